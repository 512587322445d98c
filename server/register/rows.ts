import type { Transaction } from '../database/client.ts';
import { type Table, toColumn } from '../model/columns.ts';

/**
 * Inserts rows in the order of the list with one command, so that statement-level triggers run
 * once. They have the names of model/columns; missing columns are null. Returns their ids if asked
 * to.
 */
export async function insertRows(
  tx: Transaction,
  table: Table,
  rows: readonly object[],
  { returning = '' }: { readonly returning?: 'id' | '' } = {},
): Promise<readonly bigint[]> {
  if (rows.length === 0) return [];
  const fields = Object.keys(table.columns);
  const derived = Object.entries(table.derived ?? {});
  const targets = [...fields.map(toColumn), ...derived.map(([column]) => column)].map(quote);
  const values = [...fields.map(valueSql), ...derived.map(([, sql]) => sql)];
  const inserted = await tx.$queryRawUnsafe<{ id: bigint }[]>(
    `/* insertRows ${table.name} */
    insert into ${table.name} (${targets.join(', ')})
    select ${values.join(', ')} from ${recordset(table, fields, { place: 'int' })} order by r.place
    ${returning && `returning ${returning}`}`,
    toJson(rows.map((row, place) => ({ ...row, place }))),
  );
  return inserted.map(({ id }) => id);
}

/** Updates the given columns of rows, by id, with one command. */
export async function updateRows(
  tx: Transaction,
  table: Table,
  rows: readonly { readonly id: bigint }[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const fields = Object.keys(table.columns).filter((field) => field !== 'id' && field in first);
  const derived = Object.entries(table.derived ?? {}).filter(([, sql]) =>
    fields.some((field) => sql.includes(`r."${field}"`)),
  );
  const values = [
    ...fields.map((field) => `${quote(toColumn(field))} = ${valueSql(field)}`),
    ...derived.map(([column, sql]) => `${quote(column)} = ${sql}`),
  ];
  await tx.$executeRawUnsafe(
    `/* updateRows ${table.name} */
    update ${table.name} t set ${values.join(', ')}
      from ${recordset(table, fields, { id: 'bigint' })} where t.id = r.id`,
    toJson(rows),
  );
}

// A time that is not given is the time of the transaction.
function valueSql(field: string): string {
  return field.endsWith('At') ? `coalesce(r."${field}", now())` : `r."${field}"`;
}

function recordset(table: Table, fields: readonly string[], more: Record<string, string> = {}) {
  const columns = { ...more, ...table.columns };
  const typed = Object.entries(columns)
    .filter(([field]) => field in more || fields.includes(field))
    .map(([field, type]) => `${quote(field)} ${type}`);
  return `json_to_recordset($1::json) as r(${typed.join(', ')})`;
}

function quote(name: string): string {
  return `"${name}"`;
}

/** JSON for `json_to_recordset`, which reads a bigint from a string. */
export function toJson(rows: readonly object[]): string {
  return JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
}

/**
 * Records that rows match their corpus file. Nothing that is served changes, so the revision stays.
 */
export async function adoptRows(
  tx: Transaction,
  table: Table,
  rows: readonly { readonly id: bigint; readonly hash: string }[],
): Promise<void> {
  await updateRows(
    tx,
    table,
    rows.map(({ id, hash }) => ({ id, corpusHash: hash })),
  );
}
