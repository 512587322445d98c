import type { Change } from '../../register/change.ts';
import type { Transaction } from '../../register/transaction.ts';
import type { LineGroup } from './check-group.ts';
import { type ImportBatch, refuseGroup } from './collect.ts';
import type { Refusal } from './parse-line.ts';
import { planGroups } from './plan-groups.ts';
import type { References } from './references.ts';
import { type Added, writeGroups } from './write-groups.ts';
import { writeRegisters } from './write-registers.ts';
import { writeFormers, writeMerges, writeUnreported } from './write-utterances.ts';

export interface BatchWritten {
  /** What is doubtful about statements that were added, with their lines. */
  readonly doubts: readonly string[];
  readonly addedArticles: number;
  readonly addedStatements: number;
  readonly unchangedArticles: number;
  readonly refusals: readonly Refusal[];
}

/** Writes one batch. */
export async function writeBatch(
  change: Change,
  batch: ImportBatch,
  references: References,
): Promise<BatchWritten> {
  const { tx } = change;
  const registers = await writeRegisters(tx, batch);
  const plan = await planGroups(tx, batch.groups, references);
  const articles = await writeAll(change, plan.added, references);
  const utterances = await writeUnreported(tx, batch.utterances, references);
  const merges = await writeMerges(tx, batch.merges, references);
  const formers = await writeFormers(tx, batch.formers, references);
  if (registers.added + utterances.added + merges.added + formers.added > 0) change.touch();
  const refusedGroups = [...plan.refused, ...articles.refused];
  const lines = new Map(
    articles.written.flatMap((group) =>
      group.statements.map(({ raw, line }) => [line.key, raw.number] as const),
    ),
  );
  return {
    doubts: change.doubts.map(
      ({ statement, field, message }) => `line ${lines.get(statement)}: ${field}: ${message}`,
    ),
    addedArticles: articles.written.length,
    addedStatements: articles.written.reduce((sum, group) => sum + group.statements.length, 0),
    unchangedArticles: plan.unchanged,
    refusals: [
      ...batch.refusals,
      ...registers.refused,
      ...refusedGroups.flatMap(({ group, refusal }) => refuseGroup(group, refusal)),
      ...utterances.refused,
      ...merges.refused,
      ...formers.refused,
    ],
  };
}

interface GroupsWritten {
  readonly written: readonly LineGroup[];
  readonly refused: readonly { readonly group: LineGroup; readonly refusal: Refusal }[];
}

// All at once. If the database rejects something that no check found, one by one, so that the
// others are imported.
async function writeAll(
  change: Change,
  groups: readonly LineGroup[],
  references: References,
): Promise<GroupsWritten> {
  if ((await attempt(change, groups, references)) === undefined) {
    return { written: groups, refused: [] };
  }
  const written: LineGroup[] = [];
  const refused: { group: LineGroup; refusal: Refusal }[] = [];
  for (const group of groups) {
    const fault = await attempt(change, [group], references);
    if (fault === undefined) written.push(group);
    else {
      const reason = `The database rejected the article: ${fault}.`;
      refused.push({ group, refusal: { raw: group.article.raw, reason } });
    }
  }
  return { written, refused };
}

/** Writes the articles and runs the database's deferred checks now; returns the fault, if any. */
async function attempt(
  change: Change,
  groups: readonly LineGroup[],
  references: References,
): Promise<string | undefined> {
  if (groups.length === 0) return undefined;
  const { tx } = change;
  await beginAttempt(tx);
  let added: Added;
  try {
    added = await writeGroups(tx, groups, references);
    await checkAttempt(tx);
    await deferAgain(tx);
    await endAttempt(tx);
  } catch (error) {
    const fault = dataFaultOf(error);
    if (fault === undefined) throw error;
    await undoAttempt(tx);
    return fault;
  }
  change.addedGrouped(added);
  change.doubts.push(...added.doubts);
  return undefined;
}

async function beginAttempt(tx: Transaction): Promise<void> {
  await tx.$executeRaw`/* beginAttempt */ savepoint attempt`;
}

async function checkAttempt(tx: Transaction): Promise<void> {
  await tx.$executeRaw`/* checkAttempt */ set constraints all immediate`;
}

async function deferAgain(tx: Transaction): Promise<void> {
  await tx.$executeRaw`/* deferAgain */ set constraints all deferred`;
}

async function endAttempt(tx: Transaction): Promise<void> {
  await tx.$executeRaw`/* endAttempt */ release savepoint attempt`;
}

async function undoAttempt(tx: Transaction): Promise<void> {
  await tx.$executeRaw`/* undoAttempt */ rollback to savepoint attempt`;
}

// The SQLSTATEs that report a fault of the data, not of the database or the connection: data
// exceptions, violated constraints, values too large for an index.
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^23505$/, 'a key, address or number is already used in the register'],
  [/^23503$/, 'it refers to something that is not in the register'],
  [/^23502$/, 'a required value is missing'],
  [/^23...$/, 'a value is out of range'],
  [/^22...$/, 'a value has the wrong type or format'],
  [/^54...$/, 'a value is too long'],
];

// Of our own guards, in whole sentences; PostgreSQL names a table and a constraint.
const GUARD = '23514';
const POSTGRES = /violates check constraint/;

/** Why the database rejected the data; undefined for any other failure. */
export function dataFaultOf(error: unknown): string | undefined {
  for (let at: unknown = error, depth = 0; at instanceof Object && depth < 6; depth += 1) {
    const { originalCode, code, originalMessage, message, meta, driverAdapterError, cause } =
      at as Readonly<Record<string, unknown>>;
    for (const state of [originalCode, code].map(String)) {
      const [, fault] = FAULTS.find(([pattern]) => pattern.test(state)) ?? [];
      const said = `${originalMessage ?? message ?? ''}`;
      const isGuard = state === GUARD && said !== '' && !POSTGRES.test(said);
      if (fault !== undefined) return isGuard ? said.replace(/\.$/, '') : fault;
    }
    at = driverAdapterError ?? meta ?? cause;
  }
  return undefined;
}
