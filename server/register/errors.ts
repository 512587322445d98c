import type { QuotationCandidate } from '../model/placement/quotation-problems.ts';

/** A place in a mutation's arguments: `['input', 'content', '0', 'exact']`. */
export type InputPath = readonly string[];

export type WritingErrorCode =
  | 'CONFLICT'
  | 'CONTRADICTION'
  | 'DENIES_OTHER_SPEAKER'
  | 'INVALID_ID'
  | 'INVALID_INPUT'
  | 'NOTHING_CHANGED'
  | 'NOT_PROPOSED'
  | 'QUOTATION_AMBIGUOUS'
  | 'QUOTATION_NOT_FOUND'
  | 'STALE_VERSION'
  | 'GONE'
  | 'UNKNOWN_ID';

/** One problem with the input. */
export interface InputProblem {
  readonly code: WritingErrorCode;
  /** A sentence that says what to do. */
  readonly message: string;
  readonly path: InputPath;
  /** For words that are not in the text: the most similar passage. */
  readonly nearest?: string;
  /** For words that occur several times: a quotation that selects each occurrence. */
  readonly candidates?: readonly QuotationCandidate[];
}

/** A change that the register refuses and the caller can correct. */
export abstract class WritingError extends Error {
  abstract readonly code: WritingErrorCode;
  readonly path: InputPath;

  constructor(message: string, path: InputPath) {
    super(message);
    this.path = path;
  }
}

/** The input is invalid. `problems` has all problems. */
export class InvalidInputError extends WritingError {
  override readonly name = 'InvalidInputError';
  readonly code: WritingErrorCode;
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly [InputProblem, ...InputProblem[]]) {
    const [first, ...more] = problems;
    const rest = more.length > 0 ? ` (And ${more.length} more; see \`problems\`.)` : '';
    super(`${first.message}${rest}`, first.path);
    this.code = first.code;
    this.problems = problems;
  }
}

/** Someone else changed the statement since it was read. */
export class StaleVersionError extends WritingError {
  override readonly name = 'StaleVersionError';
  readonly code = 'STALE_VERSION';
  readonly currentVersion: number;

  constructor(currentVersion: number, path: InputPath) {
    super('The statement has changed. Read it again and send its current version.', path);
    this.currentVersion = currentVersion;
  }
}

/** The statement or its article was withdrawn, redacted or rejected and can no longer be changed. */
export class GoneError extends WritingError {
  override readonly name = 'GoneError';
  readonly code = 'GONE';
  readonly status: 'WITHDRAWN' | 'REDACTED' | 'REJECTED';

  constructor(what: 'article' | 'statement', status: GoneError['status'], path: InputPath) {
    super(`The ${what} was ${status.toLowerCase()} and can no longer be changed.`, path);
    this.status = status;
  }
}

/** Another article has the slug or the address. */
export class ConflictError extends WritingError {
  override readonly name = 'ConflictError';
  readonly code = 'CONFLICT';
  /** The article that has it. */
  readonly articleId: bigint;

  constructor(what: 'slug' | 'url', articleId: bigint) {
    super(`Another article has this ${what}. Add to that article, or omit the ${what}.`, [
      'input',
      what,
    ]);
    this.articleId = articleId;
  }
}

/** An error for one problem with the input. */
export function invalidInput(message: string, path: InputPath): InvalidInputError {
  return new InvalidInputError([{ code: 'INVALID_INPUT', message, path }]);
}

/** An id that does not exist in the register. */
export function unknownId(type: string, path: InputPath): InvalidInputError {
  return new InvalidInputError([{ code: 'UNKNOWN_ID', message: unknownIdMessage(type), path }]);
}

export function unknownIdMessage(type: string): string {
  return `The register has no ${type} with this id. Use an id that the API returned.`;
}
