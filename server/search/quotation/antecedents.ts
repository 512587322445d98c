import { foldWord } from '../../model/words/fold.ts';
import { isDeterminer } from './small-words.ts';

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
