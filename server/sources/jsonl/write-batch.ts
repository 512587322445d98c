import type { Change } from '../../register/change.ts';
import type { Transaction } from '../../register/transaction.ts';
import type { LineGroup } from './check-group.ts';
import { type ImportBatch, refuseGroup } from './collect.ts';
import { dataFaultOf } from './data-fault.ts';
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

// All at once; where the database refuses something that no check foresaw, one by one, so that the
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
      const reason = `The database refuses the article: ${fault}.`;
      refused.push({ group, refusal: { raw: group.article.raw, reason } });
    }
  }
  return { written, refused };
}

/** Writes them and has the database's deferred guards check at once; answers with what is wrong. */
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
