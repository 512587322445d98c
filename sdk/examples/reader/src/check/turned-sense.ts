interface Piece {
  readonly kind: string;
  readonly text: string;
}

/** The single difference that changes the meaning of a quotation. */
export type TurnedSense = 'NEGATION' | 'NUMBER' | 'RESTRICTION';

const HEADS = ['ne', "n'"];
// Without « ne » some of these do not negate: « un pas », « le plus beau jamais vu ».
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
 * Whether the only difference is a negation or a restriction on one side, or a different number.
 * Undefined in all other cases; the meaning may differ in those too.
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
  // « ne » alone may be expletive: « avant qu'il ne vienne ».
  if (all(ALONE) || (all(HEADS, AFTER_HEAD) && has(HEADS) && has(AFTER_HEAD))) return 'NEGATION';
  if (all(ONLY) || (all(HEADS, QUE) && has(HEADS) && has(QUE))) return 'RESTRICTION';
  return undefined;
}

function isAnotherNumber(one: readonly string[], other: readonly string[]): boolean {
  const plain = (words: readonly string[]) => words.map((word) => word.replace(/s$/u, '')).join('');
  const words = [...one, ...other];
  // Digits are not compared with number words, since « 1000 » and « mille » are equal.
  const isComparable =
    words.every((word) => /^\p{Nd}+$/u.test(word)) ||
    words.every((word) => NUMBERS.includes(word) || NUMBERS.includes(word.replace(/s$/u, '')));
  return isComparable && plain(one) !== plain(other);
}

function toWords(text: string): string[] {
  const plain = text.normalize('NFC').toLowerCase().replaceAll('’', "'");
  return plain.match(/[\p{L}\p{M}\p{N}]+'?/gu) ?? [];
}
