import { checkPageSize } from '../policy/page.ts';
import { createLists } from '../read/count.ts';
import { statementConditions } from '../read/filters/statement.ts';
import {
  countTimeline,
  type PeriodCount,
  periodLabel,
  splitPeriods,
  type TimelineSplit,
} from '../read/timeline.ts';
import { isActive } from '../read/visibility.ts';
import { builder, enumOf, exposed, optional } from './builder.ts';
import type { Context } from './context.ts';
import { checkSearchLength, EXACT } from './list-arguments.ts';
import { listsOf, Speaker } from './nodes.ts';
import { SpeechActFacet, TOP, TopicFacet } from './statement/facets.ts';
import { StatementFilter } from './statement/list.ts';

const TimelinePeriod = enumOf('TimelinePeriod', 'Length of the periods of a timeline.', {
  DAY: 'Day.',
  WEEK: 'Week from Monday to Sunday (ISO 8601).',
  MONTH: 'Calendar month.',
  YEAR: 'Calendar year.',
});

const TimelineUnit = enumOf('TimelineUnit', 'Unit of a period of a timeline.', {
  DAY: 'Day.',
  WEEK: 'Week from Monday to Sunday (ISO 8601).',
  MONTH: 'Month, as requested or because the dates are known only to the month.',
  YEAR: 'Year, as requested or because the dates are known only to the year.',
  UNKNOWN: 'No period: the date of the statements is unknown. Only with `SAID_ON`.',
});

const TimelineDate = enumOf('TimelineDate', 'Date that a timeline uses.', {
  DATED_ON: 'Date it was said or, if unknown, publication date of the article; always known.',
  SAID_ON: 'Date it was said; unknown for many statements.',
  PUBLISHED_ON: 'Publication date of the article; always known.',
});

const TimelinePeriodCount = builder.objectRef<PeriodCount>('TimelinePeriodCount').implement({
  description:
    'A period with its number of statements. A partial date counts for the smallest period that ' +
    'certainly contains it: in a timeline by week or day, `2022-01` counts for the month, which ' +
    'is listed beside its weeks or days. The counts of a timeline therefore add up to all ' +
    `statements. They are exact for up to ${EXACT} statements. For more they are estimates from a ` +
    'sample of the register, which may omit periods with few statements.',
  fields: (t) => ({
    period: t.string({
      nullable: true,
      description:
        'ISO 8601 form: `2022-01-14`, `2022-W02`, `2022-01` or `2022`; null if the date is ' +
        'unknown.',
      resolve: (count) => periodLabel(count),
    }),
    ...exposed(t, {
      unit: [TimelineUnit, 'Unit of the period.'],
      from: [optional('Date'), 'First day; null if the date is unknown.'],
      to: [optional('Date'), 'Last day; null if the date is unknown.'],
      count: ['NonNegativeInt', 'Number of statements.'],
      isExact: [
        'Boolean',
        `Whether the count is exact. False for more than ${EXACT} statements in all: the count is then ` +
          'an estimate from a sample, rough for short periods, and some may be missing. This also ' +
          'applies to `topics` and `acts`.',
      ],
    }),
    topics: t.batch({
      type: [TopicFacet],
      description:
        'Topics of the statements, most frequent first. A statement with two topics counts for ' +
        'both.',
      args: { first: t.arg(TOP) },
      resolve: splitBy('topics'),
    }),
    acts: t.batch({
      type: [SpeechActFacet],
      description: 'Speech acts of the statements, most frequent first.',
      args: { first: t.arg(TOP) },
      resolve: splitBy('acts'),
    }),
  }),
});

function splitBy(what: TimelineSplit) {
  return (
    periods: readonly PeriodCount[],
    { first }: { readonly first: number },
    { reader }: Context,
  ) => {
    checkPageSize(first, 'first');
    return splitPeriods(reader, periods, what, first);
  };
}

const ORDER =
  'Periods without statements are omitted. Periods are ordered by first day, then from shorter to ' +
  'longer; the unknown date comes last.';

const BY = {
  type: TimelinePeriod,
  required: true,
  description: 'Length of the periods.',
} as const;

const ON = {
  type: TimelineDate,
  required: true,
  defaultValue: 'DATED_ON',
  description: 'Date by which statements are counted.',
} as const;

builder.queryField('timeline', (t) =>
  t.field({
    type: [TimelinePeriodCount],
    description: `Number of statements by period. ${ORDER}`,
    args: {
      filter: t.arg({ type: StatementFilter, description: 'Filter for the statements.' }),
      by: t.arg(BY),
      on: t.arg(ON),
    },
    resolve: async (_root, { filter, by, on }, { reader }) => {
      checkSearchLength(filter?.search);
      const { where } = await statementConditions(reader, filter);
      const lists = createLists(reader, { type: 'Statement', where });
      return (await countTimeline(reader, { lists, by, on })).get(null) ?? [];
    },
  }),
);

builder.objectField(Speaker, 'timeline', (t) =>
  t.batch({
    type: [TimelinePeriodCount],
    description: `Number of the speaker's current and corrected statements by period. ${ORDER}`,
    args: { by: t.arg(BY), on: t.arg(ON) },
    resolve: listsOf((reader, ids, _selection, { by, on }) => {
      const parents = { column: 'speaker_id', ids };
      const lists = createLists(reader, { type: 'Statement', where: isActive, parents });
      return countTimeline(reader, { lists, by, on });
    }),
  }),
);
