/**
 * A simulated failure of a request: `network` (no connection), `hang` (no response until the client
 * gives up), an HTTP status with any body, or a GraphQL error with a code.
 *
 * @example
 * const limited: Failure = { code: 'RATE_LIMITED', status: 429, headers: { 'retry-after': '2' } };
 */
export type Failure =
  | { readonly kind: 'network' | 'hang' }
  | {
      /** `extensions.code` of the error; if omitted, `body` is sent unchanged. */
      readonly code?: string | undefined;
      /** @default 200 with a code, 502 without one */
      readonly status?: number | undefined;
      readonly headers?: Readonly<Record<string, string>> | undefined;
      /** @default '' */
      readonly body?: string | undefined;
    };
