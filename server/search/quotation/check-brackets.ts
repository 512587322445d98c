import type { Lexicon } from '../../model/words/french-lexicon.ts';
import type { Reader } from '../../read/sql.ts';
import { namedInBrackets } from './insertions.ts';
import type { Quotation } from './quotation.ts';
import { readTexts } from './read-candidates.ts';
import { plainWordsIn, tokenise } from './tokens.ts';
import type { Finding } from './verdicts.ts';

/**
 * Adds the caution WORDS_INSERTED where brackets name something that the article does not: « [des
 * retraites] » may not be the reform that was meant. A withheld text and a summary tell nothing.
 */
export async function checkBrackets<Match extends Finding & { readonly articleId: bigint }>(
  reader: Reader,
  { quotation, lexicon }: { readonly quotation: Quotation; readonly lexicon: Lexicon },
  matches: readonly Match[],
): Promise<readonly Match[]> {
  const names = namedInBrackets(quotation.pieces ?? [], lexicon);
  const elided = matches.filter(({ diff }) => diff.some(({ kind }) => kind === 'INSERTED'));
  if (names.length === 0 || elided.length === 0) return matches;
  const texts = await readTexts(reader, [...new Set(elided.map(({ articleId }) => articleId))]);
  const supporting = new Set(
    texts.filter(({ isSummary, text }) => !isSummary && hasAll(text, names)).map(({ id }) => id),
  );
  return matches.map((match) =>
    elided.includes(match) && !supporting.has(match.articleId)
      ? { ...match, cautions: [...new Set([...match.cautions, 'WORDS_INSERTED' as const])] }
      : match,
  );
}

function hasAll(text: string, names: readonly string[]): boolean {
  const words = plainWordsIn(tokenise(text)).flatMap((word) => word.split('-'));
  return names
    .flatMap((name) => name.split('-'))
    .every((name) => words.some((word) => isRelated(word, name)));
}

/** « Valdorie » and « valdorien »: the stem is enough. */
function isRelated(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length) - 2;
  return one === other || (length >= 4 && one.slice(0, length) === other.slice(0, length));
}
