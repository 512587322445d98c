import type { Search } from '../read/compile-search.ts';
import type { Connection } from '../read/connection.ts';
import type { ListScope } from '../read/facets.ts';
import { type StatementFilter, statementConditions } from '../read/filters/statement.ts';
import { type PageRequest, readChildPage, readPage } from '../read/read-page.ts';
import type { ListedModel, Row } from '../read/rows.ts';
import { type FoundRow, readSearchPage, type SearchPageRequest } from './search-page.ts';

export interface StatementPageRequest extends Omit<PageRequest, 'where'> {
  readonly filter: StatementFilter | null | undefined;
  readonly parent?: StatementParent | undefined;
}

/** Whose statements: those of an article or speaker, or the reports of an utterance. */
export interface StatementParent {
  readonly model: keyof typeof PARENTS;
  readonly id: bigint;
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
  /** What is counted over all of its pages. */
  readonly scope: ListScope;
}

const PARENTS = {
  article: { relation: 'statements', column: 'articleId' },
  speaker: { relation: 'statements', column: 'speakerId' },
  utterance: { relation: 'reports', column: 'utteranceId' },
} as const satisfies Partial<Record<ListedModel, object>>;

/** A page of statements, of the whole register or of a parent. */
export async function readStatementPage({
  filter,
  parent,
  ...request
}: StatementPageRequest): Promise<ScopedConnection> {
  const above = parent && { ...PARENTS[parent.model], id: parent.id };
  const conditions = () => statementConditions(request.context.database, filter);
  if (filter?.search != null) return await readFound({ ...request, conditions, parent: above });
  const where = async () => (await conditions()).where;
  const connection = parent
    ? await readChildPage({ ...PARENTS[parent.model], ...parent }, { ...request, where })
    : await readPage('statement', { ...request, where });
  return { ...connection, scope: { conditions, parent: above } };
}

async function readFound(request: SearchPageRequest): Promise<ScopedConnection> {
  const { conditions, ...connection } = await readSearchPage('statement', request);
  const wanted = (await conditions()).search?.wanted ?? [];
  const edges = connection.edges.map((edge) => {
    const rank = (edge.node as FoundRow).searchRank;
    return { ...edge, found: { rank, wanted } };
  });
  return { ...connection, edges, scope: { conditions, parent: request.parent } };
}
