import { endsSentence, lastSentence } from '../../model/french/clauses.ts';
import type { Lexicon } from '../../model/words/french-lexicon.ts';
import { isSentenceEnd, type Token, tokenise } from '../../model/words/tokens.ts';
import type { Reader } from '../../read/sql.ts';
import { cautionsAround } from './around/cautions-around.ts';
import { isProviso } from './around/conditions.ts';
import { isNotMeant, isTakenBack } from './around/retractions.ts';
import { type PrintedSegment, readSegment } from './printed-statement.ts';
import { type CandidateRow, readTexts } from './read-candidates.ts';
import { type Caution, type Finding, isBetter } from './verdicts.ts';

type Found = Finding & { readonly articleId: bigint; readonly statementId: bigint | null };

/**
 * Adds the cautions about what the article says around a statement:
 *
 * - It quotes more of the sentence: « Je partirai », a-t-il dit, « si vous me payez », of which only the
 *   first part was recorded.
 * - The narrator says that the words were not meant or no longer hold: « …, avant de se rétracter ».
 * - The narrator says on what they depend: « … Ce sera le cas, dit-il, si le budget le permet ».
 *
 * A summary of the register tells it as well. Of a withheld text, only the recorded source and cue do.
 */
export async function checkArticle<Match extends Found>(
  reader: Reader,
  rows: readonly CandidateRow[],
  matches: readonly Match[],
  lexicon: Lexicon,
): Promise<readonly Match[]> {
  const favourable = matches.filter(({ verdict }) => isBetter(verdict, 'REPORTED_ONLY'));
  if (favourable.length === 0) return matches;
  const articles = await readTexts(reader, [
    ...new Set(favourable.map(({ articleId }) => articleId)),
  ]);
  return matches.map((match) => {
    const row = rows.find(({ id }) => id === match.statementId);
    if (!row || !favourable.includes(match)) return match;
    const text = articles.find(({ id }) => id === match.articleId)?.text;
    const { before, after, next } =
      text === undefined
        ? { before: row.frame.flatMap(({ exact }) => tokenise(exact)), after: [], next: [] }
        : narrationsAround(text, row);
    const isLimited =
      isProviso(next, lexicon) ||
      [before, ...after].some((narration) => isTakenBack(narration, lexicon)) ||
      [before, ...after.map(withoutIntroduction)].some((one) => isNotMeant(one, lexicon));
    const added: Caution[] = isLimited ? ['CONDITION_OR_CONTRAST_CUT'] : [];
    const cautions = [...match.cautions, ...continuedCautions(text, row, match, lexicon), ...added];
    return { ...match, cautions: [...new Set(cautions)] };
  });
}

function continuedCautions(
  text: string | undefined,
  row: CandidateRow,
  match: Found,
  lexicon: Lexicon,
): readonly Caution[] {
  const rest = text !== undefined && endsOpen(row, match) ? continuationOf(text, endOf(row)) : null;
  if (!rest) return [];
  const continued = (segments: CandidateRow['content']) => [...segments.map(readSegment), rest];
  const { content, verbatim } = row;
  const statement = { content: continued(content), verbatim: continued(verbatim) };
  return cautionsAround(statement, match.found, lexicon);
}

/** Whether the found words are the end of a statement, and no end of a sentence. */
function endsOpen(row: CandidateRow, { found }: Found): boolean {
  const last = row.content.at(-1)?.exact ?? '';
  return endOf(row) === found.at(-1)?.end && !/[.!?…]\s*$/u.test(last);
}

function endOf({ content }: CandidateRow): number {
  return content.at(-1)?.end ?? 0;
}

/** The words quoted next in a text, if only a clause such as « a-t-il dit » is between them. */
function continuationOf(text: string, from: number): PrintedSegment | null {
  const [found, before = '', exact = ''] =
    CONTINUED.exec(text.slice(from, from + MAX_LETTERS)) ?? [];
  if (found === undefined) return null;
  const start = from + before.length;
  return readSegment({ start, end: start + exact.length, exact });
}

const MAX_LETTERS = 400;
const CONTINUED =
  /^(,?\s?[»”"]\s?,?\s?[^«»“”".!?;:\n]{3,90},?\s?[«“"]\s?)(\p{Ll}[^«»“”"]{2,200}?)\s?[»”"]/u;

/** What the narrator says in the sentence of a quotation: before it, and within and after it. */
interface Narrations {
  readonly before: readonly Token[];
  /** The next sentence is among them if it is about the speaker: « Elle plaisantait. » */
  readonly after: readonly (readonly Token[])[];
  readonly next: readonly Token[];
}

function narrationsAround(text: string, { content }: CandidateRow): Narrations {
  const [first, last] = [content[0]?.start ?? 0, content.at(-1)?.end ?? 0];
  const before = text.slice(Math.max(0, first - MAX_LETTERS), first).replace(OPENED, '');
  const after = text.slice(last, last + MAX_LETTERS).replace(CLOSED, '');
  const within = content.slice(1).map(({ start }, at) => text.slice(content[at]?.end, start));
  const sentences = splitSentences(withoutQuotations(after));
  const [own = [], next = []] = /^[\p{Ll},]/u.test(after.trimStart())
    ? sentences
    : [[], ...sentences];
  const isAboutSpeaker = ABOUT_SPEAKER.test(next[0]?.key ?? '');
  return {
    before: lastSentence(withoutQuotations(before)),
    after: [...within.map(withoutQuotations), own, ...(isAboutSpeaker ? [next] : [])],
    next,
  };
}

const ABOUT_SPEAKER = /^(?:ils?|elles?|avant|puis)$/u;

/** « …, dit-il, | avant de plaisanter : « … » »: the last clause is about the next quotation. */
function withoutIntroduction(narration: readonly Token[]): readonly Token[] {
  const colon = narration.findIndex(({ key }, at) => key === ':' && narration[at + 1]?.key === '…');
  if (colon === -1) return narration;
  const clause = narration.slice(0, colon);
  return clause.slice(
    0,
    Math.max(
      0,
      clause.findLastIndex(({ key }) => key === ','),
    ),
  );
}

/** The mark that opens a quotation, and its words up to the statement. */
const OPENED = /[«“"][^«»“”"]*$/u;
/** The rest of the quotation, and the mark that closes it. */
const CLOSED = /^[^«»“”"]*[»”"]/u;

/** « … » stands for each of them. */
function withoutQuotations(text: string): Token[] {
  return tokenise(text.replace(/«[^»]*»?|“[^”]*”?|"[^"]*"?|[»”]/gu, ' … '));
}

function splitSentences(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const end = tokens.findIndex((_token, at) => endsSentence(tokens, at)) + 1;
  if (end === 0) return [tokens];
  const next = tokens.findIndex((token, at) => at >= end && isSentenceEnd(token));
  return [tokens.slice(0, end), tokens.slice(end, next === -1 ? tokens.length : next)];
}
