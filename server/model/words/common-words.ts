import { type WordForms, withoutAccents } from './fold.ts';
import { wordSet } from './word-set.ts';

/**
 * Whether a word is too common to distinguish texts. Accents count if they are written, so « sûr »
 * is not « sur », but they can be omitted: « a » is « à », « meme » is « même ».
 */
export function isCommonWord({ exact, plain }: WordForms): boolean {
  const word = exact.replace(/'$/u, '');
  return COMMON.has(word) || (exact === plain && PLAIN.has(word));
}

/** Whether a word without its accents is a common one: « sûr », « dés ». */
export function looksCommon({ plain }: WordForms): boolean {
  return PLAIN.has(plain.replace(/'$/u, ''));
}

// Snowball's list for French, with « les », « cette », « elles » …, and without « été », which is
// also a season.
const COMMON = wordSet(`
  % ‰ au aux avec ce ces cet cette dans de des du elle elles en et eux il ils je la le les leur lui
  ma mais me même mes moi mon ne nos notre nous on ou où par pas pour qu que qui sa se ses son sur
  ta te tes toi ton tu un une vos votre vous c d j l à m n s t y étant étante étants étantes suis es
  est sommes êtes sont serai seras sera serons serez seront serais serait serions seriez seraient
  étais était étions étiez étaient fus fut fûmes fûtes furent sois soit soyons soyez soient fusse
  fusses fût fussions fussiez fussent ayant ayante ayantes ayants eu eue eues eus ai as avons avez
  ont aurai auras aura aurons aurez auront aurais aurait aurions auriez auraient avais avait avions
  aviez avaient eut eûmes eûtes eurent aie aies ait ayons ayez aient eusse eusses eût eussions
  eussiez eussent
`);

const PLAIN: ReadonlySet<string> = new Set(Array.from(COMMON, withoutAccents));

/** The words of a question without those that only ask; all, if there are no others. */
export function withoutQuestion<Word extends WordForms>(words: readonly Word[]): readonly Word[] {
  const others = words.filter(({ exact }) => !QUESTION.has(exact));
  return others.some((word) => !isCommonWord(word)) ? others : words;
}

const QUESTION = wordSet(`
  pourquoi comment combien quand quel quelle quels quelles quoi lequel laquelle lesquels lesquelles
  va vont
`);

/**
 * The words of a list without common English words. If that leaves none, or if the list has no
 * word that can only be English, all are kept: « or » and « but » are French words too.
 */
export function withoutEnglish<Word extends WordForms>(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ exact }) => ENGLISH.has(exact))) return words;
  const others = words.filter(({ exact }) => !ENGLISH.has(exact) && !AMBIGUOUS.has(exact));
  return others.some((word) => !isCommonWord(word)) ? others : words;
}

// Snowball's list for English, except words with a meaning in French.
const ENGLISH = wordSet(`
  the of and to is was were will would shall should could be been being by for from with that this
  these those they them he she it its his her their has have had having not at in into what which
  who whom when where why how there than then because until while about against between through
  during before after above below does did doing your my we you
`);

const AMBIGUOUS = wordSet(
  'a an as or but if are do on no so am i me our off own same such only any some all can',
);
