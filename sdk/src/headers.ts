import type { HeadersLike } from './client-options.ts';

/** Merges the headers of a request; later values take precedence. */
export function mergeHeaders(...all: readonly HeadersLike[]): Record<string, string> {
  const merged: Record<string, string> = {
    accept: 'application/graphql-response+json, application/json;q=0.9',
  };
  for (const headers of all) {
    const pairs = Symbol.iterator in headers ? headers : Object.entries(headers);
    for (const [name, value] of pairs) {
      if (value === undefined) continue;
      // Checked here because the platform's own error would quote the value, which is often a
      // secret.
      if (/[^\t\x20-\x7e\x80-\xff]/.test(value.trim())) {
        throw new TypeError(`The value of the header ${name} has characters HTTP does not allow`);
      }
      merged[name.toLowerCase()] = value;
    }
  }
  return merged;
}
