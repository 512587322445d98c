import { MAX_VARIANTS } from '../policy/limits.ts';
import { pageCost, toPage } from '../policy/page.ts';
import { utteranceWhere } from '../read/filters/utterance.ts';
import { loadNode } from '../read/load-node.ts';
import { orderOf } from '../read/order.ts';
import { readPage } from '../read/read-page.ts';
import { compareWordings } from '../search/compare-wordings.ts';
import { type Variant as VariantShape, variantsOf } from '../search/variants.ts';
import { builder } from './builder.ts';
import { Statement, StatementConnection, Utterance, UtteranceConnection } from './nodes.ts';
import { orderInput } from './order-input.ts';
import { DateRange, PartialDate, toPartialDate } from './partial-date.ts';
import {
  FIRST_REPORT_FIRST,
  readStatements,
  StatementFilter,
  StatementOrder,
} from './statement/list.ts';
import { WordDifference } from './word-difference.ts';

const Variant = builder.objectRef<VariantShape>('Variant').implement({
  description: 'One wording of an utterance. Typography, case and accents make no difference.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The wording as its first report prints it.' }),
    diff: t.field({
      type: [WordDifference],
      complexity: 5,
      description:
        'What it adds to the wording that was printed first, and what it misses of it, word by ' +
        'word; of that one itself a single `EQUAL`. Wordings of hundreds of words differ as wholes.',
      resolve: ({ first, text }) => [...compareWordings(first, text).diff],
    }),
    similarity: t.float({
      description:
        'How near it comes to the wording that was printed first: 1 minus the word error rate ' +
        '(Levenshtein over words) over the longer of the two. It says nothing of the sense.',
      resolve: ({ first, text }) => compareWordings(first, text).similarity,
    }),
    firstReport: t.field({
      type: Statement,
      description: 'The report that printed it first.',
      resolve: ({ ids }, _args, context, info) => loadNode('statement', ids[0], context, info),
    }),
    outletCount: t.expose('outletCount', {
      type: 'NonNegativeInt',
      description: 'In how many outlets it stands; reports of unknown outlet do not count.',
    }),
    statements: t.field({
      type: [Statement],
      description: 'The reports in this wording, the first printed first.',
      resolve: ({ ids }, _args, context, info) =>
        Promise.all(ids.map((id) => loadNode('statement', id, context, info))),
    }),
  }),
});

const UtteranceGrouping = builder.enumType('UtteranceGrouping', {
  description: 'How the reports of an utterance came together.',
  values: {
    DECLARED: { description: 'Whoever recorded the statements says so of each.' },
    FOUND: {
      description:
        'Of one report at least a measure says so: one speaker, days that can be the same, other ' +
        'articles, and either near-equal verbatim words (containment of shingles of three words, ' +
        'Broder 1997) or close content (containment and resemblance of word stems; no number, ' +
        'negation or contrary between them). Made to abstain rather than to err.',
    },
    ALONE: { description: 'There is one report at most.' },
  } as const,
});

builder.prismaObjectFields(Utterance, (t) => ({
  speaker: t.relation('speaker', {
    nullable: true,
    description: 'Who spoke; null when no report names the speaker, or they name several.',
  }),
  saidOn: t.field({
    type: PartialDate,
    nullable: true,
    description:
      'When, as exactly as any report knows; null when none does, or they contradict each other.',
    select: { saidOn: true },
    resolve: ({ saidOn }) => toPartialDate(saidOn),
  }),
  reports: t.connection(
    {
      type: Statement,
      description: 'The statements that report it, the first report first.',
      complexity: pageCost,
      args: {
        filter: t.arg({ type: StatementFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: StatementOrder, description: 'By default `PUBLISHED_ON`, `ASC`.' }),
      },
      select: { id: true },
      resolve: ({ id }, args, context, info) =>
        readStatements(args, FIRST_REPORT_FIRST, context, info, { model: 'utterance', id }),
    },
    StatementConnection,
  ),
  firstReport: t.relation('firstReport', {
    nullable: false,
    onNull: 'error',
    description:
      'The report that was published first; of several on one day, the one recorded first.',
  }),
  reportCount: t.expose('reportCount', {
    type: 'NonNegativeInt',
    description: 'How many standing statements report it.',
  }),
  outletCount: t.exposeInt('outletCount'),
  grouping: t.field({
    type: UtteranceGrouping,
    description: 'How its reports came together: no grouping that was found passes for declared.',
    select: { reportCount: true, foundCount: true },
    resolve: ({ reportCount, foundCount }) => {
      if (foundCount > 0) return 'FOUND';
      return reportCount > 1 ? 'DECLARED' : 'ALONE';
    },
  }),
  variants: t.field({
    type: [Variant],
    description: 'The wordings it is reported in, the first printed first; at most 100.',
    complexity: { field: 1, multiplier: 5 },
    select: { id: true },
    resolve: async ({ id }, _args, context) =>
      (await variantsOf(id, context)).slice(0, MAX_VARIANTS),
  }),
  mergedInto: t.relation('mergedInto', {
    nullable: true,
    description:
      'Where the most of its former reports stand, or else were taken back. Null while it has ' +
      'reports of its own, unless these were taken back and others stand elsewhere.',
  }),
}));

const UtteranceFilter = builder.inputType('UtteranceFilter', {
  description:
    'Which utterances. An absent or null field does not filter, an empty list matches nothing, ' +
    'an unknown id is an error. Regrouped utterances are never listed.',
  fields: (t) => ({
    speakers: t.idList({ description: 'Spoken by one of these.' }),
    saidOn: t.field({ type: DateRange, description: 'When it was said.' }),
    minReports: t.int({ description: 'Reported by at least so many statements; 1 by default.' }),
  }),
});

const UtteranceOrderField = builder.enumType('UtteranceOrderField', {
  description: 'What utterances are sorted by; ties are broken by the order of recording.',
  values: {
    SAID_ON: { description: 'The first day it can have been said on; unknown days come last.' },
    REPORT_COUNT: { description: 'How many statements report it.' },
  } as const,
});

const UtteranceOrder = orderInput('UtteranceOrder', 'utterances', UtteranceOrderField);

builder.queryField('utterances', (t) =>
  t.connection(
    {
      type: Utterance,
      description: 'Utterances, the last said first.',
      complexity: pageCost,
      args: {
        filter: t.arg({ type: UtteranceFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: UtteranceOrder, description: 'By default `SAID_ON`, `DESC`.' }),
      },
      resolve: (_root, args, context, info) =>
        readPage('utterance', {
          page: toPage(args),
          order: orderOf('utterance', args.orderBy ?? { field: 'SAID_ON', direction: 'DESC' }),
          where: () => utteranceWhere(context.database, args.filter),
          context,
          info,
        }),
    },
    UtteranceConnection,
  ),
);
