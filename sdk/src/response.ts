import { checkScalars, type ScalarShape } from './check-scalars.ts';
import {
  DixitGraphQLError,
  DixitHttpError,
  DixitNetworkError,
  DixitRateLimitError,
  DixitUnexpectedContentError,
  type GraphQLErrorEntry,
} from './errors.ts';
import type { ResponseLike } from './platform.ts';

// Statuses of servers that are busy, restarting or out of reach: later they may answer.
const PASSING_STATUSES = [408, 429, 502, 503, 504];

interface GraphQLAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLErrorEntry[];
  readonly extensions?: Extensions;
}

type Extensions = { readonly [key: string]: unknown } | undefined;

/** The data of a response; anything else is thrown as the error that it is. */
export async function readResponse(response: ResponseLike, shape?: ScalarShape): Promise<unknown> {
  const type = mediaTypeOf(response);
  if (type !== null && !/^application\/([\w.-]+\+)?json$/.test(type)) {
    throw unexpected(response, 'another media type');
  }
  const text = await readText(response);
  if (text === '') throw refused(response, 'an empty body');
  if (type === null) throw unexpected(response, 'a body without a media type');
  return readAnswer(text, response, shape);
}

/** The data of a GraphQL answer in JSON; anything else is thrown as the error that it is. */
export function readAnswer(text: string, response: ResponseLike, shape?: ScalarShape): unknown {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    // The parser's message quotes the body, so it is no cause.
    throw unexpected(response, 'JSON that cannot be read');
  }
  if (!isGraphQLAnswer(answer)) throw refused(response, 'other JSON');
  const { data = null, errors = [] } = answer;
  if (errors.length > 0) throw reported(response, answer, errors);
  const fault = shape && checkScalars(data, shape);
  if (fault) throw unexpected(response, fault, 'MALFORMED_SCALAR');
  return data;
}

/** The error that something else than a GraphQL answer is. */
export function unexpected(response: ResponseLike, what: string, code = 'UNEXPECTED_CONTENT') {
  if (response.status === 429) return rateLimited(response);
  return new DixitUnexpectedContentError(
    `Expected a GraphQL answer, got ${what} (status ${response.status})`,
    { ...factsOf(response), code, contentType: mediaTypeOf(response) },
  );
}

function refused(response: ResponseLike, what: string) {
  const { ok, status } = response;
  if (ok || status === 429) return unexpected(response, what);
  const facts = { ...factsOf(response), code: `HTTP_${status}` };
  return new DixitHttpError(`The server answered with status ${status}`, facts);
}

function reported(
  response: ResponseLike,
  { data = null, extensions }: GraphQLAnswer,
  errors: readonly GraphQLErrorEntry[],
) {
  const known = factsOf(response);
  const requestId =
    known.requestId ?? requestIdOf(errors[0]?.extensions) ?? requestIdOf(extensions);
  const facts = { ...known, requestId, errors, data };
  const codes = errors.map(({ extensions }) => extensions?.code);
  if (known.status === 429 || codes.includes('RATE_LIMITED')) return rateLimited(response, facts);
  const code = typeof codes[0] === 'string' ? codes[0] : undefined;
  return new DixitGraphQLError(
    `The server reported ${errors.length === 1 ? 'an error' : `${errors.length} errors`}: ${
      code ?? 'no code'
    } (see \`errors\`)`,
    { ...facts, code: code ?? 'GRAPHQL_ERROR' },
  );
}

function rateLimited(response: ResponseLike, facts = {}) {
  return new DixitRateLimitError('The server asks for fewer requests', {
    ...factsOf(response),
    errors: [],
    data: null,
    ...facts,
    code: 'RATE_LIMITED',
    retryable: true,
  });
}

function factsOf({ status, headers }: ResponseLike) {
  return {
    status,
    retryable: PASSING_STATUSES.includes(status),
    retryAfterMs: parseRetryAfter(headers.get('retry-after')),
    requestId: headers.get('x-request-id') ?? undefined,
  };
}

export function mediaTypeOf({ headers }: ResponseLike): string | null {
  return headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() || null;
}

async function readText(response: ResponseLike): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    throw brokenOff(cause, response);
  }
}

/** The error that an answer without its end is. */
export function brokenOff(cause: unknown, { headers }: ResponseLike) {
  return new DixitNetworkError('The connection broke off in the middle of the answer', {
    code: 'NETWORK_ERROR',
    retryable: true,
    requestId: headers.get('x-request-id') ?? undefined,
    cause,
  });
}

function isGraphQLAnswer(value: unknown): value is GraphQLAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { data, errors } = value as { data?: unknown; errors?: unknown };
  if (Array.isArray(errors) && errors.length > 0) {
    return errors.every((error) => typeof error?.message === 'string');
  }
  return typeof data === 'object' && data !== null;
}

function requestIdOf(extensions: Extensions): string | undefined {
  const id = extensions?.['requestId'];
  return typeof id === 'string' ? id : undefined;
}

/** `Retry-After` in milliseconds, from either of its forms: whole seconds, or an HTTP date. */
export function parseRetryAfter(value: string | null, now = Date.now()): number | undefined {
  if (value === null) return undefined;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  // Only what begins with a day's name is an HTTP date; `Date.parse` takes much else for one.
  const at = /^\s*(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
