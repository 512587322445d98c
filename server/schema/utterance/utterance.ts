import { clientError } from '../../client-error.ts';
import type { Database } from '../../database/client.ts';
import { pageCost, toPage } from '../../policy/page.ts';
import type { Order } from '../../read/order.ts';
import { readPage } from '../../read/read-page.ts';
import { resolveIds } from '../../read/resolve-ids.ts';
import { builder } from '../builder.ts';
import { OrderDirection } from '../enums.ts';
import { Statement, StatementConnection, Utterance, UtteranceConnection } from '../nodes.ts';
import { DateRange, dateCondition, PartialDate, toPartialDate } from '../partial-date.ts';
import { StatementFilter } from '../statement/filter.ts';
import { FIRST_REPORT_FIRST, StatementOrder } from '../statement/order.ts';
import { readStatements } from '../statement/page.ts';
import { Variant, variantsOf } from './variant.ts';

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
    resolve: ({ id }, _args, context) => variantsOf(id, context),
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

const UtteranceOrder = builder.inputType('UtteranceOrder', {
  description: 'An order of utterances.',
  fields: (t) => ({
    field: t.field({ type: UtteranceOrderField, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which way.' }),
  }),
});

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
          order: utteranceOrder(args.orderBy),
          where: () => utteranceWhere(context.database, args.filter),
          context,
          info,
        }),
    },
    UtteranceConnection,
  ),
);

function utteranceOrder(orderBy: typeof UtteranceOrder.$inferInput | null | undefined): Order {
  const { field, direction } = orderBy ?? { field: 'SAID_ON', direction: 'DESC' };
  return field === 'SAID_ON'
    ? { name: field, column: 'saidEarliest', type: 'date', nullable: true, direction }
    : { name: field, column: 'reportCount', type: 'int', direction };
}

async function utteranceWhere(
  database: Database,
  filter: typeof UtteranceFilter.$inferInput | null | undefined,
): Promise<object> {
  const { speakers, saidOn, minReports } = filter ?? {};
  if (minReports != null && minReports < 1) {
    const argument = 'filter.minReports';
    throw clientError('INVALID_ARGUMENT', `\`${argument}\` must be 1 or more.`, { argument });
  }
  const conditions: (object | null | undefined)[] = [
    { mergedIntoId: null, reportCount: { gte: minReports ?? 1 } },
    speakers && {
      speakerId: { in: await resolveIds(database, 'Speaker', speakers, ['filter', 'speakers']) },
    },
    dateCondition(saidOn, 'said', 'filter.saidOn'),
  ];
  return { AND: conditions.filter((condition) => condition != null) };
}
