import { GraphQLError } from 'graphql';

/**
 * An error meant for the client: a stable code, a message that says what to do and repeats no
 * input, and the HTTP status it answers with.
 */
export function clientError(
  code: ClientErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, ...extensions, http: { status: STATUS[code] ?? 400 } },
  });
}

export type ClientErrorCode =
  | 'AMBIGUOUS_NAME'
  | 'INVALID_ARGUMENT'
  | 'INVALID_CURSOR'
  | 'INVALID_ID'
  | 'INVALID_PAGE_SIZE'
  | 'QUERY_TOO_COMPLEX'
  | 'QUERY_TOO_DEEP'
  | 'SERVICE_UNAVAILABLE'
  | 'UNKNOWN_ID';

const STATUS: Partial<Record<ClientErrorCode, number>> = { SERVICE_UNAVAILABLE: 503 };

/** Where in the arguments the fault lies, as clients read it: `filter.speakers[1]`. */
export function argumentPath(path: readonly (string | number)[]): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join('');
}
