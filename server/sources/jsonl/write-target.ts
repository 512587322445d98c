import { existsSync } from 'node:fs';
import { link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ExpectedError } from '../../expected-error.ts';

/**
 * Writes a complete file or none, under a temporary name until it is complete. An existing file is
 * never overwritten.
 */
export async function writeFileWhole(
  file: string,
  lines: AsyncIterable<string>,
  signal: AbortSignal,
): Promise<void> {
  refuseExisting(file);
  const part = `${file}.${process.pid}.part`;
  try {
    const handle = await open(part, 'wx').catch((cause) => refuseFolder(file, cause));
    await pipeline(Readable.from(inChunks(lines)), handle.createWriteStream({ flush: true }), {
      signal,
    });
    await link(part, file).catch((cause) => refuseTaken(file, cause));
  } finally {
    await rm(part, { force: true });
  }
}

/** Writes to a stream whose reader may close it. */
export async function writeStream(
  stream: NodeJS.WritableStream,
  lines: AsyncIterable<string>,
  signal: AbortSignal,
): Promise<void> {
  try {
    await pipeline(Readable.from(inChunks(lines)), stream, { signal, end: false });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    if (cause.code !== 'EPIPE' && cause.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw cause;
    throw new ExpectedError('The reader closed the pipe; the output is incomplete.', {
      cause,
    });
  }
}

/** Fills a new folder, completely or not at all. */
export async function fillFolderWhole(
  folder: string,
  fill: (part: string) => Promise<void>,
): Promise<void> {
  if (existsSync(folder)) {
    const isEmpty = await readdir(folder).then(
      (files) => files.length === 0,
      () => false,
    );
    if (!isEmpty) refuseExisting(folder);
  }
  const part = `${folder}.${process.pid}.part`;
  try {
    await mkdir(part).catch((cause) => refuseFolder(folder, cause));
    await fill(part);
    await rename(part, folder).catch((cause) => refuseTaken(folder, cause));
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

function refuseExisting(target: string): void {
  if (!existsSync(target)) return;
  throw new ExpectedError(
    `${target} already exists and is not overwritten. Move it, or give another name with --out.`,
  );
}

function refuseTaken(target: string, cause: unknown): never {
  throw new ExpectedError(
    `${target} was created during the export and is left unchanged. Give another name with --out.`,
    { cause },
  );
}

function refuseFolder(target: string, cause: unknown): never {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  throw new ExpectedError(
    `${target} cannot be written (${reason}). Give a target in an existing folder that this ` +
      'account can write to.',
    { cause },
  );
}

const CHUNK = 65_536;

// One write per line would take longer than producing the line.
async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
