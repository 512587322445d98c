import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The running server of a data folder, from its `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The server that runs on the data in `cluster`; undefined if there is none. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const lines = readLines(path.join(cluster, 'postmaster.pid'));
  const pid = Number(lines[0]);
  return isPostgres(pid) ? { pid, port: Number(lines[3]) } : undefined;
}

// After a crash of the machine, another program may have the process id.
function isPostgres(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (existsSync('/proc/self/cmdline')) {
    return readLines(`/proc/${pid}/cmdline`).join().includes('postgres');
  }
  return isAlive(pid);
}

/** Whether a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
