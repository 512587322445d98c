import type { z } from 'zod';
import type { Transaction } from '../../database/client.ts';
import { author, reason } from '../../model/field.ts';
import { decodeId, type NodeType } from '../../model/key.ts';
import { findIds } from '../../read/find-ids.ts';
import { readerOf } from '../../read/sql.ts';
import {
  type InputPath,
  type InputProblem,
  InvalidInputError,
  unknownIdMessage,
} from '../../register/errors.ts';
import type { Signature } from '../../register/revise.ts';

/** Collects the problems of an input, so that all of them are returned together. */
export class Problems {
  readonly #found: InputProblem[] = [];

  get count(): number {
    return this.#found.length;
  }

  add(problem: InputProblem): void {
    this.#found.push(problem);
  }

  /** The value as its schema parses it; undefined if it is invalid, which is added as a problem. */
  read<S extends z.ZodType>(schema: S, value: unknown, path: InputPath): z.output<S> | undefined {
    const { data, error } = schema.safeParse(value);
    if (!error) return data;
    const message = `This ${error.issues[0]?.message ?? 'is not valid'}.`;
    this.add({ code: 'INVALID_INPUT', message, path });
    return undefined;
  }

  /** @throws {InvalidInputError} if there are any problems. */
  throwIfAny(): void {
    if (this.#found.length > 0) this.fail();
  }

  /** @throws {InvalidInputError} with the problems, of which there must be at least one. */
  fail(): never {
    const [first, ...more] = this.#found;
    if (!first) throw new Error('an input without problems was rejected');
    throw new InvalidInputError([first, ...more]);
  }
}

/** The reason for a change and its author. @throws {InvalidInputError} */
export function readSignature(
  input: Signature,
  byField: 'by' | 'correctedBy' = 'by',
  problems = new Problems(),
): Signature {
  const signature = {
    reason: problems.read(reason, input.reason, ['input', 'reason']) ?? '',
    by: problems.read(author, input.by, ['input', byField]) ?? '',
  };
  problems.throwIfAny();
  return signature;
}

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
