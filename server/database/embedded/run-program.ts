import { spawn } from 'node:child_process';
import { ExpectedError } from '../../expected-error.ts';
import { type PostgresAccount, PROGRAM_ENVIRONMENT } from './postgres-account.ts';

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
