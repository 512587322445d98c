import { GraphQLError } from 'graphql';

/**
 * An error for the client: a stable code, a message that says what to do and does not repeat input,
 * and the HTTP status.
 */
export function clientError(
  code: ClientErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code,
      ...extensions,
      http: {
        status: STATUS[code] ?? 400,
        ...headersOf(code, extensions),
      },
    },
  });
}

function headersOf(code: ClientErrorCode, { retryAfter = 1 }: Readonly<Record<string, unknown>>) {
  switch (code) {
    case 'RATE_LIMITED':
    case 'SERVICE_UNAVAILABLE':
      return { headers: { 'retry-after': String(retryAfter) } };
    case 'UNAUTHENTICATED':
      return { headers: { 'www-authenticate': 'Bearer' } };
    default:
      return {};
  }
}

export type ClientErrorCode =
  | 'AMBIGUOUS_NAME'
  | 'BAD_REQUEST'
  | 'BATCHING_NOT_SUPPORTED'
  | 'CURSOR_EXPIRED'
  | 'FORBIDDEN'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'INVALID_ARGUMENT'
  | 'INVALID_BODY'
  | 'INVALID_CURSOR'
  | 'INVALID_ID'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'INVALID_PAGE_SIZE'
  | 'QUERY_TOO_COMPLEX'
  | 'QUERY_TOO_DEEP'
  | 'RATE_LIMITED'
  | 'SERVICE_UNAVAILABLE'
  | 'UNAUTHENTICATED'
  | 'UNKNOWN_ID';

const STATUS: Partial<Record<ClientErrorCode, number>> = {
  CURSOR_EXPIRED: 410,
  FORBIDDEN: 403,
  IDEMPOTENCY_KEY_REUSED: 422,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
  UNAUTHENTICATED: 401,
};

/** Formats the path of an argument: `filter.speakers[1]`. */
export function argumentPath(path: readonly (string | number)[]): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join('');
}
