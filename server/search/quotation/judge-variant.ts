import { alignedTokens, alignWords, joinTokens } from './align-words.ts';
import { cautionsAround } from './cautions-around.ts';
import { changesMeaning } from './changes-meaning.ts';
import { changesNumber } from './changes-number.ts';
import type { PrintedSegment, PrintedStatement } from './printed-statement.ts';
import type { Quotation } from './quotation.ts';
import { MIN_EXCERPT_WORDS } from './quotation.ts';
import { countTokenWords, plainWordsIn, type Token } from './tokens.ts';
import type { Finding, Range } from './verdicts.ts';
import { toDiff } from './word-diff.ts';

/**
 * Few edits: a word error rate (Levenshtein over words, as speech recognition is measured) of at
 * most 1/6 over the longer text. The bound is our choice. It guarantees an uninterrupted run of
 * three words: k edits divide 6k words into k + 1 runs, the longest of which has three or more. The
 * index of three-word runs therefore finds every variant.
 */
const WORDS_PER_EDIT = 6;

/** Matches words with few edits that do not change the meaning. */
export function judgeVariant(
  quotation: Quotation,
  verbatim: readonly PrintedSegment[],
): Finding | null {
  // Each word that is not printed is at least one edit. This rules out most statements without an
  // alignment.
  const known = new Set(verbatim.flatMap(({ tokens }) => plainWordsIn(tokens)));
  const unknown = plainWordsIn(quotation.tokens).filter((word) => !known.has(word)).length;
  if (unknown * WORDS_PER_EDIT > quotation.wordCount + unknown) return null;
  const best = bestAlignment(quotation, verbatim);
  return best?.isVariant ? best.finding : null;
}

/** The similarity of a statement's words to a quotation to which no row of the table applies. */
export function judgeNearest(
  quotation: Quotation,
  { verbatim, content }: PrintedStatement,
): Finding {
  const own = bestAlignment(quotation, verbatim)?.finding;
  const reported = bestAlignment(quotation, content)?.finding;
  const nearest = own && (!reported || own.similarity >= reported.similarity) ? own : reported;
  return { ...(nearest ?? NO_MATCH), verdict: 'NOT_FOUND' };
}

const NO_MATCH: Omit<Finding, 'verdict'> = {
  found: [],
  similarity: 0,
  edits: 0,
  diff: [],
  cautions: [],
};

function bestAlignment(quotation: Quotation, segments: readonly PrintedSegment[]) {
  const joined = segments.length > 1 ? [joinTokens(segments.map(({ tokens }) => tokens))] : [];
  const rows = [...segments.map(({ tokens }) => tokens), ...joined];
  return rows
    .map((tokens) => alignRow(quotation, tokens, segments))
    .reduce((best: ReturnType<typeof alignRow>, one) => {
      if (!one || !best) return one ?? best;
      const isBetter =
        one.isVariant === best.isVariant
          ? one.finding.similarity > best.finding.similarity
          : one.isVariant;
      return isBetter ? one : best;
    }, null);
}

function alignRow(
  { text, tokens, wordCount }: Quotation,
  row: readonly Token[],
  segments: readonly PrintedSegment[],
) {
  const asked = alignedTokens(tokens);
  const printed = alignedTokens(row);
  if (wordCount === 0 || printed.length === 0) return null;
  const isWithin = wordCount >= MIN_EXCERPT_WORDS;
  const alignment = alignWords(asked, printed, { isWithin });
  const aligned = printed.slice(alignment.from, alignment.to);
  const [first, last] = [aligned[0], aligned.at(-1)];
  if (!first || !last) return null;
  const { edits, steps } = alignment;
  const longer = Math.max(wordCount, countTokenWords(aligned));
  const found = rangesWithin(segments, aligned);
  const finding: Finding = {
    verdict: 'VARIANT',
    found,
    similarity: Math.max(0, 1 - edits / longer),
    edits,
    diff: toDiff(steps, text, segments),
    cautions: cautionsAround(segments, found),
  };
  const isVariant =
    edits * WORDS_PER_EDIT <= longer &&
    !changesMeaning(alignment, printed) &&
    !changesNumber(alignment, tokens, row);
  return { finding, isVariant };
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
