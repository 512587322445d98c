import { clientError } from '../client-error.ts';

/** The reason for rejecting a request before its body is read. */
export interface RequestFault {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/**
 * The reason to reject a request before reading it; undefined if there is none.
 *
 * Bodies must be JSON, which prevents CSRF: pages of other sites can send forms and plain text
 * without a preflight request, but not JSON.
 */
export function findFault(
  { method, headers }: Request,
  parameters: URLSearchParams,
): RequestFault | undefined {
  if (method === 'POST') {
    const contentType = headers.get('content-type') ?? '';
    const type = contentType.split(';', 1)[0]?.trim().toLowerCase();
    const isUtf8 = !hasOtherCharset(contentType);
    if (type === 'application/json' && isUtf8) return undefined;
    const message = 'Send the query as JSON in UTF-8, with `Content-Type: application/json`.';
    return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message };
  }
  for (const name of ['variables', 'extensions']) {
    if (isJsonObject(parameters.get(name))) continue;
    const message = `The parameter \`${name}\` must be a JSON object, percent-encoded.`;
    return { status: 400, code: 'BAD_REQUEST', message };
  }
  return undefined;
}

// Absent and null mean no parameters, as in a body.
function isJsonObject(text: string | null): boolean {
  if (!text) return true;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value);
  } catch {
    return false;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

const NAMES = ['query', 'documentId', 'operationName', 'variables', 'extensions'] as const;

/**
 * Reads the GraphQL parameters of a body. Names that GraphQL over HTTP does not define are ignored.
 * JSON between systems is UTF-8 (RFC 8259, 8.1); other bytes would be stored as replacement
 * characters.
 *
 * @throws INVALID_BODY, BATCHING_NOT_SUPPORTED
 */
export function readBody(bytes: ArrayBuffer): Record<string, unknown> {
  const value = parseJson(decode(bytes));
  if (Array.isArray(value)) {
    throw clientError('BATCHING_NOT_SUPPORTED', 'Send each operation in a separate request.');
  }
  if (typeof value === 'object' && value !== null) {
    const given = value as Record<string, unknown>;
    return Object.fromEntries(
      NAMES.flatMap((name) => (name in given ? [[name, given[name]]] : [])),
    );
  }
  throw clientError('INVALID_BODY', `The body is not a JSON object. ${EXPECTED}`);
}

const EXPECTED = 'Send `query`, and `variables` as an object.';

function decode(bytes: ArrayBuffer): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw clientError(
      'INVALID_BODY',
      'The body is not UTF-8. Encode it as UTF-8 and send it again.',
    );
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw clientError('INVALID_BODY', `The body is not JSON. ${EXPECTED}`);
  }
}

/** Whether a content type has a charset other than UTF-8. */
function hasOtherCharset(contentType: string): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1];
  return charset !== undefined && !/^utf-?8$/i.test(charset);
}
