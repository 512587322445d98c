import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCorpus } from '../../server/corpus/loading/load-corpus.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createCorpusFolder, PORT } from './corpus-folder.ts';

// What the database refuses whoever writes, and so each time in plain SQL.

let database: TestDatabase;

const ACCENTS = `id: 2024-03-port
language: fr
publishedOn: 2024-03
title: t
textKind: FULL
text: "🌉 Elle dit : « oui 🌉 e\u0301te\u0301 x\u0302 », puis non."
statements:
  - id: s1
    kind: DIRECT
    source: Elle
    cue: dit
    content: ["oui 🌉 été x\u0302"]
    verbatim: ["oui 🌉 été x\u0302"]
    act: ASSERT
  - id: s2
    kind: INDIRECT
    content: [non]
    act: ASSERT
`;

beforeAll(async () => {
  database = await createTestDatabase();
  const { folder } = createCorpusFolder({ [PORT]: ACCENTS }, afterAll);
  await loadCorpus(database, { folder });
});
afterAll(() => database.close());

/** Runs the SQL as one transaction, always undone; answers with what the database says to it. */
async function attempt(...statements: readonly string[]): Promise<string> {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    for (const sql of statements) await client.query(sql);
    await client.query('set constraints all immediate');
    return 'accepted';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const s = (article: string, slug: string) =>
  `(select s.id from statement s join article a on a.id = s.article_id
     where a.slug = '${article}' and s.slug = '${slug}')`;
const S1 = s('2024-03-port', 's1');
const S2 = s('2024-03-port', 's2');
const PONT_S1 = s('2024-03-13-pont', 's1');
const PONT_S2 = s('2024-03-13-pont', 's2');
const PONT_S3 = s('2024-03-13-pont', 's3');

/** Moves the content and the verbatim words of the statement with the emoji. */
const place = (start: number, end: number, exact: string) => [
  `update statement set start = ${start} where id = ${S1}`,
  `update segment set start = ${start}, "end" = ${end}, exact = U&'${exact}'
    where statement_id = ${S1} and role in ('CONTENT', 'VERBATIM')`,
];

test('what is there may be written again', async () => {
  // In the text: 🌉 is 2 code units, é one, x̂ two.
  expect(await attempt(...place(16, 29, 'oui \\+01F309 \\00E9t\\00E9 x\\0302'))).toBe('accepted');
  expect(await attempt(...place(16, 19, 'oui'))).toBe('accepted');
  expect(await attempt(...place(20, 22, '\\+01F309'))).toBe('accepted');
});

test.each([
  ['offsets in code points', place(15, 18, 'oui')],
  ['an end in code points', place(16, 28, 'oui \\+01F309 \\00E9t\\00E9 x\\0302')],
  ['half an emoji at the end', place(16, 21, 'oui ')],
  ['half an emoji at the start', place(21, 26, ' \\00E9t\\00E9')],
  ['the half of an emoji taken for a character', place(16, 21, 'oui \\FFFF')],
  ['other accents', place(23, 26, 'e\\0301t\\00E9')],
  ['a word that is not there', place(16, 19, 'non')],
  ['an end beyond the text', place(16, 1000, 'oui')],
])('a segment that is not the slice: %s', async (_, statements) => {
  expect(await attempt(...statements)).toMatch(/is not the slice/);
});

test.each([
  [
    'content out of order',
    `update segment set position = 5 where statement_id = ${PONT_S1} and role = 'CONTENT'`,
    `insert into segment values (${PONT_S1}, 'CONTENT', 6, 0, 7, 'Le pont')`,
  ],
  [
    'verbatim outside the content',
    `update segment set start = 3, "end" = 7, exact = 'pont'
      where statement_id = ${PONT_S3} and role = 'VERBATIM'`,
  ],
  [
    'all of INDIRECT verbatim',
    `insert into segment select statement_id, 'VERBATIM', 0, start, "end", exact from segment
      where statement_id = ${S2} and role = 'CONTENT'`,
  ],
  ['DIRECT in part', `update statement set kind = 'DIRECT' where id = ${PONT_S1}`],
  ['INDIRECT in part', `update statement set kind = 'INDIRECT' where id = ${PONT_S1}`],
  ['MIXED throughout', `update statement set kind = 'MIXED' where id = ${S1}`],
  ['MIXED without verbatim', `update statement set kind = 'MIXED' where id = ${S2}`],
  ['no content', `delete from segment where statement_id = ${S2}`],
  ['a start that is not the content’s', `update statement set start = 0 where id = ${S2}`],
  ['redacted words', `update statement set status = 'REDACTED' where id = ${S1}`],
])('a statement that is not whole: %s', async (_, ...statements) => {
  expect(await attempt(...statements)).toMatch(/^statement \d+ (has|is|does)/);
});

test.each([
  [
    'a text changed under its statements',
    `update article set text = text || '!', text_sha256 = encode(sha256(convert_to(text || '!', 'UTF8')), 'hex')
      where slug = '2024-03-port'`,
    /does not change under them/,
  ],
  [
    'a text taken away under them',
    `update article set text = null where slug = '2024-03-port'`,
    /does not change/,
  ],
  [
    'a wrong hash',
    `update article set text_sha256 = repeat('0', 64) where slug = '2024-03-port'`,
    /article_text_sha256/,
  ],
  [
    'a title in NFD',
    `update article set title = U&'e\\0301' where slug = '2024-03-port'`,
    /article_title_nfc/,
  ],
  [
    'a text in NFD',
    `with t as (select U&'e\\0301'::text as t) insert into article (key, slug, language, published_on,
      published_earliest, published_latest, title, text_kind, text, text_sha256, word_count)
      select gen_random_uuid(), 'nfd', 'fr', '2024', '2024-01-01', '2024-12-31', 't', 'FULL', t,
      encode(sha256(convert_to(t, 'UTF8')), 'hex'), 1 from t`,
    /article_text_nfc/,
  ],
  [
    'a date that contradicts its days',
    `update article set published_latest = '2024-03-30' where slug = '2024-03-port'`,
    /article_published_on/,
  ],
  [
    'days without a date',
    `update statement set said_on = null where said_on is not null`,
    /statement_said_on/,
  ],
  [
    'a day that is none',
    `update article set published_on = '2024-02-30' where slug = '2024-03-port'`,
    /out of range|article_published_on/,
  ],
  ['another key', `update statement set key = gen_random_uuid() where id = ${S1}`, /never changes/],
  ['another key of an article', `update article set key = gen_random_uuid()`, /never changes/],
  [
    'a statement in another article',
    `update statement set article_id = (select id from article where slug = '2024-03-13-pont') where id = ${S1}`,
    /stays in its article/,
  ],
  [
    'within another article',
    `update statement set within_id = ${PONT_S1} where id = ${S1}`,
    /of another article/,
  ],
  [
    'within itself',
    `update statement set within_id = id where id = ${S1}`,
    /within itself|not_within_itself/,
  ],
  [
    'a circle of within',
    `update statement set within_id = ${PONT_S3} where id = ${PONT_S2}`,
    /within itself/,
  ],
  [
    'a second row of revisions',
    `insert into corpus_revision values (2, 0)`,
    /corpus_revision_one_row/,
  ],
])('%s', async (_, sql, expected) => {
  expect(await attempt(sql)).toMatch(expected);
});

test('two transactions together close no circle of within', async () => {
  const [one, other] = [await database.pool.connect(), await database.pool.connect()];
  try {
    await one.query('begin');
    await other.query('begin');
    await one.query(`update statement set within_id = ${PONT_S1} where id = ${PONT_S2}`);
    const closing = other
      .query(`update statement set within_id = ${PONT_S3} where id = ${PONT_S1}`)
      .then(
        () => 'accepted',
        (error: Error) => error.message,
      );
    await one.query('commit');
    expect(await closing).toMatch(/within itself/);
  } finally {
    await one.query('rollback');
    await other.query('rollback');
    one.release();
    other.release();
  }
});
