import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { ExpectedError } from '../../server/expected-error.ts';
import { readArguments } from '../../server/process/read-arguments.ts';
import { runProcess } from '../../server/process/run-process.ts';
import { type BenchRegister, openBenchRegister } from './bench-register.ts';
import type { Job } from './load-generator.ts';
import {
  isAnswered,
  type LoadGenerator,
  type Measured,
  MODES,
  type Mode,
  measure,
  readDigest,
  requireEqualAnswers,
  startLoadGenerator,
  toConditional,
  toRequest,
} from './measure.ts';
import { OPERATIONS, type Operation, type Question } from './operations.ts';
import {
  parentOf,
  type RunningServer,
  SERVERS,
  type ServerName,
  startServer,
  whyUnmeasured,
} from './processes.ts';
import { type Report, type Series, toMarkdown, toSvg, withTable } from './report.ts';
import { type Samples, takeSamples } from './samples.ts';

const SMALL = 10_000;

const HELP = `Measures Dixit beside PostGraphile 5 and the floor: bare node:http with prepared statements.

  npm run bench -- [options]

  --small              10,000 statements and short rounds: under three minutes
  --statements <n>     statements of the generated register (default 1000000)
  --data <folder>      where registers are kept for the next run (default: in the folder for
                       temporary files)
  --out <folder>       writes bench.json and bench.svg there
  --readme             writes the table into tests/README.md
  --rounds <n>         rounds, each through all operations and servers (default 5; small 3)
  --seconds <n>        length of each measurement (default 3; small 0.4)
  --servers <list>     of ${SERVERS.join(', ')} (default all)
  --only <text>        operations whose name has this text
  --help               this text

The servers take turns, operation by operation and round by round, on the same data and under the
same load: 16 connections. Answers are checked equal first. An uncached question has not been asked
before in the run. CPU is that of the server's process, and of all processes of Postgres.`;

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
const CONNECTIONS = 16;

/** Requests a second that a round may take at the most. */
const FASTEST = 12_000;

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

await runProcess(async ({ onStop }) => {
  const settings = readArguments(HELP, ARGUMENTS, ({ values }) => toSettings(values));
  if (!settings) return;
  const missing = whyUnmeasured();
  if (missing) say(missing);
  if (settings.servers.includes('postgraphile')) installPeers();
  const generator = startLoadGenerator();
  onStop(() => generator.stop());
  const { statements } = settings;
  // Latency by itself on both sizes, for the growth; the rounds on the larger one.
  const base =
    statements > SMALL ? await benchRegister(SMALL, { ...settings, rounds: 0 }) : undefined;
  const series = await benchRegister(statements, settings);
  const report: Report = {
    statements,
    machine: `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}, ${process.platform}`,
    series: series.map((one) => {
      const small = base?.find((other) => isSame(one, other))?.alone;
      return small === undefined ? one : { ...one, aloneSmall: small };
    }),
  };
  const table = toMarkdown(report);
  process.stdout.write(`\n${table}\n`);
  if (settings.out !== undefined) {
    mkdirSync(settings.out, { recursive: true });
    writeFileSync(path.join(settings.out, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
    writeFileSync(path.join(settings.out, 'bench.svg'), toSvg(report));
    say(`Wrote bench.json and bench.svg to ${settings.out}.`);
  }
  if (settings.readme) writeFileSync(README, withTable(readFileSync(README, 'utf8'), table));

  async function benchRegister(count: number, settings: Settings): Promise<readonly Series[]> {
    const size = { count, speakers: Math.max(1_000, count / 50) };
    const folder = path.join(settings.data, String(count));
    const register = await openBenchRegister(folder, size, say);
    onStop(() => register.stop());
    const servers: RunningServer[] = [];
    try {
      const { postgres, samples } = await prepare(register);
      for (const name of settings.servers) {
        servers.push(await startServer(name, register.url));
        onStop(() => servers.at(-1)?.stop());
      }
      return await runRounds({ settings, servers, postgres, samples, generator });
    } finally {
      for (const server of servers) await server.stop();
      await register.stop();
    }
  }
});

function toSettings(values: {
  readonly small?: boolean | undefined;
  readonly statements?: string | undefined;
  readonly data?: string | undefined;
  readonly out?: string | undefined;
  readonly readme?: boolean | undefined;
  readonly rounds?: string | undefined;
  readonly seconds?: string | undefined;
  readonly servers?: string | undefined;
  readonly only?: string | undefined;
}): Settings {
  const { small = false, readme = false, out, only = '' } = values;
  const number = (name: 'statements' | 'rounds' | 'seconds', usual: number, least: number) => {
    const value = Number(values[name] ?? usual);
    if (value >= least) return value;
    throw new TypeError(`--${name} needs a number from ${least} on.`);
  };
  const names = values.servers?.split(',') ?? SERVERS;
  const servers = SERVERS.filter((name) => names.includes(name));
  if (servers.length < names.length || !servers.includes('dixit')) {
    throw new TypeError(`--servers takes dixit and any of ${SERVERS.join(', ')}.`);
  }
  const operations = OPERATIONS.filter(({ name }) => name.includes(only));
  if (operations.length === 0) {
    const all = OPERATIONS.map(({ name }) => name).join('; ');
    throw new TypeError(`--only takes a part of one of these names: ${all}.`);
  }
  return {
    statements: Math.floor(number('statements', small ? SMALL : 1_000_000, 1_000)),
    data: path.resolve(values.data ?? path.join(tmpdir(), 'dixit-bench')),
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

/** Adds what the peers need, and reads what the questions are made of. */
async function prepare({ url }: BenchRegister) {
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

interface Rounds {
  readonly settings: Settings;
  readonly servers: readonly RunningServer[];
  readonly postgres: number;
  readonly samples: Samples;
  readonly generator: LoadGenerator;
}

/** One server under one kind of load, and the questions that it has not been asked yet. */
interface Lane {
  readonly operation: Operation;
  readonly mode: Mode;
  readonly server: RunningServer;
  take(count: number): readonly ReturnType<typeof toRequest>[];
  readonly rounds: Measured[];
  alone?: number;
}

async function runRounds(run: Rounds): Promise<readonly Series[]> {
  const { settings, postgres, generator } = run;
  const { rounds, seconds } = settings;
  const lanes: Lane[] = [];
  for (const operation of settings.operations) lanes.push(...(await openLanes(operation, run)));
  const load = async (lane: Lane, job: Pick<Job, 'connections' | 'seconds' | 'least'>) => {
    const requests = lane.take(lane.mode === 'uncached' ? Math.ceil(4 * job.seconds * FASTEST) : 1);
    const repeat = lane.mode !== 'uncached';
    return await measure(
      { server: lane.server, postgres, generator },
      { requests, repeat, ...job },
    );
  };
  const fresh = lanes.filter(({ mode }) => mode === 'uncached');
  say('Warming up …');
  for (const lane of fresh) await load(lane, { connections: CONNECTIONS, seconds, least: 300 });
  for (let round = 0; round < rounds; round += 1) {
    for (const operation of settings.operations) {
      say(`Round ${round + 1} of ${rounds}: ${operation.name}`);
      for (const mode of MODES) {
        const own = lanes.filter((lane) => lane.operation === operation && lane.mode === mode);
        for (let turn = 0; turn < own.length; turn += 1) {
          // Who begins changes with the round.
          const lane = own[(turn + round) % own.length];
          lane?.rounds.push(await load(lane, { connections: CONNECTIONS, seconds, least: 100 }));
        }
      }
    }
  }
  say('One connection at a time …');
  for (const lane of fresh) {
    lane.alone = (await load(lane, { connections: 1, seconds, least: 20 })).p50;
  }
  return lanes.map(({ operation, mode, server, rounds, alone }) => ({
    operation: operation.name,
    isCore: operation.isCore ?? false,
    mode,
    server: server.name,
    rounds,
    ...(alone !== undefined && { alone }),
  }));
}

/** Shares of the questions of an operation: the warm-up, each round, and one connection alone. */
async function openLanes(operation: Operation, run: Rounds): Promise<Lane[]> {
  const questions = operation.questions(run.samples);
  const [first] = questions;
  if (!first) throw new Error(`There are no questions for ${operation.name}.`);
  const servers = run.servers.filter((server) => isAnswered(operation, server));
  const digests = new Map<RunningServer, string>();
  for (const server of servers) {
    const isPaged = server.name === 'postgraphile' && first.after !== undefined;
    digests.set(server, isPaged ? await readDigest(operation, server, first) : '');
  }
  const requestOf = (server: RunningServer, question: Question) =>
    toRequest(operation, server, question, digests.get(server) ?? '');
  for (const question of questions.slice(0, 5)) {
    const requests = servers.map((server) => ({ server, request: requestOf(server, question) }));
    await requireEqualAnswers(operation, requests);
  }
  const share = Math.max(1, Math.floor((questions.length - 5) / (run.settings.rounds + 2)));
  const lanes = servers.flatMap((server): Lane[] => {
    let next = 5;
    const uncached = (count: number) => {
      const taken = questions.slice(next, next + Math.min(count, share));
      next += taken.length;
      return (taken.length > 0 ? taken : [first]).map((one) => requestOf(server, one));
    };
    const repeated = () => [requestOf(server, first)];
    const lane = (mode: Mode, take: Lane['take']): Lane => ({
      operation,
      mode,
      server,
      take,
      rounds: [],
    });
    // The one question of an operation without variables is always a repeated one.
    if (questions.length === 1) return [lane('repeated', repeated)];
    return [lane('uncached', uncached), lane('repeated', repeated)];
  });
  const dixit = servers.find(({ name }) => name === 'dixit');
  if (dixit && operation.isConditional) {
    const conditional = await toConditional(requestOf(dixit, first));
    lanes.push({ operation, mode: '304', server: dixit, take: () => [conditional], rounds: [] });
  }
  return lanes;
}

function isSame(one: Series, other: Series): boolean {
  return (
    one.operation === other.operation && one.mode === other.mode && one.server === other.server
  );
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
