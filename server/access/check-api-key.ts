import type { Pool } from 'pg';
import type { ApiKeyScope } from '../../prisma/generated/client/enums.ts';
import { matchesHash, readApiKeyToken } from './api-key-token.ts';

/** The facts about a key that a request can use. */
export interface ApiKeyFacts {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  /** Points per minute; null: the default. */
  readonly points: number | null;
}

/** A valid key, or the reason why it is not valid. */
export type CheckedApiKey =
  | { readonly state: 'VALID'; readonly key: ApiKeyFacts }
  | { readonly state: 'UNKNOWN' | 'EXPIRED' | 'REVOKED' };

/** Checks a token. Only a caller who holds the secret learns that a key is expired or revoked. */
export async function checkApiKey(pool: Pool, text: string): Promise<CheckedApiKey> {
  const token = readApiKeyToken(text);
  const row = token && (await findApiKey(pool, token.id));
  if (!row || !matchesHash(token.secret, row.secret_hash)) return { state: 'UNKNOWN' };
  if (row.is_revoked) return { state: 'REVOKED' };
  if (row.is_expired) return { state: 'EXPIRED' };
  // The request does not wait for this and does not depend on it.
  if (row.is_use_due) recordUse(pool, row.id).catch(() => {});
  return {
    state: 'VALID',
    key: { id: row.id, name: row.name, scopes: row.scopes, points: row.points },
  };
}

/** Whether a key that was valid still is. */
export async function isStillValid(pool: Pool, { id }: Pick<ApiKeyFacts, 'id'>): Promise<boolean> {
  const row = await findApiKey(pool, id);
  return row !== undefined && !row.is_revoked && !row.is_expired;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly secret_hash: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly points: number | null;
  readonly is_revoked: boolean;
  readonly is_expired: boolean;
  readonly is_use_due: boolean;
}

const FIND_API_KEY = {
  name: 'findApiKey',
  text: `/* findApiKey */
    select id, name, secret_hash, scopes::text[], points,
           revoked_at is not null as is_revoked,
           coalesce(expires_at <= now(), false) as is_expired,
           coalesce(last_used_at < now() - interval '1 minute', true) as is_use_due
      from api_key where id = $1`,
  // A frozen database answers nothing; requests do not wait for it longer than this.
  query_timeout: 5_000,
};

async function findApiKey(pool: Pool, id: string): Promise<Row | undefined> {
  const { rows } = await pool.query<Row>({ ...FIND_API_KEY, values: [id] });
  return rows[0];
}

// Of concurrent requests, only the first one writes; the others skip the locked row.
async function recordUse(pool: Pool, id: string): Promise<void> {
  await pool.query({
    name: 'recordUse',
    text: `/* recordUse */
      update api_key set last_used_at = now()
       where id = (select id from api_key
                    where id = $1
                      and coalesce(last_used_at < now() - interval '1 minute', true)
                      for update skip locked)`,
    values: [id],
  });
}

// Each scope includes the ones before it.
const ORDER: readonly ApiKeyScope[] = ['READ', 'WRITE', 'ADMIN'];

/** Whether these scopes include the needed one: ADMIN includes WRITE, and WRITE includes READ. */
export function includesScope(scopes: readonly ApiKeyScope[], needed: ApiKeyScope): boolean {
  return scopes.some((scope) => ORDER.indexOf(scope) >= ORDER.indexOf(needed));
}
