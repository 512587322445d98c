import { fixtureError } from './fixture-error.ts';

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

const PREFIX = 'cursor-';

/** A page of a list as a connection, with the rules and errors of a real server. */
export function pageOf<Node extends { readonly id: string }>(
  all: readonly Node[],
  { first, after, last, before }: PageArguments,
) {
  if (first != null && last != null) {
    throw rejection('INVALID_PAGE_SIZE', 'Give `first` or `last`, not both');
  }
  const size = first ?? last ?? 20;
  if (size < 1 || size > 100) throw rejection('INVALID_PAGE_SIZE', 'Request 1 to 100 items');
  const from = after == null ? 0 : placeOf(all, after) + 1;
  const to = before == null ? all.length : placeOf(all, before);
  const start = last == null ? from : Math.max(from, to - size);
  const end = last == null ? Math.min(to, from + size) : to;
  const nodes = all.slice(start, end);
  const edges = nodes.map((node) => ({ cursor: `${PREFIX}${node.id}`, node }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: all.length,
    totalCountIsExact: true,
  };
}

function placeOf(all: readonly { readonly id: string }[], cursor: string): number {
  const place = all.findIndex(({ id }) => `${PREFIX}${id}` === cursor);
  if (place < 0) throw rejection('INVALID_CURSOR', 'The cursor does not belong to this list');
  return place;
}

function rejection(code: string, message: string): Error {
  return fixtureError(code, { message, status: 400 });
}
