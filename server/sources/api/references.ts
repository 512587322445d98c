import { decodeId, type NodeType } from '../../model/global-id.ts';
import { findIds } from '../../read/find-ids.ts';
import { readerOf } from '../../read/sql.ts';
import {
  type InputPath,
  type InputProblem,
  InvalidInputError,
  unknownIdMessage,
} from '../../register/errors.ts';
import type { Transaction } from '../../register/transaction.ts';
import type { Problems } from './problems.ts';

export interface Reference {
  readonly type: NodeType;
  readonly id: string;
  readonly path: InputPath;
}

/** The row of an id; undefined if the id is unknown, which is among the problems. */
export type ReferencedRows = (type: NodeType, id: string) => bigint | undefined;

/**
 * Looks up all ids of an input, with one SQL statement for each type. An object that was merged
 * resolves to the one it was merged into.
 */
export async function resolveReferences(
  tx: Transaction,
  references: readonly Reference[],
  problems: Problems,
): Promise<ReferencedRows> {
  const keyed = references.flatMap((reference) => {
    const key = findKey(reference);
    if (key === undefined) problems.add(wrongId(reference));
    return key === undefined ? [] : [{ ...reference, key }];
  });
  const rows = new Map<string, bigint>();
  for (const [type, group] of Map.groupBy(keyed, (one) => one.type)) {
    const byKey = await findIds(readerOf(tx), type, [...new Set(group.map(({ key }) => key))]);
    for (const { id, key, path } of group) {
      const row = byKey.get(key);
      if (row !== undefined) rows.set(`${type} ${id}`, row);
      else problems.add({ code: 'UNKNOWN_ID', message: unknownIdMessage(type), path });
    }
  }
  return (type, id) => rows.get(`${type} ${id}`);
}

/**
 * The public key in the id of the object that an input changes.
 *
 * @throws {InvalidInputError} if it is not an id, or is an id of another type.
 */
export function readKey(type: NodeType, id: string, path: InputPath): string {
  const key = findKey({ type, id });
  if (key === undefined) throw new InvalidInputError([wrongId({ type, id, path })]);
  return key;
}

function findKey({ type, id }: Omit<Reference, 'path'>): string | undefined {
  const decoded = decodeId(id);
  return decoded?.type === type ? decoded.key : undefined;
}

function wrongId({ type, id, path }: Reference): InputProblem {
  const decoded = decodeId(id);
  const message = decoded
    ? `This is an id of type ${decoded.type}. Give an id of type ${type}.`
    : 'This is not an id. Use a value of the field `id`.';
  return { code: 'INVALID_ID', message, path };
}
