import {
  type CandidateRow,
  findArticleCandidates,
  findClosestCandidates,
  findExactCandidates,
  findNearCandidates,
  findVoices,
  hashQuotation,
  readCandidates,
  readTexts,
} from './candidates.ts';
import { judgeStatement } from './judge-statement.ts';
import { readSegment } from './printed-statement.ts';
import { type Quotation, readQuotation } from './quotation.ts';
import { findOutsideStatements } from './reported-in-text.ts';
import { type Caution, type Finding, isBetter, VERDICTS, type Verdict } from './verdicts.ts';

/** The longest text that is verified, in UTF-16 code units. */
export const MAX_QUOTATION_LENGTH = 5_000;

const MAX_MATCHES = 20;
const MAX_CLOSEST = 5;

/** One answer: a statement, or an article where the words are in no statement. */
export interface Match extends Finding {
  /** The verdict that the words alone would have, whoever spoke them. */
  readonly wording: Verdict;
  readonly statementId: bigint | null;
  readonly articleId: bigint;
  /** Of a withheld text nothing is shown but these segments; null: the text is served. */
  readonly shown: CandidateRow['content'] | null;
}

export interface Verification {
  readonly verdict: Verdict;
  readonly matches: readonly Match[];
}

/** Whether there is a word in a text: without one there is nothing to verify. */
export function hasWords(text: string): boolean {
  return readQuotation(text).wordCount > 0;
}

/** Decides by the table whether somebody said these words, as far as the register knows. */
export async function verifyQuotation(
  text: string,
  speakerId: bigint | null,
): Promise<Verification> {
  const quotation = readQuotation(text);
  const voices = speakerId === null ? null : await findVoices(speakerId);
  const runs = await hashQuotation(quotation.text, pieceTexts(quotation));
  const [exact, near, articles] = [
    await findExactCandidates(runs, voices ?? []),
    await findNearCandidates(runs, voices ?? []),
    await findArticleCandidates(runs),
  ];
  const rows = await readCandidates([...exact, ...near], articles);
  const judge = judgeFor(quotation, speakerId, voices);
  const found = rows.filter(({ stands }) => stands).map(judge);
  if (!found.some(({ verdict }) => isBetter(verdict, 'OTHER_SPEAKER'))) {
    found.push(...(await findInArticles(quotation, articles, rows)));
  }
  const matches = best(found);
  if (matches[0]) return { verdict: matches[0].verdict, matches };
  const isKnown = rows.some(({ stands }) => stands);
  const closest = isKnown ? [] : await readCandidates(await findClosestCandidates(runs), []);
  return { verdict: 'NOT_FOUND', matches: nearest([...found, ...closest.map(judge)]) };
}

function pieceTexts({ text, pieces }: Quotation): string[] {
  if (!pieces) return [text];
  return pieces.flatMap(({ tokens }) => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    return first && last ? [text.slice(first.start, last.end)] : [];
  });
}

function judgeFor(
  quotation: Quotation,
  speakerId: bigint | null,
  voices: readonly bigint[] | null,
) {
  return (row: CandidateRow): Match => {
    const finding = judgeStatement(quotation, {
      verbatim: row.verbatim.map(readSegment),
      content: row.content.map(readSegment),
    });
    const isOther = voices !== null && !(row.speakerId && voices.includes(row.speakerId));
    const cautions: Caution[] = [...finding.cautions];
    if (row.isNegated) cautions.push('ACT_NEGATED');
    if (row.speakerId === null) cautions.push('SPEAKER_UNKNOWN');
    if (voices && !isOther && row.speakerId !== speakerId) cautions.push('THROUGH_COLLECTIVE');
    return {
      ...finding,
      verdict: isOther && finding.verdict !== 'NOT_FOUND' ? 'OTHER_SPEAKER' : finding.verdict,
      wording: finding.verdict,
      cautions,
      statementId: row.id,
      articleId: row.articleId,
      shown: row.isWithheld ? row.content : null,
    };
  };
}

// Statements that no longer stand do not answer, nor do their words as those of the article.
async function findInArticles(
  quotation: Quotation,
  articles: readonly bigint[],
  rows: readonly CandidateRow[],
): Promise<Match[]> {
  const texts = await readTexts(articles);
  return [...texts].flatMap(([articleId, text]) => {
    const reported = rows
      .filter((row) => row.articleId === articleId)
      .flatMap((row) => row.content);
    const range = findOutsideStatements(quotation, text, reported);
    if (!range) return [];
    return {
      verdict: 'REPORTED_ONLY' as const,
      wording: 'REPORTED_ONLY' as const,
      found: [range],
      similarity: 1,
      edits: 0,
      diff: [{ kind: 'EQUAL' as const, text: text.slice(range.start, range.end) }],
      cautions: [],
      statementId: null,
      articleId,
      shown: null,
    };
  });
}

function best(found: readonly Match[]): Match[] {
  const rank = ({ verdict, wording }: Match) =>
    VERDICTS.indexOf(verdict) * VERDICTS.length + VERDICTS.indexOf(wording);
  return found
    .filter(({ verdict }) => verdict !== 'NOT_FOUND')
    .toSorted((one, other) => rank(one) - rank(other) || other.similarity - one.similarity)
    .slice(0, MAX_MATCHES);
}

function nearest(found: readonly Match[]): Match[] {
  return found
    .filter(({ similarity }) => similarity > 0)
    .toSorted((one, other) => other.similarity - one.similarity)
    .slice(0, MAX_CLOSEST);
}
