import { clientError } from '../client-error.ts';
import { MAX_SEARCH_LENGTH } from '../policy/limits.ts';
import { RANKED_LIMIT } from '../read/matches.ts';

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

/** @throws INVALID_ARGUMENT where a search is too long, or an order by rank has none. */
export function checkSearch(
  search: string | null | undefined,
  orderBy: { readonly field: string } | null | undefined,
): void {
  checkSearchLength(search);
  if (orderBy?.field !== 'RANK' || search != null) return;
  throw clientError('INVALID_ARGUMENT', '`RANK` sorts what `filter.search` finds: give one.', {
    argument: 'orderBy.field',
  });
}

/** @throws INVALID_ARGUMENT */
export function checkSearchLength(search: string | null | undefined): void {
  if (search == null || search.length <= MAX_SEARCH_LENGTH) return;
  const argument = 'filter.search';
  throw clientError(
    'INVALID_ARGUMENT',
    `\`${argument}\` takes at most ${MAX_SEARCH_LENGTH} characters. Search for fewer words.`,
    { argument },
  );
}
