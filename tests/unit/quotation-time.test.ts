import { expect, test } from 'vitest';
import { loadFrenchLexicon } from '../../server/model/words/french-lexicon.ts';
import { tokenise } from '../../server/model/words/tokens.ts';
import { judgeStatement } from '../../server/search/quotation/judge-statement.ts';
import { readSegment } from '../../server/search/quotation/printed-statement.ts';
import { readQuotation } from '../../server/search/quotation/quotation.ts';

// Trying each of them from every place would take minutes.
test.each([
  ['word', '橋'.repeat(50_000), 1],
  ['line break', `pont-${'\n'.repeat(100_000)}.`, 1],
])('a very long %s is read in one pass', async (_, text, words) => {
  expect(readQuotation(text, await loadFrenchLexicon()).wordCount).toBe(words);
});

async function judge(text: string, exact: string) {
  const lexicon = await loadFrenchLexicon();
  const segment = readSegment({ start: 0, end: exact.length, exact });
  const statement = { verbatim: [segment], content: [segment] };
  return judgeStatement(readQuotation(text, lexicon), statement, lexicon);
}

const WORDS = 'le grand pont de la ville est enfin ouvert ce matin';

test.each([
  ['open quotation marks', '« ', 250_000],
  ['marks', '- ', 100_000],
  ['commas', 'a, ', 100_000],
  ['inclusive spellings', 'ami·e ', 50_000],
])('words are found after very many %s', async (_, atom, times) => {
  expect(await judge(WORDS, `${atom.repeat(times)} ${WORDS}`)).toMatchObject({
    verdict: expect.stringMatching(/^(?:VERBATIM|EXCERPT)$/),
  });
});

test('a gap may leave out very many marks', async () => {
  const printed = `le grand pont de la ${'- '.repeat(100_000)}ville est enfin ouvert`;
  const finding = await judge('le grand pont de la (…) ville est enfin ouvert', printed);
  expect(finding?.verdict).toBe('ELIDED');
});

test('two words before a gap are looked for once in a very long statement', async () => {
  const printed = `${'il dit un mot '.repeat(100_000)}${WORDS}`;
  expect((await judge(`zut alors (…) ${WORDS}`, printed))?.verdict).not.toBe('ELIDED');
});

test('a very long quotation without marks is compared', async () => {
  const text = `${WORDS} `.repeat(8_000);
  expect((await judge(text, text))?.verdict).toBe('VERBATIM');
});

test('a long quotation is aligned with the nearest part of a very long statement', async () => {
  const said = Array.from({ length: 80 }, (_, n) => `La digue ${n} protège le quartier ${n}.`);
  const printed = `${'Il dit un mot. '.repeat(60_000)}${said.join(' ')}`;
  const finding = await judge(said.join(' ').replace('digue 40', 'dige 40'), printed);
  expect(finding).toMatchObject({ verdict: 'VARIANT', edits: 1 });
});

test('inclusive spellings are read in one pass', () => {
  expect(tokenise('ami·e '.repeat(200_000))).toHaveLength(200_000);
});
