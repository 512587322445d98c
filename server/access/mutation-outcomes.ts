import type { Transaction } from '../database/client.ts';

/** A mutation with an idempotency key, which is carried out at most once. */
export interface KeyedMutation {
  readonly apiKeyId: string;
  readonly idempotencyKey: string;
  /** The mutation's key in the response: a request can contain several mutations. */
  readonly path: string;
  /** Hash of the whole request. */
  readonly requestHash: string;
}

/** The key was used for a different request within the last 24 hours. */
export class IdempotencyKeyReused extends Error {
  override readonly name = 'IdempotencyKeyReused';
}

/**
 * The node that an earlier request with the same key changed; undefined if there was none. Call it
 * when the transaction holds the writers' lock, so that concurrent requests find each other's
 * result.
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

/** Stores the outcome of a mutation in its transaction, and deletes some that are older than a day. */
export async function rememberOutcome(
  tx: Transaction,
  { apiKeyId, idempotencyKey, path, requestHash }: KeyedMutation,
  nodeId: bigint,
): Promise<void> {
  await deleteExpiredOutcomes(tx, { apiKeyId, idempotencyKey });
  await tx.mutationOutcome.create({
    data: { apiKeyId, idempotencyKey, path, requestHash, nodeId },
  });
}

// More than one for each that is stored, but not all of a busy day at once: other writers wait.
const MAX_DELETED = 1_000;

async function deleteExpiredOutcomes(
  tx: Transaction,
  { apiKeyId, idempotencyKey }: Pick<KeyedMutation, 'apiKeyId' | 'idempotencyKey'>,
): Promise<void> {
  await tx.$executeRaw`/* deleteExpiredOutcomes */
    delete from mutation_outcome where ctid = any(array(
      (select ctid from mutation_outcome
        where created_at <= now() - interval '24 hours' order by created_at limit ${MAX_DELETED})
      union all
      (select ctid from mutation_outcome
        where api_key_id = ${apiKeyId} and idempotency_key = ${idempotencyKey}
          and created_at <= now() - interval '24 hours')))`;
}
