import type { StatementFilter, TimelineDate, TimelinePeriod } from '../../generated/operations.ts';

export const PERIODS = [
  'YEAR',
  'MONTH',
  'WEEK',
  'DAY',
] as const satisfies readonly TimelinePeriod[];

/** The dates that a timeline can use, with their value in the URL and their filter. */
export const DATES = {
  DATED_ON: { name: 'dated', filter: 'datedOn' },
  SAID_ON: { name: 'said', filter: 'saidOn' },
  PUBLISHED_ON: { name: 'published', filter: 'publishedOn' },
} as const satisfies Readonly<
  Partial<Record<TimelineDate, { name: string; filter: keyof StatementFilter }>>
>;

export type CountedDate = keyof typeof DATES;

const DATE_NAMES = Object.keys(DATES) as readonly CountedDate[];
const DEFAULT_DATE = 'DATED_ON';

/** The date with this name; the default for any other. */
export function toCountedDate(name: string | null): CountedDate {
  return DATE_NAMES.find((date) => DATES[date].name === name) ?? DEFAULT_DATE;
}

/** The state of a speaker's page, as stored in the URL. */
export interface SpeakerState {
  /** Undefined to choose by the length of the timeline. */
  readonly by: (typeof PERIODS)[number] | undefined;
  readonly on: CountedDate;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly topic: string | undefined;
  readonly after: string | undefined;
  /** Cursor that the page of positions begins after. */
  readonly positionsAfter: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readSpeakerState(query: URLSearchParams): SpeakerState {
  const day = (name: string) => {
    const value = query.get(name);
    return value && DAY.test(value) ? value : undefined;
  };
  return {
    by: PERIODS.find((period) => period === query.get('by')?.toUpperCase()),
    on: toCountedDate(query.get('on')),
    from: day('from'),
    to: day('to'),
    topic: query.get('topic') || undefined,
    after: query.get('after') || undefined,
    positionsAfter: query.get('positionsAfter') || undefined,
  };
}

/** The path of the page. It contains only values that differ from the defaults. */
export function speakerStatePath(path: string, state: SpeakerState): string {
  const query = new URLSearchParams();
  if (state.by) query.set('by', state.by.toLowerCase());
  if (state.on !== DEFAULT_DATE) query.set('on', DATES[state.on].name);
  for (const name of ['from', 'to', 'topic', 'after', 'positionsAfter'] as const) {
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
    ...(range && { [DATES[on].filter]: range }),
    ...(topic && { topics: [topic] }),
  };
}
