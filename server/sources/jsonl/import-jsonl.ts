import { createReadStream } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Database, Transaction } from '../../database/client.ts';
import { ExpectedError } from '../../expected-error.ts';
import { type Change, changeRegister } from '../../register/change.ts';
import { collectBatches } from './collect.ts';
import type { Line } from './lines.ts';
import {
  type ImportFile,
  identifyFile,
  openProgress,
  openRejects,
  type Progress,
  type Rejects,
  saveProgress,
} from './progress.ts';
import { parseLine, readLines } from './read-lines.ts';
import { writeBatch } from './write-batch.ts';

export interface ImportOptions {
  readonly file: string;
  /** File for refused lines. @default the file's name and `.rejects.jsonl` */
  readonly rejects?: string | undefined;
  /** Continue where an interrupted import of the file stopped. @default false */
  readonly isContinued?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops the import between two batches. */
  readonly signal?: AbortSignal;
  /** Statements per transaction. @default 1000 */
  readonly batchStatements?: number;
}

export interface ImportProgress {
  readonly bytes: number;
  readonly totalBytes: number;
  /** Statements read by this run. */
  readonly statements: number;
}

export interface ImportReport {
  readonly addedArticles: number;
  readonly addedStatements: number;
  /** Articles that the register already had. */
  readonly unchangedArticles: number;
  /** Lines refused by this run and the runs that it continues. */
  readonly refused: number;
  readonly rejects: string;
  /** Added statements that are doubtful, with their line numbers; at most 100. */
  readonly doubts: readonly string[];
  /** Whether the import to continue was already finished. */
  readonly wasDone: boolean;
  /** Whether the file is incomplete, because it lacks the last line of an export. */
  readonly isCutOff: boolean;
}

const BATCH_STATEMENTS = 1_000;
const BATCH_BYTES = 2_000_000;
// Small batches leave little garbage, but collecting takes the same time.
const COLLECT_BYTES = 1_000_000;
const MAX_DOUBTS = 100;

/**
 * Imports JSON Lines (see lines.ts), in bounded memory. Each article is imported with all its
 * statements or not at all; what exists and is equal is skipped, what differs is refused. An
 * interrupted import leaves complete articles; the next one continues or starts again.
 *
 * @throws {ExpectedError} if the file is not an export, or there is nothing to continue.
 */
export async function importJsonl(
  database: Pick<Database, 'prisma'>,
  options: ImportOptions,
): Promise<ImportReport> {
  const { isContinued = false, signal, rejects: name = `${options.file}.rejects.jsonl` } = options;
  const file = await identifyFile(options.file, signal);
  const header = await readHeader(file);
  const rejects = openRejects(name, isContinued);
  try {
    const { value: progress } = await changeRegister(database, ({ tx }) =>
      openProgress(tx, file, header, isContinued),
    );
    return await runImport(database, { file, header, progress, rejects, name }, options);
  } finally {
    await rejects.close();
  }
}

interface Run {
  readonly file: ImportFile;
  readonly header: Line<'register'>;
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
      const written = await writeBatch(change, batch, { progress, header });
      const now = refused + written.refusals.length;
      await rejects.cutBack(before);
      // On the disk before the progress, so that an interrupted import loses none.
      await rejects.write(written.refusals.toSorted((a, b) => a.raw.number - b.raw.number));
      await saveProgress(tx, file.sha256, {
        offset: BigInt(batch.end.offset),
        lines: batch.end.lines,
        refused: now,
        rejectsBytes: BigInt(rejects.size),
        isDone: batch.end.offset >= file.bytes,
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
    const { offset: bytes } = batch.end;
    if (bytes - collectedAt >= COLLECT_BYTES) {
      collectGarbage();
      collectedAt = bytes;
    }
    onProgress?.({ bytes, totalBytes: file.bytes, statements: sums.statements });
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

async function readHeader(file: ImportFile): Promise<Line<'register'>> {
  for await (const raw of readLines(file.path, { offset: 0, lines: 0 })) {
    const parsed = parseLine(raw);
    if (!('line' in parsed)) {
      throw new ExpectedError(
        `${file.path} cannot be imported: line ${raw.number}: ${parsed.reason}\n${EXPECTED}`,
      );
    }
    if (parsed.line.type !== 'register') break;
    const { statements, utterances } = parsed.line;
    // Row ids are reserved by these counts, and a false count could use up all of them.
    if (Math.max(statements, utterances) * MIN_LINE_BYTES > file.bytes) {
      throw new ExpectedError(
        `${file.path} cannot be imported: its header states more statements than the file can hold. ` +
          'Get the complete file and import it again.',
      );
    }
    return parsed.line;
  }
  throw new ExpectedError(`${file.path} cannot be imported: it has no header.\n${EXPECTED}`);
}

const MIN_LINE_BYTES = 100;
const EXPECTED = 'Give the complete output of npm run export -- --format jsonl.';

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

/** The progress of an import as text: share, rate, and the remaining time at that rate. */
export function createProgressLine(startedAt: number) {
  let first: { readonly bytes: number; readonly at: number } | undefined;
  return ({ bytes, totalBytes, statements }: ImportProgress, now: number): string => {
    const share = totalBytes === 0 ? 100 : Math.floor((bytes / totalBytes) * 100);
    const seconds = Math.max(0.001, (now - startedAt) / 1000);
    const rate = Math.round(statements / seconds);
    // A continued import has spent no time on the bytes before its start.
    first ??= { bytes, at: now };
    const perByte = bytes > first.bytes ? (now - first.at) / (bytes - first.bytes) : undefined;
    const left =
      perByte === undefined ? '' : `, ${toTime(((totalBytes - bytes) * perByte) / 1000)} left`;
    return `${share} %, ${statements} statements read, ${rate} per second${left}`;
  };
}

function toTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 1 : 2, '0')).join(':');
}

// A GIN index collects new entries in a pending list and merges the list into its tree when it is
// full. The longer the list, the fewer pages each entry costs (PostgreSQL documentation, "GIN Fast
// Update Technique"). Until then, each search reads the whole list. After an interrupted import, a
// vacuum merges it, or the next writer that finds it longer than the default 4 MB.
const PENDING_LIST = '32MB';
// The memory in which a list is merged.
const WORK_MEMORY = '64MB';

/** Makes the pending lists of the search indexes longer, until the transaction ends. */
async function lengthenPendingLists(tx: Transaction): Promise<void> {
  await tx.$queryRaw`/* lengthenPendingLists */
    select set_config('gin_pending_list_limit', ${PENDING_LIST}, true),
           set_config('work_mem', ${WORK_MEMORY}, true)`;
}

/** Merges the pending lists of the search indexes, if the database permits it. */
async function emptyPendingLists(database: Pick<Database, 'prisma'>): Promise<void> {
  try {
    for (const { id } of await findOwnGinIndexes(database)) {
      await changeRegister(database, ({ tx }) => emptyPendingList(tx, id));
    }
  } catch {
    // Everything is in the register and can be found. A pending list only slows searches down.
  }
}

async function emptyPendingList(tx: Transaction, id: bigint): Promise<void> {
  await tx.$executeRaw`/* emptyPendingList */ select gin_clean_pending_list(${id}::oid)`;
}

// Only the owner of an index can merge its list.
async function findOwnGinIndexes({ prisma }: Pick<Database, 'prisma'>) {
  return await prisma.$queryRaw<{ id: bigint }[]>`/* findOwnGinIndexes */
    select c.oid::bigint as id
      from pg_class c
      join pg_am m on m.oid = c.relam
      join pg_namespace n on n.oid = c.relnamespace
     where m.amname = 'gin' and c.relkind = 'i' and n.nspname = current_schema()
       and pg_has_role(c.relowner, 'USAGE')
     order by c.oid`;
}
