import type { Pool } from 'pg';

/** Points that a server may hand out to a client without asking again. */
export interface Lease {
  readonly granted: number;
  /** Points of the client that no server has leased. */
  readonly left: number;
  /** Time until the client has all points again, in milliseconds. */
  readonly resetsInMs: number;
}

const LEASES_BETWEEN_CLEANUPS = 1_000;

/**
 * Leases points from the account of a client, which all servers of a database share. The account is
 * reset `windowMs` after its first use, also if the clock of the database is set back meanwhile.
 */
export function createLeases(pool: Pool, windowMs: number) {
  let leases = 0;
  return async (client: string, limit: number, wanted: number): Promise<Lease> => {
    leases += 1;
    if (leases % LEASES_BETWEEN_CLEANUPS === 0) deleteUnusedPoints(pool).catch(() => {});
    return await leasePoints(pool, [client, limit, wanted, windowMs]);
  };
}

async function leasePoints(
  pool: Pool,
  values: readonly [client: string, limit: number, wanted: number, windowMs: number],
): Promise<Lease> {
  const { rows } = await pool.query<Lease>({
    name: 'leasePoints',
    text: `/* leasePoints */
      insert into client_points as c (client, resets_at, used, granted)
      values ($1, now() + $4 * interval '1 ms', least($3::int, $2::int), least($3::int, $2::int))
      on conflict (client) do update set
        (resets_at, used, granted) = (
          select case when w.is_over then excluded.resets_at else c.resets_at end,
                 w.used + least($3::int, greatest($2::int - w.used, 0)),
                 least($3::int, greatest($2::int - w.used, 0))
            from (select i.is_over, case when i.is_over then 0 else c.used end as used
                    from (select c.resets_at <= now()
                                 or c.resets_at > now() + $4 * interval '1 ms' as is_over) i) w)
      returning granted, greatest($2::int - used, 0) as left,
                greatest(extract(epoch from resets_at - now()) * 1000, 0)::float8 as "resetsInMs"`,
    values: [...values],
  });
  if (!rows[0]) throw new Error('An upsert returns a row.');
  return rows[0];
}

async function deleteUnusedPoints(pool: Pool): Promise<void> {
  await pool.query(
    `/* deleteUnusedPoints */ delete from client_points where resets_at < now() - interval '1 min'`,
  );
}
