import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { COMMON_HEADERS } from './cors.ts';

interface Http {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The response to a request that is refused before it is read, with the body that clients expect. */
export function errorResponse(
  { message, extensions }: GraphQLError,
  headers: Readonly<Record<string, string>> = {},
) {
  const { http, ...shown } = extensions as { readonly http: Http };
  const body = JSON.stringify({ errors: [{ message, extensions: shown }] });
  return {
    status: http.status,
    body,
    headers: {
      ...COMMON_HEADERS,
      ...headers,
      ...http.headers,
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
    },
  };
}

/** Answers a request with `errorResponse`. */
export function sendError(
  response: ServerResponse,
  ...error: Parameters<typeof errorResponse>
): void {
  const { status, headers, body } = errorResponse(...error);
  response.writeHead(status, headers);
  response.end(body);
}
