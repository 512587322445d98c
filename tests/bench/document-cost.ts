import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { DOCUMENT_LIMITS, MAX_COST } from '../../server/policy/limits.ts';
import { priceOf } from '../support/price.ts';
import { cpuOf, cpuOfFamily, type RunningServer } from './processes.ts';
import type { WorstDocument } from './worst-documents.ts';

const LEAST_RUNS = 3;
const MOST_RUNS = 20;

export interface Accepted {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly times: number;
  readonly cost: number;
}

/** The document with as many repetitions as its cost allows. */
export async function largestAccepted({
  query,
  variables = {},
}: WorstDocument): Promise<Accepted | undefined> {
  for (let times: number = DOCUMENT_LIMITS.aliases; times > 0; times -= 1) {
    const text = query(times);
    const cost = await priceOf(text, variables).catch(() => MAX_COST + 1);
    if (cost <= MAX_COST) return { query: text, variables, times, cost };
  }
  return undefined;
}

export interface Measured extends Accepted {
  /** Milliseconds for a request, of the server and Postgres. */
  readonly cpu: number;
  readonly ofPostgres: number;
  /** Milliseconds for which other requests waited for the server at the most. */
  readonly longestTurn: number;
  readonly bytes: number;
}

// Documents that were sent.
let count = 0;

/** Measures requests for a document, for some seconds, 3 times at the least and 20 at the most. */
export async function measureCost(
  accepted: Accepted,
  {
    server: { url, pid, longestTurn },
    postmaster,
    seconds,
  }: { readonly server: RunningServer; readonly postmaster: number; readonly seconds: number },
): Promise<Measured> {
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
    const response = await send().catch(send);
    const text = await response.text();
    // It was not read; one that is wrong, 400, may have been.
    if (response.status >= 429) throw new Error(`${response.status}: ${text}`);
    return text;
  };
  const { length: bytes } = await ask();
  const before = [cpuOf(pid), cpuOfFamily(postmaster)] as const;
  await longestTurn();
  const began = performance.now();
  let runs = 0;
  const isEnough = () => runs >= LEAST_RUNS && (performance.now() - began) / 1_000 >= seconds;
  while (runs < MOST_RUNS && !isEnough()) {
    await ask();
    runs += 1;
  }
  const ofServer = ((cpuOf(pid) - before[0]) / runs) * 1_000;
  const ofPostgres = ((cpuOfFamily(postmaster) - before[1]) / runs) * 1_000;
  const cpu = ofServer + ofPostgres;
  return { ...accepted, bytes, cpu, ofPostgres, longestTurn: await longestTurn() };
}

export async function findPostmaster(connectionString: string): Promise<number> {
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
