import { type ApiKeyFacts, type CheckedApiKey, checkApiKey } from '../access/check-api-key.ts';
import { clientError } from '../client-error.ts';
import type { Database } from '../database/client.ts';

/** Who makes a request. */
export interface Caller {
  /** The key it came with; null: anybody, who may read. */
  readonly apiKey: ApiKeyFacts | null;
  /** What its mutations are done at most once under; null: it did not say. */
  readonly idempotencyKey: string | null;
}

const FAULTS: Readonly<Record<Exclude<CheckedApiKey['state'], 'VALID'>, string>> = {
  UNKNOWN: 'The API key is not valid. Send `Authorization: Bearer dixit_…`.',
  EXPIRED: 'The API key has expired. Ask the operator for a new one.',
  REVOKED: 'The API key was revoked. Ask the operator for a new one.',
};

/**
 * Anonymous callers may read; an invalid key is rejected, even for queries: a caller who believes
 * they are signed in must not be answered as anonymous.
 *
 * @throws UNAUTHENTICATED, INVALID_IDEMPOTENCY_KEY
 */
export async function identifyCaller(
  database: Database,
  headers: Pick<Headers, 'get'>,
): Promise<Caller> {
  const idempotencyKey = findIdempotencyKey(headers.get('idempotency-key'));
  return { apiKey: await findApiKey(database, headers.get('authorization')), idempotencyKey };
}

async function findApiKey({ pool }: Database, header: string | null): Promise<ApiKeyFacts | null> {
  if (header === null) return null;
  const token = /^Bearer +(\S+)$/i.exec(header.trim())?.[1] ?? '';
  const checked = await checkApiKey(pool, token);
  if (checked.state === 'VALID') return checked.key;
  throw clientError('UNAUTHENTICATED', FAULTS[checked.state]);
}

function findIdempotencyKey(header: string | null): string | null {
  if (header === null) return null;
  const key = readIdempotencyKey(header);
  if (key !== undefined) return key;
  throw clientError(
    'INVALID_IDEMPOTENCY_KEY',
    '`Idempotency-Key` must have 1 to 255 visible ASCII characters. Use a UUID, for example.',
  );
}

/**
 * The key of the header `Idempotency-Key`: 1 to 255 visible ASCII characters but `"`, with or without the
 * quotation marks that draft-ietf-httpapi-idempotency-key-header asks for. Undefined: it is none.
 */
export function readIdempotencyKey(header: string): string | undefined {
  const bare = /^"(.*)"$/s.exec(header)?.[1] ?? header;
  return /^[\x21\x23-\x7e]{1,255}$/.test(bare) ? bare : undefined;
}
