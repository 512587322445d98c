import { findFaults, type ScalarShape } from './check-scalars.ts';
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

// Statuses of servers that are busy, restarting or out of reach: later they may answer.
const PASSING_STATUSES = [408, 429, 502, 503, 504];

interface GraphQLAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLErrorEntry[];
  readonly extensions?: { readonly [key: string]: unknown };
}

/** What the head of a response says. */
export function factsOf({ status, headers }: ResponseLike): ResponseFacts {
  return {
    status,
    contentType: headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() || null,
    requestId: headers.get('x-request-id') ?? undefined,
    retryable: PASSING_STATUSES.includes(status),
    retryAfterMs: parseRetryAfter(headers.get('retry-after')),
  };
}

/** The data of a response; anything else is thrown as the error that it is. */
export async function readData(response: ResponseLike, shape?: ScalarShape): Promise<unknown> {
  const facts = factsOf(response);
  const text = await response.text().catch((cause: unknown) => {
    throw brokenOff(facts, cause);
  });
  const isJson = /^application\/([\w.-]+\+)?json$/.test(facts.contentType ?? 'application/json');
  return toData(isJson ? parseJson(text) : undefined, facts, shape);
}

/** The data of a GraphQL answer; anything else is thrown as the error that it is. */
export function toData(json: unknown, facts: ResponseFacts, shape: ScalarShape = {}): unknown {
  if (isGraphQLAnswer(json)) {
    const { data = null, errors = [] } = json;
    if (errors.length > 0) throw reported(json, errors, facts);
    const [fault] = findFaults(data, shape);
    if (fault === undefined) return data;
    throw unexpected(fault, facts, 'MALFORMED_SCALAR');
  }
  const { status } = facts;
  if (status === 429) throw rateLimited(facts);
  // An error status, told as such: with JSON or with nothing. A page is somebody else's.
  if (status < 300 || json === undefined) throw unexpected('something else', facts);
  const message = `The server answered with status ${status}`;
  throw new DixitHttpError(message, { ...facts, code: `HTTP_${status}` });
}

/** The value of JSON, null of nothing at all, undefined of anything else. */
export function parseJson(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    // The parser's message quotes the text, so it is no cause.
    return undefined;
  }
}

function isGraphQLAnswer(json: unknown): json is GraphQLAnswer {
  const { data, errors }: { data?: unknown; errors?: unknown } = Object(json);
  if (Array.isArray(errors) && errors.length > 0) {
    return errors.every((error) => typeof error?.message === 'string');
  }
  return typeof data === 'object' && data !== null;
}

function reported(
  { data = null, extensions }: GraphQLAnswer,
  errors: readonly GraphQLErrorEntry[],
  facts: ResponseFacts,
) {
  const codes = errors.map((error) => error.extensions?.code);
  const ids = [...errors, { extensions }].map((told) => told.extensions?.['requestId']);
  const requestId = facts.requestId ?? ids.find((id) => typeof id === 'string');
  const all = { ...facts, requestId, errors, data };
  if (facts.status === 429 || codes.includes('RATE_LIMITED')) return rateLimited(all);
  const code = typeof codes[0] === 'string' ? codes[0] : 'GRAPHQL_ERROR';
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  const message = `The server reported ${count}: ${code} (see \`errors\`)`;
  return new DixitGraphQLError(message, { ...all, code });
}

function rateLimited(facts: ResponseFacts) {
  const all = { errors: [], data: null, ...facts };
  return new DixitRateLimitError('The server asks for fewer requests', all);
}

/** The error that something else than a GraphQL answer is. */
export function unexpected(what: string, facts: ResponseFacts, code = 'UNEXPECTED_CONTENT') {
  const message = `Expected a GraphQL answer, got ${what} (status ${facts.status})`;
  return new DixitUnexpectedContentError(message, { ...facts, code });
}

/** The error that an answer without its end is. */
export function brokenOff({ requestId }: ResponseFacts, cause?: unknown) {
  const message = 'The connection broke off in the middle of the answer';
  return new DixitNetworkError(message, { requestId, cause });
}

/** `Retry-After` in milliseconds, from either of its forms: whole seconds, or an HTTP date. */
export function parseRetryAfter(value: string | null, now = Date.now()): number | undefined {
  if (value === null) return undefined;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  // Only what begins with a day's name is an HTTP date; `Date.parse` takes much else for one.
  const at = /^\s*(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
