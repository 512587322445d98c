import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { readCorpus } from '../../server/sources/yaml/read-corpus.ts';
import { useTestDatabase } from '../support/database.ts';
import { createCorpusFolder, sample } from './corpus-folder.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const SHARED = path.join(PROJECT, '../shared/corpus');
const RAW = path.join(SHARED, 'raw');
const EVAL = path.join(SHARED, 'eval');

function skipWithout(folder: string) {
  const isThere = existsSync(folder);
  if (!isThere) process.stderr.write(`SKIPPED: there is no folder ${folder}.\n`);
  return test.skipIf(!isThere);
}

test('the seeds are five articles with 62 statements', async () => {
  const { articles } = await readCorpus(path.join(PROJECT, 'seeds'));
  expect(articles.map(({ statements }) => statements.length)).toEqual([11, 17, 10, 11, 13]);
});

skipWithout(EVAL)('the invented evaluation corpus loads', async () => {
  const { articles } = await readCorpus(EVAL);
  expect(articles).toHaveLength(12);
});

/** A YAML article of the raw document. Its quotations are the passages in quotation marks. */
function toArticle(name: string, raw: string) {
  const [, publishedOn = ''] = /^\s*date (\d{4}-\d{2})/.exec(raw) ?? [];
  const quoted = Array.from(raw.matchAll(/["«“]\s?([^"«»“”\n]{12,})\s?["»”]/gu), ([, words]) =>
    (words ?? '').trim(),
  );
  const words = quoted.filter((one) => raw.split(one).length === 2).slice(0, 3);
  const statements = words.map((exact, index) => ({
    id: `s${index + 1}`,
    kind: 'DIRECT',
    speaker: null,
    content: [{ exact }],
    verbatim: [exact],
    act: 'ASSERT',
  }));
  const facts = { id: `raw-${name}`, language: 'fr', publishedOn, title: `Document ${name}` };
  return { ...facts, textKind: 'FULL', text: raw, statements };
}

const BLOCK = { defaultStringType: 'PLAIN', blockQuote: 'literal', lineWidth: 0 } as const;
const QUOTED = { defaultStringType: 'QUOTE_DOUBLE', blockQuote: false, lineWidth: 0 } as const;

for (const [style, options] of [
  ['block scalars', BLOCK],
  ['double-quoted scalars', QUOTED],
] as const) {
  skipWithout(RAW)(`the raw documents are stored whole, written as ${style}`, async () => {
    const { prisma } = await useTestDatabase();
    const corpus = createCorpusFolder(Object.fromEntries(Object.keys(sample).map((f) => [f, ''])));
    for (const file of Object.keys(sample)) corpus.remove(file);
    const names = readdirSync(RAW).filter((name) => name.endsWith('.txt'));
    const raws = names.map((name) => readFileSync(path.join(RAW, name), 'utf8'));
    for (const [index, name] of names.entries()) {
      const article = toArticle(path.basename(name, '.txt'), raws[index] ?? '');
      expect(article.statements.length).toBeGreaterThan(0);
      corpus.write(`articles/${article.id}.yaml`, stringify(article, options));
    }
    const report = await loadCorpus({ prisma }, { folder: corpus.folder });
    expect(report.articles.added).toBe(names.length);
    const rows = await prisma.article.findMany({
      orderBy: { slug: 'asc' },
      include: { statements: { include: { segments: true } } },
    });
    expect(rows.map(({ text }) => text)).toEqual(raws.map((raw) => raw.normalize('NFC')));
    for (const { text, statements } of rows) {
      expect(statements.length).toBeGreaterThan(0);
      for (const { start, end, exact } of statements.flatMap(({ segments }) => segments)) {
        expect(text?.slice(start, end)).toBe(exact);
      }
    }
  });
}

test('unusual texts survive a round trip: spaces, line breaks, no-break spaces, no final line break', async () => {
  const texts = [
    ' date 2022-02 "a"\n\n\tb\u00a0: c  \n',
    'no line end',
    'two line ends\n\n',
    '\n  leading lines',
    'a\u202f»\u2028next\u0085line',
    '# no comment: "x"\n--- \n- y',
  ];
  for (const options of [BLOCK, QUOTED]) {
    const files = Object.fromEntries(
      texts.map((text, index) => [
        `articles/${index}.yaml`,
        stringify({ ...toArticle(String(index), text), publishedOn: '2022' }, options),
      ]),
    );
    const { articles } = await readCorpus(createCorpusFolder(files).folder);
    const read = articles.filter(({ id }) => id.startsWith('raw-')).map(({ text }) => text);
    expect(read).toEqual(texts);
  }
});
