import type { Pool } from 'pg';
import type { ApiKeyScope } from '../../prisma/generated/client/enums.ts';
import { matchesHash, readApiKeyToken } from './api-key-token.ts';

/** What a request may know of the key it came with. */
export interface ApiKeyFacts {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
}

/** The key that a token is, or why it is none. */
export type CheckedApiKey =
  | { readonly state: 'VALID'; readonly key: ApiKeyFacts }
  | { readonly state: 'UNKNOWN' | 'EXPIRED' | 'REVOKED' };

/** Looks a token up. Only a caller who presents the secret learns that the key has ended. */
export async function checkApiKey(pool: Pool, text: string): Promise<CheckedApiKey> {
  const token = readApiKeyToken(text);
  const row = token && (await findApiKey(pool, token.id));
  if (!row || !matchesHash(token.secret, row.secret_hash)) return { state: 'UNKNOWN' };
  if (row.is_revoked) return { state: 'REVOKED' };
  if (row.is_expired) return { state: 'EXPIRED' };
  // Not waited for, and free to fail: nobody's request depends on it.
  if (row.is_use_untold) tellUse(pool, row.id).catch(() => {});
  return { state: 'VALID', key: { id: row.id, name: row.name, scopes: row.scopes } };
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly secret_hash: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly is_revoked: boolean;
  readonly is_expired: boolean;
  readonly is_use_untold: boolean;
}

async function findApiKey(pool: Pool, id: string): Promise<Row | undefined> {
  const { rows } = await pool.query<Row>({
    name: 'findApiKey',
    text: `/* findApiKey */
      select id, name, secret_hash, scopes::text[],
             revoked_at is not null as is_revoked,
             coalesce(expires_at <= now(), false) as is_expired,
             coalesce(last_used_at < now() - interval '1 minute', true) as is_use_untold
        from api_key where id = $1`,
    values: [id],
  });
  return rows[0];
}

// Of many requests at once the first writes; a lock is not waited for.
async function tellUse(pool: Pool, id: string): Promise<void> {
  await pool.query({
    name: 'tellUse',
    text: `/* tellUse */
      update api_key set last_used_at = now()
       where id = (select id from api_key
                    where id = $1
                      and coalesce(last_used_at < now() - interval '1 minute', true)
                      for update skip locked)`,
    values: [id],
  });
}

// Each includes those before it.
const ORDER: readonly ApiKeyScope[] = ['READ', 'WRITE', 'ADMIN'];

/** Whether a key with these scopes may do what needs one: ADMIN includes WRITE, WRITE READ. */
export function includesScope(scopes: readonly ApiKeyScope[], needed: ApiKeyScope): boolean {
  return scopes.some((scope) => ORDER.indexOf(scope) >= ORDER.indexOf(needed));
}
