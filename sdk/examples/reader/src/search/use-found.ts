import { FacetsDocument, FoundDocument } from '../../generated/operations.ts';
import { useAnswer } from '../data/use-answer.ts';
import type { Language } from '../language/languages.ts';
import { type SearchState, toFilter, toOrder } from './search-state.ts';

const PAGE_SIZE = 15;

/** Loads one page of search results. */
export function useFound(state: SearchState, language: Language) {
  const page = state.before
    ? { last: PAGE_SIZE, before: state.before }
    : { first: PAGE_SIZE, ...(state.after && { after: state.after }) };
  const orderBy = toOrder(state);
  return useAnswer(FoundDocument, {
    filter: toFilter(state),
    ...(orderBy && { orderBy }),
    ...page,
    language,
  });
}

/** Loads the facet values of a search. */
export function useFacets(state: SearchState, language: Language) {
  return useAnswer(FacetsDocument, {
    speakers: toFilter(state, 'speakers'),
    outlets: toFilter(state, 'outlets'),
    topics: toFilter(state, 'topics'),
    kinds: toFilter(state, 'kinds'),
    acts: toFilter(state, 'acts'),
    language,
  });
}
