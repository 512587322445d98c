import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Transaction } from '../../database/client.ts';
import { ExpectedError } from '../../expected-error.ts';
import { reserveIds } from '../../register/insert.ts';
import type { Line } from './lines.ts';
import type { Refusal } from './read-lines.ts';

/** A file to import, identified by its content. */
export interface ImportFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The progress of an import, which is committed with each batch. */
export type Progress = Prisma.ImportProgressGetPayload<object>;

export async function identifyFile(file: string, signal?: AbortSignal): Promise<ImportFile> {
  const facts = await stat(file).catch((cause) => {
    throw new ExpectedError(`${file} cannot be read. Check that it exists.`, { cause });
  });
  if (!facts.isFile()) {
    throw new ExpectedError(
      `${file} is not a regular file. An import reads a regular file, so that it can continue in the middle.`,
    );
  }
  if (facts.size === 0) throw new ExpectedError(`${file} is empty. Export it again.`);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    signal?.throwIfAborted();
    hash.update(chunk);
  }
  return { path: file, sha256: hash.digest('hex'), bytes: facts.size };
}

/**
 * The progress of the import of this file; created if there is none.
 *
 * @throws {ExpectedError} if the import is to be continued, and was not started.
 */
export async function openProgress(
  tx: Transaction,
  file: ImportFile,
  header: Line<'register'>,
  isContinued: boolean,
): Promise<Progress> {
  const known = await tx.importProgress.findUnique({ where: { sha256: file.sha256 } });
  if (known) return known;
  if (isContinued) await refuseToContinue(tx);
  return await tx.importProgress.create({
    data: {
      sha256: file.sha256,
      file: path.basename(file.path),
      statementBase: await reserveIds(tx, 'statement', header.statements),
      utteranceBase: await reserveIds(tx, 'utterance', header.utterances),
    },
  });
}

async function refuseToContinue(tx: Transaction): Promise<never> {
  const other = await tx.importProgress.findFirst({
    where: { isDone: false },
    orderBy: { updatedAt: 'desc' },
    select: { file: true },
  });
  const hint = other
    ? `The last interrupted import was of another file, ${other.file}. Give that unchanged file.`
    : 'No import was interrupted.';
  throw new ExpectedError(
    `No import of this file can be continued. ${hint} Without --continue this file is imported ` +
      'from its beginning, and existing rows are skipped.',
  );
}

export async function saveProgress(
  tx: Transaction,
  sha256: string,
  now: Pick<Progress, 'offset' | 'lines' | 'refused' | 'rejectsBytes' | 'isDone'>,
): Promise<void> {
  // If several processes import one file, the one that is furthest ahead saves its progress.
  await tx.importProgress.updateMany({
    where: { sha256, offset: { lte: now.offset } },
    data: { ...now, updatedAt: new Date() },
  });
}

/** The file of refused lines, each with its number, the reason, and its text (null if unreadable). */
export interface Rejects {
  /** Size in bytes. */
  readonly size: number;
  /** Appends lines, and waits until they are on the disk. */
  write(refusals: readonly Refusal[]): Promise<void>;
  /** Truncates the file to this size. */
  cutBack(size: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens the file at the first refusal. An import without refusals leaves no file. */
export function openRejects(file: string, isContinued: boolean): Rejects {
  if (!isContinued && existsSync(file)) {
    throw new ExpectedError(
      `${file} already exists, with lines refused by an earlier import, and is not ` +
        'overwritten. Move it, or give another name with --rejects.',
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
