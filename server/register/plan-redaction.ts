import type { Json } from '../model/canonical.ts';
import type { StatementSegment, TextSegment } from '../model/statement.ts';
import { isCommonWord } from '../model/words/common-words.ts';
import { foldWord } from '../model/words/fold.ts';
import { RUN_LENGTHS } from '../model/words/search-document.ts';
import { plainOf, splitWords, type Word } from '../model/words/words.ts';

export interface RedactableStatement {
  readonly id: bigint;
  readonly gloss: string | null;
  readonly occasion: string | null;
  readonly recordedBy: string;
  readonly segments: readonly StatementSegment[];
}

/** Finds what repeats redacted words in a text. */
export type FindRepeats = (text: string) => readonly TextRange[];

/** What a redaction removes, for the places that repeat it. */
export interface RemovedWords {
  /** The article's text before the redaction. */
  readonly before: string;
  /** The removed ranges of that text. */
  readonly ranges: readonly TextRange[];
  readonly find: FindRepeats;
}

/** What remains of an article when some of its statements are redacted. */
export interface RedactionPlan<Statement> {
  readonly removed: RemovedWords;
  /** Null: nothing of it remains, only a tombstone. */
  readonly text: string | null;
  readonly title: string;
  readonly headline: string | null;
  /** Other statements whose segments overlap the removed words. They are redacted too. */
  readonly dependent: readonly Statement[];
  readonly kept: readonly Statement[];
  /** New glosses and occasions of kept statements that repeated the words. */
  readonly remarks: readonly Pick<RedactableStatement, 'id' | 'gloss' | 'occasion'>[];
}

/**
 * The passages that a redaction of statements removes. A statement in several parts is also one
 * passage: a headline can print it without what stands between them.
 */
export function passagesOf(statements: Iterable<RedactableStatement>): readonly string[] {
  return [
    ...new Set(
      [...statements].flatMap((statement) => {
        const content = statement.segments.filter(({ role }) => role === 'CONTENT');
        const whole = content.map(({ exact }) => exact).join(' ');
        return [...wordsOf(statement).map(({ exact }) => exact), whole];
      }),
    ),
  ];
}

function wordsOf({ segments }: RedactableStatement) {
  return segments.filter(({ role }) => role === 'CONTENT' || role === 'VERBATIM');
}

/**
 * Removes the content of the statements from the text, title, headline, glosses and occasions, and
 * everything that `find` finds to repeat it.
 */
export function planRedaction<Statement extends RedactableStatement>(
  article: {
    readonly text: string | null;
    readonly title: string;
    readonly headline: string | null;
    readonly statements: readonly Statement[];
  },
  requested: ReadonlySet<Statement>,
  find: FindRepeats,
): RedactionPlan<Statement> {
  const before = article.text ?? '';
  const ranges = mergeRanges([...[...requested].flatMap(wordsOf), ...find(before)]);
  const hide = <T extends string | null>(line: T): T | string =>
    line === null ? line : hideRanges(line, find(line));
  const others = article.statements.filter((statement) => !requested.has(statement));
  const isDependent = ({ segments }: Statement) =>
    segments.some(({ start, end }) => overlapping(ranges, start, end).length > 0);
  const kept = others.filter((statement) => !isDependent(statement));
  return {
    removed: { before, ranges, find },
    text: hideRanges(before, ranges),
    title: hide(article.title),
    headline: hide(article.headline),
    dependent: others.filter(isDependent),
    kept,
    remarks: kept.flatMap(({ id, gloss, occasion }) => {
      const hidden = { id, gloss: hide(gloss), occasion: hide(occasion) };
      return hidden.gloss === gloss && hidden.occasion === occasion ? [] : [hidden];
    }),
  };
}

function overlapping(
  ranges: readonly TextRange[],
  start: number,
  end: number,
): readonly TextRange[] {
  return ranges.filter((range) => range.start < end && range.end > start);
}

/** A value from a statement's trail without the removed words: segments and excerpts of them. */
export function scrub(value: Json, removed: RemovedWords): Json {
  if (typeof value === 'string') return hideRanges(value, removed.find(value));
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => scrub(one, removed));
  const hidden = isSegment(value) ? hideSegment(value, removed) : value;
  return Object.fromEntries(
    Object.entries(hidden).map(([key, inner]) => [key, scrub(inner, removed)]),
  );
}

function isSegment(value: object): value is TextSegment {
  const { start, end, exact } = value as Partial<TextSegment>;
  return typeof start === 'number' && typeof end === 'number' && typeof exact === 'string';
}

// A trail can be older than the text. Offsets are used only if the words are still there.
function hideSegment(segment: TextSegment, { before, ranges }: RemovedWords): TextSegment {
  const { start, end, exact } = segment;
  if (before.slice(start, end) !== exact) return segment;
  const inside = overlapping(ranges, start, end).map((range) => ({
    start: Math.max(0, range.start - start),
    end: Math.min(end, range.end) - start,
  }));
  return { ...segment, exact: hideRanges(exact, inside) };
}

/** A range of a text, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

// One UTF-16 code unit that is not a letter and that NFC does not change.
const FILLER = '█';

/** The text with a filler for each code unit of the ranges, so that all offsets stay valid. */
export function hideRanges(text: string, ranges: readonly TextRange[]): string {
  let hidden = '';
  let at = 0;
  for (const { start, end } of mergeRanges(ranges)) {
    hidden += text.slice(at, start) + FILLER.repeat(end - start);
    at = end;
  }
  return hidden + text.slice(at);
}

/** A shorter passage is too common to be attributed to one speaker. */
const MIN_PASSAGE_WORDS = 3;

/** An address with the characters that its escapes stand for: « le pont » for « le%20pont ». */
export function wordsOfAddress(url: string): string {
  return url.replace(/(?:%[\da-f]{2})+/giu, decodeEscapes);
}

function decodeEscapes(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return ' ';
  }
}

/** The minimum number of words in an excerpt, as in `verifyQuotation`. */
export const RUN_WORDS = RUN_LENGTHS.article;

/** Elsewhere, so many words in a row are a repeat, however common they are. */
export const MIN_LONG_WORDS = 8;

/** Elsewhere, a repeat has at least so many words that are not common ones. */
const MIN_DISTINCT_WORDS = 2;

/**
 * Finds what repeats passages: runs of four words, or all words of a passage of three. Typography,
 * case and accents are ignored. In scripts without spaces between words, eight letters are a run.
 */
export function repeatsOf(passages: readonly string[]): FindRepeats {
  const excerpts = runsIn(passages.map(splitUnits), RUN_WORDS);
  const whole = passages.map(splitWords).filter(({ length }) => length === MIN_PASSAGE_WORDS);
  const wholes = runsIn(whole, MIN_PASSAGE_WORDS);
  return (text) => {
    const units = splitUnits(text);
    const words = splitWords(text);
    const repeated = findChains(units, excerpts, RUN_WORDS).filter(
      ({ from, to }) => countAsWords(units.slice(from, to)) >= RUN_WORDS,
    );
    return mergeRanges([
      ...repeated.map((chain) => toRange(units, chain)),
      ...findChains(words, wholes, MIN_PASSAGE_WORDS).map((chain) => toRange(words, chain)),
    ]);
  };
}

// Scripts without spaces between words: a whole sentence would be one word.
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

/** A word, or a letter of a script without spaces. */
type Unit = Word & { readonly isLetter?: true };

function splitUnits(text: string): Unit[] {
  return splitWords(text).flatMap((word) => {
    const printed = text.slice(word.start, word.end);
    return UNSPACED.test(printed) ? splitLetters(printed, word) : [word];
  });
}

function splitLetters(printed: string, { start }: Word): Unit[] {
  return Array.from(printed.matchAll(/\P{M}\p{M}*/gu), ({ 0: letter, index }) => ({
    ...foldWord(letter),
    start: start + index,
    end: start + index + letter.length,
    link: null,
    isLetter: true,
  }));
}

/** Two letters count as a word. */
function countAsWords(units: readonly Unit[]): number {
  return units.reduce((sum, { isLetter }) => sum + (isLetter ? 0.5 : 1), 0);
}

/**
 * The same for other articles than the redacted one: runs of four words, of which at least two are
 * not common words, and not all runs are common speech unless there are eight words in a row.
 *
 * @param isCommon Whether a run of four words is common speech: many articles contain it.
 */
export function repeatsElsewhere(
  passages: readonly string[],
  isCommon: (run: string) => boolean,
): FindRepeats {
  const runs = runsIn(passages.map(splitWords), RUN_WORDS);
  return (text) => {
    const words = splitWords(text);
    const chains = findChains(words, runs, RUN_WORDS).filter(({ from, to }) => {
      const chain = words.slice(from, to);
      const distinct = chain.filter((word) => !isCommonWord(word)).length;
      const isLong = chain.length >= MIN_LONG_WORDS;
      return (
        distinct >= MIN_DISTINCT_WORDS &&
        (isLong || toRuns(chain, RUN_WORDS).some((run) => !isCommon(run)))
      );
    });
    return mergeRanges(chains.map((chain) => toRange(words, chain)));
  };
}

/** The runs of four words of passages, in order; for each passage. */
export function excerptsOf(passages: readonly string[]): readonly (readonly string[])[] {
  return passages.map((passage) => toRuns(splitWords(passage), RUN_WORDS));
}

/** Words of a list, by index. */
interface Chain {
  readonly from: number;
  readonly to: number;
}

function toRange(words: readonly Word[], { from, to }: Chain): TextRange {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

/** The places where one run of `size` words follows another word by word. */
function findChains(words: readonly Word[], runs: ReadonlySet<string>, size: number): Chain[] {
  const chains: { from: number; to: number }[] = [];
  for (const [index, run] of toRuns(words, size).entries()) {
    if (!runs.has(run)) continue;
    const last = chains.at(-1);
    if (last && last.to === index + size - 1) last.to += 1;
    else chains.push({ from: index, to: index + size });
  }
  return chains;
}

function runsIn(passages: readonly (readonly Word[])[], size: number): ReadonlySet<string> {
  return new Set(passages.flatMap((words) => toRuns(words, size)));
}

function toRuns(words: readonly Word[], size: number): string[] {
  const plain = words.map(plainOf);
  return plain
    .slice(0, Math.max(0, plain.length - size + 1))
    .map((_, index) => plain.slice(index, index + size).join(' '));
}

/** The ranges in order; touching ranges are joined. */
function mergeRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else merged.push({ start, end });
  }
  return merged;
}
