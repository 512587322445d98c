import { useLanguage } from '../language/language.tsx';
import { ChangesBanner } from '../live/changes-banner.tsx';
import { navigate, usePlace } from '../routing/place.ts';
import { Facets } from '../search/facets.tsx';
import { Results } from '../search/results.tsx';
import { SearchBox } from '../search/search-box.tsx';
import {
  firstPage,
  isFirstVisit,
  readSearch,
  searchPath,
  toFilter,
} from '../search/search-state.ts';
import { SortChoice } from '../search/sort-choice.tsx';
import { useFound } from '../search/use-found.ts';
import { Welcome } from '../search/welcome.tsx';
import { PageTitle } from '../ui/page-title.tsx';

/** The search, which is also the home page. */
export function SearchPage() {
  const { messages, language } = useLanguage();
  const words = messages.search;
  const state = readSearch(usePlace().query);
  const found = useFound(state, language);
  const isFirst = isFirstVisit(state);
  const counted = found.data?.statements;
  const isFailed = found.error !== undefined;
  // With a text search, a statement that does not match now may never have matched: its former
  // words are unknown. It concerns the page only if it is shown.
  const isSearch = state.text.trim() !== '';
  const shown = new Set(counted?.edges.map(({ node }) => node.id));
  const sum = counted && words.results(counted.totalCount, counted.totalCountIsExact);
  return (
    <div class="search-page">
      <ChangesBanner
        after={found.data?.corpus.changesCursor}
        filter={toFilter(state)}
        concerns={({ matches, statement }) => matches || !isSearch || shown.has(statement.id)}
      />
      <section class={isFirst ? 'hero' : 'hero hero-small'}>
        <PageTitle text={isFirst ? 'Dixit' : state.text || words.title}>
          {isFirst ? words.hero : words.title}
        </PageTitle>
        {state.text && (
          <p class="print-only" lang="fr">
            {state.text}
          </p>
        )}
        <SearchBox
          text={state.text}
          onSearch={(text) => navigate(searchPath({ ...firstPage(state), text }))}
        />
        {isFirst && <Welcome />}
      </section>
      <div class="columns">
        <Facets state={state} />
        <section class="found" aria-labelledby="found">
          <div class="found-head">
            <h2 id="found" aria-live="polite">
              {isFirst ? words.recent : (sum ?? (isFailed ? words.found : messages.state.loading))}
            </h2>
            {!isFailed && counted?.totalCount !== 0 && <SortChoice state={state} />}
          </div>
          <Results state={state} found={found} />
        </section>
      </div>
    </div>
  );
}
