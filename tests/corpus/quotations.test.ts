import { expect, test } from 'vitest';
import { createCorpusFolder, PONT, PORT, readProblems } from './corpus-folder.ts';

/** The problems of an article with this text and these lines of one statement. */
async function problemsOf(text: string, lines: string): Promise<string> {
  const corpus = createCorpusFolder();
  corpus.remove(PONT);
  corpus.write(
    PORT,
    `id: a
language: fr
publishedOn: 2024
title: t
textKind: FULL
text: ${JSON.stringify(text)}
statements:
  - id: s1
    act: ASSERT
${lines.replace(/^/gm, '    ')}
`,
  );
  return (await readProblems(corpus)).join('\n').replaceAll(PORT, 'a.yaml');
}

test.each([
  [
    'words that differ a little',
    'kind: INDIRECT\ncontent: [le pont rouvrira au printemps]',
    `a.yaml:11 statement s1: content: « le pont rouvrira au printemps » is not in the text
    → The nearest text is « le pont rouvrira à l’automne ». Copy the words exactly from the text.`,
  ],
  [
    'another apostrophe',
    "kind: INDIRECT\ncontent: [le pont rouvrira à l'automne]",
    `The nearest text is « le pont rouvrira à l’automne ». The apostrophes differ (’ and '). Copy`,
  ],
  [
    'another space',
    'kind: INDIRECT\ncontent: [dans 3 mois]',
    'The nearest text is « dans 3\u00a0mois ». The text has a no-break space there.',
  ],
  [
    'a line end',
    'kind: INDIRECT\ncontent: [dans 3\u00a0mois. Enfin]',
    'The nearest text is « dans 3\u00a0mois.⏎Enfin ». The text has a line break there (⏎).',
  ],
  ['a capital letter', 'kind: INDIRECT\ncontent: [Le pont rouvrira]', 'Capital letters differ.'],
  ['an accent', 'kind: INDIRECT\ncontent: [le pont rouvrirà]', 'Accents differ.'],
  [
    'nothing like it',
    'kind: INDIRECT\ncontent: [rien de cela ne se trouve]',
    '→ Copy the words exactly from the text.',
  ],
  [
    'a wrong prefix',
    'kind: INDIRECT\ncontent: [{ exact: le pont, prefix: "que " }]',
    '« le pont » is in the text, but not between this prefix and suffix\n    → The text has « …Selon elle, [le pont] rouvrira',
  ],
  [
    'verbatim words outside the content',
    'kind: MIXED\ncontent: [le pont rouvrira]\nverbatim: [mois]',
    'verbatim: « mois » is in the text, but not inside the content of the statement',
  ],
  [
    'quotation marks in verbatim words',
    'kind: DIRECT\ncontent: [« oui »]\nverbatim: [« oui »]',
    'verbatim: "« oui »" begins or ends with a quotation mark: remove the marks',
  ],
  [
    'content items that overlap',
    'kind: INDIRECT\ncontent: [le pont rouvrira, rouvrira à]',
    'content: « rouvrira à » overlaps another item of content',
  ],
  ['empty words', 'kind: INDIRECT\ncontent: [le pont]\ncue: " "', 'cue: " " is empty'],
  [
    'MIXED without verbatim words',
    'kind: MIXED\ncontent: [le pont rouvrira]',
    'MIXED contradicts the verbatim words: no part of the content is verbatim\n    → Write kind: INDIRECT, or list under verbatim',
  ],
  [
    'MIXED with nothing else',
    'kind: MIXED\ncontent: [oui]\nverbatim: [oui]',
    'MIXED contradicts the verbatim words: all of the content is verbatim\n    → Write kind: DIRECT',
  ],
  [
    'DIRECT that is not so from end to end',
    'kind: DIRECT\ncontent: [« oui »]\nverbatim: [oui]',
    'DIRECT contradicts the verbatim words: part of the content is verbatim\n    → Write kind: MIXED, or list the whole content under verbatim, without quotation marks',
  ],
])('%s', async (_, lines, expected) => {
  const text = 'Selon elle, le pont rouvrira à l’automne, dans 3\u00a0mois.\nEnfin « oui ».';
  expect(await problemsOf(text, lines)).toContain(expected);
});

const twice = 'Il dit non. Le maire le dit. Elle dit non, il dit oui, il dit peut-être.';

test('words that occur twice are rejected, with unambiguous quotations', async () => {
  expect(await problemsOf(twice, 'kind: INDIRECT\ncontent: [dit non]')).toBe(
    `a.yaml:11 statement s1: content: « dit non » occurs 2 times, and it is not clear which occurrence is meant
    → Write for « …Il [dit non]. Le maire le dit. Elle d… »: { exact: "dit non", prefix: "Il " }; for « …n. Le maire le dit. Elle [dit non], il dit oui, il dit peut… »: { exact: "dit non", prefix: "Elle " }`,
  );
  const prefixed = 'kind: INDIRECT\ncontent: [{ exact: dit non, prefix: "Elle " }]';
  expect(await problemsOf(twice, prefixed)).toBe('');
  const suffixed = 'kind: INDIRECT\ncontent: [{ exact: dit non, suffix: "." }]';
  expect(await problemsOf(twice, suffixed)).toBe('');
});

test('a source that is equally near before and after the content is rejected', async () => {
  const lines = 'kind: INDIRECT\ncontent: [oui]\nsource: dit';
  expect(await problemsOf('Il dit oui dit-il.', lines)).toContain('source: « dit » occurs 2 times');
});

test('a text in NFD is read as NFC, and so are its quotations', async () => {
  const text = 'Le pont ferme\u0301.';
  const lines = `kind: INDIRECT\ncontent: ["pont fermé"]`;
  expect(await problemsOf(text, lines)).toBe('');
});
