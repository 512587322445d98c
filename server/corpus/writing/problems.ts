import { type InputPath, type InputProblem, InvalidInputError } from './errors.ts';
import { toRegisterText } from './register-text.ts';

/** Gathers what is wrong with an input, so that all of it is told at once. */
export class Problems {
  readonly #found: InputProblem[] = [];

  add(problem: InputProblem): void {
    this.#found.push(problem);
  }

  /** A text that must be there; empty where it cannot be. */
  text(value: string, path: InputPath, maxLength = Number.POSITIVE_INFINITY): string {
    return this.parsed(value, path, (text) => limited(toRegisterText(text), maxLength)) ?? '';
  }

  /** A text that may be null. */
  optionalText(
    value: string | null | undefined,
    path: InputPath,
    maxLength = Number.POSITIVE_INFINITY,
  ): string | null {
    return value == null ? null : this.text(value, path, maxLength);
  }

  /** What `parse` makes of the value; undefined where it throws a RangeError. */
  parsed<T>(value: string, path: InputPath, parse: (value: string) => T): T | undefined {
    try {
      return parse(value);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.add({ code: 'INVALID_INPUT', message: error.message, path });
      return undefined;
    }
  }

  /** @throws {InvalidInputError} when there are any. */
  throwIfAny(): void {
    const [first, ...more] = this.#found;
    if (first) throw new InvalidInputError([first, ...more]);
  }
}

function limited(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  throw new RangeError(`This is longer than ${maxLength} characters: shorten it.`);
}
