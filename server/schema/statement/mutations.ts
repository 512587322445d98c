import type { Change } from '../../register/change.ts';
import { InvalidInputError, StaleVersionError, TakenBackError } from '../../register/errors.ts';
import { correctStatement } from '../../sources/api/correct-statement.ts';
import { recordStatement } from '../../sources/api/record-statement.ts';
import { withdrawStatement } from '../../sources/api/withdraw-statement.ts';
import { builder } from '../builder.ts';
import { type Mutation, mutate } from '../mutate.ts';
import { Statement } from '../nodes.ts';
import { keyOf, writtenKey } from '../written-id.ts';
import { BY_DEFAULT, changeFields, newStatementFields, patchFields } from './inputs.ts';

const RecordStatementInput = builder.inputType('RecordStatementInput', {
  description: 'A statement for an article that the register has.',
  fields: (t) => ({
    article: t.id({ required: true, description: 'The article that printed it.' }),
    ...newStatementFields(t),
    within: t.id({
      description: 'The statement of the same article that reports this one; null for none.',
    }),
    recordedBy: t.string({ description: `Who records it; ${BY_DEFAULT}` }),
  }),
});

const CorrectStatementInput = builder.inputType('CorrectStatementInput', {
  description: 'What a statement is to say. What is absent stays as it is, null is cleared.',
  fields: (t) => ({
    ...changeFields(t, 'corrects it'),
    ...patchFields(t),
    within: t.id({ description: 'The statement of the same article that reports this one.' }),
  }),
});

const WithdrawStatementInput = builder.inputType('WithdrawStatementInput', {
  description: 'A statement to take back, and why.',
  fields: (t) => changeFields(t, 'takes it back'),
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
          work: (change, { name }) =>
            recordStatement(change, input, { keyOf, recordedBy: input.recordedBy ?? name }),
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
    resolve: (_root, { input }, context, info) => {
      const work = changing(input, (change, named) => correctStatement(change, named, { keyOf }));
      return mutate(work, context, info);
    },
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
    resolve: (_root, { input }, context, info) =>
      mutate(changing(input, withdrawStatement), context, info),
  }),
}));

interface ChangeInput {
  readonly id: string;
  readonly correctedBy?: string | null | undefined;
}

type Named<Input extends ChangeInput> = Omit<Input, keyof ChangeInput> & {
  readonly key: string;
  readonly correctedBy: string;
};

/** The mutation that changes one statement, in the name that is given or that of the key. */
function changing<Input extends ChangeInput>(
  { id, correctedBy, ...input }: Input,
  work: (change: Change, input: Named<Input>) => Promise<bigint>,
): Mutation {
  return {
    scope: 'WRITE',
    answers: 'Statement',
    work: (change, { name }) => {
      const key = writtenKey(id, 'Statement', ['input', 'id']);
      return work(change, { ...input, key, correctedBy: correctedBy ?? name });
    },
  };
}
