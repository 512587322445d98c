import type { GraphQLResolveInfo } from 'graphql';
import { type PageArgs, toPage } from '../../policy/page.ts';
import type { Search } from '../../read/compile-search.ts';
import type { Connection } from '../../read/connection.ts';
import { readChildPage, readPage } from '../../read/read-page.ts';
import type { ListedModel, Row } from '../../read/rows.ts';
import {
  type Conditions,
  type FoundRow,
  readSearchPage,
  type SearchPageRequest,
} from '../../search/search-page.ts';
import type { Context } from '../context.ts';
import { BEST_FIRST, checkRankHasSearch } from '../search-argument.ts';
import { type StatementFilterInput, statementConditions } from './filter.ts';
import { type StatementOrder, statementOrder } from './order.ts';

type OrderInput = typeof StatementOrder.$inferInput;

interface StatementArgs extends PageArgs {
  readonly filter?: StatementFilterInput | null | undefined;
  readonly orderBy?: OrderInput | null | undefined;
}

/** The statements a connection stands for, for what is counted over all of its pages. */
export interface StatementScope {
  readonly conditions: () => Promise<Conditions>;
  readonly parent: { readonly column: string; readonly id: bigint } | undefined;
}

/** An edge, and what the search found of it; without a search nothing. */
export interface FoundEdge {
  readonly cursor: string;
  readonly node: Row;
  readonly found?: { readonly rank: number; readonly wanted: Search['wanted'] };
}

/** What a statement connection carries besides its page. */
export interface ScopedConnection extends Connection<Row> {
  readonly edges: readonly FoundEdge[];
  readonly scope: StatementScope;
}

const PARENTS = {
  article: { relation: 'statements', column: 'articleId' },
  speaker: { relation: 'statements', column: 'speakerId' },
  utterance: { relation: 'reports', column: 'utteranceId' },
} as const satisfies Partial<Record<ListedModel, object>>;

/** A page of statements, of the whole register or of a parent; by rank under a search. */
export async function readStatements(
  args: StatementArgs,
  defaultOrder: OrderInput,
  context: Context,
  info: GraphQLResolveInfo,
  parent?: { readonly model: keyof typeof PARENTS; readonly id: bigint },
): Promise<ScopedConnection> {
  const { filter, orderBy } = args;
  const isSearch = filter?.search != null;
  checkRankHasSearch(orderBy, filter?.search);
  const order = statementOrder(orderBy ?? (isSearch ? BEST_FIRST : defaultOrder));
  const request = { page: toPage(args), order, context, info };
  const above = parent && { ...PARENTS[parent.model], id: parent.id };
  if (isSearch) return await readFound({ ...request, filter, parent: above });
  const conditions = () => statementConditions(context.database, filter);
  const where = async () => (await conditions()).where;
  const connection = parent
    ? await readChildPage({ ...PARENTS[parent.model], ...parent }, { ...request, where })
    : await readPage('statement', { ...request, where });
  return { ...connection, scope: { conditions, parent: above } };
}

async function readFound({
  filter,
  ...request
}: Omit<SearchPageRequest, 'conditions'> & {
  readonly filter: StatementFilterInput;
}): Promise<ScopedConnection> {
  const { conditions, ...connection } = await readSearchPage('statement', {
    ...request,
    conditions: () => statementConditions(request.context.database, filter),
  });
  const wanted = (await conditions()).search?.wanted ?? [];
  const edges = connection.edges.map((edge) => {
    const rank = (edge.node as FoundRow).searchRank;
    return { ...edge, found: { rank, wanted } };
  });
  return { ...connection, edges, scope: { conditions, parent: request.parent } };
}
