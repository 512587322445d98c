import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { COMMON_HEADERS } from './cors.ts';

interface Http {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers a request that is refused before it is read, with the body that clients expect. */
export function sendError(
  response: ServerResponse,
  { message, extensions }: GraphQLError,
  headers: Readonly<Record<string, string>> = {},
): void {
  const { http, ...shown } = extensions as { readonly http: Http };
  const body = JSON.stringify({ errors: [{ message, extensions: shown }] });
  response.writeHead(http.status, {
    ...COMMON_HEADERS,
    ...headers,
    ...http.headers,
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
