import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, type PageArgs } from '../read/keyset.ts';

/**
 * What a connection costs: itself, and what is selected below it once for each row of the page. No
 * page has more rows than the most allowed: who asks for more is told that, not that it costs much.
 */
export function pageCost({ first, last }: PageArgs) {
  const rows = first ?? last ?? DEFAULT_PAGE_SIZE;
  return { field: 1, multiplier: Math.min(Math.max(rows, 1), MAX_PAGE_SIZE) };
}
