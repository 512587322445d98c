import { isFiniteAt } from '../../../model/french/clauses.ts';
import { isSubjectPronoun } from '../../../model/french/closed-classes.ts';
import { CONJECTURING, isFormOf, WANTING } from '../../../model/french/verb-classes.ts';
import { isInTense, isParticiple, tellsEvent } from '../../../model/french/verbs.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { plainWordsIn, type Token, wordsIn } from '../../../model/words/tokens.ts';
import { wordSet } from '../../../model/words/word-set.ts';

// Words of what was so, was believed or was wanted, and the clause or sentence after them that says what came
// of it: `said` is the last quoted sentence, `later` what follows.

/** « Je croyais que … », « Avant, j'achetais … », « J'étais pour la vente, | je suis contre » */
export function isFormer(
  said: readonly Token[],
  later: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const words = plainWordsIn(said);
  // « étais » and « expulsions » are nouns as well.
  const isImperfectAt = (tokens: readonly Token[]) => (token: Token, at: number) =>
    IMPERFECT.test(token.key) &&
    isInTense(token.key, 'IMPERFECT', lexicon) &&
    (!lexicon.isNominal(token.key) || isFiniteAt(tokens, at, lexicon));
  const isBelief = said.some(
    (token, at) =>
      said.slice(0, at).some(({ key }) => /^(?:je|j'|nous|on)$/u.test(key)) &&
      (isImperfectAt(said)(token, at) ||
        (words.includes('longtemps') && isParticiple(token.key, lexicon))) &&
      isFormOf(token.key, CONJECTURING, lexicon),
  );
  if (isBelief) return true;
  if (later.length === 0 || later.some(isImperfectAt(later))) return false;
  const isPast = said.some(isImperfectAt(said));
  if (FORMER.test(words.slice(0, 4).join(' ')) && (isPast || words[0] === 'longtemps')) return true;
  const subject = later[0]?.forms.plain ?? '';
  const isSame = /^(?:ils?|elles?)$/u.test(subject) || hasSubject(said, subject);
  const verb = later.slice(1, 5).find(({ key }) => lexicon.isFinite(key));
  return (
    isPast &&
    isSubjectPronoun(subject) &&
    isSame &&
    verb !== undefined &&
    !IMPERSONAL.has(verb.key) &&
    (isInTense(verb.key, 'PRESENT', lexicon) || isInTense(verb.key, 'FUTURE', lexicon)) &&
    (!/^(?:ai|a|avons|ont)$/u.test(verb.key) || later.some(({ key }) => key === 'été'))
  );
}

/** Saves most words the look-up in the dictionary. */
const IMPERFECT = /(?:ais|ait|ions|iez|aient)$/u;
const FORMER =
  /^(?:longtemps|autrefois|jadis|naguere|avant|hier encore|au (?:depart|debut)|a l' (?:origine|epoque)|il y a \S+ (?:ans|annees|mois)|quand j' etais|enfant|petite?|jeune)(?: |$)/u;
const IMPERSONAL = wordSet('faut suffit reste faudra');

/** « Nous voulions partir. | Nous sommes restés », « On nous a promis un train, | on attend toujours » */
export function isFrustrated(
  said: readonly Token[],
  later: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const subject = later[0]?.forms.plain ?? '';
  if (UNREAL.test(plainWordsIn(said).join(' '))) return later.length > 0;
  if (!isSubjectPronoun(subject) || /^(?:c'|ce|cela|ca)$/u.test(subject)) return false;
  const wish = said.findIndex(({ key }) => isFormOf(key, WANTING, lexicon));
  if (wish < 1) return false;
  const verb = said[wish];
  if (!verb) return false;
  const isOver = isInTense(verb.key, 'IMPERFECT', lexicon) || isParticiple(verb.key, lexicon);
  const isSame = hasSubject(said, subject);
  const isToUs = said.slice(0, wish).some(({ key }) => /^(?:me|m'|nous)$/u.test(key));
  return isOver && (isSame || isToUs) && !refersToWords(later);
}

/** « J'aurais pu signer » */
const UNREAL = /(?:^| )(?:aurai(?:s|t|ent)|aurions) (?:\S+ )?pu(?: |$)/u;

function hasSubject(said: readonly Token[], subject: string): boolean {
  return said.some(({ forms }) => forms.plain.replace("'", 'e') === subject.replace("'", 'e'));
}

/** « …, il l'a répété » */
function refersToWords(later: readonly Token[]): boolean {
  return later.slice(1, 3).some(({ key }) => /^(?:le|l')$/u.test(key));
}

/** « Aujourd'hui, tout est calme. | Demain, nous aurons la houle » */
export function isOtherDay(said: readonly Token[], next: readonly Token[]): boolean {
  const [day = '', other = ''] = [said, next].map((tokens) => plainWordsIn(tokens)[0] ?? '');
  return DAYS.has(day) && DAYS.has(other) && day !== other;
}

/** « Le béton tient bien en amont. | En aval, … », but not « Nous avons voté en mai. | En juin, … » */
export function isOtherCase(
  said: readonly Token[],
  next: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const [first = ''] = wordsIn(next);
  const comma = next.findIndex(({ key }) => key === ',');
  const end = wordsIn(said).slice(-CASE_WORDS);
  return (
    /^(?:en|dans|sur|à|aux?|chez|pour|avec|sans|sous)$/u.test(first) &&
    comma > 0 &&
    comma <= CASE_WORDS &&
    end.slice(0, -1).includes(first) &&
    !tellsEvent(said, lexicon)
  );
}

const CASE_WORDS = 4;
const DAYS = wordSet("hier aujourd' demain bientot maintenant desormais");
