// The row VARIANT of the table by brute force, over every range of the printed words.

import { cutsNumberApart, numbersOf } from './oracle-numbers.ts';

const NEGATIONS =
  /^(ne|n'.*|pas|non|ni|jamais|aucune?s?|riens?|personne|nul(le)?s?|guère|point|plus|sans|sauf|nullement|aucunement)$/u;

/** Whether some range of the printed words equals the quotation except for a few words. */
export function isVariant(words: readonly string[], said: readonly string[]): boolean {
  if (said.length === 0) return false;
  if (words.length < 4) return isNear(words, said);
  const common = words.filter((word) => said.includes(word)).length;
  const bound = Math.floor((words.length * 6) / 5 / 6 + 1);
  if (words.length - common > bound) return false;
  for (let from = 0; from < said.length; from += 1) {
    for (
      let to = Math.min(said.length, from + Math.max(1, words.length - bound));
      to <= Math.min(said.length, from + words.length + bound);
      to += 1
    ) {
      const window = said.slice(from, to);
      if (
        isNear(words, window) &&
        !cutsNumberApart(said, from, to) &&
        !isExchangedAtEdge(words, said, from, to)
      ) {
        return true;
      }
    }
  }
  return false;
}

const isNear = (words: readonly string[], window: readonly string[]) =>
  negationsOf(window) === negationsOf(words) &&
  numbersOf(window) === numbersOf(words) &&
  limitsOf(window) === limitsOf(words) &&
  isSameRestriction(window, words) &&
  words.every((word) => window.includes(word) || LATIN.test(word)) &&
  distance(words, window) * 6 <= Math.max(words.length, window.length) &&
  !isExchanged(words, window);

const LATIN = /^[a-zß-öø-ÿœ0-9'.,[\]-]+$/iu;

const LIMITS = /^(si|s'ils?|presque|peut-être|moins|conditions?|seulement|cas|if|unless)$/u;

const limitsOf = (words: readonly string[]) =>
  words
    .map((word) => word.replace(/^\[|\]$/gu, ''))
    .filter((word) => LIMITS.test(word))
    .join(' ');

/** Whether exchanging two words saves two edits. */
function isExchanged(words: readonly string[], window: readonly string[]): boolean {
  const edits = distance(words, window);
  if (edits < 2) return false;
  // A common beginning or end has not moved.
  const head = words.findIndex((word, index) => word !== window[index]);
  const tail = words.findLastIndex(
    (word, index) => word !== window[index + window.length - words.length],
  );
  const [own, printed] = [
    words.slice(head, tail + 1),
    window.slice(head, Math.max(head, tail + 1 + window.length - words.length)),
  ];
  return own.some((one, at) =>
    own.some((other, to) => {
      if (to <= at || one === other) return false;
      return distance(own.with(at, other).with(to, one), printed) <= edits - 2;
    }),
  );
}

const isSameRestriction = (window: readonly string[], words: readonly string[]) => {
  const count = (list: readonly string[]) => list.filter((word) => /^qu(e$|')/u.test(word)).length;
  return !window.some((word) => /^(ne$|n')/u.test(word)) || count(window) === count(words);
};

/** Whether the first or last two words are those around the edge in reverse order. */
function isExchangedAtEdge(
  words: readonly string[],
  said: readonly string[],
  from: number,
  to: number,
): boolean {
  const edits = distance(words, said.slice(from, to));
  const [first = '', second = ''] = words;
  const [last = '', lastButOne = ''] = words.toReversed();
  return (
    distance([second, first, ...words.slice(2)], said.slice(Math.max(0, from - 1), to)) < edits ||
    distance([...words.slice(0, -2), last, lastButOne], said.slice(from, to + 1)) < edits
  );
}

const negationsOf = (words: readonly string[]) =>
  words
    .map((word) => word.replace(/^\[|\]$/gu, ''))
    .filter((word) => NEGATIONS.test(word))
    .map((word) => (word.startsWith("n'") ? "n'" : word))
    .toSorted()
    .join(' ');

function distance(one: readonly string[], other: readonly string[]): number {
  let row = other.map((_word, index) => index + 1);
  for (const [index, word] of one.entries()) {
    let diagonal = index;
    let left = index + 1;
    row = row.map((above, column) => {
      const cost = Math.min(above + 1, left + 1, diagonal + (word === other[column] ? 0 : 1));
      diagonal = above;
      left = cost;
      return cost;
    });
  }
  return row.at(-1) ?? one.length;
}
