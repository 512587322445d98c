import { InvalidInputError, StaleVersionError, TakenBackError } from '../corpus/writing/errors.ts';
import { withdrawStatement } from '../corpus/writing/withdraw-statement.ts';
import { builder } from './builder.ts';
import { mutate } from './mutate.ts';
import { Statement } from './nodes.ts';
import { writtenKey } from './written-id.ts';

const WithdrawStatementInput = builder.inputType('WithdrawStatementInput', {
  description: 'A statement to take back, and why.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The statement.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The `version` it was read with: another one, and nothing is changed.',
    }),
    reason: t.string({
      required: true,
      description: 'Why, in a sentence that everybody may read; up to 2,000 characters.',
    }),
    correctedBy: t.string({
      description: 'Who takes it back; by default the name of the API key.',
    }),
  }),
});

builder.mutationFields((t) => ({
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
