import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { ExpectedError } from '../../server/expected-error.ts';
import { type Arguments, readArguments } from '../../server/process/read-arguments.ts';
import { type ProcessScope, runProcess } from '../../server/process/run-process.ts';
import { type BenchRegister, openBenchRegister } from './bench-register.ts';
import { startLoadGenerator } from './measure.ts';
import { OPERATIONS, type Operation } from './operations.ts';
import {
  parentOf,
  type RunningServer,
  SERVERS,
  type ServerName,
  startServer,
  whyUnmeasured,
} from './processes.ts';
import { type Report, type Series, toMarkdown, toSvg, withTable } from './report.ts';
import { runRounds } from './rounds.ts';
import { takeSamples } from './samples.ts';

const SMALL = 10_000;

const HELP = `Compares Dixit with PostGraphile 5 and the floor: bare node:http with prepared statements.

  npm run bench -- [options]

  --small              10,000 statements and short rounds: under three minutes
  --statements <n>     statements of the generated register (default 1000000)
  --data <folder>      folder in which generated registers are kept for the next run (default: the
                       folder for temporary files)
  --out <folder>       writes bench.json and bench.svg there
  --readme             writes the table into tests/README.md
  --rounds <n>         rounds, each with all operations and servers (default 5; small 3)
  --seconds <n>        length of each measurement (default 3; small 0.4)
  --servers <list>     servers to measure: ${SERVERS.join(', ')} (default all)
  --only <text>        operations whose name contains this text
  --help               show this text

First, the answers are checked for equality. Then the servers take turns, operation by operation and
round by round, on the same data and under the same load of 16 connections. Uncached requests never
repeat variables within a run. CPU is that of the server's process and of all PostgreSQL processes.`;

const ARGUMENTS = {
  options: {
    small: { type: 'boolean' },
    statements: { type: 'string' },
    data: { type: 'string' },
    out: { type: 'string' },
    readme: { type: 'boolean' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    servers: { type: 'string' },
    only: { type: 'string' },
  },
} as const;

const PEERS = fileURLToPath(new URL('./peers', import.meta.url));
const README = fileURLToPath(new URL('../README.md', import.meta.url));

interface Settings {
  readonly statements: number;
  readonly data: string;
  readonly out: string | undefined;
  readonly readme: boolean;
  readonly rounds: number;
  readonly seconds: number;
  readonly servers: readonly ServerName[];
  readonly operations: readonly Operation[];
}

await runProcess(async (scope) => {
  const settings = readArguments(HELP, ARGUMENTS, ({ values }) => toSettings(values));
  if (!settings) return;
  const missing = whyUnmeasured();
  if (missing) say(missing);
  if (settings.servers.includes('postgraphile')) installPeers();
  const { statements } = settings;
  // The smaller register is measured over one connection only, for the growth of the latency.
  const small =
    statements > SMALL ? await benchRegister(SMALL, { ...settings, rounds: 0 }, scope) : [];
  const large = await benchRegister(statements, settings, scope);
  const series = large.map((one) => {
    const { alone } = small.find((other) => isSame(one, other)) ?? {};
    return alone === undefined ? one : { ...one, aloneSmall: alone };
  });
  const cores = `${availableParallelism()} cores of ${cpus()[0]?.model ?? 'an unknown processor'}`;
  const machine = `${cores}, Node ${process.versions.node} on ${process.platform}`;
  writeReport({ statements, machine, series }, settings);
});

/** Measures all operations on a register with this number of statements. */
async function benchRegister(
  count: number,
  settings: Settings,
  { onStop }: ProcessScope,
): Promise<readonly Series[]> {
  const open = new AsyncDisposableStack();
  onStop(() => open.disposeAsync());
  try {
    const folder = path.join(settings.data, `dixit-bench-${count}`);
    const size = { count, speakers: Math.max(1_000, count / 50) };
    const register = await openBenchRegister(folder, size, say);
    open.defer(() => register.stop());
    const { postgres, samples } = await prepare(register);
    const servers: RunningServer[] = [];
    for (const name of settings.servers) {
      const server = await startServer(name, register.url);
      open.defer(() => server.stop());
      servers.push(server);
    }
    const generator = startLoadGenerator();
    open.defer(() => generator.stop());
    return await runRounds({ ...settings, servers, postgres, samples, generator, say });
  } finally {
    await open.disposeAsync();
  }
}

function writeReport(report: Report, { out, readme }: Settings): void {
  const table = toMarkdown(report);
  process.stdout.write(`\n${table}\n`);
  if (out !== undefined) {
    mkdirSync(out, { recursive: true });
    writeFileSync(path.join(out, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
    writeFileSync(path.join(out, 'bench.svg'), toSvg(report));
    say(`Wrote bench.json and bench.svg to ${out}.`);
  }
  if (readme) writeFileSync(README, withTable(readFileSync(README, 'utf8'), table));
}

type Values = Arguments<typeof ARGUMENTS>['values'];

function toSettings(values: Values): Settings {
  const { small = false, readme = false, out, only = '' } = values;
  const number = (name: 'statements' | 'rounds' | 'seconds', usual: number, least: number) => {
    const value = Number(values[name] ?? usual);
    if (value >= least) return value;
    throw new TypeError(`--${name} requires a number of at least ${least}.`);
  };
  const names = values.servers?.split(',') ?? SERVERS;
  const servers = SERVERS.filter((name) => names.includes(name));
  if (servers.length < names.length || !servers.includes('dixit')) {
    throw new TypeError(`--servers must contain dixit, and only names of ${SERVERS.join(', ')}.`);
  }
  const operations = OPERATIONS.filter(({ name }) => name.includes(only));
  if (operations.length === 0) {
    const all = OPERATIONS.map(({ name }) => name).join('; ');
    throw new TypeError(`--only must be a part of one of these names: ${all}.`);
  }
  return {
    statements: Math.floor(number('statements', small ? SMALL : 1_000_000, 1_000)),
    data: path.resolve(values.data ?? tmpdir()),
    out: out === undefined ? undefined : path.resolve(out),
    readme,
    rounds: Math.floor(number('rounds', small ? 3 : 5, 1)),
    seconds: number('seconds', small ? 0.4 : 3, 0.1),
    servers,
    operations,
  };
}

function installPeers(): void {
  if (existsSync(path.join(PEERS, 'node_modules', 'postgraphile'))) return;
  say('Installing PostGraphile …');
  try {
    const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
    execFileSync('npm', ['ci', '--prefix', PEERS, ...flags], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch (cause) {
    throw new ExpectedError(
      'PostGraphile could not be installed: see above. Measure without it: --servers dixit,floor.',
      { cause },
    );
  }
}

/** Prepares the peers, and reads the samples for the requests. */
async function prepare({ url, superuserUrl }: BenchRegister) {
  await warmCaches(superuserUrl);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(readFileSync(path.join(PEERS, 'postgraphile.sql'), 'utf8'));
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    return { postgres: parentOf(rows[0]?.pid ?? 0), samples: await takeSamples(client) };
  } finally {
    await client.end();
  }
}

// Otherwise the disk would be measured.
async function warmCaches(superuserUrl: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('create extension if not exists pg_prewarm');
    await client.query(
      `select sum(pg_prewarm(oid, 'read')) from pg_class where relkind in ('r', 'i', 't')`,
    );
  } finally {
    await client.end();
  }
}

function isSame(one: Series, other: Series): boolean {
  return (
    one.operation === other.operation && one.mode === other.mode && one.server === other.server
  );
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
