import { isCommonWord } from '../../model/words/common-words.ts';
import type { Lexicon } from '../../model/words/french-lexicon.ts';
import {
  type Alignment,
  alignedTokens,
  alignWords,
  askedTokens,
  joinTokens,
  type Step,
} from './align-words.ts';
import { changesNumber } from './changes-number.ts';
import { isHarmless, numberTokens } from './harmless-edit.ts';
import { joinCompounds } from './join-compounds.ts';
import { isNegationHead } from './negation.ts';
import type { PrintedSegment } from './printed-statement.ts';
import { MIN_EXCERPT_WORDS, type Quotation } from './quotation.ts';
import { countTokenWords, plainWordsIn, type Token } from './tokens.ts';
import { type Finding, isBetter, type Range } from './verdicts.ts';
import { toDiff } from './word-diff.ts';

/**
 * VARIANT: a word error rate (Levenshtein over words, as speech recognition is measured) of at most
 * 1/6 over the longer text, in which a number is one word. The bound is our choice. It guarantees an
 * uninterrupted run of three words: k edits divide 6k words into k + 1 runs, the longest of which
 * has three or more. The index of three-word runs therefore finds every variant, unless a number of
 * several words is respelled in a short text.
 */
const WORDS_PER_EDIT = 6;

/** ALTERED: at most a third of the content words differ, or one; and at least three are equal. */
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
 * Whether judgeAligned can be better than NOT_FOUND. Each word that is not printed is at least one
 * edit, so most statements need no alignment.
 */
export function canAlign(
  { tokens, wordCount }: Quotation,
  segments: readonly PrintedSegment[],
): boolean {
  const known = new Set(
    segments.flatMap(({ tokens: printed }) =>
      plainWordsIn(printed).flatMap((word) => word.split('-')),
    ),
  );
  const words = tokens.filter(({ kind }) => kind === 'WORD');
  const unknown = words.filter(
    ({ forms }) => !forms.plain.split('-').every((one) => known.has(one)),
  );
  const content = words.filter(isContent).length;
  return (
    unknown.length * WORDS_PER_EDIT <= wordCount + unknown.length ||
    unknown.filter(isContent).length <= maxContentEdits(content)
  );
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
  const [all, row] = joinCompounds(tokens, segmentTokens);
  const [asked, printed] = [askedTokens(all), alignedTokens(row)];
  if (wordCount === 0 || printed.length === 0) return null;
  const isWithin = wordCount >= MIN_EXCERPT_WORDS;
  const alignment = alignWords(asked, printed, { isWithin, hasGaps: true });
  const aligned = printed.slice(alignment.from, alignment.to);
  if (aligned.length === 0) return null;
  const { edits, steps } = alignment;
  const longer = Math.max(wordCount, countTokenWords(aligned));
  const found = rangesWithin(segments, aligned);
  const isVariant =
    countSpellings(asked, steps) * WORDS_PER_EDIT <= longer &&
    isHarmless(alignment, { asked: all, row: printed, content }, lexiconOf(printed, lexicon)) &&
    !cutsNegation(alignment, printed) &&
    !changesNumber(alignment, all, row);
  return {
    verdict: isVariant ? 'VARIANT' : isAltered(alignment) ? 'ALTERED' : 'NOT_FOUND',
    found,
    similarity: Math.max(0, 1 - (edits + countLeftOut(steps)) / longer),
    edits,
    diff: toDiff(steps, text, segments),
    cautions: [],
  };
}

/** The printed words at gaps: as in an ELIDED quotation, only the quoted share is similar. */
function countLeftOut(steps: readonly Step[]): number {
  return countTokenWords(
    steps.flatMap(({ kind, printed }) => (kind === 'LEFT_OUT' && printed ? [printed] : [])),
  );
}

/**
 * The edits, of which those within a number count as one. A quotation without any accent was typed
 * without them, so that their absence does not count.
 */
function countSpellings(asked: readonly Token[], steps: readonly Step[]): number {
  const numbers = numberTokens(steps);
  const isNumber = ({ asked: one, printed: other }: Step) =>
    [one, other].every((token) => token === null || numbers.has(token));
  const hasAccents = asked.some(({ key, forms }) => key !== forms.plain);
  return steps.filter((step, index) => {
    const before = steps[index - 1];
    if (step.kind !== 'EDIT') return false;
    if (before?.kind === 'EDIT' && isNumber(before) && isNumber(step)) return false;
    return hasAccents || step.asked?.forms.plain !== step.printed?.forms.plain;
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
  nounsOf: () => [],
};

/** « n' | est possible »: the words begin after the « ne » of their verb. */
function cutsNegation({ from }: Alignment, printed: readonly Token[]): boolean {
  const before = printed[from - 1];
  return before !== undefined && isNegationHead(before.key);
}

function isAltered({ steps }: Alignment): boolean {
  const edits = steps.filter(({ kind }) => kind === 'EDIT');
  const equal = steps.filter(
    ({ kind, printed }) => kind === 'EQUAL' && printed && isContent(printed),
  );
  const changed = edits.filter(({ asked, printed }) =>
    [asked, printed].some((token) => token && isContent(token)),
  );
  return (
    equal.length >= MIN_EQUAL_CONTENT_WORDS &&
    changed.length <= maxContentEdits(equal.length + changed.length)
  );
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
