import { clientError } from '../../client-error.ts';
import { parseId } from '../../model/global-id.ts';
import { replacedText } from '../../model/references/replaced-text.ts';
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
  description: 'How a statement came into the register.',
  fields: (t) => ({
    method: t.expose('method', {
      type: ProvenanceMethod,
      description: 'Written by a person, or proposed by the extractor.',
    }),
    recordedBy: t.exposeString('recordedBy', {
      description: 'Who recorded it: a person, or `corpus` for what was loaded from files.',
    }),
    recordedAt: t.expose('recordedAt', {
      type: 'DateTime',
      description: 'When it was first recorded.',
    }),
    extractorVersion: t.exposeString('extractorVersion', {
      nullable: true,
      description: 'The version of the extractor; null for a curated statement.',
    }),
    confidence: t.exposeFloat('confidence', {
      nullable: true,
      description: "The extractor's confidence, 0 to 1; null for a curated statement.",
    }),
  }),
});

const Correction = builder.prismaObject('Correction', {
  select: { statementId: true, version: true },
  fields: (t) => ({
    version: t.exposeInt('version'),
    kind: t.expose('kind', { type: CorrectionKind, description: 'What the correction did.' }),
    reason: t.exposeString('reason'),
    correctedBy: t.exposeString('correctedBy'),
    correctedAt: t.expose('correctedAt', { type: 'DateTime', description: 'When.' }),
    text: t.string({
      nullable: true,
      description:
        'What the statement read before: its content, joined with " […] ". Null when those words ' +
        'were redacted.',
      select: { replaced: true },
      resolve: ({ replaced }) => replacedText(replaced),
    }),
    replaced: t.expose('replaced', {
      type: 'JSON',
      description: 'The statement as it was, in the terms of the corpus format.',
    }),
  }),
});

builder.prismaObjectFields(Statement, (t) => ({
  article: t.relation('article', { description: 'The article that printed it.' }),
  speaker: t.relation('speaker', {
    nullable: true,
    description: 'Who said it; null when the text does not let one say. `source` is kept.',
  }),
  kind: t.expose('kind', {
    type: StatementKind,
    description: "How much of the content is the speaker's own words.",
  }),
  act: t.expose('act', {
    type: SpeechAct,
    description: 'What the speaker did by saying it.',
  }),
  isNegated: t.exposeBoolean('isNegated'),
  saidOn: t.field({
    type: PartialDate,
    nullable: true,
    description: 'When it was said; null when the text does not say. Not the publication date.',
    select: { saidOn: true },
    resolve: ({ saidOn }) => toPartialDate(saidOn),
  }),
  occasion: t.exposeString('occasion', { nullable: true }),
  topics: t.field({
    type: [Topic],
    description: 'What it is about, the main topic first.',
    select: (_args, _context, nestedSelection) => ({
      topics: { orderBy: { position: 'asc' }, select: { topic: nestedSelection(true) } },
    }),
    resolve: (statement) => statement.topics.map(({ topic }) => topic),
  }),
  gloss: t.string({
    nullable: true,
    description: "One sentence in the register's words; null when there is none in the language.",
    args: {
      language: t.arg({
        type: 'LanguageTag',
        required: true,
        defaultValue: 'en',
        description: 'The language wanted. The corpus glosses in English.',
      }),
    },
    select: { gloss: true },
    resolve: ({ gloss }, { language }) => (/^en\b/i.test(language) ? gloss : null),
  }),
  within: t.relation('within', {
    nullable: true,
    description: 'The statement that reports this one: X says that *Y promised* ….',
  }),
  reported: t.relation('reported', {
    description: 'The statements reported within this one, in text order.',
    query: { where: IS_STANDING, orderBy: [{ start: 'asc' }, { id: 'asc' }] },
  }),
  utterance: t.relation('utterance', {
    description: 'The event of speaking it reports; one of its own when nobody else reports it.',
  }),
  translatedFrom: t.expose('translatedFrom', { type: 'LanguageTag', nullable: true }),
  version: t.exposeInt('version'),
  provenance: t.field({
    type: Provenance,
    description: 'How it came into the register.',
    select: provenanceSelection,
    resolve: (statement) => statement,
  }),
  status: t.expose('status', {
    type: StatementStatus,
    description: 'Where it stands in its life.',
  }),
  history: t.relation('corrections', {
    type: Correction,
    description: 'Its corrections, the earliest first.',
    query: { orderBy: { version: 'asc' } },
  }),
}));

builder.queryFields((t) => ({
  statement: t.prismaField({
    type: Statement,
    nullable: true,
    description: 'One statement; null when the register has none with this id.',
    args: { id: t.arg.id({ required: true, description: 'The id of a statement.' }) },
    resolve: (query, _root, { id }, { database }) =>
      database.prisma.statement.findUnique({
        ...query,
        where: { key: parseId(id, 'Statement', ['id']) },
      }),
  }),
  statements: t.connection(
    {
      type: Statement,
      description: 'Statements of all articles, the newest article first.',
      complexity: pageCost,
      args: {
        filter: t.arg({ type: StatementFilter, description: 'Which of them.' }),
        orderBy: t.arg({
          type: StatementOrder,
          description:
            'By default `PUBLISHED_ON`, `DESC`, or `RANK`, `DESC` with a search; `POSITION` is for ' +
            'one article.',
        }),
      },
      resolve: (_root, args, context, info) => {
        const { filter, orderBy } = args;
        if (orderBy?.field === 'POSITION' && filter?.articles?.length !== 1) {
          throw clientError(
            'INVALID_ARGUMENT',
            '`POSITION` sorts the statements of one article: give one id in `filter.articles`.',
            { argument: 'orderBy.field' },
          );
        }
        return readStatements(args, NEWEST_FIRST, context, info);
      },
    },
    StatementConnection,
  ),
}));
