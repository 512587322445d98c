import { hasFiniteVerb, isFiniteAt, isJoint, splitParts } from '../../../model/french/clauses.ts';
import {
  isDeterminer,
  isPlaceAt,
  isPreposition,
  isPronoun,
} from '../../../model/french/closed-classes.ts';
import { isNegation } from '../../../model/french/negation.ts';
import { isNumber } from '../../../model/french/numbers.ts';
import {
  APPROVING,
  DISAPPROVING,
  isFormOf,
  OBLIGING,
  RESTRICTING,
} from '../../../model/french/verb-classes.ts';
import { isAuxiliary, tellsEvent } from '../../../model/french/verbs.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { plainWordsIn, type Token, wordsIn } from '../../../model/words/tokens.ts';
import { wordSet } from '../../../model/words/word-set.ts';

/**
 * Whether the words after a cut limit what was cut: to a group, « efficace, | chez les adultes »; by an
 * alternative, « lundi | ou mardi »; by a doubt, « …, | je crois »; or by what became of it, « j'ai pris
 * l'argent | et je l'ai rendu ».
 */
export function limits(found: readonly Token[], rest: readonly Token[], lexicon: Lexicon): boolean {
  const [mark, ...after] = rest;
  const words = plainWordsIn(rest);
  const [first = '', second = ''] = words;
  return (
    (mark?.key === ',' &&
      (LIMITING.test(wordsIn(rest).join(' ')) ||
        countsOff(after, found, lexicon) ||
        isObliged(found, rest, lexicon) ||
        isMade(found, rest, lexicon) ||
        redefines(found, after))) ||
    (mark?.kind === 'MARK' && restrictsClause(after, found, lexicon)) ||
    (/^[-;:]$/u.test(mark?.key ?? '') && comparesOther(after, lexicon)) ||
    (mark !== undefined && CORRECTING.test(found.at(-1)?.key ?? '')) ||
    contrastsClause(found, rest, lexicon) ||
    continuesNumber(rest) ||
    (/^(?:je|j')$/u.test(first) && DOUBTS.has(second)) ||
    resumes(found, rest, lexicon) ||
    // « à deux articles près »
    /(?:^| )a (?:\S+ ){1,3}pres(?! d[eu]?)/u.test(words.join(' '))
  );
}

/**
 * « …, | avec prudence », « …, | la rage au ventre », « …, | je la combats », « … : | celle du blé monte »
 */
function restrictsClause(
  rest: readonly Token[],
  found: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const [part = []] = splitParts(rest, ({ kind }) => kind === 'MARK').map(({ tokens }) => tokens);
  const [first, second] = part;
  const words = wordsIn(part).join(' ');
  const isRejected =
    REJECTING.test(words) &&
    part.slice(1, 4).some(({ key }) => isFormOf(key, DISAPPROVING, lexicon));
  if (isRejected) return true;
  if (hasFiniteVerb(part, lexicon)) return comparesOther(part, lexicon);
  // « …, | étalée sur dix ans »
  if (first && (isFormOf(first.key, RESTRICTING, lexicon) || TERMS.test(first.forms.plain)))
    return true;
  const isManner =
    first?.key === 'avec' &&
    second !== undefined &&
    lexicon.isNominal(second.key) &&
    !isDeterminer(second.forms.plain) &&
    !isPronoun(second.forms.plain) &&
    !tellsEvent(found, lexicon);
  return isManner || BODILY.test(words);
}

const TERMS =
  /^(?:payables?|valables?|renouvelables?|revisables?|remboursables?|reversibles?|provisoires?|facultati(?:f|ve)s?)$/u;
const REJECTING = /^(?:je|nous) (?:le|la|les|l') /u;
/** « la mort dans l'âme », « le couteau sous la gorge », « les mains liées » */
const BODILY =
  /^l(?:a|e|es|') (?:\S+ ){0,4}(?:âme|ventre|coeur|gorge|dents?|cou|mains?|yeux|poings?|front|dos|tempe|tête|nez|bouche|lèvres|doigts)(?: |$)/u;

/** « Nous avons perdu, pardon | , égaré six dossiers » */
const CORRECTING = /^(?:pardon|enfin|disons|voire)$/u;

/**
 * « …, | juste une heure », « …, | bon gré mal gré », « …, | avant de l'accorder », « …, | neige permettant »,
 * but not « …, | où il pleut »
 */
const LIMITING = new RegExp(
  `^(?:${[
    "passant de|autrement dit|c' est-à-dire|de peu|si peu|aux? (?:\\S+ )?(?:tiers|quarts?|moitié)",
    'avec (?:\\S+ ){0,4}(?:retard|sursis|moins|réserves?|nuances?|accord|autorisation|permission|peine)',
    "à (?:nous|vous|moi|toi|lui|eux|elles?) l(?:e|a|es|')",
    'simplement|juste|pour (?:la plupart|certaine?s|la forme|rire)|ou|environ|mettons|une? seule?$',
    "une seule fois|ailleurs|qui sait|que je sache|façon de parler|si j' ose|entre guillemets",
    'enfin|pardon|disons|je (?:plaisante|blague|rigole|exagère)|croisons|touchons',
    "après (?:c'|ça|on|il|faut|y)|avant d(?:e|') (?:le|la|les|l')|après (?:le|la|les|l') avoir",
    'mon oeil|et moi (?:aussi )?je suis|malheureusement|tant pis|bon gré|de guerre lasse|à (?:contrecoeur|mon corps|reculons)',
    'par (?:mégarde|erreur|bêtise|dépit|peur)|sans le (?:vouloir|savoir)',
    '(?:\\S+ ){1,3}(?:permettant|aidant|obligeant)',
    "(?:au|à l'|dans (?:la|le|l'|un|une|mon|son|ce)|sur) ?(?:cinéma|théâtre|écran|roman|film|livre|pièce|conte|scène)",
  ].join('|')})(?: |$)`,
  'u',
);
/** « …, | conformément à la loi »: the speaker had to. */
const AUTHORITY =
  /^(?:conformément|sur (?:l' )?(?:ordre|injonction|demande)|à la demande|en (?:application|vertu)|(?:contraint|forcé|obligé)e?s?|sous la (?:contrainte|menace))(?: |$)/u;

/** « J'ai signé ce papier | , on m'a tenu la main » */
function isMade(found: readonly Token[], rest: readonly Token[], lexicon: Lexicon): boolean {
  return (
    /^on (?:m'|nous) (?:a|avait) /u.test(`${wordsIn(rest).slice(0, 3).join(' ')} `) &&
    found.some(({ key }) => /^(?:je|j'|nous)$/u.test(key)) &&
    tellsEvent(found, lexicon)
  );
}

/** « Le train arrivera à l'heure | , l'heure qu'il voudra » */
function redefines(found: readonly Token[], [article, noun, next]: readonly Token[]): boolean {
  const isNoun = isDeterminer(article?.forms.plain ?? '');
  const isAgain = noun !== undefined && noun.key === found.at(-1)?.key;
  // « …, le vendredi on chante » is another clause.
  return isNoun && isAgain && DESCRIBING.test(next?.key ?? '');
}

const DESCRIBING = /^(?:qui|que|qu'|dont|où|de|d'|du|des)$/u;

/** « …, | comme la loi m'y obligeait » */
function isObliged(found: readonly Token[], rest: readonly Token[], lexicon: Lexicon): boolean {
  const words = wordsIn(rest);
  if (found.some(({ key }) => isNegation(key))) return false;
  return (
    AUTHORITY.test(words.join(' ')) ||
    (/^(?:comme|ainsi)$/u.test(words[0] ?? '') &&
      words.slice(1, NEAR_WORDS).some((word) => isFormOf(word, OBLIGING, lexicon)))
  );
}

const NEAR_WORDS = 8;

/** « …, | dont cent à temps partiel », « …, | tous bénins », « …, | aucun en France » */
function countsOff(rest: readonly Token[], found: readonly Token[], lexicon: Lexicon): boolean {
  const mark = rest.findIndex(({ kind }) => kind === 'MARK');
  const [first, ...part] = mark === -1 ? rest : rest.slice(0, mark);
  const [next, other] = part;
  const word = first?.forms.plain ?? '';
  if (/^(?:tous|toutes)$/u.test(word)) return !isPreposition(next?.forms.plain ?? '');
  const isCounted = [next, other].some((token) => isNumber(token));
  return (
    word === 'dont' &&
    isCounted &&
    // « Mille logements ont été rénovés | , dont cent près d'ici »
    !(tellsEvent(found, lexicon) && endsInPlace(part)) &&
    !hasFiniteVerb(part, lexicon) &&
    !part.some((_token, at) => isPlaceAt(part, at))
  );
}

/**
 * Whether the clause after the words is said in contrast to theirs, without a word that says so: « J'admire
 * le préfet | et je condamne ses actes », « Les uns parlent de pluie, | les gendarmes parlent de crue », « Le
 * train est cher, | la voiture l'est davantage ».
 */
function contrastsClause(
  found: readonly Token[],
  [joint, ...rest]: readonly Token[],
  lexicon: Lexicon,
): boolean {
  if (joint?.key !== ',' && joint?.key !== 'et') return false;
  const [clause = []] = splitParts(rest).map(({ tokens }) => tokens);
  if (opposesAttitude(found, clause, lexicon)) return true;
  // « baisser les impôts des uns | et relever ceux des autres »
  if (comparesOther(clause.slice(1), lexicon)) return true;
  const [first] = clause;
  if (joint.key === 'et' || !first || !isDeterminer(first.forms.plain)) return false;
  const verb = clause.findIndex((_token, at) => isFiniteAt(clause, at, lexicon));
  if (verb < 1) return false;
  const [object, { key = '' } = {}] = [clause[verb - 1]?.key ?? '', clause[verb]];
  const isAgain = found.some((token) => token.key === key && !isAuxiliary(key, lexicon));
  return isAgain || opposes(clause) || /^(?:le|la|les|l')$/u.test(object);
}

/** « J'aime la mer » and « je déteste les bateaux », or « je n'aime pas … » */
function opposesAttitude(
  found: readonly Token[],
  clause: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const [mine, theirs] = [attitudeOf(found, lexicon), attitudeOf(clause, lexicon)];
  return mine !== null && theirs !== null && mine !== theirs;
}

/** Whether the speaker is for or against something in the last clause; null if neither. */
function attitudeOf(tokens: readonly Token[], lexicon: Lexicon): boolean | null {
  const [clause = []] = splitParts(tokens, isJoint)
    .map((part) => part.tokens)
    .filter(([first]) => /^(?:je|j'|nous)$/u.test(first?.key ?? ''))
    .slice(-1);
  const start = clause.slice(1, 5);
  const isNegated = start.some(({ key }) => isNegation(key));
  if (start.some(({ key }) => isFormOf(key, APPROVING, lexicon))) return !isNegated;
  return start.some(({ key }) => isFormOf(key, DISAPPROVING, lexicon)) ? isNegated : null;
}

/** « trois morts à Lorme | et trente mille dans le monde » */
function continuesNumber([joint, ...rest]: readonly Token[]): boolean {
  const end = rest.findIndex((token) => !isNumber(token));
  return joint?.key === 'et' && end > 0 && isPreposition(rest[end]?.forms.plain ?? '');
}

/**
 * Whether the next sentence says more or less of the same, « Elle l'est trop », or something of another
 * one: « Celle du puits est sèche ».
 */
export function comparesOther(next: readonly Token[], lexicon: Lexicon): boolean {
  const words = next.filter(({ kind }) => kind === 'WORD').slice(0, NEAR_WORDS);
  const [first = '', second = ''] = words.map(({ forms }) => forms.plain);
  const isSame = words.some(
    ({ key }, at) =>
      at > 0 &&
      at < 3 &&
      /^(?:le|l')$/u.test(key) &&
      lexicon.verbsOf(words[at + 1]?.key ?? '').includes('être'),
  );
  return (
    isSame || (/^(?:celui|celle|ceux|celles)$/u.test(first) && /^d(?:e|'|u|es)$/u.test(second))
  );
}

function endsInPlace(part: readonly Token[]): boolean {
  const after = part[part.findLastIndex((token) => isNumber(token)) + 1];
  return after !== undefined && /^(?:pres|dans|sous|sur|en|a|aux?|chez)$/u.test(after.forms.plain);
}

/** « Les premiers ont réussi ; | les suivants, non », « … ; | le climat compte aussi » */
export function opposes(clause: readonly Token[]): boolean {
  const words = plainWordsIn(clause);
  const isOther = words.slice(0, 2).some((word) => OPPOSED.has(word));
  const isCleft = /^ce qu(?:i|e|')$/u.test(words.slice(0, 2).join(' '));
  return isOther || isCleft || words.at(-1) === 'aussi' || contrasts(clause);
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
