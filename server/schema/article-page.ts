import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import {
  type ArticleFilter,
  type ArticleOrder,
  articleOrder,
  articleWhere,
} from './article-filter.ts';
import type { Connection } from './paging/connection.ts';
import type { PageArgs } from './paging/keyset.ts';
import { type Row, readPage } from './paging/read-page.ts';
import { readSearchPage } from './paging/search-page.ts';
import { BEST_FIRST, checkRankHasSearch, parseSearchArgument } from './search-argument.ts';

interface ArticleArgs extends PageArgs {
  readonly filter?: typeof ArticleFilter.$inferInput | null | undefined;
  readonly orderBy?: typeof ArticleOrder.$inferInput | null | undefined;
}

/** A page of articles; by rank under a search. */
export async function readArticles(
  args: ArticleArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Connection<Row>> {
  const { filter, orderBy } = args;
  const where = () => articleWhere(filter);
  if (filter?.search != null) {
    const conditions = async () => ({
      where: await where(),
      search: await parseSearchArgument(filter.search, 'filter.search'),
    });
    const order = articleOrder(orderBy ?? BEST_FIRST);
    return await readSearchPage('article', { args, order, conditions, context, info });
  }
  checkRankHasSearch(orderBy, filter?.search);
  return await readPage('article', { args, order: articleOrder(orderBy), where, context, info });
}
