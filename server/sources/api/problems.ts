import type { z } from 'zod';
import { author, reason } from '../../model/signature.ts';
import { type InputPath, type InputProblem, InvalidInputError } from '../../register/errors.ts';
import type { Signature } from '../../register/revise.ts';

/** Gathers what is wrong with an input, so that all of it is reported together. */
export class Problems {
  readonly #found: InputProblem[] = [];

  get count(): number {
    return this.#found.length;
  }

  add(problem: InputProblem): void {
    this.#found.push(problem);
  }

  /** A value as its schema has it; undefined, with a problem, where it is wrong. */
  read<S extends z.ZodType>(schema: S, value: unknown, path: InputPath): z.output<S> | undefined {
    const { data, error } = schema.safeParse(value);
    if (!error) return data;
    const message = `This ${error.issues[0]?.message ?? 'is not valid'}.`;
    this.add({ code: 'INVALID_INPUT', message, path });
    return undefined;
  }

  /** @throws {InvalidInputError} when there are any. */
  throwIfAny(): void {
    if (this.#found.length > 0) this.fail();
  }

  /** @throws {InvalidInputError} with the problems; there is at least one. */
  fail(): never {
    const [first, ...more] = this.#found;
    if (!first) throw new Error('an input without a problem was refused');
    throw new InvalidInputError([first, ...more]);
  }
}

/** Why a change is made, and by whom. @throws {InvalidInputError} */
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
