import type { Lexicon } from '../../model/words/french-lexicon.ts';
import type { Reader } from '../../read/sql.ts';
import { cautionsAround } from './around/cautions-around.ts';
import { type PrintedSegment, readSegment } from './printed-statement.ts';
import { type CandidateRow, readTexts } from './read-candidates.ts';
import { type Finding, isBetter } from './verdicts.ts';

type Found = Finding & { readonly articleId: bigint; readonly statementId: bigint | null };

/**
 * Adds the cautions about what the article quotes as the rest of a sentence that the statement does not
 * have: « Je partirai », a-t-il dit, « si vous me payez », of which only the first part was recorded. A
 * withheld text tells nothing.
 */
export async function checkContinuations<Match extends Found>(
  reader: Reader,
  rows: readonly CandidateRow[],
  matches: readonly Match[],
  lexicon: Lexicon,
): Promise<readonly Match[]> {
  const ending = matches.flatMap((match) => {
    const row = rows.find(({ id }) => id === match.statementId);
    const isOpen = isBetter(match.verdict, 'REPORTED_ONLY') && row && endsOpen(row, match);
    return isOpen ? [{ match, row }] : [];
  });
  if (ending.length === 0) return matches;
  const texts = await readTexts(reader, [...new Set(ending.map(({ row }) => row.articleId))]);
  const added = new Map(
    ending.flatMap(({ match, row }) => {
      const text = texts.find(({ id, isSummary }) => id === row.articleId && !isSummary)?.text;
      const rest = text === undefined ? null : continuationOf(text, endOf(row));
      if (!rest) return [];
      const continued = (segments: CandidateRow['content']) => [...segments.map(readSegment), rest];
      const { content, verbatim } = row;
      const statement = { content: continued(content), verbatim: continued(verbatim) };
      return [[match, cautionsAround(statement, match.found, lexicon)] as const];
    }),
  );
  return matches.map((match) => ({
    ...match,
    cautions: [...new Set([...match.cautions, ...(added.get(match) ?? [])])],
  }));
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
