// SQLSTATE classes that are about what was written, not about the database or the connection:
// data exceptions, violated constraints, values too large for an index.
const ABOUT_DATA = /^(22|23|54)...$/;

/** What the database has against the data, in its own words; undefined: something else failed. */
export function dataFaultOf(error: unknown): string | undefined {
  for (let at: unknown = error, depth = 0; at instanceof Object && depth < 6; depth += 1) {
    const { originalCode, code, originalMessage, message, meta, driverAdapterError, cause } =
      at as Readonly<Record<string, unknown>>;
    const state = [originalCode, code].find((one) => ABOUT_DATA.test(String(one)));
    if (state !== undefined) return `${originalMessage ?? message ?? state}`.replace(/\.$/, '');
    at = driverAdapterError ?? meta ?? cause;
  }
  return undefined;
}
