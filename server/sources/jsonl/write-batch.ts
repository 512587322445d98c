import type { Transaction } from '../../register/loader-transaction.ts';
import { type RecordedChange, raiseRevision } from '../../register/raise-revision.ts';
import type { LineGroup } from './check-group.ts';
import { type ImportBatch, refuseGroup } from './collect.ts';
import { dataFaultOf } from './data-fault.ts';
import type { Refusal } from './parse-line.ts';
import { planGroups } from './plan-groups.ts';
import type { References } from './references.ts';
import { writeGroups } from './write-groups.ts';
import { writeRegisters } from './write-registers.ts';
import { writeFormers, writeMerges, writeUnreported } from './write-utterances.ts';

export interface BatchWritten {
  readonly addedArticles: number;
  readonly addedStatements: number;
  readonly unchangedArticles: number;
  readonly refusals: readonly Refusal[];
}

/** Writes one batch, within the transaction; the register's revision rises if anything changed. */
export async function writeBatch(
  tx: Transaction,
  batch: ImportBatch,
  references: References,
): Promise<BatchWritten> {
  const registers = await writeRegisters(tx, batch);
  const plan = await planGroups(tx, batch.groups, references);
  const articles = await writeAll(tx, plan.added, references);
  const utterances = await writeUnreported(tx, batch.utterances, references);
  const merges = await writeMerges(tx, batch.merges, references);
  const formers = await writeFormers(tx, batch.formers, references);
  const others = utterances.added + merges.added + formers.added;
  const added = registers.added + articles.written.length + others;
  if (added > 0) await raiseRevision(tx, toChanges(articles.written, references));
  const refusedGroups = [...plan.refused, ...articles.refused];
  return {
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

// Who follows the register hears of what stands, as from any other writer.
function toChanges(
  groups: readonly LineGroup[],
  { progress }: References,
): readonly RecordedChange[] {
  return groups
    .flatMap(({ statements }) => statements.map(({ line }) => line))
    .filter(({ status }) => status === 'CURRENT' || status === 'CORRECTED')
    .map(({ order }) => ({
      statementId: progress.statementBase + BigInt(order),
      change: 'RECORDED',
      former: null,
    }));
}

interface GroupsWritten {
  readonly written: readonly LineGroup[];
  readonly refused: readonly { readonly group: LineGroup; readonly refusal: Refusal }[];
}

// All at once; where the database refuses something that no check foresaw, one by one, so that the
// others come in.
async function writeAll(
  tx: Transaction,
  groups: readonly LineGroup[],
  references: References,
): Promise<GroupsWritten> {
  if ((await attempt(tx, groups, references)) === undefined)
    return { written: groups, refused: [] };
  const written: LineGroup[] = [];
  const refused: { group: LineGroup; refusal: Refusal }[] = [];
  for (const group of groups) {
    const fault = await attempt(tx, [group], references);
    if (fault === undefined) written.push(group);
    else {
      const reason = `The database refuses the article: ${fault}.`;
      refused.push({ group, refusal: { raw: group.article.raw, reason } });
    }
  }
  return { written, refused };
}

/** Writes them and has the database's deferred guards look at once; answers with what is wrong. */
async function attempt(
  tx: Transaction,
  groups: readonly LineGroup[],
  references: References,
): Promise<string | undefined> {
  if (groups.length === 0) return undefined;
  await beginAttempt(tx);
  try {
    await writeGroups(tx, groups, references);
    await checkAttempt(tx);
    await deferAgain(tx);
    await endAttempt(tx);
    return undefined;
  } catch (error) {
    const fault = dataFaultOf(error);
    if (fault === undefined) throw error;
    await undoAttempt(tx);
    return fault;
  }
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
