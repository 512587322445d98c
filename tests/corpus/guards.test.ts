import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createCorpusFolder, PORT } from './corpus-folder.ts';

// What the database rejects from any writer, tested in plain SQL.

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

/** Runs the SQL in one transaction, which is rolled back. Returns the error of the database. */
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

test('valid data can be written again', async () => {
  // In the text, 🌉 has 2 code units, é one, x̂ two.
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
  ['the other half of one taken for a character', place(21, 26, '\\FFFF \\00E9t\\00E9')],
  ['other accents', place(23, 26, 'e\\0301t\\00E9')],
  ['a word that is not there', place(16, 19, 'non')],
  ['an end beyond the text', place(16, 1000, 'oui')],
])('a segment that differs from the slice: %s', async (_, statements) => {
  expect(await attempt(...statements)).toMatch(/differs from its article's text|segment_exact/);
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
  [
    'a redacted source and cue',
    `delete from segment where statement_id = ${S1} and role in ('CONTENT', 'VERBATIM')`,
    `update statement set status = 'REDACTED' where id = ${S1}`,
  ],
])('an inconsistent statement: %s', async (_, ...statements) => {
  expect(await attempt(...statements)).toMatch(/^statement \d+ (has|is|does)/);
});

test('a statement does not deny itself', async () => {
  const key = (id: string) => `(select key from statement where id = ${id})`;
  const deny = (id: string, denied: string) =>
    attempt(`insert into statement_denial values (${id}, ${key(denied)}, 0)`);
  expect(await deny(PONT_S1, PONT_S2)).toBe('accepted');
  expect(await deny(PONT_S1, PONT_S1)).toMatch(/would deny itself/);
});

test.each([
  [
    'a text changed under its statements',
    `update article set text = text || '!', text_sha256 = encode(sha256(convert_to(text || '!', 'UTF8')), 'hex')
      where slug = '2024-03-port'`,
    /cannot change while statements have segments/,
  ],
  [
    'a text taken away under them',
    `update article set text = null where slug = '2024-03-port'`,
    /cannot change/,
  ],
  [
    'a wrong hash',
    `update article set text_sha256 = repeat('0', 64) where slug = '2024-03-port'`,
    /article_text_sha256/,
  ],
  [
    'an invalid hash of a text that is not stored',
    `insert into article (key, slug, language, published_on, published_earliest, published_latest,
      title, text_kind, text, text_sha256, word_count) values (gen_random_uuid(), 'zz', 'fr',
      '2024', '2024-01-01', '2024-12-31', 't', 'FULL', null, 'zz', 1)`,
    /article_text_sha256/,
  ],
  ['a gloss in NFD', `update statement set gloss = U&'e\\0301' where id = ${S1}`, /statement_nfc/],
  [
    'an occasion in NFD',
    `update statement set occasion = U&'e\\0301' where id = ${S1}`,
    /statement_nfc/,
  ],
  ['a speaker in NFD', `update speaker set name = U&'e\\0301'`, /speaker_nfc/],
  ['a role in NFD', `update speaker_role set title = U&'e\\0301'`, /speaker_role_nfc/],
  ['an outlet in NFD', `update outlet set name = U&'e\\0301'`, /outlet_nfc/],
  ['a French label in NFD', `update topic set label_fr = U&'e\\0301'`, /topic_nfc/],
  ['an English label in NFD', `update topic set label_en = U&'e\\0301'`, /topic_nfc/],
  [
    'a segment of another statement',
    `update segment set statement_id = ${PONT_S1}, position = 9
      where statement_id = ${PONT_S3} and role = 'CONTENT'`,
    /cannot move to another statement/,
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
    'a day that does not exist',
    `update article set published_on = '2024-02-30' where slug = '2024-03-port'`,
    /out of range|article_published_on/,
  ],
  ['another key', `update statement set key = gen_random_uuid() where id = ${S1}`, /cannot change/],
  ['another key of an article', `update article set key = gen_random_uuid()`, /cannot change/],
  [
    'a statement in another article',
    `update statement set article_id = (select id from article where slug = '2024-03-13-pont') where id = ${S1}`,
    /cannot move to another article/,
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

const COPIED = `article_id, utterance_id, kind, act, is_negated, start, published_earliest,
  published_latest, recorded_by`;
const REJECTED = `insert into statement (key, status, method, extractor_version, ${COPIED})
  select '0198c0de-0000-7000-8000-00000000000a', 'REJECTED', 'EXTRACTED', '1', ${COPIED}
    from statement where id = ${PONT_S1}`;
const PROPOSAL = `(select id from statement where key = '0198c0de-0000-7000-8000-00000000000a')`;

test('a public statement within a proposal', async () => {
  const within = `update statement set status = status, within_id = ${PROPOSAL}
    where id = ${PONT_S3}`;
  expect(await attempt(REJECTED, within)).toMatch(/is within a proposal/);
});

test('a redacted proposal is not a public tombstone', async () => {
  const redact = `update statement set status = 'REDACTED' where id = ${PROPOSAL}`;
  expect(await attempt(REJECTED)).toBe('accepted');
  expect(await attempt(REJECTED, redact)).toMatch(/cannot become REDACTED/);
});

test.each(['outlet', 'topic', 'speaker', 'article', 'statement', 'utterance'])(
  'a deleted %s',
  async (table) => {
    expect(await attempt(`delete from ${table}`)).toMatch(/its id is permanent/);
  },
);

describe('a trail', () => {
  const write = `insert into correction (statement_id, version, kind, reason, corrected_by, replaced)
    values (${S1}, 1, 'CORRECTED', 'r', 'c', '{"gloss": "g"}')`;
  const redact = [
    `delete from segment where statement_id = ${S1}`,
    `update statement set status = 'REDACTED' where id = ${S1}`,
  ];
  const empty = `update correction set replaced = '{}'`;

  test.each([
    ['emptied', [write, empty]],
    ['deleted', [write, `delete from correction`]],
    ['signed by another', [write, `update correction set corrected_by = 'd'`]],
    ['deleted with the redaction', [write, ...redact, `delete from correction`]],
    ['given another reason by it', [write, ...redact, `${empty}, reason = 's'`]],
  ])('%s', async (_, statements) => {
    expect(await attempt(...statements)).toMatch(/cannot be changed or deleted/);
  });

  test('loses the words of a redacted statement', async () => {
    expect(await attempt(write, ...redact, empty)).toBe('accepted');
  });
});

describe('the days of a topic are those of its statement', () => {
  const differ = `select t.statement_id from statement_topic t join statement s on s.id = t.statement_id
     where (t.published_earliest, t.dated_earliest)
           is distinct from (s.published_earliest, s.dated_earliest)`;
  // The statement of an article of March 2024, without a said date.
  const add = `insert into statement_topic (statement_id, topic_id, position, published_earliest,
      dated_earliest)
    select ${S1}, id, 0, '2000-01-01', '2000-01-01' from topic where slug = 'pont'`;
  const publish = `update article set published_on = '2023', published_earliest = '2023-01-01',
    published_latest = '2023-12-31' where slug = '2024-03-port'`;
  const say = (day: string) => `update statement set said_on = '${day}', said_earliest = '${day}',
    said_latest = '${day}' where id = ${S1}`;

  test.each([
    ['when it is added', [add], '2024-03-01', '2024-03-01'],
    [
      'when they are set',
      [add, `update statement_topic set published_earliest = '1999-01-01'`],
      '2024-03-01',
      '2024-03-01',
    ],
    ['when the article is published on another day', [add, publish], '2023-01-01', '2023-01-01'],
    ['when it was said on another day', [add, say('2021-02-03')], '2024-03-01', '2021-02-03'],
    [
      'when both change',
      [add, say('2021-02-03'), publish, say('2020-02-02')],
      '2023-01-01',
      '2020-02-02',
    ],
  ])('%s', async (_, writes, published, dated) => {
    const client = await database.pool.connect();
    try {
      await client.query('begin');
      for (const sql of writes) await client.query(sql);
      const { rows } = await client.query(
        `select published_earliest::text as published, dated_earliest::text as dated
           from statement_topic where statement_id = ${S1}`,
      );
      expect(rows).toEqual([{ published, dated }]);
      expect((await client.query(differ)).rows).toEqual([]);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  test('when another transaction changes them at the same time', async () => {
    const [one, other] = [await database.pool.connect(), await database.pool.connect()];
    try {
      for (const client of [one, other]) await client.query('begin');
      await one.query(publish);
      const adding = other.query(add);
      await one.query('commit');
      await adding;
      await other.query('commit');
      expect((await one.query(differ)).rows).toEqual([]);
    } finally {
      for (const client of [one, other]) {
        await client.query('rollback');
        client.release();
      }
    }
  });
});

describe('two concurrent transactions', () => {
  const LONGER = `update article set text = text || '!',
    text_sha256 = encode(sha256(convert_to(text || '!', 'UTF8')), 'hex') where slug = '2024-09-bac'`;
  const PLACE = `insert into segment select id, 'CUE', 0, 0, 3, 'Les' from statement
    where article_id = (select id from article where slug = '2024-09-bac')`;

  const insertWith = (status: string) => `insert into statement (key, article_id, kind, act,
    is_negated, utterance_id, start, published_earliest, published_latest, status, method,
    recorded_by)
    select gen_random_uuid(), a.id, 'INDIRECT', 'ASSERT', false, (select min(id) from utterance),
      0, '2024-01-01', '2024-01-01', '${status}', 'CURATED', 'test'
    from article a where slug = '2024-09-bac'`;

  beforeAll(async () => {
    const client = await database.pool.connect();
    await client.query(`insert into article (key, slug, language, published_on, published_earliest,
      published_latest, title, text_kind, text, text_sha256, word_count)
      select gen_random_uuid(), '2024-09-bac', 'fr', '2024', '2024-01-01', '2024-12-31', 't',
        'FULL', t, encode(sha256(convert_to(t, 'UTF8')), 'hex'), 3 from (select 'Les bacs vont' t) t`);
    // It can then have no segments.
    await client.query(insertWith('REDACTED'));
    client.release();
  });

  /** Two sessions with a transaction each. Open transactions are rolled back. */
  async function withTwo(
    level: string,
    use: (one: PoolClient, other: PoolClient) => Promise<void>,
  ): Promise<void> {
    const [one, other] = [await database.pool.connect(), await database.pool.connect()];
    try {
      for (const client of [one, other]) {
        await client.query(`begin isolation level ${level}`);
        // Takes the snapshot, if the transaction has only one.
        await client.query('select from article');
      }
      await use(one, other);
    } finally {
      for (const client of [one, other]) {
        await client.query('rollback');
        client.release();
      }
    }
  }

  const answer = async (query: Promise<unknown>): Promise<string> =>
    await query.then(
      () => 'accepted',
      (error: Error) => error.message,
    );

  test('cannot form a cycle of `within`', async () => {
    await withTwo('read committed', async (one, other) => {
      await one.query(`update statement set within_id = ${PONT_S1} where id = ${PONT_S2}`);
      const closing = answer(
        other.query(`update statement set within_id = ${PONT_S3} where id = ${PONT_S1}`),
      );
      await one.query('commit');
      expect(await closing).toMatch(/within itself/);
    });
  });

  test('cannot insert a segment into a text that is being changed', async () => {
    await withTwo('read committed', async (one, other) => {
      await one.query(
        `update article set text = 'Ces bacs', text_sha256 = encode(sha256('Ces bacs'), 'hex')
          where slug = '2024-09-bac'`,
      );
      const placing = answer(other.query(PLACE));
      await one.query('commit');
      expect(await placing).toMatch(/differs from its article's text/);
    });
    await database.pool.query(
      `update article set text = 'Les bacs vont', text_sha256 =
        encode(sha256('Les bacs vont'), 'hex') where slug = '2024-09-bac'`,
    );
  });

  test('cannot change a text into which a segment is being inserted', async () => {
    await withTwo('read committed', async (one, other) => {
      await one.query(insertWith('CURRENT'));
      await one.query(`${PLACE.replace('CUE', 'CONTENT')} and status = 'CURRENT'`);
      const changing = answer(other.query(LONGER));
      await one.query('commit');
      expect(await changing).toMatch(/cannot change while statements have segments/);
    });
  });

  test('cannot leave an inconsistent statement', async () => {
    const [content] = (
      await database.pool.query<{ start: number; exact: string }>(
        `select start, exact from segment where statement_id = ${PONT_S1} and role = 'CONTENT'
          order by position limit 1`,
      )
    ).rows;
    const { start = 0, exact = '' } = content ?? {};
    await withTwo('read committed', async (one, other) => {
      await one.query(`update statement set kind = 'INDIRECT' where id = ${PONT_S1}`);
      await one.query(`delete from segment where statement_id = ${PONT_S1} and role = 'VERBATIM'`);
      const adding = answer(
        other
          .query(`insert into segment values (${PONT_S1}, 'VERBATIM', 7, $1, $2, $3)`, [
            start,
            start + 1,
            exact.slice(0, 1),
          ])
          .then(() => other.query('set constraints all immediate')),
      );
      await one.query('commit');
      expect(await adding).toMatch(/is INDIRECT, but has verbatim words/);
    });
  });

  // With a snapshot from before the other's commit, guards would not see its rows.
  test.each(['repeatable read', 'serializable'])('are both rejected under %s', async (level) => {
    await withTwo(level, async (one, other) => {
      const refused = `cannot be written in a ${level.toUpperCase()} transaction`;
      expect(await answer(one.query(PLACE))).toContain(refused);
      await one.query('rollback');
      expect(await answer(other.query(LONGER))).toContain(refused);
    });
    await withTwo(level, async (one, other) => {
      for (const client of [one, other]) {
        const within = `update statement set within_id = null where id = ${PONT_S2}`;
        expect(await answer(client.query(within))).toMatch(/cannot be written in a/);
      }
    });
  });
});

test('a long text is read once for all of its segments', async () => {
  const sentence = '🌉🌉🌉 Le pont rouvrira. 🌉\n';
  const text = sentence.repeat(20_000);
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await client.query(`alter table article disable trigger user`);
    const { rows } = await client.query<{ id: string }>(
      `insert into article (key, slug, language, published_on, published_earliest,
        published_latest, title, text_kind, text, text_sha256, word_count)
        values (gen_random_uuid(), 'long', 'fr', '2024', '2024-01-01', '2024-12-31', 't', 'FULL',
          $1, encode(sha256(convert_to($1, 'UTF8')), 'hex'), 1) returning id`,
      [text],
    );
    await client.query(
      `insert into statement (key, article_id, kind, act, is_negated, utterance_id, start,
        published_earliest, published_latest, method, recorded_by)
        select gen_random_uuid(), $1::bigint, 'INDIRECT', 'ASSERT', false,
          (select min(id) from utterance), i * $2::int + 7, '2024-01-01', '2024-01-01', 'CURATED', 'test'
        from generate_series(0, 199) i`,
      [rows[0]?.id, sentence.length * 100],
    );
    // Other reads of the text during writes are not measured.
    await client.query(`alter table segment disable trigger user`);
    await client.query(`alter table segment enable trigger segment_is_slice_insert`);
    // Blocks of the TOAST table read so far in this transaction.
    const readBlocks = async () => {
      const { rows } = await client.query<{ blocks: number }>(
        `select pg_stat_get_xact_blocks_fetched(reltoastrelid)::int as blocks
          from pg_class where oid = 'article'::regclass`,
      );
      return rows[0]?.blocks ?? Number.NaN;
    };
    const place = (shift: number) =>
      client.query(
        `insert into segment select id, 'CONTENT', $2::int, start + $2::int,
          start + $2::int + 18, 'Le pont rouvrira. ' from statement where article_id = $1`,
        [rows[0]?.id, shift],
      );
    const before = await readBlocks();
    await place(0);
    const read = (await readBlocks()) - before;
    expect(read).toBeGreaterThan(0);
    // If the text was read for each of its 200 segments, it would be hundreds.
    expect(read).toBeLessThan(50);
    await expect(place(1)).rejects.toThrow(/differs from its article's text/);
  } finally {
    await client.query('rollback');
    client.release();
  }
});
