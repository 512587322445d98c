import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { DOCUMENT_LIMITS, MAX_COST } from '../../server/policy/limits.ts';
import { priceOf } from '../support/price.ts';
import { openBenchRegister } from './bench-register.ts';
import { cpuOf, cpuOfFamily, type RunningServer, startServer, whyUnmeasured } from './processes.ts';
import { WORST_DOCUMENTS, type WorstDocument } from './worst-documents.ts';

// npm run bench:cost: the CPU of server and Postgres for the worst documents that are accepted, per
// request and per point of their cost. The prices in server/policy/prices.ts are set so that a point
// is at most 10 µs, in a register of 3,000 statements. `--only <part of a name>` measures some, and
// `--seconds 3` each for longer.

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: path.join(tmpdir(), 'dixit-bench-cost') },
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '0.4' },
  },
});

const LEAST_SECONDS = Number(values.seconds);
const MOST_RUNS = 20;

const say = (line: string) => process.stdout.write(`${line}\n`);
const unmeasured = whyUnmeasured();
if (unmeasured) say(unmeasured);
const register = await openBenchRegister(path.resolve(values.folder), { count: 3_000 }, say);
const server = await startServer('dixit', register.url);
try {
  const postmaster = await findPostmaster(register.superuserUrl);
  const measured: (Measured & { readonly name: string })[] = [];
  for (const document of WORST_DOCUMENTS) {
    if (!document.name.includes(values.only)) continue;
    const accepted = await largestAccepted(document);
    if (!accepted) continue;
    const one = { name: document.name, ...(await measure(server, postmaster, accepted)) };
    measured.push(one);
    say(format(one));
  }
  say('\nThe ten that cost most CPU:');
  for (const one of measured.toSorted((a, b) => b.cpu - a.cpu).slice(0, 10)) say(format(one));
} finally {
  await server.stop();
  await register.stop();
}

interface Accepted {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly times: number;
  readonly cost: number;
}

/** The document with as many repetitions as its cost allows. */
async function largestAccepted({ query, variables = {} }: WorstDocument) {
  for (let times: number = DOCUMENT_LIMITS.aliases; times > 0; times -= 1) {
    const text = query(times);
    const cost = await priceOf(text, variables).catch(() => MAX_COST + 1);
    if (cost <= MAX_COST) return { query: text, variables, times, cost };
  }
  return undefined;
}

interface Measured extends Accepted {
  /** Milliseconds for a request, of the server and Postgres. */
  readonly cpu: number;
  readonly ofPostgres: number;
  /** Milliseconds for which other requests waited for the server at the most. */
  readonly longestTurn: number;
  readonly bytes: number;
}

async function measure(
  { url, pid, longestTurn }: RunningServer,
  postmaster: number,
  accepted: Accepted,
): Promise<Measured> {
  let count = 0;
  const ask = async () => {
    count += 1;
    // A document that was not seen before: it is parsed, validated, planned and answered anew.
    const query = `# ${count}\n${accepted.query}`;
    const send = () =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: accepted.variables }),
      });
    // The server closes connections that were idle while documents were priced.
    return await (await send().catch(send)).text();
  };
  const { length: bytes } = await ask();
  const before = [cpuOf(pid), cpuOfFamily(postmaster)] as const;
  await longestTurn();
  const began = performance.now();
  let runs = 0;
  while (runs < MOST_RUNS && (performance.now() - began) / 1_000 < LEAST_SECONDS) {
    await ask();
    runs += 1;
  }
  const ofServer = ((cpuOf(pid) - before[0]) / runs) * 1_000;
  const ofPostgres = ((cpuOfFamily(postmaster) - before[1]) / runs) * 1_000;
  const cpu = ofServer + ofPostgres;
  return { ...accepted, bytes, cpu, ofPostgres, longestTurn: await longestTurn() };
}

function format({ name, times, ...measured }: Measured & { readonly name: string }): string {
  const { cost, bytes, cpu, ofPostgres, longestTurn } = measured;
  const perPoint = ((cpu * 1_000) / cost).toFixed(1);
  return [
    `${times} × ${name}`.padEnd(70),
    `${cost} points`.padStart(13),
    `${bytes} bytes`.padStart(14),
    `${cpu.toFixed(0)} ms`.padStart(8),
    `(${ofPostgres.toFixed(0)} of Postgres)`.padStart(19),
    `${perPoint} µs per point`.padStart(18),
    `longest turn ${longestTurn.toFixed(0)} ms`,
  ].join('  ');
}

async function findPostmaster(connectionString: string): Promise<number> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ folder: string }>(
      `select current_setting('data_directory') as folder`,
    );
    const file = path.join(rows[0]?.folder ?? '', 'postmaster.pid');
    return Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
  } finally {
    await client.end();
  }
}
