import { createReadStream } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Database } from '../../database/client.ts';
import { ExpectedError } from '../../expected-error.ts';
import { type Change, changeRegister } from '../../register/change.ts';
import { collectBatches } from './collect.ts';
import type { HeaderLine } from './lines.ts';
import { parseLine } from './parse-line.ts';
import { emptyPendingLists, lengthenPendingLists } from './pending-lists.ts';
import {
  type ImportFile,
  identifyFile,
  openProgress,
  type Progress,
  requireProgress,
  saveProgress,
} from './progress.ts';
import { readLines } from './read-lines.ts';
import { createKnownKeys, type References } from './references.ts';
import { openRejects, type Rejects } from './rejects.ts';
import { writeBatch } from './write-batch.ts';

export interface ImportOptions {
  readonly file: string;
  /** Where refused lines go. @default the file's name and `.rejects.jsonl` */
  readonly rejects?: string | undefined;
  /** Continue where an interrupted import of the file stopped. @default false */
  readonly isContinued?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops between two batches. */
  readonly signal?: AbortSignal;
  /** A transaction for every so many statements. @default 1000 */
  readonly batchStatements?: number;
}

export interface ImportProgress {
  readonly bytes: number;
  readonly totalBytes: number;
  /** Statements looked at by this run. */
  readonly statements: number;
}

export interface ImportReport {
  readonly addedArticles: number;
  readonly addedStatements: number;
  /** Articles that the register already had. */
  readonly unchangedArticles: number;
  /** Lines refused, by this run and those it continues. */
  readonly refused: number;
  readonly rejects: string;
  /** Statements that were added and are doubtful, each with its line; the first hundred. */
  readonly doubts: readonly string[];
  /** Asked to continue an import that had finished: there was nothing to do. */
  readonly wasDone: boolean;
  /** The file lacks the last line of an export, so it is incomplete. */
  readonly isCutOff: boolean;
}

const BATCH_STATEMENTS = 1_000;
const BATCH_BYTES = 2_000_000;
// Small batches leave little, and collecting takes as long after any.
const COLLECT_BYTES = 1_000_000;
const MAX_DOUBTS = 100;

/**
 * Imports JSON Lines (see lines.ts), in bounded memory. Each article is imported with all its
 * statements or not at all; what exists and is equal is skipped, what differs is refused. An
 * interrupted import leaves complete articles; the next one continues or starts again.
 *
 * @throws {ExpectedError} when the file is not an export, or there is nothing to continue.
 */
export async function importJsonl(
  database: Pick<Database, 'prisma'>,
  options: ImportOptions,
): Promise<ImportReport> {
  const { isContinued = false, signal, rejects: name = `${options.file}.rejects.jsonl` } = options;
  const file = await identifyFile(options.file, signal);
  const header = await readHeader(file);
  if (isContinued) await changeRegister(database, ({ tx }) => requireProgress(tx, file));
  const rejects = openRejects(name, isContinued);
  try {
    const opened = await changeRegister(database, ({ tx }) => openProgress(tx, file, header));
    return await runImport(
      database,
      { file, header, progress: opened.value, rejects, name },
      options,
    );
  } finally {
    await rejects.close();
  }
}

interface Run {
  readonly file: ImportFile;
  readonly header: HeaderLine;
  readonly progress: Progress;
  readonly rejects: Rejects;
  readonly name: string;
}

async function runImport(
  database: Pick<Database, 'prisma'>,
  { file, header, progress, rejects, name }: Run,
  { isContinued = false, signal, onProgress, batchStatements = BATCH_STATEMENTS }: ImportOptions,
): Promise<ImportReport> {
  const from = isContinued
    ? { offset: Number(progress.offset), lines: progress.lines }
    : { offset: 0, lines: 0 };
  if (isContinued) await rejects.cutBack(Number(progress.rejectsBytes));
  const references: References = {
    outlets: createKnownKeys('outlet'),
    topics: createKnownKeys('topic'),
    speakers: createKnownKeys('speaker'),
    progress,
    header,
  };
  let refused = isContinued ? progress.refused : 0;
  let collectedAt = from.offset;
  const doubts: string[] = [];
  const sums = { addedArticles: 0, addedStatements: 0, unchangedArticles: 0, statements: 0 };
  const sizes = { statements: batchStatements, bytes: BATCH_BYTES, from };
  for await (const batch of collectBatches(readLines(file.path, from), sizes)) {
    signal?.throwIfAborted();
    const before = rejects.size;
    const write = async (change: Change) => {
      const { tx } = change;
      await lengthenPendingLists(tx);
      const written = await writeBatch(change, batch, references);
      const now = refused + written.refusals.length;
      await rejects.cutBack(before);
      // On the disk before the progress is: an interrupted import loses none.
      await rejects.write(written.refusals.toSorted((a, b) => a.raw.number - b.raw.number));
      await saveProgress(tx, file.sha256, {
        offset: BigInt(batch.end),
        lines: batch.lines,
        refused: now,
        rejectsBytes: BigInt(rejects.size),
        isDone: batch.end >= file.bytes,
      });
      return written;
    };
    const { value: written } = await changeRegister(database, write);
    refused += written.refusals.length;
    doubts.push(...written.doubts.slice(0, MAX_DOUBTS - doubts.length));
    sums.addedArticles += written.addedArticles;
    sums.addedStatements += written.addedStatements;
    sums.unchangedArticles += written.unchangedArticles;
    sums.statements += batch.groups.reduce((sum, group) => sum + group.statements.length, 0);
    if (batch.end - collectedAt >= COLLECT_BYTES) {
      collectGarbage();
      collectedAt = batch.end;
    }
    onProgress?.({ bytes: batch.end, totalBytes: file.bytes, statements: sums.statements });
  }
  await emptyPendingLists(database);
  const { statements, ...counts } = sums;
  const wasDone = isContinued && progress.isDone;
  return { ...counts, doubts, refused, rejects: name, wasDone, isCutOff: !(await endsWhole(file)) };
}

const TAIL = 100;

async function endsWhole({ path, bytes }: ImportFile): Promise<boolean> {
  let tail = '';
  const stream = createReadStream(path, { start: Math.max(0, bytes - TAIL) });
  for await (const chunk of stream.setEncoding('utf8')) tail += chunk;
  return /"type"\s*:\s*"end"\s*\}\s*$/.test(tail);
}

async function readHeader(file: ImportFile): Promise<HeaderLine> {
  for await (const raw of readLines(file.path, { offset: 0, lines: 0 })) {
    const parsed = parseLine(raw);
    if (!('line' in parsed)) {
      throw new ExpectedError(
        `${file.path} cannot be imported: line ${raw.number}: ${parsed.reason}\n${EXPECTED}`,
      );
    }
    if (parsed.line.type !== 'register') break;
    const { statements, utterances } = parsed.line;
    // Each has a line, or a part of one, of some length: room is made for no more than there are.
    if (Math.max(statements, utterances) * LEAST_BYTES > file.bytes) {
      throw new ExpectedError(
        `${file.path} cannot be imported: its header says more statements than it has room for. ` +
          'Get the file whole, and import it again.',
      );
    }
    return parsed.line;
  }
  throw new ExpectedError(`${file.path} cannot be imported: it has no header.\n${EXPECTED}`);
}

const LEAST_BYTES = 100;
const EXPECTED = 'It has to be what npm run export -- --format jsonl wrote, from its first line.';

let collect: (() => void) | undefined;

/**
 * Frees the garbage of a batch. Node lets the heap grow by some hundred megabytes first; a heap
 * limit would abort an import with large registers.
 */
function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}

/** The progress of an import as text: share, rate, and the time left at the rate so far. */
export function createProgressLine(startedAt: number) {
  let first: { readonly bytes: number; readonly at: number } | undefined;
  return ({ bytes, totalBytes, statements }: ImportProgress, now: number): string => {
    const share = totalBytes === 0 ? 100 : Math.floor((bytes / totalBytes) * 100);
    const seconds = Math.max(0.001, (now - startedAt) / 1000);
    const rate = Math.round(statements / seconds);
    // A continued import spent no time on the bytes before its start.
    first ??= { bytes, at: now };
    const perByte = bytes > first.bytes ? (now - first.at) / (bytes - first.bytes) : undefined;
    const left =
      perByte === undefined ? '' : `, ${toTime(((totalBytes - bytes) * perByte) / 1000)} left`;
    return `${share} %, ${statements} statements read, ${rate} a second${left}`;
  };
}

function toTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 1 : 2, '0')).join(':');
}
