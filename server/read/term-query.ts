import { withAccents } from '../model/words/accents.ts';
import { isCommonWord, looksCommon } from '../model/words/common-words.ts';
import { relativesOf } from '../model/words/derivation.ts';
import { foldWord } from '../model/words/fold.ts';
import type { Lexicon } from '../model/words/french-lexicon.ts';
import {
  compoundAt,
  lexemesOf,
  quoteLexeme,
  type Stems,
  stemsOf,
} from '../model/words/search-document.ts';
import { type Word, wordForms } from '../model/words/words.ts';
import type { SearchTerm } from './parse-search.ts';

/** The alternative stems of a word. */
export type WantedWord = readonly string[];

/** A term compiled for Postgres. */
export interface TermQuery {
  readonly term: SearchTerm;
  /** A tsquery of its words. */
  readonly query: string;
  /** Its words without accents, for ranking. */
  readonly ranked: readonly string[];
  readonly wanted: readonly (readonly WantedWord[])[];
}

export function toTermQuery(term: SearchTerm, stems: Stems, lexicon: Lexicon): TermQuery {
  const { words, isNegated, isQuoted, alternatives: lists } = term;
  if (lists) {
    const queries = lists.map((list) => list.map((one) => toTermQuery(one, stems, lexicon)));
    const parts = queries.flat();
    return {
      term,
      query: `(${queries.map((list) => list.map(({ query }) => query).join('&')).join('|')})`,
      ranked: parts.flatMap(({ ranked }) => ranked),
      wanted: parts.flatMap(({ wanted }) => wanted),
    };
  }
  // Only in the statement itself (weights A to C): surrounding words do not exclude it.
  const weights = isNegated ? ':ABC' : '';
  const alternatives = words.map((word) => {
    const own = ownStems(word, stems);
    if (isQuoted || words.length > 1 || isNegated) return own;
    const english = stems.english(wordForms(word)[1]);
    const more = [
      ...spellings(word, lexicon).flatMap(stems.verbs),
      ...plainRelatives(word, lexicon).map(stems.french),
    ];
    return [...new Set([...own, ...more, ...(english === undefined ? [] : [english])])];
  });
  const phrase = alternatives.map((one, index) => {
    const word = words[index];
    const isCommon = word && isCommonWord(word) && words.length > 1;
    return toAny(isCommon ? one.flatMap(lexemesOf) : one, weights);
  });
  const compound = isQuoted ? undefined : compoundAt(words, 0);
  const joined = compound ? stemsOf(compound, stems) : [];
  const query = phrase.join('<->');
  return {
    term,
    query: joined.length > 0 ? `((${query})|${toAny(joined, weights)})` : `(${query})`,
    ranked: [
      ...alternatives.flatMap((one, index) => toRanked(one, words[index], stems)),
      ...joined.slice(-1),
    ],
    wanted: [alternatives, ...(joined.length > 0 ? [[joined]] : [])],
  };
}

// Ranks count each word once: by its stem without accents.
function toRanked(found: readonly string[], word: Word | undefined, stems: Stems): string[] {
  if (!word || isCommonWord(word)) return [];
  const [accented, plain] = wordForms(word).map(stems.french);
  const hasBoth = accented !== plain && found.some((stem) => stem === plain);
  return found.filter((stem) => !hasBoth || stem !== accented);
}

/** A tsquery that matches any of the lexemes. */
export function toAny(lexemes: readonly string[], weights = ''): string {
  return `(${lexemes.map((lexeme) => quoteLexeme(lexeme) + weights).join('|')})`;
}

// « sûr » without its accent would match every « sur ».
function ownStems(word: Word, stems: Stems): WantedWord {
  if (isCommonWord(word) || !looksCommon(word)) return stemsOf(word, stems);
  return [stems.french(wordForms(word)[0])];
}

/** The forms whose stems `toTermQuery` needs. */
export function formsOfTerm({ words, isQuoted }: SearchTerm, lexicon: Lexicon): string[] {
  const compound = compoundAt(words, 0);
  return [
    ...words.flatMap(wordForms),
    ...(compound ? wordForms(compound) : []),
    ...(isQuoted ? [] : words.flatMap((word) => spellings(word, lexicon))),
    ...(isQuoted ? [] : words.flatMap((word) => plainRelatives(word, lexicon))),
  ];
}

function spellings(word: Word, lexicon: Lexicon): readonly string[] {
  return withAccents(wordForms(word)[0], lexicon);
}

function plainRelatives(word: Word, lexicon: Lexicon): string[] {
  return spellings(word, lexicon)
    .flatMap((form) => relativesOf(form, lexicon))
    .map((relative) => foldWord(relative).plain);
}
