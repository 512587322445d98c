import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestKey } from '../support/api-key.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

// The checks of graphql-cop (https://github.com/dolevf/graphql-cop), each with its requests and its
// condition. Those that are flagged are features of a public API.

const INTENDED = ['field suggestions', 'introspection', 'GraphiQL', 'queries by GET'];

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly extensions?: object }[];
  readonly extensions?: object;
}

async function send(path: string, init: RequestInit = {}): Promise<Answer> {
  const key = await createTestKey(server.database.prisma, { scopes: ['ADMIN'] });
  const response = await server.fetch(`http://dixit.test/graphql${path}`, {
    ...init,
    headers: { ...key, ...init.headers },
  });
  const text = await response.text();
  return text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {};
}

const post = (body: unknown) =>
  send('', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const ask = (query: string) => post({ query });
const get = (query: string) => send(`?query=${encodeURIComponent(query)}`);

const TYPENAME = 'query cop { __typename }';
const MUTATION = 'mutation cop { __typename }';
const hasTypename = ({ data }: Answer) => data?.__typename !== undefined;
const repeat = (times: number, text: (n: number) => string) =>
  Array.from({ length: times }, (_, n) => text(n)).join(' ');

const CHECKS: Readonly<Record<string, () => Promise<boolean>>> = {
  'alias overloading': async () => {
    const { data } = await ask(`query cop { ${repeat(101, (n) => `alias${n}: __typename`)} }`);
    return data?.alias100 !== undefined;
  },
  'batched queries': async () =>
    Array.isArray(await post(Array.from({ length: 10 }, () => ({ query: TYPENAME })))),
  'directive overloading': async () =>
    (await ask(`query cop { __typename ${'@aa'.repeat(10)} }`)).errors?.length === 10,
  'circular introspection': async () => {
    const levels = 'fields { type { '.repeat(4);
    const query = `query cop { __schema { types { ${levels} name ${'} }'.repeat(4)} } } }`;
    return (await ask(query)).data !== undefined;
  },
  'field duplication': async () =>
    hasTypename(await ask(`query cop { ${'__typename '.repeat(500)} }`)),
  'mutations by GET': async () => hasTypename(await get(MUTATION)),
  'urlencoded queries': async () =>
    hasTypename(await send('', { method: 'POST', body: new URLSearchParams({ query: TYPENAME }) })),
  'stacks in errors': async () => {
    const { errors } = await ask('qwerty cop { abc }');
    return errors?.some(({ extensions = {} }) => 'exception' in extensions) ?? false;
  },
  tracing: async () => 'tracing' in ((await ask(TYPENAME)).extensions ?? {}),
  'field suggestions': async () => {
    const { errors } = await ask('query cop { __schema { directive } }');
    return errors?.some(({ message }) => message.includes('Did you mean')) ?? false;
  },
  introspection: async () => (await ask('query cop { __schema { types { name } } }')).data != null,
  GraphiQL: async () => {
    const headers = { accept: 'text/html' };
    const page = await server.fetch('http://dixit.test/graphql', { headers });
    return gunzipSync(await page.arrayBuffer()).includes('graphiql');
  },
  'queries by GET': async () => hasTypename(await get(TYPENAME)),
};

test.each(Object.entries(CHECKS))('%s', async (name, isFlagged) => {
  expect(await isFlagged()).toBe(INTENDED.includes(name));
});
