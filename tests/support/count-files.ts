import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { openDatabase } from '../../server/database/client.ts';
import { startEmbeddedPostgres } from '../../server/database/embedded/embedded-postgres.ts';
import { migrate } from '../../server/database/migrate.ts';
import { createServer } from '../../server/http.ts';
import { openChangeFeed } from '../../server/live/change-feed.ts';
import { createLogger } from '../../server/logger.ts';
import { exportJsonl } from '../../server/sources/jsonl/export-jsonl.ts';
import { importJsonl } from '../../server/sources/jsonl/import-jsonl.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createTestKey } from './api-key.ts';
import { readEvents } from './event-stream.ts';
import { execute } from './sql.ts';

// node tests/support/count-files.ts: counts the files of server/ in which one record makes a
// function run: those that a reader must open to follow it. V8 counts the calls of each function.
// The counters are reset before each action, so that idle work and preparations are excluded, and
// modules that are only loaded do not count.
//
// - YAML statement → rows: loadCorpus of a folder with one article, which has one statement
// - correctStatement → event: a mutation by HTTP, until a subscription over HTTP delivers it
// - JSONL line → rows: importJsonl of the first register's export into an empty one

const SERVER = new URL('../../server/', import.meta.url).href;
const GOALS = { yaml: 25, correct: 30, jsonl: 20 };

const SENTENCE = 'Le pont rouvrira en mai';
const CORPUS = {
  'outlets.yaml': '- { id: gazette, name: La Gazette, domain: gazette.example, country: FR }\n',
  'topics.yaml': '- { id: pont, label: { fr: pont, en: bridge } }\n',
  'speakers.yaml': '- { id: odile-sarrant, name: Odile Sarrant, kind: PERSON }\n',
  'articles/2024-03-13-pont.yaml': `id: 2024-03-13-pont
url: https://gazette.example/pont
outlet: gazette
language: fr
publishedOn: 2024-03-13
title: Le pont
textKind: SUMMARY
text: |
  « ${SENTENCE} », a annoncé Odile Sarrant.
statements:
  - id: s1
    kind: DIRECT
    speaker: odile-sarrant
    source: Odile Sarrant
    cue: a annoncé
    content:
      - exact: ${SENTENCE}
    verbatim:
      - ${SENTENCE}
    act: ASSERT
    saidOn: 2024-03-12
    topics: [pont]
`,
};

const parent = mkdtempSync(path.join(tmpdir(), 'dixit-count-'));
// As root, Postgres runs as another user, who needs access to the folder.
chmodSync(parent, 0o755);
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const postgres = await startEmbeddedPostgres({ dataDir: path.join(parent, 'data') });
try {
  const file = path.join(parent, 'register.jsonl');
  writeFileSync(file, await inRegister('first', loadAndCorrect));
  await inRegister('second', async ({ database }) => {
    const { addedStatements } = await count('JSONL line → rows', GOALS.jsonl, () =>
      importJsonl(database, { file }),
    );
    if (addedStatements !== 1) throw new Error('The line was not imported.');
  });
} finally {
  await postgres.stop();
  rmSync(parent, { recursive: true, force: true });
}

type Register = Awaited<ReturnType<typeof openRegister>>;

/** Loads the corpus, corrects its statement, and returns the export. */
async function loadAndCorrect({ database, post }: Register): Promise<string> {
  const folder = path.join(parent, 'corpus');
  mkdirSync(path.join(folder, 'articles'), { recursive: true });
  for (const [name, text] of Object.entries(CORPUS)) writeFileSync(path.join(folder, name), text);
  const { statements } = await count('YAML statement → rows', GOALS.yaml, () =>
    loadCorpus(database, { folder }),
  );
  if (statements.added !== 1) throw new Error('The statement was not loaded.');
  let exported = '';
  for await (const line of exportJsonl(database)) exported += line;

  const found = await (await post('{ statements { nodes { id version } } }')).json();
  const [{ id, version }] = found.data.statements.nodes;
  const key = await createTestKey(database.prisma);
  const subscription = 'subscription { statementChanged { change statement { act } } }';
  const events = readEvents(await post(subscription, { accept: 'text/event-stream' }));
  // The place to resume from, before anything happens.
  await events.next();
  const { value } = await count('correctStatement → event', GOALS.correct, async () => {
    const facts = `id: "${id}", expectedVersion: ${version}, act: PROMISE, reason: "Relu."`;
    await post(`mutation { correctStatement(input: { ${facts} }) { __typename } }`, key);
    return await events.next();
  });
  if (value?.data.data.statementChanged.change !== 'CORRECTED') throw new Error('No event came.');
  return exported;
}

/** Runs the action and prints the files in which a function was called. */
async function count<Result>(name: string, goal: number, action: () => Promise<Result>) {
  await session.post('Profiler.takePreciseCoverage');
  const result = await action();
  const { result: scripts } = await session.post('Profiler.takePreciseCoverage');
  const files = scripts
    .filter(({ url, functions }) => url.startsWith(SERVER) && functions.some(wasCalled))
    .map(({ url }) => url.slice(SERVER.length))
    .sort();
  console.log(`${name}: ${files.length} files (goal ${goal})\n  ${files.join('\n  ')}\n`);
  return result;
}

// A module's top-level code is the function that begins at the start of the file.
function wasCalled({ ranges: [range] }: { ranges: { startOffset: number; count: number }[] }) {
  return range !== undefined && range.count > 0 && range.startOffset > 0;
}

async function inRegister<Result>(name: string, work: (register: Register) => Promise<Result>) {
  const register = await openRegister(name);
  return await work(register).finally(register.close);
}

/** An idle server on a new, empty register. */
async function openRegister(name: string) {
  await execute(postgres.url, `create database ${name} encoding 'UTF8' template template0`);
  const url = Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
  await migrate(url);
  const database = openDatabase({ url });
  const logger = createLogger('error');
  const feed = await openChangeFeed({ database, log: logger, maxSubscriptions: 1 });
  const yoga = createServer({ database, logger, isReady: async () => true, feed });
  const post = (query: string, headers: Readonly<Record<string, string>> = {}) =>
    yoga.fetch('http://dixit.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  return {
    database,
    post,
    async close() {
      await feed.close();
      await yoga.dispose();
      await database.close();
    },
  };
}
