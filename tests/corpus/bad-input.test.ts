import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from '../../server/sources/yaml/read-corpus.ts';
import { createCorpusFolder, PONT, PORT, readProblems } from './corpus-folder.ts';

/** The problems after a change to the sample corpus. */
async function problemsAfter(file: string, from: string, to: string): Promise<string> {
  const corpus = createCorpusFolder();
  corpus.edit(file, from, to);
  return (await readProblems(corpus)).join('\n');
}

test('the sample corpus has no problem', async () => {
  expect(await readProblems(createCorpusFolder())).toEqual([]);
});

test.each([
  [
    'an invalid date',
    'publishedOn: 2024-03-13',
    'publishedOn: 2022-02-30',
    '5: publishedOn: "2022-02-30" is not a real date: 2022-02 has 28 days; write one of them, or only the month',
  ],
  [
    'a date in words',
    'saidOn: 2024-03',
    'saidOn: mars 2024',
    '25 statement s1: saidOn: "mars 2024" is not a date: write a year (2022), a month (2022-01) or a day (2022-01-14)',
  ],
  [
    'a speaker that is nowhere',
    'speaker: odile-sarrant\n    source: Odile',
    'speaker: odile-sarant\n    source: Odile',
    `16 statement s1: speaker: there is no "odile-sarant" in speakers.yaml
    → Did you mean "odile-sarrant"? Write an id of speakers.yaml, or add the entry there.`,
  ],
  [
    'an outlet that is nowhere',
    'outlet: le-quotidien',
    'outlet: agence-nord',
    '3: outlet: there is no "agence-nord" in outlets.yaml',
  ],
  [
    'a topic that is nowhere',
    'topics: [pont, budget]',
    'topics: [pont, budgets]',
    '27 statement s1: topics: there is no "budgets" in topics.yaml\n    → Did you mean "budget"?',
  ],
  ['a topic twice', 'topics: [pont, budget]', 'topics: [pont, pont]', 'repeats a topic'],
  [
    'an invalid id',
    'id: 2024-03-13-pont',
    'id: le pont',
    '1: id: "le pont" is not an id: ids are letters a to z and digits, joined by hyphens',
  ],
  [
    'a misspelt key',
    'headline: null',
    'headlin: null',
    '7: headlin: is not a known key\n    → Did you mean « headline »?',
  ],
  ['a key twice', 'headline: null', 'title: null', '7: title: is already set on line 6'],
  ['a missing key', 'language: fr\n', '', '1: language: is missing\n    → Write « language: … ».'],
  [
    'a missing kind',
    'kind: MIXED\n    speaker: odile-sarrant\n    source: Odile',
    'speaker: odile-sarrant\n    source: Odile',
    'kind: is missing\n    → Write « kind: … », one of DIRECT, INDIRECT, MIXED.',
  ],
  [
    'a kind in small letters',
    'kind: MIXED\n    speaker: odile-sarrant\n    source: Odile',
    'kind: mixed\n    speaker: odile-sarrant\n    source: Odile',
    'kind: "mixed" is not one of the allowed values: write MIXED, in capitals; DIRECT, INDIRECT, MIXED',
  ],
  [
    'a kind that contradicts the verbatim words',
    'kind: MIXED\n    speaker: odile-sarrant\n    source: Odile',
    'kind: INDIRECT\n    speaker: odile-sarrant\n    source: Odile',
    `15 statement s1: kind: INDIRECT contradicts the verbatim words: part of the content is verbatim
    → Write kind: MIXED, or remove the words from verbatim.`,
  ],
  [
    'an unknown act',
    'act: WARN',
    'act: SHOUT',
    'act: "SHOUT" is not one of the allowed values: ASSERT, DEMAND',
  ],
  [
    'yes for true',
    'act: WARN\n    negated: false',
    'act: WARN\n    negated: no',
    'negated: "no" is not true or false: write true or false',
  ],
  [
    'a language in words',
    'language: fr',
    'language: français',
    'language: "français" is not a language tag (BCP 47): write fr, en, pt-BR',
  ],
  [
    'an address without scheme',
    'url: https://quotidien.example/pont',
    'url: www.quotidien.example',
    'url: "www.quotidien.example" is not a URL: write it in full, https://',
  ],
  [
    'a URL with another scheme',
    'url: https://quotidien.example/pont',
    'url: javascript:alert(1)',
    'is not a URL',
  ],
  [
    'a statement twice',
    '- id: s3',
    '- id: s1',
    '44 statement s1: id: "s1" is already the id of the statement on line 14',
  ],
  [
    'an unknown statement in within',
    'within: s2',
    'within: s22',
    '54 statement s3: within: there is no statement "s22" in this file\n    → Did you mean "s2"?',
  ],
  [
    'a circle of within',
    'topics: []\n    within: null',
    'topics: []\n    within: s3',
    'statement s2: within: "s2" would be within itself',
  ],
  [
    'a statement within itself',
    'within: s2',
    'within: s3',
    'statement s3: within: "s3" would be within itself',
  ],
  [
    'no content',
    "content:\n      - exact: Le pont restera fermé « jusqu'à l'automne »",
    'content: []',
    'statement s1: content: a statement needs content',
  ],
  [
    'an anchor and its alias',
    'title: Le pont fermé\nheadline: null',
    'title: &t Le pont fermé\nheadline: *t',
    '7: headline: is an alias (*)',
  ],
  [
    'a list for a text',
    'title: Le pont fermé',
    'title: [Le pont]',
    'title: should be text, not a list, a mapping or an alias: write the words themselves',
  ],
  [
    'an empty text',
    'title: Le pont fermé',
    'title: ""',
    'title: "" is empty: write a value, or null where it is allowed',
  ],
  [
    'a control character',
    'title: Le pont fermé',
    'title: "Le \\0pont"',
    'contains U+0000 or U+FFFF, which are not characters: remove them',
  ],
  [
    'half a surrogate pair',
    'title: Le pont fermé',
    'title: "Le \\ud83cpont"',
    'contains half of a surrogate pair',
  ],
])('%s', async (_, from, to, expected) => {
  expect(await problemsAfter(PONT, from, to)).toContain(expected);
});

test.each([
  [
    'a tab',
    '\ttitle: t\n',
    'this is not valid YAML: the line is indented with a tab\n    → Indent with spaces.',
  ],
  [
    'a colon in a value',
    'id: a\ntitle: Lavrov : non\nx: y: z\n',
    ':2: this is not valid YAML: there is a « : » inside a value\n    → Put the whole value between double quotes',
  ],
  [
    'an open quotation mark',
    'id: a\ntitle: "x\n',
    'a quotation mark on this line or one above is not closed\n    → Look above for a quotation mark or a bracket',
  ],
  [
    'an open bracket',
    'id: a\ntitle: [unclosed\ntext: b\n',
    ':3: this is not valid YAML: a bracket [ or { on a line above is not closed\n    → Look above',
  ],
  [
    'a line out of line',
    'id: a\nc:\n  d: e\n f: g\n',
    ':4: this is not valid YAML: the line is not indented like its neighbours',
  ],
  [
    'a second document',
    'id: a\n---\nid: b\n',
    ':2: this is not valid YAML: there is a second document after ---',
  ],
  ['an empty file', '', 'the file is empty'],
  ['a list', '- id: a\n', ':1: this should be a mapping: lines of « key: value »'],
  ['a bare text', 'Bonjour.\n', 'this should be a mapping'],
  ['statements that are none', 'id: a\nstatements: [x, [y]]\n', ':2: this should be a mapping'],
])('a file with %s', async (_, content, expected) => {
  const problems = await readProblems(createCorpusFolder({ [PORT]: content }));
  expect(problems.join('\n')).toContain(expected);
});

test('very deep nesting is rejected quickly', async () => {
  const problems = await readProblems(createCorpusFolder({ [PORT]: '['.repeat(20_000) }));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('this is not valid YAML');
});

test.each([
  [
    'Latin-1',
    Buffer.from('id: a\ntitle: fermé\n', 'latin1'),
    'articles/2024-03-port.yaml:2: the file is not UTF-8: byte 17 is 0xE9, as in Windows-1252 or Latin-1\n    → Save it as UTF-8',
  ],
  [
    'UTF-16',
    Buffer.from('\ufeffid: a\n', 'utf16le'),
    'articles/2024-03-port.yaml: the file is UTF-16, not UTF-8',
  ],
  ['UTF-16 without a mark', Buffer.from('id: a\n', 'utf16le'), 'the file is UTF-16, not UTF-8'],
  ['a character cut at the end', Buffer.from('id: é').subarray(0, -1), 'byte 4 is 0xC3'],
])('a file in %s', async (_, content, expected) => {
  const problems = await readProblems(createCorpusFolder({ [PORT]: content }));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(expected);
});

test('a byte order mark and Windows line breaks are accepted', async () => {
  const corpus = createCorpusFolder();
  corpus.write(PONT, `\ufeff${corpus.read(PONT).replaceAll('\n', '\r\n')}`);
  expect(await readProblems(corpus)).toEqual([]);
});

test('a file of 50 MB is rejected without reading it', async () => {
  const corpus = createCorpusFolder();
  truncateSync(path.join(corpus.folder, PORT), 50_000_000);
  expect(await readProblems(corpus)).toEqual([
    `${PORT}: the file has 50 MB; the limit is 5 MB
    → A file holds one article. Check that this is one, or split it.`,
  ]);
});

test('folders that are not a corpus', async () => {
  const corpus = createCorpusFolder();
  const at = (name: string) => readProblems({ folder: path.join(corpus.folder, name) });
  expect((await at('nowhere')).join()).toContain('the folder does not exist');
  expect((await at('topics.yaml')).join()).toContain('this is a file');
  expect((await at('articles')).join()).toContain(
    'this is not a corpus folder: it has no articles/',
  );
  mkdirSync(path.join(corpus.folder, 'articles/folder.yaml'));
  expect((await at('.')).join()).toContain('articles/folder.yaml: this is a folder');
});

test('the same id or address in two files', async () => {
  const corpus = createCorpusFolder();
  corpus.write('articles/2024-03-14-copie.yaml', corpus.read(PONT));
  expect(await readProblems(corpus)).toEqual([
    `articles/2024-03-14-copie.yaml:1: id: "2024-03-13-pont" is already the id of the article in articles/2024-03-13-pont.yaml:1
    → An article has one file. Remove the duplicate, or correct this one.`,
    `articles/2024-03-14-copie.yaml:2: url: "https://quotidien.example/pont" is already the url of the article in articles/2024-03-13-pont.yaml:2
    → An article has one file. Remove the duplicate, or correct this one.`,
  ]);
});

test.each([
  [
    'outlets.yaml',
    'country: null',
    'country: UK',
    '4: country: "UK" is not a country: did you mean GB?',
  ],
  ['outlets.yaml', 'country: null', 'country: France', 'is not a country'],
  [
    'outlets.yaml',
    'domain: quotidien.example',
    'domain: https://quotidien.example/',
    'domain: "https://quotidien.example/" is not a domain: write it without https://',
  ],
  ['topics.yaml', ', en: Stone bridge', '', '2: en: is missing'],
  ['topics.yaml', 'id: budget', 'id: pont', '3: id: "pont" is already the id on line 1'],
  ['topics.yaml', '- id: pont\n  label', 'id: pont\nlabel', 'this is not valid YAML'],
  [
    'speakers.yaml',
    'wikidata: null\n  roles: []',
    'wikidata: 42\n  roles: []',
    'wikidata: "42" is not a Wikidata item: write Q and digits',
  ],
  [
    'speakers.yaml',
    'of: valdorie',
    'of: valdorje',
    '15: roles: there is no "valdorje" in speakers.yaml\n    → Did you mean "valdorie"?',
  ],
  [
    'speakers.yaml',
    'to: null',
    'to: 2021',
    'roles: « ministre des Transports » begins (2022-06) after it ends (2021)',
  ],
  ['speakers.yaml', 'to: null', 'to: 2023-02-29', 'to: "2023-02-29" is not a real date'],
  [
    'speakers.yaml',
    'members: [odile-sarrant]',
    'members: [personne]',
    'members: there is no "personne" in speakers.yaml',
  ],
  [
    'speakers.yaml',
    'members: [odile-sarrant]',
    'members: [conseil]',
    'members: "conseil" would be a member of itself',
  ],
  [
    'speakers.yaml',
    'kind: COLLECTIVE',
    'kind: INSTITUTION',
    'members: only a COLLECTIVE can have members, and "conseil" is INSTITUTION',
  ],
  [
    'speakers.yaml',
    'names: { en: Valdoria }',
    'names: { anglais: Valdoria }',
    'names: "anglais" is not a language tag',
  ],
  [
    'speakers.yaml',
    'names: { en: Valdoria }',
    'names: { pt-br: Valdória, fr: Valdorie, PT-BR: Valdoria }',
    '4: names: "PT-BR" is the same language as "pt-br" on line 4\n    → Keep one of them, and call it pt-BR.',
  ],
  [
    'speakers.yaml',
    'members: [odile-sarrant]',
    'members: [[odile-sarrant]]',
    'members: should be text, not a list, a mapping or an alias: write the words themselves',
  ],
  [
    'outlets.yaml',
    'stateOwned: false',
    'stateOwned: non',
    'stateOwned: "non" is not true or false: write true, false or null',
  ],
])('%s: %s → %s', async (file, from, to, expected) => {
  expect(await problemsAfter(file, from, to)).toContain(expected);
});

test('an unreadable register does not make its ids unknown', async () => {
  const corpus = createCorpusFolder({ 'speakers.yaml': '[' });
  const problems = await readProblems(corpus);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^speakers\.yaml/);
});

test('language tags are read in their canonical form', async () => {
  const corpus = createCorpusFolder();
  corpus.edit(
    'speakers.yaml',
    'names: { en: Valdoria }',
    'names: { PT-br: Valdória, EN: Valdoria }',
  );
  corpus.edit(PONT, 'language: fr', 'language: FR-ca');
  corpus.edit(PORT, 'act: PROMISE', 'act: PROMISE\n    translatedFrom: zh-hant');
  const { articles, speakers } = await readCorpus(corpus.folder);
  expect(speakers[0]?.names).toEqual({ 'pt-BR': 'Valdória', en: 'Valdoria' });
  expect(articles[0]?.language).toBe('fr-CA');
  expect(articles[1]?.statements[0]?.translatedFrom).toBe('zh-Hant');
});

test('a missing register is one problem, or none if nothing refers to it', async () => {
  const corpus = createCorpusFolder();
  for (const name of ['outlets.yaml', 'topics.yaml', 'speakers.yaml']) corpus.remove(name);
  expect(await readProblems(corpus)).toEqual([
    `outlets.yaml: the file is missing, but articles/ refers to one of its ids in one place
    → Create outlets.yaml beside articles/, with an entry for each id: le-quotidien.`,
    `topics.yaml: the file is missing, but articles/ refers to 2 of its ids in 3 places
    → Create topics.yaml beside articles/, with an entry for each id: pont, budget.`,
    `speakers.yaml: the file is missing, but articles/ refers to one of its ids in 3 places
    → Create speakers.yaml beside articles/, with an entry for each id: odile-sarrant.`,
  ]);
  corpus.remove(PONT);
  corpus.remove(PORT);
  expect(await readProblems(corpus)).toEqual([]);
});

test('all problems of all files are counted, and the first fifty are shown', async () => {
  const corpus = createCorpusFolder();
  corpus.edit(PONT, 'publishedOn: 2024-03-13', 'publishedOn: 2022-02-30');
  corpus.edit(PONT, 'source: Odile Sarrant', 'source: Odile Serrant');
  corpus.edit(PORT, 'textKind: FULL', 'textKind: WHOLE');
  expect(await readProblems(corpus)).toHaveLength(3);
  const bad = Array.from({ length: 60 }, (_, index) => `- id: t${index}\n`).join('');
  writeFileSync(path.join(corpus.folder, 'topics.yaml'), bad);
  await expect(readCorpus(corpus.folder)).rejects.toThrow(/has 66 problems.*… and 16 more/s);
});
