import { clientError } from '../client-error.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * The JSON object in a request's body. JSON between systems is UTF-8 (RFC 8259, 8.1); bytes that are
 * not would be stored as replacement characters.
 *
 * @throws INVALID_BODY
 */
export async function readBody(request: Request): Promise<Record<string, unknown>> {
  const value = parseJson(decode(await request.arrayBuffer()));
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
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

/** Whether a content type names another charset than UTF-8. */
export function hasOtherCharset(contentType: string): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1];
  return charset !== undefined && !/^utf-?8$/i.test(charset);
}
