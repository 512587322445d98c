import { isNegationHead } from '../../../model/french/negation.ts';
import { cutsNumber, isNumber, numbersIn } from '../../../model/french/numbers.ts';
import { isCommonWord } from '../../../model/words/common-words.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { countEdits } from '../../../model/words/nearest-name.ts';
import { countTokenWords, plainWordsIn, type Token } from '../../../model/words/tokens.ts';
import type { PrintedSegment } from '../printed-statement.ts';
import { MIN_EXCERPT_WORDS, type Quotation } from '../quotation.ts';
import { type Finding, isBetter, type Range } from '../verdicts.ts';
import {
  type Alignment,
  alignedTokens,
  alignWords,
  askedTokens,
  joinTokens,
  type Step,
  toDiff,
} from './align-words.ts';
import { harmfulSteps, numberTokens } from './harmless-edit.ts';
import { exchangesComma, jointsOf, movesMarks } from './moved-marks.ts';
import { isQuantity, joinCompounds, readOnes, readUnits } from './unify-spellings.ts';

/**
 * VARIANT: one word in another spelling in six words, two in eight, three in twelve and so on. It
 * guarantees an uninterrupted run of two words, and of three if only one is misspelled: k of them divide
 * the others into k + 1 runs. The indexes of such runs therefore find every variant, unless numbers are
 * respelled in a short text. They ignore accents, which are no edits here either.
 */
const WORDS_PER_EDIT = 4;
const MIN_WORDS = 6;

/**
 * ALTERED: at most a third of the content words differ, or one; and at least three are equal. Those
 * that look alike count as equal: « gasoil » and « gazole ».
 */
const CONTENT_WORDS_PER_EDIT = 3;
const MIN_EQUAL_CONTENT_WORDS = 3;

/**
 * The verdict of the best alignment of a quotation with printed words: VARIANT, ALTERED or
 * NOT_FOUND. Null if there are no words to align.
 */
export function judgeAligned(
  quotation: Quotation,
  segments: readonly PrintedSegment[],
  lexicon: Lexicon,
  content: readonly PrintedSegment[] = [],
): Finding | null {
  const around = content.flatMap(({ tokens }) => tokens);
  const joined = segments.length > 1 ? [joinTokens(segments.map(({ tokens }) => tokens))] : [];
  const rows = [...segments.map(({ tokens }) => tokens), ...joined];
  return rows
    .flatMap((tokens) => alignRow(quotation, tokens, { segments, content: around }, lexicon) ?? [])
    .reduce<Finding | null>((best, one) => {
      if (!best || isBetter(one.verdict, best.verdict)) return one;
      return one.verdict === best.verdict && one.similarity > best.similarity ? one : best;
    }, null);
}

/**
 * Whether judgeAligned can be better than NOT_FOUND. Each word that is not printed, or not as often, is
 * at least one edit, so most statements need no alignment. Numbers and units can be spelled in another
 * way.
 */
export function canAlign(
  { tokens, wordCount }: Quotation,
  segments: readonly PrintedSegment[],
): boolean {
  const known = countWords(segments);
  const words = tokens.filter(({ kind }) => kind === 'WORD');
  const unknown = words.filter(
    (word) => !take(known, word.forms.plain.split('-')) && !isNumber(word) && !isQuantity(word),
  );
  if (isRespelled(unknown.length, wordCount + unknown.length)) return true;
  const content = words.filter(isContent).length;
  const others = unknown.filter(isContent).filter(({ forms }) => !resembles(forms.plain, known));
  return (
    content - others.length >= MIN_EQUAL_CONTENT_WORDS && others.length <= maxContentEdits(content)
  );
}

/** How often each word, or part of a compound, is printed. */
function countWords(segments: readonly PrintedSegment[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tokens } of segments) {
    for (const word of plainWordsIn(tokens).flatMap((one) => one.split('-'))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** Takes a word's parts from those that are left, if all of them are. */
function take(left: Map<string, number>, parts: readonly string[]): boolean {
  const isLeft = parts.every((part) => (left.get(part) ?? 0) > 0);
  if (isLeft) for (const part of parts) left.set(part, (left.get(part) ?? 0) - 1);
  return isLeft;
}

/** Whether a word looks like another that is printed. */
function resembles(word: string, known: ReadonlyMap<string, number>): boolean {
  return known.keys().some((other) => other !== word && looksAlike(word, other));
}

/** « rejouer » and « rejoué », « gasoil » and « gazole »: at most a third of the letters differ. */
function looksAlike(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  if (length < 4 || Math.abs(one.length - other.length) > length / 3 || one[0] !== other[0])
    return false;
  return countEdits(one, other) <= length / 3;
}

/** An alignment takes memory and time for each pair of words: 8 MB, and some 50 ms. */
const MAX_ALIGNED_PAIRS = 2_000_000;

/** Of a statement that is too long to be aligned with a text, the part with the most of its words. */
function nearestTo(asked: readonly Token[], printed: readonly Token[]): readonly Token[] {
  const size = Math.floor(MAX_ALIGNED_PAIRS / asked.length);
  if (printed.length <= size) return printed;
  const words = new Set(plainWordsIn(asked));
  const counts = printed.map(({ forms }) => (words.has(forms.plain) ? 1 : 0));
  let [shared, most, from] = [0, 0, 0];
  for (const [at, count] of counts.entries()) {
    shared += count - (counts[at - size] ?? 0);
    if (shared <= most) continue;
    most = shared;
    from = Math.max(0, at + 1 - size);
  }
  return printed.slice(from, from + size);
}

interface PrintedAround {
  readonly segments: readonly PrintedSegment[];
  /** The whole statement, with the words between its verbatim segments. */
  readonly content: readonly Token[];
}

function alignRow(
  { text, tokens, wordCount }: Quotation,
  segmentTokens: readonly Token[],
  { segments, content }: PrintedAround,
  lexicon: Lexicon,
): Finding | null {
  const [given, said] = [readUnits(tokens), readUnits(segmentTokens)];
  const [all, row] = joinCompounds(readOnes(given, said), readOnes(said, given), lexicon);
  const asked = askedTokens(all);
  const printed = nearestTo(asked, alignedTokens(row));
  if (wordCount === 0 || printed.length === 0) return null;
  const isWithin = wordCount >= MIN_EXCERPT_WORDS;
  const alignment = withWholeNumbers(
    alignWords(asked, printed, { isWithin, hasGaps: true }),
    printed,
  );
  const aligned = printed.slice(alignment.from, alignment.to);
  if (aligned.length === 0) return null;
  const { edits, steps } = alignment;
  const longer = Math.max(wordCount, countTokenWords(aligned));
  const found = rangesWithin(segments, aligned);
  const around = { asked: all, row: printed, content };
  const harmful = harmfulSteps(alignment, around, lexiconOf(printed, lexicon));
  const isSameNumber = !changesNumber(alignment, all, row);
  const joints = jointsOf(steps, all, row);
  const isVariant =
    isRespelled(countSpellings(steps, isSameNumber), longer) &&
    harmful.length === 0 &&
    !cutsNegation(alignment, printed) &&
    !movesMarks(joints, lexicon) &&
    isSameNumber;
  const changes = isSameNumber ? harmful : steps;
  return {
    verdict: isVariant ? 'VARIANT' : isAltered(steps, changes) ? 'ALTERED' : 'NOT_FOUND',
    found,
    similarity: Math.max(0, 1 - (edits + countLeftOut(steps)) / longer),
    edits,
    diff: toDiff(steps, text, segments),
    cautions: isVariant && exchangesComma(joints, lexicon) ? ['CLAUSES_JOINED'] : [],
  };
}

/** « 300 kg », aligned with the second word of « Trois cents kilos »: the number begins before it. */
function withWholeNumbers(alignment: Alignment, printed: readonly Token[]): Alignment {
  const { steps, from, to } = alignment;
  const isChanged = (step: Step | undefined) =>
    step?.kind === 'EDIT' && isNumber(step.asked ?? undefined);
  const add = (at: number): Step => ({ asked: null, printed: printed[at] ?? null, kind: 'EDIT' });
  if (from > 0 && isChanged(steps[0]) && cutsNumber(printed, from)) {
    const longer = { ...alignment, steps: [add(from - 1), ...steps], from: from - 1 };
    return withWholeNumbers({ ...longer, edits: alignment.edits + 1 }, printed);
  }
  if (to < printed.length && isChanged(steps.at(-1)) && cutsNumber(printed, to)) {
    const longer = { ...alignment, steps: [...steps, add(to)], to: to + 1 };
    return withWholeNumbers({ ...longer, edits: alignment.edits + 1 }, printed);
  }
  return alignment;
}

/** The printed words at gaps: as in an ELIDED quotation, only the quoted share is similar. */
function countLeftOut(steps: readonly Step[]): number {
  return countTokenWords(
    steps.flatMap(({ kind, printed }) => (kind === 'LEFT_OUT' && printed ? [printed] : [])),
  );
}

function isRespelled(edits: number, words: number): boolean {
  return edits === 0 || words >= Math.max(MIN_WORDS, edits * WORDS_PER_EDIT);
}

/** The edits of other than accents and equal numbers. Those within one number count as one. */
function countSpellings(steps: readonly Step[], isSameNumber: boolean): number {
  const numbers = numberTokens(steps);
  const isNumber = ({ asked: one, printed: other }: Step) =>
    [one, other].every((token) => token === null || numbers.has(token));
  return steps.filter((step, index) => {
    const before = steps[index - 1];
    if (step.kind !== 'EDIT') return false;
    if (isNumber(step) && (isSameNumber || (before?.kind === 'EDIT' && isNumber(before)))) {
      return false;
    }
    return step.asked?.forms.plain !== step.printed?.forms.plain;
  }).length;
}

/**
 * In a text of another language, the dictionary cannot tell a misspelling from another word: « lied »
 * and « died ».
 */
function lexiconOf(printed: readonly Token[], lexicon: Lexicon): Lexicon {
  const words = printed.filter(({ kind, key }) => kind === 'WORD' && !key.endsWith("'"));
  const known = words.filter(({ key }) => /\d/u.test(key) || lexicon.has(key));
  return known.length * 3 >= words.length * 2 ? lexicon : NO_LEXICON;
}

const NO_LEXICON: Lexicon = {
  has: () => false,
  isName: () => false,
  isAgreement: () => false,
  verbsOf: () => [],
  fullVerbsOf: () => [],
  nounsOf: () => [],
  basicForms: () => [],
  isFinite: () => false,
  isNominal: () => false,
  verbFormsOf: () => [],
  isNoun: () => false,
  conjugate: () => [],
};

/** « n' | est possible »: the words begin after the « ne » of their verb. */
function cutsNegation({ from }: Alignment, printed: readonly Token[]): boolean {
  const before = printed[from - 1];
  return before !== undefined && isNegationHead(before.key);
}

/** `changes` are the steps that are more than another spelling. */
function isAltered(steps: readonly Step[], changes: readonly Step[]): boolean {
  const changed = changes.filter((step) => step.kind === 'EDIT' && hasContent(step));
  const alike = changed.filter(
    ({ asked, printed }) => asked && printed && looksAlike(asked.forms.plain, printed.forms.plain),
  );
  const equal = steps.filter(
    (step) =>
      (step.kind === 'EQUAL' || (step.kind === 'EDIT' && !changes.includes(step))) &&
      step.printed &&
      isContent(step.printed),
  );
  const same = equal.length + alike.length;
  const others = changed.length - alike.length;
  return same >= MIN_EQUAL_CONTENT_WORDS && others <= maxContentEdits(same + others);
}

function hasContent({ asked, printed }: Step): boolean {
  return [asked, printed].some((token) => token && isContent(token));
}

function maxContentEdits(contentWords: number): number {
  return Math.max(1, Math.floor(contentWords / CONTENT_WORDS_PER_EDIT));
}

function isContent({ kind, forms }: Token): boolean {
  return kind === 'WORD' && !isCommonWord(forms);
}

// Tokens can span several segments. The words printed between segments are not the speaker's.
function rangesWithin(segments: readonly PrintedSegment[], tokens: readonly Token[]): Range[] {
  return segments.flatMap((segment) => {
    const own = tokens.filter(
      ({ kind, key, start, end }) =>
        (kind !== 'MARK' || key === '?') && start >= segment.start && end <= segment.end,
    );
    const [first, last] = [own[0], own.at(-1)];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}

/**
 * Whether edits add, remove, move or change a number, or the words begin or end within one.
 * Different spellings of a number are equal. Both sides include punctuation: « cent deux » is one
 * number, « cent, deux » are two.
 */
function changesNumber(
  { steps }: Alignment,
  asked: readonly Token[],
  printed: readonly Token[],
): boolean {
  const aligned = steps.flatMap((step) => step.printed ?? []);
  const [first, last] = [aligned[0], aligned.at(-1)];
  if (!first || !last) return false;
  const [from, to] = [printed.indexOf(first), printed.lastIndexOf(last) + 1];
  if (cutsNumber(printed, from) || cutsNumber(printed, to)) return true;
  const kept = new Set(
    steps.flatMap((step) => (step.kind === 'EDIT' ? [] : [step.asked, step.printed])),
  ) as ReadonlySet<Token>;
  return numbersIn(asked, kept) !== numbersIn(printed.slice(from, to), kept);
}
