import { lastSentence, withoutOwnClauses } from '../../../model/french/clauses.ts';
import { isDeterminer, isSubjectPronoun } from '../../../model/french/closed-classes.ts';
import { isNegation, isNegationHead, isRestriction } from '../../../model/french/negation.ts';
import { DENYING, HOLDING, isFormOf, RECANTING } from '../../../model/french/verb-classes.ts';
import { tellsEvent } from '../../../model/french/verbs.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { isWord, type Token } from '../../../model/words/tokens.ts';
import { wordSet } from '../../../model/words/word-set.ts';
import type { Context } from '../printed-statement.ts';

/** Whether words say that what follows is not so: « il est faux que … », « je nie que … ». */
function hasDenial(words: readonly Token[], lexicon: Lexicon): boolean {
  return words.some(
    (word, at) =>
      isDenial(word, lexicon) &&
      !isOwnRegret(words, at) &&
      !isRegretted(word, words[at + 1], lexicon),
  );
}

/** « je regrette que »: what is regretted is so. */
function isRegretted(word: Token, next: Token | undefined, lexicon: Lexicon): boolean {
  return /^(?:que|qu')$/u.test(next?.key ?? '') && lexicon.verbsOf(word.key).includes('regretter');
}

/** « je ne regrette rien », « je n'en doute pas » */
function isOwnRegret(words: readonly Token[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 3), at).map(({ key }) => key);
  return (
    /^j[e']$/u.test(before.find((word) => /^j[e']$/u.test(word)) ?? '') &&
    before.some(isNegationHead)
  );
}

/**
 * Whether a sentence, by its first words, denies what was said before it: « C'est faux. », « Ils se
 * trompent. », « Ce n'est pas ce que je pense. », « Je n'en crois rien. », « Pas tous. », or the same
 * verb or noun with a negation.
 */
function deniesSentence(
  words: readonly Token[],
  said: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const [first, second] = words;
  const isAbout = [first, second].some((word) => word && REFERENCES.has(word.forms.plain));
  const start = words.slice(0, 3).map(({ forms }) => forms.plain);
  if (IRONIES.has(start.slice(0, 2).join(' ')) || PAST.test(start.join(' '))) return true;
  if (isRecanted(words, lexicon) || isBelief(words, lexicon)) return true;
  if (isUndoubted(words, lexicon)) return false;
  // « Pure invention. », « Une fable. »
  const isBare = words.length <= 3 && !words.some(({ key }) => lexicon.isFinite(key));
  if (hasDenial(words, lexicon))
    return isBare || isAbout || (first ? isDenial(first, lexicon) : false);
  if (!hasNegation(words)) return false;
  // « La lutte, non. »
  if (words.length <= 4 && words.at(-1)?.key === 'non') return true;
  // « Pas tous. », « Les siennes, pas les nôtres. »
  if (!words.some(({ key }) => lexicon.isFinite(key) || isNegationHead(key))) return true;
  if (words.some((word) => said.some((other) => hasSameStem(word, other)))) return true;
  const refers = words.some(
    ({ key, forms }, at) =>
      (at < 3 && NEUTERS.has(forms.plain)) ||
      // « Aucun ne le sera. », « Il n'en est rien. »
      (isNegationHead(key) && /^(?:le|l'|en)$/u.test(words[at + 1]?.key ?? '')),
  );
  return refers || words.some(({ key }) => isFormOf(key, HOLDING, lexicon));
}

/** « Personne ne l'ignore. », « Nul n'en doute. » */
function isUndoubted(words: readonly Token[], lexicon: Lexicon): boolean {
  const head = words.findIndex(({ key }) => isNegationHead(key));
  return (
    head !== -1 && words.slice(head, head + 3).some(({ key }) => isFormOf(key, DOUBTING, lexicon))
  );
}

const DOUBTING: ReadonlySet<string> = new Set(['douter', 'ignorer', 'contester']);

/** Whether a sentence takes back the one before it: « J'ai dit cela sous le coup de la colère, je le retire. » */
export function takesBack(sentence: readonly Token[], lexicon: Lexicon): boolean {
  return (
    changesMind(sentence, lexicon) ||
    sentence.some(
      ({ key }, at) =>
        /^(?:je|j'|nous)$/u.test(key) &&
        /^(?:le|la|les|l')$/u.test(sentence[at + 1]?.key ?? '') &&
        sentence.slice(at + 2, at + 4).some((word) => isFormOf(word.key, RECANTING, lexicon)),
    )
  );
}

/**
 * « Ces chiffres m'ont fait changer d'avis », « Le procès m'a convaincu du contraire », « Vingt ans m'ont appris
 * l'inverse », « Les registres me donnent tort », but not « Personne ne dira le contraire »
 */
function changesMind(sentence: readonly Token[], lexicon: Lexicon): boolean {
  const words = sentence.filter(isWord).map(({ forms }) => forms.plain);
  if (/\bchang\S+ d' (?:avis|opinion|idee)\b/u.test(words.join(' '))) return true;
  if (hasNegation(sentence)) return false;
  return (
    /(?:^| )(?:d[ue]|le) contraire$|(?:^| )l' inverse$/u.test(words.join(' ')) ||
    words.some(
      (word, at) =>
        /^(?:me|m'|nous)$/u.test(word) &&
        sentence
          .filter(isWord)
          .slice(at + 1, at + 4)
          .some(({ key }) => key === 'tort' || isFormOf(key, REFUTING, lexicon)),
    )
  );
}

const REFUTING: ReadonlySet<string> = new Set(['démentir', 'détromper', 'contredire', 'réfuter']);

/** « J'avais tort », « Nous nous sommes trompés » */
function isRecanted(words: readonly Token[], lexicon: Lexicon): boolean {
  const isOwn = /^(?:je|j'|nous)$/u.test(words[0]?.key ?? '');
  return isOwn && words.some(({ key }) => key === 'tort' || isFormOf(key, WRONG, lexicon));
}

const WRONG: ReadonlySet<string> = new Set(['tromper', 'mentir', 'rétracter']);

/** « On connaît la chanson. », « Vous y croyez ? », « Qui peut le croire ? », « Vous voulez rire. », « J'aimerais que ce fût vrai. » */
function isBelief(words: readonly Token[], lexicon: Lexicon): boolean {
  return words.some(
    ({ key }, at) =>
      lexicon.verbsOf(key).includes('rire') ||
      ((key === 'y' || (/^l[e']$/u.test(key) && words[0]?.key === 'qui')) &&
        lexicon.verbsOf(words[at + 1]?.key ?? '').includes('croire')) ||
      (/^(?:fût|soit|serait|était)$/u.test(key) && words[at + 1]?.key === 'vrai'),
  );
}

/** « reprendre » and « reprendrons » */
function hasSameStem({ forms: { plain } }: Token, other: Token): boolean {
  return plain.length >= 6 && plain.slice(0, 6) === other.forms.plain.slice(0, 6);
}

function isDenial({ key, forms }: Token, lexicon: Lexicon): boolean {
  return DENIALS.has(forms.plain) || isFormOf(key, DENYING, lexicon);
}

/** In their `plain` form. */
const DENIALS = wordSet(`
  faux fausse inexact inexacte errone erronee mensonge mensonges absurde absurdite absurdites
  ridicule improbable impossible calomnie calomnies fable fables legende invention inventions infox
  intox betise betises sottise sottises idiot idiote stupide grotesque aberrant aberrante blague
  aneries ineptie inepties sornettes balivernes niaiseries plaisanterie erreur tort foutaise foutaises rumeur rumeurs false untrue lie lies deny denies
  denied doubt refuse nonsense wrong
`);

const IRONIES: ReadonlySet<string> = new Set([
  ...['allons donc', 'tu parles', 'vous parlez', 'mon oeil', "a d'", "n' importe"],
  ...['on connait', 'pensez-vous', 'laissez-moi rire', 'et puis'],
]);
// « C'était vrai en 1980. », « Ce serait trop beau. »
const PAST = /^(?:c'|ce|cela|ca) (?:etait|serait|fut|aurait|eut)\b/u;
/** What a sentence says of the words before. */
const NEUTERS = wordSet("ce c' cela ca ceci");
const REFERENCES: ReadonlySet<string> = new Set([
  ...NEUTERS,
  ...'chacun chacune tous on rien quelle quel ils elles il elle on ceux je voila tel telle it that they'.split(
    ' ',
  ),
]);

const NEAR_WORDS = 8;

/** Whether the sentence denies the words before it gets to them: « Il est faux que | … ». */
export function isDeniedBefore(
  { previous, before }: Context,
  found: readonly Token[],
  lexicon: Lexicon,
): boolean {
  if (answersSentence(previous, before)) return false;
  const near = before.filter(isWord).slice(-NEAR_WORDS);
  return (
    (!isOwnClause(before, found.filter(isWord), lexicon) &&
      (hasNegation(near) || hasDenial(near, lexicon))) ||
    // « Je ne dis pas, comme tant d'autres l'ont fait avant moi à cette tribune, que | … »
    (isRestriction(near.at(-1)?.key ?? '') && hasNegation(before))
  );
}

/** « On dit le pont fermé. C'est faux : | il est ouvert »: it denies the sentence before. */
function answersSentence(previous: readonly Token[], before: readonly Token[]): boolean {
  const words = before.filter(isWord).map(({ forms }) => forms.plain);
  return previous.some(isWord) && before.at(-1)?.key === ':' && ANSWERS.test(words.join(' '));
}

const ANSWERS = /^(?:c'|ce|cela|ca) (?:est (?:faux|inexact)|n' est pas (?:vrai|exact|le cas))$/u;

/** Whether what follows the words, or the next sentence, denies them: « … | , mais pas demain ». */
export function isDeniedAfter(
  { rest, next }: Context,
  found: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const isEvent = tellsEvent(lastWords(found), lexicon);
  // « ont été libérés | sans rançon »
  const after = withoutOwnClauses(rest, lexicon)
    .filter((token) => isWord(token) && !(isEvent && token.key === 'sans'))
    .slice(0, NEAR_WORDS);
  return (
    hasNegation(after) ||
    takesBack(next, lexicon) ||
    hasDenial(rest.filter(isWord).slice(0, NEAR_WORDS), lexicon) ||
    deniesSentence(next.filter(isWord).slice(0, NEAR_WORDS), lastWords(found), lexicon)
  );
}

/** The words of the last sentence, which may end in its full stop. */
export function lastWords(found: readonly Token[]): Token[] {
  const end = found.findLastIndex(isWord);
  return lastSentence(found.slice(0, end + 1)).filter(isWord);
}

/** « Nous n'avons pas peur, | nous voterons »: the negation is of the clause before. */
function isOwnClause(before: readonly Token[], words: readonly Token[], lexicon: Lexicon): boolean {
  const found = /^(?:mais|car)$/u.test(words[0]?.key ?? '') ? words.slice(1) : words;
  const first = found[0]?.forms.plain ?? '';
  const joint = before.at(-1)?.key ?? '';
  const isAnd = joint === 'et' && !before.some(({ key }) => isRestriction(key));
  if (!isAnd && !/^(?:,|mais|car)$/u.test(joint)) return false;
  const isNoun =
    isDeterminer(first) &&
    found.slice(1, 5).some(({ key }) => lexicon.isFinite(key) || key === 'a');
  return isNoun || isSubjectPronoun(first);
}

export function hasNegation(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ key }, at) => isNegation(key) && !isComparative(tokens, at) && !isPoint(tokens, at),
  );
}

/** « un point », « point final » */
function isPoint(tokens: readonly Token[], at: number): boolean {
  const [before, word, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    word?.key === 'point' && (next?.key === 'final' || isDeterminer(before?.forms.plain ?? ''))
  );
}

/** « le plus long », « plus tôt que jadis »: without « ne », no negation; but « plus de lits ». */
function isComparative(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]?.key, tokens[at + 1]?.key ?? ''];
  return (
    word === 'plus' &&
    !tokens.some(({ key }) => isNegationHead(key)) &&
    !/^(?:|d[e']|une?|jamais|rien|personne|aucune?)$/u.test(next)
  );
}
