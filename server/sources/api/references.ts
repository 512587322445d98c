import { findIds } from '../../read/find-ids.ts';
import { type InputPath, unknownIdMessage } from '../../register/errors.ts';
import type { Transaction } from '../../register/transaction.ts';
import type { Problems } from './problems.ts';

/** What an input may refer to by id. */
export type ReferenceType = 'Article' | 'Outlet' | 'Speaker' | 'Statement' | 'Topic' | 'Utterance';

/**
 * The public key in an id.
 *
 * @throws {RangeError} with a sentence, when it is no id or the id of another type.
 */
export type KeyOf = (id: string, type: ReferenceType) => string;

export interface Reference {
  readonly type: ReferenceType;
  readonly id: string;
  readonly path: InputPath;
}

/** The rows that ids stand for; undefined for one that is among the problems. */
export type ReferencedRows = (type: ReferenceType, id: string) => bigint | undefined;

/**
 * Looks up all ids of an input: one SQL statement for each type among them. What was merged is
 * what it was merged into.
 */
export async function resolveReferences(
  tx: Transaction,
  references: readonly Reference[],
  keyOf: KeyOf,
  problems: Problems,
): Promise<ReferencedRows> {
  const keyed = references.flatMap((reference) => {
    const { id, type, path } = reference;
    const key = readKey(() => keyOf(id, type), path, problems);
    return key === undefined ? [] : [{ ...reference, key }];
  });
  const rows = new Map<string, bigint>();
  for (const [type, group] of Map.groupBy(keyed, (one) => one.type)) {
    const byKey = await findIds({ prisma: tx }, type, [...new Set(group.map(({ key }) => key))]);
    for (const { id, key, path } of group) {
      const row = byKey.get(key);
      if (row !== undefined) rows.set(`${type} ${id}`, row);
      else problems.add({ code: 'UNKNOWN_ID', message: unknownIdMessage(type), path });
    }
  }
  return (type, id) => rows.get(`${type} ${id}`);
}

function readKey(read: () => string, path: InputPath, problems: Problems): string | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.add({ code: 'INVALID_ID', message: error.message, path });
    return undefined;
  }
}
