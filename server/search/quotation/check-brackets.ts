import { isDeterminer } from '../../model/french/closed-classes.ts';
import { foldWord } from '../../model/words/fold.ts';
import type { Lexicon } from '../../model/words/french-lexicon.ts';
import { plainWordsIn, tokenise } from '../../model/words/tokens.ts';
import type { Reader } from '../../read/sql.ts';
import { namedInBrackets } from './gaps/insertions.ts';
import type { Quotation } from './quotation.ts';
import { readSources, readTexts } from './read-candidates.ts';
import type { Finding } from './verdicts.ts';

type Bracketed = Finding & { readonly articleId: bigint; readonly statementId: bigint | null };

/**
 * Adds the caution WORDS_INSERTED where brackets name something that the article does not, or somebody
 * whom the pronoun need not stand for: « [des retraites] » may not be the reform that was meant. A
 * withheld text and a summary tell nothing.
 */
export async function checkBrackets<Match extends Bracketed>(
  reader: Reader,
  { quotation, lexicon }: { readonly quotation: Quotation; readonly lexicon: Lexicon },
  matches: readonly Match[],
): Promise<readonly Match[]> {
  const words = namedInBrackets(quotation.pieces ?? [], lexicon);
  const elided = matches.filter(({ diff }) => diff.some(({ kind }) => kind === 'INSERTED'));
  if (words.length === 0 || elided.length === 0) return matches;
  const names = words.map(({ forms }) => forms.plain);
  const persons = words.filter(({ forms }) => /^\p{Lu}/u.test(forms.cased));
  const rows = await readTexts(reader, [...new Set(elided.map(({ articleId }) => articleId))]);
  const texts = new Map(
    rows.flatMap(({ id, text, isSummary }) =>
      !isSummary && hasAll(text, names) ? [[id, text] as const] : [],
    ),
  );
  const ids = elided.flatMap(({ statementId }) => statementId ?? []);
  const speakers = persons.length > 0 ? await readSources(reader, ids) : [];
  const isKnown = ({ articleId, statementId, found }: Match) => {
    const text = texts.get(articleId);
    if (text === undefined) return false;
    const sources = speakers.find(({ id }) => id === statementId)?.sources ?? [];
    const named = persons.map(({ forms }) => forms.plain);
    return named.length === 0 || !isContested(text, found[0]?.start ?? 0, named, sources);
  };
  return matches.map((match) =>
    elided.includes(match) && !isKnown(match)
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

/**
 * Whether a pronoun at an offset of an article may stand for another person than the one named: since the
 * beginning of the sentence that names this one last, somebody else is named as well. The speaker, whose
 * own `sources` are the words that name them, is no other person.
 *
 * @example isContested('Odran a vu Luc Vale. « Il ment', 24, ['odran'], []) // true
 */
export function isContested(
  text: string,
  at: number,
  named: readonly string[],
  sources: readonly string[],
): boolean {
  const before = text.slice(0, at);
  const words = Array.from(before.matchAll(WORD), ({ 0: word, index }) => ({ word, index }));
  const last = words.findLast(({ word }) => named.includes(foldWord(word).plain));
  if (!last) return false;
  const from = Math.max(...SENTENCE_ENDS.map((end) => before.lastIndexOf(end, last.index)), 0);
  const own = new Set(
    sources.flatMap((source) => source.match(WORD) ?? []).map((word) => foldWord(word).plain),
  );
  return Array.from(before.slice(from).matchAll(NAME), ([name]) =>
    (name.match(WORD) ?? [])
      .map((word) => foldWord(word).plain)
      // « Le Premier »: a capital begins the sentence.
      .filter((word, at) => at > 0 || !isDeterminer(word)),
  ).some(
    (name) =>
      name.length > 1 &&
      !name.some((word) => named.includes(word)) &&
      !name.every((word) => own.has(word)),
  );
}

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
const SENTENCE_ENDS = ['. ', '! ', '? ', '» ', '” ', '\n'];
/** First name and surname. */
const NAME = /\p{Lu}[\p{L}'’-]+(?:\s(?:(?:de|du|des|la|le|van|von|al)\s)?\p{Lu}[\p{L}'’-]+)+/gu;
