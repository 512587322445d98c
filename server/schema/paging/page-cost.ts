import { DEFAULT_PAGE_SIZE, type PageArgs } from './keyset.ts';

/** What a connection costs: itself, and what is selected below it once for each row of the page. */
export function pageCost({ first, last }: PageArgs) {
  return { field: 1, multiplier: Math.max(first ?? last ?? DEFAULT_PAGE_SIZE, 1) };
}
