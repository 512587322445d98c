import { useLanguage } from '../language/language.tsx';
import { navigate } from '../routing/place.ts';
import { firstPage, type SearchState, SORTS, searchPath } from './search-state.ts';

/** The order of the results. Relevance is offered only with search terms. */
export function SortChoice({ state }: { readonly state: SearchState }) {
  const { messages } = useLanguage();
  const words = messages.search;
  const isRanked = state.text.trim() !== '';
  const standard = isRanked ? 'rank' : 'newest';
  return (
    <label class="sort">
      <span>{words.sort}</span>{' '}
      <select
        value={state.sort ?? standard}
        onChange={(event) => {
          const sort = SORTS.find((it) => it === event.currentTarget.value);
          const next = { ...firstPage(state), sort: sort === standard ? undefined : sort };
          navigate(searchPath(next), { keepScroll: true });
        }}
      >
        {SORTS.filter((sort) => isRanked || sort !== 'rank').map((sort) => (
          <option key={sort} value={sort}>
            {words.sorts[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}
