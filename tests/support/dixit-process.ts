import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { readPostmaster } from '../../server/database/embedded/postmaster.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** A Dixit in its own process. */
export interface DixitProcess {
  readonly pid: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Resolves with the URL in its ready message. */
  ready(): Promise<string>;
  /**
   * Sends a signal to the process, or (`group`) to its process group, like Ctrl-C on a terminal.
   */
  signal(name: NodeJS.Signals, to?: 'group'): void;
  /** Resolves with the exit code, or the signal that ended it. */
  exited(): Promise<number | NodeJS.Signals>;
}

export interface DixitOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** @default the server */
  readonly command?: readonly string[];
}

// Shorter than the limit of a test, so that the error names what it waited for.
const WAIT_MS = 300_000;

/** Starts a Dixit. It and its Postgres are stopped when the test ends. */
export function startDixit({ env = {}, command }: DixitOptions = {}): DixitProcess {
  const [program = '', ...args] = command ?? [process.execPath, 'server/main.ts'];
  const child = spawn(program, args, {
    cwd: PROJECT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      PORT: '0',
      HOST: '',
      DATABASE_URL: '',
      DIXIT_SEEDS: 'none',
      LOG_LEVEL: '',
      DIXIT_POINTS: 'off',
      ...env,
    },
  });
  const { pid } = child;
  // Signals to 0 reach the tests themselves.
  if (pid === undefined) throw new Error(`${program} could not be started.`);
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    output.stderr += text;
  });
  const exit = once(child, 'close').then(([code, signal]) => code ?? signal);
  onTestFinished(async () => {
    if (isRunning(child)) process.kill(-pid, 'SIGKILL');
    await exit;
    if (env['DIXIT_DATA_DIR']) signalPostgres(env['DIXIT_DATA_DIR'], 'SIGQUIT');
  });
  const outputText = () => `\nstdout: ${output.stdout}\nstderr: ${output.stderr}`;
  return {
    pid,
    get stdout() {
      return output.stdout;
    },
    get stderr() {
      return output.stderr;
    },
    async ready() {
      const line = /^Dixit is ready: (\S+).*\n/m;
      await until(() => line.test(output.stdout) || !isRunning(child), outputText);
      const url = line.exec(output.stdout)?.[1];
      if (url === undefined) throw new Error(`It ended before it was ready.${outputText()}`);
      return url;
    },
    signal(name, to) {
      process.kill(to === 'group' ? -pid : pid, name);
    },
    async exited() {
      await until(() => !isRunning(child), outputText);
      return await exit;
    },
  };
}

/**
 * A temporary folder with a space in its name. When the test ends, a Postgres in it is stopped and
 * it is deleted.
 */
export function createDataDir(): string {
  const parent = mkdtempSync(path.join(tmpdir(), 'dixit fault '));
  // As root, Postgres runs as another user, who needs access to the folder.
  chmodSync(parent, 0o755);
  const dataDir = path.join(parent, 'data');
  onTestFinished(() => {
    signalPostgres(dataDir, 'SIGQUIT');
    rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
  });
  return dataDir;
}

/** The process id of the Postgres that runs on the data; undefined if there is none. */
export function postgresOf(dataDir: string): number | undefined {
  return readPostmaster(path.join(dataDir, 'postgres'))?.pid;
}

/** Sends a signal to the Postgres that runs on the data, if there is one. Returns its process id. */
export function signalPostgres(dataDir: string, name: NodeJS.Signals): number | undefined {
  const pid = postgresOf(dataDir);
  if (pid !== undefined) unlessGone(() => process.kill(pid, name));
  return pid;
}

/** What `read` returns; undefined if its process is gone, as one of Postgres may be at any moment. */
export function unlessGone<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ESRCH' || code === 'ENOENT') return undefined;
    throw error;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that has ended keeps its id until its parent, here process 1, reaps it.
    return !/^\d+ \(.*\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    const isElsewhere = !existsSync('/proc/self/stat');
    return isElsewhere && error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}

/** Waits for an effect of another process. `describe` returns the actual state in the error. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  describe: () => string = () => '',
): Promise<void> {
  const deadline = Date.now() + WAIT_MS;
  while (!(await condition())) {
    if (Date.now() > deadline)
      throw new Error(`Not within ${WAIT_MS} ms: ${condition}${describe()}`);
    await sleep(5);
  }
}

/** Sends a GraphQL query to a running server. */
export async function ask(url: string, query: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} for ${query}: ${text}`);
  return JSON.parse(text);
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}
