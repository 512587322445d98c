import type { FoundQuery } from '../../generated/operations.ts';
import type { Loaded } from '../data/use-loaded.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { Legend } from '../statements/legend.tsx';
import { StatementCard } from '../statements/statement-card.tsx';
import { Failure } from '../ui/failure.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { FoundNear } from './found-near.tsx';
import { NoResults } from './no-results.tsx';
import { firstPage, type SearchState, searchPath } from './search-state.ts';
import { Suggestions } from './suggestions.tsx';

interface ResultsProps {
  readonly state: SearchState;
  readonly found: Loaded<FoundQuery>;
}

/** The statements found; during a new search, the previous ones, dimmed. */
export function Results({ state, found }: ResultsProps) {
  const words = useLanguage().messages.search;
  const { error, retry, data, previous, isSlow } = found;
  if (error) return <Failure error={error} retry={retry} />;
  const shown = data ?? previous;
  if (!shown) return <Skeleton isSlow={isSlow} />;
  const { edges, pageInfo } = shown.statements;
  const nodes = edges.map(({ node }) => node);
  const isSearch = state.text.trim() !== '';
  if (data && edges.length === 0) return <NoResults state={state} />;
  return (
    <div class={data ? 'results' : 'results results-stale'} aria-busy={!data}>
      <Legend
        statements={nodes}
        articles={nodes.map(({ article }) => article)}
        hasFound={isSearch}
      />
      <ol class="cards">
        {edges.map(({ node, highlights }) => (
          <li key={node.id}>
            <StatementCard statement={node} highlights={highlights}>
              {isSearch && <FoundNear highlights={highlights} lang={node.article.language} />}
            </StatementCard>
          </li>
        ))}
      </ol>
      <Pages state={state} page={pageInfo} />
      {/* Further expressions help only if there is little to read. */}
      {data && isSearch && !pageInfo.hasNextPage && !pageInfo.hasPreviousPage && (
        <Suggestions state={state} lead={words.seeAlso} />
      )}
    </div>
  );
}

interface PagesProps {
  readonly state: SearchState;
  readonly page: FoundQuery['statements']['pageInfo'];
}

function Pages({ state, page }: PagesProps) {
  const { messages } = useLanguage();
  const words = messages.search;
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page;
  if (!hasNextPage && !hasPreviousPage) return null;
  const first = firstPage(state);
  return (
    <nav class="pages" aria-label={words.pages}>
      {hasPreviousPage && startCursor && (
        <Link class="button" rel="prev" href={searchPath({ ...first, before: startCursor })}>
          ← {words.previous}
        </Link>
      )}
      {hasNextPage && endCursor && (
        <Link class="button" rel="next" href={searchPath({ ...first, after: endCursor })}>
          {words.next} →
        </Link>
      )}
    </nav>
  );
}
