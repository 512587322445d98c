import { hasFiniteVerb, lastSentence } from '../../../model/french/clauses.ts';
import { isTime } from '../../../model/french/closed-classes.ts';
import { isNegation } from '../../../model/french/negation.ts';
import { isNumber } from '../../../model/french/numbers.ts';
import {
  APPROVING,
  CONJECTURING,
  isFormOf,
  SAYING,
  UNDOING,
} from '../../../model/french/verb-classes.ts';
import { isParticiple, isPlanned, tellsEvent } from '../../../model/french/verbs.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { isWord, plainWordsIn, type Token, wordsIn } from '../../../model/words/tokens.ts';
import { wordSet } from '../../../model/words/word-set.ts';
import { isAnswered, isCorrected } from './corrections.ts';
import { isAdverbial } from './cut-clauses.ts';
import { comparesOther } from './cut-limits.ts';
import { hasNegation } from './denials.ts';
import { isFormer, isFrustrated, isOtherCase, isOtherDay } from './former.ts';
import { interruptsHearsay } from './hearsay.ts';

/**
 * Whether what the speaker says next turns the words, without « mais » or another word that says so: a
 * former state or belief, an announced concession or the words of others that are answered next, a plan
 * that came to nothing, a condition that is named next, an act that is undone, a correction, or the answer to a
 * question.
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
    concedes(said, rest, lexicon) ||
    isCorrected(said, rest, next, lexicon) ||
    isAnswered(found, next, lexicon) ||
    isHeldByOthers(said, lexicon) ||
    isSubordinate(said, rest) ||
    isFormer(said, later, lexicon) ||
    isFrustrated(said, later, lexicon) ||
    isOtherDay(said, next) ||
    isOtherCase(said, next, lexicon) ||
    isUndone(later, lexicon) ||
    isOwnView(said, later) ||
    isRepeated(said, later, lexicon) ||
    isSetAgainst(said, next, lexicon) ||
    contrastsOther(next) ||
    comparesOther(next, lexicon) ||
    requires(said, next, lexicon) ||
    qualifies(next, lexicon)
  );
}

function afterMark([first, ...rest]: readonly Token[]): readonly Token[] {
  return first && (first.kind === 'MARK' || first.key === 'et') ? rest : [];
}

/**
 * « Certes, … », « J'approuve le principe … », « …, je vous l'accorde. | … », « … | , c'est exact ; … »: after
 * a concession, its contrast follows.
 */
function concedes(said: readonly Token[], rest: readonly Token[], lexicon: Lexicon): boolean {
  const words = plainWordsIn(said);
  const isPartial = words.some(
    (word, at) =>
      PARTS.has(word) &&
      words
        .slice(Math.max(0, at - 4), at)
        .some((one) => isFormOf(one, APPROVING, lexicon) || one.startsWith('partag')),
  );
  return (
    isPartial ||
    CONCESSION.test(words.join(' ')) ||
    CONCEDED_BEFORE.test(words.join(' ')) ||
    CONCEDED_AFTER.test(plainWordsIn(rest).join(' '))
  );
}

const PARTS = wordSet(
  'principe idee intention intentions objectif objectifs esprit constat diagnostic but philosophie',
);
const CONCESSION =
  /^(?:certes|officiellement|theoriquement|en (?:theorie|principe|apparence)|sur le papier|a premiere vue|d' un cote|d' une part|c' est (?:vrai|exact|juste|entendu)|il est vrai|je (?:vous )?(?:l' |le )?(?:accorde|concede))(?: |$)/u;
const CONCEDED =
  "(?:c' est (?:vrai|exact|juste|entendu|certain|sur|evident)|je (?:vous )?(?:l' |le )?(?:accorde|concede|admets|reconnais|veux bien))";
const CONCEDED_BEFORE = new RegExp(`(?:^| )${CONCEDED}$`, 'u');
const CONCEDED_AFTER = new RegExp(`^${CONCEDED}(?: |$)`, 'u');

/**
 * « On nous dit que … », « Mes collègues pensent que … », « Il paraît que … »: the speaker's own opinion
 * follows. What others announce or confirm calls for none.
 */
function isHeldByOthers(said: readonly Token[], lexicon: Lexicon): boolean {
  const words = said.flatMap(({ kind, key }) => (kind === 'WORD' ? key.split('-') : []));
  const isThat = (word: string | undefined) => /^(?:que|qu'|d'|de|y)$/u.test(word ?? '');
  const [first = ''] = words;
  if (/^(?:je|j'|nous|moi)$/u.test(first)) return false;
  // « Il ment, disait-on », « Il ment, selon le juge »
  if (interruptsHearsay(said, lexicon)) return true;
  if (/^il est (?:de bon ton|de mode|d' usage|convenu|courant) de /u.test(words.join(' ')))
    return true;
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

/** « Quand le maire disait que tout allait bien | , je me taisais »: the main clause is cut off. */
function isSubordinate(said: readonly Token[], rest: readonly Token[]): boolean {
  return (
    rest[0]?.key === ',' &&
    !said.some(({ kind }) => kind === 'MARK') &&
    /^(?:si|s'|quand|lorsque|lorsqu'|puisque|puisqu'|comme|quoique)$/u.test(said[0]?.key ?? '')
  );
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
  const isSameVerb = start.some(({ key }) => known.has(key) && lexicon.isFinite(key));
  return isEcho || (isSameVerb && start.some(({ key }) => /^(?:aussi|également)$/u.test(key)));
}

/** « J'ai pris l'argent. | Je l'ai rendu », « …, | on l'a annulé », « Ils ont été retrouvés » */
function isUndone(later: readonly Token[], lexicon: Lexicon): boolean {
  const words = later.filter(isWord).slice(0, UNDOING_WORDS);
  const undone = words.findIndex(({ key }) => isFormOf(key, UNDOING, lexicon));
  if (undone === -1) return false;
  const before = words.slice(0, undone).map(({ forms }) => forms.plain);
  const isSubject = /^(?:ils?|elles?)$/u.test(before[0] ?? '');
  return CLITIC.test(before.join(' ')) || isSubject || undone === 0;
}

/** « on l'a annulée », « nous les avons rendus »: the pronoun stands before the verb. */
const CLITIC =
  /^.* (?:le|la|les|l')(?: (?:a|ai|as|ont|avons|avez|avait|aura|ont tous|ai tous|a aussitot))?$/u;

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

/**
 * Whether a sentence, by its first words, takes back a part of the one before it: « Le problème, c'est
 * que … », « Un détail manque », « C'est une image », « On verra », « Je le disais encore hier »,
 * « Que chacun paye sa part », or, without a verb, « Les dix premiers jours ».
 */
function qualifies(sentence: readonly Token[], lexicon: Lexicon): boolean {
  const words = plainWordsIn(sentence);
  const start = words.slice(0, FIRST_WORDS);
  const isDemand = /^qu[e']/u.test(words[0] ?? '') && sentence.at(-1)?.key !== '?';
  const comma = sentence.findIndex(({ key }) => key === ',');
  const isLater = LATER.has(plainWordsIn(sentence.slice(0, Math.max(0, comma))).join(''));
  return (
    isDemand ||
    isLater ||
    [FIGURE, OPEN, RESERVED, OWN_WORDS].some((pattern) =>
      pattern.test(words.slice(0, 8).join(' ')),
    ) ||
    (words[0] !== 'voila' && start.some((word) => OBSTACLES.has(word))) ||
    isFragment(sentence, lexicon)
  );
}

/** « Sur le papier. », « Les dix premiers jours. », « Presque. », « Vu de loin. », « Ou une étable. » */
function isFragment(sentence: readonly Token[], lexicon: Lexicon): boolean {
  const words = sentence.filter(({ kind }) => kind === 'WORD');
  const isShort = words.length > 0 && words.length <= FRAGMENT_WORDS;
  // « Vraiment ? », « Et alors ? »
  if (isShort && words.length <= 2 && sentence.at(-1)?.key === '?') return true;
  if (!isShort || sentence.at(-1)?.key === '!') return false;
  const plain = plainWordsIn(words);
  const isPeriod = /^(?:les?|la)$/u.test(plain[0] ?? '') && plain.slice(1, 4).some(isTime);
  return (
    !hasFiniteVerb(words.slice(1), lexicon) &&
    (isAdverbial(words, lexicon) ||
      isPeriod ||
      /^(?:enfin|ou)$/u.test(plain[0] ?? '') ||
      plain.join(' ') === 'un jour' ||
      isParticiple(words[0]?.key ?? '', lexicon))
  );
}

/** « Hier, j'étais contre. Aujourd'hui, je suis pour. » */
const LATER = wordSet("aujourd'hui desormais maintenant depuis");
const FIRST_WORDS = 4;
const FRAGMENT_WORDS = 8;
const OBSTACLES = wordSet(`
  verite realite probleme hic bemol ennui difficulte detail plaisante plaisantais ironise blaguais
  rigole malheureusement malheur dommage
`);
const FIGURE =
  /^(?:c'|ce|ceci|cela|ca|voila) (?:est |n' est qu' |reste )?(?:la |bien |peut-etre )?(?:une?|l'|le|la|mon|notre) (?:seule |simple |pure |pur |vieille |vieux )?(?:image|metaphore|boutade|caricature|cliche|hypothese|hyperbole|provocation|fiction|voeu|reve|utopie|prejuge|mythe|legende|conte|exageration|plaisanterie|blague)(?: |$)/u;
const OPEN =
  /(?:^| )(?:on verra|nous verrons|qui sait|allez savoir|a voir|(?:la meme chose|pareil|l' inverse)$)(?: |$)/u;
/** « Une seule réserve : l'avis des pompiers. » */
const RESERVED = /^(?:avec |a )?une (?:\S+ )?(?:reserve|nuance|restriction|condition)(?: |$)/u;
const OWN_WORDS =
  /^(?:voila ce que |c' est ce que )?(?:je|j') (?:le |l' )?(?:disais|croyais|pensais|repetais|jurais|exagere|caricature|schematise|force le trait|parle d\S+|entends par|veux dire|precise)(?: |$)|^j' avais \S+ ans(?: |$)|^je l' ai longtemps (?:cru|pense|dit)(?: |$)|^le (?:mot|terme|chiffre) est (?:trop|un peu|mal|excessif|impropre)(?: |$)|^tel(?:le)?s? (?:etai|fut|furent)/u;

/** « La récolte est belle. | Le prix, lui, s'est effondré. » */
function contrastsOther(next: readonly Token[]): boolean {
  return next.some(
    ({ key }, at) =>
      at > 1 &&
      /^(?:lui|elle|eux|elles)$/u.test(key) &&
      [next[at - 1], next[at + 1]].every((token) => token?.key === ','),
  );
}

/**
 * « Chacun a le droit de parler. | Personne n'a le droit de crier »: the same word, negated. Or the same
 * verb, no longer negated: « Nous n'avons pas fui devant eux. | Nous avons fui devant la crue ».
 */
function isSetAgainst(said: readonly Token[], next: readonly Token[], lexicon: Lexicon): boolean {
  const words = new Set(wordsIn(said));
  // « Tous ont été retrouvés. | Deux étaient morts », « Il n'y aura pas de taxe. | Il y aura une redevance »
  if (plainWordsIn(said).some((word) => ALL.has(word)) && isNumber(next[0])) return true;
  if (hasNegation(said) && beginsAlike(said, next)) return true;
  const again = next.filter(({ key }) => key.length > 3 && words.has(key));
  if (hasNegation(next)) return again.some(({ key }) => lexicon.nounsOf(key).length > 0);
  return hasNegation(said) && again.some(({ key }) => lexicon.fullVerbsOf(key).length > 0);
}

const ALL = wordSet('tous toutes tout chaque chacun chacune');

/** Whether two sentences begin with the same three words, negations aside. */
function beginsAlike(said: readonly Token[], next: readonly Token[]): boolean {
  const start = (tokens: readonly Token[]) =>
    wordsIn(tokens)
      .filter((word) => !isNegation(word))
      .slice(0, ALIKE_WORDS)
      .join(' ');
  return wordsIn(next).length > ALIKE_WORDS && start(said) === start(next);
}

const ALIKE_WORDS = 3;
