import { withAccents } from './accents.ts';
import { foldWord } from './fold.ts';
import type { Lexicon } from './french-lexicon.ts';
import { plainOf, type Word, wordForms } from './words.ts';

// Endings of nouns and adjectives, without accents, and those of their feminine and plural.
const ENDINGS: readonly (readonly [ending: string, others: readonly string[]])[] = [
  ['teur', ['trice', 'trices', 'teuse']],
  ['eur', ['euse', 'euses', 'eure', 'eures']],
  ['er', ['ere', 'eres']],
  ['en', ['enne', 'ennes']],
  ['on', ['onne', 'onnes']],
  ['el', ['elle', 'elles']],
  ['al', ['aux']],
  ['if', ['ive', 'ives']],
  ['eux', ['euse', 'euses']],
  ['c', ['que', 'ques']],
  ['', ['e', 's', 'es', 'x']],
  // The basic forms of words that the lexicon does not know, such as those without accents.
  ['s', ['']],
  ['es', ['']],
  ['aux', ['al', 'au']],
  ['x', ['']],
];

/**
 * Forms of a word that differ in gender or number, and the infinitive of a verb, without accents, to
 * compare it with titles, labels and synonyms: « présidente » is in the title « président ». They
 * can include forms that do not exist.
 */
export function inflectionsOf(word: Word, lexicon: Lexicon): readonly string[] {
  const [exact] = wordForms(word);
  const known = withAccents(exact, lexicon).flatMap((form) => [
    ...lexicon.nounsOf(form),
    ...lexicon.fullVerbsOf(form),
  ]);
  const bases = [plainOf(word), ...known.map((one) => foldWord(one).plain)];
  return [...new Set(bases.flatMap((base) => [base, ...endingsOf(base)]))];
}

function endingsOf(base: string): string[] {
  return ENDINGS.flatMap(([ending, others]) =>
    base.endsWith(ending)
      ? others.map((other) => base.slice(0, base.length - ending.length) + other)
      : [],
  );
}
