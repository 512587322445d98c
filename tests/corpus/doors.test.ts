import { expect, test } from 'vitest';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { useTestDatabase } from '../support/database.ts';
import { createCorpusFolder, PONT, PORT, readProblems } from './corpus-folder.ts';

test('text after a # is not silently dropped as a comment', async () => {
  const corpus = createCorpusFolder();
  corpus.edit(PORT, 'title: Au port', 'title: Le quai n° 3 #mer');
  corpus.edit(PORT, 'act: PROMISE', 'act: PROMISE # as printed');
  expect(await readProblems(corpus)).toEqual([
    `${PORT}:6: title: "Le quai n° 3" ends before « #mer », which YAML reads as a comment
    → Put the whole value between double quotes. If it is a comment, put two spaces before it.`,
  ]);
});

test.each([
  ['set off by two spaces', 'title: Au port  # the small one'],
  ['without a space', 'title: Au port n°#3'],
  ['between double quotes', 'title: "Le quai n° 3 #mer"'],
])('a sign # %s is accepted', async (_, line) => {
  const corpus = createCorpusFolder();
  corpus.edit(PORT, 'title: Au port', line);
  expect(await readProblems(corpus)).toEqual([]);
});

test('words of a quotation after a # are reported', async () => {
  const text = '« Votez pour la liste #unis dimanche », dit Odile Sarrant.';
  const corpus = createCorpusFolder();
  corpus.edit(PORT, "« Le pont rouvrira à l'automne », dit Odile Sarrant.", text);
  corpus.edit(
    PORT,
    "content: [Le pont rouvrira à l'automne]",
    'content:\n      - Votez pour la liste #unis dimanche',
  );
  corpus.edit(
    PORT,
    "verbatim: [Le pont rouvrira à l'automne]",
    'verbatim:\n      - Votez pour la liste #unis dimanche',
  );
  const problems = await readProblems(corpus);
  expect(problems[0]).toContain('ends before « #unis dimanche »');
});

test('folders and other files in articles/ are rejected, hidden files are ignored', async () => {
  const corpus = createCorpusFolder({
    'articles/2024/a.yaml': 'id: a\n',
    'articles/b.yaml.bak': 'id: b\n',
    'articles/._c.yaml': Buffer.from([0, 5, 22, 7, 0]),
    'articles/.DS_Store': 'x',
  });
  expect(await readProblems(corpus)).toEqual([
    `articles/2024: this is a folder, but articles must be directly in articles/
    → Move its files to articles/, and remove the folder.`,
    `articles/b.yaml.bak: the name does not end in .yaml, so the file would be ignored
    → Rename it if it is an article, or move it out of articles/.`,
  ]);
});

test('two spellings of a URL are one URL', async () => {
  const corpus = createCorpusFolder();
  corpus.edit(PORT, 'url: null', 'url: HTTPS://QUOTIDIEN.example:443/pont');
  expect(await readProblems(corpus)).toEqual([
    `${PORT}:2: url: "https://quotidien.example/pont" is already the url of the article in ${PONT}:2
    → An article has one file. Remove the duplicate, or correct this one.`,
  ]);
});

test('a file can use another spelling of its article’s URL', async () => {
  const database = await useTestDatabase();
  const corpus = createCorpusFolder();
  await loadCorpus(database, { folder: corpus.folder });
  corpus.edit(PONT, 'https://quotidien.example/pont', 'https://Quotidien.example:443/pont');
  const report = await loadCorpus(database, { folder: corpus.folder });
  expect(report).toMatchObject({ articles: { unchanged: 2 }, conflicts: [] });
});
