import { fileURLToPath } from 'node:url';

// Preloaded into a process: it prints what is left of its heap after each SIGUSR2.

const { gc } = globalThis;
if (gc && process.env['REPORTS_HEAP'] === 'yes') {
  process.on('SIGUSR2', () => {
    gc();
    process.stdout.write(`heap ${process.memoryUsage().heapUsed}\n`);
  });
}

/** The flags of Node and the environment of a process that prints its heap at SIGUSR2. */
export const REPORTING_HEAP = {
  flags: ['--expose-gc', '--import', fileURLToPath(import.meta.url)],
  env: { REPORTS_HEAP: 'yes' },
} as const;

/** The heaps that a process has printed, in megabytes. */
export function heapsOf(stdout: string): readonly number[] {
  return [...stdout.matchAll(/^heap (\d+)\n/gm)].map(([, bytes]) => Number(bytes) / 2 ** 20);
}
