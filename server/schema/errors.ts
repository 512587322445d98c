import type { QuotationCandidate as CandidateShape } from '../model/placement/quotation-problems.ts';
import { loadNode } from '../read/load-node.ts';
import {
  ConflictError,
  type InputProblem as InputProblemShape,
  InvalidInputError,
  StaleVersionError,
  TakenBackError,
  type WritingError,
  type WritingErrorCode,
} from '../register/errors.ts';
import { builder } from './builder.ts';
import { StatementStatus } from './enums.ts';
import { Article } from './nodes.ts';

// What a mutation may answer with instead of the object: failures that are nobody's bug.

const ErrorCode = builder.enumType('ErrorCode', {
  description: 'What kind of failure it is; the same failure always has the same code.',
  values: {
    CONFLICT: { description: 'The register has it already.' },
    CONTRADICTION: { description: 'It contradicts something else in the input or the register.' },
    INVALID_ID: { description: 'It is no id, or the id of another type.' },
    INVALID_INPUT: { description: 'It cannot be; the message says what to write.' },
    NOTHING_CHANGED: { description: 'The statement says all of this already.' },
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

const QuotationCandidate = builder.objectRef<CandidateShape>('QuotationCandidate').implement({
  description: 'A quotation that means one place of the text, and where that is.',
  fields: (t) => ({
    exact: t.exposeString('exact', { description: 'The words.' }),
    prefix: t.exposeString('prefix', {
      description: 'What stands right before them there: give it, and this place is meant.',
    }),
    start: t.expose('start', {
      type: 'NonNegativeInt',
      description: 'Offset of the first UTF-16 code unit.',
    }),
    end: t.expose('end', {
      type: 'NonNegativeInt',
      description: 'Offset right after the last UTF-16 code unit.',
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
    nearest: t.string({
      nullable: true,
      description:
        'Of words that are not in the text: its passage that is nearest to them; null when none ' +
        'is near.',
      resolve: ({ nearest }) => nearest ?? null,
    }),
    candidates: t.field({
      type: [QuotationCandidate],
      description: 'Of words that stand in several places: the first ten of them; else empty.',
      resolve: ({ candidates }) => [...(candidates ?? [])],
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

builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'The register has an article with this slug or address.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article that has it.',
      resolve: ({ articleId }, _args, context, info) =>
        loadNode('article', articleId, context, info),
    }),
  }),
});
