import { createHash } from 'node:crypto';

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** JSON with sorted keys, so that equal values give equal text. */
export function toCanonicalJson(value: Json): string {
  return JSON.stringify(value, (_, part: Json) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : part,
  );
}

/** SHA-256 of the canonical JSON, in hexadecimal: equal for equal values. */
export function toHash(value: Json): string {
  return createHash('sha256').update(toCanonicalJson(value)).digest('hex');
}

/** The keys whose values differ in two records. */
export function findDifferences(
  one: Readonly<Record<string, Json>>,
  other: Readonly<Record<string, Json>>,
): readonly string[] {
  return Object.keys(one).filter(
    (key) => toCanonicalJson(one[key] ?? null) !== toCanonicalJson(other[key] ?? null),
  );
}

/** SHA-256 of the text in UTF-8, in hexadecimal. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
