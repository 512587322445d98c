import type { Selection } from '../../executor/field.ts';
import { type PageArgs, toPage } from '../../policy/page.ts';
import type { Connection } from '../../read/connection.ts';
import { articleConditions } from '../../read/filters/article.ts';
import { orderOf } from '../../read/order.ts';
import { readPages } from '../../read/page.ts';
import type { ArticleRow } from '../../read/rows.ts';
import { readSearchPages } from '../../search/search-page.ts';
import type { Context } from '../context.ts';
import { ArticleStatus, ArticleTextKind } from '../enums.ts';
import {
  BEST_FIRST,
  BY_RECORDING,
  checkSearch,
  filterInput,
  orderInput,
  RANK_ORDER,
  SEARCH_SYNTAX,
} from '../list-arguments.ts';
import { pageNeeds } from '../nodes.ts';
import { DateRange } from '../partial-date.ts';

// The filters and orders of article lists.

export const ArticleFilter = filterInput('Article', (t) => ({
  search: t.string({
    description:
      'Full-text search in title, headline and text; of a withheld text, only the content of its ' +
      `current and corrected statements is searched. ${SEARCH_SYNTAX}`,
  }),
  outlets: t.idList({ description: 'Published by one of these outlets.' }),
  speakers: t.idList({ description: 'With a statement by one of these speakers.' }),
  topics: t.idList({ description: 'With a statement about one of these topics.' }),
  languages: t.field({
    type: ['LanguageTag'],
    description: 'Written in one of these languages.',
  }),
  textKinds: t.field({
    type: [ArticleTextKind],
    description: 'With a stored text of one of these kinds.',
  }),
  publishedOn: t.field({ type: DateRange, description: 'Publication date.' }),
  status: t.field({
    type: [ArticleStatus],
    defaultValue: ['CURRENT'],
    description: 'Lifecycle status; null for any status.',
  }),
}));

export const ArticleOrder = orderInput(
  'Article',
  {
    RANK: RANK_ORDER,
    PUBLISHED_ON: 'Publication date, by its earliest possible day.',
    RECORDED_AT: 'Time at which it was recorded.',
  },
  BY_RECORDING,
);

interface ArticleArgs extends PageArgs {
  readonly filter?: typeof ArticleFilter.$inferInput | null | undefined;
  readonly orderBy?: typeof ArticleOrder.$inferInput | null | undefined;
}

/** Reads a page of articles, by default newest first, or by rank in a search. */
export async function readArticles(
  { filter, orderBy, ...args }: ArticleArgs,
  { reader }: Context,
  selection: Selection,
): Promise<Connection<ArticleRow>[]> {
  checkSearch(filter?.search, orderBy);
  const conditions = await articleConditions(reader, filter);
  const { search } = conditions;
  const byDefault = search ? BEST_FIRST : ({ field: 'PUBLISHED_ON', direction: 'DESC' } as const);
  const list = {
    type: 'Article' as const,
    page: toPage(args),
    order: orderOf('Article', orderBy ?? byDefault),
    needs: pageNeeds(selection, 'Article'),
  };
  if (!search) return await readPages(reader, { ...list, conditions });
  return await readSearchPages(reader, { ...list, conditions: { ...conditions, search } });
}
