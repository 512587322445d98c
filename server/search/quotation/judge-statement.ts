import { isWithin, withoutSpans } from '../../model/references/relayed-words.ts';
import type { Lexicon } from '../../model/words/french-lexicon.ts';
import { isSameToken, type Token, trimMarks } from '../../model/words/tokens.ts';
import { cautionsAround } from './around/cautions-around.ts';
import { canAlign, judgeAligned } from './changes/judge-aligned.ts';
import { findElided, shareQuoted } from './gaps/find-elided.ts';
import {
  findRun,
  type PrintedSegment,
  type PrintedStatement,
  printedText,
  readSegment,
} from './printed-statement.ts';
import { MIN_EXCERPT_WORDS, type Quotation } from './quotation.ts';
import type { CandidateRow } from './read-candidates.ts';
import { type Caution, type Difference, type Finding, isBetter, type Range } from './verdicts.ts';

/**
 * The first row of the table that applies to the words of one statement, regardless of its speaker;
 * null if no row applies.
 */
export function judgeStatement(
  quotation: Quotation,
  statement: PrintedStatement,
  lexicon: Lexicon,
): Finding | null {
  const { verbatim, content } = statement;
  const exact = judgeExact(quotation, verbatim) ?? judgeElided(quotation, verbatim, lexicon);
  const aligned =
    !exact && canAlign(quotation, verbatim)
      ? judgeAligned(quotation, verbatim, lexicon, content)
      : null;
  const finding =
    exact ??
    (aligned?.verdict === 'VARIANT' ? aligned : null) ??
    judgeReported(quotation, content) ??
    (aligned?.verdict === 'ALTERED' ? aligned : null);
  if (!finding) return null;
  const around = cautionsAround(statement, finding.found, lexicon);
  const relayed = losesMarks(quotation, verbatim, finding.found) ? ['RELAYED_WORDS' as const] : [];
  return { ...finding, cautions: [...new Set([...around, ...relayed, ...finding.cautions])] };
}

/**
 * Whether words that the speaker keeps at a distance, « ce “grand démocrate” », are quoted without marks:
 * a noun after its article, not a title, which begins with a capital.
 */
function losesMarks(
  { text }: Quotation,
  verbatim: readonly PrintedSegment[],
  found: readonly Range[],
): boolean {
  // From the first letter to the last: one pattern for all would read the rest of the text at each letter.
  const [words = ''] = /\p{L}.*\p{L}/su.exec(text) ?? [];
  const hasMarks = /[«“"‹]\s?\p{L}|\p{L}\s?[»”"›]/u.test(words);
  return (
    !hasMarks &&
    verbatim.some(({ exact, start }) =>
      exact
        .matchAll(DISTANCED)
        .some(({ 0: quoted, index }) =>
          found.some(
            (range) => range.start < start + index && start + index + quoted.length <= range.end,
          ),
        ),
    )
  );
}

const DISTANCED =
  /(?<=(?<!\p{L})(?:l['’]|(?:l[ea]s?|une?|d[ue]s?|aux?|ce|cet|cette|ces|[mts](?:on|a|es)|[nv]otre|[nv]os|leurs?)\s))[«“‹"]\s?\p{Ll}[\p{L}'’-]*(?:\s\p{L}[\p{L}'’-]*){0,3}(?=\s?[»”›"])/gu;

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
  lexicon: Lexicon,
): Finding | null {
  const elided = pieces && findElided(pieces, verbatim, lexicon);
  if (!elided) return null;
  const { pieces: found, cautions } = elided;
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
  const ranges = found.map(({ start, end }) => ({ start, end }));
  return {
    verdict: 'ELIDED',
    found: ranges,
    similarity: shareQuoted(found),
    edits: 0,
    diff,
    cautions,
  };
}

function judgeReported(quotation: Quotation, content: readonly PrintedSegment[]): Finding | null {
  if (quotation.tokens.length === 0) return null;
  for (const segment of content) {
    const range = isWhole(quotation, segment) ? segment : rangeOfRun(quotation, segment);
    if (range) return exactFinding('REPORTED_ONLY', range, content);
  }
  return judgeJoined(quotation, content);
}

/** Compares the whole content with its gaps between segments, as in the API's `text`. */
function judgeJoined(quotation: Quotation, content: readonly PrintedSegment[]): Finding | null {
  const asked = splitAtGaps(quotation.tokens);
  const printed = content.flatMap(({ tokens }) => splitAtGaps(tokens));
  const isSame =
    asked.length > 1 &&
    asked.length === printed.length &&
    asked.every((run, index) => isSameRun(run, printed[index] ?? []));
  if (!isSame) return null;
  const found = content.map(({ start, end }) => ({ start, end }));
  return {
    verdict: 'REPORTED_ONLY',
    found,
    similarity: 1,
    edits: 0,
    diff: content.map(({ exact }) => ({ kind: 'EQUAL', text: exact })),
    cautions: [],
  };
}

function splitAtGaps(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const runs: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'GAP') runs.push([]);
    else runs.at(-1)?.push(token);
  }
  return runs.map(trimMarks);
}

function isWhole({ tokens }: Quotation, segment: PrintedSegment): boolean {
  const printed = trimMarks(segment.tokens);
  return printed.length > 0 && isSameRun(tokens, printed);
}

function isSameRun(one: readonly Token[], other: readonly Token[]): boolean {
  return (
    one.length === other.length && one.every((token, index) => isSameToken(token, other[index]))
  );
}

/**
 * The range in which a segment contains the whole text without interruption; null if the text is
 * too short for an excerpt.
 */
export function rangeOfRun(
  { tokens, wordCount }: Quotation,
  printed: { readonly tokens: readonly Token[] },
  from = 0,
): (Range & { readonly at: number }) | null {
  if (wordCount < MIN_EXCERPT_WORDS) return null;
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
    cautions: [],
  };
}

function inserted(text: string, { start, end }: Token): Difference {
  return { kind: 'INSERTED', text: text.slice(start, end) };
}

/**
 * The verdict on a quotation from the words of one statement that are its speaker's; null if no row
 * of the table applies. Words that it quotes from another speaker are judged by the statement of
 * that speaker, unless the quotation reaches beyond them.
 */
export function judgeCandidate(
  quotation: Quotation,
  row: CandidateRow,
  lexicon: Lexicon,
): Finding | null {
  const finding = judgeWithoutIncises(quotation, row, lexicon);
  if (!finding) return null;
  const others = row.relayed.filter(({ isVerbatim }) => isVerbatim);
  const own = areWithin(finding.found, others)
    ? judgeOwn(quotation, evidenceOf(row, others), lexicon)
    : finding;
  return (
    own && { ...own, cautions: [...new Set([...own.cautions, ...cautionsOf(row, own.found)])] }
  );
}

/** The better finding with and without the incises of the narrator, if the statement has any. */
function judgeWithoutIncises(
  quotation: Quotation,
  row: CandidateRow,
  lexicon: Lexicon,
): Finding | null {
  const whole = judgeStatement(quotation, evidenceOf(row), lexicon);
  const incises = incisesOf(row);
  if (incises.length === 0) return whole;
  const spoken = judgeStatement(quotation, evidenceOf(row, incises), lexicon);
  return spoken && (!whole || isBetter(spoken.verdict, whole.verdict)) ? spoken : whole;
}

/**
 * The clauses between commas or dashes, within the recorded words, that have the source or the cue: « La
 * dette, a dit hier le ministre, n'est pas le sujet ».
 */
function incisesOf({ verbatim, frame }: CandidateRow): Range[] {
  return verbatim.flatMap(({ exact, start: base }) =>
    Array.from(exact.matchAll(INCISE), ({ 0: { length }, index }) => ({
      start: base + index,
      end: base + index + length,
    })).filter((incise) => frame.some((part) => isWithin(part, [incise]))),
  );
}

const INCISE = /(?<=[,–—]\s)[^,–—.!?;:]{3,90}(?=\s?[,–—])/gu;

/** The most similar words of a statement to which no row of the table applies. */
export function judgeNearest(quotation: Quotation, row: CandidateRow, lexicon: Lexicon): Finding {
  const content = row.content.map(readSegment);
  const own = judgeAligned(quotation, row.verbatim.map(readSegment), lexicon);
  const all = judgeReported(quotation, content) ?? judgeAligned(quotation, content, lexicon);
  const nearest = own && (!all || own.similarity >= all.similarity) ? own : all;
  if (!nearest) return NO_MATCH;
  const isOurs = row.isSummary && !areWithin(nearest.found, row.verbatim);
  const cautions: Caution[] = [...(isOurs ? (['REGISTER_WORDS'] as const) : [])];
  return { ...nearest, verdict: 'NOT_FOUND', cautions };
}

const NO_MATCH: Finding = {
  verdict: 'NOT_FOUND',
  found: [],
  similarity: 0,
  edits: 0,
  diff: [],
  cautions: [],
};

/** The words that are evidence, without those of others: of a summary, only the verbatim ones. */
function evidenceOf(
  { isSummary, verbatim, content }: CandidateRow,
  others: readonly Range[] = [],
): PrintedStatement {
  const read = (spans: CandidateRow['content']) => withoutSpans(spans, others).map(readSegment);
  return { verbatim: read(verbatim), content: isSummary ? [] : read(content) };
}

function areWithin(found: readonly Range[], ranges: readonly Range[]): boolean {
  return found.every((one) => isWithin(one, ranges));
}

/** Parts of a segment can be excerpts, but are not whole segments. */
function judgeOwn(
  quotation: Quotation,
  statement: PrintedStatement,
  lexicon: Lexicon,
): Finding | null {
  const finding = judgeStatement(quotation, statement, lexicon);
  if (finding?.verdict !== 'VERBATIM') return finding;
  return quotation.wordCount < MIN_EXCERPT_WORDS ? null : { ...finding, verdict: 'EXCERPT' };
}

function cautionsOf({ isRelayed, relayed }: CandidateRow, found: readonly Range[]): Caution[] {
  const hasRelayed = found.some((one) =>
    relayed.some((other) => one.start < other.end && other.start < one.end),
  );
  return isRelayed || hasRelayed ? ['RELAYED_WORDS'] : [];
}
