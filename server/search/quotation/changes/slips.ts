import {
  isDeterminer,
  isPlural,
  isPreposition,
  isPronoun,
  isSingular,
  isSubjectPronoun,
} from '../../../model/french/closed-classes.ts';
import {
  governsInfinitive,
  isAfterAuxiliary,
  isAfterCopula,
  isParticiple,
  isSameTense,
} from '../../../model/french/verbs.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { readNumberWord } from '../../../model/words/number-words.ts';
import type { Token } from '../../../model/words/tokens.ts';
import { wordSet } from '../../../model/words/word-set.ts';
import { isSmallSlip, type Neighbours } from './small-slips.ts';

/**
 * Whether the asked word is another one that sounds the same and that the sentence does not allow:
 * « il a choisit », « nous soutiendront », « les fait », « ont peut rire ». If it allows both, the
 * meaning may differ: « je serai » and « je serais », « vert » and « verre ».
 */
export function isSlip(
  asked: Token,
  printed: Token,
  neighbours: Neighbours,
  lexicon: Lexicon,
): boolean {
  return (
    isSmallSlip(asked, printed, neighbours, lexicon) ||
    (![asked, printed].some(({ key }) => SINGULARS_IN_S.has(key)) &&
      (isSlipInNumber(asked, printed, neighbours, lexicon) ||
        isSlipInGender(asked.key, printed.key, neighbours, lexicon) ||
        isSlipInVerb(asked.key, printed.key, neighbours, lexicon)))
  );
}

/** Nouns in the singular that look like the plural of another one: « la foi », « la fois ». */
const SINGULARS_IN_S = wordSet('cours fils fois fonds legs mets mors sens vers');

/**
 * « trois heure », « les fait », « un enfants »: the word before has, or has not, the number of the noun. After
 * « de », which number a noun without a determiner has says little: « parts de tarte(s) ».
 */
function isSlipInNumber(
  asked: Token,
  printed: Token,
  { before }: Neighbours,
  lexicon: Lexicon,
): boolean {
  const [one, other] = [asked.key, printed.key];
  if ([asked, printed].some(({ forms }) => isDeterminer(forms.plain))) return false;
  if (![one, other].every((word) => lexicon.isNominal(word) && !isPronoun(word))) return false;
  if (one.replace(/[sx]$/u, '') !== other.replace(/[sx]$/u, '')) return false;
  const word = before.at(-1)?.forms.plain ?? '';
  if (other.length > one.length) {
    return isPlural(word) || readNumberWord(word)?.kind === 'VALUE' || isBare(word);
  }
  return isSingular(word) || isBare(word);
}

/** « jours et nuits », « sans enfant »: without a determiner, the number says little. */
function isBare(word: string): boolean {
  return /^(?:sans|en|et|ou|ni|de|d')$/u.test(word);
}

/**
 * « aucune donné », « une seul nuit »: the word before has the gender of the printed word. A noun that
 * has both genders says who is meant.
 */
function isSlipInGender(
  one: string,
  other: string,
  { before, next }: Neighbours,
  lexicon: Lexicon,
): boolean {
  if (!lexicon.isAgreement(one, other)) return false;
  const isBeforeNoun = BEFORE_NOUN.test(one) && lexicon.isNominal(next?.key ?? '');
  if (lexicon.isNominal(one) && !isBeforeNoun) return false;
  const word = before.at(-1)?.key ?? '';
  const [isFeminine, wasFeminine] = [/es?$/u.test(one), /es?$/u.test(other)];
  // « avant l'arrivé de »: only a noun follows, which it is not.
  if (word === "l'" && next && isPreposition(next.forms.plain)) return lexicon.isNominal(other);
  return FEMININES.has(word)
    ? !isFeminine && wasFeminine
    : MASCULINES.has(word) && isFeminine && !wasFeminine;
}

const FEMININES = wordSet('la une cette ma ta sa aucune quelle');
const MASCULINES = wordSet('le un ce du au aucun quel');
const BEFORE_NOUN =
  /^(?:seul|premi[eè]r|derni[eè]r|second|bon|grand|petit|mauvais|long|haut|prochain|certain)/u;

/** The endings of verbs that sound the same. */
const SILENT: readonly ReadonlySet<string>[] = [
  new Set(['', 's', 't', 'd', 'ds', 'x']),
  new Set(['e', 'es', 'ent']),
  new Set(['é', 'ée', 'és', 'ées', 'er']),
  new Set(['ais', 'ait', 'aient']),
  new Set(['ons', 'ont']),
];

function soundsAlike(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  for (let at = Math.max(1, length - 5); at <= length; at += 1) {
    const isStem = one.slice(0, at) === other.slice(0, at);
    if (
      isStem &&
      SILENT.some((endings) => endings.has(one.slice(at)) && endings.has(other.slice(at)))
    )
      return true;
  }
  return false;
}

function isSlipInVerb(
  one: string,
  other: string,
  { before, next }: Neighbours,
  lexicon: Lexicon,
): boolean {
  const verbs = lexicon.verbsOf(other);
  // « je maintien », « je le maintien »
  if (lexicon.verbsOf(one).length === 0) {
    const hasSubject = before.slice(-2).some(({ forms }) => isSubjectPronoun(forms.plain));
    const isPlace =
      (lexicon.isFinite(other) && hasSubject) ||
      // « nous allons devoirs »
      (verbs.includes(other) && governsInfinitive(before, lexicon));
    return isPlace && soundsAlike(one, other);
  }
  if (!lexicon.verbsOf(one).some((verb) => verbs.includes(verb))) return false;
  // « payerai » and « paierai »
  const [shape = one, otherShape = other] = [one, other].map((word) =>
    word.replace(/y(?=e)/u, 'i'),
  );
  if (shape === otherShape) return isSameTense(one, other, lexicon);
  if (!soundsAlike(shape, otherShape)) return false;
  if (isAfterAuxiliary(before, lexicon)) return true;
  const isInfinitive = verbs.includes(other);
  if (isInfinitive) return governsInfinitive(before, lexicon);
  // « restera fermer »
  if (lexicon.verbsOf(one).includes(one)) return isAfterCopula(before, lexicon);
  // « une seule garanti tous »: only a verb takes an object.
  if (isParticiple(one, lexicon) && next && isDeterminer(next.forms.plain)) {
    return lexicon.isFinite(other) && `${one}t` === other;
  }
  return isSameTense(one, other, lexicon);
}
