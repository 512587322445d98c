import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import type { ApiKeyScope } from '../../prisma/generated/client/enums.ts';
import { createApiKeyToken, formatApiKeyToken, hashSecret } from './api-key-token.ts';

export interface NewApiKey {
  /** Name of its owner. Changes made with the key are recorded under this name. */
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  /** Null: it does not expire. */
  readonly expiresAt: Date | null;
  /** Points per minute. @default the server's number for keys */
  readonly points?: number;
}

/** Creates a key and returns its token, which is not stored and cannot be shown again. */
export async function createApiKey(prisma: PrismaClient, key: NewApiKey): Promise<string> {
  const token = createApiKeyToken();
  const { id, secret } = token;
  const scopes = [...key.scopes];
  await prisma.apiKey.create({ data: { ...key, scopes, id, secretHash: hashSecret(secret) } });
  return formatApiKeyToken(token);
}

/** All keys, oldest first. Revoked keys stay in the list. */
export async function listApiKeys(prisma: PrismaClient) {
  return await prisma.apiKey.findMany({
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    omit: { secretHash: true },
  });
}

/** Revokes a key; false if there is no such key. The time of the first revocation is kept. */
export async function revokeApiKey(prisma: PrismaClient, id: string): Promise<boolean> {
  const { count } = await prisma.apiKey.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return count > 0 || (await prisma.apiKey.count({ where: { id } })) > 0;
}

type ListedKey = Awaited<ReturnType<typeof listApiKeys>>[number];

/** A key as one line for people, with tabs between the columns. */
export function describeApiKey(key: ListedKey, now: Date): string {
  const { id, name, scopes, createdAt, lastUsedAt, points } = key;
  const used = lastUsedAt ? `used ${toDay(lastUsedAt)}` : 'never used';
  const columns = [id, stateOf(key, now), scopes.join(',').toLowerCase(), name];
  const more = points === null ? [] : [`${points} points`];
  return [...columns, `created ${toDay(createdAt)}`, used, ...more].join('\t');
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
 * The time when a key expires: hours or days from now (`12h`, `90d`), or the end of a day in UTC
 * (`2027-01-31`).
 *
 * @throws {RangeError} with a message for people.
 */
export function parseExpiry(text: string, now: Date): Date {
  const end = fromDuration(text, now) ?? fromDay(text);
  if (!end)
    throw new RangeError('write hours or days, such as 12h or 90d, or a date, such as 2027-01-31');
  if (end <= now) throw new RangeError('this time is in the past');
  if (end.getTime() - now.getTime() > MAX_DAYS * UNITS.d) {
    throw new RangeError(
      `the maximum is ${MAX_DAYS} days; omit the option for a key that does not expire`,
    );
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
