// The rows VARIANT and ALTERED of the table by brute force, over every range of the printed words.
// They accept more than the service may: it also has a dictionary.

import { isCommonWord } from '../../server/model/words/common-words.ts';
import { foldWord } from '../../server/model/words/fold.ts';
import { countEdits } from '../../server/model/words/nearest-name.ts';
import { cutsNumberApart, isNumberWord, numbersOf } from './oracle-numbers.ts';

/** Whether some range of the printed words equals the quotation but for the spelling of a few. */
export function isVariant(words: readonly string[], said: readonly string[]): boolean {
  if (said.length === 0) return false;
  if (words.length < 4) return isNear(words, said);
  const bound = Math.ceil(words.length / 2);
  const unknown = words.filter((word) => !said.includes(word) && !isNumberWord(word));
  if (unknown.length > bound) return false;
  // The same number can have more or fewer words.
  const reach = bound + words.filter(isNumberWord).length + said.filter(isNumberWord).length;
  for (let from = 0; from < said.length; from += 1) {
    for (
      let to = Math.min(said.length, from + Math.max(1, words.length - reach));
      to <= Math.min(said.length, from + words.length + reach);
      to += 1
    ) {
      const window = said.slice(from, to);
      if (isNear(words, window) && !cutsNumberApart(said, from, to)) return true;
    }
  }
  return false;
}

const isNear = (words: readonly string[], window: readonly string[]) =>
  numbersOf(window) === numbersOf(words) &&
  isRespelled(cost(words, window), Math.max(words.length, window.length));

const isRespelled = (edits: number, length: number) =>
  edits === 0 || length >= Math.max(6, edits * 4);

const FORBIDDEN = 1_000;
const OPTIONAL = /^(?:ah|ben|eh|euh|hein|oh|l['’]on)$/u;
const INTERCHANGEABLE = /^(?:ça|ca|cela|de|des|d'.+)$/u;

// The same number in another spelling is no edit, and `isNear` compares the numbers.
function alone(word: string): number {
  if (isNumberWord(word)) return 0;
  return OPTIONAL.test(word) ? 1 : FORBIDDEN;
}

function changed(one: string, other: string): number {
  if (one === other) return 0;
  if (isNumberWord(one) && isNumberWord(other)) return 0;
  if (INTERCHANGEABLE.test(one) && INTERCHANGEABLE.test(other)) return 1;
  const [mine, theirs] = [foldWord(one).plain, foldWord(other).plain];
  if (mine === theirs) return 0;
  if (`${mine[0]}${mine.at(-1)}` === `${theirs[0]}${theirs.at(-1)}`) return 1;
  return mine.slice(0, 3) === theirs.slice(0, 3) ? 1 : FORBIDDEN;
}

function cost(one: readonly string[], other: readonly string[]): number {
  let row = [0];
  for (const word of other) row.push((row.at(-1) ?? 0) + alone(word));
  for (const word of one) {
    const next = [(row[0] ?? 0) + alone(word)];
    for (const [index, printed] of other.entries()) {
      next.push(
        Math.min(
          (row[index] ?? 0) + changed(word, printed),
          (row[index + 1] ?? 0) + alone(word),
          (next[index] ?? 0) + alone(printed),
        ),
      );
    }
    row = next;
  }
  return row.at(-1) ?? FORBIDDEN;
}

const apart = (word: string) => word.split(/(?<=['’])/u);

const looksAlike = (one: string, other: string) =>
  one[0] === other[0] && countEdits(one, other) * 3 <= Math.min(one.length, other.length);

/** Whether at least three content words are printed or look alike, and few are not. */
export function isAltered(words: readonly string[], said: readonly string[]): boolean {
  const rest = said.flatMap(apart).map((word) => foldWord(word).plain);
  const content = words
    .flatMap(apart)
    .filter((word) => !/[[\]]/u.test(word) && !isCommonWord(foldWord(word)));
  const common = content.filter((word) => {
    const { plain } = foldWord(word);
    const exact = rest.indexOf(plain);
    const at = exact === -1 ? rest.findIndex((other) => looksAlike(plain, other)) : exact;
    if (at !== -1) rest.splice(at, 1);
    return at !== -1 || isNumberWord(word);
  });
  const missing = content.length - common.length;
  return common.length >= 3 && missing <= Math.max(1, content.length / 3);
}
