interface Piece {
  readonly kind: string;
  readonly text: string;
}

/** What alone sets a quotation apart from words that say otherwise. */
export type TurnedSense = 'NEGATION' | 'NUMBER' | 'RESTRICTION';

const HEADS = ['ne', "n'"];
// Without « ne » some of these deny nothing: « un pas », « le plus beau jamais vu ».
const AFTER_HEAD =
  'pas plus point jamais rien personne aucun aucune guère nullement aucunement'.split(' ');
const ALONE = ['non', 'sans', 'ni'];
const ONLY = ['seulement', 'uniquement', 'exclusivement'];
const QUE = ['que', "qu'"];
const NUMBERS = (
  'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt ' +
  'trente quarante cinquante soixante cent mille million milliard'
).split(' ');

/**
 * Whether all that differs is a negation or a restriction that one side has, or a number instead of
 * another. Undefined wherever that is not plain: also small differences may turn the sense.
 */
export function turnedSense(diff: readonly Piece[]): TurnedSense | undefined {
  const wordsOf = (kind: string) =>
    diff.filter((piece) => piece.kind === kind).flatMap(({ text }) => toWords(text));
  const [equal, added, missing] = ['EQUAL', 'ADDED', 'MISSING'].map(wordsOf);
  const isOther = diff.some(({ kind }) => !['EQUAL', 'ADDED', 'MISSING'].includes(kind));
  if (!equal?.length || !added || !missing || isOther) return undefined;
  if (added.length > 0 && missing.length > 0) {
    return isAnotherNumber(added, missing) ? 'NUMBER' : undefined;
  }
  return whatDenies([...added, ...missing]);
}

function whatDenies(words: readonly string[]): TurnedSense | undefined {
  const all = (...known: readonly string[][]) =>
    words.length > 0 && words.every((word) => known.flat().includes(word));
  const has = (known: readonly string[]) => words.some((word) => known.includes(word));
  // « ne » alone may be there for the sound of it: « avant qu'il ne vienne ».
  if (all(ALONE) || (all(HEADS, AFTER_HEAD) && has(HEADS) && has(AFTER_HEAD))) return 'NEGATION';
  if (all(ONLY) || (all(HEADS, QUE) && has(HEADS) && has(QUE))) return 'RESTRICTION';
  return undefined;
}

function isAnotherNumber(one: readonly string[], other: readonly string[]): boolean {
  const plain = (words: readonly string[]) => words.map((word) => word.replace(/s$/u, '')).join('');
  const words = [...one, ...other];
  // « 1000 » and « mille », « 1 000 » and « 1000 » are the same.
  const isComparable =
    words.every((word) => /^\p{Nd}+$/u.test(word)) ||
    words.every((word) => NUMBERS.includes(word) || NUMBERS.includes(word.replace(/s$/u, '')));
  return isComparable && plain(one) !== plain(other);
}

function toWords(text: string): string[] {
  const plain = text.normalize('NFC').toLowerCase().replaceAll('’', "'");
  return plain.match(/[\p{L}\p{M}\p{N}]+'?/gu) ?? [];
}
