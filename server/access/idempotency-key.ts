/**
 * The key of the header `Idempotency-Key`: 1 to 255 visible ASCII characters but `"`, with or without the
 * quotation marks that draft-ietf-httpapi-idempotency-key-header asks for. Undefined: it is none.
 */
export function readIdempotencyKey(header: string): string | undefined {
  const bare = /^"(.*)"$/s.exec(header)?.[1] ?? header;
  return /^[\x21\x23-\x7e]{1,255}$/.test(bare) ? bare : undefined;
}
