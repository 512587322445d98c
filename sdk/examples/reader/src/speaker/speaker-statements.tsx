import { SpeakerStatementsDocument } from '../../generated/operations.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { Legend } from '../statements/legend.tsx';
import { StatementCard } from '../statements/statement-card.tsx';
import { Failure } from '../ui/failure.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type SpeakerState, speakerStatePath, toSpeakerFilter } from './speaker-state.ts';

interface SpeakerStatementsProps {
  readonly slug: string;
  /** Changes cursor of the page. */
  readonly since: string;
  readonly path: string;
  readonly state: SpeakerState;
}

/** The speaker's statements in the selected period and topic. */
export function SpeakerStatements({ slug, since, path, state }: SpeakerStatementsProps) {
  const { messages, language } = useLanguage();
  const variables = {
    slug,
    filter: toSpeakerFilter(state),
    first: 15,
    ...(state.after && { after: state.after }),
    language,
  };
  const asked = useAnswer(SpeakerStatementsDocument, variables, since);
  const { data, previous, error, retry, isSlow } = asked;
  const page = (data ?? previous)?.speaker?.statements;
  const words = messages.search;
  return (
    <section class="panel" aria-labelledby="statements">
      <h2 id="statements" aria-live="polite">
        {page
          ? words.results(page.totalCount, page.totalCountIsExact)
          : messages.speaker.statements}
      </h2>
      {error ? <Failure error={error} retry={retry} /> : null}
      {!page && !error && <Skeleton isSlow={isSlow} />}
      {page?.nodes.length === 0 && <p class="empty">{messages.speaker.none}</p>}
      {page && page.nodes.length > 0 && (
        <Legend statements={page.nodes} articles={page.nodes.map(({ article }) => article)} />
      )}
      <ol class={data ? 'cards results' : 'cards results results-stale'}>
        {page?.nodes.map((statement) => (
          <li key={statement.id}>
            <StatementCard statement={statement} />
          </li>
        ))}
      </ol>
      {page?.pageInfo.hasNextPage && page.pageInfo.endCursor && (
        <nav class="pages" aria-label={words.pages}>
          <Link
            class="button"
            rel="next"
            href={speakerStatePath(path, { ...state, after: page.pageInfo.endCursor })}
          >
            {words.next} →
          </Link>
        </nav>
      )}
    </section>
  );
}
