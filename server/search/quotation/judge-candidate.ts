import type { Lexicon } from '../french-lexicon.ts';
import { judgeAligned } from './judge-aligned.ts';
import { judgeReported, judgeStatement } from './judge-statement.ts';
import { type PrintedSegment, type PrintedStatement, readSegment } from './printed-statement.ts';
import { MIN_EXCERPT_WORDS, type Quotation } from './quotation.ts';
import type { CandidateRow } from './read-candidates.ts';
import type { Caution, Finding, Range } from './verdicts.ts';

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
  const statement = readPrinted(row);
  const finding = judgeStatement(quotation, evidenceOf(row, statement), lexicon);
  if (!finding) return null;
  const others = row.relayed.filter(({ isVerbatim }) => isVerbatim);
  const own = isWithin(finding.found, others)
    ? judgeOwn(quotation, withoutRanges(statement, others), lexicon)
    : finding;
  return own && { ...own, cautions: [...own.cautions, ...cautionsOf(row, own.found)] };
}

/** The most similar words of a statement to which no row of the table applies. */
export function judgeNearest(quotation: Quotation, row: CandidateRow, lexicon: Lexicon): Finding {
  const { verbatim, content } = readPrinted(row);
  const own = judgeAligned(quotation, verbatim, lexicon);
  const all = judgeReported(quotation, content) ?? judgeAligned(quotation, content, lexicon);
  const nearest = own && (!all || own.similarity >= all.similarity) ? own : all;
  if (!nearest) return NO_MATCH;
  const isOurs = row.isSummary && !isWithin(nearest.found, verbatim);
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

/** Of a summary, only the verbatim words are evidence. */
function evidenceOf({ isSummary }: CandidateRow, statement: PrintedStatement): PrintedStatement {
  return isSummary ? { verbatim: statement.verbatim, content: [] } : statement;
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

function readPrinted({ verbatim, content }: CandidateRow): PrintedStatement {
  return { verbatim: verbatim.map(readSegment), content: content.map(readSegment) };
}

function isWithin(found: readonly Range[], ranges: readonly Range[]): boolean {
  return found.every((one) =>
    ranges.some(({ start, end }) => start <= one.start && end >= one.end),
  );
}

function withoutRanges(
  { verbatim, content }: PrintedStatement,
  ranges: readonly Range[],
): PrintedStatement {
  const cut = (segments: readonly PrintedSegment[]) =>
    ranges.reduce<readonly PrintedSegment[]>(
      (rest, range) => rest.flatMap((segment) => cutRange(segment, range)),
      segments,
    );
  return { verbatim: cut(verbatim), content: cut(content) };
}

function cutRange(segment: PrintedSegment, range: Range): PrintedSegment[] {
  const parts = [
    { start: segment.start, end: Math.min(segment.end, range.start) },
    { start: Math.max(segment.start, range.end), end: segment.end },
  ];
  if (range.start >= segment.end || range.end <= segment.start) return [segment];
  return parts
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => {
      const exact = segment.exact.slice(start - segment.start, end - segment.start);
      return readSegment({ start, end, exact });
    });
}
