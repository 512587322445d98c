import { isFiniteAt, lastSentence } from '../../../model/french/clauses.ts';
import { isSubjectPronoun } from '../../../model/french/closed-classes.ts';
import { isNumber } from '../../../model/french/numbers.ts';
import {
  APPROVING,
  CONJECTURING,
  isFormOf,
  SAYING,
  UNDOING,
  WANTING,
} from '../../../model/french/verb-classes.ts';
import { isInTense, isParticiple, isPlanned, tellsEvent } from '../../../model/french/verbs.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { isWord, plainWordsIn, type Token } from '../../../model/words/tokens.ts';
import { wordSet } from '../../../model/words/word-set.ts';
import { interruptsHearsay } from './hearsay.ts';

/**
 * Whether what the speaker says next turns the words, without « mais » or another word that says so: a
 * former state or belief, an announced concession or the words of others that are answered next, a plan
 * that came to nothing, a condition that is named next, or an act that is undone.
 *
 * @param found the quoted tokens
 * @param rest the tokens of their sentence after them
 * @param next those of the next sentence
 */
export function isTurned(
  found: readonly Token[],
  rest: readonly Token[],
  next: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const end = found.findLastIndex(isWord);
  const said = lastSentence(found.slice(0, end + 1));
  const later = rest.some(isWord) ? afterMark(rest) : next;
  if (![...rest, ...next].some(isWord)) return false;
  return (
    announces(said, lexicon) ||
    isHeldByOthers(said, lexicon) ||
    isOtherDay(said, next) ||
    isSubordinate(said, rest) ||
    isFormer(said, later, lexicon) ||
    isFrustrated(said, later, lexicon) ||
    isUndone(later, lexicon) ||
    isOwnView(said, later) ||
    isRepeated(said, later, lexicon) ||
    requires(said, next, lexicon) ||
    isExplained(next)
  );
}

function afterMark([first, ...rest]: readonly Token[]): readonly Token[] {
  return first && (first.kind === 'MARK' || first.key === 'et') ? rest : [];
}

/** « Certes, … », « C'est vrai que … », « J'approuve le principe … »: the contrast follows. */
function announces(said: readonly Token[], lexicon: Lexicon): boolean {
  const words = plainWordsIn(said);
  const isPartial = words.some(
    (word, at) =>
      PARTS.has(word) &&
      words
        .slice(Math.max(0, at - 4), at)
        .some((one) => isFormOf(one, APPROVING, lexicon) || one.startsWith('partag')),
  );
  return isPartial || CONCESSION.test(words.slice(0, 8).join(' '));
}

const PARTS = wordSet(
  'principe idee intention intentions objectif objectifs esprit constat diagnostic but philosophie',
);
const CONCESSION =
  /^(?:certes|officiellement|theoriquement|en (?:theorie|principe|apparence)|sur le papier|a premiere vue|d' un cote|d' une part|c' est (?:vrai|exact|juste|entendu)|il est vrai|je (?:vous )?(?:l' |le )?(?:accorde|concede))(?: |$)/u;

/**
 * « On nous dit que … », « Mes collègues pensent que … », « Il paraît que … »: the speaker's own opinion
 * follows. What others announce or confirm needs none.
 */
function isHeldByOthers(said: readonly Token[], lexicon: Lexicon): boolean {
  const words = said.flatMap(({ kind, key }) => (kind === 'WORD' ? key.split('-') : []));
  const isThat = (word: string | undefined) => /^(?:que|qu'|d'|de|y)$/u.test(word ?? '');
  const [first = ''] = words;
  if (/^(?:je|j'|nous|moi)$/u.test(first)) return false;
  // « Il ment, disait-on », « Il ment, selon le juge »
  if (interruptsHearsay(said, lexicon)) return true;
  if (/^il para[iî]t (?:que|qu')/u.test(words.slice(0, 3).join(' '))) return true;
  const verb = words
    .slice(0, SUBJECT_WORDS)
    .findIndex((word) => isFormOf(word, CONJECTURING, lexicon) || isFormOf(word, SAYING, lexicon));
  if (verb < 1) return false;
  const isVague = VAGUE.has(first);
  const isConjecture = isFormOf(words[verb] ?? '', CONJECTURING, lexicon);
  const subject = words.slice(0, verb);
  const isReport =
    words.slice(verb + 1, verb + 4).some(isThat) ||
    subject.includes('y') ||
    said.some(({ key }) => key === ':');
  return isReport && (isVague || isConjecture) && !subject.some((word) => /^j[e']$/u.test(word));
}

const SUBJECT_WORDS = 6;
const VAGUE = wordSet("on certains certaines d'aucuns ils elles beaucoup tous plusieurs");

/** « Je croyais que … », « Avant, j'achetais … », « J'étais pour la vente, | je suis contre » */
function isFormer(said: readonly Token[], later: readonly Token[], lexicon: Lexicon): boolean {
  const words = plainWordsIn(said);
  // « étais » and « expulsions » are nouns as well.
  const isImperfectAt = (tokens: readonly Token[]) => (token: Token, at: number) =>
    isInTense(token.key, 'IMPERFECT', lexicon) &&
    (!lexicon.isNominal(token.key) || isFiniteAt(tokens, at, lexicon));
  const isBelief = said.some(
    (token, at) =>
      isFormOf(token.key, CONJECTURING, lexicon) &&
      said.slice(0, at).some(({ key }) => /^(?:je|j'|nous|on)$/u.test(key)) &&
      (isImperfectAt(said)(token, at) ||
        (isParticiple(token.key, lexicon) && words.includes('longtemps'))),
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

const FORMER =
  /^(?:longtemps|autrefois|jadis|naguere|avant|hier encore|au (?:depart|debut)|a l' (?:origine|epoque)|il y a \S+ (?:ans|annees|mois)|quand j' etais|enfant|petite?|jeune)(?: |$)/u;
const IMPERSONAL = wordSet('faut suffit reste faudra');

/** « Nous voulions partir. | Nous sommes restés », « On nous a promis un train, | on attend toujours » */
function isFrustrated(said: readonly Token[], later: readonly Token[], lexicon: Lexicon): boolean {
  const subject = later[0]?.forms.plain ?? '';
  if (UNREAL.test(plainWordsIn(said).join(' '))) return later.length > 0;
  const wish = said.findIndex(({ key }) => isFormOf(key, WANTING, lexicon));
  if (wish < 1 || !isSubjectPronoun(subject) || /^(?:c'|ce|cela|ca)$/u.test(subject)) return false;
  const verb = said[wish];
  if (!verb) return false;
  const isOver = isInTense(verb.key, 'IMPERFECT', lexicon) || isParticiple(verb.key, lexicon);
  const isSame = hasSubject(said, subject);
  const isToUs = said.slice(0, wish).some(({ key }) => /^(?:me|m'|nous)$/u.test(key));
  return isOver && (isSame || isToUs) && !refersToWords(later);
}

/** « Aujourd'hui, tout est calme. | Demain, nous aurons la houle » */
function isOtherDay(said: readonly Token[], next: readonly Token[]): boolean {
  const [day = '', other = ''] = [said, next].map((tokens) => plainWordsIn(tokens)[0] ?? '');
  return DAYS.has(day) && DAYS.has(other) && day !== other;
}

const DAYS = wordSet("hier aujourd' demain bientot maintenant desormais");

/** « Quand le maire disait que tout allait bien | , je me taisais »: the main clause is cut off. */
function isSubordinate(said: readonly Token[], rest: readonly Token[]): boolean {
  return (
    rest[0]?.key === ',' &&
    !said.some(({ kind }) => kind === 'MARK') &&
    /^(?:si|s'|quand|lorsque|lorsqu'|puisque|puisqu'|comme|quoique)$/u.test(said[0]?.key ?? '')
  );
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

/** « Certains y voient un temple. | Pour ma part, j'y vois une grange » */
function isOwnView(said: readonly Token[], later: readonly Token[]): boolean {
  const start = plainWordsIn(later).slice(0, 3).join(' ');
  return SELF.test(start) && !said.some(({ key }) => /^(?:je|j')$/u.test(key));
}

const SELF =
  /^(?:pour ma part|de mon cote|quant a moi|moi j[e']|personnellement|a mon avis)(?: |$)/u;

/**
 * « Ce club avait tout. | Avait. », « Le rapport constate que le train coûte cher. | Il constate aussi qu'il est
 * plein »
 */
function isRepeated(said: readonly Token[], later: readonly Token[], lexicon: Lexicon): boolean {
  const known = new Set(said.map(({ key }) => key));
  const words = later.filter(isWord);
  const isEcho = words.length > 0 && words.length <= 2 && words.every(({ key }) => known.has(key));
  const start = words.slice(0, SUBJECT_WORDS);
  const isSameVerb = start.some(
    ({ key }) => known.has(key) && lexicon.fullVerbsOf(key).length > 0 && lexicon.isFinite(key),
  );
  return isEcho || (isSameVerb && start.some(({ key }) => /^(?:aussi|également)$/u.test(key)));
}

/** « J'ai pris l'argent. | Je l'ai rendu », « …, | on l'a annulé », « Ils ont été retrouvés » */
function isUndone(later: readonly Token[], lexicon: Lexicon): boolean {
  const words = later.filter(isWord).slice(0, UNDOING_WORDS);
  const undone = words.findIndex(({ key }) => isFormOf(key, UNDOING, lexicon));
  if (undone === -1) return false;
  const before = words.slice(0, undone).map(({ forms }) => forms.plain);
  const isObject = before.slice(1).some((word) => /^(?:le|la|les|l')$/u.test(word));
  const isSubject = /^(?:ils?|elles?)$/u.test(before[0] ?? '');
  return (isObject && isClitic(before)) || isSubject || undone === 0;
}

/** « l'a annulée », « les avons rendus »: the pronoun stands before the verb. */
function isClitic(before: readonly string[]): boolean {
  return /(?:^| )(?:le|la|les|l')(?: (?:a|ai|as|ont|avons|avez|avait|aura|ont tous|ai tous|a aussitot))?$/u.test(
    before.join(' '),
  );
}

const UNDOING_WORDS = 8;

/** « La pharmacie peut vacciner. | Il faut une ordonnance », « Deux doses sont nécessaires » */
function requires(said: readonly Token[], next: readonly Token[], lexicon: Lexicon): boolean {
  const words = plainWordsIn(next);
  if (WARNINGS.has(words[0] ?? '')) return true;
  const isIndefinite = isNumber(next[0]) || /^(?:une?|des)$/u.test(words[0] ?? '');
  if (isIndefinite && words.slice(1, 8).some((word) => REQUIRED.test(word))) return true;
  if (tellsEvent(said, lexicon)) return false;
  if (UNFINISHED.test(words.slice(0, 4).join(' '))) return true;
  const need = NEED.exec(words.slice(0, 5).join(' '));
  if (!need) return false;
  const isPossible = said.some(
    ({ key, forms }) => ABLE.test(forms.plain) || isPlanned(key, lexicon),
  );
  return need[1] !== undefined || need[2] !== 'faut' || isPossible;
}

const WARNINGS = wordSet('prudence attention gare mefiance patience');
const REQUIRED = /^(?:necessaires?|indispensables?|obligatoires?|requise?s?|exigee?s?)$/u;
const NEED =
  /^(?:et )?il (me |nous |vous |lui |leur |y )?(?:en )?(faut|faudra|suffit|suffira|reste|manque|manquera)(?! (?:que|qu'))(?: |$)/u;
/** « J'ai encore trois chapitres à écrire » */
const UNFINISHED = /^(?:j'|nous|on|ils?|elles?) (?:ai|avons|a|ont) encore (?!\S+e$)/u;
const ABLE = /^(?:peu[xt]|peuvent|pouvons|pourr\S+|prete?s?|possibles?|ouverte?s?|autorisee?s?)$/u;

/** « C'est une image. », « L'an prochain, on verra. », « Je le disais encore hier. » */
function isExplained(next: readonly Token[]): boolean {
  const words = plainWordsIn(next);
  const start = words.slice(0, 8).join(' ');
  return FIGURE.test(start) || OPEN.test(start) || OWN_WORDS.test(start);
}

const FIGURE =
  /^(?:c'|ce|ceci|cela|ca|voila) (?:est |n' est qu' |reste )?(?:la |bien |peut-etre )?(?:une?|l'|le|la|mon|notre) (?:seule |simple |pure |pur |vieille |vieux )?(?:image|metaphore|boutade|caricature|cliche|hypothese|hyperbole|provocation|fiction|voeu|reve|utopie|prejuge|mythe|legende|conte|exageration|plaisanterie|blague)(?: |$)/u;
const OPEN = /(?:^| )(?:on verra|nous verrons|qui sait|allez savoir|a voir)(?: |$)/u;
const OWN_WORDS =
  /^(?:voila ce que |c' est ce que )?(?:je|j') (?:le |l' )?(?:disais|croyais|pensais|repetais|jurais|exagere|caricature|schematise|force le trait)(?: |$)|^tel(?:le)?s? (?:etai|fut|furent)/u;
