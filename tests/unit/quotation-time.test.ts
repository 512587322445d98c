import { expect, test } from 'vitest';
import { loadFrenchLexicon } from '../../server/model/words/french-lexicon.ts';
import { readQuotation } from '../../server/search/quotation/quotation.ts';

// Trying each of them from every place would take minutes.
test.each([
  ['word', '橋'.repeat(50_000), 1],
  ['line break', `pont-${'\n'.repeat(100_000)}.`, 1],
])('a very long %s is read in one pass', async (_, text, words) => {
  expect(readQuotation(text, await loadFrenchLexicon()).wordCount).toBe(words);
});
