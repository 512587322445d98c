import type { Pool } from 'pg';

/** How long changes are kept. */
export const KEPT_DAYS = 7;

// An arbitrary number that no other lock uses: the bytes of "live".
const LOCK = 0x6c697665;
const BATCH = 1_000;

/**
 * Deletes changes older than `keptMs`, except those of the latest revision with changes, so that
 * subscribers that are up to date can continue. The limit is raised first; then the rows are
 * deleted in small batches, by one server at a time. Returns the number of deleted rows.
 */
export async function expireChanges(
  pool: Pool,
  keptMs: number = KEPT_DAYS * 86_400_000,
): Promise<number> {
  await raiseKeptFrom(pool, keptMs);
  let deleted = 0;
  await deleteKeys(pool);
  for (;;) {
    const count = await deleteExpired(pool);
    deleted += count;
    if (count < BATCH) return deleted;
  }
}

async function raiseKeptFrom(pool: Pool, keptMs: number): Promise<void> {
  await pool.query(
    `/* raiseKeptFrom */
     update corpus_revision k set changes_kept_from = kept.revision
       from (select coalesce(
                (select revision from statement_change
                  where recorded_at > clock_timestamp() - $1 * interval '1 millisecond'
                  order by revision, position limit 1),
                (select max(revision) from statement_change)) as revision) kept
      where k.changes_kept_from < kept.revision`,
    [keptMs],
  );
}

/** The key of the revision before the first that is kept is still compared. */
async function deleteKeys(pool: Pool): Promise<void> {
  await pool.query(
    `/* deleteKeys */
     delete from revision_key
      where revision < (select changes_kept_from from corpus_revision) - 1`,
  );
}

async function deleteExpired(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `/* deleteExpired */
     with turn as materialized (select pg_try_advisory_xact_lock($1) as is_mine)
     delete from statement_change c
      using (select revision, position from statement_change
              where revision < (select changes_kept_from from corpus_revision)
              order by revision, position limit $2) gone
      where c.revision = gone.revision and c.position = gone.position
        and (select is_mine from turn)`,
    [LOCK, BATCH],
  );
  return rowCount ?? 0;
}
