import { hashSecret } from '../access/api-key-token.ts';
import { type ApiKeyFacts, type CheckedApiKey, checkApiKey } from '../access/check-api-key.ts';
import { clientError } from '../client-error.ts';
import type { Database } from '../database/client.ts';
import type { Visit } from './visit.ts';

/** The caller of a request. */
export interface Caller {
  /** The API key; null: an anonymous caller, who may read. */
  readonly apiKey: ApiKeyFacts | null;
  /** The idempotency key, under which mutations are carried out at most once; null: none given. */
  readonly idempotencyKey: string | null;
}

const ANONYMOUS: Caller = { apiKey: null, idempotencyKey: null };

const FAULTS: Readonly<Record<Exclude<CheckedApiKey['state'], 'VALID'>, string>> = {
  UNKNOWN: 'The API key is not valid. Send `Authorization: Bearer dixit_…`.',
  EXPIRED: 'The API key has expired. Ask the operator for a new one.',
  REVOKED: 'The API key was revoked. Ask the operator for a new one.',
};

/**
 * Anonymous callers may read; an invalid key is rejected, even for queries, so that a caller with a
 * wrong key is not silently treated as anonymous. The visit is counted for the key. An address
 * cannot try many invalid keys.
 *
 * @throws UNAUTHENTICATED, INVALID_IDEMPOTENCY_KEY, RATE_LIMITED
 */
export async function identifyCaller(
  database: Database,
  headers: Pick<Headers, 'get'>,
  visit: Visit,
): Promise<Caller> {
  if (headers.get('authorization') === null && headers.get('idempotency-key') === null) {
    return ANONYMOUS;
  }
  const known = callers.get(visit);
  if (known) return await known;
  const caller = findCaller(database, headers, visit);
  callers.set(visit, caller);
  return await caller;
}

// The lane and the plugins both need the caller of a request that the lane leaves to the plugins.
const callers = new WeakMap<Visit, Promise<Caller>>();

async function findCaller(
  database: Database,
  headers: Pick<Headers, 'get'>,
  visit: Visit,
): Promise<Caller> {
  const idempotencyKey = findIdempotencyKey(headers.get('idempotency-key'));
  const header = headers.get('authorization');
  return {
    apiKey: header === null ? null : await findApiKey(database, header, visit),
    idempotencyKey,
  };
}

async function findApiKey({ pool }: Database, header: string, visit: Visit): Promise<ApiKeyFacts> {
  const token = readToken(header);
  const hash = hashSecret(token);
  const refusal = visit.refusalOfKey(hash);
  if (refusal) throw refusal;
  const checked = await checkApiKey(pool, token);
  if (checked.state === 'VALID') {
    visit.identify(checked.key, hash);
    return checked.key;
  }
  await visit.countWrongKey();
  visit.refused = clientError('UNAUTHENTICATED', FAULTS[checked.state]);
  throw visit.refused;
}

/** The API key of an `Authorization` header; empty if it has none. */
export function readToken(header: string): string {
  return /^Bearer +(\S+)$/i.exec(header.trim())?.[1] ?? '';
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
