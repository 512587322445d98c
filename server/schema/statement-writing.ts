import { correctStatement } from '../corpus/writing/correct-statement.ts';
import { InvalidInputError, StaleVersionError, TakenBackError } from '../corpus/writing/errors.ts';
import { recordStatement } from '../corpus/writing/record-statement.ts';
import { withdrawStatement } from '../corpus/writing/withdraw-statement.ts';
import { builder } from './builder.ts';
import { mutate } from './mutate.ts';
import { Statement } from './nodes.ts';
import { newStatementFields, patchFields } from './statement-input.ts';
import { keyOf, writtenKey } from './written-id.ts';

const VERSION = 'The `version` it was read with: another one, and nothing is changed.';
const REASON = 'Why, in a sentence that everybody may read; up to 2,000 characters.';
const BY = 'by default the name of the API key. Up to 200 characters.';

const RecordStatementInput = builder.inputType('RecordStatementInput', {
  description: 'A statement for an article that the register has.',
  fields: (t) => ({
    article: t.id({ required: true, description: 'The article that printed it.' }),
    ...newStatementFields(t),
    within: t.id({
      description: 'The statement of the same article that reports this one; null for none.',
    }),
    recordedBy: t.string({ description: `Who records it; ${BY}` }),
  }),
});

const CorrectStatementInput = builder.inputType('CorrectStatementInput', {
  description: 'What a statement is to say. What is absent stays as it is, null is cleared.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The statement.' }),
    expectedVersion: t.int({ required: true, description: VERSION }),
    reason: t.string({ required: true, description: REASON }),
    correctedBy: t.string({ description: `Who corrects it; ${BY}` }),
    ...patchFields(t),
    within: t.id({ description: 'The statement of the same article that reports this one.' }),
  }),
});

const WithdrawStatementInput = builder.inputType('WithdrawStatementInput', {
  description: 'A statement to take back, and why.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The statement.' }),
    expectedVersion: t.int({ required: true, description: VERSION }),
    reason: t.string({ required: true, description: REASON }),
    correctedBy: t.string({ description: `Who takes it back; ${BY}` }),
  }),
});

builder.mutationFields((t) => ({
  recordStatement: t.field({
    type: Statement,
    description:
      'Adds a statement to an article, by quotations of its text; their places are found. Two ' +
      'calls record two statements: send an `Idempotency-Key`. Takes the scope `WRITE`.',
    args: {
      input: t.arg({ type: RecordStatementInput, required: true, description: 'The statement.' }),
    },
    errors: {
      types: [InvalidInputError, TakenBackError],
      union: {
        name: 'RecordStatementResult',
        description: 'The statement as recorded, or why it was not.',
      },
    },
    resolve: (_root, { input }, context, info) =>
      mutate(
        {
          scope: 'WRITE',
          answers: 'Statement',
          work: (tx, { name }) =>
            recordStatement(tx, input, { keyOf, recordedBy: input.recordedBy ?? name }),
        },
        context,
        info,
      ),
  }),
  correctStatement: t.field({
    type: Statement,
    description:
      'Changes what a statement says. Its id stays, its version rises, `history` keeps what it ' +
      'said, with the reason; no later load undoes it. A quotation that is given is placed anew, ' +
      'one that is not stays where it is. Takes the scope `WRITE`.',
    args: {
      input: t.arg({ type: CorrectStatementInput, required: true, description: 'What, and why.' }),
    },
    errors: {
      types: [InvalidInputError, StaleVersionError, TakenBackError],
      union: {
        name: 'CorrectStatementResult',
        description: 'The statement as corrected, or why it was not.',
      },
    },
    resolve: (_root, { input: { id, correctedBy, ...input } }, context, info) =>
      mutate(
        {
          scope: 'WRITE',
          answers: 'Statement',
          work: (tx, { name }) => {
            const key = writtenKey(id, 'Statement', ['input', 'id']);
            const correction = { ...input, key, correctedBy: correctedBy ?? name };
            return correctStatement(tx, correction, { keyOf });
          },
        },
        context,
        info,
      ),
  }),
  withdrawStatement: t.field({
    type: Statement,
    description:
      'Takes a statement back. Its id answers for ever, with status `WITHDRAWN` and the reason in ' +
      '`history`; lists, searches, verdicts and utterances leave it out. Statements `reported` ' +
      'within it are not taken back with it. Takes the scope `WRITE`.',
    args: {
      input: t.arg({ type: WithdrawStatementInput, required: true, description: 'What, and why.' }),
    },
    errors: {
      types: [InvalidInputError, StaleVersionError, TakenBackError],
      union: {
        name: 'WithdrawStatementResult',
        description: 'The statement as withdrawn, or why it was not.',
      },
    },
    resolve: (_root, { input: { id, correctedBy, ...input } }, context, info) =>
      mutate(
        {
          scope: 'WRITE',
          answers: 'Statement',
          work: (tx, { name }) => {
            const key = writtenKey(id, 'Statement', ['input', 'id']);
            return withdrawStatement(tx, { ...input, key, correctedBy: correctedBy ?? name });
          },
        },
        context,
        info,
      ),
  }),
}));
