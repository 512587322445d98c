import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import type { ApiKeyScope } from '../../prisma/generated/client/enums.ts';
import { createApiKey } from '../../server/access/api-keys.ts';

/** The headers of a request with a new key. */
export async function createTestKey(
  prisma: PrismaClient,
  { scopes = ['WRITE'], name = 'Ottar Velde' }: { scopes?: ApiKeyScope[]; name?: string } = {},
): Promise<{ readonly authorization: string }> {
  const token = await createApiKey(prisma, { name, scopes, expiresAt: null });
  return { authorization: `Bearer ${token}` };
}
