import { parentPort } from 'node:worker_threads';
import { loadFrenchLexicon } from '../model/words/french-lexicon.ts';
import type { ExtractionAnswer, ExtractionTask } from './extract-in-worker.ts';
import { createExtractor } from './extractor.ts';

parentPort?.on('message', async ({ id, ...task }: ExtractionTask & { readonly id: number }) => {
  parentPort?.postMessage(await answer(id, task));
});

async function answer(
  id: number,
  { text, publishedOn, speakers }: ExtractionTask,
): Promise<ExtractionAnswer> {
  try {
    const extract = createExtractor(await loadFrenchLexicon(), speakers);
    return { id, extraction: extract(text, { publishedOn }) };
  } catch (error) {
    return { id, error: error as Error };
  }
}
