import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { MAX_ADDRESS, MAX_SLUG } from '../../server/model/field.ts';
import { importJsonl } from '../../server/sources/jsonl/import-jsonl.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { CorpusError } from '../../server/sources/yaml/problem.ts';
import { createWriting, type Writing } from '../api/writing/writing.ts';
import { exportText, useFolder } from '../transfer/opened.ts';
import { createCorpusFolder, PONT, PORT } from './corpus-folder.ts';

// One table of values for all inputs: a file, a mutation, an import. All must give the same verdict
// and store the same value.

let api: Writing;
let others: Writing;
let lines: readonly string[];

const TEXT = 'Le quai rouvrira, a dit la guide.';
const ARTICLE = {
  language: 'fr',
  publishedOn: '2024-03-13',
  title: 'Le quai',
  textKind: 'FULL',
  text: TEXT,
};
const STATEMENT = { kind: 'INDIRECT', act: 'PROMISE', content: [{ exact: 'Le quai rouvrira' }] };

beforeAll(async () => {
  [api, others] = [await createWriting(), await createWriting()];
  await api.ingest({ ...ARTICLE, statements: [STATEMENT] });
  lines = (await exportText(api.server.database)).trim().split('\n');
});
afterAll(() => Promise.all([api.server.close(), others.server.close()]));

type Fields = Readonly<Record<string, unknown>>;
interface Given {
  readonly article?: Fields;
  readonly statement?: Fields;
}

/** The article and statement that an input stored; null if it rejected them. */
type Stored = { readonly article: Fields; readonly statement: Fields } | null;

async function readStored({ server }: Writing, where: { id: bigint } | { slug: string }) {
  const { statements, ...article } = await server.database.prisma.article.findUniqueOrThrow({
    where: where as { id: bigint },
    include: { statements: true },
  });
  return { article, statement: statements[0] ?? {} };
}

async function throughApi({ article = {}, statement = {} }: Given): Promise<Stored> {
  const input = { ...ARTICLE, ...article, statements: [{ ...STATEMENT, ...statement }] };
  const { data } = await api.server.ask(api.documents.ingestArticle, { input }, api.headers);
  const answer = data?.ingestArticle;
  return answer?.__typename === 'Article' ? await readStored(api, { slug: answer.slug }) : null;
}

async function throughYaml({ article = {}, statement = {} }: Given): Promise<Stored> {
  const corpus = createCorpusFolder();
  corpus.remove(PONT);
  corpus.remove(PORT);
  const { slug = `a-${randomUUID()}`, ...facts } = article;
  const document = {
    id: slug,
    ...ARTICLE,
    ...facts,
    statements: [{ id: 's1', ...STATEMENT, ...statement }],
  };
  corpus.write('articles/a.yaml', stringify(document));
  try {
    await loadCorpus(others.server.database, { folder: corpus.folder, corpus: String(slug) });
    return await readStored(others, { slug: String(slug) });
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return null;
  }
}

async function throughJsonl({ article = {}, statement = {} }: Given): Promise<Stored> {
  const keys = { article: randomUUID(), statement: randomUUID(), utterance: randomUUID() };
  const text = lines
    .map((line) => {
      const value = JSON.parse(line);
      if (value.type === 'article') {
        return { ...value, key: keys.article, slug: `b-${keys.article}`, ...article };
      }
      if (value.type !== 'statement') return value;
      const utterance = { ...value.utterance, key: keys.utterance };
      return { ...value, key: keys.statement, article: keys.article, utterance, ...statement };
    })
    .map((value) => `${JSON.stringify(value)}\n`)
    .join('');
  const file = path.join(useFolder(), 'one.jsonl');
  writeFileSync(file, text);
  const report = await importJsonl(others.server.database, { file });
  if (report.refused > 0) return null;
  const { prisma } = others.server.database;
  const { id } = await prisma.article.findUniqueOrThrow({ where: { key: keys.article } });
  return await readStored(others, { id });
}

const DOORS = { api: throughApi, yaml: throughYaml, jsonl: throughJsonl };

async function verdictsOf(given: Given, pick: (stored: Stored) => unknown) {
  const verdicts = Object.entries(DOORS).map(async ([door, through]) => {
    return [door, pick(await through(given))] as const;
  });
  return Object.fromEntries(await Promise.all(verdicts));
}

const long = (characters: number) => '🌉'.repeat(characters);
const everyDoor = (value: unknown) => ({ api: value, yaml: value, jsonl: value });

describe('rejected by every input', () => {
  test.each<[string, Given]>([
    ['a slug that leaves its folder', { article: { slug: '../../escaped' } }],
    ['a slug with spaces', { article: { slug: 'Bad slug / ../x' } }],
    ['a slug that is too long', { article: { slug: 'a'.repeat(MAX_SLUG + 1) } }],
    ['a URL with another scheme', { article: { url: 'javascript:alert(1)' } }],
    ['an address with a password', { article: { url: 'https://me:secret@quai.example/' } }],
    ['an address with a user name', { article: { url: 'https://me@quai.example/' } }],
    [
      'an address that is too long',
      { article: { url: `https://quai.example/${'a'.repeat(MAX_ADDRESS)}` } },
    ],
    ['a language in words', { article: { language: 'deutsch' } }],
    ['a language that is not one', { article: { language: 'not a language!' } }],
    ['a day that does not exist', { article: { publishedOn: '2024-02-30' } }],
    ['a blank title', { article: { title: ' ' } }],
    ['a title of 501 characters', { article: { title: long(501) } }],
    ['a headline of 501 characters', { article: { headline: long(501) } }],
    ['an occasion of 501 characters', { statement: { occasion: long(501) } }],
    ['a title that turns the direction of writing', { article: { title: 'Le \u202ebac' } }],
    ['an occasion that does', { statement: { occasion: 'au \u2067bac' } }],
    ['a gloss of 2,001 characters', { statement: { gloss: long(2_001) } }],
    ['U+FFFF', { statement: { gloss: 'a\uffff' } }],
    ['a translation from a language in words', { statement: { translatedFrom: 'deutsch' } }],
    ['a month that does not exist', { statement: { saidOn: '2024-13' } }],
    ['said after the publication', { statement: { saidOn: '2024-03-14' } }],
    ['a kind that contradicts the words', { statement: { kind: 'DIRECT' } }],
  ])('%s', async (_name, given) => {
    expect(await verdictsOf(given, (stored) => stored)).toEqual(everyDoor(null));
  });
});

describe('stored identically by every input', () => {
  test.each<[string, 'article' | 'statement', string, unknown, unknown]>([
    ['an address', 'article', 'url', 'HTTPS://Quai.example:443/%41', 'https://quai.example/%41'],
    ['a bare host', 'article', 'url', 'http://quai.example', 'http://quai.example/'],
    ['a language tag', 'article', 'language', 'PT-br', 'pt-BR'],
    ['500 characters', 'article', 'title', long(500), long(500)],
    ['a headline in NFD', 'article', 'headline', 'E\u0301te\u0301', 'Été'],
    ['a headline as printed', 'article', 'headline', 'Le \u202ebac', 'Le \u202ebac'],
    ['marks of direction', 'article', 'title', 'Le \u200fbac', 'Le \u200fbac'],
    ['2,000 characters', 'statement', 'gloss', long(2_000), long(2_000)],
    ['an occasion', 'statement', 'occasion', long(500), long(500)],
    ['a translation', 'statement', 'translatedFrom', 'zh-hant', 'zh-Hant'],
    ['said in the month of the publication', 'statement', 'saidOn', '2024-03', '2024-03'],
    ['said on the day of the publication', 'statement', 'saidOn', '2024-03-13', '2024-03-13'],
  ])('%s', async (_name, noun, field, given, expected) => {
    await others.server.database.prisma.article.updateMany({ data: { url: null } });
    for (const [door, through] of Object.entries(DOORS)) {
      const stored = await through({ [noun]: { [field]: given } });
      expect([door, stored?.[noun][field]]).toEqual([door, expected]);
      await others.server.database.prisma.article.updateMany({ data: { url: null } });
    }
  });
});
