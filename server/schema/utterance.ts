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
  description:
    'A wording of an utterance. Differences in typography, case and accents are ignored.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Wording as printed by its first report.' }),
    diff: t.field({
      type: [WordDifference],
      complexity: 5,
      description:
        'Word-by-word comparison with the wording published first; for that wording itself, a ' +
        'single `EQUAL`. Wordings of hundreds of words are compared only as a whole.',
      resolve: ({ first, text }) => [...compareWordings(first, text).diff],
    }),
    similarity: t.float({
      description:
        'Similarity to the wording published first, 0–1: 1 − word edits (Levenshtein) ÷ words of ' +
        'the longer wording. It says nothing about the meaning.',
      resolve: ({ first, text }) => compareWordings(first, text).similarity,
    }),
    firstReport: t.field({
      type: Statement,
      description: 'Report that printed it first.',
      resolve: ({ ids }, _args, context, info) => loadNode('statement', ids[0], context, info),
    }),
    outletCount: t.expose('outletCount', {
      type: 'NonNegativeInt',
      description:
        'Number of distinct outlets that printed it; reports whose outlet is unknown are not ' +
        'counted.',
    }),
    statements: t.field({
      type: [Statement],
      description: 'Reports with this wording, first published first.',
      resolve: ({ ids }, _args, context, info) =>
        Promise.all(ids.map((id) => loadNode('statement', id, context, info))),
    }),
  }),
});

const UtteranceGrouping = builder.enumType('UtteranceGrouping', {
  description: 'How the reports of an utterance were grouped.',
  values: {
    DECLARED: { description: 'Each report was assigned when it was recorded.' },
    FOUND: {
      description:
        'At least one report was assigned by automatic comparison: same speaker, compatible ' +
        'dates, different articles, and either nearly equal verbatim words (containment of ' +
        'three-word shingles, Broder 1997) or similar content (containment and resemblance of ' +
        'word stems, with no difference in numbers, negations or opposites). The comparison is ' +
        'conservative: it prefers missing a report to grouping an unrelated one.',
    },
    ALONE: { description: 'It has at most one report.' },
  } as const,
});

builder.prismaObjectFields(Utterance, (t) => ({
  speaker: t.relation('speaker', {
    nullable: true,
    description: 'Speaker; null if no report identifies one, or they identify different ones.',
  }),
  saidOn: t.field({
    type: PartialDate,
    nullable: true,
    description:
      'Date it was said, from the most precise report; null if no report gives it or they ' +
      'contradict each other.',
    select: { saidOn: true },
    resolve: ({ saidOn }) => toPartialDate(saidOn),
  }),
  reports: t.connection(
    {
      type: Statement,
      description: 'Statements that report it, by default first published first.',
      complexity: pageCost,
      args: {
        filter: t.arg({ type: StatementFilter, description: 'Filter for the results.' }),
        orderBy: t.arg({
          type: StatementOrder,
          description: 'Sort order; `PUBLISHED_ON` `ASC` by default.',
        }),
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
      'Report that was published first; of several on the same day, the one recorded first.',
  }),
  reportCount: t.expose('reportCount', {
    type: 'NonNegativeInt',
    description: 'Number of current and corrected statements that report it.',
  }),
  outletCount: t.exposeInt('outletCount'),
  grouping: t.field({
    type: UtteranceGrouping,
    description: 'How its reports were grouped.',
    select: { reportCount: true, foundCount: true },
    resolve: ({ reportCount, foundCount }) => {
      if (foundCount > 0) return 'FOUND';
      return reportCount > 1 ? 'DECLARED' : 'ALONE';
    },
  }),
  variants: t.field({
    type: [Variant],
    description: 'Different wordings of its reports, first published first; at most 100.',
    complexity: { field: 1, multiplier: 5 },
    select: { id: true },
    resolve: async ({ id }, _args, context) =>
      (await variantsOf(id, context)).slice(0, MAX_VARIANTS),
  }),
  mergedInto: t.relation('mergedInto', {
    nullable: true,
    description:
      'Utterance that now holds most of its former reports, whether current or, if there are ' +
      'none, withdrawn. Null while it has reports of its own, unless these are withdrawn and ' +
      'others were moved.',
  }),
}));

const UtteranceFilter = builder.inputType('UtteranceFilter', {
  description:
    'Filter for utterances. Absent and null fields do not filter; an empty list matches nothing; ' +
    'an unknown id is an error. All fields must match; within a list, any value may match. ' +
    'Utterances merged into another are never listed.',
  fields: (t) => ({
    speakers: t.idList({ description: 'Said by one of these speakers.' }),
    saidOn: t.field({ type: DateRange, description: 'Date it was said.' }),
    minReports: t.int({
      description: 'Minimum number of statements that report it; 1 by default.',
    }),
  }),
});

const UtteranceOrderField = builder.enumType('UtteranceOrderField', {
  description:
    'Fields that utterances can be sorted by. Ties are broken by the order of recording.',
  values: {
    SAID_ON: {
      description: 'Date it was said, by its earliest possible day; unknown dates come last.',
    },
    DATED_ON: {
      description:
        'Date of its earliest report, by its earliest possible day: the date it was said or, if ' +
        'unknown, the publication date of the article.',
    },
    REPORT_COUNT: { description: 'Number of statements that report it.' },
  } as const,
});

const UtteranceOrder = orderInput('UtteranceOrder', 'utterances', UtteranceOrderField);

builder.queryField('utterances', (t) =>
  t.connection(
    {
      type: Utterance,
      description: 'Utterances, by default most recently said first.',
      complexity: pageCost,
      args: {
        filter: t.arg({ type: UtteranceFilter, description: 'Filter for the results.' }),
        orderBy: t.arg({
          type: UtteranceOrder,
          description: 'Sort order; `SAID_ON` `DESC` by default.',
        }),
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
