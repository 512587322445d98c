import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { APPLICATION_NAME } from '../client.ts';
import { toSuperuserUrl } from './cluster.ts';
import type { EmbeddedLayout } from './layout.ts';
import { readPostmaster } from './postmaster.ts';
import { connect } from './prepare-database.ts';
import { isUnavailable } from './session.ts';

// A server that has just started may not have a session of its Dixit yet. If the clock was set back
// since, its age is negative.
const YOUNG_SECONDS = 3;

export type Running =
  | { readonly state: 'none' }
  | { readonly state: 'in use' | 'orphan'; readonly port: number };

/** Finds the server that runs on the data, and whether a Dixit uses it. */
export async function findRunning(
  layout: EmbeddedLayout,
  signal: AbortSignal | undefined,
): Promise<Running> {
  let deadline = performance.now() + YOUNG_SECONDS * 1000;
  for (;;) {
    const postmaster = readPostmaster(layout.cluster);
    if (!postmaster) return { state: 'none' };
    let client: Client | undefined;
    try {
      client = await connect(toSuperuserUrl(layout, postmaster.port, 'postgres'));
      const { sessions, age } = await countSessions(client);
      if (sessions > 0) return { state: 'in use', port: postmaster.port };
      if (age > YOUNG_SECONDS) return { state: 'orphan', port: postmaster.port };
    } catch (error) {
      if (isUnavailable(error)) deadline = performance.now() + YOUNG_SECONDS * 1000;
      // No response, or not our server. Starting Postgres will show which.
      else if (performance.now() > deadline) return { state: 'none' };
    } finally {
      await client?.end().catch(() => {});
    }
    await sleep(100, undefined, { signal });
  }
}

async function countSessions(client: Client): Promise<{ sessions: number; age: number }> {
  const { rows } = await client.query<{ sessions: number; age: number }>(
    `/* countSessions */
    select count(*)::int as sessions,
      abs(extract(epoch from clock_timestamp() - pg_postmaster_start_time()))::float8 as age
    from pg_stat_activity where application_name = $1`,
    [APPLICATION_NAME],
  );
  return rows[0] ?? { sessions: 0, age: 0 };
}
