import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashRuns } from '../../server/model/words/search-document.ts';
import { rederiveWords } from '../support/derived-words.ts';
import { createTestArticle, createTestSpeaker } from '../support/rows.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer({ seeded: true, hasLane: false });
});
afterAll(() => server.close());

const VERIFY = `query ($text: String!, $speaker: ID) {
  verifyQuotation(text: $text, speaker: $speaker) {
    verdict
    matches {
      verdict wording similarity wordEdits cautions before after
      found { start end exact prefix } diff { kind text }
      statement { id text speaker { slug } article { title } } article { slug text }
    }
    searched { revision statementCount articleCount publishedFrom { edtf } publishedTo { edtf } }
  }
}`;

async function verify(text: string, speaker: string | null = null) {
  return (await server.query(VERIFY, { text, speaker })).verifyQuotation;
}

async function speakerId(slug: string): Promise<string> {
  const { speaker } = await server.query('query ($slug: String) { speaker(slug: $slug) { id } }', {
    slug,
  });
  return speaker.id;
}

async function madeArticle(sentence: string, speakerId?: bigint, kind?: 'DIRECT' | 'INDIRECT') {
  const { prisma } = server.database;
  const statement = { sentence, kind: kind ?? 'DIRECT', ...(speakerId && { speakerId }) } as const;
  return await createTestArticle(prisma, { statements: [statement] });
}

describe('the table of verdicts, on the register', () => {
  test('a whole quotation in other typography, with what was searched', async () => {
    const answer = await verify('“UNE AUTRE  LIGNE\u00a0ROUGE”', await speakerId('serguei-lavrov'));
    expect(answer).toMatchObject({
      verdict: 'VERBATIM',
      searched: {
        revision: expect.any(Number),
        statementCount: expect.any(Number),
        articleCount: expect.any(Number),
        publishedFrom: { edtf: '2022-01-12' },
        publishedTo: { edtf: '2022-02' },
      },
    });
    const [match] = answer.matches;
    const { start, end } = match.found[0];
    expect(match.article.text.slice(start, end)).toBe('une autre ligne rouge');
    expect(match).toMatchObject({
      verdict: 'VERBATIM',
      similarity: 1,
      wordEdits: 0,
      found: [{ exact: 'une autre ligne rouge' }],
    });
  });

  test('an excerpt shows the negation that was cut off', async () => {
    await madeArticle('Jamais nous ne laisserons ce vieux port fermer aux pêcheurs du large.');
    const { verdict, matches } = await verify('laisserons ce vieux port fermer');
    expect({ verdict, match: matches[0] }).toMatchObject({
      verdict: 'EXCERPT',
      match: {
        before: 'Jamais nous ne ',
        after: ' aux pêcheurs du large.',
        cautions: ['NEGATION_NEARBY', 'CONDITION_OR_CONTRAST_CUT', 'SPEAKER_UNKNOWN'],
      },
    });
  });

  test('words of another speaker, of a collective, of a merged speaker', async () => {
    const { prisma } = server.database;
    const [one, other, both, old] = [
      await createTestSpeaker(prisma, 'Una Verre'),
      await createTestSpeaker(prisma, 'Alter Verre'),
      await createTestSpeaker(prisma, 'Les deux Verre'),
      await createTestSpeaker(prisma, 'U. Verre'),
    ];
    await prisma.speaker.update({ where: { id: both.id }, data: { kind: 'COLLECTIVE' } });
    await prisma.speakerMember.create({
      data: { collectiveId: both.id, memberId: one.id, position: 0 },
    });
    await madeArticle('Le verre cassé se ramasse à quatre mains.', both.id);
    await madeArticle('Une seule vitre vaut mieux que deux promesses.', old.id);
    await prisma.speaker.update({ where: { id: old.id }, data: { mergedIntoId: one.id } });
    const idOf = ({ key }: { key: string }) => Buffer.from(`Speaker:${key}`).toString('base64url');
    const verdictFor = async (text: string, speaker: { key: string }) => {
      const { verdict, matches } = await verify(text, idOf(speaker));
      return [verdict, matches[0].wording, ...matches[0].cautions];
    };
    const joint = 'Le verre cassé se ramasse à quatre mains.';
    expect(await verdictFor(joint, one)).toEqual(['VERBATIM', 'VERBATIM', 'THROUGH_COLLECTIVE']);
    expect(await verdictFor(joint, both)).toEqual(['VERBATIM', 'VERBATIM']);
    expect(await verdictFor(joint, other)).toEqual(['OTHER_SPEAKER', 'VERBATIM']);
    const single = 'une seule vitre vaut mieux que deux promesses';
    expect(await verdictFor(single, one)).toEqual(['VERBATIM', 'VERBATIM']);
    expect(await verdictFor(single, old)).toEqual(['VERBATIM', 'VERBATIM']);
    expect(await verdictFor(single, both)).toEqual(['OTHER_SPEAKER', 'VERBATIM']);
  });

  test("the article's words, inside and outside of statements", async () => {
    const { prisma } = server.database;
    const speaker = await createTestSpeaker(prisma, 'Ida Quai');
    const { articleId } = await madeArticle(
      'Le quai nord serait bientôt repeint en bleu.',
      speaker.id,
      'INDIRECT',
    );
    const text = 'Le quai nord serait bientôt repeint en bleu';
    const other = await speakerId('serguei-lavrov');
    expect((await verify(text)).verdict).toBe('REPORTED_ONLY');
    expect((await verify(text, other)).verdict).toBe('OTHER_SPEAKER');
    await prisma.segment.deleteMany({ where: { statement: { articleId } } }).catch(() => {});
    const seeded = await server.query('{ articles(first: 1) { nodes { title text } } }');
    const opening = seeded.articles.nodes[0].text.split(/\s+/u).slice(0, 6).join(' ');
    const { verdict, matches } = await verify(opening, other);
    expect(['REPORTED_ONLY', 'OTHER_SPEAKER']).toContain(verdict);
    expect(matches[0].wording).toBe('REPORTED_ONLY');
  });

  test('withdrawn and redacted statements do not count', async () => {
    const { prisma } = server.database;
    const text = 'Les trois clochers sonneront ensemble à la Saint-Jean.';
    const { statementIds } = await madeArticle(text);
    const [id = 0n] = statementIds;
    expect((await verify(text)).verdict).toBe('VERBATIM');
    await prisma.statement.update({ where: { id }, data: { status: 'WITHDRAWN' } });
    const { verdict, matches } = await verify(text);
    expect(verdict).toBe('NOT_FOUND');
    const texts = matches.map((match: { statement: { text: string } }) => match.statement.text);
    expect(texts.join()).not.toContain('clochers');
    await prisma.$transaction([
      prisma.segment.deleteMany({ where: { statementId: id } }),
      prisma.statement.update({ where: { id }, data: { status: 'REDACTED' } }),
    ]);
    await rederiveWords(server.database);
    const { rows } = await server.database.pool.query(
      'select 1 from statement_words where statement_id = $1',
      [String(id)],
    );
    expect(rows).toEqual([]);
  });

  test('only the statement’s words of a withheld text are shown', async () => {
    const { prisma } = server.database;
    const { articleId } = await createTestArticle(prisma, {
      statements: [
        { sentence: 'La digue tiendra encore cent hivers au moins.', kind: 'DIRECT' },
        { sentence: 'Le secret est sous la troisième pierre.', kind: 'INDIRECT' },
      ],
    });
    await prisma.article.update({ where: { id: articleId }, data: { textKind: 'WITHHELD' } });
    const { verdict, matches } = await verify('tiendra encore cent hivers');
    expect({ verdict, ...matches[0] }).toMatchObject({
      verdict: 'EXCERPT',
      before: 'La digue ',
      after: ' au moins.',
      found: [{ exact: 'tiendra encore cent hivers', prefix: '' }],
    });
  });

  test('without a match, the closest statements are shown', async () => {
    await madeArticle('Nous ne vendrons pas le moulin de la rivière haute.');
    const denied = await verify('Nous vendrons le moulin de la rivière haute.');
    expect(denied).toMatchObject({
      verdict: 'ALTERED',
      matches: [{ verdict: 'ALTERED', statement: { text: expect.stringContaining('moulin') } }],
    });
    expect(denied.matches[0].diff).toContainEqual({ kind: 'MISSING', text: 'ne' });
    const near = await verify('la rivière basse');
    expect(near.verdict).toBe('NOT_FOUND');
    expect(near.matches[0].statement.text).toContain('rivière');
  });
});

describe('bad input', () => {
  test.each([
    ['nothing', ''],
    ['spaces', ' \u00a0\n'],
    ['marks only', '« … » (…) !?'],
    ['emoji only', '🙂🙃'],
    ['10 kB', 'mot '.repeat(2_500)],
    ['NUL only', '\0'],
    ['a lone surrogate', '\ud83d'],
  ])('%s is an error with a code', async (_what, text) => {
    const { errors } = await server.ask(VERIFY, { text });
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ARGUMENT', argument: 'text' } }]);
  });

  test.each([
    ['NUL among words', 'une autre\0ligne rouge foncée'],
    ['lone surrogates among words', 'quelque \ud83d chose \ude00 ailleurs'],
    ['emoji among words', 'rien 🙂 de tel ici'],
    ['brackets that do not close', '[[ (… une autre [ligne'],
    ['much of the same', 'ne pas '.repeat(700)],
    ['what looks like SQL', "'; drop table statement; -- \\ % _"],
  ])('%s is not found', async (_what, text) => {
    expect(['ALTERED', 'NOT_FOUND']).toContain((await verify(text)).verdict);
  });

  test('unknown and foreign speakers', async () => {
    const id = (type: string) =>
      Buffer.from(`${type}:00000000-0000-4000-8000-000000000000`).toString('base64url');
    const codeFor = async (speaker: string) =>
      (await server.ask(VERIFY, { text: 'une autre ligne rouge', speaker })).errors?.[0]
        ?.extensions;
    expect(await codeFor(id('Speaker'))).toMatchObject({ code: 'UNKNOWN_ID', argument: 'speaker' });
    expect(await codeFor(id('Article'))).toMatchObject({ code: 'INVALID_ID' });
    expect(await codeFor('Lavrov')).toMatchObject({ code: 'INVALID_ID' });
  });
});

test('the number of SQL statements does not grow with the matches', async () => {
  const speaker = await speakerId('serguei-lavrov');
  const countOf = async (text: string, by: string | null = null) =>
    (await server.sqlOf(() => verify(text, by))).length;
  const one = await countOf('une autre ligne rouge');
  for (let count = 0; count < 12; count += 1) {
    await madeArticle('Le bac du soir partira toujours à six heures.');
  }
  // Fewer if no match has a speaker.
  const many = await countOf('Le bac du soir partira toujours à six heures.');
  expect(many).toBeLessThanOrEqual(one);
  const { matches } = await verify('Le bac du soir partira toujours à six heures.');
  expect(matches.length).toBeGreaterThanOrEqual(12);
  const worst = [
    await countOf('Le bac du soir ne partira pas à six heures.', speaker),
    await countOf('rien de tout cela (…) et encore moins ceci', speaker),
  ];
  expect(Math.max(one, ...worst)).toBeLessThanOrEqual(19);
});

test('candidates are read from indexes, without a scan', async () => {
  const { pool } = server.database;
  const text = 'Demain la vieille halle rouvrira ses douze portes aux marchands de la plaine.';
  await madeArticle(text);
  // 12,000 rows in the index only, because the test examines query plans. 300 share the same words.
  const shared = 'aube brume cendre dune falaise givre';
  const hashes = [2, 3].flatMap((size) => hashRuns(shared.split(' '), size));
  await pool.query(`
    begin;
    alter table statement disable trigger user;
    alter table article disable trigger user;
    create temp table made on commit drop as
      select 1000000 + n as id,
             (select array_agg(hashint4(n * 16 + i)) from generate_series(1, 12) i)
               || case when n <= 300 then array[${hashes}] else '{}' end as runs
        from generate_series(1, 12000) n;
    insert into article (id, key, slug, language, published_on, published_earliest,
                         published_latest, title, text_kind, text, text_sha256, word_count)
    select id, gen_random_uuid(), 'g' || id, 'fr', '2020', '2020-01-01', '2020-12-31', '',
           'FULL', null, repeat('0', 64), 0 from made;
    insert into utterance (id, key) select id, gen_random_uuid() from made;
    insert into statement (id, key, article_id, utterance_id, kind, act, is_negated, start,
                           published_earliest, published_latest, method, recorded_by)
    select id, gen_random_uuid(), id, id, 'DIRECT', 'ASSERT', false, 0,
           '2020-01-01', '2020-12-31', 'CURATED', 'test' from made;
    alter table statement enable trigger user;
    alter table article enable trigger user;
    insert into statement_words select id, runs, runs from made;
    insert into article_words select id, runs from made;
    commit`);
  // Merges the pending lists of the indexes, as autovacuum does.
  await pool.query('vacuum analyze');
  const asked: { sql: string; values: unknown[] }[] = [];
  const record = (client: PoolClient) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [{ text: sql = '', values = [] }] = args as [{ text?: string; values?: unknown[] }];
      if (/statement_words|article_words/u.test(sql)) asked.push({ sql, values });
      client.query = query as typeof client.query;
      return query(...args);
    }) as typeof client.query;
  };
  pool.on('acquire', record);
  try {
    expect((await verify(text)).verdict).toBe('VERBATIM');
    expect((await verify('rien de cela nulle part ailleurs')).verdict).toBe('NOT_FOUND');
    expect((await verify(shared)).verdict).toBe('NOT_FOUND');
    expect((await verify(text.replace('rouvrira', 'rouvrrira'))).verdict).toBe('VARIANT');
  } finally {
    pool.off('acquire', record);
  }
  expect(asked.length).toBeGreaterThanOrEqual(7);
  for (const { sql, values } of asked) {
    const plan = await pool.query(`explain (analyze, timing off) ${sql}`, values as string[]);
    const lines = plan.rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(lines).toMatch(/Bitmap Index Scan on (statement|article)_words_(runs|pairs)_idx/u);
    expect(lines).not.toMatch(/Seq Scan on (statement_words|article_words|statement|article)\b/u);
    // The nearest are chosen before they are looked up.
    if (!/find(Near|Closest)Candidates/u.test(sql)) continue;
    const [, lookups] = /Index Scan using statement_pkey\b.*loops=(\d+)/u.exec(lines) ?? [];
    expect(Number(lookups ?? 0)).toBeLessThanOrEqual(50);
  }
});
