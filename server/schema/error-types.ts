import {
  type InputProblem as InputProblemShape,
  InvalidInputError,
  StaleVersionError,
  TakenBackError,
  type WritingError,
  type WritingErrorCode,
} from '../corpus/writing/errors.ts';
import { builder } from './builder.ts';
import { StatementStatus } from './enums.ts';

// What a mutation may answer with instead of the object: failures that are nobody's bug.

const ErrorCode = builder.enumType('ErrorCode', {
  description: 'What kind of failure it is; the same failure always has the same code.',
  values: {
    INVALID_ID: { description: 'It is no id, or the id of another type.' },
    INVALID_INPUT: { description: 'It cannot be; the message says what to write.' },
    QUOTATION_AMBIGUOUS: { description: 'The words stand in several places of the text.' },
    QUOTATION_NOT_FOUND: { description: 'The words do not stand in the text to the letter.' },
    STALE_VERSION: { description: 'Somebody changed the statement since it was read.' },
    TAKEN_BACK: { description: 'It was withdrawn or redacted, and is not changed any more.' },
    UNKNOWN_ID: { description: 'The register has nothing with this id.' },
  } satisfies Record<WritingErrorCode, { description: string }>,
});

const PATH =
  "Where in the mutation's arguments: `input`, the field, the index of a list's item, …, for " +
  'example `["input", "content", "0", "exact"]`';

const ErrorInterface = builder.interfaceRef<WritingError>('Error').implement({
  description: 'A failure that whoever asked can do something about. Nothing was changed.',
  fields: (t) => ({
    message: t.exposeString('message', {
      description: 'A sentence that says what to do, for people.',
    }),
    code: t.expose('code', { type: ErrorCode, description: 'What kind of failure, for programs.' }),
    path: t.exposeStringList('path', {
      nullable: true,
      description: `${PATH}; null when it is about nothing in particular.`,
    }),
  }),
});

const InputProblem = builder.objectRef<InputProblemShape>('InputProblem').implement({
  description: 'One thing that is wrong with what was given.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'A sentence that says what to do.' }),
    code: t.expose('code', { type: ErrorCode, description: 'What kind of problem.' }),
    path: t.field({
      type: ['String'],
      description: `${PATH}.`,
      resolve: ({ path }) => [...path],
    }),
  }),
});

builder.objectType(InvalidInputError, {
  name: 'InvalidInputError',
  description: 'What was given cannot be. Code, message and path are those of the first problem.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    problems: t.field({
      type: [InputProblem],
      description: 'Everything that is wrong with it, in the order of the input.',
      resolve: ({ problems }) => [...problems],
    }),
  }),
});

builder.objectType(StaleVersionError, {
  name: 'StaleVersionError',
  description: 'Somebody changed the statement since it was read: see what, and decide again.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion', { description: 'The version it has now.' }),
  }),
});

builder.objectType(TakenBackError, {
  name: 'TakenBackError',
  description: 'The statement, or its article, was withdrawn or redacted.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    status: t.expose('status', {
      type: StatementStatus,
      description: 'Which of the two: `WITHDRAWN` or `REDACTED`.',
    }),
  }),
});
