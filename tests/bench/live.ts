import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createApiKey } from '../../server/access/api-keys.ts';
import { openDatabase } from '../../server/database/client.ts';
import { startEmbeddedPostgres } from '../../server/database/embedded/embedded-postgres.ts';
import { migrate } from '../../server/database/migrate.ts';
import { cpuOf, cpuOfFamily, memoryOf, startServer } from './processes.ts';

// npm run bench:live [-- <subscribers> [<rounds>]]: the time and the CPU of a correction, with and without
// subscribers to whom the change is sent, in turns. *Paced*: the next correction begins when all
// subscribers have the event. *In a row*: it begins when the last one is answered, so that the
// service sends events while it writes.

const WRITES = 20;

/** Behind a proxy: a client has 100 subscriptions at the most. */
const clientAt = (index: number) => ({ 'x-forwarded-for': `10.0.0.${index % 100}` });

/** Subscriptions that all match, with one document, as the reader page has them. */
const QUERY = `subscription { statementChanged { cursor change statement {
  id status version gloss speaker { id name } article { id title } } } }`;

if (process.send) await subscribe();
else await compare(Number(process.argv[2] ?? 1_000), Number(process.argv[3] ?? 4));

// ------------------------------------------------------------------------------------ subscribers

/** Opens and closes streams as the parent says, and reports when all have another event. */
async function subscribe(): Promise<void> {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY, keepAlive: false });
  let streams: IncomingMessage[] = [];
  let received = 0;
  const open = async (url: string, index: number) => {
    const address = `${url}?query=${encodeURIComponent(QUERY)}`;
    const [stream] = (await once(
      get(address, { agent, headers: { accept: 'text/event-stream', ...clientAt(index) } }),
      'response',
    )) as [IncomingMessage];
    if (stream.statusCode !== 200) throw new Error(`A subscription got ${stream.statusCode}.`);
    stream.on('error', () => {});
    stream.setEncoding('utf8').on('data', (text: string) => {
      received += text.split('event: next').length - 1;
      if (received > 0 && received % streams.length === 0) process.send?.({ received });
    });
    return stream;
  };
  process.on('message', async ({ url, count }: { url: string; count: number }) => {
    for (const stream of streams) stream.destroy();
    streams = [];
    received = 0;
    for (let from = 0; from < count; from += 50) {
      const some = Array.from({ length: Math.min(50, count - from) }, (_, n) =>
        open(url, from + n),
      );
      streams.push(...(await Promise.all(some)));
    }
    process.send?.({ open: streams.length });
  });
}

// -------------------------------------------------------------------------------------- comparison

async function compare(count: number, rounds: number): Promise<void> {
  const parent = mkdtempSync(path.join(tmpdir(), 'dixit-bench-'));
  // As root, Postgres runs as another user, who needs access to the folder.
  chmodSync(parent, 0o755);
  const dataDir = path.join(parent, 'data');
  const postgres = await startEmbeddedPostgres({ dataDir });
  const postmaster = Number(
    readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0],
  );
  await migrate(postgres.url);
  const database = openDatabase({ url: postgres.url });
  const key = { name: 'bench', scopes: ['WRITE' as const], expiresAt: null };
  const token = await createApiKey(database.prisma, key);
  const server = await startServer('dixit', postgres.url);
  const subscribers = fork(fileURLToPath(import.meta.url));
  try {
    const writer = await createWriter(server.url, token);
    const send = async (wanted: number) => {
      const opened = once(subscribers, 'message');
      subscribers.send({ url: server.url, count: wanted });
      await opened;
    };
    const figures = new Map<string, Figures[]>();
    for (let round = 0; round <= rounds; round += 1) {
      for (const wanted of round % 2 === 0 ? [0, count] : [count, 0]) {
        await send(wanted);
        for (const isPaced of [true, false]) {
          const cpu = () => [cpuOf(server.pid), cpuOfFamily(postmaster)] as const;
          const before = cpu();
          const times: number[] = [];
          for (let write = 0; write < WRITES; write += 1) {
            const delivered = wanted > 0 ? once(subscribers, 'message') : sleep(20);
            const began = performance.now();
            await writer.correct();
            times.push(performance.now() - began);
            if (isPaced || write === WRITES - 1) await delivered;
          }
          await sleep(500);
          const after = cpu();
          const spent = (index: 0 | 1) => ((after[index] - before[index]) / WRITES) * 1e3;
          const name = `${isPaced ? 'paced' : 'in a row'}, ${wanted} subscribers`;
          // The first round warms up.
          if (round === 0) continue;
          const memory = memoryOf(server.pid);
          const one = { p50: median(times), server: spent(0), postgres: spent(1), memory };
          figures.set(name, [...(figures.get(name) ?? []), one]);
        }
      }
    }
    report(figures);
  } finally {
    subscribers.kill();
    await server.stop();
    await database.close();
    await postgres.stop();
    rmSync(parent, { recursive: true, force: true });
  }
}

interface Figures {
  readonly p50: number;
  /** Milliseconds of CPU per correction. */
  readonly server: number;
  readonly postgres: number;
  readonly memory: number;
}

function report(figures: ReadonlyMap<string, readonly Figures[]>): void {
  for (const [name, rounds] of figures) {
    const of = (key: keyof Figures) => median(rounds.map((one) => one[key])).toFixed(1);
    process.stdout.write(
      `${name}: p50 ${of('p50')} ms, CPU ${of('server')} ms of the server and ` +
        `${of('postgres')} ms of Postgres per correction, ${of('memory')} MB\n`,
    );
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Corrects the gloss of one statement again and again. */
async function createWriter(url: string, token: string) {
  const ask = async (query: string, input: object) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables: { input } }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: the answer to `query`
    const { data, errors } = (await response.json()) as any;
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const exact = 'Le pont rouvrira lundi';
  const ingested = await ask(
    `mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) {
      ... on Article { statements { nodes { id } } } } }`,
    {
      language: 'fr',
      publishedOn: '2024-03-13',
      title: 'Le pont',
      textKind: 'FULL',
      text: `${exact}.`,
      statements: [{ kind: 'INDIRECT', act: 'ASSERT', content: [{ exact }] }],
    },
  );
  const [{ id }] = ingested.ingestArticle.statements.nodes;
  let version = 1;
  return {
    async correct(): Promise<void> {
      const input = {
        id,
        expectedVersion: version,
        reason: 'Again.',
        gloss: `Version ${version}.`,
      };
      const { correctStatement } = await ask(
        `mutation ($input: CorrectStatementInput!) { correctStatement(input: $input) {
          ... on Statement { version } ... on Error { message } } }`,
        input,
      );
      if (!correctStatement.version) throw new Error(correctStatement.message);
      version = correctStatement.version;
    },
  };
}
