import { alignedTokens, alignWords, joinTokens } from './align-words.ts';
import { cautionsAround } from './cautions-around.ts';
import { findElided, shareQuoted } from './find-elided.ts';
import { findRun } from './find-run.ts';
import { isNegation } from './negation.ts';
import { type PrintedSegment, type PrintedStatement, printedText } from './printed-statement.ts';
import type { Quotation } from './quotation.ts';
import { countTokenWords, isSameToken, type Token, trimMarks, wordsIn } from './tokens.ts';
import { turnsSense } from './turns-sense.ts';
import type { Difference, Finding, Range } from './verdicts.ts';
import { toDiff } from './word-diff.ts';

/** The fewest words of an excerpt. */
export const LEAST_EXCERPT_WORDS = 4;

/**
 * Few edits: a word error rate (Levenshtein over words, as speech recognition is measured) of at
 * most 1/6 over the longer text. The measure is the usual one; the bound is ours, so chosen that
 * an uninterrupted run of three words always survives: k edits cut six times k words into k + 1
 * runs, of which the longest has three or more. The index of three-word runs therefore finds
 * every variant there is.
 */
export const WORDS_PER_EDIT = 6;

/**
 * The first row of the table that holds for the words of one statement, whoever spoke them; null
 * when none does.
 */
export function judgeStatement(quotation: Quotation, statement: PrintedStatement): Finding | null {
  return (
    judgeExact(quotation, statement.verbatim) ??
    judgeElided(quotation, statement.verbatim) ??
    judgeVariant(quotation, statement.verbatim) ??
    judgeReported(quotation, statement.content)
  );
}

/** How near the words of a statement come to a quotation that no row of the table holds for. */
export function judgeNearest(
  quotation: Quotation,
  { verbatim, content }: PrintedStatement,
): Finding {
  const own = bestAlignment(quotation, verbatim)?.finding;
  const reported = bestAlignment(quotation, content)?.finding;
  const nearest = own && (!reported || own.similarity >= reported.similarity) ? own : reported;
  return { ...(nearest ?? NOTHING), verdict: 'NOT_FOUND' };
}

function judgeExact(quotation: Quotation, verbatim: readonly PrintedSegment[]): Finding | null {
  if (quotation.tokens.length === 0) return null;
  for (const segment of verbatim) {
    if (isWhole(quotation, segment)) return exactFinding('VERBATIM', segment, [segment]);
  }
  for (const segment of verbatim) {
    const range = rangeOfRun(quotation, segment);
    if (range) return exactFinding('EXCERPT', range, verbatim);
  }
  return null;
}

function judgeElided(
  { text, pieces }: Quotation,
  verbatim: readonly PrintedSegment[],
): Finding | null {
  const found = pieces && findElided(pieces, verbatim);
  if (!found) return null;
  const diff = found.flatMap(({ piece, leftOut, start, end }): Difference[] => {
    const [first, last] = [leftOut[0], leftOut.at(-1)];
    const range = first && last && { start: first.start, end: last.end };
    return [
      ...(range ? [{ kind: 'LEFT_OUT' as const, text: printedText(verbatim, range) }] : []),
      ...piece.insertions.map((token) => inserted(text, token)),
      { kind: 'EQUAL', text: printedText(verbatim, { start, end }) },
    ];
  });
  const trailing = pieces.at(-1);
  if (trailing?.tokens.length === 0) {
    diff.push(...trailing.insertions.map((token) => inserted(text, token)));
  }
  const leavesOut = found.some(({ leftOut }) =>
    leftOut.some(({ key }) => key.split(' ').some(isNegation)),
  );
  const ranges = found.map(({ start, end }) => ({ start, end }));
  return {
    verdict: 'ELIDED',
    found: ranges,
    similarity: shareQuoted(found),
    edits: 0,
    diff,
    cautions: [
      ...cautionsAround(verbatim, ranges),
      ...(leavesOut ? (['NEGATION_LEFT_OUT'] as const) : []),
    ],
  };
}

function judgeVariant(quotation: Quotation, verbatim: readonly PrintedSegment[]): Finding | null {
  // Each word that is nowhere in the printed ones is an edit: most statements need no alignment.
  const known = new Set(verbatim.flatMap(({ tokens }) => wordsIn(tokens)));
  const unknown = wordsIn(quotation.tokens).filter((word) => !known.has(word)).length;
  if (unknown * WORDS_PER_EDIT > quotation.wordCount + unknown) return null;
  const best = bestAlignment(quotation, verbatim);
  return best?.isVariant ? best.finding : null;
}

function judgeReported(quotation: Quotation, content: readonly PrintedSegment[]): Finding | null {
  if (quotation.tokens.length === 0) return null;
  for (const segment of content) {
    const range = isWhole(quotation, segment) ? segment : rangeOfRun(quotation, segment);
    if (range) return exactFinding('REPORTED_ONLY', range, content);
  }
  return null;
}

const NOTHING: Omit<Finding, 'verdict'> = {
  found: [],
  similarity: 0,
  edits: 0,
  diff: [],
  cautions: [],
};

function isWhole({ tokens }: Quotation, segment: PrintedSegment): boolean {
  const printed = trimMarks(segment.tokens);
  return (
    printed.length === tokens.length &&
    printed.length > 0 &&
    tokens.every((token, index) => isSameToken(token, printed[index]))
  );
}

/** Where a text of enough words runs on within a segment. */
export function rangeOfRun(
  { tokens, wordCount }: Quotation,
  printed: { readonly tokens: readonly Token[] },
  from = 0,
): (Range & { readonly at: number }) | null {
  if (wordCount < LEAST_EXCERPT_WORDS) return null;
  const at = findRun(printed.tokens, tokens, from);
  const first = printed.tokens[at];
  const last = printed.tokens[at + tokens.length - 1];
  return first && last ? { start: first.start, end: last.end, at } : null;
}

function exactFinding(
  verdict: 'VERBATIM' | 'EXCERPT' | 'REPORTED_ONLY',
  { start, end }: Range,
  segments: readonly PrintedSegment[],
): Finding {
  const range = { start, end };
  return {
    verdict,
    found: [range],
    similarity: 1,
    edits: 0,
    diff: [{ kind: 'EQUAL', text: printedText(segments, range) }],
    cautions: cautionsAround(segments, [range]),
  };
}

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
  const isWithin = wordCount >= LEAST_EXCERPT_WORDS;
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
  const isVariant = edits * WORDS_PER_EDIT <= longer && !turnsSense(alignment, printed);
  return { finding, isVariant };
}

// A row may run over several segments; what is printed between them is not the speaker's.
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

function inserted(text: string, { start, end }: Token): Difference {
  return { kind: 'INSERTED', text: text.slice(start, end) };
}
