import { limitOf, reason } from '../../model/field.ts';
import { GoneError, InvalidInputError } from '../../register/errors.ts';
import {
  acceptProposal,
  correctStatement,
  rejectProposal,
  withdrawStatement,
} from '../../sources/api/correct-statement.ts';
import { MAX_STATEMENTS, recordProposals, recordStatement } from '../../sources/api/record.ts';
import type { InputFields } from '../builder.ts';
import { defineMutation } from '../mutate.ts';
import {
  BY_DEFAULT,
  changeFields,
  expectedFields,
  IngestedStatementInput,
  newStatementFields,
  patchFields,
} from './inputs.ts';

defineMutation('recordProposals', {
  answers: 'Article',
  description:
    'Adds proposals of an extractor to an article, for a person to review. If one is invalid, ' +
    'none is added, and all problems are returned together. They have the status `PROPOSED`: ' +
    'list them with `statements(filter: { articles: …, status: [PROPOSED] })`. Accept one with ' +
    '`acceptProposal`, or with `correctStatement`, which also corrects it.',
  inputDescription: 'The article and the proposals.',
  input: {
    description: 'Statements that an extractor proposes for an existing article.',
    fields: (t: InputFields) => ({
      article: t.id({ required: true, description: 'Article that printed them.' }),
      proposals: t.field({
        type: [IngestedStatementInput],
        required: true,
        description: `The proposals; at most ${MAX_STATEMENTS}. Each needs its \`extraction\`.`,
      }),
      recordedBy: t.string({ description: `Name of who proposes them; ${BY_DEFAULT}` }),
    }),
  },
  resultDescription: 'The article, or an error.',
  errors: [InvalidInputError, GoneError],
  author: 'recordedBy',
  pathOf: (index) => ['proposals', String(index)],
  work: recordProposals,
});

defineMutation('acceptProposal', {
  answers: 'Statement',
  description:
    'Accepts a proposal as it is. It becomes `CURRENT` and curated, recorded by the person who ' +
    'accepts it; `provenance.origin` keeps the extractor. A proposal within another one is ' +
    'accepted after that one.',
  inputDescription: 'The proposal.',
  input: {
    description: 'Proposal to accept as it is.',
    fields: (t: InputFields) => ({
      ...expectedFields(t, 'accepts it'),
      reason: t.string({
        description: `Remark in \`history\`, in one sentence, shown publicly; at most ${limitOf(reason)}.`,
      }),
    }),
  },
  resultDescription: 'The accepted statement, or an error.',
  author: 'correctedBy',
  work: acceptProposal,
});

defineMutation('rejectProposal', {
  answers: 'Statement',
  description:
    'Rejects a proposal. Its id still resolves for callers with the scope `WRITE`, with the ' +
    'status `REJECTED` and the reason in `history`.',
  inputDescription: 'The proposal and the reason.',
  input: {
    description: 'Proposal to reject, and the reason.',
    fields: (t: InputFields) => changeFields(t, 'rejects it'),
  },
  resultDescription: 'The rejected proposal, or an error.',
  author: 'correctedBy',
  work: rejectProposal,
});

defineMutation('recordStatement', {
  answers: 'Statement',
  description:
    'Adds a statement to an article. Its parts are given as quotations of the text; the ' +
    'register locates them. Two calls record two statements: to retry safely, send an ' +
    '`Idempotency-Key`.',
  inputDescription: 'Statement to record.',
  input: {
    description: 'Statement to record in an existing article.',
    fields: (t: InputFields) => ({
      article: t.id({ required: true, description: 'Article that printed it.' }),
      ...newStatementFields(t),
      within: t.id({
        description: 'Statement of the same article that reports this one; null if none does.',
      }),
      recordedBy: t.string({ description: `Name of the person who records it; ${BY_DEFAULT}` }),
    }),
  },
  resultDescription: 'The recorded statement, or an error.',
  errors: [InvalidInputError, GoneError],
  author: 'recordedBy',
  work: recordStatement,
});

defineMutation('correctStatement', {
  answers: 'Statement',
  description:
    'Corrects a statement. Its id stays the same, its version increases, and `history` keeps ' +
    'the replaced version with the reason. Later loads do not undo a correction. Quotations in ' +
    'the input are located again; all others keep their position.',
  inputDescription: 'The correction and its reason.',
  input: {
    description: 'Correction of a statement. Absent fields stay unchanged; null clears a field.',
    fields: (t: InputFields) => ({
      ...changeFields(t, 'corrects it'),
      ...patchFields(t),
      within: t.id({ description: 'Statement of the same article that reports this one.' }),
    }),
  },
  resultDescription: 'The corrected statement, or an error.',
  author: 'correctedBy',
  work: correctStatement,
});

defineMutation('withdrawStatement', {
  answers: 'Statement',
  description:
    'Withdraws a statement. Its id still resolves, with the status `WITHDRAWN` and the reason ' +
    'in `history`; lists, searches, verdicts and utterances omit it. Statements `reported` ' +
    'within it are not withdrawn.',
  inputDescription: 'The statement and the reason.',
  input: {
    description: 'Statement to withdraw, and the reason.',
    fields: (t: InputFields) => changeFields(t, 'withdraws it'),
  },
  resultDescription: 'The withdrawn statement, or an error.',
  author: 'correctedBy',
  work: withdrawStatement,
});
