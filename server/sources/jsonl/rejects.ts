import { existsSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { ExpectedError } from '../../expected-error.ts';
import type { Refusal } from './parse-line.ts';

/** The file of refused lines: line number, reason, and the line itself (null: it has no text). */
export interface Rejects {
  /** How many bytes it has. */
  readonly size: number;
  /** Adds them, and waits until they are on the disk. */
  write(refusals: readonly Refusal[]): Promise<void>;
  /** Takes back what was written after it had so many bytes. */
  cutBack(size: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens it where the first refusal comes: an import without any leaves no file. */
export function openRejects(file: string, isContinued: boolean): Rejects {
  if (!isContinued && existsSync(file)) {
    throw new ExpectedError(
      `${file} already exists, with the lines that an earlier import refused, and is not ` +
        'overwritten. Move it, or name another with --rejects.',
    );
  }
  let handle: FileHandle | undefined;
  let size = 0;
  return {
    get size() {
      return size;
    },
    async write(refusals) {
      if (refusals.length === 0) return;
      handle ??= await open(file, existsSync(file) ? 'r+' : 'wx+');
      const text = refusals.map(toLine).join('');
      const { bytesWritten } = await handle.write(Buffer.from(text), 0, null, size);
      size += bytesWritten;
      await handle.sync();
    },
    async cutBack(wanted) {
      if (!handle && !existsSync(file)) return;
      handle ??= await open(file, 'r+');
      size = Math.min(wanted, (await handle.stat()).size);
      await handle.truncate(size);
    },
    async close() {
      await handle?.close();
    },
  };
}

function toLine({ raw, reason }: Refusal): string {
  return `${JSON.stringify({ number: raw.number, reason, line: raw.text })}\n`;
}
