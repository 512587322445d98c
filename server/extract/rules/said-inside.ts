import { splitSentences } from '../text/paragraphs.ts';
import type { Quotation } from '../text/quotations.ts';
import { contains, type Span } from '../text/span.ts';
import { splitTokens, type Token } from '../text/tokens.ts';
import { analyseClause, createClause } from './analyse-clause.ts';
import type { Finding } from './finding.ts';
import type { Report } from './report.ts';

const MAX_DEPTH = 4;

/** Finds what speakers report in their own words. */
export function readQuotations(
  finding: Finding,
  tokens: readonly Token[],
  reports: readonly Report[],
  sentence: number,
  depth: number,
): void {
  if (depth >= MAX_DEPTH) return;
  for (const { quotation } of tokens) {
    if (!quotation) continue;
    const isSaidBy = ({ content, inside }: Report) =>
      inside !== quotation &&
      quotation.parts.every((part) =>
        content.some((span) => contains(span, part) || contains(part, span)),
      );
    const outer = reports.findLast(isSaidBy);
    if (outer) readInside(finding, quotation, outer, sentence, depth);
  }
}

function readInside(
  finding: Finding,
  quotation: Quotation,
  outer: Report,
  sentence: number,
  depth: number,
): void {
  for (const part of finding.insides.get(quotation) ?? quotation.parts)
    readWords(finding, part, quotation.children, quotation, outer, sentence, depth);
}

export function readWords(
  finding: Finding,
  part: Span,
  children: readonly Quotation[],
  inside: Quotation | undefined,
  outer: Report,
  sentence: number,
  depth: number,
): void {
  // A mark that closes two quotations lies outside the outer one.
  const own = children.filter(({ start }) => part.start <= start && start < part.end);
  const tokens = splitTokens(finding.text, part, own);
  for (const words of splitSentences(finding.text, tokens)) {
    const before = finding.reports.length;
    const clause = createClause(
      words,
      { outer, sentence, isInQuotation: true, inside },
      finding.grammar,
    );
    analyseClause(clause, finding.analyser);
    readQuotations(finding, words, finding.reports.slice(before), sentence, depth + 1);
  }
}
