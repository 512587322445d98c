import { clientError } from '../../client-error.ts';
import { explainStored } from '../../extract/explain.ts';
import { EXTRACTOR } from '../../extract/statement.ts';
import { replacedText } from '../../model/references/quoted-statement.ts';
import {
  type CorrectionRow,
  readCorrections,
  readDenials,
  readDenied,
  readParted,
  readReported,
  readTopics,
} from '../../read/related.ts';
import type { StatementRow } from '../../read/rows.ts';
import { builder, exposed, optional } from '../builder.ts';
import {
  CorrectionKind,
  ProvenanceMethod,
  SpeechAct,
  StatementKind,
  StatementStatus,
} from '../enums.ts';
import { listArgs } from '../list-arguments.ts';
import {
  findById,
  listsOf,
  nodeListsOf,
  referenceOf,
  Statement,
  StatementConnection,
} from '../nodes.ts';
import { PartialDate } from '../partial-date.ts';
import { FACTS } from './inputs.ts';
import { NEWEST_FIRST, readStatements, StatementFilter, StatementOrder } from './list.ts';

// The facts of a statement; its words are in text.ts.

/** The columns for the provenance of a statement. */
const PROVENANCE = [
  'method',
  'recordedBy',
  'recordedAt',
  'extractor',
  'extractorVersion',
  'confidence',
  'extractionRule',
  'extractionSpeaker',
];

/** A statement that began as a proposal. */
type ProposedRow = StatementRow & { readonly extractorVersion: string };

const ProposalOrigin = builder.objectRef<ProposedRow>('ProposalOrigin').implement({
  description: 'The proposal of an extractor that a statement began as.',
  fields: (t) => ({
    ...exposed(t, {
      extractor: [optional('String'), 'Name of the extractor; null if unknown.'],
      extractorVersion: ['String', 'Version of the extractor.'],
      confidence: [optional('Float'), 'Confidence of the extractor, 0–1; null if unknown.'],
    }),
    rule: t.exposeString('extractionRule', {
      nullable: true,
      description: 'Rule of the extractor that decided; null if unknown.',
    }),
    why: t.string({
      nullable: true,
      description:
        'The `rule` in words, as `StatementProposal.why`; null for other extractors and for rules ' +
        'that this one no longer has.',
      resolve: ({ extractor, extractionRule: rule }) =>
        extractor === EXTRACTOR.name && rule ? explainStored(rule) : null,
    }),
    speakerName: t.exposeString('extractionSpeaker', {
      nullable: true,
      description:
        'Name of the proposed speaker, whom the register did not have; null if it had, or if the ' +
        'text does not identify one.',
    }),
  }),
});

const Provenance = builder.objectRef<StatementRow>('Provenance').implement({
  description: 'How a statement was recorded.',
  fields: (t) => ({
    ...exposed(t, {
      method: [ProvenanceMethod, 'Whether a person recorded it or the extractor proposed it.'],
      recordedBy: [
        'String',
        'Name of the person who recorded it, or `corpus` if it was loaded from corpus files.',
      ],
      recordedAt: ['DateTime', 'Time at which it was first recorded.'],
    }),
    extractorVersion: t.string({
      nullable: true,
      description: 'Version of the extractor; null for a curated statement.',
      resolve: ({ method, extractorVersion }) => (method === 'EXTRACTED' ? extractorVersion : null),
    }),
    confidence: t.float({
      nullable: true,
      description: 'Confidence of the extractor, 0–1; null for a curated statement.',
      resolve: ({ method, confidence }) => (method === 'EXTRACTED' ? confidence : null),
    }),
    origin: t.field({
      type: ProposalOrigin,
      nullable: true,
      description:
        'The proposal that it began as, also after a person has accepted it; null if a person ' +
        'wrote it.',
      resolve: (row) => (row.extractorVersion === null ? null : (row as ProposedRow)),
    }),
  }),
});

const Correction = builder.objectRef<CorrectionRow>('Correction').implement({
  description: 'One correction of a statement: what was replaced, why, by whom and when.',
  fields: (t) => ({
    ...exposed(t, {
      version: ['Int', 'Number of the replaced version.'],
      kind: [CorrectionKind, 'Kind of correction.'],
      reason: ['String', 'Reason, in one sentence.'],
      correctedBy: [
        'String',
        'Name of the person who corrected it, or `corpus` for a changed corpus file.',
      ],
      correctedAt: ['DateTime', 'Time of the correction.'],
      replaced: [
        'JSON',
        'Replaced version of the statement, in the corpus format; empty where `text` is null.',
      ],
    }),
    text: t.string({
      nullable: true,
      description:
        'Replaced content, joined with " […] "; null if it was redacted, or if it was a proposal ' +
        'and the caller lacks the scope `WRITE`.',
      resolve: ({ replaced }) => replacedText(replaced),
    }),
  }),
});

builder.objectFields(Statement, (t) => ({
  article: t.batch({
    description: 'Article that printed it.',
    ...referenceOf('Statement', 'article'),
  }),
  speaker: t.batch({
    nullable: true,
    description:
      'Speaker; null if the text does not identify one. `source` has the name as printed.',
    ...referenceOf('Statement', 'speaker'),
  }),
  ...exposed(t, {
    kind: [StatementKind, "How much of the content is in the speaker's own words."],
    act: [SpeechAct, FACTS.act],
    isNegated: [
      'Boolean',
      'Whether the reporting verb is negated: because the act did not take place (« n’a pas ' +
        'confirmé que … ») or because the negation belongs to what is said (« ne juge pas … »). ' +
        'It does not mean that nothing was said; show `cue`, which has the verb as printed.',
    ],
    saidOn: [
      optional(PartialDate),
      'Date it was said (not the publication date); null if the text does not give it.',
    ],
    occasion: [optional('String'), FACTS.occasion],
    translatedFrom: [optional('LanguageTag'), FACTS.translatedFrom],
    version: [
      'Int',
      'Version number; increases by one with each correction. Pass it as `expectedVersion`.',
    ],
    status: [StatementStatus, 'Lifecycle status.'],
  }),
  topics: t.batch({
    description: 'Topics, main topic first.',
    ...nodeListsOf('Topic', readTopics),
  }),
  gloss: t.string({
    nullable: true,
    description:
      "One sentence in the register's own words; null if there is none in the requested language.",
    args: {
      language: t.arg({
        type: 'LanguageTag',
        required: true,
        defaultValue: 'en',
        description: 'Requested language. The corpus has glosses in English.',
      }),
    },
    needs: ['gloss'],
    resolve: ({ gloss }, { language }) => (/^en\b/i.test(language) ? gloss : null),
  }),
  within: t.batch({
    nullable: true,
    description: 'Statement that reports this one: in “X says that Y promised …”, that of X.',
    ...referenceOf('Statement', 'within'),
  }),
  reported: t.batch({
    description: 'Statements reported within this one, in text order.',
    ...nodeListsOf('Statement', readReported),
  }),
  denies: t.batch({
    description:
      'Statements that the speaker denies having made, by this statement. They include withdrawn ' +
      'and redacted ones.',
    ...nodeListsOf('Statement', readDenied),
  }),
  deniedBy: t.batch({
    description:
      'Current and corrected statements by which the speaker denies having made this one, in time ' +
      'order. A denial says that the speaker contests the report, not that it is wrong.',
    ...nodeListsOf('Statement', readDenials),
  }),
  partedFrom: t.batch({
    description:
      'Statements that report another utterance, although they are similar, as a person decided. ' +
      'Grouping never joins them with this one. They include withdrawn and redacted ones.',
    ...nodeListsOf('Statement', readParted),
  }),
  utterance: t.batch({
    description:
      'Utterance that it reports. A statement that is the only report has its own utterance.',
    ...referenceOf('Statement', 'utterance'),
  }),
  provenance: t.field({
    type: Provenance,
    description: 'How it was recorded.',
    needs: PROVENANCE,
    resolve: (statement) => statement,
  }),
  history: t.batch({
    type: [Correction],
    description: 'Corrections of the statement, earliest first.',
    resolve: listsOf(readCorrections),
  }),
}));

builder.queryFields((t) => ({
  statement: t.batch({
    type: Statement,
    nullable: true,
    description: 'A statement; null if no statement has this id.',
    args: { id: t.arg.id({ required: true, description: 'Id of the statement.' }) },
    resolve: async (_root, { id }, { reader }, selection) => [
      await findById(reader, 'Statement', id, selection),
    ],
  }),
  statements: t.batch({
    type: StatementConnection,
    description: 'Statements of all articles, by default most recently published first.',
    args: listArgs(
      StatementFilter,
      StatementOrder,
      'Sort order; `PUBLISHED_ON` `DESC` by default, or `RANK` `DESC` when searching. ' +
        '`POSITION` requires a filter for one article.',
    ),
    resolve: (_root, args, context, selection) => {
      const { filter, orderBy } = args;
      if (orderBy?.field === 'POSITION' && filter?.articles?.length !== 1) {
        throw clientError(
          'INVALID_ARGUMENT',
          '`POSITION` requires one article: give exactly one id in `filter.articles`.',
          { argument: 'orderBy.field' },
        );
      }
      return readStatements(args, NEWEST_FIRST, context, selection);
    },
  }),
}));
