/**
 * How a request goes wrong on purpose: no connection; no answer until the client gives up; an HTTP
 * status, with any body; or a GraphQL error with its code.
 *
 * @example
 * const limited: Failure = { code: 'RATE_LIMITED', status: 429, headers: { 'retry-after': '2' } };
 */
export type Failure =
  | { readonly kind: 'network' | 'hang' }
  | {
      /** `extensions.code` of the one error; without it the body is sent as it is. */
      readonly code?: string | undefined;
      /** @default 200 with a code, 502 without one */
      readonly status?: number | undefined;
      readonly headers?: Readonly<Record<string, string>> | undefined;
      /** @default '' */
      readonly body?: string | undefined;
    };
