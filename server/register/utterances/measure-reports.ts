import { alignedTokens, alignWords } from '../../search/quotation/align-words.ts';
import { changesNegation } from '../../search/quotation/changes-negation.ts';
import type { Token } from '../../search/quotation/tokens.ts';
import { areActsCompatible, areCompatible, areOccasionsApart } from './compatible-facts.ts';
import { areOpposed } from './polarity.ts';
import type { Report } from './report.ts';
import { shareOrder } from './share-order.ts';
import { containment, resemblance } from './shingles.ts';
import { isVague } from './speaking-window.ts';

/**
 * How surely two statements report one utterance, from 0 (not grouped) to 1: a measure of two
 * statements alone, the same both ways, so that groups do not depend on what else the register
 * holds. Either of these, over facts that are compatible:
 *
 * - Near-equal words: the containment of shingles of three words (Broder 1997) of what is
 *   verbatim in both, where no edit of the alignment touches a negation.
 * - Close content: containment and resemblance of the stems of all the content, where both deny
 *   or neither does, no number differs and no word is the other's contrary. A quotation that
 *   both articles print lowers the bounds.
 *
 * The bounds are tuned on one half of tests/fixtures/utterances for precision before recall;
 * tests/corpus/grouping-scores.test.ts publishes what they reach.
 */
export function measureReports(one: Report, other: Report): number {
  if (!areCompatible(one, other)) return 0;
  const byWords = measureWords(one, other);
  if (byWords > 0 || isVague(one, other)) return byWords;
  return measureContent(one, other);
}

const LONG_STEMS = 3;
const LONG_SHINGLES = 3;
const NEAR_EQUAL = 0.6;
const VAGUE_STEMS = 6;

function measureWords(one: Report, other: Report): number {
  const likeness = containment(one.verbatimShingles, other.verbatimShingles);
  const shorter = Math.min(one.verbatimShingles.size, other.verbatimShingles.size);
  const stems = one.verbatimStems.intersection(other.verbatimStems).size;
  if (likeness < NEAR_EQUAL || shorter < LONG_SHINGLES || stems < LONG_STEMS) return 0;
  if ((isVague(one, other) || areOccasionsApart(one, other)) && stems < VAGUE_STEMS) return 0;
  return turnsNegation(one, other) ? 0 : likeness;
}

// Only the shorter one's words count: around an excerpt more may be printed.
function turnsNegation(one: Report, other: Report): boolean {
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

// Of two that are as long always the same one, so that the measure is the same both ways.
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
/** Where both print a quotation. */
const QUOTED: Bounds = { stems: 3, contained: 0.5, resembling: 0.25 };
/** Where a quotation stands against what else differs: a « ne … pas », another speech act. */
const UNLIKE: Bounds = { stems: 5, contained: 0.5, resembling: 0.3 };
const UNLIKE_ACTS: Bounds = { stems: 5, contained: 0.7, resembling: 0.5 };
/** Hardly another word: then few are enough, but in one order. */
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
  const areBothRefused = one.act === other.act && (one.act === 'REFUSE' || one.act === 'DENY');
  const turns = one.isNegative !== other.isNegative && !areBothRefused;
  if (!areActsCompatible(one, other)) return turns || isRefused(one, other) ? [] : [UNLIKE_ACTS];
  if (turns) return isQuoted ? [UNLIKE] : [];
  return isQuoted ? [CLOSE, QUOTED, SAME] : [CLOSE, SAME];
}

function isRefused(one: Report, other: Report): boolean {
  return [one, other].some(({ act }) => act === 'REFUSE' || act === 'DENY');
}

function reaches(likeness: Bounds, bounds: Bounds): boolean {
  return (
    likeness.stems >= bounds.stems &&
    likeness.contained >= bounds.contained &&
    likeness.resembling >= bounds.resembling
  );
}

/** Whether the numbers of one are all among the other's. */
function areNumbersCompatible(one: Report, other: Report): boolean {
  return one.numbers.isSubsetOf(other.numbers) || other.numbers.isSubsetOf(one.numbers);
}

/** Whether a verbatim segment of one, of two words that mean something, is printed by the other. */
function quotesTheSame(one: Report, other: Report): boolean {
  const prints = (segments: Report['verbatimWords'], { words }: Report) => {
    const text = ` ${words.join(' ')} `;
    return segments.some(
      (segment) => segment.length >= 2 && text.includes(` ${segment.join(' ')} `),
    );
  };
  return prints(one.verbatimWords, other) || prints(other.verbatimWords, one);
}
