import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { ExpectedError } from '../../expected-error.ts';
import type { EmbeddedLayout } from './layout.ts';
import { type PostgresAccount, PROGRAM_ENVIRONMENT } from './postgres-account.ts';
import { readPostmaster } from './postmaster.ts';

/** Starts the server, with its output in the log file. */
export function launchPostgres(
  layout: EmbeddedLayout,
  port: number,
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(layout.logFile, 'a');
  try {
    // Detached, because Ctrl-C reaches the whole process group and Postgres must outlive our
    // queries.
    const server = spawn(
      layout.programs.postgres,
      ['-D', layout.cluster, '-p', String(port), ...flags],
      {
        ...layout.account,
        cwd: '/',
        env: PROGRAM_ENVIRONMENT,
        detached: true,
        windowsHide: true,
        stdio: ['ignore', log, log],
      },
    );
    server.unref();
    return server;
  } finally {
    closeSync(log);
  }
}

/** Stops a server that was launched but cannot be used. */
export async function endPostgres(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.ref();
  server.kill('SIGINT');
  const kill = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(kill);
}

/** Stops the server that runs on the data, if there is one. */
export async function stopPostgres(layout: EmbeddedLayout): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    if (!readPostmaster(layout.cluster)) return;
    const args = ['stop', '-D', layout.cluster, '-m', mode, '-w', '-t', '20'];
    try {
      return await runProgram(layout.programs.pg_ctl, args, { account: layout.account });
    } catch (error) {
      if (mode === 'immediate' && readPostmaster(layout.cluster)) throw error;
    }
  }
}

export interface RunOptions {
  readonly account: PostgresAccount | undefined;
  /** Ends the program and its child processes. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs one of Postgres's programs to its end. It has its own process group, so that Ctrl-C does not
 * reach it directly.
 *
 * @throws {ExpectedError} with the program's error output.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  { account, signal }: RunOptions,
): Promise<void> {
  signal?.throwIfAborted();
  const child = spawn(program, args, {
    ...account,
    cwd: '/',
    env: PROGRAM_ENVIRONMENT,
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errorOutput = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errorOutput += text;
  });
  const end = () => {
    if (child.pid === undefined) return;
    if (process.platform === 'win32') child.kill();
    else endGroup(child.pid);
  };
  signal?.addEventListener('abort', end, { once: true });
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    signal?.throwIfAborted();
    if (code !== 0) throw new Error(errorOutput.trim() || `It exited with code ${code}.`);
  } catch (cause) {
    signal?.throwIfAborted();
    throw new ExpectedError(
      `${program} failed. ${cause instanceof Error ? cause.message : cause}\n` +
        'If this system cannot run it, set DATABASE_URL to your own PostgreSQL.',
      { cause },
    );
  } finally {
    signal?.removeEventListener('abort', end);
  }
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGTERM');
  } catch (error) {
    // It has just ended by itself.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
