import type { SpeakerTimelineQuery } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { periodName } from './period-name.ts';
import { type SpeakerState, speakerStatePath } from './speaker-state.ts';

type Period = NonNullable<SpeakerTimelineQuery['speaker']>['timeline'][number];

interface TimelineProps {
  readonly periods: readonly Period[];
  readonly by: string;
  readonly path: string;
  readonly state: SpeakerState;
}

/** The number of statements by period: a table whose rows are selectable bars. */
export function Timeline({ periods, by, path, state }: TimelineProps) {
  const { messages, language } = useLanguage();
  const words = messages.speaker;
  const most = Math.max(1, ...periods.map(({ count }) => count));
  return (
    <div class="timeline">
      <table>
        <caption class="visually-hidden">{words.timeline}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{words.period}</th>
            <th scope="col">{words.count}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map(({ period, unit, from, to, count, isExact }) => {
            const name = periodName(period, language, words);
            const isChosen = from !== null && from === state.from && to === state.to;
            // A row for less precise dates cannot be selected: no filter matches it alone.
            const href =
              unit === by && from !== null && to !== null
                ? speakerStatePath(path, { ...state, from, to, after: undefined })
                : undefined;
            return (
              <tr key={`${unit} ${period}`} class={isChosen ? 'chosen' : undefined}>
                <th scope="row">
                  {href ? (
                    <Link keepScroll href={href} {...(isChosen && { 'aria-current': 'true' })}>
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                </th>
                <td>
                  <span class="bar" style={{ '--share': `${(100 * count) / most}%` }} />
                  <span class="bar-count">
                    {messages.search.count(count.toLocaleString(language), isExact)}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
