import { readdir, readFile } from 'node:fs/promises';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as sdk from '../../sdk/src/index.ts';
import { createServer } from '../../server/http.ts';
import { createLogger } from '../../server/logger.ts';
import { createTestKey } from '../support/api-key.ts';
import { createTestServer, type TestServer } from '../support/server.ts';
import { testConnections } from './connections.ts';
import { type Consumer, createConsumer, OLDEST_TYPESCRIPT } from './consumer.ts';
import { describeExamples } from './examples.ts';
import { sendJson, startFaultServer } from './fault-server.ts';
import { testHover } from './hover.ts';
import { describeNext } from './next.ts';
import { testRecipe } from './recipe.ts';
import { describeSmoke } from './smoke.ts';

// Tests the published package: packed, installed in a project outside the repository, type-checked
// there, and run against the server over a real port.

const NODENEXT = { moduleResolution: 'nodenext' } as const;
const BUNDLER = { module: 'esnext', moduleResolution: 'bundler' } as const;
const OLDEST = { compiler: OLDEST_TYPESCRIPT } as const;

const READMES = await Promise.all(
  ['../../README.md', '../../sdk/README.md'].map((file) =>
    readFile(path.join(import.meta.dirname, file), 'utf8'),
  ),
);
const SNIPPETS = [...READMES.join('\n').matchAll(/^```ts\n(.*?)^```$/gms)].map(
  ([, code = ''], index) => [`readme-${index + 1}.ts`, code] as const,
);

let server: TestServer;
let http: Server;
let url: string;
let key: string;
let consumer: Consumer;

beforeAll(async () => {
  [server, consumer] = await Promise.all([createTestServer({ seeded: true }), createConsumer()]);
  http = createHttpServer(
    createServer({
      database: server.database,
      logger: createLogger('silent'),
      isReady: async () => true,
      feed: server.feed,
    }).listener,
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;
  const { authorization } = await createTestKey(server.database.prisma);
  key = authorization.replace('Bearer ', '');
});
afterAll(async () => {
  http?.closeAllConnections();
  http?.close();
  await Promise.all([server?.close(), consumer?.remove()]);
});

test('the tarball contains the package and nothing else', () => {
  const allowed =
    /^(LICENSE|README\.md|CHANGELOG\.md|package\.json|schema\.graphql|dist\/cjs\/package\.json|dist\/(esm|cjs)\/(src|testing|codegen|generated)\/[a-z-]+\.(d\.ts|js))$/;
  expect(consumer.packed.filter((file) => !allowed.test(file))).toEqual([]);
  expect(consumer.packed).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'README.md',
      'schema.graphql',
      'dist/esm/src/index.js',
      'dist/esm/src/index.d.ts',
      'dist/cjs/src/index.js',
      'dist/cjs/src/index.d.ts',
      'dist/esm/codegen/index.js',
      'dist/cjs/codegen/index.js',
      'dist/esm/testing/index.js',
      'dist/cjs/testing/index.js',
    ]),
  );
});

const PROGRAM = `
  const client = createClient({ url: process.env.DIXIT_URL });
  const main = async () => {
    const { corpus } = await client.request(CorpusDocument);
    let count = 0;
    for await (const statement of iterateStatements(client, { pageSize: 10 })) {
      if (statement.text !== '') count += 1;
    }
    const failed = await client
      .request(StatementsDocument, { first: 101 })
      .catch((error) => isDixitError(error, 'graphql') && error.code);
    console.log(JSON.stringify({ same: count === corpus.statementCount, failed }));
  };
  main();
`;
const NAMES = 'createClient, CorpusDocument, isDixitError, iterateStatements, StatementsDocument';
const EXPECTED = { same: true, failed: 'INVALID_PAGE_SIZE' };

test('it runs as an ES module', async () => {
  await consumer.write('esm.mjs', `import { ${NAMES} } from '@dixit/sdk';${PROGRAM}`);
  expect(JSON.parse(await consumer.node('esm.mjs', { DIXIT_URL: url }))).toEqual(EXPECTED);
});

test('it runs as CommonJS', async () => {
  await consumer.write('cjs.cjs', `const { ${NAMES} } = require('@dixit/sdk');${PROGRAM}`);
  expect(JSON.parse(await consumer.node('cjs.cjs', { DIXIT_URL: url }))).toEqual(EXPECTED);
});

describeSmoke(() => ({ consumer, url }));
describeExamples(() => ({ consumer, server, url }));
describeNext(() => ({ consumer, server, url }));
testRecipe(() => ({ consumer, url }));
testHover(() => ({ consumer }));
testConnections(() => ({ consumer, server }));

test('a long list is iterated in constant memory: 50 MB with a heap of 32', async () => {
  const PAGES = 450;
  const { url } = await startFaultServer((response, { address }) => {
    const variables = JSON.parse(address.searchParams.get('variables') ?? '{}');
    const page = Number(variables.after ?? 1);
    const day = { earliest: '2022-01-14', latest: '2022-01-14' };
    const nodes = Array.from({ length: 100 }, (_, index) => ({
      id: `${page}-${index}`,
      text: 'x'.repeat(1_000),
      content: [],
      verbatim: [],
      article: { language: 'fr', publishedOn: day },
    }));
    const pageInfo = { hasNextPage: page < PAGES, endCursor: String(page + 1) };
    sendJson(response, { data: { statements: { nodes, pageInfo } } });
  });
  await consumer.write(
    'long.mjs',
    `import { createDixit } from '@dixit/sdk';
     let walked = 0;
     for await (const { text } of createDixit({ url: '${url}' }).statements()) walked += text.length;
     console.log(walked);`,
  );
  const heap = { NODE_OPTIONS: '--max-old-space-size=32' };
  expect(await consumer.node('long.mjs', heap)).toBe(`${PAGES * 100 * 1_000}\n`);
});

test('errors of the ES module are recognised by the CommonJS module', async () => {
  await consumer.write(
    'both.mjs',
    `import { createRequire } from 'node:module';
     import { DixitAbortedError } from '@dixit/sdk';
     const { isDixitError } = createRequire(import.meta.url)('@dixit/sdk');
     console.log(isDixitError(new DixitAbortedError('x'), 'aborted'));`,
  );
  expect(await consumer.node('both.mjs')).toBe('true\n');
});

test('loading it does not access network, environment or globals', async () => {
  await consumer.write(
    'quiet.mjs',
    `for (const name of ['fetch', 'AbortController', 'Headers', 'setTimeout']) delete globalThis[name];
     process.env = new Proxy({}, {
       get() { if (new Error().stack.includes('@dixit')) throw new Error('it read the environment'); },
     });
     const before = Reflect.ownKeys(globalThis).length;
     const { createClient } = await import('@dixit/sdk');
     if (Reflect.ownKeys(globalThis).length !== before) throw new Error('a global was added');
     try { createClient({ url: 'x' }); } catch (error) { console.log(error.message); }`,
  );
  expect(await consumer.node('quiet.mjs')).toBe('There is no global fetch: pass `fetch`\n');
});

describe('types', () => {
  const typed = `
    import { createClient, type DixitError, isDixitError, iterateStatements } from '@dixit/sdk';

    export async function firstWords(url: string): Promise<readonly string[]> {
      const client = createClient({ url });
      const words: string[] = [];
      for await (const { verbatim, speaker } of iterateStatements(client)) {
        const name: string | undefined = speaker?.name;
        words.push(\`\${name}: \${verbatim[0]?.exact}\`);
      }
      return words;
    }

    export function describe(error: unknown): DixitError['kind'] | 'other' {
      return isDixitError(error) ? error.kind : 'other';
    }
  `;

  test.each([
    ['an ES module under nodenext', 'main.mts', NODENEXT],
    ['CommonJS under nodenext', 'main.cts', NODENEXT],
    ['a bundler', 'main.ts', BUNDLER],
    ['a platform without any types', 'bare.ts', { ...BUNDLER, lib: ['es2023'] }],
    ['the oldest TypeScript, under nodenext', 'old.mts', { ...NODENEXT, ...OLDEST }],
    ['the oldest TypeScript, as CommonJS', 'old.cts', { ...NODENEXT, ...OLDEST }],
    ['the oldest TypeScript, with a bundler', 'old.ts', { ...BUNDLER, ...OLDEST }],
  ])('%s', async (_name, file, options) => {
    const commonjs = file.endsWith('.cts');
    await consumer.write(file, commonjs ? toCommonJs(typed) : typed);
    expect(await consumer.typeCheck([file], options)).toBe('');
  });

  test('an unknown field is a type error', async () => {
    await consumer.write('wrong.ts', typed.replace('speaker?.name', 'speaker?.nom'));
    expect(await consumer.typeCheck(['wrong.ts'], BUNDLER)).toContain("'nom' does not exist");
  });
});

describe('the snippets of the READMEs', () => {
  test('compile', async () => {
    const files = SNIPPETS.map(([file]) => file);
    expect(files.length).toBeGreaterThan(5);
    for (const [file, code] of SNIPPETS) {
      await consumer.write(file, filled(code));
    }
    expect(await consumer.typeCheck(files, NODENEXT)).toBe('');
    expect(await consumer.typeCheck(files, BUNDLER)).toBe('');
    expect(await consumer.typeCheck(files, { ...NODENEXT, ...OLDEST })).toBe('');
    expect(await consumer.typeCheck(files, { ...BUNDLER, ...OLDEST })).toBe('');
  });

  test('the oldest TypeScript is the one that the README of the SDK states', () => {
    const [, version] = OLDEST_TYPESCRIPT.split('-');
    expect(READMES[1]).toContain(`TypeScript ${version} or later`);
  });

  test.each(SNIPPETS)('%s runs and prints something', async (file, code) => {
    await consumer.write(file, filled(code));
    const printed = await consumer.node(file);
    expect(printed.trim()).not.toBe('');
    expect(printed).not.toMatch(/undefined undefined|\[object Object\]/);
    if (code.includes('IngestArticleDocument,')) expect(printed).toContain('OTHER_PARAGRAPH');
    if (code.includes('CorrectStatementDocument,')) expect(printed).toBe('Corrected: version 2\n');
  });
});

describe('what a bundler leaves', () => {
  // gzip, with the runtime. The budget is a product requirement.
  const ONE_QUERY = 5_150;
  const FURTHER_QUERY = 1_000;
  const ask = (...names: string[]) => `
    import { createClient, ${names.join(', ')} } from '@dixit/sdk';
    const client = createClient({ url: '/graphql' });
    ${names.map((name) => `console.log(await client.request(${name}, { id: 'x' }));`).join('\n')}
  `;

  test('any query, and any additional query, stays within the budget', async () => {
    const names = Object.keys(sdk).filter((name) => name.endsWith('Document'));
    const { gzip: least } = await consumer.bundle(ask('CorpusDocument'));
    const sizes = await Promise.all(
      names.map(async (name) => {
        const alone = await consumer.bundle(ask(name));
        const further = await consumer.bundle(ask(...new Set(['CorpusDocument', name])));
        return { name, alone: alone.gzip, further: further.gzip - least };
      }),
    );
    const largest = sizes.reduce((one, other) => (one.alone > other.alone ? one : other));
    console.log('the largest query in bytes of gzip:', largest);
    expect(sizes.filter(({ alone }) => alone > ONE_QUERY)).toEqual([]);
    expect(sizes.filter(({ further }) => further > FURTHER_QUERY)).toEqual([]);
    const { code } = await consumer.bundle(ask('StatementDocument'));
    expect(code).not.toMatch(/query (Articles|Statements|Outlets)|STUCK_CURSOR/);
  });

  test('the testing entry is only in bundles that import it', async () => {
    const one = await consumer.bundle(ask('StatementDocument'));
    const full = await consumer.bundle(`
      import * as sdk from '@dixit/sdk';
      console.log(sdk);
    `);
    const tested = await consumer.bundle(`
      import { createTestRegister } from '@dixit/sdk/testing';
      console.log(createTestRegister());
    `);
    const traces = /FIXTURE_MISSING|GraphQLObjectType|buildSchema|type Article/;
    expect(one.code).not.toMatch(traces);
    expect(full.code).not.toMatch(traces);
    expect(tested.code).toMatch(traces);
    expect(tested.gzip).toBeGreaterThan(3 * full.gzip);
  });

  test('subscriptions add less than 2 kB, and nothing if they are not used', async () => {
    const plain = await consumer.bundle(ask('CorpusDocument'));
    const live = await consumer.bundle(`
      import { createClient, StatementChangedDocument, subscribe } from '@dixit/sdk';
      const client = createClient({ url: '/graphql' });
      for await (const change of subscribe(client, StatementChangedDocument)) console.log(change);
    `);
    expect(plain.code).not.toContain('event-stream');
    expect(live.gzip - plain.gzip).toBeLessThan(2_000);
  });

  test('the full client stays within twice the budget of one query', async () => {
    const full = await consumer.bundle(`
      import { createDixit } from '@dixit/sdk';
      for await (const { text } of createDixit({ url: '/graphql' }).statements()) console.log(text);
    `);
    expect(full.gzip).toBeLessThan(2 * ONE_QUERY);
  });
});

test('the hand-written runtime is small: at most 738 lines', async () => {
  // Lines of the published JavaScript as compiled by tsc, without comments, blank lines and
  // generated code, including the five lists.
  const dir = path.join(consumer.dir, 'node_modules/@dixit/sdk/dist/esm/src');
  const files = (await readdir(dir)).filter((file) => file.endsWith('.js'));
  const texts = await Promise.all(files.map((file) => readFile(path.join(dir, file), 'utf8')));
  const code = texts
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n');
  const lines = code.filter((line) => line.trim() !== '' && !/^\s*\/\//.test(line));
  console.log(`the runtime has ${lines.length} lines`);
  expect(lines.length).toBeLessThanOrEqual(738);
});

/** A snippet with the URL and the key of the test server. */
function filled(code: string): string {
  return code
    .replaceAll('http://127.0.0.1:4000/graphql', url)
    .replaceAll('a key from a vault', key);
}

/** With verbatimModuleSyntax, CommonJS uses its own import syntax. */
function toCommonJs(source: string): string {
  return source
    .replace(/import \{([^}]+)\} from '@dixit\/sdk';/, (_all, names: string) => {
      const values = names.replace(/\btype \w+,?/g, '');
      return `import sdk = require('@dixit/sdk'); const {${values}} = sdk; type DixitError = sdk.DixitError;`;
    })
    .replaceAll('export async function', 'async function')
    .replaceAll('export function', 'function')
    .concat('\nexport = { firstWords, describe };\n');
}
