import { clientError } from '../client-error.ts';
import type { Database } from '../database/client.ts';
import { MAX_SEARCH_LENGTH } from '../policy/limits.ts';
import { compileSearch, type Search } from '../read/compile-search.ts';
import type { Order } from '../read/order.ts';
import { RANKED_LIMIT } from '../search/matches.ts';

/** What descriptions say of a search. */
export const SEARCH_SYNTAX =
  'Words hold together; "words in quotes" stand side by side; -word is not there; `or` between ' +
  'alternatives. Case, accents, elisions (l’, d’, qu’) and endings do not count. At most ' +
  `${MAX_SEARCH_LENGTH} characters; without a word to look for (signs, emoji) it matches nothing.`;

/** What descriptions say of the order by rank. */
export const RANK_ORDER =
  'How well it meets the search; only with one, and then the default. Where more than ' +
  `${RANKED_LIMIT.toLocaleString('en')} match, the newest come first instead.`;

export const BEST_FIRST = { field: 'RANK', direction: 'DESC' } as const;

export function rankOrder(direction: Order['direction']): Order {
  return { name: 'RANK', column: 'rank', type: 'int', direction };
}

/** @throws INVALID_ARGUMENT when it is too long. */
export async function parseSearchArgument(
  database: Database,
  text: string | null | undefined,
  argument: string,
): Promise<Search | undefined> {
  if (text == null) return undefined;
  checkSearchLength(text, argument);
  return await compileSearch(database, text);
}

/** @throws INVALID_ARGUMENT */
export function checkSearchLength(text: string, argument: string): void {
  if (text.length <= MAX_SEARCH_LENGTH) return;
  throw clientError(
    'INVALID_ARGUMENT',
    `\`${argument}\` takes at most ${MAX_SEARCH_LENGTH} characters. Search for fewer words.`,
    { argument },
  );
}

/** @throws INVALID_ARGUMENT for the order by rank where nothing is searched for. */
export function checkRankHasSearch(
  orderBy: { readonly field: string } | null | undefined,
  search: string | null | undefined,
): void {
  if (orderBy?.field !== 'RANK' || search != null) return;
  throw clientError('INVALID_ARGUMENT', '`RANK` sorts what `filter.search` finds: give one.', {
    argument: 'orderBy.field',
  });
}
