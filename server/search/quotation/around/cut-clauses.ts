import {
  beginsNominal,
  hasFiniteVerb,
  isFiniteAt,
  isJoint,
  isLink,
  splitParts,
} from '../../../model/french/clauses.ts';
import {
  isDeterminer,
  isPlaceAt,
  isPreposition,
  isSubjectPronoun,
  isTime,
} from '../../../model/french/closed-classes.ts';
import { CONNECTIVES } from '../../../model/french/connectives.ts';
import { isNegation } from '../../../model/french/negation.ts';
import { isNumber } from '../../../model/french/numbers.ts';
import {
  isInfinitive,
  isParticiple,
  isPlanned,
  tellsEvent,
  tellsPlan,
} from '../../../model/french/verbs.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { plainWordsIn, type Token } from '../../../model/words/tokens.ts';
import { wordSet } from '../../../model/words/word-set.ts';
import type { Gap } from '../quotation.ts';

/**
 * An excerpt that ends or begins within a clause has lost what completes or restricts it: an object,
 * a group, a place, a time, a manner. One that ends at a comma, or before a coordinated member or
 * clause, has lost further claims only.
 */

/**
 * Whether the clause of the words continues directly after them: « L'eau est potable | à la sortie de
 * l'usine », « les enfants | de moins de six ans », « Nous refusons | le calendrier ».
 *
 * A measure or a date does not restrict an event that took place: « a perdu neuf millions | en deux
 * ans ».
 */
export function cutsEnd(
  found: readonly Token[],
  rest: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const [first] = rest;
  const clause = lastClause(found, lexicon);
  const isEvent = tellsEvent(clause, lexicon);
  const [after = []] = partsOf(first?.key === ',' ? rest.slice(1) : rest);
  if (addsCircumstance(after, clause, lexicon)) return false;
  if (first?.key === ',') {
    const isLast = after.length + 1 === rest.length;
    if (isLast && !isEvent && restricts(after, clause))
      return !hasFiniteVerb(after.slice(1), lexicon);
    const isGroup = /^(?:chez|parmi)$/u.test(after[0]?.key ?? '');
    return (isGroup || !isEvent) && isLimit(after, clause, lexicon);
  }
  if (first?.kind !== 'WORD' || JOINTS.has(first.key)) return false;
  // « à Brévan | où je suis né »: a name needs no relative clause.
  const isNamed = /^\p{Lu}/u.test(found.at(-1)?.forms.cased ?? '');
  if (isNamed && /^(?:qui|où|dont)$/u.test(first.key)) return false;
  return !(isEvent && isMeasure(rest));
}

/**
 * Whether the words end on the subject of the next clause: « Le maire ment ; le préfet | , lui, se
 * tait », « Nous fermerons l'école, la mairie | et la poste resteront ».
 */
export function cutsSubject(
  found: readonly Token[],
  rest: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const parts = splitParts(found, isJoint);
  const last = parts.at(-1);
  // « Le maire ment ; le préfet, lui | , se tait »
  const isSetOff = found.at(-2)?.key === ',' && SETTING.test(found.at(-1)?.key ?? '');
  if (isSetOff && rest.length > 0) return true;
  if (!last?.opener || !beginsNominal(last.tokens) || hasFiniteVerb(last.tokens, lexicon))
    return false;
  if (!parts.some(({ tokens }) => hasFiniteVerb(tokens, lexicon))) return false;
  const [first, next] = rest;
  if (first?.key === ',' && SETTING.test(next?.key ?? '')) return true;
  const [joined = []] = splitParts(rest.slice(1), isJoint).map(({ tokens }) => tokens);
  const verb = joined.findIndex((_token, at) => isFiniteAt(joined, at, lexicon));
  return (
    first?.key === 'et' &&
    verb > 1 &&
    beginsNominal(joined) &&
    !isSubjectPronoun(joined[0]?.forms.plain ?? '')
  );
}

/** « le préfet, lui, … », « le préfet, c'est … » */
const SETTING = /^(?:lui|elle|eux|elles|c'|ça)$/u;

/** Whether a list is cut: « à trois conditions : la paix | et le pain ». */
export function cutsList(
  found: readonly Token[],
  [first, ...rest]: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const [part = []] = partsOf(rest);
  return (
    found.some(({ key }) => key === ':') &&
    /^(?:,|et|ou)$/u.test(first?.key ?? '') &&
    !hasFiniteVerb(part, lexicon)
  );
}

/**
 * Whether the clause of the words begins with what restricts it: « Chez les adultes, | … », « L'été, |
 * l'eau est potable », « La plupart | des élèves savent lire ».
 *
 * A time or a place does not restrict an event that took place: « Ce matin, | le conseil a voté ».
 */
export function cutsBeginning(
  before: readonly Token[],
  found: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const last = before.at(-1);
  if (!last) return false;
  const clause = firstClause(found, lexicon);
  if (last.kind === 'WORD') {
    const [part = []] = partsOf(found);
    const isSubject = isSubjectPronoun(last.forms.plain);
    return (
      !isBoundary(last) &&
      !isSubject &&
      beginsNoun(part, lexicon) &&
      hasFiniteVerb(part.slice(1), lexicon)
    );
  }
  if (last.key !== ',') return false;
  const isEvent = tellsEvent(clause, lexicon);
  return splitParts(before, ({ key }) => key === ',').some(
    ({ tokens: part }) =>
      (isAdverbial(part, lexicon) && !(isEvent ? isScene(part) : isPresent(part))) ||
      isState(part, lexicon) ||
      (!isEvent && isAbsolute(part, lexicon)),
  );
}

/**
 * Whether a phrase tells where or when, no purpose or condition, « Pour le film, j'ai tué … », nor that
 * it is over: « Longtemps, j'ai cru … ».
 */
function isScene([first, second, third]: readonly Token[]): boolean {
  // « Dans mon roman, », « À votre place, »
  if ([second, third].some((token) => token && FICTIONS.has(token.forms.plain))) return false;
  const [plain = '', next = ''] = [first?.forms.plain, second?.forms.plain];
  const isOver = FORMER.has(plain) || next === 'debut';
  // « Par bêtise, », « À contrecœur, », but not « Par trois fois, », « À Brévan, »
  const isManner = /^(?:par|a)$/u.test(plain) && isBareNoun(second);
  return !isOver && !isManner && !/^(?:pour|sans|sous)$/u.test(plain);
}

const FICTIONS = wordSet('roman film livre piece conte cinema theatre reve reves fable place');

function isBareNoun(token: Token | undefined): boolean {
  const { plain = '', cased = '' } = token?.forms ?? {};
  const isOther =
    isDeterminer(plain) || isTime(plain) || isNumber(token) || /^(?:la|table|terme)$/u.test(plain);
  return token !== undefined && !isOther && !/^\p{Lu}/u.test(cased);
}

const FORMER = wordSet('longtemps autrefois jadis naguere');

/** « Menacé par le maire, », « Ivre ce soir-là, »: what made the speaker do it. */
function isState(part: readonly Token[], lexicon: Lexicon): boolean {
  const [first, second] = part;
  if (!first) return false;
  const isPassive = isParticiple(first.key, lexicon) && /^(?:par|de|d')$/u.test(second?.key ?? '');
  return (isPassive && !MOVED.test(first.key)) || IMPAIRED.test(first.forms.plain);
}

const MOVED = /^(?:nées?|venue?s?|revenue?s?|arrivée?s?|partie?s?|sortie?s?|élue?s?)$/u;
const IMPAIRED =
  /^(?:ivres?|soule?s?|saoule?s?|malades?|fous?|folles?|naifs?|naives?|drogue|aveugle|epuise|contraint|force|oblige|accule)/u;

/** « Le permis obtenu, », « Sitôt les crédits votés, »: a clause with a participle for its verb. */
function isAbsolute(part: readonly Token[], lexicon: Lexicon): boolean {
  const words = part.filter(({ kind }) => kind === 'WORD');
  const [first, last] = [words[0]?.forms.plain ?? '', words.at(-1)?.key ?? ''];
  return (
    words.length > 2 &&
    (isDeterminer(first) || first === 'aussitot') &&
    isParticiple(last, lexicon) &&
    !hasFiniteVerb(words.slice(1), lexicon)
  );
}

/** « Depuis lundi, », « Cette année, »: what is so then is so now. */
function isPresent([first, second]: readonly Token[]): boolean {
  const isThis = /^(?:ce|cet|cette|ces)$/u.test(first?.key ?? '');
  return first?.key === 'depuis' || (isThis && isTime(second?.forms.plain ?? ''));
}

/**
 * Whether words left out at a gap belong to the clause before it: « circuleront (le dimanche) entre … »,
 * « sera, (pour les riches,) une catastrophe ».
 */
export function cutsAtGap({ before, piece, leftOut }: Gap, lexicon: Lexicon): boolean {
  const [first, last] = [leftOut[0], leftOut.at(-1)];
  if (!before || piece.tokens.length === 0 || piece.insertions.length > 0) return false;
  if (first?.kind === 'WORD') return cutsEnd(before.tokens, leftOut, lexicon);
  // « la nuit, (dans ma cuisine,) avec un chat »: a member of a series
  if (isCircumstantial(piece.tokens[0]?.forms.plain ?? '')) return false;
  if (first?.key !== ',' || last?.key !== ',' || leftOut.length < 3) return false;
  if (beginsClause(piece.tokens, lexicon)) return false;
  const clause = [...lastClause(before.tokens, lexicon), ...firstClause(piece.tokens, lexicon)];
  const part = leftOut.slice(1, -1);
  return isAdverbial(part, lexicon) && !isPresent(part) && !tellsEvent(clause, lexicon);
}

/** « et la mairie », « la mairie ferme » */
function beginsClause(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const [first] = tokens;
  const [part = []] = partsOf(tokens);
  return (
    first !== undefined &&
    (JOINTS.has(first.key) || (beginsNominal(part) && hasFiniteVerb(part, lexicon)))
  );
}

/** Whether words between commas are an adverbial, and no further member of a series. */
function isLimit(part: readonly Token[], clause: readonly Token[], lexicon: Lexicon): boolean {
  const [first] = part;
  const isMember = clause.some(({ key }) => key === first?.key);
  const isPeriod = plainWordsIn(part).slice(1, 3).some(isTime);
  const isAdded = ADDING.test(first?.key ?? '') && !isPeriod;
  return !isMember && !isAdded && isAdverbial(part, lexicon);
}

/**
 * Whether the end of a sentence restricts it: « …, | à une température de dix degrés », « …, | d'un euro par
 * mois », but not « …, | à ma grande joie », or a further member: « à ses marins, | à ses dockers ».
 */
function restricts([first, second]: readonly Token[], clause: readonly Token[]): boolean {
  if (!first || !second || isNumber(second) || second.forms.plain === 'apres') return false;
  if (/^\p{Lu}/u.test(second.forms.cased)) return false;
  const isMember = clause.some(
    ({ key }, at) => key === first.key && clause[at + 1]?.key === second.key,
  );
  const isOwn = /^(?:ma|mon|notre|mes|nos)$/u.test(second.forms.plain);
  // « sur présentation d'une carte », but not « sur la place »
  const isOnTerms = first.key === 'sur' && !isDeterminer(second.forms.plain);
  return (isOnTerms || /^(?:à|en|de|d'|sous|par)$/u.test(first.key)) && !isMember && !isOwn;
}

/** « de Brévan à Vernelle », « avec des dalles », « à ma grande joie » */
const ADDING = /^(?:avec|à|aux?|en|par|sur|d(?:e|'|u|es))$/u;

/** « en deux ans », « le 4 avril », « dans la nuit », « lundi », but not « pour deux jours » */
function isMeasure([first, second, third]: readonly Token[]): boolean {
  if (!first || first.key === 'pour') return false;
  if (isTime(first.forms.plain)) return true;
  const isDated = isTime(third?.forms.plain ?? '');
  if (first.key === 'le' && isNumber(second)) return isDated;
  if (!isPreposition(first.forms.plain)) return false;
  const plain = second?.forms.plain ?? '';
  return isNumber(second) || isTime(plain) || (isDeterminer(plain) && isDated);
}

/** A prepositional phrase or a time at the beginning of a sentence, no connective. */
export function isAdverbial(part: readonly Token[], lexicon: Lexicon): boolean {
  const words = plainWordsIn(part);
  const [first = '', second = '', third = ''] = words;
  if (words.length === 0 || isConnective(words)) return false;
  if (`${first} ${second} ${third}` === 'il y a') return true;
  // Of « d'après nos chiffres », the credit counts.
  if (first === "d'" && second === 'apres') return false;
  // « en », also a pronoun before a verb, is a preposition here.
  if (first === 'comme' || hasFiniteVerb(part.slice(1), lexicon)) return false;
  // « passé le premier mois »
  if (part[0]?.key === 'passé') return true;
  const isAmount = (isNumber(part[0]) || /^une?$/u.test(first)) && second !== 'fois';
  // « des compresses » is no adverbial.
  const isArticle =
    first === 'des' ||
    (first === 'du' && !isNumber(part[1]) && !isTime(second) && second !== 'temps');
  return (
    (isPreposition(first) && !isArticle) ||
    SCOPES.has(first) ||
    isTime(first) ||
    (isTime(second) && isDeterminer(first) && !isAmount) ||
    (isTime(third) && isNumber(part[1]))
  );
}

function isConnective(words: readonly string[]): boolean {
  return [2, 3].some((length) => CONNECTIVES.has(words.slice(0, length).join(' ')));
}

function beginsNoun(part: readonly Token[], lexicon: Lexicon): boolean {
  const [first] = part;
  return first !== undefined && lexicon.isNominal(first.key) && !isFiniteAt(part, 0, lexicon);
}

/** The tokens up to the end of the first part that has a verb. */
function firstClause(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const parts = partsOf(tokens);
  const verb = parts.findIndex((part) => hasFiniteVerb(part, lexicon));
  return parts.slice(0, verb + 1 || 1).flat();
}

/** The tokens from the beginning of the last part that has a verb. */
export function lastClause(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const parts = partsOf(tokens);
  return parts.slice(parts.findLastIndex((part) => hasFiniteVerb(part, lexicon))).flat();
}

function partsOf(tokens: readonly Token[]): (readonly Token[])[] {
  return splitParts(tokens, isBoundary).map((part) => part.tokens);
}

function isBoundary(token: Token): boolean {
  return token.kind === 'MARK' || isJoint(token) || isLink(token);
}

/** Conjunctions after which nothing restricts what is said before them. */
const JOINTS = wordSet('et ni car donc puis');
const SCOPES = wordSet(`
  avant apres pendant durant sans vu face hors jusque longtemps autrefois jadis naguere au-dela
  au-dessus au-dessous
`);

/**
 * Whether the words after a clause only add to an event or a plan that has its time or place already: «
 * Le ministre viendra samedi à Brévan | pour ouvrir le pont ».
 */
function addsCircumstance(
  part: readonly Token[],
  clause: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const [word, next] = part;
  if (!word) return false;
  if (findsOne(part, clause, lexicon)) return true;
  if (!hasCircumstance(clause, lexicon)) return false;
  const { plain } = word.forms;
  if (plain === 'pour')
    return /^une?$/u.test(next?.key ?? '') || isInfinitive(next?.key ?? '', lexicon);
  return (
    /^(?:sans|apres)$/u.test(plain) ||
    isCircumstantial(plain) ||
    isTime(plain) ||
    isParticiple(word.key, lexicon)
  );
}

/** Whether a word, in its `plain` form, begins a circumstance rather than whom or what it is about. */
function isCircumstantial(word: string): boolean {
  return isPreposition(word) && !LIMITING.has(word);
}

const LIMITING = wordSet("de d' du des aux chez entre parmi contre");

function hasCircumstance(clause: readonly Token[], lexicon: Lexicon): boolean {
  const verb = clause.findLastIndex(
    ({ key, forms }) =>
      isPlanned(key, lexicon) || (isParticiple(key, lexicon) && !isTime(forms.plain)),
  );
  if (verb === -1 || !(tellsEvent(clause, lexicon) || tellsPlan(clause, lexicon))) return false;
  // « trois morts à Lorme et mille | dans le monde »: the last member has none yet.
  const member = clause.slice(clause.findLastIndex(isJoint) + 1);
  const after = isNumber(member[0]) ? member : clause.slice(verb + 1);
  const phrase = after.findLastIndex(({ forms }) => isCircumstantial(forms.plain));
  // « J'ai tiré | sur lui »: the verb may need the phrase.
  const isPlace = phrase > 0 || (phrase === 0 && /^(?:dans|en)$/u.test(after[0]?.key ?? ''));
  return isPlace || after.some(({ forms }) => isTime(forms.plain));
}

/** « a trouvé une amphore | dans le port »: there is one, wherever. */
function findsOne(part: readonly Token[], clause: readonly Token[], lexicon: Lexicon): boolean {
  const at = clause.findLastIndex(({ forms }) => isDeterminer(forms.plain));
  const [before, determiner] = [clause[at - 1], clause[at]];
  const isSome = /^(?:une?|des)$/u.test(determiner?.key ?? '') || isNumber(determiner);
  // « a progressé de dix points »
  const isOne = isSome && !/^(?:à|de|d')$/u.test(before?.key ?? '');
  if (!isOne || clause.some(({ key }) => isNegation(key))) return false;
  // « emploie dix chercheurs | venus de loin »
  const isDescribed = isParticiple(part[0]?.key ?? '', lexicon) && !part.some(isNumber);
  return isDescribed || (tellsEvent(clause, lexicon) && isPlaceAt(part, 0));
}
