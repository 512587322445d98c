import { parentPort, workerData } from 'node:worker_threads';
import { loadFrenchLexicon } from '../model/words/french-lexicon.ts';
import type { Answer, Task } from './extract-in-worker.ts';
import { createExtractor } from './extractor.ts';

const lexicon = await loadFrenchLexicon();
const extractByDefault = createExtractor(lexicon, workerData);

parentPort?.on('message', ({ id, text, publishedOn, speakers }: Task) => {
  const extract = speakers ? createExtractor(lexicon, speakers) : extractByDefault;
  const answer: Answer = { id, extraction: extract(text, { publishedOn }) };
  parentPort?.postMessage(answer);
});
