import { type CountedLists, isIn, parentOf } from './count.ts';
import { type Spread, sampleOf } from './sample.ts';
import { type Sql, sql } from './sql.ts';

// Short ranges: all statements of an article share its outlet and date, so reading more of them
// adds little.
const TALLY_SPREAD: Spread = { stretches: 2_500, length: 4 };

/** The rows `r` to count by a value. */
export interface TalliedRows {
  readonly parent: Sql;
  /** The from and where clauses, without `from`. */
  readonly rows: Sql;
}

/**
 * Counts the statements of lists by a value: exactly for short lists, from a sample for long ones,
 * each in one SQL statement. `r.weight` is the number of statements that a row represents.
 */
export async function tally<Row extends object>(
  lists: CountedLists,
  read: (statements: TalliedRows) => Promise<readonly Row[]>,
): Promise<readonly (Row & { readonly isExact: boolean })[]> {
  const longParents = await lists.longParents();
  const readOf = async (isExact: boolean) => {
    const all = new Set(lists.parents?.ids ?? [null]);
    const parents = [...all].filter((parent) => longParents.has(parent) !== isExact);
    if (parents.length === 0) return [];
    const statements = isExact
      ? sql`(select *, 1 as weight from statement)`
      : sampleOf('Statement', TALLY_SPREAD);
    const rows = sql`${statements} r where ${isIn(lists, parents)}`;
    return (await read({ parent: parentOf(lists), rows })).map((row) => ({ ...row, isExact }));
  };
  return (await Promise.all([readOf(true), readOf(false)])).flat();
}
