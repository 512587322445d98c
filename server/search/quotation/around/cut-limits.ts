import { hasFiniteVerb, isFiniteAt } from '../../../model/french/clauses.ts';
import { isPlaceAt, isPreposition } from '../../../model/french/closed-classes.ts';
import { isNumber } from '../../../model/french/numbers.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { plainWordsIn, type Token, wordsIn } from '../../../model/words/tokens.ts';
import { wordSet } from '../../../model/words/word-set.ts';

/**
 * Whether the words after a cut limit what was cut: to a group, « efficace, | chez les adultes »; by an
 * alternative, « lundi | ou mardi »; by a doubt, « …, | je crois »; or by what became of it, « j'ai pris
 * l'argent | et je l'ai rendu ».
 */
export function limits(found: readonly Token[], rest: readonly Token[], lexicon: Lexicon): boolean {
  const words = plainWordsIn(rest);
  const [first = '', second = ''] = words;
  return (
    (rest[0]?.key === ',' && LIMITING.test(wordsIn(rest).join(' '))) ||
    (rest[0]?.key === ',' && countsOff(rest.slice(1), lexicon)) ||
    (/^(?:je|j')$/u.test(first) && DOUBTS.has(second)) ||
    resumes(found, rest, lexicon) ||
    // « à deux articles près »
    /(?:^| )a (?:\S+ ){1,3}pres(?! d[eu]?)/u.test(plainWordsIn(rest).join(' '))
  );
}

/** « …, | juste une heure », « …, | ou le double », but not « …, | où il pleut » */
const LIMITING = /^(?:simplement|juste|pour la plupart|ou|environ)(?: |$)/u;

/** « …, | dont cent à temps partiel », « …, | tous bénins », « …, | aucun en France » */
function countsOff(rest: readonly Token[], lexicon: Lexicon): boolean {
  const mark = rest.findIndex(({ kind }) => kind === 'MARK');
  const [first, ...part] = mark === -1 ? rest : rest.slice(0, mark);
  const [next, other] = part;
  const word = first?.forms.plain ?? '';
  if (/^(?:tous|toutes)$/u.test(word)) return !isPreposition(next?.forms.plain ?? '');
  const isCounted = [next, other].some((token) => isNumber(token));
  return (
    word === 'dont' &&
    isCounted &&
    !hasFiniteVerb(part, lexicon) &&
    !part.some((_token, at) => isPlaceAt(part, at))
  );
}

/** « Les premiers ont réussi ; | les suivants, non », « … ; | le climat compte aussi » */
export function opposes(clause: readonly Token[]): boolean {
  const words = plainWordsIn(clause);
  const isOther = words.slice(0, 2).some((word) => OPPOSED.has(word));
  return isOther || words.at(-1) === 'aussi' || contrasts(clause);
}

const OPPOSED = wordSet(
  'suivant suivants suivante suivantes autre autres second seconds seconde secondes reste',
);

/** « J'ai reçu de l'argent, | comme tant d'autres, et je l'ai déclaré » */
function resumes(found: readonly Token[], rest: readonly Token[], lexicon: Lexicon): boolean {
  const words = plainWordsIn(rest);
  const at = words.findIndex(
    (word, at) =>
      word === 'et' &&
      /^(?:je|j'|nous) (?:l'|les|la|en) (?:ai|avons)$/u.test(words.slice(at + 1, at + 4).join(' ')),
  );
  return (
    at !== -1 &&
    found.some(({ key }) => /^(?:j[e']|nous)$/u.test(key)) &&
    !hasFiniteVerb(rest.filter(({ kind }) => kind === 'WORD').slice(0, at), lexicon)
  );
}

/**
 * Whether the words directly before a cut say how many, « la moitié | des maires », « près de | cent »,
 * or begin an alternative or a comparison, « soit lundi, soit | mardi », « plus on nous menace, plus |
 * nous bloquerons ».
 */
export function quantifies(
  before: readonly Token[],
  found: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const mark = before.findLastIndex(({ kind }) => kind === 'MARK');
  const near = plainWordsIn(before.slice(mark + 1)).slice(-3);
  // « La moitié de ceux qui crient | veulent … », « Les autres, eux, | veulent … »
  const joint = before.findLastIndex(({ key }) => /^(?:[;:]|et|mais|car)$/u.test(key));
  const subject = isFiniteAt(found, 0, lexicon) ? before.slice(joint + 1) : [];
  return (
    before.at(-1)?.key === '%' ||
    [...near, ...plainWordsIn(subject)].some((word) => QUANTITIES.has(word)) ||
    contrasts(subject) ||
    ALTERNATIVES.has(before.at(-1)?.key ?? '')
  );
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

/** « La récolte est belle. | Le prix, lui, s'est effondré. » */
export function contrastsOther(next: readonly Token[]): boolean {
  return next.some(
    ({ key }, at) =>
      at > 1 &&
      /^(?:lui|elle|eux|elles)$/u.test(key) &&
      [next[at - 1], next[at + 1]].every((token) => token?.key === ','),
  );
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

const ALTERNATIVES = wordSet('ou soit plus moins autant tant');
const DOUBTS = wordSet('crois pense suppose imagine espere presume');
const QUANTITIES = wordSet(`
  environ pres moitie tiers quart plupart partie minorite majorite certains certaines quelques cent
  pourcent dizaine centaine millier fraction poignee nombre part peu rares plusieurs maximum minimum
`);
