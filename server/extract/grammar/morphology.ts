import { tenseOf } from '../../model/french/verbs.ts';
import type { Lexicon, VerbForm } from '../../model/words/french-lexicon.ts';
import { wordSet } from '../../model/words/word-set.ts';
import { DETERMINERS, PREPOSITIONS } from '../data/words.ts';
import type { Token } from '../text/tokens.ts';

export type Tense =
  | 'INFINITIVE'
  | 'PRESENT_PARTICIPLE'
  | 'PAST_PARTICIPLE'
  /** Present, simple past or subjunctive. */
  | 'PRESENT'
  | 'IMPERFECT'
  | 'FUTURE'
  | 'CONDITIONAL';

/** What a word can be as a form of a verb. */
export interface Reading {
  readonly lemma: string;
  readonly tense: Tense;
  readonly isPlural: boolean;
  readonly isFirstOrSecond: boolean;
}

/** The forms of verbs, looked up once for each word. */
export interface Morphology {
  readings(word: string): readonly Reading[];
  /** Whether it may be a noun or an adjective. */
  isNominal(word: string): boolean;
  /** Whether the dictionary has it as anything but a name. */
  isKnown(word: string): boolean;
  isInfinitive(word: string): boolean;
  /** Whether it is a finite form, of the third person, and hardly anything else. */
  isFinite(word: string): boolean;
  isConditional(word: string): boolean;
}

interface Word {
  readonly readings: readonly Reading[];
  readonly isNominal: boolean;
  readonly isKnown: boolean;
  readonly isInfinitive: boolean;
  readonly isFinite: boolean;
  readonly isConditional: boolean;
}

const MAX_KEPT = 50_000;
const IRREGULAR: Readonly<Record<string, Reading>> = {
  suis: { lemma: 'être', tense: 'PRESENT', isPlural: false, isFirstOrSecond: true },
  a: { lemma: 'avoir', tense: 'PRESENT', isPlural: false, isFirstOrSecond: false },
  est: { lemma: 'être', tense: 'PRESENT', isPlural: false, isFirstOrSecond: false },
  sommes: { lemma: 'être', tense: 'PRESENT', isPlural: true, isFirstOrSecond: true },
};
// Frequent words that are forms of verbs as well, and hardly ever used as such in the news.
const NOT_VERBS = wordSet(`
  entre contre outre sous sur sauf hors vers selon été pour comme point fin suite part cours compte
  avis sens forme cause terme place plus tout tous sont-ce puis or car donc lors dans joint bis
  mais cas pas ces tant autre notre votre leurs alors encore ensuite
`);

export function createMorphology(lexicon: Lexicon): Morphology {
  let words = new Map<string, Word>();
  // Rules ask several questions in a row about one word.
  let last = '';
  let lastRead: Word | undefined;
  const look = (word: string): Word => {
    if (lastRead && word === last) return lastRead;
    let read = words.get(word);
    if (!read) {
      if (words.size > MAX_KEPT) words = new Map();
      read = readWord(lexicon, word);
      words.set(word, read);
    }
    last = word;
    lastRead = read;
    return read;
  };
  return {
    readings: (word) => look(word).readings,
    isNominal: (word) => look(word).isNominal,
    isKnown: (word) => look(word).isKnown,
    isInfinitive: (word) => look(word).isInfinitive,
    isFinite: (word) => look(word).isFinite,
    isConditional: (word) => look(word).isConditional,
  };
}

const FINITE = new Set<Tense>(['PRESENT', 'IMPERFECT', 'FUTURE', 'CONDITIONAL']);
const SURELY_FINITE = wordSet(`
  a est dit fait doit peut va sait veut vient tient met prend reste demande parle refuse porte
  montre passe ferme
`);

function readWord(lexicon: Lexicon, word: string): Word {
  if (word.length > 40 || NOT_VERBS.has(word)) return toWord(word, [], true, true);
  const irregular = IRREGULAR[word];
  if (irregular) return toWord(word, [irregular], false, true);
  const forms = lexicon.verbFormsOf(word);
  const isNominal = forms.length === 0 || lexicon.isNoun(word);
  const isKnown = lexicon.has(word) && !lexicon.isName(word);
  return toWord(word, forms.map(toReading), isNominal, isKnown);
}

function toWord(
  word: string,
  readings: readonly Reading[],
  isNominal: boolean,
  isKnown: boolean,
): Word {
  return {
    readings,
    isNominal,
    isKnown,
    isInfinitive: readings.some(({ tense }) => tense === 'INFINITIVE'),
    isFinite:
      (!isNominal || SURELY_FINITE.has(word)) &&
      readings.some(({ tense, isFirstOrSecond }) => FINITE.has(tense) && !isFirstOrSecond),
    isConditional: readings.some(({ tense }) => tense === 'CONDITIONAL'),
  };
}

function toReading({ form, infinitive: lemma, kind }: VerbForm): Reading {
  return {
    lemma,
    tense: readTense(form, lemma, kind),
    isPlural: kind === 'OTHER' ? /s$/u.test(form) : isPluralForm(form, lemma),
    isFirstOrSecond: kind === 'FINITE' && /(?:ons|ez|ai|s|mes|tes|x)$/u.test(form),
  };
}

// « prévient » and « dément » are singulars.
function isPluralForm(form: string, lemma: string): boolean {
  if (lemma.endsWith('enir') && /[tv]ient$/u.test(form)) return false;
  if (lemma.endsWith('entir') && `${form}ir` === lemma) return false;
  return /(?:nt|ons|ez)$/u.test(form);
}

function readTense(form: string, lemma: string, kind: VerbForm['kind']): Tense {
  if (kind === 'INFINITIVE') return 'INFINITIVE';
  if (kind === 'OTHER') return 'PAST_PARTICIPLE';
  if (form.endsWith('ant')) return 'PRESENT_PARTICIPLE';
  const tense = tenseOf(form, lemma);
  return tense === 'PAST' || tense === 'SUBJUNCTIVE' ? 'PRESENT' : tense;
}

const MOSTLY_NOUNS = wordSet(`
  pouvoir avenir dîner déjeuner souvenir plaisir loisir sourire rire lever coucher mer hiver fer
  fier cher air dernier premier danger berger boucher baiser goûter cadre maire ministre foyer
  loyer
`);

/**
 * A word that is nearly always a noun, although it is an infinitive, too: « pouvoir », « dîner ».
 */
export function isMostlyNoun(word: string): boolean {
  return MOSTLY_NOUNS.has(word);
}

/**
 * Whether a finite verb stands here. After a noun, also one that may be a noun: « l'erreur remonte à la
 * vente », « hausse le ton ».
 */
export function isVerbAt(
  tokens: readonly Token[],
  at: number,
  morphology: Pick<Morphology, 'isFinite' | 'readings'>,
): boolean {
  const { lower } = tokens[at] as Token;
  if (morphology.isFinite(lower)) return true;
  const before = tokens[at - 1];
  return (
    before?.kind === 'word' &&
    !DETERMINERS.has(before.lower) &&
    !PREPOSITIONS.has(before.lower) &&
    morphology
      .readings(lower)
      .some(({ tense, isFirstOrSecond }) => tense === 'PRESENT' && !isFirstOrSecond)
  );
}
