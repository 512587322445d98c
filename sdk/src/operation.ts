import type { ClientOptions } from './client-options.ts';
import type { DocumentMeta, TypedDocument } from './document.ts';
import { isDixitError } from './errors.ts';

// Some proxies truncate or reject longer URLs.
const MAX_PARAMETERS_LENGTH = 4_000;
// Error codes of a server that does not know the hash, or does not support such GET requests.
const UNKNOWN_CODES = /^(BAD_REQUEST|GRAPHQL_ERROR|METHOD_NOT_ALLOWED|PERSISTED_QUERY_NOT_\w+)$/;

/** A document with its variables, ready to be sent. */
export interface Operation {
  /** Empty if it has none. */
  readonly name: string;
  readonly isQuery: boolean;
  readonly body: string;
  /** Query string of the GET request; undefined if it must be a POST. */
  readonly parameters: string | undefined;
  readonly meta: DocumentMeta;
}

export function toOperation(
  document: TypedDocument<unknown, never>,
  variables: unknown = {},
  print?: ClientOptions['print'],
): Operation {
  const query = toText(document, print);
  const meta: DocumentMeta = document.__meta__ ?? {};
  const isQuery = BEGINS_AS_QUERY.test(query) || !WRITES.test(query);
  const body = JSON.stringify({ query, variables }, refuseNaN);
  const variablesText = encodeURIComponent(JSON.stringify(variables));
  const address = `documentId=sha256:${meta.hash}&variables=${variablesText}`;
  const isTrusted =
    isQuery && SHA256.test(`${meta.hash}`) && address.length <= MAX_PARAMETERS_LENGTH;
  const parameters = isTrusted ? address : undefined;
  return { name: nameOf(query), isQuery, body, parameters, meta };
}

/** The text of a document. */
export function toText(
  document: TypedDocument<unknown, never>,
  print: ClientOptions['print'],
): string {
  if (!document.kind) return document.toString();
  if (print) return print(document as never);
  throw new TypeError('To send a parsed document, pass the client `print` of graphql');
}

/** The name of an operation; empty if it has none. */
export function nameOf(query: string): string {
  return /\b(?:query|mutation|subscription)\s+(\w+)/.exec(query)?.[1] ?? '';
}

const SHA256 = /^[\da-f]{64}$/;
const BEGINS_AS_QUERY = /^([\s,\uFEFF]|#.*[\n\r])*(query\b|\{)/;
// For documents that begin with a fragment. A query with a field of such a name is not recognised
// as a query; the only effect is that it is not retried.
const WRITES = /\b(mutation|subscription)\b/;

// JSON encodes NaN as null, and a null filter does not filter: the result would be everything.
function refuseNaN(name: string, value: unknown): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  throw new TypeError(`The variable ${name} is not a finite number`);
}

/**
 * Whether a GET failed because the server does not know the hash, or does not support such GETs.
 */
export function isUnknownDocument(error: unknown): boolean {
  if (!isDixitError(error) || error.retryable || !('status' in error)) return false;
  if (error.kind === 'graphql') return UNKNOWN_CODES.test(error.code);
  return error.code !== 'MALFORMED_SCALAR' && ![401, 403].includes(error.status);
}
