import type { SpeakerPageQuery } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { type SpeakerState, speakerStatePath } from './speaker-state.ts';

interface SpeakerTopicsProps {
  readonly topics: NonNullable<SpeakerPageQuery['speaker']>['topics'];
  readonly path: string;
  readonly state: SpeakerState;
}

/**
 * The topics of a speaker. Selecting one filters the statements; selecting it again clears that.
 */
export function SpeakerTopics({ topics, path, state }: SpeakerTopicsProps) {
  const { messages, language } = useLanguage();
  if (topics.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="topics">
      <h2 id="topics">{messages.speaker.topics}</h2>
      <p class="quiet no-print">{messages.speaker.topicsHint}</p>
      <ul class="row">
        {topics.map(({ topic: { id, label }, count }) => {
          const isChosen = id === state.topic;
          const topic = isChosen ? undefined : id;
          return (
            <li key={id}>
              <Link
                keepScroll
                class={isChosen ? 'chip chip-chosen' : 'chip'}
                href={speakerStatePath(path, {
                  ...state,
                  topic,
                  after: undefined,
                  positionsAfter: undefined,
                })}
                {...(isChosen && { 'aria-current': 'true' })}
              >
                {label} <span class="chip-count">{count.toLocaleString(language)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
