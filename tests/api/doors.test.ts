import { randomUUID } from 'node:crypto';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  Kind,
  type NamedTypeNode,
  parse,
  parseValue,
  typeFromAST,
  valueFromASTUntyped,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import readerDocuments from '../../sdk/examples/reader/generated/documents.json' with {
  type: 'json',
};
import documents from '../../sdk/generated/documents.json' with { type: 'json' };
import { createServer } from '../../server/http.ts';
import { createLogger } from '../../server/logger.ts';
import { encodeId } from '../../server/model/key.ts';
import { schema } from '../../server/schema/index.ts';
import { UNLIMITED } from '../support/admission.ts';
import { createTestKey } from '../support/api-key.ts';
import { readEvents } from '../support/event-stream.ts';
import { ARTICLE, BRIDGE, createWriting, type Writing } from './writing/writing.ts';

const EXTRACTION = { extractor: 'test-fr', version: '1', confidence: 0.75, rule: 'incise' };
const SECRET = 'turquoise';
/** A word of a withheld text, in no statement. */
const HIDDEN = 'améthyste';

let writing: Writing;
let article: string;
let proposal: string;
let roles: Record<'anonymous' | 'READ' | 'WRITE' | 'ADMIN', Record<string, string>>;
const services: Record<string, ReturnType<typeof createServer>> = {};

beforeAll(async () => {
  writing = await createWriting();
  article = (await writing.ingest(ARTICLE)).id;
  const withheld = { title: 'Le pont fermé', textKind: 'WITHHELD', statements: [BRIDGE] };
  await writing.ingest({ ...ARTICLE, ...withheld, text: `${ARTICLE.text} Une ${HIDDEN}.` });
  const { database, feed } = writing.server;
  const key = (scope: 'READ' | 'WRITE' | 'ADMIN') =>
    createTestKey(database.prisma, { scopes: [scope] });
  roles = {
    anonymous: {},
    READ: await key('READ'),
    WRITE: await key('WRITE'),
    ADMIN: await key('ADMIN'),
  };
  for (const hasLane of [true, false]) services[hasLane ? 'lane' : 'executor'] = open({ hasLane });
  const speaker = await writing.speaker('Ottar Velde');
  const topic = await database.prisma.topic.create({
    data: { key: randomUUID(), slug: 'bridges', labelFr: 'Ponts', labelEn: 'Bridges' },
  });
  await database.prisma.outlet.create({
    data: { key: randomUUID(), slug: 'le-quai', name: 'Le Quai', folded: 'le quai' },
  });
  const topics = [encodeId('Topic', topic.key)];
  const gloss = `The ${SECRET} bridge.`;
  const proposals = [{ ...BRIDGE, gloss, speaker, topics, extraction: EXTRACTION }];
  await writing.propose({ article, proposals });
  const { data } = await ask(
    'executor',
    'WRITE',
    '{ statements(filter: { status: [PROPOSED] }) { nodes { id } } }',
  );
  proposal = data.statements.nodes[0].id;

  function open(options: object) {
    const logger = createLogger('silent');
    const isReady = async () => true;
    return createServer({ database, feed, logger, isReady, admission: UNLIMITED, ...options });
  }
});
afterAll(() => writing.server.close());

async function ask(
  way: string,
  role: keyof typeof roles,
  query: string,
  method: 'GET' | 'POST' = 'POST',
) {
  const address = 'http://dixit.test/graphql';
  const headers = { accept: 'application/graphql-response+json', ...roles[role] };
  const response = await services[way]?.fetch(
    method === 'GET' ? `${address}?query=${encodeURIComponent(query)}` : address,
    method === 'GET'
      ? { headers }
      : {
          method,
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        },
  );
  if (!response) throw new Error(`There is no service ${way}.`);
  const text = await response.text();
  return { text, status: response.status, ...JSON.parse(text) };
}

const ROLES = ['anonymous', 'READ', 'WRITE', 'ADMIN'] as const;
const WAYS = ['lane', 'executor'];

function literalOf(type: GraphQLInputType, name: string): string {
  if (isNonNullType(type)) return literalOf(type.ofType, name);
  if (isListType(type)) return `[${literalOf(type.ofType, name)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${fields.map((one) => `${one.name}: ${literalOf(one.type, one.name)}`).join(', ')} }`;
  }
  const samples: Record<string, string> = { Int: '1', Float: '0.5', Boolean: 'true' };
  if (getNamedType(type).name === 'LanguageTag') return '"fr"';
  return samples[getNamedType(type).name] ?? JSON.stringify(VALUES[name] ?? 'x');
}

/** Values of the variables of a document: all statuses, and an object with the proposal. */
function variablesOf(text: string, near: Readonly<Record<string, unknown>>) {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('It begins with `query`.');
  const given = (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
    const name = variable.name.value;
    const input = typeFromAST(schema, type as NamedTypeNode);
    if (!isInputType(input)) throw new Error(`The type of ${name} is one of inputs.`);
    if (getNamedType(input).name === 'StatementFilter') return [name, { status: ALL_STATUSES }];
    if (name === 'id') return [name, near['id']];
    if (!isNonNullType(input) || defaultValue) return [name, undefined];
    return [name, near[name] ?? valueFromASTUntyped(parseValue(literalOf(input, name)))];
  });
  return Object.fromEntries(given);
}

const ALL_STATUSES = ['PROPOSED', 'REJECTED', 'CURRENT', 'CORRECTED', 'WITHDRAWN'];

// Values of arguments that must identify something.
const VALUES: Record<string, string> = { text: 'Le pont rouvrira' };

function argumentsOf(args: readonly GraphQLArgument[]): string {
  const given = args.flatMap((argument) => {
    const { name, type } = argument;
    if (name === 'first') return ['first: 3'];
    if (name === 'filter' && getNamedType(type).name === 'StatementFilter') {
      return [`filter: { status: [${ALL_STATUSES}] }`];
    }
    return isRequiredArgument(argument) ? [`${name}: ${literalOf(type, name)}`] : [];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

/** A selection of everything below a field, down to a depth. */
function select(field: GraphQLField<unknown, unknown>, depth: number): string | undefined {
  const named = getNamedType(field.type);
  const call = `${field.name}${argumentsOf(field.args)}`;
  const types = isObjectType(named)
    ? [named]
    : 'getTypes' in named || 'getFields' in named
      ? []
      : undefined;
  if (types === undefined) return call;
  const [type] = types;
  if (!type || depth === 0) return undefined;
  const inner = fieldsOf(type, depth - 1);
  return inner ? `${call} { ${inner} }` : undefined;
}

function fieldsOf(type: GraphQLObjectType, depth: number): string {
  return Object.values(type.getFields())
    .flatMap((field) => select(field, depth) ?? [])
    .join(' ');
}

describe('mutations need a key with their scope, on each way', () => {
  const ADMIN_ONLY = new Set(['redact']);
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

  test.each(mutations.map(({ name }) => name))('%s', async (name) => {
    const field = schema.getMutationType()?.getFields()[name];
    if (!field) throw new Error('It is in the schema.');
    const query = `mutation { ${name}${argumentsOf(field.args)} { __typename } }`;
    const allowed = ADMIN_ONLY.has(name) ? ['ADMIN'] : ['WRITE', 'ADMIN'];
    for (const way of WAYS) {
      for (const role of ROLES) {
        const { errors } = await ask(way, role, query);
        const code = errors?.[0]?.extensions.code;
        const refusal = role === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
        if (allowed.includes(role))
          expect([undefined, 'BAD_USER_INPUT', 'INVALID_ID']).toContain(code);
        else expect([way, role, code]).toEqual([way, role, refusal]);
      }
    }
  });

  test('there are some', () => {
    expect(mutations.length).toBeGreaterThan(5);
  });
});

describe('proposals are visible to writers only, and withheld texts to nobody', () => {
  const nodeTypes = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'));
  const queryFields = Object.values(schema.getQueryType()?.getFields() ?? {});
  // By node id and nested below it; by each field of Query, with its lists by nodes and by edges.
  const ways: [what: string, query: () => Promise<string[]>][] = [
    ...nodeTypes.flatMap((type) =>
      Object.values(type.getFields()).map((field): [string, () => Promise<string[]>] => [
        `${type.name}.${field.name}`,
        async () => {
          const inner = new Set([1, 2, 3, 4].flatMap((depth) => select(field, depth) ?? []));
          const ids = await idsOf(type.name);
          return ids.flatMap((id) =>
            [...inner].map((one) => `{ node(id: "${id}") { ... on ${type.name} { ${one} } } }`),
          );
        },
      ]),
    ),
    ...queryFields
      .filter(({ name }) => !['node', 'nodes', 'rateLimit', 'proposeStatements'].includes(name))
      .map((field): [string, () => Promise<string[]>] => [
        `Query.${field.name}`,
        async () => {
          VALUES['id'] = proposal;
          VALUES['ids'] = proposal;
          return [1, 2, 3, 4, 5].flatMap((depth) => {
            const selected = select(field, depth);
            return selected ? [`{ ${selected} }`] : [];
          });
        },
      ]),
    ['node of the proposal', async () => [`{ node(id: "${proposal}") { __typename id } }`]],
    [
      'nodes of the proposal',
      async () => [`{ nodes(ids: ["${proposal}"]) { __typename id ... on Statement { gloss } } }`],
    ],
    [
      'statement of the proposal',
      async () => [`{ statement(id: "${proposal}") { id gloss provenance { recordedBy } } }`],
    ],
  ];

  async function idsOf(type: string): Promise<string[]> {
    const { data } = await ask(
      'executor',
      'WRITE',
      `{ articles { nodes { id } } outlets { nodes { id } } speakers { nodes { id } } topics { id }
         utterances { nodes { id } }
         statements(filter: { status: [PROPOSED, CURRENT] }) { nodes { id utterance { id } } } }`,
    );
    const { articles, outlets, speakers, topics, utterances, statements } = data;
    const ids = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id);
    const known: Record<string, string[]> = {
      Article: ids(articles),
      Outlet: ids(outlets),
      Speaker: ids(speakers).slice(0, 4),
      Statement: ids(statements),
      Topic: topics.map(({ id }: { id: string }) => id),
      Utterance: [
        ...ids(utterances),
        ...statements.nodes.map((one: { utterance: { id: string } }) => one.utterance.id),
      ],
    };
    return known[type] ?? [];
  }

  test.each(ways)('%s', async (_, queries) => {
    VALUES['topic'] = (await idsOf('Topic'))[0] ?? 'x';
    let hasData = false;
    for (const query of await queries()) {
      const answers = [];
      for (const way of WAYS) {
        for (const role of ['anonymous', 'READ'] as const) {
          for (const method of ['GET', 'POST'] as const) {
            const { text, data } = await ask(way, role, query, method);
            if (data) hasData = true;
            // The query of `node` contains the id; its answer must not.
            expect(text).not.toContain(SECRET);
            expect(text).not.toContain(HIDDEN);
            if (!query.includes('node(') && !query.includes('ids:')) {
              expect(text).not.toContain(proposal);
            }
            answers.push(JSON.stringify(data));
          }
        }
      }
      expect(new Set(answers).size, query).toBe(1);
      for (const role of ['WRITE', 'ADMIN'] as const) {
        expect((await ask('executor', role, query)).text, query).not.toContain(HIDDEN);
      }
    }
    expect(hasData).toBe(true);
  });

  /** What the documents of a name are about: what has the proposal, or is beside it. */
  async function near(name: string): Promise<Record<string, unknown>> {
    const { data } = await ask(
      'executor',
      'WRITE',
      `{ article(id: "${article}") { id slug } speaker(name: "Ottar Velde") { id slug }
         statement(id: "${proposal}") { id utterance { id } } topics { id } }`,
    );
    const kind = /Article|Speaker|Utterance/.exec(name)?.[0];
    const about = {
      Article: data.article,
      Speaker: data.speaker,
      Utterance: data.statement.utterance,
    };
    const own = kind ? about[kind as keyof typeof about] : { id: proposal };
    return { ...own, ids: [own.id, proposal], topic: data.topics[0].id };
  }

  const trusted = Object.entries({ ...documents, ...readerDocuments }).filter(([, text]) =>
    text.startsWith('query'),
  );

  test.each(trusted.map(([hash, text]) => [/^query (\w+)/.exec(text)?.[1] ?? text, hash, text]))(
    'the trusted document %s',
    async (name, hash, text) => {
      const variables = variablesOf(text, await near(name));
      const answers = new Set<string>();
      for (const way of WAYS) {
        for (const role of ['anonymous', 'READ'] as const) {
          const documentId = `sha256:${hash}`;
          const response = await services[way]?.fetch('http://dixit.test/graphql', {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...roles[role] },
            body: JSON.stringify({ documentId, variables }),
          });
          const { data, errors } = JSON.parse((await response?.text()) ?? '');
          expect(errors?.map(({ message }: { message: string }) => message)).toBe(undefined);
          const answer = JSON.stringify(data);
          for (const gone of [SECRET, HIDDEN, proposal]) expect(answer).not.toContain(gone);
          answers.add(answer);
        }
      }
      expect(answers.size).toBe(1);
    },
  );

  test('and a writer sees one on each of the direct ways', async () => {
    for (const way of WAYS) {
      for (const query of [
        `{ node(id: "${proposal}") { ... on Statement { gloss } } }`,
        `{ nodes(ids: ["${proposal}"]) { ... on Statement { gloss } } }`,
        `{ statement(id: "${proposal}") { gloss } }`,
        `{ statements(filter: { status: [PROPOSED] }) { nodes { gloss } edges { node { gloss } } } }`,
        `{ article(id: "${article}") { statements(filter: { status: [PROPOSED] }) { nodes { gloss } } } }`,
      ]) {
        expect((await ask(way, 'WRITE', query)).text, query).toContain(SECRET);
      }
    }
  });

  test('live', async () => {
    const controller = new AbortController();
    onTestFinished(() => controller.abort());
    const query = 'subscription { statementChanged { statement { id gloss status } } }';
    const response = await services['lane']?.fetch(
      `http://dixit.test/graphql?query=${encodeURIComponent(query)}`,
      { headers: { accept: 'text/event-stream' }, signal: controller.signal },
    );
    if (!response) throw new Error('There is a service.');
    const events = readEvents(response);
    await events.next();
    const gloss = `Another ${SECRET} bridge.`;
    await writing.propose({ article, proposals: [{ ...BRIDGE, gloss, extraction: EXTRACTION }] });
    const other = { ...ARTICLE, slug: 'another', title: 'Another', statements: [BRIDGE] };
    await writing.ingest(other);
    for (;;) {
      const { value } = await events.next();
      if (!value?.data) continue;
      expect(JSON.stringify(value.data)).not.toContain(SECRET);
      expect(value.data.data.statementChanged.statement.status).toBe('CURRENT');
      return;
    }
  });
});

describe('closed doors', () => {
  function open(options: object) {
    const { database, feed } = writing.server;
    const logger = createLogger('silent');
    const isReady = async () => true;
    const service = createServer({
      database,
      feed,
      logger,
      isReady,
      admission: UNLIMITED,
      ...options,
    });
    onTestFinished(() => service.dispose());
    return service;
  }
  const send = async (service: ReturnType<typeof open>, body: object) => {
    const response = await service.fetch('http://dixit.test/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
      },
      body: JSON.stringify(body),
    });
    const { data, errors } = (await response.json()) as {
      data?: object;
      errors?: { extensions: { code: string } }[];
    };
    return { status: response.status, data, code: errors?.[0]?.extensions.code };
  };
  const [hash = '', text = ''] =
    Object.entries(documents).find(([, one]) => one.startsWith('query Corpus{')) ?? [];

  test.each([true, false])('a server for trusted documents only (lane: %s)', async (hasLane) => {
    const service = open({ acceptsAnyDocument: false, hasLane });
    expect((await send(service, { documentId: `sha256:${hash}` })).data).toHaveProperty('corpus');
    expect((await send(service, { query: text })).data).toHaveProperty('corpus');
    for (const query of ['{ __typename }', '{ corpus { revision } }', `${text} `, '{']) {
      expect(await send(service, { query })).toMatchObject({
        status: 403,
        code: 'DOCUMENT_NOT_TRUSTED',
        data: undefined,
      });
    }
  });

  test.each([true, false])('a server without introspection (lane: %s)', async (hasLane) => {
    const service = open({ hasIntrospection: false, hasLane });
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Query") { name } }']) {
      expect((await send(service, { query })).code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    expect((await send(service, { query: '{ __typename }' })).data).toBeDefined();
  });

  test('a server without a playground', async () => {
    const get = (service: ReturnType<typeof open>) =>
      service.fetch('http://dixit.test/graphql', { headers: { accept: 'text/html' } });
    expect((await get(open({}))).headers.get('content-type')).toContain('text/html');
    expect((await get(open({ hasPlayground: false }))).headers.get('content-type')).not.toContain(
      'text/html',
    );
  });

  test('the playground, which is large, is sent compressed only, and costs points', async () => {
    const service = open({ admission: { anonymousPoints: 4_000 } });
    const get = async (encoding: string) => {
      const headers = { accept: 'text/html', 'accept-encoding': encoding };
      const response = await service.fetch('http://dixit.test/graphql', { headers });
      const { length } = await response.text();
      return [response.status, response.headers.get('content-encoding'), length < 3_000_000];
    };
    expect(await get('br, gzip')).toEqual([200, 'gzip', true]);
    expect(await get('br')).toEqual([406, null, true]);
    expect(await get('gzip')).toEqual([429, null, true]);
  });

  test('requests at the same time share one check of whether the server is ready', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    let checks = 0;
    const isReady = () => {
      checks += 1;
      return promise;
    };
    const service = open({ isReady });
    const get = async () => (await service.fetch('http://dixit.test/ready')).status;
    const statuses = Array.from({ length: 10 }, get);
    resolve(true);
    expect(new Set(await Promise.all(statuses))).toEqual(new Set([200]));
    expect(checks).toBe(1);
    const again = async () => {
      await get();
      return checks;
    };
    await expect.poll(again).toBe(2);
  });
});

test.each([
  ['/', true],
  ['/search', true],
  ['/nothing', true],
  ['/graphql', true],
  ['/health', false],
  ['/ready', false],
])('%s has the security headers of its kind', async (path, isPage) => {
  const { headers } = await writing.server.fetch(`http://dixit.test${path}`, {
    headers: { accept: 'text/html' },
  });
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-type')?.includes('text/html') ?? false).toBe(isPage);
  if (!isPage) return;
  expect(headers.get('content-security-policy')).toMatch(
    /default-src 'none'.*frame-ancestors 'none'/,
  );
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
});
