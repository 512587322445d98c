import type { SpeechAct } from '../../../prisma/generated/client/enums.ts';
import { alignedTokens, alignWords } from '../../search/quotation/align-words.ts';
import type { Token } from '../../search/quotation/tokens.ts';
import { changesNegation } from './changes-negation.ts';
import { areOpposed, type Report, type ReportDates, stemsOf } from './report.ts';

/**
 * How likely two statements report one utterance, from 0 (not grouped) to 1. The measure is
 * symmetric and uses only the two statements, so that groups do not depend on the rest of the
 * register. The facts must be compatible, and one of these must hold:
 *
 * - Near-equal words: containment of the three-word shingles (Broder 1997) of the verbatim words,
 *   if no edit of the alignment changes a negation.
 * - Similar content: containment and resemblance of the stems of the whole content, if both or
 *   neither are negative, no number differs and no word contradicts another. If both articles print
 *   the same quotation, lower bounds apply.
 *
 * The bounds are tuned on one half of tests/fixtures/utterances, with precision before recall.
 * tests/corpus/grouping-scores.test.ts measures the results.
 */
export function measureReports(one: Report, other: Report): number {
  if (!areCompatible(one, other)) return 0;
  const byWords = measureWords(one, other);
  if (byWords > 0 || isVague(one, other)) return byWords;
  return measureContent(one, other);
}

const MIN_STEMS = 3;
const MIN_SHINGLES = 3;
const NEAR_EQUAL = 0.6;
const MIN_STEMS_IF_VAGUE = 6;

function measureWords(one: Report, other: Report): number {
  const likeness = containment(one.verbatimShingles, other.verbatimShingles);
  const shorter = Math.min(one.verbatimShingles.size, other.verbatimShingles.size);
  const stems = one.verbatimStems.intersection(other.verbatimStems).size;
  if (likeness < NEAR_EQUAL || shorter < MIN_SHINGLES || stems < MIN_STEMS) return 0;
  if ((isVague(one, other) || areOccasionsApart(one, other)) && stems < MIN_STEMS_IF_VAGUE)
    return 0;
  return reversesNegation(one, other) ? 0 : likeness;
}

// Only the words of the shorter one count: the other may print more around an excerpt.
function reversesNegation(one: Report, other: Report): boolean {
  const [short, long] = isShorter(one, other) ? [one, other] : [other, one];
  return short.verbatim.some((tokens) => {
    const asked = alignedTokens(tokens);
    const best = long.verbatim
      .map((row) => {
        const printed = alignedTokens(row);
        return { printed, alignment: alignWords(asked, printed, { isWithin: true }) };
      })
      .reduce((least, next) => (next.alignment.edits < least.alignment.edits ? next : least));
    return isShared(asked, best.alignment.edits) && changesNegation(best.alignment, best.printed);
  });
}

// Of two equally long ones it is always the same one, so that the measure is symmetric.
function isShorter(one: Report, other: Report): boolean {
  const difference = one.verbatimShingles.size - other.verbatimShingles.size;
  return difference < 0 || (difference === 0 && one.key < other.key);
}

const isShared = (asked: readonly Token[], edits: number) => edits * 2 <= asked.length;

interface Bounds {
  readonly stems: number;
  readonly contained: number;
  readonly resembling: number;
}

const CLOSE: Bounds = { stems: 4, contained: 0.6, resembling: 0.4 };
/** If both print the same quotation. */
const QUOTED: Bounds = { stems: 3, contained: 0.5, resembling: 0.25 };
/** If both print the same quotation, but only one is negative. */
const UNLIKE: Bounds = { stems: 5, contained: 0.5, resembling: 0.3 };
/** If the speech acts differ. */
const UNLIKE_ACTS: Bounds = { stems: 5, contained: 0.7, resembling: 0.5 };
/** If nearly all words are equal: few are enough, but in the same order. */
const SAME: Bounds = { stems: 2, contained: 0.9, resembling: 0.9 };
const IN_ORDER = 0.75;

function measureContent(one: Report, other: Report): number {
  if (areOccasionsApart(one, other)) return 0;
  if (!areNumbersCompatible(one, other) || areOpposed(one.words, other.words)) return 0;
  const likeness = {
    stems: one.stems.intersection(other.stems).size,
    contained: containment(one.stems, other.stems),
    resembling: resemblance(one.stems, other.stems),
  };
  if (reaches(likeness, SAME) && shareOrder(one.words, other.words) < IN_ORDER) return 0;
  const allowed = boundsFor(one, other);
  if (!allowed.some((bounds) => reaches(likeness, bounds))) return 0;
  return (likeness.contained + likeness.resembling) / 2;
}

function boundsFor(one: Report, other: Report): readonly Bounds[] {
  const isQuoted = quotesTheSame(one, other);
  const areBothRefused = one.act === other.act && isRefusal(one.act);
  const isReversed = one.isNegative !== other.isNegative && !areBothRefused;
  if (!areActsCompatible(one, other)) {
    return isReversed || isRefusal(one.act) || isRefusal(other.act) ? [] : [UNLIKE_ACTS];
  }
  if (isReversed) return isQuoted ? [UNLIKE] : [];
  return isQuoted ? [CLOSE, QUOTED, SAME] : [CLOSE, SAME];
}

function reaches(likeness: Bounds, bounds: Bounds): boolean {
  return (
    likeness.stems >= bounds.stems &&
    likeness.contained >= bounds.contained &&
    likeness.resembling >= bounds.resembling
  );
}

/** Whether one has all numbers of the other. */
function areNumbersCompatible(one: Report, other: Report): boolean {
  return one.numbers.isSubsetOf(other.numbers) || other.numbers.isSubsetOf(one.numbers);
}

/** Whether one prints a verbatim segment of the other that has at least two words. */
function quotesTheSame(one: Report, other: Report): boolean {
  const prints = (segments: Report['verbatimWords'], { words }: Report) => {
    const text = ` ${words.join(' ')} `;
    return segments.some(
      (segment) => segment.length >= 2 && text.includes(` ${segment.join(' ')} `),
    );
  };
  return prints(one.verbatimWords, other) || prints(other.verbatimWords, one);
}

/**
 * The share of the smaller set that is in the other (A. Broder, "On the resemblance and containment
 * of documents", 1997): 1 for an excerpt of any length; 0 if one set is empty.
 */
function containment<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : one.intersection(other).size / smaller;
}

/** The share of the union that both sets have (Broder's resemblance, the Jaccard index). */
function resemblance<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const all = one.union(other).size;
  return all === 0 ? 0 : one.intersection(other).size / all;
}

/**
 * The share of the shorter list whose stems occur in the same order in the other: the length of
 * their longest common subsequence divided by that of the shorter list. « Un pont vaut dix murs »
 * has the words of « un mur vaut dix ponts », but in another order.
 */
function shareOrder(one: readonly string[], other: readonly string[]): number {
  const mine = one.flatMap(stemsOf);
  const theirs = other.flatMap(stemsOf);
  const shorter = Math.min(mine.length, theirs.length);
  if (shorter === 0) return 0;
  let row = new Array<number>(theirs.length + 1).fill(0);
  for (const stem of mine) {
    const next = [0];
    for (const [index, another] of theirs.entries()) {
      const longer = Math.max(row[index + 1] ?? 0, next[index] ?? 0);
      next.push(stem === another ? (row[index] ?? 0) + 1 : longer);
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / shorter;
}

type Facts = ReportDates & Pick<Report, 'speakerId' | 'articleId' | 'isNegated'>;

/**
 * Conditions for two statements to report one utterance, however similar their words: the same
 * known speaker, different articles, possibly the same day, and equal `isNegated`.
 */
export function areCompatible(one: Facts, other: Facts): boolean {
  return (
    one.speakerId !== null &&
    one.speakerId === other.speakerId &&
    one.articleId !== other.articleId &&
    one.isNegated === other.isNegated &&
    isSharedWindow(speakingWindow(one), speakingWindow(other))
  );
}

/** Whether two reports of one utterance can have these speech acts. */
function areActsCompatible(one: Report, other: Report): boolean {
  if (one.act === other.act) return true;
  if (isRefusal(one.act) || isRefusal(other.act)) {
    return (isRefusal(one.act) && isRefusal(other.act)) || (one.isNegative && other.isNegative);
  }
  return (
    isGeneral(one.act) ||
    isGeneral(other.act) ||
    NEAR.some((acts) => acts.has(one.act) && acts.has(other.act))
  );
}

/** Whether both articles name an occasion, and the names share no word. */
function areOccasionsApart(one: Report, other: Report): boolean {
  const [mine, theirs] = [one.occasionStems, other.occasionStems];
  return mine.size > 0 && theirs.size > 0 && mine.isDisjointFrom(theirs);
}

const isRefusal = (act: SpeechAct) => act === 'REFUSE' || act === 'DENY';
const isGeneral = (act: SpeechAct) => act === 'ASSERT' || act === 'OTHER';

const NEAR: readonly ReadonlySet<SpeechAct>[] = [
  new Set<SpeechAct>(['WARN', 'THREATEN']),
  new Set<SpeechAct>(['WARN', 'ACCUSE']),
  new Set<SpeechAct>(['WARN', 'DEMAND']),
  new Set<SpeechAct>(['DEMAND', 'ASK']),
];

/** The first and the last day on which something can have been said, as UTC midnights. */
interface SpeakingWindow {
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

function speakingWindow(dates: ReportDates): SpeakingWindow {
  const { saidEarliest, saidLatest, publishedEarliest, publishedLatest } = dates;
  return saidEarliest && saidLatest
    ? { from: saidEarliest.getTime(), to: saidLatest.getTime() }
    : {
        from: publishedEarliest.getTime() - DAYS_BEFORE_PRINT * DAY_MS,
        to: publishedLatest.getTime(),
      };
}

/** Whether two windows share a day. */
function isSharedWindow(one: SpeakingWindow, other: SpeakingWindow): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/**
 * Whether the two statements may have been made weeks apart: the date of one is known only to the
 * month or year, and their articles were published more than a week apart.
 */
function isVague(one: ReportDates, other: ReportDates): boolean {
  const isWide = [one, other].some((dates) => {
    const { from, to } = speakingWindow(dates);
    return to - from > CLOSE_DAYS * DAY_MS;
  });
  const apart =
    Math.max(one.publishedLatest.getTime(), other.publishedLatest.getTime()) -
    Math.min(one.publishedEarliest.getTime(), other.publishedEarliest.getTime());
  return isWide && apart > CLOSE_DAYS * DAY_MS;
}
