import { clientError } from '../../client-error.ts';
import { parseId } from '../../model/global-id.ts';
import { replacedText } from '../../model/references/quoted-statement.ts';
import { pageCost } from '../../policy/page.ts';
import { IS_STANDING } from '../../read/visibility.ts';
import { builder } from '../builder.ts';
import {
  CorrectionKind,
  ProvenanceMethod,
  SpeechAct,
  StatementKind,
  StatementStatus,
} from '../enums.ts';
import { Statement, StatementConnection, Topic } from '../nodes.ts';
import { PartialDate, toPartialDate } from '../partial-date.ts';
import { NEWEST_FIRST, readStatements, StatementFilter, StatementOrder } from './list.ts';

// The facts of a statement; its words are in text.ts.

/** The columns of a statement that tell where it comes from. */
const provenanceSelection = {
  method: true,
  recordedBy: true,
  recordedAt: true,
  extractorVersion: true,
  confidence: true,
} as const;

interface ProvenanceShape {
  readonly method: 'CURATED' | 'EXTRACTED';
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly extractorVersion: string | null;
  readonly confidence: number | null;
}

const Provenance = builder.objectRef<ProvenanceShape>('Provenance').implement({
  description: 'How a statement was recorded.',
  fields: (t) => ({
    method: t.expose('method', {
      type: ProvenanceMethod,
      description: 'Whether a person recorded it or the extractor proposed it.',
    }),
    recordedBy: t.exposeString('recordedBy', {
      description:
        'Name of the person who recorded it, or `corpus` if it was loaded from corpus files.',
    }),
    recordedAt: t.expose('recordedAt', {
      type: 'DateTime',
      description: 'Time at which it was first recorded.',
    }),
    extractorVersion: t.exposeString('extractorVersion', {
      nullable: true,
      description: 'Version of the extractor; null for a curated statement.',
    }),
    confidence: t.exposeFloat('confidence', {
      nullable: true,
      description: 'Confidence of the extractor, 0–1; null for a curated statement.',
    }),
  }),
});

const Correction = builder.prismaObject('Correction', {
  select: { statementId: true, version: true },
  fields: (t) => ({
    version: t.exposeInt('version'),
    kind: t.expose('kind', { type: CorrectionKind, description: 'Kind of correction.' }),
    reason: t.exposeString('reason'),
    correctedBy: t.exposeString('correctedBy'),
    correctedAt: t.expose('correctedAt', {
      type: 'DateTime',
      description: 'Time of the correction.',
    }),
    text: t.string({
      nullable: true,
      description: 'Replaced content, joined with " […] "; null if it was redacted.',
      select: { replaced: true },
      resolve: ({ replaced }) => replacedText(replaced),
    }),
    replaced: t.expose('replaced', {
      type: 'JSON',
      description: 'Replaced version of the statement, in the corpus format.',
    }),
  }),
});

builder.prismaObjectFields(Statement, (t) => ({
  article: t.relation('article', { description: 'Article that printed it.' }),
  speaker: t.relation('speaker', {
    nullable: true,
    description:
      'Speaker; null if the text does not identify one. `source` has the name as printed.',
  }),
  kind: t.expose('kind', {
    type: StatementKind,
    description: "How much of the content is in the speaker's own words.",
  }),
  act: t.expose('act', {
    type: SpeechAct,
    description: 'Speech act: what the speaker did by making the statement.',
  }),
  isNegated: t.exposeBoolean('isNegated'),
  saidOn: t.field({
    type: PartialDate,
    nullable: true,
    description: 'Date it was said (not the publication date); null if the text does not give it.',
    select: { saidOn: true },
    resolve: ({ saidOn }) => toPartialDate(saidOn),
  }),
  occasion: t.exposeString('occasion', { nullable: true }),
  topics: t.field({
    type: [Topic],
    description: 'Topics, main topic first.',
    select: (_args, _context, nestedSelection) => ({
      topics: { orderBy: { position: 'asc' }, select: { topic: nestedSelection(true) } },
    }),
    resolve: (statement) => statement.topics.map(({ topic }) => topic),
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
    select: { gloss: true },
    resolve: ({ gloss }, { language }) => (/^en\b/i.test(language) ? gloss : null),
  }),
  within: t.relation('within', {
    nullable: true,
    description: 'Statement that reports this one, as in: X says that *Y promised* ….',
  }),
  reported: t.relation('reported', {
    description: 'Statements reported within this one, in text order.',
    query: { where: IS_STANDING, orderBy: [{ start: 'asc' }, { id: 'asc' }] },
  }),
  utterance: t.relation('utterance', {
    description:
      'Utterance that it reports. A statement that is the only report has its own utterance.',
  }),
  translatedFrom: t.expose('translatedFrom', { type: 'LanguageTag', nullable: true }),
  version: t.exposeInt('version'),
  provenance: t.field({
    type: Provenance,
    description: 'How it was recorded.',
    select: provenanceSelection,
    resolve: (statement) => statement,
  }),
  status: t.expose('status', {
    type: StatementStatus,
    description: 'Lifecycle status.',
  }),
  history: t.relation('corrections', {
    type: Correction,
    description: 'Corrections of the statement, earliest first.',
    query: { orderBy: { version: 'asc' } },
  }),
}));

builder.queryFields((t) => ({
  statement: t.prismaField({
    type: Statement,
    nullable: true,
    description: 'A statement; null if no statement has this id.',
    args: { id: t.arg.id({ required: true, description: 'Id of the statement.' }) },
    resolve: (query, _root, { id }, { database }) =>
      database.prisma.statement.findUnique({
        ...query,
        where: { key: parseId(id, 'Statement', ['id']) },
      }),
  }),
  statements: t.connection(
    {
      type: Statement,
      description: 'Statements of all articles, by default most recently published first.',
      complexity: pageCost,
      args: {
        filter: t.arg({ type: StatementFilter, description: 'Filter for the results.' }),
        orderBy: t.arg({
          type: StatementOrder,
          description:
            'Sort order; `PUBLISHED_ON` `DESC` by default, or `RANK` `DESC` when searching. ' +
            '`POSITION` requires a filter for one article.',
        }),
      },
      resolve: (_root, args, context, info) => {
        const { filter, orderBy } = args;
        if (orderBy?.field === 'POSITION' && filter?.articles?.length !== 1) {
          throw clientError(
            'INVALID_ARGUMENT',
            '`POSITION` requires one article: give exactly one id in `filter.articles`.',
            { argument: 'orderBy.field' },
          );
        }
        return readStatements(args, NEWEST_FIRST, context, info);
      },
    },
    StatementConnection,
  ),
}));
