import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeId, encodeId } from '../../../server/model/key.ts';
import { createTestKey } from '../../support/api-key.ts';
import { grepDatabase } from '../../support/grep-database.ts';
import { createTestArticle, createTestSpeaker } from '../../support/rows.ts';
import { createTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: Record<string, string>;

beforeAll(async () => {
  server = await createTestServer();
  admin = await createTestKey(server.database.prisma, { scopes: ['ADMIN'], name: 'Greffe' });
});
afterAll(() => server.close());

const REDACT = `mutation ($input: RedactInput!) {
  redact(input: $input) {
    __typename
    ... on Article {
      id status textKind text title headline url wordCount jsonLd
      redactions { reason redactedBy redactedAt statements { id } alsoRedacted { id } }
      statements { totalCount nodes { id text } }
    }
    ... on Error { message code path }
    ... on StaleVersionError { currentVersion }
    ... on GoneError { gone: status }
  }
}`;

const redact = async (input: object, headers: Record<string, string> = admin) =>
  (await server.query(REDACT, { input: { reason: 'Ordonnance.', ...input } }, headers)).redact;

/** An article of two sentences. The words of the first one occur nowhere else. */
async function createArticle(words = 'Le zouave fourbit sa galoche.') {
  const { prisma } = server.database;
  const speaker = await createTestSpeaker(prisma, 'Ottar Velde');
  const made = await createTestArticle(prisma, {
    statements: [{ sentence: words, kind: 'DIRECT', speakerId: speaker.id }, {}],
  });
  const rows = await prisma.statement.findMany({
    where: { id: { in: made.statementIds } },
    orderBy: { id: 'asc' },
  });
  const [first = '', second = ''] = rows.map(({ key }) => encodeId('Statement', key));
  const { articleId, key } = made;
  return { first, second, article: encodeId('Article', key), articleId, speaker };
}

describe('redact', () => {
  test('statements: the response shows what was removed and what remains', async () => {
    const { first, second, article } = await createArticle();
    const answer = await redact({ statements: [{ id: first, expectedVersion: 1 }] });
    expect(answer).toMatchObject({
      id: article,
      status: 'CURRENT',
      text: expect.stringMatching(/^█{29}\nLe pont/),
      redactions: [
        {
          reason: 'Ordonnance.',
          redactedBy: 'Greffe',
          redactedAt: expect.any(String),
          statements: [{ id: first }],
          alsoRedacted: [],
        },
      ],
      statements: { totalCount: 1, nodes: [{ id: second }] },
    });
    expect(await grepDatabase(server.database.url, [/zouave/i, /fourb/i, /galoch/i])).toEqual([]);
    const { verifyQuotation } = await server.query(
      `{ verifyQuotation(text: "Le zouave fourbit sa galoche.") { verdict } }`,
    );
    expect(verifyQuotation.verdict).toBe('NOT_FOUND');
  });

  test.each(['statements', 'article'])('%s: reasons lose the words too', async (what) => {
    const words = `Le sycophante ${what} radote à Kervalnec.`;
    const { first, second, article } = await createArticle(words);
    for (const id of [first, second]) {
      const reason = `Il est écrit « ${words.toUpperCase()} », au présent.`;
      const input = { id, expectedVersion: 1, reason, gloss: 'It says so.' };
      await server.query(
        `mutation ($input: CorrectStatementInput!) {
          correctStatement(input: $input) { ... on Statement { version } } }`,
        { input },
        admin,
      );
    }
    await redact(what === 'article' ? { article } : { statements: [{ id: first }] });
    expect(await grepDatabase(server.database.url, [/radote/i, /kervalnec/i])).toEqual([]);
    const { node } = await server.query(
      '{ node(id: $id) { ... on Statement { history { reason } } } }'.replace('$id', `"${second}"`),
    );
    expect(node.history[0].reason).toMatch(/^Il est écrit « █+\.? », au présent\.$/);
  });

  test('an article', async () => {
    const { first, second, article } = await createArticle();
    const answer = await redact({ article, title: 'Retiré', by: 'Tribunal' });
    expect(answer).toMatchObject({
      id: article,
      status: 'REDACTED',
      textKind: 'WITHHELD',
      text: null,
      title: 'Retiré',
      headline: null,
      wordCount: 0,
      redactions: [{ redactedBy: 'Tribunal', statements: [{ id: first }, { id: second }] }],
      statements: { totalCount: 0 },
    });
    expect(answer.jsonLd).not.toHaveProperty('articleBody');
    const { node, articles } = await server.query(
      `query ($id: ID!) { node(id: $id) { ... on Article { status title } }
        articles(first: 100) { nodes { id } } }`,
      { id: article },
    );
    expect(node).toEqual({ status: 'REDACTED', title: 'Retiré' });
    expect(articles.nodes).not.toContainEqual({ id: article });
  });

  test.each([
    [
      'made of the title',
      null,
      'Velde : « Le barde soudoie la vigie du môle »',
      '2024-03-13-velde',
    ],
    ['given, with the words', 'le-barde-soudoie-la-vigie', 'Au môle', '2024-03-13-au-mole'],
    ['given, without', 'mole-7', 'Au môle', 'mole-7'],
  ])('a slug %s', async (_, slug, title, expected) => {
    const words = 'Le barde soudoie la vigie du môle.';
    const input = {
      slug,
      language: 'fr',
      publishedOn: '2024-03-13',
      title,
      textKind: 'FULL',
      text: words,
      statements: [{ kind: 'INDIRECT', act: 'ACCUSE', content: [{ exact: words }] }],
    };
    const { ingestArticle: article } = await server.query(
      `mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) {
        ... on Article { id slug statements { nodes { id } } } } }`,
      { input },
      admin,
    );
    await redact({
      statements: article.statements.nodes.map(({ id }: { id: string }) => ({ id })),
    });
    const { node } = await server.query(
      `{ node(id: "${article.id}") { ... on Article { slug } } }`,
    );
    expect(node.slug).toBe(expected);
    expect(await grepDatabase(server.database.url, [/barde/i, /vigie/i])).toEqual([]);
    const again = await server.query('query ($slug: String!) { article(slug: $slug) { id } }', {
      slug: expected,
    });
    expect(again.article).toEqual({ id: article.id });
  });

  test('four of the words in a row go wherever they stand, with the address', async () => {
    const words = 'La vigie du môle cache un tonneau de rhum frelaté.';
    const again = 'Selon le port, elle cache un tonneau de chaux.';
    const text = `${words} ${again} Le phare fume.`;
    const input = {
      slug: 'vigie',
      language: 'fr',
      publishedOn: '2024-03-13',
      title: 'La vigie',
      textKind: 'FULL',
      text,
      url: 'https://example.org/vigie-du-mole',
      statements: [words, again, 'Le phare fume.'].map((exact) => ({
        kind: 'INDIRECT',
        act: 'ASSERT',
        content: [{ exact }],
        ...(exact.startsWith('Le phare') && { gloss: 'The vigie du môle cache.' }),
      })),
    };
    const { ingestArticle: article } = await server.query(
      `mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) {
        ... on Article { statements { nodes { id version } } } } }`,
      { input },
      admin,
    );
    const [first, second, third] = article.statements.nodes;
    await server.query(
      `mutation ($input: CorrectStatementInput!) { correctStatement(input: $input) { __typename } }`,
      {
        input: {
          id: third.id,
          expectedVersion: third.version,
          act: 'WARN',
          reason: 'Not « cache un tonneau de rhum ».',
          correctedBy: 'Vigie du môle cache',
        },
      },
      admin,
    );
    const done = await redact({
      statements: [{ id: first.id }],
      keepUrl: false,
      reason: 'Ordonnance : tonneau de rhum frelaté.',
      by: 'Un tonneau de rhum',
    });
    expect(done).toMatchObject({
      url: null,
      text: expect.stringMatching(/^█+ Selon le port, elle █+ chaux\. Le phare fume\.$/),
      redactions: [{ alsoRedacted: [{ id: second.id }] }],
    });
    const traces = await grepDatabase(server.database.url, [
      /tonneau/i,
      /vigie du môle/i,
      /example\.org/,
    ]);
    expect(traces).toEqual([]);
    const { verifyQuotation } = await server.query(
      `{ verifyQuotation(text: "${words}") { verdict matches { before after article { text } } } }`,
    );
    expect(JSON.stringify(verifyQuotation)).not.toMatch(/tonneau/);
    expect(verifyQuotation.verdict).toBe('NOT_FOUND');
  });

  test('words with escapes, across the parts of a statement, in provenance and earlier redactions', async () => {
    const parts = ['Le mitron pétrit', 'une brioche lunaire'];
    const made = async (input: object) => {
      const { ingestArticle } = await server.query(
        `mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) {
          ... on Article { id statements { nodes { id } } } } }`,
        { input: { language: 'fr', publishedOn: '2024-03-13', textKind: 'FULL', ...input } },
        admin,
      );
      return ingestArticle;
    };
    const statement = (exacts: readonly string[]) => ({
      kind: 'INDIRECT',
      act: 'ASSERT',
      content: exacts.map((exact) => ({ exact })),
    });
    const article = await made({
      title: 'Le four',
      headline: 'Mitron pétrit une brioche',
      text: `« ${parts.join(' », dit Ottar, « ')} ». Le four chauffe.`,
      url: 'https://example.org/#:~:text=p%C3%A9trit%20une%20brioche%20lunaire',
      recordedBy: 'Pétrit une brioche lunaire',
      statements: [statement(parts), statement(['Le four chauffe.'])],
    });
    await made({
      title: 'Le pain',
      text: 'Le pain lève.',
      url: 'https://example.org/mitron%20p%C3%A9trit%20une%20brioche',
      statements: [statement(['Le pain lève.'])],
    });
    await made({
      title: 'Le sel',
      text: 'Le sel manque.',
      recordedBy: 'Mitron pétrit une brioche',
      statements: [statement(['Le sel manque.'])],
    });
    const elsewhere = await made({
      title: 'Le levain',
      text: 'Le levain attend. Il gonfle.',
      statements: [statement(['Le levain attend.']), statement(['Il gonfle.'])],
    });
    await server.database.prisma.statement.updateMany({
      where: { key: decodeId(elsewhere.statements.nodes[0].id)?.key ?? '' },
      data: {
        extractor: 'Mitron pétrit une brioche',
        extractorVersion: '1',
        extractionRule: 'que-clause: pétrit une brioche lunaire',
        extractionSpeaker: 'Celui qui pétrit une brioche lunaire',
      },
    });
    const reason = 'Mitron pétrit une brioche lunaire';
    await redact({ statements: [{ id: elsewhere.statements.nodes[1].id }], reason });
    await redact({ statements: [{ id: article.statements.nodes[0].id }] });
    expect(await grepDatabase(server.database.url, [/brioche/i])).toEqual([]);
  });

  test('an article of a corpus keeps its slug, unless it repeats the words', async () => {
    const { prisma } = server.database;
    const slugs: string[] = [];
    for (const slug of ['le-barde-corrompt-la-vigie', 'le-barde-au-phare']) {
      const { article, articleId } = await createArticle('Le barde corrompt la vigie du phare.');
      await prisma.article.update({ where: { id: articleId }, data: { slug, corpus: 'presse' } });
      await redact({ article, title: 'Rayé' });
      const { node } = await server.query(`{ node(id: "${article}") { ... on Article { slug } } }`);
      slugs.push(node.slug);
    }
    expect(slugs).toEqual(['2024-03-01-raye', 'le-barde-au-phare']);
  });

  test('other articles lose the words too, unless `elsewhere` is false', async () => {
    const { first } = await createArticle('Le prévôt rançonne les bateliers du gué.');
    const other = await createArticle('On sait que le prévôt rançonne les bateliers, là-bas.');
    const kept = await createArticle('Un prévôt mystérieux rançonne le moulin à marée.');
    const again = await createArticle('Oui : prévôt mystérieux rançonne le moulin.');
    await redact({ statements: [{ id: first }] });
    await redact({ statements: [{ id: kept.first }], elsewhere: false });
    const { nodes } = await server.query(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Statement { status article {
        text redactions { statements { id } alsoRedacted { id } } } } } }`,
      { ids: [other.first, again.first] },
    );
    expect(nodes).toMatchObject([
      {
        status: 'REDACTED',
        article: {
          text: expect.stringMatching(/^On sait que █+, là-bas\./),
          redactions: [{ statements: [], alsoRedacted: [{ id: other.first }] }],
        },
      },
      { status: 'CURRENT', article: { redactions: [] } },
    ]);
  });

  test('the same idempotency key: done once, and the response has no removed words', async () => {
    const { first, second } = await createArticle();
    const headers = { ...admin, 'idempotency-key': 'greffe-0001' };
    const input = { statements: [{ id: first }] };
    const answer = await redact(input, headers);
    expect(await redact(input, headers)).toEqual(answer);
    const other = await server.ask(
      REDACT,
      { input: { statements: [{ id: second }], reason: 'r' } },
      headers,
    );
    expect(other.errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  test('two at the same time: one redacts, the other gets an error', async () => {
    const { first } = await createArticle();
    const both = await Promise.all([1, 2].map(() => redact({ statements: [{ id: first }] })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Article', 'GoneError']);
  });

  test.each(['WRITE', 'READ'] as const)('%s is not enough', async (scope) => {
    const { first } = await createArticle();
    const headers = await createTestKey(server.database.prisma, { scopes: [scope] });
    const input = { statements: [{ id: first }], reason: 'r' };
    const { status, errors } = await server.ask(REDACT, { input }, headers);
    expect([status, errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect((await server.ask(REDACT, { input })).status).toBe(401);
  });

  test('invalid input is rejected with its path', async () => {
    const { first, article, speaker } = await createArticle();
    const wrong = encodeId('Speaker', speaker.key);
    const gone = encodeId('Statement', '00000000-0000-4000-8000-000000000000');
    const codeOf = async (input: object) => {
      const { code, path } = await redact(input);
      return [code, path.join('.')];
    };
    expect(await codeOf({})).toEqual(['INVALID_INPUT', 'input']);
    expect(await codeOf({ article, statements: [{ id: first }] })).toEqual([
      'INVALID_INPUT',
      'input',
    ]);
    expect(await codeOf({ statements: [] })).toEqual(['INVALID_INPUT', 'input.statements']);
    expect(await codeOf({ statements: [{ id: wrong }] })).toEqual([
      'INVALID_ID',
      'input.statements.0.id',
    ]);
    expect(await codeOf({ statements: [{ id: first }, { id: gone }] })).toEqual([
      'UNKNOWN_ID',
      'input.statements.1.id',
    ]);
    expect(await codeOf({ statements: [{ id: first, expectedVersion: 7 }] })).toEqual([
      'STALE_VERSION',
      'input.statements.0.expectedVersion',
    ]);
    expect(await codeOf({ statements: [{ id: first }], title: 't' })).toEqual([
      'INVALID_INPUT',
      'input.title',
    ]);
    expect(await codeOf({ statements: [{ id: first }], reason: ' ' })).toEqual([
      'INVALID_INPUT',
      'input.reason',
    ]);
    expect(await codeOf({ article: wrong })).toEqual(['INVALID_ID', 'input.article']);
  });
});

const TOMBSTONE = `fragment Tombstone on Statement {
  id status version kind act isNegated text before after deepLink jsonLd webAnnotation
  article { id text } speaker { name } source { exact } cue { exact } content { exact }
  verbatim { exact } saidOn { edtf } occasion topics { slug } gloss within { id } reported { id }
  utterance { reportCount firstReport { id } variants { text } reports { totalCount } }
  translatedFrom provenance { method } history { kind reason correctedBy replaced }
  apa: citation(style: APA) bibtex: citation(style: BIBTEX) csl: citation(style: CSL_JSON)
  markdown: citation(style: MARKDOWN)
}`;

describe('a tombstone', () => {
  test('of a redacted statement has all fields, and no words', async () => {
    const { first, article, speaker } = await createArticle('Le flibustier ravaude son hamac.');
    await redact({ statements: [{ id: first }] });
    const answer = await server.query(
      `query ($id: ID!, $article: ID!, $speaker: ID!) {
        node(id: $id) { ...Tombstone }
        nodes(ids: [$id]) { ... on Statement { id } }
        statement(id: $id) { ...Tombstone }
        statements(filter: { status: [WITHDRAWN, REDACTED], articles: [$article] }) {
          totalCount nodes { ...Tombstone } facets { speakers { count } }
        }
        article(id: $article) {
          statements(filter: { status: null }) { nodes { id status } } speakers { statementCount }
        }
        speaker(id: $speaker) { statements { totalCount } topics { count } }
      } ${TOMBSTONE}`,
      { id: first, article, speaker: encodeId('Speaker', speaker.key) },
    );
    expect(JSON.stringify(answer)).not.toMatch(/flibust|ravaud|hamac/i);
    const { node, statement, statements } = answer;
    expect(statement).toEqual(node);
    expect(statements).toMatchObject({ totalCount: 1, nodes: [node] });
    expect(answer.article.statements.nodes).toMatchObject([{ status: 'REDACTED' }, {}]);
    expect(answer.speaker).toMatchObject({ statements: { totalCount: 0 } });
    expect(node).toMatchObject({
      id: first,
      status: 'REDACTED',
      version: 2,
      text: '',
      before: '',
      after: '',
      deepLink: null,
      content: [],
      verbatim: [],
      source: null,
      cue: null,
      gloss: null,
      occasion: null,
      speaker: { name: 'Ottar Velde' },
      utterance: { reportCount: 0, firstReport: { id: first }, variants: [] },
      history: [{ kind: 'REDACTED', reason: 'Ordonnance.', correctedBy: 'Greffe', replaced: {} }],
    });
    expect(node.jsonLd).not.toHaveProperty('text');
    expect(node.webAnnotation.target).toEqual([{ source: expect.any(String) }]);
    expect(node.markdown).toContain('passage occulté');
    expect(node.bibtex).toContain('[passage occulté]');
    expect(JSON.parse(node.csl)[0].note).toBe('Ottar Velde\u00a0: [passage occulté]');
  });

  test('of a withdrawn statement keeps its words', async () => {
    const { first } = await createArticle('La vigie compte les moutons.');
    await server.query(
      `mutation ($input: WithdrawStatementInput!) { withdrawStatement(input: $input) { __typename } }`,
      { input: { id: first, expectedVersion: 1, reason: 'Misread.' } },
      admin,
    );
    const { statement } = await server.query(
      `query ($id: ID!) { statement(id: $id) { ...Tombstone } } ${TOMBSTONE}`,
      { id: first },
    );
    expect(statement).toMatchObject({
      status: 'WITHDRAWN',
      text: 'La vigie compte les moutons.',
      utterance: { reportCount: 0, variants: [] },
      history: [{ kind: 'WITHDRAWN', replaced: { kind: 'DIRECT' } }],
    });
  });
});
