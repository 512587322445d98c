import { parentPort, workerData } from 'node:worker_threads';
import { loadFrenchLexicon } from '../search/french-lexicon.ts';
import type { Answer, Task } from './extract-in-worker.ts';
import { createExtractor } from './extractor.ts';

const extract = createExtractor(await loadFrenchLexicon(), workerData);

parentPort?.on('message', ({ id, text, publishedOn }: Task) => {
  const answer: Answer = { id, extraction: extract(text, { publishedOn }) };
  parentPort?.postMessage(answer);
});
