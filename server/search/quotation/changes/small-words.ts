/**
 * Words, in their `plain` form, whose exchange changes nothing, each with a sentence that means
 * the same with either.
 * The list is closed: a word that is not on it is a different word, such as « mais » and « car »,
 * « avant » and « après », « un » and « le », « notre » and « votre ».
 */
const EXCHANGED: readonly (readonly [one: string, other: string, sentence: string])[] = [
  ['ca', 'cela', 'Ça ne suffit pas.'],
  ['clef', 'cle', 'La clef est perdue.'],
  ['clefs', 'cles', 'Les clefs sont perdues.'],
];

/** Small words that can be added or left out, each with a sentence that means the same without. */
const OPTIONAL: readonly (readonly [word: string, sentence: string])[] = [
  ['ah', 'Ah, nous verrons.'],
  ['ben', 'Ben, nous verrons.'],
  ['eh', 'Eh oui, nous verrons.'],
  ['euh', 'Nous, euh, verrons.'],
  ['hein', 'Nous verrons, hein.'],
  ['oh', 'Oh, nous verrons.'],
];

/** Abbreviations and the words that they stand for. */
const ABBREVIATED: readonly (readonly [short: string, long: string])[] = [
  ['m', 'monsieur'],
  ['mr', 'monsieur'],
  ['mr', 'm'],
  ['mm', 'messieurs'],
  ['mme', 'madame'],
  ['mmes', 'mesdames'],
  ['mlle', 'mademoiselle'],
  ['dr', 'docteur'],
  ['pr', 'professeur'],
  ['me', 'maitre'],
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['n', 'numero'],
  ['no', 'numero'],
  ['n', 'no'],
  ['art', 'article'],
  ['bd', 'boulevard'],
  ['av', 'avenue'],
];

const pairOf = (one: string, other: string) => `${one} ${other}`;

const EQUAL: ReadonlySet<string> = new Set(
  [...EXCHANGED, ...ABBREVIATED].flatMap(([one, other]) => [
    pairOf(one, other),
    pairOf(other, one),
  ]),
);
const ADDED: ReadonlySet<string> = new Set(OPTIONAL.map(([word]) => word));

const SHORT: ReadonlySet<string> = new Set(ABBREVIATED.map(([short]) => short));

/** Whether a word, in its `plain` form, is an abbreviation that a point may follow. */
export function isAbbreviation(word: string): boolean {
  return SHORT.has(word);
}

/** Whether two words, in their `plain` form, are interchangeable in every sentence. */
export function isInterchangeable(one: string, other: string): boolean {
  return EQUAL.has(pairOf(one, other)) || isElisionOf(one, other) || isElisionOf(other, one);
}

/** Whether a word can be added or left out in every sentence. `next` follows it. */
export function isOptional(word: string, next: string | undefined): boolean {
  return ADDED.has(word) || (word === "l'" && next === 'on');
}

/**
 * « d' » for « de », « l' » for « le » or « la », and « l » for « l' », which lost its apostrophe. « s' »
 * is not « se »: it is also « si ».
 */
function isElisionOf(short: string, long: string): boolean {
  if (long === `${short}'`) return true;
  if (!short.endsWith("'") || short === "s'") return false;
  return long === short.replace("'", 'e') || (short === "l'" && long === 'la');
}
