import type { Search } from '../read/compile-search.ts';
import type { Connection, Edge } from '../read/connection.ts';
import { type StatementFilter, statementConditions } from '../read/filters/statement.ts';
import type { Page } from '../read/keyset.ts';
import type { Order } from '../read/order.ts';
import { readPages } from '../read/page.ts';
import type { StatementRow } from '../read/rows.ts';
import type { Reader } from '../read/sql.ts';
import type { SuggestionRequest } from './probe.ts';
import { readSearchPages } from './search-page.ts';

export interface StatementPageRequest {
  readonly page: Page;
  readonly order: Order;
  readonly filter: StatementFilter | null | undefined;
  /** The parents: articles or speakers with their statements, or utterances with their reports. */
  readonly parents?: StatementParents | undefined;
  readonly needs: readonly string[] | undefined;
  readonly hasCursors?: boolean | undefined;
}

export interface StatementParents {
  readonly column: 'article_id' | 'speaker_id' | 'utterance_id';
  readonly ids: readonly bigint[];
}

/** An edge with its search result, which is absent without a search. */
export interface FoundEdge extends Edge<StatementRow> {
  readonly found?: { readonly rank: number; readonly wanted: Search['wanted'] };
}

/** A page of a search, with what is needed to suggest others. */
export interface FoundPage extends Connection<StatementRow> {
  readonly suggest: SuggestionRequest;
}

/** A page of statements, of the whole register or of each parent. */
export async function readStatementPages(
  reader: Reader,
  { filter, ...request }: StatementPageRequest,
): Promise<Connection<StatementRow>[]> {
  const conditions = await statementConditions(reader, filter);
  const { search } = conditions;
  const list = { ...request, type: 'Statement' as const };
  if (!search) return await readPages(reader, { ...list, conditions });
  const pages = await readSearchPages(reader, { ...list, conditions: { ...conditions, search } });
  const { wanted } = search;
  const suggest = {
    text: filter?.search ?? '',
    others: conditions.others,
    parents: request.parents,
  };
  return pages.map(
    (page): FoundPage => ({
      ...page,
      suggest,
      edges: page.edges.map(
        (edge): FoundEdge => Object.assign(edge, { found: { rank: edge.node.searchRank, wanted } }),
      ),
    }),
  );
}
