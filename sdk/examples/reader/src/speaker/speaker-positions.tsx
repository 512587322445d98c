import {
  type SpeakerNameFragment,
  SpeakerPositionsDocument,
  type SpeakerPositionsQuery,
} from '../../generated/operations.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useLanguage } from '../language/language.tsx';
import { formatPartialDate } from '../language/partial-date.ts';
import { Link } from '../routing/link.tsx';
import { SpeakerLink } from '../statements/speaker-link.tsx';
import { StatementCard } from '../statements/statement-card.tsx';
import { Failure } from '../ui/failure.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type SpeakerState, speakerStatePath } from './speaker-state.ts';

type Found = NonNullable<SpeakerPositionsQuery['speaker']>;
type Position = Found['positions']['nodes'][number];

interface SpeakerPositionsProps {
  readonly speaker: SpeakerNameFragment;
  readonly topic: string;
  /** Changes cursor of the page. */
  readonly since: string;
  readonly path: string;
  readonly state: SpeakerState;
}

/** What the speaker said about a topic, in time order. What several articles report is one item. */
export function SpeakerPositions({ speaker, topic, since, path, state }: SpeakerPositionsProps) {
  const { messages, language } = useLanguage();
  const words = messages.speaker;
  const { slug } = speaker;
  const after = state.positionsAfter && { after: state.positionsAfter };
  const variables = { slug, topic, first: 10, ...after, language };
  const asked = useAnswer(SpeakerPositionsDocument, variables, since);
  const found = (asked.data ?? asked.previous)?.speaker;
  const page = found?.positions;
  return (
    <section class="panel positions" aria-labelledby="positions">
      <h2 id="positions">{words.positions}</h2>
      <p class="quiet">{words.positionsHint}</p>
      {asked.error ? <Failure error={asked.error} retry={asked.retry} /> : null}
      {!page && !asked.error && <Skeleton isSlow={asked.isSlow} />}
      {found && <Ends found={found} />}
      {page?.nodes.length === 0 && <p class="empty">{words.none}</p>}
      <ol class={asked.data ? 'cards' : 'cards results-stale'}>
        {page?.nodes.map((position) => (
          <li key={position.id}>
            <PositionItem position={position} speaker={speaker} />
          </li>
        ))}
      </ol>
      {page?.pageInfo.hasNextPage && page.pageInfo.endCursor && (
        <nav class="pages" aria-label={words.positionPages}>
          <Link
            keepScroll
            class="button"
            rel="next"
            href={speakerStatePath(path, { ...state, positionsAfter: page.pageInfo.endCursor })}
          >
            {words.laterPositions} →
          </Link>
        </nav>
      )}
    </section>
  );
}

/** The first and the last time that the speaker said something about the topic. */
function Ends({ found: { earliest, latest } }: { readonly found: Found }) {
  const { messages } = useLanguage();
  const dateOf = useDateOf();
  const [first, last] = [earliest, latest].map(({ nodes: [node] }) => node && dateOf(node));
  if (!first || !last) return null;
  return <p>{messages.speaker.saidBetween(first, last)}</p>;
}

/** Formats the date when something was said or, marked as such, published. */
function useDateOf() {
  const { messages, language } = useLanguage();
  return ({ saidOn, datedOn }: Pick<Position, 'saidOn' | 'datedOn'>) => {
    const date = datedOn && formatPartialDate(datedOn.edtf, language);
    return date && !saidOn ? messages.speaker.publishedIn(date) : date;
  };
}

interface PositionItemProps {
  readonly position: Position;
  readonly speaker: SpeakerNameFragment;
}

function PositionItem({ position, speaker }: PositionItemProps) {
  const words = useLanguage().messages.speaker;
  const { firstReport } = position;
  const date = useDateOf()(position);
  const voice = firstReport.speaker;
  return (
    <>
      <p class="position-date">
        {date && <time>{date}</time>}
        {voice && voice.id !== speaker.id && (
          <span class="quiet">
            {' '}
            · {words.through} <SpeakerLink speaker={voice} />
          </span>
        )}
      </p>
      <StatementCard statement={firstReport} />
    </>
  );
}
