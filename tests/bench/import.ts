import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../server/database/embedded/embedded-postgres.ts';
import { writeGeneratedRegister } from './generated-register.ts';

// npm run bench:import [-- <statements>]: imports invented statements with the real command into an
// empty register on an embedded Postgres with default settings. Then, on the same server, it copies
// the same rows with plain COPY (text format, one command per table) into
//
//   1. copies of the tables with the same indexes and constraints (LIKE … INCLUDING ALL), without
//      triggers and foreign keys, including the tables of search documents;
//   2. copies of the tables without any index,
//   3. the register's own tables, emptied: with all guards, and the search documents as they are,
//      and all constraints except the cycle between statements and first reports. It is one
//      transaction, which takes at least as long as the import, so it is skipped above 200,000
//      statements.
//
// The rate of an import is that of the whole command, including its start.

const count = Number(process.argv[2] ?? 20_000);
const MOST_GUARDED = 200_000;
const project = fileURLToPath(new URL('../..', import.meta.url));
const parent = mkdtempSync(path.join(tmpdir(), 'dixit-bench-'));
// As root, Postgres runs as another user, who needs access to the folder.
chmodSync(parent, 0o777);
const file = path.join(parent, 'register.jsonl');

const TABLES = [
  'outlet',
  'topic',
  'speaker',
  'speaker_name',
  'article',
  'utterance',
  'statement',
  'segment',
  'statement_topic',
  'statement_change',
];
const DERIVED = [
  'article_search',
  'statement_search',
  'article_words',
  'article_remarks',
  'statement_words',
];
const ALL = [...TABLES, ...DERIVED];

const postgres = await startEmbeddedPostgres({ dataDir: path.join(parent, 'data') });
try {
  await writeGeneratedRegister(file, { count });
  const megabytes = statSync(file).size / 1e6;
  say(`${count} statements, ${megabytes.toFixed(0)} MB of JSON Lines`);
  const imported = await importFile();
  say(row('npm run import', imported.seconds));
  say(`  most memory of the process: ${imported.megabytes.toFixed(0)} MB (limit 300 MB)`);
  const client = new Client({ connectionString: postgres.superuserUrl });
  await client.connect();
  await client.query('set statement_timeout = 0');
  await writeOut(client);
  const indexed = await copyIn(client, 'indexed', 'including all');
  say(row('plain COPY, same indexes, no triggers', indexed));
  const bare = await copyIn(client, 'bare', 'including defaults');
  say(row('plain COPY, no index', bare));
  if (count <= MOST_GUARDED) {
    const guarded = await copyBack(client);
    say(row('plain COPY, same indexes and guards', guarded));
    say(`import / COPY with guards: ${(guarded / imported.seconds).toFixed(2)}`);
  }
  say(`import / COPY with indexes: ${(indexed / imported.seconds).toFixed(2)} (goal 0.3)`);
  await client.end();
} finally {
  await postgres.stop();
  rmSync(parent, { recursive: true, force: true });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function row(name: string, seconds: number): string {
  const rate = Math.round(count / seconds);
  return `${name.padEnd(40)} ${seconds.toFixed(1).padStart(8)} s ${String(rate).padStart(8)} a second`;
}

// Runs the command with the flags of `npm run import`.
async function importFile(): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=2', 'server/scripts/import.ts', file],
    {
      cwd: project,
      env: { ...process.env, DATABASE_URL: postgres.url, LOG_LEVEL: 'error' },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  let most = 0;
  const sample = setInterval(() => {
    most = Math.max(most, peakOf(child.pid ?? 0));
  }, 200);
  const [code] = await once(child, 'exit');
  clearInterval(sample);
  if (code !== 0) throw new Error(`The import ended with ${code}.`);
  return { seconds: (performance.now() - began) / 1000, megabytes: most / 1000 };
}

/** The process's peak memory, in kB (Linux). */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

async function writeOut(client: Client): Promise<void> {
  for (const table of ALL) {
    await client.query(`copy "${table}" to '${path.join(parent, table)}'`);
  }
}

async function copyIn(client: Client, schema: string, including: string): Promise<number> {
  await client.query(`create schema ${schema}`);
  for (const table of ALL) {
    await client.query(`create table ${schema}."${table}" (like public."${table}" ${including})`);
  }
  const began = performance.now();
  for (const table of ALL) {
    await client.query(`copy ${schema}."${table}" from '${path.join(parent, table)}'`);
  }
  return (performance.now() - began) / 1000;
}

async function copyBack(client: Client): Promise<number> {
  await client.query('alter table utterance drop constraint utterance_first_report_id_fkey');
  await client.query(`truncate ${ALL.join(', ')} cascade`);
  const began = performance.now();
  // A statement is complete at the end of its transaction.
  await client.query('begin');
  for (const table of ALL) {
    await client.query(`copy "${table}" from '${path.join(parent, table)}'`);
  }
  await client.query('commit');
  return (performance.now() - began) / 1000;
}
