import { spawn } from 'node:child_process';
import { ExpectedError } from '../../expected-error.ts';
import { type PostgresAccount, PROGRAM_ENVIRONMENT } from './postgres-account.ts';

export interface RunOptions {
  readonly account: PostgresAccount | undefined;
  /** Ends the program, and whatever it started. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs one of Postgres's programs to its end, in a process group of its own: Ctrl-C is for us to
 * pass on.
 *
 * @throws {ExpectedError} with what the program complained about.
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
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaint += text;
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
    if (code !== 0) throw new Error(complaint.trim() || `It ended with code ${code}.`);
  } catch (cause) {
    signal?.throwIfAborted();
    throw new ExpectedError(
      `${program} failed. ${cause instanceof Error ? cause.message : cause}\n` +
        'If this system cannot run it, set DATABASE_URL to a Postgres of your own.',
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
    // It has just ended by itself, and nothing of it is left.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
