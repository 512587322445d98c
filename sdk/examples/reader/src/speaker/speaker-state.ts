import type { StatementFilter, TimelineDate, TimelinePeriod } from '../../generated/operations.ts';

export const PERIODS = ['MONTH', 'WEEK', 'DAY'] as const satisfies readonly TimelinePeriod[];

/** The state of a speaker's page, as stored in the URL. */
export interface SpeakerState {
  /** Undefined to choose by the length of the timeline. */
  readonly by: (typeof PERIODS)[number] | undefined;
  readonly on: Extract<TimelineDate, 'SAID_ON' | 'PUBLISHED_ON'>;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly topic: string | undefined;
  readonly after: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readSpeakerState(query: URLSearchParams): SpeakerState {
  const day = (name: string) => {
    const value = query.get(name);
    return value && DAY.test(value) ? value : undefined;
  };
  return {
    by: PERIODS.find((period) => period === query.get('by')?.toUpperCase()),
    on: query.get('on') === 'published' ? 'PUBLISHED_ON' : 'SAID_ON',
    from: day('from'),
    to: day('to'),
    topic: query.get('topic') || undefined,
    after: query.get('after') || undefined,
  };
}

/** The path of the page. It contains only values that differ from the defaults. */
export function speakerStatePath(path: string, state: SpeakerState): string {
  const query = new URLSearchParams();
  if (state.by) query.set('by', state.by.toLowerCase());
  if (state.on === 'PUBLISHED_ON') query.set('on', 'published');
  for (const name of ['from', 'to', 'topic', 'after'] as const) {
    const value = state[name];
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** The filter for the selected period. Like its bar, it includes only dates entirely within it. */
export function toSpeakerFilter({ on, from, to, topic }: SpeakerState): StatementFilter {
  const range = from && to && ({ from, to, match: 'WITHIN' } as const);
  return {
    ...(range && (on === 'SAID_ON' ? { saidOn: range } : { publishedOn: range })),
    ...(topic && { topics: [topic] }),
  };
}
