import { beginsNoun, isDeterminer, isPreposition } from '../../../model/french/closed-classes.ts';
import { isNegation } from '../../../model/french/negation.ts';
import { isAfterAuxiliary } from '../../../model/french/verbs.ts';
import { foldWord } from '../../../model/words/fold.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { countEdits } from '../../../model/words/nearest-name.ts';
import type { Token } from '../../../model/words/tokens.ts';
import { isSlip } from './slips.ts';
import type { Neighbours } from './small-slips.ts';
import { isInterchangeable } from './small-words.ts';

/**
 * Whether the asked word is the printed one in another spelling: an accent left out, an
 * abbreviation, an agreement in gender or number, a misspelling. A word that exists is taken for a
 * misspelling of another one only if the sentence does not allow it (`isSlip`): « pourrait » is not
 * « pourra ».
 */
export function isSameWordMisspelled(
  asked: Token,
  printed: Token,
  neighbours: Neighbours,
  lexicon: Lexicon,
): boolean {
  if (asked.kind !== 'WORD' || printed.kind !== 'WORD') return false;
  if (isInterchangeable(asked.forms.plain, printed.forms.plain)) return true;
  // « plus » is not « plu », but « guere » is « guerre ».
  if (lexicon.has(asked.key) && isNegation(asked.key) !== isNegation(printed.key)) return false;
  if (isSlip(asked, printed, neighbours, lexicon)) return true;
  const { plain } = asked.forms;
  if (plain === printed.forms.plain) {
    // « 106 » is not « 10⁶ ».
    if (/^\d/u.test(plain)) return false;
    return leavesOutAccents(asked, printed, neighbours, lexicon);
  }
  if (/\d/u.test(plain + printed.forms.plain)) return false;
  if (lexicon.isAgreement(asked.key, printed.key)) {
    return isForced(asked, printed, neighbours.previous);
  }
  return isMisspelling(asked, printed, neighbours.previous, lexicon);
}

/**
 * Whether another word decides the gender or number that was changed. A noun has its own gender: «
 * nos voisins » are not « nos voisines », but « ils nous ont sauvés » can be « sauvées ».
 */
function isForced(asked: Token, printed: Token, before: Token | null): boolean {
  const [one, other] = [asked.forms.plain, printed.forms.plain];
  if (beginsNoun(one)) return false;
  return withoutPlural(one) === withoutPlural(other) || !before || !beginsNoun(before.forms.plain);
}

function withoutPlural(word: string): string {
  return word.replace(/[sx]$/u, '');
}

function isMisspelling(
  asked: Token,
  printed: Token,
  previous: Token | null,
  lexicon: Lexicon,
): boolean {
  const [one, other] = [asked.forms.plain, printed.forms.plain];
  // « Bel-mare », divided at the end of a line, although « bel » and « mare » exist; « quon »,
  // « quelque soit », « par tout ».
  const isDivided = /[-']/u.test(one + other) && lettersOf(one) === lettersOf(other);
  if (isDivided || isCompoundInNumber(one, other)) return true;
  if (lexicon.has(asked.key) || isSurname(printed, previous)) return false;
  if (!lexicon.has(printed.key) || lexicon.isName(printed.key)) {
    return !isCapitalised(printed) && isSlipInUnknown(one, other);
  }
  if (isCapitalised(asked) && !isCapitalised(printed)) return false;
  const bound = other.length >= 6 && one[0] === other[0] ? 2 : 1;
  return other.length >= 3 && (countEdits(one, other) <= bound || isTransposed(one, other));
}

/** « grand-parents », « grands-parents »: the last part has the number of all. */
function isCompoundInNumber(one: string, other: string): boolean {
  const [parts, others] = [one.split('-'), other.split('-')];
  return (
    parts.length > 1 &&
    parts.length === others.length &&
    parts.at(-1) === others.at(-1) &&
    parts.every((part, at) => withoutPlural(part) === withoutPlural(others[at] ?? ''))
  );
}

function lettersOf(word: string): string {
  return word.replace(/[-']/gu, '');
}

/** « Paul Merlin »: a word after a name or a title is a name too, even if the dictionary has it. */
function isSurname(printed: Token, previous: Token | null): boolean {
  return (
    previous !== null &&
    isCapitalised(printed) &&
    isCapitalised(previous) &&
    printed.start - previous.end === 1 &&
    !isDeterminer(previous.forms.plain) &&
    !isPreposition(previous.forms.plain)
  );
}

/**
 * Whether two spellings of a long word that the dictionary lacks differ by one letter within it doubled,
 * left out, added or exchanged with its neighbour. In a name, « Dautry », any letter can make it the name
 * of somebody else, « Dautrey ».
 */
function isSlipInUnknown(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 6) return false;
  if (one.at(0) !== other.at(0) || one.at(-1) !== other.at(-1)) return false;
  if (one.length === other.length) return isTransposed(one, other);
  return Math.abs(one.length - other.length) === 1 && countEdits(one, other) === 1;
}

function isTransposed(one: string, other: string): boolean {
  const at = Array.from(one).findIndex((letter, index) => letter !== other[index]);
  return one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2) === other;
}

/** Whether it begins with a capital, and is not in capitals as a whole. */
function isCapitalised({ forms: { cased } }: Token): boolean {
  return /^\p{Lu}\P{Lu}*$/u.test(cased);
}

/**
 * Whether two words that differ in accents only are the same word. « tue » for « tué » is a keyboard
 * without accents, if the quotation has no accent at all; « tué » for « tue » is another tense. In a
 * quotation that has accents, one left out counts like any other letter: it makes another word of
 * « interné », unless the sentence does not allow that word, as in « a licencie ».
 */
function leavesOutAccents(
  asked: Token,
  printed: Token,
  neighbours: Neighbours,
  lexicon: Lexicon,
): boolean {
  if (!lexicon.has(asked.key) || !lexicon.has(printed.key)) {
    // « Lavigné » is not « Lavigne ».
    return asked.key === asked.forms.plain || !isCapitalised(printed) || lexicon.has(printed.key);
  }
  // « detroit » is known only as a name, « Detroit ».
  if (lexicon.isName(asked.key) && !lexicon.isName(printed.key)) return true;
  if (asked.key !== asked.forms.plain) return false;
  return (
    (!neighbours.hasAccents &&
      !(neighbours.losesOne && readsElse(asked, printed, neighbours, lexicon))) ||
    isReformed(asked.key, printed.key) ||
    isParticipleOnly(asked, printed, neighbours, lexicon)
  );
}

/**
 * Whether a single accent left out may be meant: « la tâche » and « la tache », « le manifestant tué » and «
 * le manifestant tue ».
 */
function readsElse(
  { key }: Token,
  printed: Token,
  { before }: Neighbours,
  lexicon: Lexicon,
): boolean {
  if (!/ée?s?$/u.test(printed.key)) return lexicon.isNominal(key) && lexicon.isNominal(printed.key);
  const last = before.at(-1);
  const isAfterNoun =
    last !== undefined && lexicon.isNominal(last.key) && !isDeterminer(last.forms.plain);
  return (
    isAfterNoun && key.endsWith('e') && lexicon.isFinite(key) && !isAfterAuxiliary(before, lexicon)
  );
}

/**
 * « connait », « cout »: since 1990 the circumflex of « i » and « u » is optional, except where it makes
 * another word (« sûr ») or another tense (« fût »).
 */
function isReformed(one: string, other: string): boolean {
  const reformed = other.replaceAll('î', 'i').replaceAll('û', 'u');
  return one === reformed && !DISTINCT.test(other);
}

const DISTINCT = /^(?:dû|sûr$|mûr|jeûn|crû)|(?<![aoû])(?:[îû]n?t|[îû][mt]es)$/u;

function isParticipleOnly(
  { key }: Token,
  printed: Token,
  { before }: Neighbours,
  lexicon: Lexicon,
): boolean {
  const verbs = lexicon.verbsOf(printed.key);
  if (!lexicon.verbsOf(key).some((verb) => verbs.includes(verb))) return false;
  if (!isAfterAuxiliary(before, lexicon)) return false;
  // « il est interne », but not « il a demande »
  const isAfterHave = before.slice(-3).some((word) => lexicon.verbsOf(word.key).includes('avoir'));
  return isAfterHave || !lexicon.isNominal(key);
}

/**
 * The alphabets in which a word is written. Latin is a to z with or without accents. Variants such
 * as « ᴘᴀꜱ » count as a separate alphabet.
 */
export function scriptsOf(word: string): ReadonlySet<string> {
  const letters = foldWord(word).plain.match(/\p{L}/gu) ?? [];
  return new Set(letters.map(scriptOf));
}

/**
 * Whether a word uses an alphabet that is not among `others`, or several alphabets. It may look
 * like a different word: « pаs » with a Cyrillic а.
 */
export function isDisguised(word: string, others: ReadonlySet<string>): boolean {
  const scripts = scriptsOf(word);
  return scripts.size > 1 || !scripts.isSubsetOf(others);
}

function scriptOf(letter: string): string {
  if (letter >= 'a' && letter <= 'z') return 'Latin';
  return SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'other';
}

const SCRIPTS = ['Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Han', 'Hiragana', 'Katakana'].map(
  (script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const,
);
