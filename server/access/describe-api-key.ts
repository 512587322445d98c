import type { listApiKeys } from './api-keys.ts';

type ListedKey = Awaited<ReturnType<typeof listApiKeys>>[number];

/** One line for people, columns apart by tabs. */
export function describeApiKey(key: ListedKey, now: Date): string {
  const { id, name, scopes, createdAt, lastUsedAt } = key;
  const used = lastUsedAt ? `used ${toDay(lastUsedAt)}` : 'never used';
  const columns = [id, stateOf(key, now), scopes.join(',').toLowerCase(), name];
  return [...columns, `made ${toDay(createdAt)}`, used].join('\t');
}

function stateOf({ revokedAt, expiresAt }: ListedKey, now: Date): string {
  if (revokedAt) return `revoked ${toDay(revokedAt)}`;
  if (!expiresAt) return 'valid';
  return `${expiresAt <= now ? 'expired' : 'valid until'} ${toDay(expiresAt)}`;
}

function toDay(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
