import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { START } from '../support/start-command.ts';

export const SERVERS = ['dixit', 'postgraphile', 'floor'] as const;

export type ServerName = (typeof SERVERS)[number];

export interface RunningServer {
  readonly name: ServerName;
  readonly url: string;
  readonly pid: number;
  /** The longest time for which its event loop was held up since the last call, in milliseconds. */
  longestTurn(): Promise<number>;
  stop(): Promise<void>;
}

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

// Runs Dixit as `npm start` and the image do.
const PROGRAMS: Readonly<Record<ServerName, readonly string[]>> = {
  dixit: START.args,
  postgraphile: ['tests/bench/peers/postgraphile.js'],
  floor: ['tests/bench/peers/floor.ts'],
};

/** Starts a server in its own process, with production settings. */
export async function startServer(name: ServerName, databaseUrl: string): Promise<RunningServer> {
  const watched = ['--import', fileURLToPath(new URL('longest-turn.ts', import.meta.url))];
  const child = spawn(process.execPath, [...watched, ...PROGRAMS[name]], {
    cwd: PROJECT,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      ...(name === 'dixit' && START.env),
      GRAPHILE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      DIXIT_SEEDS: 'none',
      LOG_LEVEL: 'error',
      // The points are counted, but enough.
      DIXIT_POINTS: '999999999',
      DIXIT_TRUSTED_PROXIES: '127.0.0.1',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const url = await readUrl(child, name);
  return {
    name,
    url,
    pid: child.pid ?? 0,
    async longestTurn() {
      const answer = once(child, 'message');
      child.send('longest turn');
      return Number((await answer)[0]);
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function readUrl(child: ChildProcess, name: ServerName): Promise<string> {
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${name} ended with ${code} before it was ready: ${output}`);
  });
  ended.catch(() => {});
  for (;;) {
    const url = /ready: (\S+)/.exec(output)?.[1];
    if (url !== undefined) return url;
    await Promise.race([once(child.stdout ?? child, 'data'), ended]);
  }
}

// ------------------------------------------------------------------------------------ CPU and memory

/** What cannot be measured on this platform; undefined if everything can. */
export function whyUnmeasured(): string | undefined {
  if (process.platform === 'linux') return undefined;
  if (process.platform === 'darwin') {
    return 'On macOS the CPU of Postgres lacks what processes used that have ended since.';
  }
  return `CPU and memory of processes are not measured on ${process.platform}.`;
}

interface ProcessFacts {
  readonly parent: number;
  /** Seconds of CPU. */
  readonly cpu: number;
  /** Seconds of CPU of children that have ended. */
  readonly ended: number;
  /** MB. */
  readonly memory: number;
}

/** Seconds of CPU used by a process. */
export function cpuOf(pid: number): number {
  return factsOf(pid)?.cpu ?? Number.NaN;
}

/** Seconds of CPU used by a process and its children, including ended ones. */
export function cpuOfFamily(pid: number): number {
  for (;;) {
    const before = factsOf(pid);
    const all = [...listProcesses().values()];
    const after = factsOf(pid);
    // A child that ends during the measurement may be counted twice or not at all.
    if (before?.ended !== after?.ended) continue;
    const children = all.filter(({ parent }) => parent === pid);
    const own = after ? after.cpu + after.ended : Number.NaN;
    return children.reduce((sum, { cpu }) => sum + cpu, own);
  }
}

/** Memory of a process, in MB. */
export function memoryOf(pid: number): number {
  return factsOf(pid)?.memory ?? Number.NaN;
}

/** The parent of a process. */
export function parentOf(pid: number): number {
  return factsOf(pid)?.parent ?? Number.NaN;
}

function factsOf(pid: number): ProcessFacts | undefined {
  return process.platform === 'linux' ? readProc(pid) : listProcesses().get(pid);
}

function listProcesses(): ReadonlyMap<number, ProcessFacts> {
  if (process.platform === 'linux') {
    const pids = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
    return new Map(
      pids.flatMap((pid) => {
        const facts = readProc(pid);
        return facts ? [[pid, facts]] : [];
      }),
    );
  }
  if (process.platform !== 'darwin') return new Map();
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,time=,rss='], { encoding: 'utf8' });
  return new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [pid, parent, time = '', rss] = line.trim().split(/\s+/);
        const cpu = time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
        return [Number(pid), { parent: Number(parent), cpu, ended: 0, memory: Number(rss) / 1000 }];
      }),
  );
}

// See proc(5): CPU is counted in hundredths of a second, memory in pages.
const TICKS = 100;
const PAGE_MB = 4096 / 1e6;

function readProc(pid: number): ProcessFacts | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const field = (number: number) => fields[number - 3] ?? Number.NaN;
    return {
      parent: field(4),
      cpu: (field(14) + field(15)) / TICKS,
      ended: (field(16) + field(17)) / TICKS,
      memory: field(24) * PAGE_MB,
    };
  } catch {
    return undefined;
  }
}
