import { createHash } from 'node:crypto';

/** GraphQL documents by the SHA-256 of their texts, in lower-case hexadecimal digits. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** The documents that a server knows, and whether it accepts others. */
export interface DocumentPolicy {
  readonly known: TrustedDocuments;
  /** @default true */
  readonly acceptsOthers?: boolean;
}

const PREFIX = 'sha256:';

/**
 * The text of a request's document: sent by the client, or of a known document by its id. Undefined
 * for a text that this server does not accept.
 */
export function textOfDocument(
  { query, documentId }: { readonly query?: unknown; readonly documentId?: unknown },
  policy: DocumentPolicy,
): string | undefined {
  if (query != null) {
    return typeof query === 'string' && isAccepted(query, policy) ? query : undefined;
  }
  const isHash = typeof documentId === 'string' && documentId.startsWith(PREFIX);
  return isHash ? policy.known.get(documentId.slice(PREFIX.length)) : undefined;
}

/** Whether a server accepts a text. A server for known documents only accepts their texts too. */
export function isAccepted(text: string, { known, acceptsOthers = true }: DocumentPolicy): boolean {
  return acceptsOthers || known.has(createHash('sha256').update(text).digest('hex'));
}
