// Not described by @types/pg.
declare module 'pg/lib/utils.js' {
  /** Converts a value to what `bind` sends: text, bytes, or null. */
  export function prepareValue(value: unknown): string | Buffer | null;
}
