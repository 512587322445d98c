import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import type { ApiKeyScope } from '../../prisma/generated/client/enums.ts';
import { createApiKeyToken, formatApiKeyToken, hashSecret } from './api-key-token.ts';

export interface NewApiKey {
  /** Who it is for; what it writes is recorded under this name. */
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  /** Null: it does not expire. */
  readonly expiresAt: Date | null;
}

/** Makes a key; the token is nowhere else, and cannot be had a second time. */
export async function createApiKey(prisma: PrismaClient, key: NewApiKey): Promise<string> {
  const token = createApiKeyToken();
  const { id, secret } = token;
  const scopes = [...key.scopes];
  await prisma.apiKey.create({ data: { ...key, scopes, id, secretHash: hashSecret(secret) } });
  return formatApiKeyToken(token);
}

/** All keys ever made, the oldest first; a revoked one stays on the list. */
export async function listApiKeys(prisma: PrismaClient) {
  const keys = await prisma.apiKey.findMany({
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    omit: { secretHash: true },
  });
  return keys;
}

/** Whether there was a key to revoke. The time of the first revocation stays. */
export async function revokeApiKey(prisma: PrismaClient, id: string): Promise<boolean> {
  const { count } = await prisma.apiKey.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return count > 0 || (await prisma.apiKey.count({ where: { id } })) > 0;
}

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

const UNITS = { h: 3_600_000, d: 86_400_000 } as const;
const MAX_DAYS = 3_650;

/**
 * When a key ends: hours or days from now (`12h`, `90d`), or the end of a day in UTC
 * (`2027-01-31`).
 *
 * @throws {RangeError} with a sentence for people.
 */
export function parseExpiry(text: string, now: Date): Date {
  const end = fromDuration(text, now) ?? fromDay(text);
  if (!end) throw new RangeError('write hours or days, such as 12h or 90d, or a day: 2027-01-31');
  if (end <= now) throw new RangeError('a key that has ended already is of no use');
  if (end.getTime() - now.getTime() > MAX_DAYS * UNITS.d) {
    throw new RangeError(`a key lasts ${MAX_DAYS} days at most; without an end leave it out`);
  }
  return end;
}

function fromDuration(text: string, now: Date): Date | undefined {
  const [, count, unit] = /^(\d{1,6})([hd])$/.exec(text) ?? [];
  if (count === undefined || unit === undefined) return undefined;
  return new Date(now.getTime() + Number(count) * UNITS[unit as keyof typeof UNITS]);
}

function fromDay(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = new Date(`${text}T00:00:00.000Z`);
  const isReal = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  return isReal ? new Date(day.getTime() + UNITS.d) : undefined;
}
