import type { Reader } from '../../read/sql.ts';
import {
  findArticleCandidates,
  findClosestCandidates,
  findExactCandidates,
  findNearCandidates,
} from './candidates.ts';
import { judgeStatement } from './judge-statement.ts';
import { judgeNearest } from './judge-variant.ts';
import { type PrintedStatement, readSegment } from './printed-statement.ts';
import type { Quotation } from './quotation.ts';
import { readQuotation } from './quotation.ts';
import { hashQuotation, type QuotationRuns } from './quotation-runs.ts';
import { type CandidateRow, readCandidates, readTexts } from './read-candidates.ts';
import { findOutsideStatements } from './reported-in-text.ts';
import {
  type Caution,
  type Finding,
  isBetter,
  type Range,
  VERDICTS,
  type Verdict,
} from './verdicts.ts';
import { findVoices } from './voices.ts';

const MAX_MATCHES = 20;
const MAX_CLOSEST = 5;

/** A matching statement, or an article if the words are not part of a statement. */
export interface Match extends Finding {
  /** The verdict about the words, regardless of the speaker. */
  readonly wording: Verdict;
  readonly statementId: bigint | null;
  readonly articleId: bigint;
  /** For a withheld text, the only segments that are shown; null if the text is served. */
  readonly shown: CandidateRow['content'] | null;
}

export interface Verification {
  readonly verdict: Verdict;
  readonly matches: readonly Match[];
}

/** Whether a text contains a word. Without words, there is nothing to verify. */
export function hasWords(text: string): boolean {
  return readQuotation(text).wordCount > 0;
}

/**
 * Decides by the table whether the register attributes these words to the speaker, or to anyone.
 */
export async function verifyQuotation(
  reader: Reader,
  text: string,
  speakerId: bigint | null,
): Promise<Verification> {
  const quotation = readQuotation(text);
  const voices = speakerId === null ? null : await findVoices(reader, speakerId);
  const runs = hashQuotation(quotation.text, pieceTexts(quotation));
  const [exact, near] = await Promise.all([
    findExactCandidates(reader, runs, voices ?? []),
    findNearCandidates(reader, runs, voices ?? []),
  ]);
  const asked = { quotation, speakerId, voices };
  const rows = await readCandidates(reader, [...exact, ...near], []);
  const found = judgeAll(asked, rows);
  if (!found.some(({ verdict }) => isBetter(verdict, 'REPORTED_ONLY'))) {
    found.push(...(await findReported(reader, asked, runs)));
  }
  const matches = best(found);
  if (matches[0]) return { verdict: matches[0].verdict, matches };
  const closest =
    rows.length > 0
      ? rows
      : await readCandidates(reader, await findClosestCandidates(reader, runs), []);
  return { verdict: 'NOT_FOUND', matches: nearest(asked, closest) };
}

interface Asked {
  readonly quotation: Quotation;
  readonly speakerId: bigint | null;
  /** The speakers who speak for the given one; null: any speaker. */
  readonly voices: readonly bigint[] | null;
}

function judgeAll(asked: Asked, rows: readonly CandidateRow[]): Match[] {
  return rows.flatMap((row) => {
    const finding = row.isActive ? judgeStatement(asked.quotation, readPrinted(row)) : null;
    return finding ? toMatch(asked, row, finding) : [];
  });
}

function readPrinted({ verbatim, content }: CandidateRow): PrintedStatement {
  return { verbatim: verbatim.map(readSegment), content: content.map(readSegment) };
}

function pieceTexts({ text, pieces }: Quotation): string[] {
  if (!pieces) return [text];
  return pieces.flatMap(({ tokens }) => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    return first && last ? [text.slice(first.start, last.end)] : [];
  });
}

function toMatch({ speakerId, voices }: Asked, row: CandidateRow, finding: Finding): Match {
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
}

async function findReported(reader: Reader, asked: Asked, runs: QuotationRuns): Promise<Match[]> {
  const articles = await findArticleCandidates(reader, runs);
  if (articles.length === 0) return [];
  const rows = await readCandidates(reader, [], articles);
  const texts = await readTexts(reader, articles);
  const around = [...texts].flatMap(([articleId, text]) => {
    // Includes withdrawn statements: their words are not the article's own either.
    const reported = rows.filter((row) => row.articleId === articleId);
    const spans = reported.flatMap(({ content }) => content);
    const range = findOutsideStatements(asked.quotation, text, spans);
    return range ? toArticleMatch(articleId, text, range) : [];
  });
  return [...judgeAll(asked, rows), ...around];
}

function toArticleMatch(articleId: bigint, text: string, range: Range): Match {
  return {
    verdict: 'REPORTED_ONLY',
    wording: 'REPORTED_ONLY',
    found: [range],
    similarity: 1,
    edits: 0,
    diff: [{ kind: 'EQUAL', text: text.slice(range.start, range.end) }],
    cautions: [],
    statementId: null,
    articleId,
    shown: null,
  };
}

function best(found: readonly Match[]): Match[] {
  const rank = ({ verdict, wording }: Match) =>
    VERDICTS.indexOf(verdict) * VERDICTS.length + VERDICTS.indexOf(wording);
  const byStatement = new Map(
    found.map((match) => [match.statementId ?? `${match.articleId}`, match]),
  );
  return [...byStatement.values()]
    .toSorted((one, other) => rank(one) - rank(other) || other.similarity - one.similarity)
    .slice(0, MAX_MATCHES);
}

function nearest(asked: Asked, rows: readonly CandidateRow[]): Match[] {
  return rows
    .filter(({ isActive }) => isActive)
    .map((row) => toMatch(asked, row, judgeNearest(asked.quotation, readPrinted(row))))
    .filter(({ similarity }) => similarity > 0)
    .toSorted((one, other) => other.similarity - one.similarity)
    .slice(0, MAX_CLOSEST);
}
