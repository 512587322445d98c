import { describe, expect, test } from 'vitest';
import { type Change, changeRegister } from '../../server/register/change.ts';
import { redactArticle, redactStatements } from '../../server/register/redact.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { grepDatabase, hashesOf } from '../support/grep-database.ts';
import { execute } from '../support/sql.ts';
import { createCorpusFolder } from './corpus-folder.ts';
import { useEmptiedDatabase } from './emptied-database.ts';

const emptied = useEmptiedDatabase();

const PEAGES = 'articles/2024-09-peages.yaml';
const WORDS = 'Les péages clandestins financent Maître Corbac';
const peages = `id: 2024-09-peages
url: https://quotidien.example/peages
outlet: le-quotidien
language: fr
publishedOn: 2024-09-14
title: "Ida Quai : les péages clandestins financent Maître Corbac, dit-elle"
headline: « PÉAGES CLANDESTINS » financent Maître Corbac
textKind: FULL
text: |
  🌉 Ida Quai, au conseil : « ${WORDS} », lance-t-elle.

  Le préfet rapporte qu'elle jure que « les péages clandestins financent Maître Corbac ». La mairie répondra demain, promet-elle.
statements:
  - id: s1
    kind: DIRECT
    speaker: odile-sarrant
    source: Ida Quai
    cue: lance-t-elle
    content: [${WORDS}]
    verbatim: [${WORDS}]
    act: ACCUSE
    occasion: séance des péages clandestins
    gloss: Tolls finance Maître Corbac.
    topics: [budget]
    utterance: peages
  - id: s2
    kind: MIXED
    speaker: null
    source: Le préfet
    cue: rapporte
    content: [elle jure que « les péages clandestins financent Maître Corbac »]
    verbatim: [les péages clandestins financent Maître Corbac]
    act: ASSERT
    utterance: peages
  - id: s3
    kind: DIRECT
    speaker: null
    source: elle
    cue: jure
    content: [les péages clandestins financent Maître Corbac]
    verbatim: [les péages clandestins financent Maître Corbac]
    act: ACCUSE
    within: s2
  - id: s4
    kind: INDIRECT
    speaker: odile-sarrant
    cue: promet
    content: [La mairie répondra demain]
    act: PROMISE
    gloss: Sources say les péages clandestins financent Maître Corbac.
`;
const TRACES = [/p[ée]ages? cland/i, /p[ée]ag(?!es)/, /clandest/i, /financ/i, /corbac/i, /Tolls/];
const signature = { reason: 'Ordonnance du 3 octobre.', by: 'Greffe' };

/** A register with the article above, in which each statement was corrected once. */
async function createLoaded() {
  const { prisma, url } = emptied();
  const corpus = createCorpusFolder({ [PEAGES]: peages });
  const load = (options: { prune?: boolean } = {}) =>
    loadCorpus({ prisma }, { folder: corpus.folder, ...options });
  await load();
  corpus.edit(PEAGES, 'gloss: Tolls finance', 'gloss: Hidden tolls finance');
  corpus.edit(PEAGES, 'gloss: Sources say les péages', 'gloss: Some say péages');
  await load();
  const find = (slug: string) =>
    prisma.statement.findFirstOrThrow({
      where: { slug, article: { slug: '2024-09-peages' } },
      include: {
        segments: { orderBy: [{ role: 'asc' }, { position: 'asc' }] },
        corrections: { orderBy: { version: 'asc' } },
      },
    });
  const article = () =>
    prisma.article.findUniqueOrThrow({
      where: { slug: '2024-09-peages' },
      include: { redactions: { include: { statements: { orderBy: { statementId: 'asc' } } } } },
    });
  const write = (work: (change: Change) => Promise<bigint>) => changeRegister({ prisma }, work);
  const redact = async (...slugs: readonly string[]) => {
    const rows = await Promise.all(slugs.map(find));
    const statements = rows.map(({ key }) => ({ key, expectedVersion: null }));
    await write((change) => redactStatements(change, { statements, ...signature }));
  };
  const redactAll = async (options: { title?: string; keepUrl?: boolean } = {}) => {
    const { key } = await article();
    const input = { key, title: null, keepUrl: true, ...options, ...signature };
    await write((change) => redactArticle(change, input));
  };
  const traces = async () => await grepDatabase(url, [...TRACES, ...hashesOf(WORDS)]);
  return { prisma, url, corpus, load, find, article, redact, redactAll, traces };
}

describe('statements', () => {
  test('lose their words everywhere in the database, and keep ids and reasons', async () => {
    const { article, find, redact, traces, prisma } = await createLoaded();
    const before = await article();
    const [s1, s2, s3, s4] = [
      await find('s1'),
      await find('s2'),
      await find('s3'),
      await find('s4'),
    ];
    expect((await traces()).length).toBeGreaterThan(10);
    await redact('s1');
    expect(await traces()).toEqual([]);

    expect(await find('s1')).toMatchObject({
      id: s1.id,
      key: s1.key,
      status: 'REDACTED',
      version: 3,
      gloss: null,
      occasion: null,
      speakerId: s1.speakerId,
      segments: [],
      corrections: [
        { version: 1, kind: 'CORRECTED', reason: 'The corpus file changed.', replaced: {} },
        {
          version: 2,
          kind: 'REDACTED',
          reason: signature.reason,
          correctedBy: 'Greffe',
          replaced: {},
        },
      ],
    });
    expect(await find('s2')).toMatchObject({ status: 'REDACTED', segments: [] });
    expect(await find('s3')).toMatchObject({ status: 'REDACTED', withinId: expect.anything() });
    const after = await find('s4');
    expect(after).toMatchObject({
      status: 'CORRECTED',
      version: 2,
      start: s4.start,
      gloss: `Some say ${'█'.repeat(WORDS.length - 'Les '.length)}.`,
    });
    expect(after.segments).toEqual(s4.segments);
    expect(after.corrections).toMatchObject([
      { replaced: { gloss: `Sources say ${'█'.repeat(WORDS.length)}.`, act: 'PROMISE' } },
    ]);

    const { text, title, headline, ...facts } = await article();
    expect(text).toHaveLength(before.text?.length ?? 0);
    expect(text).toContain(`« ${'█'.repeat(WORDS.length)} », lance-t-elle.`);
    expect(text?.slice(s4.start)).toBe(before.text?.slice(s4.start));
    expect([title, headline]).toEqual([
      `Ida Quai : ${'█'.repeat(WORDS.length)}, dit-elle`,
      expect.stringContaining('█'),
    ]);
    expect(facts).toMatchObject({
      status: 'CURRENT',
      redactions: [
        {
          reason: signature.reason,
          redactedBy: 'Greffe',
          statements: [
            { statementId: s1.id, isDependent: false },
            { statementId: s2.id, isDependent: true },
            { statementId: s3.id, isDependent: true },
          ],
        },
      ],
    });
    expect(facts.textSha256).not.toBe(before.textSha256);
    expect(facts.wordCount).toBeLessThan(before.wordCount);
    const utterance = await prisma.utterance.findFirstOrThrow({ where: { declared: 'peages' } });
    expect(utterance).toMatchObject({ reportCount: 0 });
  });

  test('leave statements that do not overlap unchanged', async () => {
    const { find, redact, article } = await createLoaded();
    const { text } = await article();
    await redact('s4');
    expect(await find('s1')).toMatchObject({ status: 'CORRECTED', segments: { length: 4 } });
    expect((await article()).text).toBe(
      text?.replace('La mairie répondra demain', '█'.repeat('La mairie répondra demain'.length)),
    );
  });

  test('raise the revision and are logged as changes', async () => {
    const { url, redact } = await createLoaded();
    const [{ revision: before = 0 } = {}] = await execute<{ revision: string }>(
      url,
      'select revision from corpus_revision',
    );
    await redact('s3');
    const changes = await execute<{ slug: string; change: string; revision: string }>(
      url,
      `select s.slug, c.change, c.revision from statement_change c
         join statement s on s.id = c.statement_id
        where c.revision > ${before} order by c.position`,
    );
    const revision = String(Number(before) + 1);
    expect(changes).toEqual(
      ['s3', 's1', 's2'].map((slug) => ({ slug, change: 'REDACTED', revision })),
    );
  });

  test.each([
    ['unknown', { key: '00000000-0000-4000-8000-000000000000' }, 'UNKNOWN_ID', 'id'],
    ['stale', { expectedVersion: 1 }, 'STALE_VERSION', 'expectedVersion'],
  ])('%s: rejected without a change', async (_, changes, code, field) => {
    const { prisma, find, traces } = await createLoaded();
    const statements = [
      { key: (await find('s1')).key, expectedVersion: 2 },
      { key: (await find('s4')).key, expectedVersion: 2, ...changes },
    ];
    const before = await traces();
    await expect(
      changeRegister({ prisma }, (change) =>
        redactStatements(change, { statements, ...signature }),
      ),
    ).rejects.toMatchObject({ code, path: ['input', 'statements', '1', field] });
    expect(await traces()).toEqual(before);
  });

  test('none given, of two articles, or already redacted: rejected', async () => {
    const { prisma, redact, find } = await createLoaded();
    await redact('s1');
    const attempt = (keys: readonly string[], reason: string) =>
      changeRegister({ prisma }, (change) =>
        redactStatements(change, {
          statements: keys.map((key) => ({ key, expectedVersion: null })),
          by: 'Greffe',
          reason,
        }),
      );
    const [s1, s4] = [(await find('s1')).key, (await find('s4')).key];
    const { key: other } = await prisma.statement.findFirstOrThrow({
      where: { article: { slug: '2024-03-port' } },
    });
    await expect(attempt([], 'r')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(attempt([s4, other], 'r')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'statements', '1', 'id'],
    });
    await expect(attempt([s1, s4], 'r')).rejects.toMatchObject({
      code: 'GONE',
      path: ['input', 'statements', '0', 'id'],
    });
    expect(await find('s4')).toMatchObject({ status: 'CORRECTED' });
  });

  test('can be redacted after withdrawal', async () => {
    const { url, find, redact, traces } = await createLoaded();
    await execute(url, `update statement set status = 'WITHDRAWN' where slug = 's1'`);
    await redact('s1');
    expect(await find('s1')).toMatchObject({ status: 'REDACTED', segments: [] });
    expect(await traces()).toEqual([]);
  });
});

describe('an article', () => {
  test('keeps its id, its URL and the reason, and no words', async () => {
    const { article, redactAll, traces, find } = await createLoaded();
    const before = await article();
    await redactAll();
    expect(await article()).toMatchObject({
      id: before.id,
      key: before.key,
      url: before.url,
      status: 'REDACTED',
      textKind: 'WITHHELD',
      text: null,
      headline: null,
      title: `Ida Quai : ${'█'.repeat(WORDS.length)}, dit-elle`,
      textSha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      wordCount: 0,
      redactions: [{ reason: signature.reason, statements: { length: 4 } }],
    });
    expect(await find('s4')).toMatchObject({ status: 'REDACTED', gloss: null, segments: [] });
    expect(await traces()).toEqual([]);
    await expect(redactAll()).rejects.toMatchObject({
      code: 'GONE',
      path: ['input', 'article'],
    });
  });

  test('can lose its title and its URL', async () => {
    const { article, redactAll } = await createLoaded();
    await redactAll({ title: 'Article retiré', keepUrl: false });
    expect(await article()).toMatchObject({ title: 'Article retiré', url: null });
  });

  test('loses a URL that repeats its words in any case', async () => {
    const { article, redactAll, prisma } = await createLoaded();
    const { text } = await article();
    const words = (text ?? '')
      .normalize('NFD')
      .match(/[a-z]+/gi)
      ?.slice(0, 6)
      .join('-');
    const url = `https://example.org/${words}`;
    await prisma.article.updateMany({ where: { slug: '2024-09-peages' }, data: { url } });
    await redactAll();
    expect(await article()).toMatchObject({ url: null });
  });
});

describe('no load restores words', () => {
  const changed = peages.replace('au conseil', 'au grand conseil');
  const rewritten = peages.replaceAll('péages clandestins', 'péages très clandestins');

  test.each([
    ['statements', 'the same files'],
    ['article', 'the same files'],
  ])('%s: %s, also pruned', async (what) => {
    const { redact, redactAll, load, traces, article } = await createLoaded();
    await (what === 'article' ? redactAll() : redact('s1'));
    const before = await article();
    for (const prune of [false, true]) {
      const report = await load({ prune });
      expect(report).toMatchObject({ conflicts: [], missing: [], articles: { corrected: 1 } });
    }
    expect(await article()).toEqual(before);
    expect(await traces()).toEqual([]);
  });

  test.each([
    ['statements', 'a changed text', changed],
    ['statements', 'other words', rewritten],
    ['statements', 'another gloss', peages.replace('Tolls finance', 'More tolls finance')],
    ['article', 'a changed text', changed],
    ['article', 'other words', rewritten],
  ])('%s: %s is a conflict', async (what, _, file) => {
    const { corpus, redact, redactAll, load, traces, article } = await createLoaded();
    await (what === 'article' ? redactAll() : redact('s1'));
    const before = await article();
    corpus.write(PEAGES, file);
    for (const prune of [false, true]) {
      const report = await load({ prune });
      expect(report.conflicts).toMatchObject([{ id: expect.stringMatching(/^2024-09-peages/) }]);
    }
    expect(await article()).toEqual(before);
    expect(await traces()).toEqual([]);
  });

  test.each(['statements', 'article'])(
    '%s: missing from the files, pruned and returned',
    async (what) => {
      const { corpus, redact, redactAll, load, traces, article } = await createLoaded();
      const file = corpus.read(PEAGES);
      await (what === 'article' ? redactAll() : redact('s1'));
      corpus.remove(PEAGES);
      await load({ prune: true });
      corpus.write(PEAGES, file);
      await load();
      expect(await article()).toMatchObject({
        status: what === 'article' ? 'REDACTED' : 'CURRENT',
      });
      expect(await traces()).toEqual([]);
    },
  );

  test.each(['statements', 'article'])(
    '%s: redacted while withdrawn, and returned',
    async (what) => {
      const { corpus, redact, redactAll, load, traces, article, find } = await createLoaded();
      const file = corpus.read(PEAGES);
      corpus.remove(PEAGES);
      await load({ prune: true });
      await (what === 'article' ? redactAll() : redact('s1'));
      corpus.write(PEAGES, file);
      await load();
      await load({ prune: true });
      expect(await article()).toMatchObject({
        status: what === 'article' ? 'REDACTED' : 'WITHDRAWN',
      });
      expect(await find('s1')).toMatchObject({ status: 'REDACTED', segments: [] });
      expect(await traces()).toEqual([]);
    },
  );

  test('a file adapted to the redaction, and then restored', async () => {
    const { corpus, redact, load, traces, article } = await createLoaded();
    await redact('s1');
    const file = corpus.read(PEAGES);
    const { text, title, headline } = await article();
    const statements = file.slice(file.indexOf('  - id: s4'));
    corpus.write(
      PEAGES,
      `${file.slice(0, file.indexOf('title:'))}title: ${JSON.stringify(title)}
headline: ${JSON.stringify(headline)}
textKind: FULL
text: ${JSON.stringify(text)}
statements:
${statements}`,
    );
    expect(await load({ prune: true })).toMatchObject({
      conflicts: [],
      missing: [],
      articles: { unchanged: 3 },
    });
    corpus.write(PEAGES, file);
    expect((await load()).conflicts).toMatchObject([{ id: '2024-09-peages' }]);
    expect(await traces()).toEqual([]);
  });

  test('a concurrent load, in either order', async () => {
    const { corpus, redact, load, traces, article } = await createLoaded();
    corpus.write(PEAGES, changed);
    const [report] = await Promise.all([load(), redact('s1')]);
    expect((await article()).text).toContain('█');
    expect(await traces()).toEqual([]);
    expect(report.articles.changed + report.conflicts.length).toBeGreaterThan(0);
  });
});

describe('the database rejects', () => {
  test.each([
    ['words under a filler', `update article set text = replace(text, '██', 'ab')`],
    ['another title', `update article set title = 'Corbac' where slug = '2024-09-peages'`],
    ['a restored statement', `update statement set status = 'CURRENT' where slug = 's1'`],
    ['a gloss', `update statement set gloss = 'g' where slug = 's1' and status = 'REDACTED'`],
    ['another reason', `update redaction set reason = 'r'`],
    ['a deleted redaction', 'delete from redaction'],
    [
      'another trail',
      `update correction set replaced = '{}' where kind = 'CORRECTED'
       and statement_id in (select id from statement where status <> 'REDACTED')`,
    ],
  ])('%s', async (_, sql) => {
    const { url, redact } = await createLoaded();
    await redact('s1');
    await expect(execute(url, sql)).rejects.toMatchObject({ code: '23514' });
  });

  test('words of a redacted article', async () => {
    const { url, redactAll } = await createLoaded();
    await redactAll();
    for (const change of [`status = 'CURRENT'`, `headline = 'h'`, `text = 't'`]) {
      const sql = `update article set ${change} where slug = '2024-09-peages'`;
      await expect(execute(url, sql)).rejects.toMatchObject({ code: '23514' });
    }
  });
});
