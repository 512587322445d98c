import type { Prisma, StatementChangeKind } from '../../prisma/generated/client/client.ts';
import type { FormerFacts } from './former-facts.ts';

/** One change of one statement, for those who follow the register. */
export interface RecordedChange {
  readonly statementId: bigint;
  readonly change: StatementChangeKind;
  /** What filters asked about before; null: the statement was not there. */
  readonly former: FormerFacts | null;
}

/** Where Postgres tells of a new revision, at its commit; the payload is the revision. */
export const REVISION_CHANNEL = 'dixit_revision';

/** In the order to be told in; batch by batch where there may be more than memory should hold. */
export type RecordedChanges = readonly RecordedChange[] | AsyncIterable<readonly RecordedChange[]>;

/**
 * What every transaction that changed the register ends with: its lock orders commits, so that
 * revisions, and with them the changes of statements, are seen in the order of their numbers.
 * Answers with the revision that the transaction commits as.
 *
 * @param changes Empty when no statement changed.
 */
export async function raiseRevision(
  tx: Prisma.TransactionClient,
  changes: RecordedChanges = [],
): Promise<bigint> {
  let revision: bigint | undefined;
  let told = 0;
  for await (const batch of isList(changes) ? [changes] : changes) {
    if (revision === undefined) revision = await raiseAndRecord(tx, batch);
    else await recordMore(tx, revision, told, batch);
    told += batch.length;
  }
  return revision ?? (await raiseAndRecord(tx, []));
}

function isList(changes: RecordedChanges): changes is readonly RecordedChange[] {
  return Array.isArray(changes);
}

async function raiseAndRecord(
  tx: Prisma.TransactionClient,
  changes: readonly RecordedChange[],
): Promise<bigint> {
  const { ids, kinds, formers } = toColumns(changes);
  const rows = await tx.$queryRaw<{ revision: bigint }[]>`/* raiseAndRecord */
    with raised as (
      update corpus_revision set revision = revision + 1 returning revision
    ), recorded as (
      insert into statement_change (revision, position, statement_id, change, former)
      select revision, position, statement_id, change::statement_change_kind, former::jsonb
        from raised, unnest(${ids}::bigint[], ${kinds}::text[], ${formers}::text[])
             with ordinality as told (statement_id, change, former, position)
    )
    select revision, pg_notify(${REVISION_CHANNEL}, revision::text)::text from raised`;
  const [raised] = rows;
  if (!raised) throw new Error('The register has its one row of corpus_revision.');
  return raised.revision;
}

/** More changes of a revision that was raised, by the transaction that holds its lock. */
async function recordMore(
  tx: Prisma.TransactionClient,
  revision: bigint,
  told: number,
  changes: readonly RecordedChange[],
): Promise<void> {
  const { ids, kinds, formers } = toColumns(changes);
  await tx.$executeRaw`/* recordMore */
    insert into statement_change (revision, position, statement_id, change, former)
    select ${revision}::bigint, ${told}::int + position, statement_id, change::statement_change_kind,
           former::jsonb
      from unnest(${ids}::bigint[], ${kinds}::text[], ${formers}::text[])
           with ordinality as told (statement_id, change, former, position)`;
}

function toColumns(changes: readonly RecordedChange[]) {
  return {
    ids: changes.map(({ statementId }) => String(statementId)),
    kinds: changes.map(({ change }) => change),
    formers: changes.map(({ former }) => former && JSON.stringify(former)),
  };
}
