import type { Lexicon } from '../../model/words/french-lexicon.ts';
import { isNumber } from './numbers-in.ts';
import {
  isDegree,
  isDeterminer,
  isPreposition,
  isPronoun,
  isSubjectPronoun,
} from './small-words.ts';
import { isSentenceEnd, plainWordsIn, type Token } from './tokens.ts';

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
    (isWithinClause && first === 'et' && isSubjectPronoun(second) && OBJECTS.has(third)) ||
    resumes(plainWordsIn(rest))
  );
}

/** « … de l'argent, | comme tant d'autres, et je l'ai déclaré » */
function resumes(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      word === 'et' &&
      /^(?:je|j'|nous)$/u.test(words[at + 1] ?? '') &&
      /^(?:l'|les|la)$/u.test(words[at + 2] ?? '') &&
      words[at + 3] !== 'en',
  );
}

/**
 * Whether the words directly before a cut say how many, « la moitié | des maires », « près de | cent »,
 * or begin an alternative or a
 * comparison, « soit lundi, soit | mardi », « plus on nous menace, plus | nous bloquerons ».
 */
export function quantifies(before: readonly Token[]): boolean {
  const near = plainWordsIn(before).slice(-3);
  const isPlace = before.at(-1)?.key === 'où';
  return (
    before.at(-1)?.key === '%' ||
    near.some((word) => QUANTITIES.has(word)) ||
    (!isPlace && ALTERNATIVES.has(near.at(-1) ?? ''))
  );
}

/** « chez les adultes », « avant mars » */
export function beginsLimit(tokens: readonly Token[]): boolean {
  const [first = '', second = ''] = plainWordsIn(tokens);
  // « neuf cents écus, soit le double »
  if (first === 'soit' && tokens[0]?.kind === 'MARK' && isDeterminer(second)) return false;
  // « ou », but not « où »
  if (tokens.find(({ kind }) => kind === 'WORD')?.key === 'où') return false;
  return LIMITS.has(first) || TIMES.has(`${first} ${second}`);
}

/**
 * Whether the words directly after a cut describe its last noun: « les juges | véreux », « une prime |
 * s'ajoutant à l'autre ».
 */
export function completesNoun(
  last: Token | undefined,
  rest: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const [first, second] = rest;
  if (!last || first?.kind !== 'WORD' || lexicon.nounsOf(last.key).length === 0) return false;
  const { key, forms } = first;
  if (key.endsWith('ant') || (/^s[e']$/u.test(key) && second?.key.endsWith('ant'))) return true;
  return (
    lexicon.nounsOf(key).length > 0 &&
    !lexicon.isFinite(key) &&
    !isNumber(first) &&
    !isSmallWord(forms.plain)
  );
}

function isSmallWord(word: string): boolean {
  return (
    DATES.has(word) ||
    JOINTS.has(word) ||
    [isDegree, isDeterminer, isPreposition, isPronoun].some((isSmall) => isSmall(word))
  );
}

const JOINTS: ReadonlySet<string> = new Set('comme et est car donc puis ni mais or'.split(' '));
const DATES: ReadonlySet<string> = new Set(
  'lundi mardi mercredi jeudi vendredi samedi dimanche hier demain matin midi soir ici la'.split(
    ' ',
  ),
);

/** « … | et je n'ai pas oublié l'hiver »: a clause of its own, which says nothing of the words. */
export function beginsOwnClause(rest: readonly Token[]): boolean {
  const [first, second = '', ...words] = plainWordsIn(rest).slice(0, 6);
  return first === 'et' && isSubjectPronoun(second) && !words.some((word) => REFERRING.has(word));
}

const REFERRING: ReadonlySet<string> = new Set("le la les l' en y ce c' cela ca rien".split(' '));

/**
 * Whether the sentence goes on directly after what it says of its subject: « L'eau est potable | à la
 * sortie de l'usine », « ce film est un chef-d'œuvre | de paresse », « ils ont tiré | parce qu'… ».
 */
export function cutsPredicate(
  found: readonly Token[],
  [first, second]: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const next = second?.forms.plain ?? '';
  const isClause = first?.key === 'et' && (isSubjectPronoun(next) || isDeterminer(next));
  if (first?.kind !== 'WORD' || isClause || first.key === 'comme') return false;
  if (DATES.has(first.forms.plain)) return false;
  const near = found.slice(-4, -1);
  const last = near.slice(-1);
  return (
    near.some(
      ({ key }) => key === 'est' || lexicon.verbsOf(key).some((verb) => COPULAS.has(verb)),
    ) || last.some(({ key }) => key === 'a' || lexicon.verbsOf(key).includes('avoir'))
  );
}

const COPULAS: ReadonlySet<string> = new Set(
  'être rester sembler devenir paraître demeurer'.split(' '),
);

/**
 * Whether words left out in a sentence, without a comma before them, pick out or describe what stands
 * before: « les salariés (qui ont triché) seront sanctionnés », « circuleront (le dimanche) entre … ».
 */
export function restricts(
  last: Token | undefined,
  leftOut: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const [first] = leftOut;
  if (!last || first?.kind !== 'WORD' || leftOut.some(isSentenceEnd)) return false;
  return (
    /^(?:qui|que|qu'|dont)$/u.test(first.key) ||
    isNumber(first) ||
    /^(?:l[ea]s?|l'|une?|des|cette|ces)$/u.test(first.key) ||
    completesNoun(last, leftOut, lexicon)
  );
}

/** « J'admire son courage | et je déplore ses actes » */
export function disapproves(rest: readonly Token[], lexicon: Lexicon): boolean {
  const near = rest.filter(({ kind }) => kind === 'WORD').slice(0, NEAR_WORDS);
  return near.some(({ key }) => lexicon.verbsOf(key).some((verb) => DISAPPROVING.has(verb)));
}

const NEAR_WORDS = 5;
const DISAPPROVING: ReadonlySet<string> = new Set(
  (
    'déplorer condamner combattre désapprouver blâmer critiquer détester mépriser maudire ' +
    'réprouver redouter dénoncer'
  ).split(' '),
);

/** « Nous refusons | le calendrier », « Il a menacé de quitter | son parti »: the object is cut off. */
export function cutsObject(
  last: Token | undefined,
  [first]: readonly Token[],
  lexicon: Lexicon,
): boolean {
  if (!last || first?.kind !== 'WORD' || !isDeterminer(first.forms.plain)) return false;
  const isVerb = lexicon.verbsOf(last.key).length > 0 && lexicon.nounsOf(last.key).length === 0;
  return isVerb && !isNumber(first) && !/^(?:au|aux|ce|cet|cette)$/u.test(first.key);
}

/**
 * Whether another clause follows without a link and is set against the words: « Les uns ont gagné,
 * | les autres les ont perdues », « Nous acceptons la hausse, | nous refusons le calendrier ».
 */
export function opposes(
  found: readonly Token[],
  rest: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const [mark, ...clause] = rest;
  const [subject] = found;
  if (mark?.kind !== 'MARK' || !/^[,;]$/u.test(mark.key) || !subject) return false;
  const [first = ''] = plainWordsIn(clause);
  const isParallel = first === subject.forms.plain && (isDeterminer(first) || first === 'nous');
  return isParallel && clause.some(({ key }) => lexicon.isFinite(key) || key === 'a');
}

/** « Son frère, lui, est parti »: said in contrast to somebody else. */
export function contrasts(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ key }, at) =>
      /^(?:moi|toi|lui|elle|nous|vous|eux|elles)$/u.test(key) &&
      tokens[at + 1]?.key === ',' &&
      (at === 0 || tokens[at - 1]?.key === ','),
  );
}

/** Whether a sentence begins with what limits it: « Chez les adultes, | … », « Avant mars, | … ». */
export function isLimited(before: readonly Token[]): boolean {
  const start = plainWordsIn(before).slice(0, 3);
  const isScope = SCOPES.has(start[0] ?? '') || start.join(' ') === 'il y a';
  return before.at(-1)?.key === ',' && isScope;
}

/** « dans cinq cas sur cent » */
export function hasShare(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ key }, at) =>
      key === 'sur' &&
      isNumber(tokens[at + 1]) &&
      tokens
        .slice(Math.max(0, at - 3), at)
        .some((token) => isNumber(token) || /^une?$/u.test(token.key)),
  );
}

const LIMITS: ReadonlySet<string> = new Set(
  'chez parmi avant apres durant pendant jusque ou soit entre sous environ pas autant'.split(' '),
);
const COMPLEMENTS: ReadonlySet<string> = new Set("qui que qu' dont pour afin contre".split(' '));
const ALTERNATIVES: ReadonlySet<string> = new Set('ou soit plus moins autant tant'.split(' '));
const OBJECTS: ReadonlySet<string> = new Set("le la les l' en y".split(' '));
const SCOPES: ReadonlySet<string> = new Set(
  'chez pour dans sous sans avec avant apres pendant parmi vu face autrefois jadis naguere'.split(
    ' ',
  ),
);
const TIMES: ReadonlySet<string> = new Set([
  ...['il y', 'cette annee', 'cette semaine', 'cette fois', 'cet hiver', 'cet ete', 'cet automne'],
  ...['ce printemps', 'ce mois', 'ce soir', "d' ici", 'a partir', 'a compter', 'pour certains'],
  ...['pour certaines', 'dans certaines', 'a certains', 'a certaines', 'pour une', 'pour un'],
]);
const DOUBTS: ReadonlySet<string> = new Set(
  'crois pense suppose imagine espere presume'.split(' '),
);
const QUANTITIES: ReadonlySet<string> = new Set(
  (
    'environ pres moitie tiers quart plupart partie minorite majorite certains certaines quelques ' +
    'cent pourcent dizaine centaine millier fraction poignee nombre part ' +
    'peu rares plusieurs maximum minimum'
  ).split(' '),
);
