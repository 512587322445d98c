import type { DocumentMeta, TypedDocument } from './document.ts';
import { isDixitError } from './errors.ts';

// Longer addresses are cut or refused by some proxies.
const LONGEST_PARAMETERS = 4_000;
// The codes of a server that does not know a document by its hash, or knows no such GET.
const NOT_KNOWN =
  /^(BAD_REQUEST|GRAPHQL_ERROR|METHOD_NOT_ALLOWED|PERSISTED_QUERY_NOT_(FOUND|SUPPORTED))$/;

/** A document with its variables, ready to be sent. */
export interface Operation {
  /** Empty where it has none. */
  readonly name: string;
  readonly isQuery: boolean;
  readonly body: string;
  /** What a GET asks with; undefined where it has to be a POST. */
  readonly parameters: string | undefined;
  readonly meta: DocumentMeta;
}

export function toOperation(
  document: TypedDocument<unknown, never>,
  variables: unknown = {},
): Operation {
  const query = document.toString();
  const meta: DocumentMeta = document.__meta__ ?? {};
  const isQuery = BEGINS_AS_QUERY.test(query) || !WRITES.test(query);
  const body = JSON.stringify({ query, variables }, refuseNaN);
  const variablesText = encodeURIComponent(JSON.stringify(variables));
  const parameters = `documentId=sha256:${meta.hash}&variables=${variablesText}`;
  const isShort = parameters.length <= LONGEST_PARAMETERS;
  const isTrusted = isQuery && isShort && SHA256.test(`${meta.hash}`);
  return {
    name: nameOf(query),
    isQuery,
    body,
    parameters: isTrusted ? parameters : undefined,
    meta,
  };
}

/** The name of an operation; empty where it has none. */
export function nameOf(query: string): string {
  return /\b(?:query|mutation|subscription)\s+(\w+)/.exec(query)?.[1] ?? '';
}

const SHA256 = /^[\da-f]{64}$/;
const BEGINS_AS_QUERY = /^([\s,\uFEFF]|#.*[\n\r])*(query\b|\{)/;
// Where fragments come first. A query with a field of such a name counts as no query: it is not
// retried, which harms nobody.
const WRITES = /\b(mutation|subscription)\b/;

// JSON turns NaN into null, and a filter that is null is no filter: the answer would be everything.
function refuseNaN(name: string, value: unknown): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  throw new TypeError(`The variable ${name} is no finite number`);
}

/** Whether a GET failed because this server does not know the document, or no such GET. */
export function isUnknownDocument(error: unknown): boolean {
  if (!isDixitError(error) || error.retryable || !('status' in error)) return false;
  if (error.kind === 'graphql') return NOT_KNOWN.test(error.code);
  return error.code !== 'MALFORMED_SCALAR' && ![401, 403].includes(error.status);
}
