import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdtempSync,
  openSync,
  rmdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A file system that can be full. */
export interface SmallDisk {
  readonly folder: string;
  /** Uses all space that is left, except for some bytes. */
  fill(keptBytes?: number): void;
  /** Frees what `fill` has used. */
  free(): void;
}

/** Whether this user can mount a file system. */
export function canMount(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'dixit-disk-'));
  const isMounted = mount(folder, 1);
  if (isMounted) spawnSync('umount', [folder]);
  rmdirSync(folder);
  return isMounted;
}

/** Mounts an empty file system in memory, until the test ends. */
export function createSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(path.join(tmpdir(), 'dixit-disk-'));
  if (!mount(folder, megabytes)) throw new Error('This user cannot mount: ask canMount() first.');
  // As root, Postgres runs as another user.
  chmodSync(folder, 0o777);
  onTestFinished(() => {
    spawnSync('umount', ['--lazy', folder]);
    rmdirSync(folder);
  });
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill(keptBytes = 0) {
      const file = openSync(filler, 'w');
      try {
        const block = Buffer.alloc(64 * 1_024);
        for (;;) writeSync(file, block);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
      truncateSync(filler, Math.max(statSync(filler).size - keptBytes, 0));
    },
    free: () => rmSync(filler),
  };
}

function mount(folder: string, megabytes: number): boolean {
  if (process.platform !== 'linux') return false;
  const args = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder];
  return spawnSync('mount', args).status === 0;
}
