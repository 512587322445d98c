import { SuggestionsDocument } from '../../generated/operations.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { firstPage, type SearchState, searchPath, toFilter } from './search-state.ts';

interface SuggestionsProps {
  readonly state: SearchState;
  /** What introduces the suggestions. */
  readonly lead: string;
}

/** Other searches that find something under the same filters, with their numbers of results. */
export function Suggestions({ state, lead }: SuggestionsProps) {
  const { language } = useLanguage();
  const filter = state.text.trim() === '' ? undefined : { filter: toFilter(state) };
  const { data } = useAnswer(SuggestionsDocument, filter);
  const suggestions = data?.statements.suggestions ?? [];
  if (suggestions.length === 0) return null;
  return (
    <p class="row suggestions">
      {lead}
      {suggestions.map(({ query, totalCount }) => (
        <span key={query}>
          <Link href={searchPath({ ...firstPage(state), text: query })}>{query}</Link>{' '}
          <span class="quiet">({totalCount.toLocaleString(language)})</span>
        </span>
      ))}
    </p>
  );
}
