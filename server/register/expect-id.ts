/**
 * A row id that must be known, because the row was written or found before.
 *
 * @param of The row, for example `a new statement`: the invariant that is broken if it has no id.
 * @throws if there is none. A made-up id would write a row that refers to nothing, or to another.
 */
export function expectId(id: bigint | undefined, of: string): bigint {
  if (id === undefined) throw new Error(`The row id of ${of} is missing.`);
  return id;
}
