import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { countFilters, type SearchState, searchPath } from './search-state.ts';
import { Suggestions } from './suggestions.tsx';

/** What else to try if a search has no results. */
export function NoResults({ state }: { readonly state: SearchState }) {
  const { messages } = useLanguage();
  const words = messages.search;
  return (
    <div class="empty">
      <p class="empty-lead">{words.none}</p>
      <Suggestions state={state} lead={words.tryInstead} />
      <p>{words.noneHint}</p>
      <p class="row">
        {countFilters(state) > 0 && (
          <Link class="button" href={searchPath({ text: state.text })}>
            {words.reset}
          </Link>
        )}
        <Link class="button" href={`/check?text=${encodeURIComponent(state.text)}`}>
          {words.checkExample}
        </Link>
      </p>
    </div>
  );
}
