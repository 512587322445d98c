import type { StatementFilter, StatementOrder } from '../../generated/operations.ts';

export const FACETS = ['speakers', 'outlets', 'topics', 'kinds', 'acts'] as const;

export type FacetName = (typeof FACETS)[number];

export const SORTS = ['rank', 'newest', 'oldest', 'said'] as const;

export type Sort = (typeof SORTS)[number];

/** A search, as stored in the URL. */
export interface SearchState {
  readonly text: string;
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>;
  readonly sort: Sort | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Cursor that the page begins after, or ends before. */
  readonly after: string | undefined;
  readonly before: string | undefined;
}

const PARAMETERS = {
  speakers: 'speaker',
  outlets: 'outlet',
  topics: 'topic',
  kinds: 'kind',
  acts: 'act',
} as const satisfies Record<FacetName, string>;

const ORDERS: Readonly<Record<Exclude<Sort, 'rank'>, StatementOrder>> = {
  newest: { field: 'PUBLISHED_ON', direction: 'DESC' },
  oldest: { field: 'PUBLISHED_ON', direction: 'ASC' },
  said: { field: 'DATED_ON', direction: 'DESC' },
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readSearch(query: URLSearchParams): SearchState {
  const chosen = (name: FacetName) => [...new Set(query.getAll(PARAMETERS[name]))];
  const day = (name: string) => {
    const value = query.get(name);
    return value && DAY.test(value) ? value : undefined;
  };
  return {
    text: query.get('q') ?? '',
    chosen: {
      speakers: chosen('speakers'),
      outlets: chosen('outlets'),
      topics: chosen('topics'),
      kinds: chosen('kinds'),
      acts: chosen('acts'),
    },
    sort: SORTS.find((sort) => sort === query.get('sort')),
    from: day('from'),
    to: day('to'),
    after: query.get('after') || undefined,
    before: query.get('before') || undefined,
  };
}

/** The path of a search. It contains only values that differ from the defaults. */
export function searchPath(state: Partial<SearchState>): string {
  const query = new URLSearchParams();
  if (state.text?.trim()) query.set('q', state.text.trim());
  for (const name of FACETS) {
    for (const value of state.chosen?.[name] ?? []) query.append(PARAMETERS[name], value);
  }
  for (const name of ['sort', 'from', 'to', 'after', 'before'] as const) {
    const value = state[name];
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return text ? `/?${text}` : '/';
}

/** The same search with a facet value toggled, from its first page. */
export function toggleFacet(state: SearchState, name: FacetName, value: string): SearchState {
  const values = state.chosen[name];
  const next = values.includes(value) ? values.filter((it) => it !== value) : [...values, value];
  return { ...firstPage(state), chosen: { ...state.chosen, [name]: next } };
}

export function firstPage(state: SearchState): SearchState {
  return { ...state, after: undefined, before: undefined };
}

export function isFirstVisit(state: SearchState): boolean {
  return searchPath(firstPage(state)) === '/';
}

export function countFilters({ chosen, from, to }: SearchState): number {
  return FACETS.reduce((sum, name) => sum + chosen[name].length, from || to ? 1 : 0);
}

/** The filter of a search, optionally without one facet, to count the values of that facet. */
export function toFilter(state: SearchState, without?: FacetName): StatementFilter {
  const { text, chosen, from, to } = state;
  const list = (name: FacetName) =>
    chosen[name].length > 0 && name !== without ? { [name]: chosen[name] } : {};
  return {
    ...(text.trim() && { search: text.trim() }),
    ...list('speakers'),
    ...list('outlets'),
    ...list('topics'),
    ...list('kinds'),
    ...list('acts'),
    ...((from || to) && { publishedOn: { ...(from && { from }), ...(to && { to }) } }),
  };
}

/** The order of a search; undefined for the register's default, which is by rank when searching. */
export function toOrder({ sort, text }: SearchState): StatementOrder | undefined {
  if (!sort || sort === 'rank') return undefined;
  return sort === 'newest' && !text.trim() ? undefined : ORDERS[sort];
}
