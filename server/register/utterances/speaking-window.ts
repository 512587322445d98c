/** The first and the last day, as UTC midnights, that something can have been said on. */
export interface SpeakingWindow {
  readonly from: number;
  readonly to: number;
}

export interface ReportDates {
  readonly saidEarliest: Date | null;
  readonly saidLatest: Date | null;
  readonly publishedEarliest: Date;
  readonly publishedLatest: Date;
}

/**
 * How long before its publication a report of unknown date may have been said. The news prints a
 * phrase within hours of its being spoken, and drops it within days (Leskovec, Backstrom and
 * Kleinberg, « Meme-tracking and the dynamics of the news cycle », 2009); the bound is ours: what
 * is said on Friday and printed on Monday is within it.
 */
export const DAYS_BEFORE_PRINT = 3;

const DAY_MS = 86_400_000;
const CLOSE_DAYS = 7;

export function speakingWindow(dates: ReportDates): SpeakingWindow {
  const { saidEarliest, saidLatest, publishedEarliest, publishedLatest } = dates;
  return saidEarliest && saidLatest
    ? { from: saidEarliest.getTime(), to: saidLatest.getTime() }
    : {
        from: publishedEarliest.getTime() - DAYS_BEFORE_PRINT * DAY_MS,
        to: publishedLatest.getTime(),
      };
}

/** Dates are years, months and days: two that share a day are nested. */
export function isSharedWindow(one: SpeakingWindow, other: SpeakingWindow): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/**
 * Whether dates leave it open that two statements were made weeks apart: one is known to the month
 * or year only, and their articles were not published within a week of each other.
 */
export function isVague(one: ReportDates, other: ReportDates): boolean {
  const isWide = [one, other].some((dates) => {
    const { from, to } = speakingWindow(dates);
    return to - from > CLOSE_DAYS * DAY_MS;
  });
  const apart =
    Math.max(one.publishedLatest.getTime(), other.publishedLatest.getTime()) -
    Math.min(one.publishedEarliest.getTime(), other.publishedEarliest.getTime());
  return isWide && apart > CLOSE_DAYS * DAY_MS;
}
