import {
  DixitGraphQLError,
  DixitHttpError,
  DixitNetworkError,
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

/** The data of a GraphQL answer; anything else is thrown as the error that it is. */
export async function readResponse(response: ResponseLike): Promise<unknown> {
  const { ok, status, headers } = response;
  const contentType = headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() || null;
  const facts = {
    status,
    retryable: PASSING_STATUSES.includes(status),
    retryAfterMs: parseRetryAfter(headers.get('retry-after')),
    requestId: headers.get('x-request-id') ?? undefined,
  };
  const unexpected = (what: string) =>
    new DixitUnexpectedContentError(`Expected a GraphQL answer, got ${what} (status ${status})`, {
      ...facts,
      code: 'UNEXPECTED_CONTENT',
      contentType,
    });
  const http = () =>
    new DixitHttpError(`The server answered with status ${status}`, {
      ...facts,
      code: `HTTP_${status}`,
    });

  if (contentType !== null && !/^application\/([\w.-]+\+)?json$/.test(contentType)) {
    throw unexpected('another media type');
  }
  const text = await readText(response);
  if (text === '') throw ok ? unexpected('an empty body') : http();
  if (contentType === null) throw unexpected('a body without a media type');
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    // The parser's message quotes the body, so it is no cause.
    throw unexpected('JSON that cannot be read');
  }
  if (!isGraphQLAnswer(answer)) throw ok ? unexpected('other JSON') : http();
  const { data = null, errors = [] } = answer;
  const [first] = errors;
  if (first === undefined) return data;

  const code = first.extensions?.code;
  const rateLimited = errors.some((error) => error.extensions?.code === 'RATE_LIMITED');
  throw new DixitGraphQLError(
    `The server reported ${errors.length === 1 ? 'an error' : `${errors.length} errors`}: ${
      typeof code === 'string' ? code : 'no code'
    } (see \`errors\`)`,
    {
      ...facts,
      code: typeof code === 'string' ? code : 'GRAPHQL_ERROR',
      retryable: facts.retryable || rateLimited,
      requestId: facts.requestId ?? requestIdOf(first.extensions) ?? requestIdOf(answer.extensions),
      errors,
      data,
    },
  );
}

async function readText(response: ResponseLike): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    throw new DixitNetworkError('The connection broke off in the middle of the answer', {
      code: 'NETWORK_ERROR',
      retryable: true,
      requestId: response.headers.get('x-request-id') ?? undefined,
      cause,
    });
  }
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
