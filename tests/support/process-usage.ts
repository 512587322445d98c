import { readdirSync, readFileSync } from 'node:fs';

/** Whether `usageOf` works on this system. */
export const CAN_MEASURE = process.platform === 'linux';

/** What a process uses now. */
export interface ProcessUsage {
  /** Resident memory, in megabytes, and the part of it that is not files. */
  readonly memory: number;
  readonly ownMemory: number;
  /** Open files and sockets. */
  readonly handles: number;
}

/** Measures a running process (Linux only). */
export function usageOf(pid: number): ProcessUsage {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN) / 1_024;
  return {
    memory: megabytes('VmRSS'),
    ownMemory: megabytes('RssAnon'),
    handles: readdirSync(`/proc/${pid}/fd`).length,
  };
}
