import type { InputFieldMap, InputObjectRef } from '@pothos/core';
import { clientError } from '../client-error.ts';
import { isLonger } from '../model/field.ts';
import { MAX_SEARCH_LENGTH } from '../policy/limits.ts';
import { EXACT_COUNT_LIMIT } from '../read/count.ts';
import { RANKED_LIMIT } from '../search/ranking-effort.ts';
import { type BuilderTypes, builder, enumOf, type InputFields } from './builder.ts';
import { OrderDirection } from './enums.ts';

/** Up to how many items counts are exact, as descriptions say it. */
export const EXACT = EXACT_COUNT_LIMIT.toLocaleString('en');

/** The input type for a list's order: a field and a direction. */
export function orderInput<const Field extends string>(
  type: string,
  fields: Readonly<Record<Field, string>>,
  hint = '',
) {
  const plural = `${type.toLowerCase()}s`;
  const about = `Fields that ${plural} can be sorted by.${hint}`;
  const field = enumOf(`${type}OrderField`, about, fields);
  return builder.inputType(`${type}Order`, {
    description: `Sort order of ${plural}.`,
    fields: (t) => ({
      field: t.field({ type: field, required: true, description: 'Field to sort by.' }),
      direction: t.field({ type: OrderDirection, required: true, description: 'Sort direction.' }),
    }),
  });
}

/** The input type for a list's filter. */
export function filterInput<Fields extends InputFieldMap>(
  type: string,
  fields: (t: InputFields) => Fields,
  { isIdChecked = true, more = '' } = {},
) {
  return builder.inputType(`${type}Filter`, {
    description:
      `Filter for ${type.toLowerCase()}s. Absent and null fields do not filter; an empty list ` +
      `matches nothing${isIdChecked ? '; an unknown id is an error' : ''}. All fields must match; ` +
      `within a list, any value may match.${more}`,
    fields,
  });
}

/** How lists break ties, for descriptions of their orders. */
export const BY_RECORDING = ' Ties are broken by the order of recording.';

/** The arguments of a list: filter, order and page. */
export function listArgs<Filter, Order>(
  filter: InputObjectRef<BuilderTypes, Filter>,
  order: InputObjectRef<BuilderTypes, Order>,
  orderDescription: string,
) {
  return builder.args((t) => ({
    filter: t.field({ type: filter, description: 'Filter for the results.' }),
    orderBy: t.field({ type: order, description: orderDescription }),
    ...t.connectionArgs(),
  }));
}

/** The search syntax, for descriptions. */
export const SEARCH_SYNTAX =
  'All words must match; `"words in quotes"` match an exact phrase; `-word` excludes a word; `OR` ' +
  'or `OU` in capitals separates alternatives. Case, accents, elisions (l’, d’, qu’) and ' +
  'inflections are ignored; a noun finds its verb, and a verb its noun. Common words (« de », « pas », « nous ») count only in quotes: a search with only common words, ' +
  `symbols or emoji matches nothing. At most ${MAX_SEARCH_LENGTH} characters.`;

/** The order by rank, for descriptions. */
export const RANK_ORDER =
  'Relevance to the search; requires `search`, and is the default with it. If more than ' +
  `${RANKED_LIMIT.toLocaleString('en')} match, or fewer in a search of many words, the most recent come first instead.`;

export const BEST_FIRST = { field: 'RANK', direction: 'DESC' } as const;

/** @throws INVALID_ARGUMENT if a search is too long, or an order by rank has no search. */
export function checkSearch(
  search: string | null | undefined,
  orderBy: { readonly field: string } | null | undefined,
): void {
  checkSearchLength(search);
  if (orderBy?.field !== 'RANK' || search != null) return;
  throw clientError(
    'INVALID_ARGUMENT',
    '`RANK` requires `filter.search`. Add a search or choose another field.',
    {
      argument: 'orderBy.field',
    },
  );
}

/** @throws INVALID_ARGUMENT */
export function checkSearchLength(search: string | null | undefined): void {
  if (search == null || !isLonger(search, MAX_SEARCH_LENGTH)) return;
  const argument = 'filter.search';
  throw clientError(
    'INVALID_ARGUMENT',
    `\`${argument}\` may have at most ${MAX_SEARCH_LENGTH} characters. Search for fewer words.`,
    { argument },
  );
}
