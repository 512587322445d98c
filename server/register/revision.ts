import type { StatementChangeKind } from '../../prisma/generated/client/client.ts';
import type { FormerFacts } from './former-facts.ts';
import type { Transaction } from './transaction.ts';

/** One change of one statement, for the subscribers of the register. */
export interface LoggedChange {
  readonly statementId: bigint;
  readonly change: StatementChangeKind;
  /** What filters could ask about before it; null: the statement did not exist. */
  readonly former: FormerFacts | null;
}

/** Where Postgres announces a new revision, at its commit; the payload is the revision. */
export const REVISION_CHANNEL = 'dixit_revision';

/**
 * Raises the revision and logs the changes of statements under it, `more` after `changes`, batch by
 * batch where they are more than memory should hold. Its row lock orders commits, so that
 * revisions, and with them changes, become visible in the order of their numbers. Returns the
 * revision that the transaction commits as.
 */
export async function raiseRevision(
  tx: Transaction,
  changes: readonly LoggedChange[] = [],
  more?: AsyncIterable<readonly LoggedChange[]>,
): Promise<bigint> {
  const revision = await raiseAndLog(tx, changes);
  let logged = changes.length;
  for await (const batch of more ?? []) {
    await logMore(tx, revision, logged, batch);
    logged += batch.length;
  }
  return revision;
}

async function raiseAndLog(tx: Transaction, changes: readonly LoggedChange[]): Promise<bigint> {
  const { ids, kinds, formers } = toColumns(changes);
  const rows = await tx.$queryRaw<{ revision: bigint }[]>`/* raiseAndLog */
    with raised as (
      update corpus_revision set revision = revision + 1 returning revision
    ), logged as (
      insert into statement_change (revision, position, statement_id, change, former)
      select revision, position, statement_id, change::statement_change_kind, former::jsonb
        from raised, unnest(${ids}::bigint[], ${kinds}::text[], ${formers}::text[])
             with ordinality as c (statement_id, change, former, position)
    )
    select revision, pg_notify(${REVISION_CHANNEL}, revision::text)::text from raised`;
  const [raised] = rows;
  if (!raised)
    throw new Error('corpus_revision has no row: the database is damaged. Restore a backup.');
  return raised.revision;
}

async function logMore(
  tx: Transaction,
  revision: bigint,
  logged: number,
  changes: readonly LoggedChange[],
): Promise<void> {
  const { ids, kinds, formers } = toColumns(changes);
  await tx.$executeRaw`/* logMore */
    insert into statement_change (revision, position, statement_id, change, former)
    select ${revision}::bigint, ${logged}::int + position, statement_id, change::statement_change_kind,
           former::jsonb
      from unnest(${ids}::bigint[], ${kinds}::text[], ${formers}::text[])
           with ordinality as c (statement_id, change, former, position)`;
}

function toColumns(changes: readonly LoggedChange[]) {
  return {
    ids: changes.map(({ statementId }) => String(statementId)),
    kinds: changes.map(({ change }) => change),
    formers: changes.map(({ former }) => former && JSON.stringify(former)),
  };
}
