import type { Change } from '../../register/change.ts';
import { GoneError, InvalidInputError, StaleVersionError } from '../../register/errors.ts';
import { correctStatement, withdrawStatement } from '../../sources/api/correct-statement.ts';
import { readKey } from '../../sources/api/input.ts';
import { recordStatement } from '../../sources/api/record.ts';
import { builder } from '../builder.ts';
import { type Mutation, mutate } from '../mutate.ts';
import { Statement } from '../nodes.ts';
import { BY_DEFAULT, changeFields, newStatementFields, patchFields } from './inputs.ts';

const RecordStatementInput = builder.inputType('RecordStatementInput', {
  description: 'Statement to record in an existing article.',
  fields: (t) => ({
    article: t.id({ required: true, description: 'Article that printed it.' }),
    ...newStatementFields(t),
    within: t.id({
      description: 'Statement of the same article that reports this one; null if none does.',
    }),
    recordedBy: t.string({ description: `Name of the person who records it; ${BY_DEFAULT}` }),
  }),
});

const CorrectStatementInput = builder.inputType('CorrectStatementInput', {
  description: 'Correction of a statement. Absent fields stay unchanged; null clears a field.',
  fields: (t) => ({
    ...changeFields(t, 'corrects it'),
    ...patchFields(t),
    within: t.id({ description: 'Statement of the same article that reports this one.' }),
  }),
});

const WithdrawStatementInput = builder.inputType('WithdrawStatementInput', {
  description: 'Statement to withdraw, and the reason.',
  fields: (t) => changeFields(t, 'withdraws it'),
});

builder.mutationFields((t) => ({
  recordStatement: t.field({
    type: Statement,
    description:
      'Adds a statement to an article. Its parts are given as quotations of the text; the ' +
      'register locates them. Two calls record two statements: to retry safely, send an ' +
      '`Idempotency-Key`. Requires the scope `WRITE`.',
    args: {
      input: t.arg({
        type: RecordStatementInput,
        required: true,
        description: 'Statement to record.',
      }),
    },
    errors: {
      types: [InvalidInputError, GoneError],
      union: {
        name: 'RecordStatementResult',
        description: 'The recorded statement, or an error.',
      },
    },
    resolve: (_root, { input }, context, info) =>
      mutate(
        {
          scope: 'WRITE',
          answers: 'Statement',
          work: (change, { name }) =>
            recordStatement(change, input, { recordedBy: input.recordedBy ?? name }),
        },
        context,
        info,
      ),
  }),
  correctStatement: t.field({
    type: Statement,
    description:
      'Corrects a statement. Its id stays the same, its version increases, and `history` keeps ' +
      'the replaced version with the reason. Later loads do not undo a correction. Quotations in ' +
      'the input are located again; all others keep their position. Requires the scope `WRITE`.',
    args: {
      input: t.arg({
        type: CorrectStatementInput,
        required: true,
        description: 'The correction and its reason.',
      }),
    },
    errors: {
      types: [InvalidInputError, StaleVersionError, GoneError],
      union: {
        name: 'CorrectStatementResult',
        description: 'The corrected statement, or an error.',
      },
    },
    resolve: (_root, { input }, context, info) =>
      mutate(changing(input, correctStatement), context, info),
  }),
  withdrawStatement: t.field({
    type: Statement,
    description:
      'Withdraws a statement. Its id still resolves, with the status `WITHDRAWN` and the reason ' +
      'in `history`; lists, searches, verdicts and utterances omit it. Statements `reported` ' +
      'within it are not withdrawn. Requires the scope `WRITE`.',
    args: {
      input: t.arg({
        type: WithdrawStatementInput,
        required: true,
        description: 'The statement and the reason.',
      }),
    },
    errors: {
      types: [InvalidInputError, StaleVersionError, GoneError],
      union: {
        name: 'WithdrawStatementResult',
        description: 'The withdrawn statement, or an error.',
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

/** A mutation of one statement. Its author is the given name, or the name of the API key. */
function changing<Input extends ChangeInput>(
  { id, correctedBy, ...input }: Input,
  work: (change: Change, input: Named<Input>) => Promise<bigint>,
): Mutation<'Statement'> {
  return {
    scope: 'WRITE',
    answers: 'Statement',
    work: (change, { name }) => {
      const key = readKey('Statement', id, ['input', 'id']);
      return work(change, { ...input, key, correctedBy: correctedBy ?? name });
    },
  };
}
