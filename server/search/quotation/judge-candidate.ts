import { isWithin, withoutSpans } from '../../model/references/relayed-words.ts';
import type { Lexicon } from '../../model/words/french-lexicon.ts';
import { judgeAligned } from './judge-aligned.ts';
import { judgeReported, judgeStatement } from './judge-statement.ts';
import { type PrintedStatement, readSegment } from './printed-statement.ts';
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
  const finding = judgeStatement(quotation, evidenceOf(row), lexicon);
  if (!finding) return null;
  const others = row.relayed.filter(({ isVerbatim }) => isVerbatim);
  const own = areWithin(finding.found, others)
    ? judgeOwn(quotation, evidenceOf(row, others), lexicon)
    : finding;
  return (
    own && { ...own, cautions: [...new Set([...own.cautions, ...cautionsOf(row, own.found)])] }
  );
}

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
