import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeId } from '../../../server/model/key.ts';
import { ARTICLE, BRIDGE, createWriting, TEXT, type Writing } from './writing.ts';

let writing: Writing;

beforeAll(async () => {
  writing = await createWriting();
});
afterAll(() => writing.server.close());

const countArticles = () => writing.server.database.prisma.article.count();

describe('an article with its statements', () => {
  test('is complete: quotations are located, ids are new, each statement has its own utterance', async () => {
    const speaker = await writing.speaker('Solène Vasquard');
    const before = await writing.revision();
    const answer = await writing.ingest({
      ...ARTICLE,
      statements: [
        { ...BRIDGE, speaker, saidOn: '2024-03', gloss: 'The bridge will reopen on Monday.' },
        {
          kind: 'INDIRECT',
          act: 'ASSERT',
          source: { exact: 'elle' },
          content: [{ exact: 'Solène Vasquard a promis que l’été serait calme 🌉' }],
        },
        {
          kind: 'INDIRECT',
          act: 'PROMISE',
          cue: { exact: 'a promis' },
          content: [{ exact: 'l’été serait calme 🌉' }],
          within: 1,
          extraction: { version: 'test-1', confidence: 0.75 },
        },
      ],
    });
    expect(answer).toMatchObject({
      __typename: 'Article',
      slug: '2024-03-13-le-pont-de-pierre-rouvrira',
      text: TEXT,
    });
    const [bridge, said, promised] = answer.statements.nodes;
    expect(bridge).toMatchObject({
      version: 1,
      status: 'CURRENT',
      text: 'Le pont rouvrira lundi',
      speaker: { id: speaker },
      saidOn: { edtf: '2024-03' },
      provenance: { method: 'CURATED', recordedBy: 'Ilse Maren', confidence: null },
      utterance: { reportCount: 1 },
      content: [{ start: 2, end: 24 }],
      history: [],
    });
    expect(promised).toMatchObject({
      within: { id: said.id },
      provenance: { method: 'EXTRACTED', extractorVersion: 'test-1', confidence: 0.75 },
    });
    for (const { start, end, exact } of [...bridge.content, ...promised.content, said.source]) {
      expect(TEXT.slice(start, end)).toBe(exact);
    }
    expect(await writing.revision()).toBe(before + 1);
    const { prisma } = writing.server.database;
    const { key } = await prisma.article.findUniqueOrThrow({ where: { slug: answer.slug } });
    expect(key[14]).toBe('7');
  });

  test('gets a generated slug, or the given one', async () => {
    const { slug } = await writing.ingest({ ...ARTICLE, title: 'Œuvre n° 1 : l’été !' });
    expect(slug).toMatch(/^2024-03-13-(oe|œ)?\S*l-ete$/);
    expect((await writing.ingest({ ...ARTICLE, title: 'Œuvre n° 1 : l’été !' })).slug).toBe(
      `${slug}-2`,
    );
    expect((await writing.ingest({ ...ARTICLE, slug: 'mon-article' })).slug).toBe('mon-article');
    expect((await writing.ingest({ ...ARTICLE, title: '速報' })).slug).toMatch(
      /^2024-03-13(-\d)?$/,
    );
  });

  test('is normalised to NFC, with its quotations', async () => {
    const answer = await writing.ingest({
      ...ARTICLE,
      title: 'Été'.normalize('NFD'),
      text: TEXT.normalize('NFD'),
      statements: [
        {
          ...BRIDGE,
          source: {
            exact: 'Solène Vasquard'.normalize('NFD'),
            prefix: 'déclaré '.normalize('NFD'),
          },
        },
      ],
    });
    expect(answer).toMatchObject({ text: TEXT, title: 'Été' });
    expect(answer.statements.nodes[0].source.exact).toBe('Solène Vasquard');
  });

  test('can be withheld: its statements are served, its text is not', async () => {
    const answer = await writing.ingest({ ...ARTICLE, textKind: 'WITHHELD', statements: [BRIDGE] });
    expect(answer.text).toBe(null);
    expect(answer.statements.nodes[0].text).toBe('Le pont rouvrira lundi');
  });

  test('is immediately found by search and by quotation', async () => {
    const text = 'Nul ne franchira le col de Brumeval, a averti la guide.';
    const content = [{ exact: 'Nul ne franchira le col de Brumeval' }];
    const statement = { kind: 'DIRECT', act: 'WARN', content, verbatim: content };
    const answer = await writing.ingest({ ...ARTICLE, text, statements: [statement] });
    const { statements, verifyQuotation } = await writing.server.query(`{
      statements(filter: { search: "Brumeval" }) { nodes { id } }
      verifyQuotation(text: "nul ne franchira le col de Brumeval") { verdict } }`);
    expect(statements.nodes).toEqual([{ id: answer.statements.nodes[0].id }]);
    expect(verifyQuotation.verdict).toBe('VERBATIM');
  });
});

describe('a rejected article, of which nothing is written', () => {
  test('reports all problems together, each with its path', async () => {
    const before = [await countArticles(), await writing.revision()];
    const { __typename, message, problems } = await writing.ingest({
      ...ARTICLE,
      slug: 'À l’eau',
      publishedOn: '2024-02-30',
      title: ' ',
      headline: 'half \ud83d',
      outlet: encodeId('Outlet', randomUUID()),
      statements: [
        { ...BRIDGE, speaker: encodeId('Speaker', randomUUID()), saidOn: 'hier' },
        { ...BRIDGE, speaker: encodeId('Outlet', randomUUID()), topics: ['x'], within: 99 },
        { ...BRIDGE, content: [{ exact: 'Le pont rouvrira mardi' }], within: 2 },
        { kind: 'INDIRECT', act: 'OTHER', content: [{ exact: 'Non' }, { exact: '\0' }] },
        { kind: 'INDIRECT', act: 'OTHER', content: [] },
        { ...BRIDGE, kind: 'INDIRECT' },
        { ...BRIDGE, verbatim: [{ exact: '« Le pont rouvrira lundi »' }] },
        { ...BRIDGE, verbatim: [{ exact: 'Solène Vasquard' }] },
        { ...BRIDGE, extraction: { version: '', confidence: 1.5 } },
      ],
    });
    expect(__typename).toBe('InvalidInputError');
    expect(message).toMatch(/more; see `problems`/);
    const found = problems.map(
      ({ code, path }: { code: string; path: string[] }) => `${code} ${path.slice(1).join('.')}`,
    );
    expect(found.toSorted()).toEqual([
      'CONTRADICTION statements.2.within',
      'CONTRADICTION statements.5.kind',
      'CONTRADICTION statements.7.verbatim.0',
      'INVALID_ID statements.1.speaker',
      'INVALID_ID statements.1.topics.0',
      'INVALID_INPUT headline',
      'INVALID_INPUT publishedOn',
      'INVALID_INPUT slug',
      'INVALID_INPUT statements.0.saidOn',
      'INVALID_INPUT statements.1.within',
      'INVALID_INPUT statements.3.content.1.exact',
      'INVALID_INPUT statements.4.content',
      'INVALID_INPUT statements.6.verbatim.0.exact',
      'INVALID_INPUT statements.8.extraction.confidence',
      'INVALID_INPUT statements.8.extraction.version',
      'INVALID_INPUT title',
      'QUOTATION_NOT_FOUND statements.2.content.0.exact',
      'UNKNOWN_ID outlet',
      'UNKNOWN_ID statements.0.speaker',
    ]);
    expect([await countArticles(), await writing.revision()]).toEqual(before);
  });

  test('reports the nearest passage for words that are not in the text', async () => {
    const { problems } = await writing.ingest({
      ...ARTICLE,
      statements: [
        {
          ...BRIDGE,
          content: [{ exact: 'le pont rouvrira  Lundi' }],
          verbatim: [],
          kind: 'INDIRECT',
        },
      ],
    });
    expect(problems).toMatchObject([
      { code: 'QUOTATION_NOT_FOUND', nearest: 'Le pont rouvrira lundi' },
    ]);
  });

  test.each([
    ['in the middle of a text', ARTICLE.text, 'Solène Vasquard'],
    ['first of all', '« Non », dit le bac. « Non », dit la rive.', 'Non'],
    ['alike before and after', 'Le bac part. Le bac part. Le bac part.', 'bac'],
  ])(
    'reports unambiguous quotations for words that occur several times: %s',
    async (_, text, exact) => {
      const twice = { kind: 'INDIRECT', act: 'OTHER', content: [{ exact }] };
      const { problems } = await writing.ingest({ ...ARTICLE, text, statements: [twice] });
      const [{ code, candidates }] = problems;
      expect(code).toBe('QUOTATION_AMBIGUOUS');
      expect(candidates.length).toBeGreaterThan(1);
      for (const { prefix, suffix, start } of candidates) {
        const content = [{ exact, prefix, suffix }];
        const answer = await writing.ingest({
          ...ARTICLE,
          text,
          statements: [{ ...twice, content }],
        });
        expect(answer.statements.nodes[0].content[0].start).toBe(start);
      }
    },
  );

  test('reports the article that has the same URL or slug', async () => {
    const url = 'https://agence-nord.example/pont';
    const { id, slug } = await writing.ingest({ ...ARTICLE, url });
    const conflict = { __typename: 'ConflictError', code: 'CONFLICT', article: { id, slug } };
    expect(await writing.ingest({ ...ARTICLE, url })).toMatchObject({
      ...conflict,
      path: ['input', 'url'],
    });
    expect(await writing.ingest({ ...ARTICLE, slug })).toMatchObject({
      ...conflict,
      path: ['input', 'slug'],
    });
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \n\u00a0 '],
    ['half a character', 'Le pont \udf09'],
    ['NUL', 'Le\0pont'],
    ['U+FFFF', 'Le\uffffpont'],
  ])('a text of %s', async (_what, text) => {
    expect(await writing.ingest({ ...ARTICLE, text })).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ path: ['input', 'text'] }],
    });
  });

  test('is a 413 if it is too large', async () => {
    const { documents, headers, server } = writing;
    const input = { ...ARTICLE, text: 'Le pont. '.repeat(12_000) };
    const { status, errors } = await server.ask(documents.ingestArticle, { input }, headers);
    expect([status, errors?.[0]?.extensions.code]).toEqual([413, 'REQUEST_ENTITY_TOO_LARGE']);
  });
});

test('a text of nearly 100 kB is accepted', async () => {
  const text = `${`${'pont'.repeat(22)}, `.repeat(1_000)}Fin, a dit la guide.`;
  const statement = { kind: 'INDIRECT', act: 'ASSERT', content: [{ exact: 'Fin' }] };
  const answer = await writing.ingest({ ...ARTICLE, text, statements: [statement] });
  expect(answer.statements.nodes[0].content[0].start).toBe(90_000);
});

test('16 concurrent requests with one key add one article, without a key 16', async () => {
  const before = await countArticles();
  const input = { ...ARTICLE, title: 'Seize', statements: [BRIDGE] };
  const key = { 'idempotency-key': randomUUID() };
  const sixteen = Array.from({ length: 16 });
  const once = await Promise.all(sixteen.map(() => writing.ingest(input, key)));
  expect(new Set(once.map(({ id }) => id)).size).toBe(1);
  expect(await countArticles()).toBe(before + 1);
  const each = await Promise.all(sixteen.map(() => writing.ingest(input)));
  expect(new Set(each.map(({ slug }) => slug)).size).toBe(16);
});

test('the number of SQL statements does not grow with the statements', async () => {
  const { documents, headers, server } = writing;
  const speakers = await Promise.all(
    ['Ada Brune', 'Ben Clair', 'Cléa Dorn'].map((name) => writing.speaker(name)),
  );
  const sentences = Array.from({ length: 60 }, (_, index) => `Phrase numéro ${index} du texte.`);
  const countOf = async (count: number) => {
    const statements = sentences.slice(0, count).map((exact, index) => ({
      kind: 'INDIRECT',
      act: 'ASSERT',
      speaker: speakers[index % 3],
      content: [{ exact }],
    }));
    const input = { ...ARTICLE, text: sentences.join('\n'), statements };
    const ask = () => server.query(documents.ingestArticle, { input }, headers);
    return (await server.sqlOf(ask)).length;
  };
  await countOf(3);
  const few = await countOf(3);
  expect(few).toBeLessThan(45);
  expect(await countOf(60)).toBe(few);
});
