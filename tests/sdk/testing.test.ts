import { getEventListeners } from 'node:events';
import { assert, describe, expect, test } from 'vitest';
import * as sdk from '../../sdk/src/index.ts';
import { createChangeFeed } from '../../sdk/testing/change-feed.ts';
import {
  buildArticle,
  buildOutlet,
  buildPartialDate,
  buildSegment,
  buildSpeaker,
  buildStatement,
  buildTopic,
  buildUtterance,
  createTestRegister,
  fixtureError,
} from '../../sdk/testing/index.ts';
import { caught } from './caught.ts';

const quill = buildSpeaker({ name: 'Ada Quill', aliases: ['A. Quill'], slug: 'ada-quill' });
const marrow = buildSpeaker({ name: 'Éric Marrow' });
const straits = buildTopic({ label: 'Détroits' });
const courier = buildOutlet({ country: 'FR' });
const refusal = buildStatement({
  speaker: quill,
  text: 'Nous ne céderons pas.',
  act: 'REFUSE',
  topics: [straits],
  saidOn: buildPartialDate('2022-01'),
});
const question = buildStatement({
  speaker: marrow,
  text: 'Qui a cédé ?',
  act: 'ASK',
  article: buildArticle({ outlet: courier, publishedOn: buildPartialDate('2022-03-01') }),
});
const withdrawn = buildStatement({ speaker: quill, status: 'WITHDRAWN' });
const nodes = [refusal, question, withdrawn];

const textsOf = (page: { readonly nodes: readonly { readonly text: string }[] }) =>
  page.nodes.map(({ text }) => text);

describe('a register of fixtures', () => {
  const { dixit } = createTestRegister({ nodes });

  test('serves every document of the SDK that fixtures can answer', async () => {
    const { corpus } = await dixit.request(sdk.CorpusDocument);
    expect(corpus).toMatchObject({ statementCount: 2, speakerCount: 2, articleCount: 3 });
    const { statement } = await dixit.request(sdk.StatementDocument, { id: refusal.id });
    expect(statement).toMatchObject({ text: refusal.text, speaker: { name: 'Ada Quill' } });
    const { speaker } = await dixit.request(sdk.SpeakerDocument, { name: 'eric  MARROW' });
    expect(speaker).toMatchObject({ id: marrow.id, name: 'Éric Marrow', wikidataId: null });
    const found = await dixit.request(sdk.StatementNodesDocument, { ids: ['nobody', refusal.id] });
    expect(found.nodes).toMatchObject([null, { text: refusal.text }]);
    expect(await dixit.request(sdk.TopicsDocument)).toMatchObject({
      topics: [{ label: 'Détroits' }],
    });
    const id = refusal.utterance?.id ?? '';
    const { node } = await dixit.request(sdk.UtteranceReportsDocument, { id });
    assert(node?.__typename === 'Utterance');
    expect(textsOf(node.reports)).toEqual([refusal.text]);
  });

  test.each<[string, sdk.StatementFilter, string[]]>([
    ['everything', {}, [refusal.text, question.text]],
    ['nothing', { acts: [] }, []],
    ['an act', { acts: ['ASK', 'DENY'] }, [question.text]],
    ['a speaker', { speakers: [quill.id] }, [refusal.text]],
    ['a topic', { topics: [straits.id] }, [refusal.text]],
    ['an outlet', { outlets: [courier.id] }, [question.text]],
    ['words', { search: 'CEDERONS nous' }, [refusal.text]],
    ['a month that a day meets', { saidOn: { from: '2022-01-31' } }, [refusal.text]],
    ['a month within', { saidOn: { from: '2022-01-02', match: 'WITHIN' } }, []],
    ['its day', { publishedOn: { from: '2022-03-01', to: '2022-03-01' } }, [question.text]],
    ['any status', { status: null, speakers: [quill.id] }, [refusal.text, withdrawn.text]],
  ])('filters: %s', async (_name, filter, texts) => {
    const { statements } = await dixit.request(sdk.StatementsDocument, { filter });
    expect(textsOf(statements)).toEqual(texts);
  });

  test('an unknown id in a filter is an error, as on a server', async () => {
    const filter = { speakers: ['nobody'] };
    const error = await caught('graphql', dixit.request(sdk.StatementsDocument, { filter }));
    expect(error).toMatchObject({ code: 'UNKNOWN_ID', status: 400 });
  });

  test('an invalid document is rejected', async () => {
    const Wrong = new sdk.TypedDocumentString<unknown>('query Wrong { corpus { size } }');
    const error = await caught('graphql', dixit.request(Wrong));
    expect(error).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
    const Broken = new sdk.TypedDocumentString<unknown>('query {');
    expect((await caught('graphql', dixit.request(Broken))).code).toBe('GRAPHQL_PARSE_FAILED');
    const day = { filter: { acts: ['SHOUT' as 'ASK'] } };
    const refused = await caught('graphql', dixit.request(sdk.StatementsDocument, day));
    expect(refused).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  });

  test('fields that fixtures cannot answer need a handler', async () => {
    const asked = dixit.request(sdk.VerifyQuotationDocument, { text: 'Nous céderons.' });
    expect((await caught('graphql', asked)).code).toBe('FIXTURE_MISSING');
  });
});

test('lists are paged in both directions and sorted', async () => {
  const many = Array.from({ length: 45 }, (_, index) =>
    buildStatement({ text: `${index}`, saidOn: buildPartialDate(`20${10 + (index % 7)}`) }),
  );
  const { dixit, requests } = createTestRegister({ nodes: many });
  const forward = await dixit.statements({ pageSize: 10 }).toArray({ limit: 100 });
  expect(forward.map(({ text }) => text)).toEqual(many.map(({ text }) => text));
  expect(requests).toHaveLength(5);
  const backward = sdk.paginate(dixit, sdk.StatementsDocument, { last: 20 }, (r) => r.statements);
  expect(await backward.toArray({ limit: 100 })).toEqual(forward.toReversed());
  const latest = await dixit
    .statements({ orderBy: { field: 'SAID_ON', direction: 'DESC' } })
    .toArray({ limit: 6 });
  expect(new Set(latest.map(({ saidOn }) => saidOn?.edtf))).toEqual(new Set(['2016']));
  const article = buildArticle({ publishedOn: buildPartialDate('2017-05') });
  const published = buildStatement({ article, saidOn: null });
  const dated = createTestRegister({ nodes: [...many, published] }).dixit.statements({
    orderBy: { field: 'DATED_ON', direction: 'DESC' },
  });
  expect((await dated.toArray({ limit: 1 })).map(({ id }) => id)).toEqual([published.id]);
  for (const variables of [{ first: 0 }, { first: 101 }, { first: 1, last: 1 }, { after: 'x' }]) {
    const error = await caught('graphql', dixit.request(sdk.StatementsDocument, variables));
    expect(error.code).toMatch(/^INVALID_(PAGE_SIZE|CURSOR)$/);
  }
});

test('positions are the utterances about a topic, in time order', async () => {
  const topic = buildTopic();
  const member = buildSpeaker();
  const collective = buildSpeaker({ members: [member] });
  const said = (speaker: typeof member, saidOn: string, utterance = buildUtterance()) =>
    buildStatement({ speaker, topics: [topic], saidOn: buildPartialDate(saidOn), utterance });
  const echoed = said(member, '2022-03');
  const nodes = [
    echoed,
    said(member, '2022-03', echoed.utterance),
    said(collective, '2021'),
    buildStatement({ speaker: member }),
  ];
  const { dixit } = createTestRegister({ nodes });
  const { speaker } = await dixit.request(sdk.SpeakerPositionsDocument, {
    id: member.id,
    topic: topic.id,
  });
  expect(speaker?.positions.nodes.map(({ datedOn }) => datedOn?.edtf)).toEqual(['2021', '2022-03']);
  const { utterances } = await dixit.request(sdk.UtterancesDocument, {
    filter: { topics: [topic.id] },
  });
  expect(utterances.nodes).toHaveLength(2);
});

describe('changes', () => {
  const take = async (
    changes: sdk.Subscription<sdk.StatementChangedSubscription>,
    count: number,
  ) => {
    const found: string[] = [];
    while (found.length < count) {
      const { value } = await changes.next();
      found.push(`${value?.statementChanged.change} ${value?.statementChanged.statement.id}`);
    }
    return found;
  };

  test('are delivered to subscribers by their filters', async () => {
    const { dixit, emitChange } = createTestRegister({ nodes });
    const { corpus } = await dixit.request(sdk.ChangesCursorDocument);
    const after = corpus.changesCursor;
    emitChange({ change: 'CORRECTED', statement: refusal });
    const all = dixit.subscribe(sdk.StatementChangedDocument, { after });
    const questions = dixit.subscribe(sdk.StatementChangedDocument, {
      filter: { acts: ['ASK'] },
      after,
    });
    const asked = take(questions, 1);
    expect(await take(all, 1)).toEqual([`CORRECTED ${refusal.id}`]);
    emitChange({ change: 'WITHDRAWN', statement: withdrawn });
    emitChange({ change: 'RECORDED', statement: question });
    expect(await take(all, 2)).toEqual([`WITHDRAWN ${withdrawn.id}`, `RECORDED ${question.id}`]);
    expect(await asked).toEqual([`RECORDED ${question.id}`]);
    await Promise.all([all.return(), questions.return()]);
  });

  test('are delivered from now on, and after a failure from the last event', async () => {
    const { dixit, failNext, requests, emitChange } = createTestRegister({
      nodes,
      client: { retry: { baseMs: 1 } },
    });
    emitChange({ change: 'RECORDED', statement: refusal });
    failNext({ kind: 'network' });
    const changes = dixit.subscribe(sdk.StatementChangedDocument);
    const told = take(changes, 1);
    await expect.poll(() => requests.length).toBe(2);
    emitChange({ change: 'CORRECTED', statement: refusal });
    expect(await told).toEqual([`CORRECTED ${refusal.id}`]);
    await changes.return();
  });

  test('report whether a list with the filter contains the statement, as on a server', async () => {
    const { dixit, emitChange } = createTestRegister({ nodes });
    const { corpus } = await dixit.request(sdk.ChangesCursorDocument);
    emitChange({ change: 'CORRECTED', statement: refusal });
    emitChange({ change: 'WITHDRAWN', statement: withdrawn });
    emitChange({ change: 'CORRECTED', statement: question, matches: false });
    const follow = async (filter: sdk.StatementFilter | undefined, count: number) => {
      const given = { after: corpus.changesCursor, ...(filter && { filter }) };
      const changes = dixit.subscribe(sdk.StatementChangedDocument, given);
      const found: string[] = [];
      while (found.length < count) {
        const { value } = await changes.next();
        found.push(`${value?.statementChanged.change} ${value?.statementChanged.matches}`);
      }
      await changes.return();
      return found;
    };
    const all = ['CORRECTED true', 'WITHDRAWN false', 'CORRECTED false'];
    expect(await follow(undefined, 3)).toEqual(all);
    expect(await follow({ speakers: [quill.id] }, 3)).toEqual(all);
    expect(await follow({ acts: ['REFUSE'] }, 2)).toEqual(['CORRECTED true', 'CORRECTED false']);
    expect(await follow({ status: ['WITHDRAWN'] }, 2)).toEqual([
      'WITHDRAWN true',
      'CORRECTED false',
    ]);
  });

  test('leave one listener on the signal while waiting, and none at the end', async () => {
    const feed = createChangeFeed();
    const stop = new AbortController();
    const changes = feed.follow(feed.cursor, stop.signal);
    for (let told = 0; told < 20; told += 1) {
      const next = changes.next();
      feed.record({ change: 'RECORDED', statement: refusal });
      expect(await next).toMatchObject({ value: { change: 'RECORDED' } });
    }
    const last = changes.next();
    expect(getEventListeners(stop.signal, 'abort')).toHaveLength(1);
    stop.abort();
    expect(await last).toEqual({ done: true, value: undefined });
    expect(getEventListeners(stop.signal, 'abort')).toHaveLength(0);
  });

  test('after an invalid cursor are an error', async () => {
    const { dixit } = createTestRegister({ nodes });
    const changes = dixit.subscribe(sdk.StatementChangedDocument, { after: 'nonsense' });
    expect(await caught('graphql', changes.next())).toMatchObject({ code: 'INVALID_CURSOR' });
  });
});

describe('on purpose', () => {
  test('handlers instead of fixtures, with their arguments', async () => {
    const { dixit } = createTestRegister({
      nodes,
      resolvers: {
        'Statement.citation': ({ text }, { style }) => `${style}: ${text}`,
        'Query.verifyQuotation': (_root, { text }) => ({
          __typename: 'QuotationVerdict',
          verdict: text === refusal.text ? 'VERBATIM' : 'NOT_FOUND',
        }),
      },
    });
    const cited = { id: refusal.id, style: 'APA' } as const;
    const { statement } = await dixit.request(sdk.StatementCitationDocument, cited);
    expect(statement?.citation).toBe(`APA: ${refusal.text}`);
    const asked = await dixit.request(sdk.VerifyQuotationDocument, { text: refusal.text });
    expect(asked.verifyQuotation).toMatchObject({ verdict: 'VERBATIM', matches: [] });
  });

  test('an error in one field keeps the other data', async () => {
    const { dixit } = createTestRegister({
      nodes,
      resolvers: {
        'Statement.gloss': () => {
          throw fixtureError('FORBIDDEN');
        },
      },
    });
    const asked = dixit.request(sdk.StatementDocument, { id: refusal.id });
    const { data, errors, code } = await caught('graphql', asked);
    expect(code).toBe('FORBIDDEN');
    expect(errors[0]).toMatchObject({ path: ['statement', 'gloss'] });
    expect(data).toMatchObject({ statement: { text: refusal.text, gloss: null } });
  });

  test('requests that fail, in turn', async () => {
    const { dixit, fetch, failNext, requests } = createTestRegister({ nodes });
    const ask = () => dixit.request(sdk.CorpusDocument);
    failNext({ kind: 'network' });
    failNext({ status: 502, body: '<html>', headers: { 'content-type': 'text/html' } });
    failNext({ code: 'BROKEN', status: 500, headers: { 'x-request-id': 'r-1' } });
    expect((await caught('network', ask())).code).toBe('NETWORK_ERROR');
    expect((await caught('unexpected-content', ask())).code).toBe('UNEXPECTED_CONTENT');
    const broken = await caught('graphql', ask());
    expect(broken).toMatchObject({ code: 'BROKEN', status: 500, requestId: 'r-1' });
    expect((await ask()).corpus.statementCount).toBe(2);
    expect(requests.map(({ operationName }) => operationName)).toEqual(Array(4).fill('Corpus'));
    failNext({ kind: 'network' });
    const url = 'http://dixit.test/graphql';
    const patient = sdk.createClient({ url, fetch, retry: { baseMs: 1 } });
    expect((await patient.request(sdk.CorpusDocument)).corpus.statementCount).toBe(2);
    expect(requests).toHaveLength(6);
  });

  test('slow or missing responses, which an abort or a timeout ends', async () => {
    const { dixit, failNext } = createTestRegister({ nodes, latencyMs: 3_600_000 });
    await caught('timeout', dixit.request(sdk.CorpusDocument, {}, { timeoutMs: 20 }));
    failNext({ kind: 'hang' });
    const controller = new AbortController();
    const asked = dixit.request(sdk.CorpusDocument, {}, { signal: controller.signal });
    controller.abort();
    await caught('aborted', asked);
  });
});

describe('builders', () => {
  test('a statement is verbatim in its article', () => {
    const article = buildArticle({ text: 'Ada Quill a dit : « Non. » Puis : « Jamais. »' });
    const built = buildStatement({ article, text: 'Non. […] Jamais.' });
    for (const { start = -1, end, exact } of built.content ?? []) {
      expect(article.text?.slice(start, end)).toBe(exact);
    }
    expect(built.content).toHaveLength(2);
    expect(() => buildStatement({ article, text: 'Oui.' })).toThrow(RangeError);
    expect(() => buildSegment(article, 'Oui.')).toThrow(RangeError);
  });

  test.each([
    ['2022', 'YEAR', '2022-01-01', '2022-12-31'],
    ['2024-02', 'MONTH', '2024-02-01', '2024-02-29'],
    ['2022-12', 'MONTH', '2022-12-01', '2022-12-31'],
    ['2022-01-14', 'DAY', '2022-01-14', '2022-01-14'],
  ])('the partial date %s', (edtf, precision, earliest, latest) => {
    expect(buildPartialDate(edtf)).toMatchObject({ edtf, precision, earliest, latest });
  });

  test.each(['', '22', '2022-13', '2022-02-30', '2022-1-1', 'yesterday!'])(
    'no date: %s',
    (edtf) => {
      expect(() => buildPartialDate(edtf)).toThrow(RangeError);
    },
  );

  test('reports of one utterance, and a collective', async () => {
    const utterance = buildUtterance();
    const reports = [buildStatement({ utterance }), buildStatement({ utterance })];
    const collective = buildSpeaker({ kind: 'COLLECTIVE', members: [quill] });
    const said = buildStatement({ speaker: collective });
    const { dixit } = createTestRegister({ nodes: [...reports, said] });
    const [first] = await dixit.utterances().toArray({ limit: 1 });
    expect(first).toMatchObject({ reportCount: 2, outletCount: 2 });
    const filter = { speakers: [quill.id] };
    const found = await dixit.statements({ filter }).toArray({ limit: 9 });
    expect(found).toMatchObject([{ id: said.id }]);
  });

  test('a duplicate id is an error', () => {
    const twice = [buildSpeaker({ id: 'x' }), buildSpeaker({ id: 'x' })];
    expect(() => createTestRegister({ nodes: twice })).toThrow('Two fixtures');
  });

  test('mistakes in a fixture are type errors', () => {
    // @ts-expect-error there is no such field
    buildSpeaker({ nom: 'x' });
    // @ts-expect-error there is no such act
    buildStatement({ act: 'SHOUT' });
    // @ts-expect-error a date is not a string
    buildStatement({ saidOn: '2022' });
    const wrong = () =>
      createTestRegister({
        resolvers: {
          // @ts-expect-error there is no such field
          'Statement.colour': () => 'red',
        },
      });
    expect(wrong).toBeTypeOf('function');
  });
});
