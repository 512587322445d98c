import { statementConditions } from '../read/filters/statement.ts';
import { perField } from '../read/per-field.ts';
import {
  countTimeline,
  createTimelineLoader,
  type PeriodCount,
  periodLabel,
} from '../read/timeline.ts';
import { builder } from './builder.ts';
import { Speaker } from './nodes.ts';
import { checkSearchLength } from './search-argument.ts';
import { StatementFilter } from './statement/list.ts';

const TimelinePeriod = builder.enumType('TimelinePeriod', {
  description: 'The length of the periods of a timeline.',
  values: {
    DAY: { description: 'Days.' },
    WEEK: { description: 'Weeks from Monday to Sunday (ISO 8601).' },
    MONTH: { description: 'Calendar months.' },
  } as const,
});

const TimelineUnit = builder.enumType('TimelineUnit', {
  description: 'What a period of a timeline is.',
  values: {
    DAY: { description: 'A day.' },
    WEEK: { description: 'A week from Monday to Sunday.' },
    MONTH: { description: 'A month: one asked for, or dates of which no more is known.' },
    YEAR: { description: 'A year: dates of which no more is known.' },
    UNKNOWN: { description: 'No period: statements whose date is not known.' },
  } as const,
});

const TimelineDate = builder.enumType('TimelineDate', {
  description: 'The date that a timeline counts.',
  values: {
    SAID_ON: { description: 'When it was said; unknown for many statements.' },
    PUBLISHED_ON: { description: 'When the article was published; always known.' },
  } as const,
});

const TimelinePeriodCount = builder.objectRef<PeriodCount>('TimelinePeriodCount').implement({
  description:
    'A period, and how many statements lie in it. A partial date counts in the smallest period ' +
    'that it is sure to lie in: by week or day, `2022-01` counts for the month of January, beside ' +
    'its weeks or days, never for its first. So the counts of a timeline add up to all statements.',
  fields: (t) => ({
    period: t.string({
      nullable: true,
      description:
        'ISO 8601: `2022-01-14`, `2022-W02`, `2022-01` or `2022`; null when the date is unknown.',
      resolve: (count) => periodLabel(count),
    }),
    unit: t.expose('unit', { type: TimelineUnit, description: 'What it is.' }),
    from: t.expose('from', {
      type: 'Date',
      nullable: true,
      description: 'Its first day; null when the date is unknown.',
    }),
    to: t.expose('to', {
      type: 'Date',
      nullable: true,
      description: 'Its last day; null when the date is unknown.',
    }),
    count: t.expose('count', { type: 'NonNegativeInt', description: 'How many statements.' }),
  }),
});

const ORDER =
  'Periods without a statement are left out; the earliest comes first, a shorter one before a ' +
  'longer one that begins on its day, the unknown date last.';

builder.queryField('timeline', (t) =>
  t.field({
    type: [TimelinePeriodCount],
    description: `How many statements there are over time. ${ORDER}`,
    complexity: { field: 1, multiplier: 50 },
    args: {
      filter: t.arg({ type: StatementFilter, description: 'Which statements.' }),
      by: t.arg({ type: TimelinePeriod, required: true, description: 'The length of a period.' }),
      on: t.arg({
        type: TimelineDate,
        required: true,
        defaultValue: 'SAID_ON',
        description: 'The date that is counted.',
      }),
    },
    resolve: async (_root, { filter, by, on }, { database }) => {
      checkSearchLength(filter?.search);
      const conditions = await statementConditions(database, filter);
      const counts = await countTimeline(database, { model: 'statement', ...conditions }, by, on);
      return [...(counts.get(null) ?? [])];
    },
  }),
);

builder.prismaObjectField(Speaker, 'timeline', (t) =>
  t.field({
    type: [TimelinePeriodCount],
    description: `How many standing statements of its own there are over time. ${ORDER}`,
    complexity: { field: 1, multiplier: 50 },
    args: {
      by: t.arg({ type: TimelinePeriod, required: true, description: 'The length of a period.' }),
      on: t.arg({
        type: TimelineDate,
        required: true,
        defaultValue: 'SAID_ON',
        description: 'The date that is counted.',
      }),
    },
    select: { id: true },
    resolve: async ({ id }, { by, on }, context, info) => {
      const loader = perField(context, info, () => createTimelineLoader(context.database, by, on));
      return [...(await loader.load(id))];
    },
  }),
);
