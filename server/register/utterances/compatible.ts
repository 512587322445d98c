import type { SpeechAct } from '../../../prisma/generated/client/enums.ts';
import type { Report, ReportDates } from './report.ts';

type Facts = ReportDates & Pick<Report, 'speakerId' | 'articleId' | 'isFirstLine' | 'isNegated'>;

/**
 * Conditions for two statements to report one utterance, however similar their words: the same
 * known speaker, different articles or the headline and the body of one, possibly the same day, and
 * equal `isNegated`.
 */
export function areCompatible(one: Facts, other: Facts): boolean {
  return (
    one.speakerId !== null &&
    one.speakerId === other.speakerId &&
    (one.articleId !== other.articleId || one.isFirstLine !== other.isFirstLine) &&
    one.isNegated === other.isNegated &&
    isSharedWindow(speakingWindow(one), speakingWindow(other))
  );
}

/** Whether two reports of one utterance can have these speech acts. */
export function areActsCompatible(one: Report, other: Report): boolean {
  if (one.act === other.act) return true;
  if (isRefusal(one.act) || isRefusal(other.act)) {
    return (
      (isRefusal(one.act) && isRefusal(other.act)) ||
      (one.content.isNegative && other.content.isNegative)
    );
  }
  return (
    isGeneral(one.act) ||
    isGeneral(other.act) ||
    NEAR.some((acts) => acts.has(one.act) && acts.has(other.act))
  );
}

/** Whether both articles name an occasion, and the names share no word. */
export function areOccasionsApart(one: Report, other: Report): boolean {
  const [mine, theirs] = [one.occasionKeys, other.occasionKeys];
  return mine.size > 0 && theirs.size > 0 && mine.isDisjointFrom(theirs);
}

export const isRefusal = (act: SpeechAct) => act === 'REFUSE' || act === 'DENY';
const isGeneral = (act: SpeechAct) => act === 'ASSERT' || act === 'OTHER';

const NEAR: readonly ReadonlySet<SpeechAct>[] = [
  new Set<SpeechAct>(['WARN', 'THREATEN']),
  new Set<SpeechAct>(['WARN', 'ACCUSE']),
  new Set<SpeechAct>(['WARN', 'DEMAND']),
  new Set<SpeechAct>(['DEMAND', 'ASK']),
];

/** The first and the last day on which something can have been said, as UTC midnights. */
export interface SpeakingWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * How many days before its publication a report of unknown date can have been said. News outlets
 * print a phrase within hours and drop it within days (Leskovec, Backstrom and Kleinberg,
 * "Meme-tracking and the dynamics of the news cycle", 2009). This bound is our choice: it includes
 * what is said on a Friday and printed on the Monday.
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

/** Whether two windows share a day. */
export function isSharedWindow(one: SpeakingWindow, other: SpeakingWindow): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/**
 * Whether the two statements may have been made weeks apart: the date of one is known only to the
 * month or year, and their articles were published more than a week apart.
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
