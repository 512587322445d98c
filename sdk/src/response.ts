import { findFaults, type ScalarShape } from './check-scalars.ts';
import type { RequestOptions } from './client-options.ts';
import {
  DixitGraphQLError,
  DixitHttpError,
  DixitNetworkError,
  DixitRateLimitError,
  DixitUnexpectedContentError,
  type GraphQLErrorEntry,
  type ResponseFacts,
} from './errors.ts';
import type { ResponseLike } from './platform.ts';

// Statuses of a server that is busy, restarting or unreachable: a later request may succeed.
const TRANSIENT_STATUSES = [408, 429, 502, 503, 504];

interface GraphQLResponse {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLErrorEntry[];
  readonly extensions?: { readonly [key: string]: unknown };
}

/** Reads the status and headers of a response. */
export function factsOf({ status, headers }: ResponseLike): ResponseFacts {
  return {
    status,
    contentType: headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() || null,
    requestId: headers.get('x-request-id') ?? undefined,
    retryable: TRANSIENT_STATUSES.includes(status),
    retryAfterMs: parseRetryAfter(headers.get('retry-after')),
  };
}

/** Returns the data of a response; throws the matching error for anything else. */
export async function readData(
  response: ResponseLike,
  shape?: ScalarShape,
  onWarnings?: RequestOptions['onWarnings'],
): Promise<unknown> {
  const facts = factsOf(response);
  const text = await response.text().catch((cause) => Promise.reject(interrupted(facts, cause)));
  const isJson = /^application\/([\w.-]+\+)?json$/.test(facts.contentType ?? 'application/json');
  return toData(isJson ? parseJson(text) : undefined, facts, shape, onWarnings);
}

/** Returns the data of a GraphQL response; throws the matching error for anything else. */
export function toData(
  json: unknown,
  facts: ResponseFacts,
  shape: ScalarShape = {},
  onWarnings?: RequestOptions['onWarnings'],
): unknown {
  if (isGraphQLResponse(json)) {
    const { data = null, errors = [], extensions } = json;
    const warnings = extensions?.['warnings'];
    if (Array.isArray(warnings)) onWarnings?.(warnings);
    if (errors.length > 0) throw reported(json, errors, facts);
    const [fault] = findFaults(data, shape);
    if (fault === undefined) return data;
    throw unexpected(fault, facts, 'MALFORMED_SCALAR');
  }
  const { status } = facts;
  if (status === 429) throw rateLimited(facts);
  // An error status with JSON or an empty body is reported as an HTTP error. Other content comes
  // from something other than the API, such as a proxy.
  if (status < 300 || json === undefined) throw unexpected('other content', facts);
  const message = `The server responded with status ${status}`;
  throw new DixitHttpError(message, { ...facts, code: `HTTP_${status}` });
}

/** The parsed JSON; null for an empty text; undefined if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    // Not kept as a cause: the parser's message quotes the text.
    return undefined;
  }
}

function isGraphQLResponse(json: unknown): json is GraphQLResponse {
  const { data, errors }: { data?: unknown; errors?: unknown } = Object(json);
  if (Array.isArray(errors) && errors.length > 0) {
    return errors.every((error) => typeof error?.message === 'string');
  }
  return typeof data === 'object' && data !== null;
}

function reported(
  { data = null, extensions }: GraphQLResponse,
  errors: readonly GraphQLErrorEntry[],
  facts: ResponseFacts,
) {
  const codes = errors.map((error) => error.extensions?.code);
  const ids = [...errors, { extensions }].map((entry) => entry.extensions?.['requestId']);
  const requestId = facts.requestId ?? ids.find((id) => typeof id === 'string');
  const all = { ...facts, requestId, errors, data };
  if (facts.status === 429 || codes.includes('RATE_LIMITED')) return rateLimited(all);
  const code = typeof codes[0] === 'string' ? codes[0] : 'GRAPHQL_ERROR';
  const more = errors.length > 1 ? ` (${errors.length - 1} more in \`errors\`)` : '';
  const message = `${code}: ${errors[0]?.message}${more}`;
  return new DixitGraphQLError(message, { ...all, code });
}

function rateLimited(facts: ResponseFacts) {
  const all = { errors: [], data: null, ...facts };
  return new DixitRateLimitError('Too many requests', all);
}

/** The error for a response that is not a valid GraphQL response. */
export function unexpected(what: string, facts: ResponseFacts, code = 'UNEXPECTED_CONTENT') {
  const message = `Expected a GraphQL response, received ${what} (status ${facts.status})`;
  return new DixitUnexpectedContentError(message, { ...facts, code });
}

/** The error for a response that ended too early. */
export function interrupted({ requestId }: ResponseFacts, cause?: unknown) {
  const message = 'The connection was closed before the response was complete';
  return new DixitNetworkError(message, { requestId, cause });
}

/** Parses `Retry-After`, whole seconds or an HTTP date, to milliseconds. */
export function parseRetryAfter(value: string | null, now = Date.now()): number | undefined {
  if (value === null) return undefined;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  // An HTTP date begins with the name of a day; `Date.parse` accepts much more.
  const at = /^\s*(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
