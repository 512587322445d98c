import { isCommonWord, looksCommon } from '../model/words/common-words.ts';
import { lexemesOf, quoteLexeme, type StemOf, stemsOf } from '../model/words/search-document.ts';
import { type Word, wordForms } from '../model/words/words.ts';
import { parseSearch, type SearchTerm } from './parse-search.ts';
import type { Reader } from './sql.ts';
import { readStems } from './stems.ts';

/** The stems of a word, any of which is it. */
export type WantedWord = readonly string[];

/** A search as Postgres takes it. */
export interface Search {
  /** A tsquery; undefined when the text has no word to search for, and so matches nothing. */
  readonly query: string | undefined;
  /** A tsquery of any of its words, for the rank. */
  readonly any: string;
  /** What is to be found, words one after the other, for highlights. */
  readonly wanted: readonly (readonly WantedWord[])[];
}

/** Compiles a text in websearch syntax; without a text nothing is searched for. */
export async function compileSearch(
  reader: Reader,
  text: string | null | undefined,
): Promise<Search | undefined> {
  if (text == null) return undefined;
  const groups = parseSearch(text);
  const words = groups.flatMap((group) => group.flatMap((term) => term.words));
  return composeSearch(groups, await readStems(reader, words.flatMap(wordForms)));
}

/** Puts the terms of the groups together. */
export function composeSearch(groups: readonly (readonly SearchTerm[])[], stemOf: StemOf): Search {
  const found: string[] = [];
  const wanted: (readonly WantedWord[])[] = [];
  const parts = groups.flatMap((group) => {
    if (contradictsItself(group, stemOf)) return [];
    const conditions = group.map(({ words, isNegated }) => {
      // About the statement (weights A to C): what the words around it hold does not hide it.
      if (isNegated) return `!(${toQuery(words, stemOf, ':ABC')})`;
      const condition = `(${toQuery(words, stemOf, '')})`;
      found.push(condition);
      wanted.push(words.map((word) => wantedStems(word, stemOf)));
      return condition;
    });
    return [`(${conditions.join('&')})`];
  });
  return {
    query: parts.length > 0 ? parts.join('|') : undefined,
    // Of nothing but negations, all rank alike.
    any: found.length > 0 ? found.join('|') : "'-'",
    wanted,
  };
}

function toQuery(words: readonly Word[], stemOf: StemOf, weights: string): string {
  const either = words.map((word) => {
    const stems = wantedStems(word, stemOf);
    const lexemes = isCommonWord(word) && words.length > 1 ? stems.flatMap(lexemesOf) : stems;
    return `(${lexemes.map((lexeme) => quoteLexeme(lexeme) + weights).join('|')})`;
  });
  return either.join('<->');
}

// « sûr » without its accent would be every « sur ».
function wantedStems(word: Word, stemOf: StemOf): WantedWord {
  if (isCommonWord(word) || !looksCommon(word)) return stemsOf(word, stemOf);
  return [stemOf(wordForms(word)[0])];
}

// A term that is asked for and excluded at once: nothing is both, not even by the words around.
function contradictsItself(group: readonly SearchTerm[], stemOf: StemOf): boolean {
  const queries = (isNegated: boolean) =>
    group.flatMap((term) =>
      term.isNegated === isNegated ? [toQuery(term.words, stemOf, '')] : [],
    );
  return !new Set(queries(true)).isDisjointFrom(new Set(queries(false)));
}
