import type { Prisma } from '../../prisma/generated/client/client.ts';
import type { StatementChangeKind } from '../../prisma/generated/client/enums.ts';
import type { Transaction } from '../database/client.ts';

/** Facts of a statement that filters use and changes can modify, except its words. */
export const filteredFacts = {
  speakerId: true,
  kind: true,
  act: true,
  isNegated: true,
  saidEarliest: true,
  saidLatest: true,
  datedEarliest: true,
  withinId: true,
  status: true,
  topics: { select: { topicId: true } },
} as const satisfies Prisma.StatementSelect;

export type FilteredFacts = Prisma.StatementGetPayload<{ select: typeof filteredFacts }>;

/** Facts as stored in `statement_change.former`, by column name. */
export type FormerFacts = Readonly<Record<string, unknown>>;

/** The facts of a statement before it is changed. */
export function toFormerFacts(facts: FilteredFacts): FormerFacts {
  return {
    speaker_id: facts.speakerId?.toString() ?? null,
    kind: facts.kind,
    act: facts.act,
    is_negated: facts.isNegated,
    said_earliest: facts.saidEarliest?.toISOString().slice(0, 10) ?? null,
    said_latest: facts.saidLatest?.toISOString().slice(0, 10) ?? null,
    dated_earliest: facts.datedEarliest.toISOString().slice(0, 10),
    within_id: facts.withinId?.toString() ?? null,
    status: facts.status,
    topics: facts.topics.map(({ topicId }) => String(topicId)),
  };
}

/** One change of one statement, for subscribers. */
export interface LoggedChange {
  readonly statementId: bigint;
  readonly change: StatementChangeKind;
  /** The facts before the change; null: the statement did not exist. */
  readonly former: FormerFacts | null;
}

/** A committed revision. */
export interface RaisedRevision {
  readonly revision: bigint;
  /** Another one for a revision of the same number after a failover that lost this one. */
  readonly key: string;
}

/**
 * The channel on which Postgres announces a new revision at its commit. The payload is the number
 * and the key.
 */
export const REVISION_CHANNEL = 'dixit_revision';

/**
 * Raises the revision and logs the changes of statements under it: first `changes`, then `more` in
 * batches, to limit memory. The row lock orders commits, so that revisions and their changes become
 * visible in the order of their numbers.
 */
export async function raiseRevision(
  tx: Transaction,
  changes: readonly LoggedChange[] = [],
  more?: AsyncIterable<readonly LoggedChange[]>,
): Promise<RaisedRevision> {
  const raised = await raiseAndLog(tx, changes);
  let logged = changes.length;
  for await (const batch of more ?? []) {
    await logMore(tx, raised.revision, logged, batch);
    logged += batch.length;
  }
  return raised;
}

async function raiseAndLog(
  tx: Transaction,
  changes: readonly LoggedChange[],
): Promise<RaisedRevision> {
  const { ids, kinds, formers } = toColumns(changes);
  const rows = await tx.$queryRaw<RaisedRevision[]>`/* raiseAndLog */
    with raised as (
      update corpus_revision set revision = revision + 1, revision_key = gen_random_uuid()
      returning revision, revision_key as key
    ), keyed as (
      insert into revision_key (revision, key) select revision, key from raised
      -- An operator may have set the revision back.
      on conflict (revision) do update set key = excluded.key
    ), logged as (
      insert into statement_change (revision, position, statement_id, change, former)
      select revision, position, statement_id, change::statement_change_kind, former::jsonb
        from raised, unnest(${ids}::bigint[], ${kinds}::text[], ${formers}::text[])
             with ordinality as c (statement_id, change, former, position)
    )
    select revision, key::text, pg_notify(${REVISION_CHANNEL}, revision || ' ' || key)::text
      from raised`;
  const [raised] = rows;
  if (!raised)
    throw new Error('corpus_revision has no row: the database is damaged. Restore a backup.');
  return { revision: raised.revision, key: raised.key };
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
