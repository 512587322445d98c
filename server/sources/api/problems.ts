import type { z } from 'zod';
import { author, reason } from '../../model/signature.ts';
import { type InputPath, type InputProblem, InvalidInputError } from '../../register/errors.ts';
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
