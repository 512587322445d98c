import type { Table } from '../model/columns.ts';
import { updateRows } from './rows.ts';
import type { Transaction } from './transaction.ts';

/**
 * Notes that rows say what their corpus file says. Nothing that is served changes, so the revision
 * does not rise.
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
