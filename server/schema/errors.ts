import type { QuotationCandidate as CandidateShape } from '../model/placement/quotation-problems.ts';
import {
  ConflictError,
  GoneError,
  type InputProblem as InputProblemShape,
  InvalidInputError,
  StaleVersionError,
  type WritingError,
  type WritingErrorCode,
} from '../register/errors.ts';
import { builder, enumOf, exposed } from './builder.ts';
import { StatementStatus } from './enums.ts';
import { byId } from './nodes.ts';
import { END, START } from './statement/segment.ts';

// The errors that a mutation can return instead of the object.

const ErrorCode = enumOf<WritingErrorCode>(
  'ErrorCode',
  'Code of an error. The same kind of error always has the same code.',
  {
    CONFLICT: 'The object already exists.',
    CONTRADICTION: 'The value contradicts another value in the input or the register.',
    DENIES_OTHER_SPEAKER:
      'A statement in `denies` is by another speaker, or by none that is identified.',
    INVALID_ID: 'Not an id, or an id of another type.',
    INVALID_INPUT: 'Invalid value; the message says what is expected.',
    NOTHING_CHANGED: 'The statement already has these values.',
    NOT_PROPOSED: 'The statement is not a proposal.',
    QUOTATION_AMBIGUOUS: 'The words occur several times in the text.',
    QUOTATION_NOT_FOUND: 'The text does not contain exactly these words.',
    STALE_VERSION: 'The statement was changed after it was read.',
    GONE: 'The statement or its article was withdrawn or redacted.',
    UNKNOWN_ID: 'No object has this id.',
  },
);

const PATH =
  'Path in the arguments of the mutation: `input`, the field, the index in a list, and so on, for ' +
  'example `["input", "content", "0", "exact"]`';

const MESSAGE = { description: 'Human-readable message: what is wrong, and what to do.' } as const;
const CODE = { type: ErrorCode, description: 'Stable error code.' } as const;

const ErrorInterface = builder.interfaceRef<WritingError>('Error').implement({
  description: 'An error that the client can correct. Nothing was changed.',
  fields: (t) => ({
    message: t.exposeString('message', MESSAGE),
    code: t.expose('code', CODE),
    path: t.exposeStringList('path', {
      nullable: true,
      description: `${PATH}; null if the error does not concern a single argument.`,
    }),
  }),
});

const QuotationCandidate = builder.objectRef<CandidateShape>('QuotationCandidate').implement({
  description: 'One of several places where quoted words occur.',
  fields: (t) => ({
    ...exposed(t, {
      exact: ['String', 'The exact words.'],
      prefix: [
        'String',
        'Text directly before the words. Give it as `prefix` to select this place.',
      ],
      suffix: [
        'String',
        'Text directly after the words, if `prefix` is not sufficient; otherwise empty. Give both.',
      ],
    }),
    start: t.expose('start', START),
    end: t.expose('end', END),
  }),
});

const InputProblem = builder.objectRef<InputProblemShape>('InputProblem').implement({
  description: 'A problem with the input.',
  fields: (t) => ({
    message: t.exposeString('message', MESSAGE),
    code: t.expose('code', CODE),
    path: t.exposeStringList('path', { description: `${PATH}.` }),
    nearest: t.string({
      nullable: true,
      description:
        'For words that are not in the text, the most similar passage; null if there is none.',
      resolve: ({ nearest }) => nearest ?? null,
    }),
    candidates: t.field({
      type: [QuotationCandidate],
      description:
        'For words that occur several times, the first ten places; empty for other problems.',
      resolve: ({ candidates }) => [...(candidates ?? [])],
    }),
  }),
});

builder.objectType(InvalidInputError, {
  name: 'InvalidInputError',
  description: 'The input is invalid. `code`, `message` and `path` are those of the first problem.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    problems: t.field({
      type: [InputProblem],
      description: 'All problems, in the order of the input.',
      resolve: ({ problems }) => [...problems],
    }),
  }),
});

builder.objectType(StaleVersionError, {
  name: 'StaleVersionError',
  description: 'The statement was changed after it was read. Read it again before you change it.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion', {
      description: 'Current version of the statement.',
    }),
  }),
});

builder.objectType(GoneError, {
  name: 'GoneError',
  description: 'The statement or its article was withdrawn or redacted, or the proposal rejected.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    status: t.expose('status', {
      type: StatementStatus,
      description: '`WITHDRAWN`, `REDACTED` or `REJECTED`.',
    }),
  }),
});

builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'An article with this slug or URL already exists.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    article: t.batch({
      description: 'The existing article.',
      ...byId('Article', 'articleId'),
    }),
  }),
});
