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

/**
 * The last statement of every transaction that changed the register: its lock orders commits, so
 * that revisions, and with them the changes of statements, are seen in the order of their numbers.
 * Answers with the revision that the transaction commits as.
 *
 * @param changes In the order to be told in; empty when no statement changed.
 */
export async function raiseRevision(
  tx: Prisma.TransactionClient,
  changes: readonly RecordedChange[] = [],
): Promise<bigint> {
  const ids = changes.map(({ statementId }) => String(statementId));
  const kinds = changes.map(({ change }) => change);
  const formers = changes.map(({ former }) => former && JSON.stringify(former));
  const rows = await tx.$queryRaw<{ revision: bigint }[]>`/* raiseRevision */
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
