import { SpeakerTimelineDocument } from '../../generated/operations.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { navigate } from '../routing/place.ts';
import { Failure } from '../ui/failure.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import {
  DATES,
  PERIODS,
  type SpeakerState,
  speakerStatePath,
  toCountedDate,
} from './speaker-state.ts';
import { Timeline } from './timeline.tsx';

interface TimelineSectionProps {
  readonly slug: string;
  /** Changes cursor of the page. */
  readonly since: string;
  readonly path: string;
  readonly state: SpeakerState;
}

// With fewer months than this, the timeline is shown by day.
const FEW = 4;

/** A speaker's timeline, with a choice of its period and of the date used. */
export function TimelineSection({ slug, since, path, state }: TimelineSectionProps) {
  const { messages } = useLanguage();
  const words = messages.speaker;
  const { on } = state;
  const months = useAnswer(SpeakerTimelineDocument, { slug, on, by: 'MONTH' }, since);
  const preset = (months.data?.speaker?.timeline.length ?? FEW) < FEW ? 'DAY' : 'MONTH';
  const by = state.by ?? preset;
  const asked = useAnswer(SpeakerTimelineDocument, { slug, on, by }, since);
  const periods = (asked.data ?? asked.previous)?.speaker?.timeline;
  const open = { ...state, from: undefined, to: undefined, after: undefined };
  const choose = (change: Partial<SpeakerState>) =>
    navigate(speakerStatePath(path, { ...open, ...change }), { keepScroll: true });
  return (
    <section class="panel" aria-labelledby="timeline">
      <h2 id="timeline">{words.timeline}</h2>
      <div class="row no-print">
        <label class="sort">
          {words.by}{' '}
          <select
            value={by}
            onChange={({ currentTarget: { value } }) =>
              choose({ by: PERIODS.find((period) => period === value) })
            }
          >
            {PERIODS.map((period) => (
              <option key={period} value={period}>
                {words.periods[period]}
              </option>
            ))}
          </select>
        </label>
        <label class="sort">
          {words.dateCounted}{' '}
          <select
            value={DATES[on].name}
            onChange={({ currentTarget: { value } }) => choose({ on: toCountedDate(value) })}
          >
            {Object.values(DATES).map(({ name }) => (
              <option key={name} value={name}>
                {words.dates[name]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="quiet no-print">{words.timelineHint}</p>
      {asked.error ? <Failure error={asked.error} retry={asked.retry} /> : null}
      {periods ? (
        <Timeline periods={periods} by={by} path={path} state={state} />
      ) : (
        !asked.error && <Skeleton cards={1} isSlow={asked.isSlow} />
      )}
      {state.from && (
        <p>
          <Link keepScroll class="button button-small" href={speakerStatePath(path, open)}>
            {words.allPeriods}
          </Link>
        </p>
      )}
    </section>
  );
}
