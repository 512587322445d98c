import type { SpeechAct } from '../../../prisma/generated/client/enums.ts';
import { alignedTokens, alignWords } from '../../search/quotation/align-words.ts';
import type { Token } from '../../search/quotation/tokens.ts';
import { changesNegation } from './changes-negation.ts';
import {
  type Contradiction,
  findContradiction,
  isLimited,
  isRelated,
  isRestricted,
  isSubstituted,
} from './contradicts.ts';
import type { CueKind, Marker } from './language/language.ts';
import type { Report, ReportDates } from './report.ts';
import type { Term, Wording } from './wording.ts';

/**
 * How likely two statements report one utterance, from 0 (not grouped) to 1. The measure is
 * symmetric and uses only the two statements, so that groups do not depend on the rest of the
 * register. The facts must be compatible, one of these must hold, and nothing may contradict it:
 *
 * - Near-equal words: containment of the three-word shingles (Broder 1997) of the verbatim words,
 *   if no edit of the alignment changes a negation.
 * - Similar content, similar glosses, or both less so: containment and resemblance of the families
 *   of their words.
 *
 * The bounds are tuned with precision before recall. tests/corpus/grouping-scores.test.ts measures
 * the results.
 */
export function measureReports(one: Report, other: Report): number {
  return explainReports(one, other).similarity;
}

export interface Explained {
  readonly similarity: number;
  /** Why they are not grouped; empty if they are. */
  readonly reason: string;
}

export function explainReports(left: Report, right: Report): Explained {
  // In one order, so that the measure is symmetric.
  const [one, other] = left.key < right.key ? [left, right] : [right, left];
  if (!areCompatible(one, other)) return { similarity: 0, reason: 'FACTS' };
  const content = likenessOf(one.content, other.content);
  const gloss = one.gloss && other.gloss ? likenessOf(one.gloss, other.gloss) : null;
  const similarity =
    measureWords(one, other) ||
    (isVague(one, other) || areOccasionsApart(one, other)
      ? 0
      : Math.max(measureContent(one, other, content), measureGloss(one, other, content, gloss)));
  if (similarity === 0) return { similarity, reason: 'UNLIKE' };
  const reason = findDifference(one, other, content, gloss);
  return { similarity: reason === '' ? similarity : 0, reason };
}

const MIN_TERMS = 3;
const MIN_SHINGLES = 3;
const NEAR_EQUAL = 0.6;
const MIN_TERMS_IF_VAGUE = 6;

function measureWords(one: Report, other: Report): number {
  const likeness = containment(one.verbatimShingles, other.verbatimShingles);
  const shorter = Math.min(one.verbatimShingles.size, other.verbatimShingles.size);
  const { shared } = likenessOf(one.said, other.said);
  if (likeness < NEAR_EQUAL || shorter < MIN_SHINGLES || shared < MIN_TERMS) return 0;
  if ((isVague(one, other) || areOccasionsApart(one, other)) && shared < MIN_TERMS_IF_VAGUE)
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

/** What two wordings have in common. */
export interface Likeness {
  readonly shared: number;
  readonly contained: number;
  readonly resembling: number;
}

/** The more words two wordings share, the less of each need be the same. */
const BOUNDS: readonly Likeness[] = [
  { shared: 6, contained: 0.45, resembling: 0.22 },
  { shared: 4.5, contained: 0.55, resembling: 0.3 },
  { shared: 4, contained: 0.6, resembling: 0.4 },
  { shared: 2, contained: 0.9, resembling: 0.9 },
];
/** If they share a name or a number. */
const ANCHORED: Likeness = { shared: 4.5, contained: 0.55, resembling: 0.22 };
/** If both print the same quotation. */
const QUOTED: Likeness = { shared: 3, contained: 0.5, resembling: 0.25 };
/** If the speech acts differ. */
const UNLIKE_ACTS: Likeness = { shared: 5, contained: 0.7, resembling: 0.5 };
/** If both have a gloss. */
const GLOSSED: Likeness = { shared: 3, contained: 0.6, resembling: 0.35 };
/** Of content and gloss on average. */
const BOTH: Likeness = { shared: 3, contained: 0.45, resembling: 0.24 };

function measureContent(one: Report, other: Report, likeness: Likeness): number {
  const allowed = boundsFor(one, other);
  if (!allowed.some((bounds) => reaches(likeness, bounds))) return 0;
  return (likeness.contained + likeness.resembling) / 2;
}

function boundsFor(one: Report, other: Report): readonly Likeness[] {
  if (!areActsCompatible(one, other)) {
    return isRefusal(one.act) || isRefusal(other.act) ? [] : [UNLIKE_ACTS];
  }
  return [
    ...BOUNDS,
    ...(quotesTheSame(one, other) ? [QUOTED] : []),
    ...(shareAnchor(one.content, other.content) ? [ANCHORED] : []),
  ];
}

function shareAnchor(one: Wording, other: Wording): boolean {
  const isNamed = ({ terms }: Wording, term: Term) =>
    terms.some((candidate) => candidate.isName && isRelated(candidate, term));
  return (
    [...one.numbers.keys()].some((value) => other.numbers.has(value)) ||
    one.terms.some((term) => term.isName && isNamed(other, term))
  );
}

function measureGloss(
  one: Report,
  other: Report,
  content: Likeness,
  gloss: Likeness | null,
): number {
  if (!gloss || !areActsCompatible(one, other)) return 0;
  const both = {
    shared: (content.shared + gloss.shared) / 2,
    contained: (content.contained + gloss.contained) / 2,
    resembling: (content.resembling + gloss.resembling) / 2,
  };
  if ([...BOUNDS, GLOSSED].some((bounds) => reaches(gloss, bounds)))
    return (gloss.contained + gloss.resembling) / 2;
  return reaches(both, BOTH) ? (both.contained + both.resembling) / 2 : 0;
}

function reaches(likeness: Likeness, bounds: Likeness): boolean {
  return (
    likeness.shared >= bounds.shared &&
    likeness.contained >= bounds.contained &&
    likeness.resembling >= bounds.resembling
  );
}

/** From this resemblance on, two sentences are the same but for some words. */
const SAME_SENTENCE = 0.5;
const SAME_LONG_SENTENCE = 0.75;
const AGREEING = 0.7;
/** Whether one says all that the other says. */
const WHOLE = 0.9;
/** Wordings that share so much are recognised by it, whatever else they say. */
const MUCH = 6;
const SOME_WORDS = 5;

/** What tells two similar reports apart; empty if nothing does. */
export function findDifference(
  one: Report,
  other: Report,
  content: Likeness,
  gloss: Likeness | null,
): string {
  const modal = modalOf(one, other);
  const inContent = compare(one.content, other.content, content, modal);
  if (content.shared < MUCH && haveOtherActs(one, other)) return 'ACT';
  if (!gloss || !one.gloss || !other.gloss) return inContent ? `content: ${inContent}` : '';
  const inGloss = compare(one.gloss, other.gloss, gloss, modal);
  const agree = (difference: string | null, { resembling }: Likeness) =>
    difference === null && resembling >= AGREEING;
  if (inContent && (isFirm(inContent) || !agree(inGloss, gloss))) return `content: ${inContent}`;
  if (inGloss && (isFirm(inGloss) || !agree(inContent, content))) return `gloss: ${inGloss}`;
  return '';
}

// What the speaker demands must be done, also where the content does not say so.
const modalOf = (one: Report, other: Report): readonly Marker[] =>
  one.isDemand || other.isDemand ? ['MAY'] : ['MUST', 'MAY'];
const LIMITS: readonly Marker[] = ['ALL', 'UNTIL'];

type Difference = Contradiction | 'SUBSTITUTED' | 'LIMITED' | 'RESTRICTED';

function compare(
  one: Wording,
  other: Wording,
  { shared, contained, resembling }: Likeness,
  modal: readonly Marker[],
): Difference | null {
  const contradiction = findContradiction(one, other);
  const isSame = resembling >= (shared >= MUCH ? SAME_LONG_SENTENCE : SAME_SENTENCE);
  const isLong = shared >= MUCH && !isSame;
  if (contradiction && (isCertain(contradiction) || !isLong)) return contradiction;
  if (isSame && isSubstituted(one, other)) return 'SUBSTITUTED';
  if (isLong) return null;
  if (isLimited(one, other, modal)) return 'LIMITED';
  if (contained < WHOLE) return null;
  if (isLimited(one, other, LIMITS)) return 'LIMITED';
  if (resembling < 1 && isLimited(one, other, ['IF'])) return 'LIMITED';
  return shared < SOME_WORDS && isSame && isRestricted(one, other) ? 'RESTRICTED' : null;
}

/**
 * Whether the speaker did different things, by the cues: « réclame », « annonce ». A content without
 * a conjugated verb means nothing without its cue; a sentence can say by itself that it demands or
 * denies something.
 */
function haveOtherActs(one: Report, other: Report): boolean {
  const [mine, theirs] = [one.cueKind, other.cueKind];
  if (mine === theirs) return false;
  if (!one.content.isClause && !other.content.isClause) return !isPlain(mine) || !isPlain(theirs);
  if (mine === null || theirs === null) return false;
  return isUnsaid(mine, other) || isUnsaid(theirs, one);
}

/** Whether a cue only says that something was said. */
function isPlain(kind: CueKind | null): boolean {
  return kind === null || kind === 'ANNOUNCE' || kind === 'PROMISE';
}

/** Whether a cue adds what the other content does not say. */
function isUnsaid(kind: CueKind, { content }: Report): boolean {
  if (kind === 'ORDER' || kind === 'DEMAND' || kind === 'ADVISE')
    return !content.markers.has('MUST');
  if (kind === 'CONSIDER') return !content.markers.has('MAY');
  return (kind === 'REFUSE' || kind === 'DENY') && !content.isNegative;
}

/** Whether it tells reports apart whatever else they say. */
function isCertain(difference: Difference): boolean {
  return difference === 'NUMBER' || difference === 'UNIT' || difference === 'KIND';
}

/** Whether it is not a matter of wording, so that other words cannot outweigh it. */
function isFirm(difference: Difference): boolean {
  return isCertain(difference) || difference === 'ROLES';
}

/** How much of the shorter wording is in the longer one, and of both in each other. */
export function likenessOf(one: Wording, other: Wording): Likeness {
  const [mine, theirs] = [distinctTerms(one), distinctTerms(other)];
  const known = (from: readonly Term[], to: readonly Term[]) =>
    weightOf(from.filter((term) => to.some((candidate) => isRelated(term, candidate))));
  const numbers = [...one.numbers.keys()].filter((value) => other.numbers.has(value));
  const shared = Math.min(known(mine, theirs), known(theirs, mine)) + weightOfNumbers(numbers);
  const left = weightOf(mine) + weightOfNumbers(one.numbers.keys());
  const right = weightOf(theirs) + weightOfNumbers(other.numbers.keys());
  const smaller = Math.min(left, right);
  const all = left + right - shared;
  return {
    shared,
    contained: smaller === 0 ? 0 : shared / smaller,
    resembling: all === 0 ? 0 : shared / all,
  };
}

// Names and large numbers are what a sentence is recognised by.
function weightOf(terms: Iterable<Term>): number {
  return Iterator.from(terms).reduce((sum, { isName }) => sum + (isName ? 1.5 : 1), 0);
}

function weightOfNumbers(values: Iterable<string>): number {
  return Iterator.from(values).reduce((sum, value) => sum + (isDistinctive(value) ? 2 : 1), 0);
}

function isDistinctive(value: string): boolean {
  return value.length >= 3 && !/^(?:19|20)\d\d$/u.test(value);
}

function distinctTerms({ terms }: Wording): readonly Term[] {
  return terms.filter((term, index) => terms.findIndex((one) => isRelated(one, term)) === index);
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
function areActsCompatible(one: Report, other: Report): boolean {
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
function areOccasionsApart(one: Report, other: Report): boolean {
  const [mine, theirs] = [one.occasionKeys, other.occasionKeys];
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
