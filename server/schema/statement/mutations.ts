import type { Change } from '../../register/change.ts';
import { GoneError, InvalidInputError, StaleVersionError } from '../../register/errors.ts';
import { correctStatement, withdrawStatement } from '../../sources/api/correct-statement.ts';
import { readKey } from '../../sources/api/input.ts';
import { recordProposals, recordStatement } from '../../sources/api/record.ts';
import { acceptProposal, rejectProposal } from '../../sources/api/review-proposal.ts';
import { builder } from '../builder.ts';
import { type Mutation, mutate } from '../mutate.ts';
import { Article, Statement } from '../nodes.ts';
import {
  BY_DEFAULT,
  changeFields,
  expectedFields,
  IngestedStatementInput,
  newStatementFields,
  patchFields,
} from './inputs.ts';

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

const RecordProposalsInput = builder.inputType('RecordProposalsInput', {
  description: 'Statements that an extractor proposes for an existing article.',
  fields: (t) => ({
    article: t.id({ required: true, description: 'Article that printed them.' }),
    proposals: t.field({
      type: [IngestedStatementInput],
      required: true,
      description: 'The proposals; at most 200. Each needs its `extraction`.',
    }),
    recordedBy: t.string({ description: `Name of who proposes them; ${BY_DEFAULT}` }),
  }),
});

const AcceptProposalInput = builder.inputType('AcceptProposalInput', {
  description: 'Proposal to accept as it is.',
  fields: (t) => ({
    ...expectedFields(t, 'accepts it'),
    reason: t.string({
      description:
        'Remark in `history`, in one sentence, shown publicly; at most 2,000 characters.',
    }),
  }),
});

const RejectProposalInput = builder.inputType('RejectProposalInput', {
  description: 'Proposal to reject, and the reason.',
  fields: (t) => changeFields(t, 'rejects it'),
});

builder.mutationFields((t) => ({
  recordProposals: t.field({
    type: Article,
    description:
      'Adds proposals of an extractor to an article, for a person to review. If one is invalid, ' +
      'none is added, and all problems are returned together. They have the status `PROPOSED`: ' +
      'list them with `statements(filter: { articles: …, status: [PROPOSED] })`. Accept one with ' +
      '`acceptProposal`, or with `correctStatement`, which also corrects it. Requires the scope ' +
      '`WRITE`.',
    args: {
      input: t.arg({
        type: RecordProposalsInput,
        required: true,
        description: 'The article and the proposals.',
      }),
    },
    errors: {
      types: [InvalidInputError, GoneError],
      union: {
        name: 'RecordProposalsResult',
        description: 'The article, or an error.',
      },
    },
    resolve: (_root, { input }, context, info) =>
      mutate(
        {
          scope: 'WRITE',
          answers: 'Article',
          pathOf: (index) => ['proposals', String(index)],
          work: (change, { name }) =>
            recordProposals(change, input, { recordedBy: input.recordedBy ?? name }),
        },
        context,
        info,
      ),
  }),
  acceptProposal: t.field({
    type: Statement,
    description:
      'Accepts a proposal as it is. It becomes `CURRENT` and curated, recorded by the person who ' +
      'accepts it; `provenance.origin` keeps the extractor. A proposal within another one is ' +
      'accepted after that one. Requires the scope `WRITE`.',
    args: {
      input: t.arg({
        type: AcceptProposalInput,
        required: true,
        description: 'The proposal.',
      }),
    },
    errors: {
      types: [InvalidInputError, StaleVersionError, GoneError],
      union: {
        name: 'AcceptProposalResult',
        description: 'The accepted statement, or an error.',
      },
    },
    resolve: (_root, { input }, context, info) =>
      mutate(changing(input, acceptProposal), context, info),
  }),
  rejectProposal: t.field({
    type: Statement,
    description:
      'Rejects a proposal. Its id still resolves for callers with the scope `WRITE`, with the ' +
      'status `REJECTED` and the reason in `history`. Requires the scope `WRITE`.',
    args: {
      input: t.arg({
        type: RejectProposalInput,
        required: true,
        description: 'The proposal and the reason.',
      }),
    },
    errors: {
      types: [InvalidInputError, StaleVersionError, GoneError],
      union: {
        name: 'RejectProposalResult',
        description: 'The rejected proposal, or an error.',
      },
    },
    resolve: (_root, { input }, context, info) =>
      mutate(changing(input, rejectProposal), context, info),
  }),
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
