import { type Lexicon, loadFrenchLexicon } from '../../model/words/french-lexicon.ts';
import { tokenise, wordsIn } from '../../model/words/tokens.ts';
import type { Reader } from '../../read/sql.ts';
import {
  findArticleCandidates,
  findClosestCandidates,
  findExactCandidates,
  findNearCandidates,
  hashQuotation,
  type QuotationRuns,
} from './candidates.ts';
import { checkArticle } from './check-article.ts';
import { judgeCandidate, judgeNearest, rangeOfRun } from './judge-statement.ts';
import { type Quotation, readQuotation } from './quotation.ts';
import { type CandidateRow, findVoices, readCandidates, readTexts } from './read-candidates.ts';
import {
  type Caution,
  type Finding,
  isBetter,
  type Range,
  VERDICTS,
  type Verdict,
} from './verdicts.ts';

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

interface Verification {
  readonly verdict: Verdict;
  readonly matches: readonly Match[];
}

/** Whether a text contains a word. Without words, there is nothing to verify. */
export function hasWords(text: string): boolean {
  return wordsIn(tokenise(text)).length > 0;
}

/**
 * Decides by the table whether the register attributes these words to one of the speakers, or, with
 * null, to anyone. Without any speaker, words that are found are another speaker's.
 */
export async function verifyQuotation(
  reader: Reader,
  text: string,
  speakerIds: readonly bigint[] | null,
): Promise<Verification> {
  const lexicon = await loadFrenchLexicon();
  const quotation = readQuotation(text, lexicon);
  const voices = speakerIds && (await findVoices(reader, speakerIds));
  const runs = hashQuotation(quotation.text, pieceTexts(quotation));
  const [exact, near] = await Promise.all([
    findExactCandidates(reader, runs, voices ?? []),
    findNearCandidates(reader, runs, voices ?? []),
  ]);
  const asked = { quotation, lexicon, speakerIds, voices, findings: new Map() };
  const candidates = await readCandidates(reader, [...exact, ...near], []);
  const judged = await judgeAll(reader, asked, candidates);
  const words = await checkArticle(reader, candidates, judged, lexicon);
  if (words.some(({ verdict }) => isBetter(verdict, 'REPORTED_ONLY'))) return verificationOf(words);
  const reported = await findReported(reader, asked, runs);
  const known = new Set(candidates.map(({ id }) => id));
  const others = (await findClosestCandidates(reader, runs)).filter((id) => !known.has(id));
  const closest = await readCandidates(reader, others, []);
  const all = [...words, ...reported, ...(await judgeAll(reader, asked, closest))];
  const verification = verificationOf(all);
  if (verification.verdict !== 'NOT_FOUND') return verification;
  const matches = await nearest(reader, asked, [...candidates, ...closest], reported);
  return { verdict: 'NOT_FOUND', matches };
}

interface Asked {
  readonly quotation: Quotation;
  readonly lexicon: Lexicon;
  readonly speakerIds: readonly bigint[] | null;
  /** The speakers who speak for the given ones; null: any speaker. */
  readonly voices: readonly bigint[] | null;
  /** What was found out already, because a candidate may be judged twice. */
  readonly findings: Map<CandidateRow, Finding | null>;
}

function findingOf({ quotation, lexicon, findings }: Asked, row: CandidateRow): Finding | null {
  const known = findings.get(row);
  if (known !== undefined) return known;
  const finding = judgeCandidate(quotation, row, lexicon);
  findings.set(row, finding);
  return finding;
}

async function judgeAll(
  reader: Reader,
  asked: Asked,
  rows: readonly CandidateRow[],
): Promise<Match[]> {
  const active = rows.filter(({ isActive }) => isActive);
  const matches = await inTurns(reader, active, (row) => {
    const finding = findingOf(asked, row);
    return finding && toMatch(asked, row, finding);
  });
  return matches.filter((match) => match !== null);
}

/** Other requests go first between the statements: each can take a millisecond. */
async function inTurns<T>(
  reader: Reader,
  rows: readonly CandidateRow[],
  judge: (row: CandidateRow) => T,
): Promise<T[]> {
  const judged: T[] = [];
  for (const row of rows) {
    judged.push(judge(row));
    await reader.giveWay();
  }
  return judged;
}

function pieceTexts({ text, pieces }: Quotation): string[] {
  if (!pieces) return [text];
  return pieces.flatMap(({ tokens }) => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    return first && last ? [text.slice(first.start, last.end)] : [];
  });
}

function toMatch({ speakerIds, voices }: Asked, row: CandidateRow, finding: Finding): Match {
  const { speakerId } = row;
  const isOther = voices !== null && !(speakerId && voices.includes(speakerId));
  const cautions: Caution[] = [...finding.cautions];
  if (row.isNegated) cautions.push('ACT_NEGATED');
  if (speakerId === null) cautions.push('SPEAKER_UNKNOWN');
  if (speakerIds && !isOther && speakerId && !speakerIds.includes(speakerId)) {
    cautions.push('THROUGH_COLLECTIVE');
  }
  return {
    ...finding,
    verdict: isOther ? verdictForOther(finding.verdict) : finding.verdict,
    wording: finding.verdict,
    cautions,
    statementId: row.id,
    articleId: row.articleId,
    shown: row.isWithheld ? row.content : null,
  };
}

/** Words that another speaker said, but that were changed, prove nothing about either. */
function verdictForOther(verdict: Verdict): Verdict {
  return isBetter(verdict, 'ALTERED') ? 'OTHER_SPEAKER' : 'NOT_FOUND';
}

/** The words outside the speakers' own: in the content of statements, or in the articles' texts. */
async function findReported(reader: Reader, asked: Asked, runs: QuotationRuns): Promise<Match[]> {
  const articles = await findArticleCandidates(reader, runs);
  if (articles.length === 0) return [];
  const rows = await readCandidates(reader, [], articles);
  const texts = await readTexts(reader, articles);
  const spoken: Match[] = [];
  const around = texts.flatMap(({ id, text, isSummary }) => {
    // Includes withdrawn statements: their words are not the article's own either.
    const spans = rows.filter((row) => row.articleId === id).flatMap(({ content }) => content);
    const range = findOutsideStatements(asked.quotation, text, spans);
    if (!range) return [];
    spoken.push(...findAroundIncises(asked, text, range, rows));
    const exact = text.slice(range.start, range.end);
    return toArticleMatch(id, { ...range, exact }, isSummary);
  });
  const ours = rows.filter(({ isSummary, isActive }) => isSummary && isActive);
  return [
    ...(await judgeAll(reader, asked, rows)),
    ...(await checkArticle(reader, rows, spoken, asked.lexicon)),
    ...around,
    ...(await inTurns(reader, ours, (row) => toNearest(asked, row))).filter(
      ({ similarity }) => similarity === 1,
    ),
  ];
}

/** The words of statements that an article prints around its own: « La dette », a dit le ministre, « monte ». */
function findAroundIncises(
  asked: Asked,
  text: string,
  { start, end }: Range,
  rows: readonly CandidateRow[],
): Match[] {
  return rows.flatMap((row) => {
    const parts = row.verbatim.filter((part) => part.start < end && part.end > start);
    const [first, last] = [parts[0], parts.at(-1)];
    if (!row.isActive || !first || !last || first.start > start || last.end < end) return [];
    const isIncise = parts.slice(1).every((part, at) => {
      const between = text.slice(parts[at]?.end, part.start);
      return between.length < MAX_INCISE && INCISE.test(between);
    });
    if (first === last || !isIncise) return [];
    const words = parts.map((part) =>
      text.slice(Math.max(start, part.start), Math.min(end, part.end)),
    );
    const quotation = readQuotation(words.join(' '), asked.lexicon);
    const finding = judgeCandidate(quotation, row, asked.lexicon);
    return finding ? [toMatch(asked, row, finding)] : [];
  });
}

const MAX_INCISE = 100;
const INCISE = /^[\s»”"]*,[\s»”"]*[^«»“”".!?;:\n]{3,90}[«“"\s]*$/u;

function toArticleMatch(
  articleId: bigint,
  { start, end, exact }: CandidateRow['content'][number],
  isSummary: boolean,
): Match {
  const verdict = isSummary ? 'NOT_FOUND' : 'REPORTED_ONLY';
  return {
    verdict,
    wording: verdict,
    found: [{ start, end }],
    similarity: 1,
    edits: 0,
    diff: [{ kind: 'EQUAL', text: exact }],
    cautions: isSummary ? ['REGISTER_WORDS'] : [],
    statementId: null,
    articleId,
    shown: null,
  };
}

/** The verification by the matches for which a row of the table applies, best first. */
function verificationOf(found: readonly Match[]): Verification {
  const matches = best(found.filter(({ verdict }) => verdict !== 'NOT_FOUND'));
  const verdict = matches[0]?.verdict ?? 'NOT_FOUND';
  // Beside the words themselves, changed ones say nothing.
  const isAnswered = isBetter(verdict, 'OTHER_SPEAKER');
  return { verdict, matches: matches.filter((one) => !isAnswered || one.verdict !== 'ALTERED') };
}

function best(found: readonly Match[]): Match[] {
  const rank = ({ verdict, wording }: Match) =>
    VERDICTS.indexOf(verdict) * VERDICTS.length + VERDICTS.indexOf(wording);
  const byPlace = new Map(found.map((match) => [placeOf(match), match]));
  return [...byPlace.values()]
    .toSorted((one, other) => rank(one) - rank(other) || other.similarity - one.similarity)
    .slice(0, MAX_MATCHES);
}

async function nearest(
  reader: Reader,
  asked: Asked,
  rows: readonly CandidateRow[],
  reported: readonly Match[],
): Promise<Match[]> {
  const active = rows.filter(({ isActive }) => isActive);
  const own = await inTurns(reader, active, (row) => toNearest(asked, row));
  const byPlace = new Map([...own, ...reported].map((match) => [placeOf(match), match]));
  return [...byPlace.values()]
    .filter(({ similarity }) => similarity > 0)
    .toSorted((one, other) => other.similarity - one.similarity)
    .slice(0, MAX_CLOSEST);
}

function toNearest(asked: Asked, row: CandidateRow): Match {
  const { quotation, lexicon } = asked;
  return toMatch(asked, row, findingOf(asked, row) ?? judgeNearest(quotation, row, lexicon));
}

function placeOf({ statementId, articleId }: Match): string {
  return statementId === null ? `article ${articleId}` : `${statementId}`;
}

/**
 * The range of the words in an article's text outside the content of its statements; null if there
 * is none.
 */
function findOutsideStatements(
  quotation: Quotation,
  text: string,
  reported: readonly Range[],
): Range | null {
  const tokens = tokenise(text);
  let range = rangeOfRun(quotation, { tokens });
  while (range) {
    const { start, end, at } = range;
    if (!reported.some((span) => span.start <= start && span.end >= end)) return { start, end };
    range = rangeOfRun(quotation, { tokens }, at + 1);
  }
  return null;
}
