import type { Prisma } from '../../prisma/generated/client/client.ts';

type Transaction = Prisma.TransactionClient;

/** A mutation that is done at most once. */
export interface KeyedMutation {
  readonly apiKeyId: string;
  readonly idempotencyKey: string;
  /** The mutation's name in the answer: one request may hold several. */
  readonly path: string;
  /** Of all that the request asked for. */
  readonly requestHash: string;
}

/** The key was used within its 24 hours, for another request. */
export class IdempotencyKeyReused extends Error {
  override readonly name = 'IdempotencyKeyReused';
}

/**
 * The node that an earlier request with the same key changed; undefined: it was not done yet. To
 * be called once the transaction has its turn, so that of two at the same time one finds what the
 * other did.
 *
 * @throws {IdempotencyKeyReused}
 */
export async function recallOutcome(
  tx: Transaction,
  { apiKeyId, idempotencyKey, path, requestHash }: KeyedMutation,
): Promise<bigint | undefined> {
  const rows = await findOutcomes(tx, apiKeyId, idempotencyKey);
  if (rows.some((row) => row.request_hash !== requestHash)) throw new IdempotencyKeyReused();
  return rows.find((row) => row.path === path)?.node_id;
}

async function findOutcomes(tx: Transaction, apiKeyId: string, idempotencyKey: string) {
  return await tx.$queryRaw<
    { path: string; request_hash: string; node_id: bigint }[]
  >`/* findOutcomes */
    select path, request_hash, node_id from mutation_outcome
     where api_key_id = ${apiKeyId} and idempotency_key = ${idempotencyKey}
       and created_at > now() - interval '24 hours'`;
}

/** Keeps what a mutation came to, in its own transaction, and forgets what is older than a day. */
export async function rememberOutcome(
  tx: Transaction,
  { apiKeyId, idempotencyKey, path, requestHash }: KeyedMutation,
  nodeId: bigint,
): Promise<void> {
  await forgetOutcomes(tx);
  await tx.mutationOutcome.create({
    data: { apiKeyId, idempotencyKey, path, requestHash, nodeId },
  });
}

async function forgetOutcomes(tx: Transaction): Promise<void> {
  await tx.$executeRaw`/* forgetOutcomes */
    delete from mutation_outcome where created_at <= now() - interval '24 hours'`;
}
