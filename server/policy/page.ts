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

/** The page requested by a connection's arguments. @throws INVALID_PAGE_SIZE, INVALID_ARGUMENT */
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
