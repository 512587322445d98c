import type { GraphQLResolveInfo } from 'graphql';
import { type PageArgs, toPage } from '../../policy/page.ts';
import type { Connection } from '../../read/connection.ts';
import { readPage } from '../../read/read-page.ts';
import type { Row } from '../../read/rows.ts';
import { readSearchPage } from '../../search/search-page.ts';
import type { Context } from '../context.ts';
import { BEST_FIRST, checkRankHasSearch, parseSearchArgument } from '../search-argument.ts';
import { type ArticleFilter, type ArticleOrder, articleOrder, articleWhere } from './filter.ts';

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
  const page = toPage(args);
  const where = () => articleWhere(context.database, filter);
  if (filter?.search != null) {
    const conditions = async () => ({
      where: await where(),
      search: await parseSearchArgument(context.database, filter.search, 'filter.search'),
    });
    const order = articleOrder(orderBy ?? BEST_FIRST);
    return await readSearchPage('article', { page, order, conditions, context, info });
  }
  checkRankHasSearch(orderBy, filter?.search);
  return await readPage('article', { page, order: articleOrder(orderBy), where, context, info });
}
