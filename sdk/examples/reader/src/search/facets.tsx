import { useLanguage } from '../language/language.tsx';
import { formatPartialDate } from '../language/partial-date.ts';
import { Link } from '../routing/link.tsx';
import { navigate } from '../routing/place.ts';
import { useIsWide } from '../ui/use-is-wide.ts';
import { FacetGroup } from './facet-group.tsx';
import { toFacetValues } from './facet-values.ts';
import {
  countFilters,
  FACETS,
  firstPage,
  type SearchState,
  searchPath,
  toggleFacet,
} from './search-state.ts';
import { useFacets } from './use-found.ts';

/** The filters of a search, each value with its number of statements. */
export function Facets({ state }: { readonly state: SearchState }) {
  const { messages, language } = useLanguage();
  const words = messages.search;
  const { data, previous, error, retry } = useFacets(state, language);
  const isWide = useIsWide();
  const found = data ?? previous;
  const values = found && toFacetValues(found, messages.statement);
  const active = countFilters(state);
  // After an error there is nothing to hold space for.
  const groups = error && !values ? [] : FACETS;
  return (
    <details class="facets" open={isWide}>
      <summary>
        <h2>{words.filters}</h2>
        {active > 0 && <span class="badge">{words.activeFilters(active)}</span>}
      </summary>
      {active > 0 && (
        <p>
          <Link keepScroll href={searchPath({ text: state.text, sort: state.sort })}>
            {words.reset}
          </Link>
        </p>
      )}
      <Period state={state} />
      {error ? (
        <p>
          {words.noFacets}{' '}
          <button type="button" class="button button-small" onClick={retry}>
            {messages.state.retry}
          </button>
        </p>
      ) : null}
      <div class="facet-groups">
        {groups.map((name) => (
          <FacetGroup
            key={name}
            title={words.facets[name]}
            values={values?.[name]}
            chosen={state.chosen[name]}
            onToggle={(value) =>
              navigate(searchPath(toggleFacet(state, name, value)), { keepScroll: true })
            }
          />
        ))}
      </div>
    </details>
  );
}

function Period({ state }: { readonly state: SearchState }) {
  const { messages, language } = useLanguage();
  const words = messages.search;
  const { from, to } = state;
  if (!from && !to) return null;
  const day = (date: string) => formatPartialDate(date, language);
  const text =
    from && to
      ? words.between(day(from), day(to))
      : from
        ? words.since(day(from))
        : words.until(day(to ?? ''));
  return (
    <p>
      {text}{' '}
      <Link href={searchPath({ ...firstPage(state), from: undefined, to: undefined })}>
        {words.removePeriod}
      </Link>
    </p>
  );
}
