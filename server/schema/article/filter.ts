import type { Database } from '../../database/client.ts';
import type { Order } from '../../read/order.ts';
import { resolveIds } from '../../read/resolve-ids.ts';
import { builder } from '../builder.ts';
import { ArticleStatus, ArticleTextKind, OrderDirection } from '../enums.ts';
import { DateRange, dateCondition } from '../partial-date.ts';
import { RANK_ORDER, rankOrder, SEARCH_SYNTAX } from '../search-argument.ts';
import { STANDING } from '../statement/filter.ts';

export const ArticleFilter = builder.inputType('ArticleFilter', {
  description:
    'Which articles. An absent or null field does not filter, an empty list matches nothing, ' +
    'an unknown id is an error.',
  fields: (t) => ({
    search: t.string({
      description: `With these words in its title, its headline or its text. ${SEARCH_SYNTAX}`,
    }),
    outlets: t.idList({ description: 'Published by one of these outlets.' }),
    speakers: t.idList({ description: 'With a statement by one of these.' }),
    topics: t.idList({ description: 'With a statement about one of these.' }),
    languages: t.field({ type: ['LanguageTag'], description: 'Written in one of these.' }),
    textKinds: t.field({ type: [ArticleTextKind], description: 'What the stored text is.' }),
    publishedOn: t.field({ type: DateRange, description: 'When it was published.' }),
    status: t.field({
      type: [ArticleStatus],
      defaultValue: ['CURRENT'],
      description: 'Whether it stands. Null: either way.',
    }),
  }),
});

const ArticleOrderField = builder.enumType('ArticleOrderField', {
  description: 'What articles are sorted by; ties are broken by the order of recording.',
  values: {
    RANK: { description: RANK_ORDER },
    PUBLISHED_ON: { description: 'The first day it can have been published on.' },
    RECORDED_AT: { description: 'When it came into the register.' },
  } as const,
});

export const ArticleOrder = builder.inputType('ArticleOrder', {
  description: 'An order of articles.',
  fields: (t) => ({
    field: t.field({ type: ArticleOrderField, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which way.' }),
  }),
});

const COLUMNS = { PUBLISHED_ON: 'publishedEarliest', RECORDED_AT: 'recordedAt' } as const;

export function articleOrder(orderBy?: typeof ArticleOrder.$inferInput | null): Order {
  const { field, direction } = orderBy ?? { field: 'PUBLISHED_ON', direction: 'DESC' };
  if (field === 'RANK') return rankOrder(direction);
  return { name: field, column: COLUMNS[field], type: 'date', direction };
}

/** Prisma's condition for a filter. @throws UNKNOWN_ID, INVALID_ID, INVALID_ARGUMENT */
export async function articleWhere(
  database: Database,
  filter: typeof ArticleFilter.$inferInput | null | undefined,
): Promise<object> {
  if (!filter) return { status: 'CURRENT' };
  const { outlets, speakers, topics, languages, textKinds, publishedOn, status } = filter;
  const ids = (type: 'Outlet' | 'Speaker' | 'Topic', list: readonly string[], field: string) =>
    resolveIds(database, type, list, ['filter', field]);
  const having = (condition: object) => ({
    statements: { some: { status: { in: [...STANDING] }, ...condition } },
  });
  const conditions: (object | null | undefined)[] = [
    outlets && { outletId: { in: await ids('Outlet', outlets, 'outlets') } },
    speakers && having({ speakerId: { in: await ids('Speaker', speakers, 'speakers') } }),
    topics &&
      having({ topics: { some: { topicId: { in: await ids('Topic', topics, 'topics') } } } }),
    languages && { language: { in: languages } },
    textKinds && { textKind: { in: textKinds } },
    dateCondition(publishedOn, 'published', 'filter.publishedOn'),
    status && { status: { in: status } },
  ];
  return { AND: conditions.filter((condition) => condition != null) };
}
