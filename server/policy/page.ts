import { clientError } from '../client-error.ts';
import type { Page } from '../read/keyset.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './limits.ts';

/** The arguments of a connection. */
export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** The page that a connection's arguments ask for. @throws INVALID_PAGE_SIZE, INVALID_ARGUMENT */
export function toPage({ first, last, after, before }: PageArgs): Page {
  if (first != null && last != null) {
    throw clientError(
      'INVALID_ARGUMENT',
      '`first` and `last` cannot be combined. Use `first` to page forward or `last` to page back.',
      { argument: 'last' },
    );
  }
  const backward = last != null;
  const size = first ?? last ?? DEFAULT_PAGE_SIZE;
  checkPageSize(size, backward ? 'last' : 'first');
  return { size, backward, after: after ?? undefined, before: before ?? undefined };
}

/** @throws INVALID_PAGE_SIZE */
export function checkPageSize(size: number, argument: string): void {
  if (size >= 1 && size <= MAX_PAGE_SIZE) return;
  throw clientError('INVALID_PAGE_SIZE', `\`${argument}\` must be from 1 to ${MAX_PAGE_SIZE}.`, {
    argument,
  });
}

/**
 * What a connection costs: itself, and what is selected below it once for each row of the page. No
 * page has more rows than the most allowed: asking for more is an error of its own, not of cost.
 */
export function pageCost({ first, last }: PageArgs) {
  const rows = first ?? last ?? DEFAULT_PAGE_SIZE;
  return { field: 1, multiplier: Math.min(Math.max(rows, 1), MAX_PAGE_SIZE) };
}
