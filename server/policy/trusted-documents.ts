/** GraphQL documents by the SHA-256 of their texts, in lower-case hexadecimal digits. */
export type TrustedDocuments = ReadonlyMap<string, string>;

const PREFIX = 'sha256:';

/** The text of a request's document: sent by the client, or of a known document by its id. */
export function textOfDocument(
  { query, documentId }: { readonly query?: unknown; readonly documentId?: unknown },
  known: TrustedDocuments,
): string | undefined {
  if (query != null) return typeof query === 'string' ? query : undefined;
  const isHash = typeof documentId === 'string' && documentId.startsWith(PREFIX);
  return isHash ? known.get(documentId.slice(PREFIX.length)) : undefined;
}
