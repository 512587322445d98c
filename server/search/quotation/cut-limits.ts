import { isNumber } from './numbers-in.ts';
import { isSubjectPronoun } from './small-words.ts';
import { plainWordsIn, type Token } from './tokens.ts';

/**
 * Whether the words directly after a cut limit what was cut: to a group, a time or a comparison,
 * « efficace | chez les adultes », « n'ouvrira pas | avant mars », « les maires | qui ont triché »; by
 * an alternative, « lundi | ou mardi »; by a doubt, « …, je crois »; or by what became of it, « j'ai
 * pris l'argent | et je l'ai rendu ».
 */
export function limits(rest: readonly Token[]): boolean {
  const [first = '', second = '', third = ''] = plainWordsIn(rest);
  const isWithinClause = rest[0]?.kind === 'WORD';
  return (
    beginsLimit(rest) ||
    (isWithinClause && COMPLEMENTS.has(first)) ||
    (/^(?:je|j')$/u.test(first) && DOUBTS.has(second)) ||
    (isWithinClause && first === 'et' && isSubjectPronoun(second) && OBJECTS.has(third))
  );
}

/**
 * Whether the words directly before a cut say how many, « la moitié | des maires », « près de | cent »,
 * or begin an alternative, « soit lundi, soit | mardi ».
 */
export function quantifies(before: readonly Token[]): boolean {
  const near = plainWordsIn(before).slice(-3);
  return near.some((word) => QUANTITIES.has(word)) || /^(?:ou|soit)$/u.test(near.at(-1) ?? '');
}

/** « chez les adultes », « avant mars » */
export function beginsLimit(tokens: readonly Token[]): boolean {
  const [first = '', second = ''] = plainWordsIn(tokens);
  return LIMITS.has(first) || TIMES.has(`${first} ${second}`);
}

/** « Son frère, lui, est parti »: said in contrast to somebody else. */
export function contrasts(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ key }, at) =>
      /^(?:moi|toi|lui|elle|nous|vous|eux|elles)$/u.test(key) &&
      [tokens[at - 1], tokens[at + 1]].every((mark) => mark?.key === ','),
  );
}

/** Whether a sentence begins with what limits it: « Chez les adultes, | … », « Avant mars, | … ». */
export function isLimited(before: readonly Token[]): boolean {
  const [first = ''] = plainWordsIn(before);
  return before.at(-1)?.key === ',' && SCOPES.has(first);
}

/** « dans cinq cas sur cent » */
export function hasShare(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ key }, at) =>
      key === 'sur' &&
      isNumber(tokens[at + 1]) &&
      tokens.slice(Math.max(0, at - 3), at).some(isNumber),
  );
}

const LIMITS: ReadonlySet<string> = new Set(
  'chez parmi avant apres durant pendant jusque ou soit entre sous environ pas'.split(' '),
);
const COMPLEMENTS: ReadonlySet<string> = new Set("qui que qu' dont pour afin contre".split(' '));
const OBJECTS: ReadonlySet<string> = new Set("le la les l' en y".split(' '));
const SCOPES: ReadonlySet<string> = new Set(
  'chez pour dans sous avec avant apres pendant parmi vu face'.split(' '),
);
const TIMES: ReadonlySet<string> = new Set([
  ...['cette annee', 'cette semaine', 'cette fois', 'cet hiver', 'cet ete', 'cet automne'],
  ...['ce printemps', 'ce mois', 'ce soir', "d' ici", 'a partir', 'a compter', 'pour certains'],
  ...['pour certaines', 'dans certaines', 'a certains', 'a certaines', 'pour une', 'pour un'],
]);
const DOUBTS: ReadonlySet<string> = new Set(
  'crois pense suppose imagine espere presume'.split(' '),
);
const QUANTITIES: ReadonlySet<string> = new Set(
  (
    'environ pres moitie tiers quart plupart partie minorite majorite certains certaines quelques ' +
    'peu rares plusieurs maximum minimum'
  ).split(' '),
);
