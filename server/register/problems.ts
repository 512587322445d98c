import { type PartialDate, parsePartialDate } from '../model/partial-date.ts';
import { type InputPath, type InputProblem, InvalidInputError } from './errors.ts';
import { toRegisterText } from './register-text.ts';

/** Gathers what is wrong with an input, so that all of it is told at once. */
export class Problems {
  readonly #found: InputProblem[] = [];

  get count(): number {
    return this.#found.length;
  }

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

  /** A partial date; undefined where it is none. */
  date(value: string, path: InputPath): PartialDate | undefined {
    return this.parsed(value, path, (text) => {
      try {
        return parsePartialDate(text);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        throw new RangeError(`This ${error.message}.`, { cause: error });
      }
    });
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
    if (this.#found.length > 0) this.fail();
  }

  /** @throws {InvalidInputError} There is a problem, so nothing can be written. */
  fail(): never {
    const [first, ...more] = this.#found;
    if (!first) throw new Error('an input without a problem was refused');
    throw new InvalidInputError([first, ...more]);
  }
}

function limited(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  throw new RangeError(`This is longer than ${maxLength} characters: shorten it.`);
}

/** The longest reason for a correction, and the longest name of who writes or corrects. */
export const MAX_REASON = 2_000;
export const MAX_NAME = 200;
