import type { WordForms } from './fold.ts';

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
const COMMON: ReadonlySet<string> = new Set(
  (
    '% ‰ au aux avec ce ces cet cette dans de des du elle elles en et eux il ils je la le les leur ' +
    'lui ma mais me même mes moi mon ne nos notre nous on ou où par pas pour qu que qui sa se ses ' +
    'son sur ta te tes toi ton tu un une vos votre vous c d j l à m n s t y étant étante étants ' +
    'étantes suis es est sommes êtes sont serai seras sera serons serez seront serais serait ' +
    'serions seriez seraient étais était étions étiez étaient fus fut fûmes fûtes furent sois soit ' +
    'soyons soyez soient fusse fusses fût fussions fussiez fussent ayant ayante ayantes ayants eu ' +
    'eue eues eus ai as avons avez ont aurai auras aura aurons aurez auront aurais aurait aurions ' +
    'auriez auraient avais avait avions aviez avaient eut eûmes eûtes eurent aie aies ait ayons ' +
    'ayez aient eusse eusses eût eussions eussiez eussent'
  ).split(' '),
);

const PLAIN: ReadonlySet<string> = new Set(
  Array.from(COMMON, (word) => word.normalize('NFD').replace(/\p{M}/gu, '')),
);
