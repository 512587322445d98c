import type { GraphQLError } from 'graphql';
import { clientError } from '../client-error.ts';
import { bytesOf, unitsOf } from './encode-json.ts';
import { MAX_ANSWER_BYTES, MAX_ANSWER_VALUES } from './limits.ts';

// A UTF-16 code unit is 1 to 6 bytes of JSON in UTF-8.
const BYTES_PER_UNIT = 6;

/** UTF-16 code units of an answer from which it is encoded in pieces, and not kept. */
export const LONG_ANSWER = 250_000;

/**
 * Bounds an answer while it is made. Its price assumes that texts and lists are not very long, so
 * the answer can be larger than predicted.
 */
export class AnswerSize {
  #values = 0;
  /** UTF-16 code units: not more than the bytes of the answer, which are counted at the end. */
  #units = 0;

  /** Counts the key of a field, which each of its objects repeats. @throws QUERY_TOO_COMPLEX */
  addField(key: string, objects: number): void {
    this.#values += objects;
    this.#units += objects * (key.length + 4);
    this.#check();
  }

  /** @throws QUERY_TOO_COMPLEX */
  addLeaves(values: readonly unknown[]): void {
    for (const value of values) this.#units += unitsOf(value);
    this.#check();
  }

  #check(): void {
    if (this.#values > MAX_ANSWER_VALUES) throw tooLarge(`${MAX_ANSWER_VALUES} values`);
    if (this.#units > MAX_ANSWER_BYTES) throw tooLarge(`${MAX_ANSWER_BYTES} bytes`);
  }

  get isLong(): boolean {
    return this.#units > LONG_ANSWER;
  }

  /** Checks the whole answer. @throws QUERY_TOO_COMPLEX */
  checkWhole(data: unknown): void {
    if (this.#units * BYTES_PER_UNIT <= MAX_ANSWER_BYTES) return;
    if (bytesOf(data) > MAX_ANSWER_BYTES) throw tooLarge(`${MAX_ANSWER_BYTES} bytes`);
  }
}

function tooLarge(limit: string): GraphQLError {
  return clientError(
    'QUERY_TOO_COMPLEX',
    `The answer has more than ${limit}. Request smaller pages, or fewer fields with long texts.`,
  );
}
