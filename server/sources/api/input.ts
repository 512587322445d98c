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
  type WritingErrorCode,
} from '../../register/errors.ts';
import type { Signature } from '../../register/revise.ts';

/** A place in the input of a mutation. All places of an input share its problems. */
export class Input {
  readonly #path: InputPath;
  readonly #problems: InputProblem[];

  constructor(path: InputPath = ['input'], problems: InputProblem[] = []) {
    this.#path = path;
    this.#problems = problems;
  }

  /** A place in this one. */
  at(...keys: readonly (string | number)[]): Input {
    return new Input([...this.#path, ...keys.map(String)], this.#problems);
  }

  /** The number of problems of the whole input so far. */
  get count(): number {
    return this.#problems.length;
  }

  /** Adds a problem, so that all problems are returned together. */
  fault(
    code: WritingErrorCode,
    message: string,
    more: Pick<InputProblem, 'nearest' | 'candidates'> = {},
  ): void {
    this.#problems.push({ ...more, code, message, path: this.#path });
  }

  /** Adds a problem that a rule of the model describes. */
  refuse(
    code: WritingErrorCode,
    { message, suggestion }: { readonly message: string; readonly suggestion: string },
    more: Pick<InputProblem, 'nearest' | 'candidates'> = {},
  ): void {
    this.fault(code, `This ${message}. ${suggestion}`, more);
  }

  /** The value as its schema parses it; undefined if it is invalid, which is added as a problem. */
  read<S extends z.ZodType>(schema: S, value: unknown): z.output<S> | undefined {
    const { data, error } = schema.safeParse(value);
    if (!error) return data;
    this.fault('INVALID_INPUT', `This ${error.issues[0]?.message ?? 'is not valid'}.`);
    return undefined;
  }

  /** The fields of an object, without those that are invalid. An absent field is read as null. */
  object<S extends z.ZodObject>(
    { shape }: S,
    given: { readonly [Field in keyof z.output<S>]?: unknown },
  ): Partial<z.output<S>> {
    const values = Object.entries<z.ZodType>(shape).map(([field, schema]) => [
      field,
      this.at(field).read(schema, given[field] ?? null),
    ]);
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
  }

  /** @throws {InvalidInputError} if there are any problems. */
  throwIfAny(): void {
    if (this.count > 0) this.fail();
  }

  /** @throws {InvalidInputError} with the problems, of which there must be at least one. */
  fail(): never {
    const [first, ...more] = this.#problems;
    if (!first) throw new Error('an input without problems was rejected');
    throw new InvalidInputError([first, ...more]);
  }
}

/** The reason for a change and its author. @throws {InvalidInputError} */
export function readSignature(
  given: Signature,
  byField: 'by' | 'correctedBy' = 'by',
  input = new Input(),
): Signature {
  const signature = {
    reason: input.at('reason').read(reason, given.reason) ?? '',
    by: input.at(byField).read(author, given.by) ?? '',
  };
  input.throwIfAny();
  return signature;
}

export interface Reference {
  readonly type: NodeType;
  readonly id: string;
  readonly at: Input;
}

/** The reference to an id that may be null, as a list. */
export function toReferences(
  type: NodeType,
  id: string | null | undefined,
  at: Input,
): readonly Reference[] {
  return id == null ? [] : [{ type, id, at }];
}

/** The row of an id; undefined if the id is unknown, which is among the problems. */
export type ReferencedRows = (type: NodeType, id: string | null | undefined) => bigint | undefined;

/**
 * Looks up all ids of an input, with one SQL statement for each type. An object that was merged
 * resolves to the one it was merged into.
 */
export async function resolveReferences(
  tx: Transaction,
  references: readonly Reference[],
): Promise<ReferencedRows> {
  const keyed = references.flatMap((reference) => {
    const key = findKey(reference);
    return key === undefined ? [] : [{ ...reference, key }];
  });
  const rows = new Map<string, bigint>();
  for (const [type, group] of Map.groupBy(keyed, (one) => one.type)) {
    const byKey = await findIds(readerOf(tx), type, [...new Set(group.map(({ key }) => key))]);
    for (const { id, key, at } of group) {
      const row = byKey.get(key);
      if (row !== undefined) rows.set(`${type} ${id}`, row);
      else at.fault('UNKNOWN_ID', unknownIdMessage(type));
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
  const at = new Input(path);
  return findKey({ type, id, at }) ?? at.fail();
}

function findKey({ type, id, at }: Reference): string | undefined {
  const decoded = decodeId(id);
  if (decoded?.type === type) return decoded.key;
  const message = decoded
    ? `This is an id of type ${decoded.type}. Give an id of type ${type}.`
    : 'This is not an id. Use a value of the field `id`.';
  at.fault('INVALID_ID', message);
  return undefined;
}
