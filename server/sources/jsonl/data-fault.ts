// By SQLSTATE, those that are about what was written, not about the database or the connection:
// data exceptions, violated constraints, values too large for an index.
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^23505$/, 'a key, address or number in it is that of something else in the register'],
  [/^23503$/, 'it refers to something that the register does not have'],
  [/^23502$/, 'something is missing that must be there'],
  [/^23...$/, 'a value in it is out of its bounds'],
  [/^22...$/, 'a value in it is none of its kind'],
  [/^54...$/, 'a value in it is too long'],
];

// Of our own guards, in whole sentences; PostgreSQL names a table and a constraint.
const GUARD = '23514';
const POSTGRES = /violates check constraint/;

/** What is wrong with the data that the database refused; undefined: something else failed. */
export function dataFaultOf(error: unknown): string | undefined {
  for (let at: unknown = error, depth = 0; at instanceof Object && depth < 6; depth += 1) {
    const { originalCode, code, originalMessage, message, meta, driverAdapterError, cause } =
      at as Readonly<Record<string, unknown>>;
    for (const state of [originalCode, code].map(String)) {
      const [, fault] = FAULTS.find(([pattern]) => pattern.test(state)) ?? [];
      const said = `${originalMessage ?? message ?? ''}`;
      const isGuard = state === GUARD && said !== '' && !POSTGRES.test(said);
      if (fault !== undefined) return isGuard ? said.replace(/\.$/, '') : fault;
    }
    at = driverAdapterError ?? meta ?? cause;
  }
  return undefined;
}
