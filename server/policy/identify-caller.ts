import { type ApiKeyFacts, type CheckedApiKey, checkApiKey } from '../access/check-api-key.ts';
import { clientError } from '../client-error.ts';
import type { Database } from '../database/client.ts';

/** The caller of a request. */
export interface Caller {
  /** The API key; null: an anonymous caller, who may read. */
  readonly apiKey: ApiKeyFacts | null;
  /** The idempotency key, under which mutations are carried out at most once; null: none given. */
  readonly idempotencyKey: string | null;
}

const FAULTS: Readonly<Record<Exclude<CheckedApiKey['state'], 'VALID'>, string>> = {
  UNKNOWN: 'The API key is not valid. Send `Authorization: Bearer dixit_…`.',
  EXPIRED: 'The API key has expired. Ask the operator for a new one.',
  REVOKED: 'The API key was revoked. Ask the operator for a new one.',
};

/**
 * Anonymous callers may read; an invalid key is rejected, even for queries, so that a caller with a
 * wrong key is not silently treated as anonymous.
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
 * Parses the header `Idempotency-Key`: 1 to 255 visible ASCII characters except `"`, with or
 * without the quotation marks of draft-ietf-httpapi-idempotency-key-header. Undefined if it is
 * invalid.
 */
export function readIdempotencyKey(header: string): string | undefined {
  const bare = /^"(.*)"$/s.exec(header)?.[1] ?? header;
  return /^[\x21\x23-\x7e]{1,255}$/.test(bare) ? bare : undefined;
}
