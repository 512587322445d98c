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
