import { isCommonWord, looksCommon } from '../model/words/common-words.ts';
import { lexemesOf, quoteLexeme, type StemOf, stemsOf } from '../model/words/search-document.ts';
import { type Word, wordForms } from '../model/words/words.ts';
import { parseSearch, type SearchTerm } from './parse-search.ts';
import type { Reader } from './sql.ts';
import { readStems } from './stems.ts';

/** The alternative stems of a word. */
export type WantedWord = readonly string[];

/** A search compiled for Postgres. */
export interface Search {
  /** A tsquery. Undefined if the text has no searchable words; nothing matches then. */
  readonly query: string | undefined;
  /** A tsquery that matches any of the words, for ranking. */
  readonly any: string;
  /** The terms to highlight, each a sequence of words. */
  readonly wanted: readonly (readonly WantedWord[])[];
}

/** Compiles a text in websearch syntax; undefined if there is no text. */
export async function compileSearch(
  reader: Reader,
  text: string | null | undefined,
): Promise<Search | undefined> {
  if (text == null) return undefined;
  const groups = parseSearch(text);
  const words = groups.flatMap((group) => group.flatMap((term) => term.words));
  return composeSearch(groups, await readStems(reader, words.flatMap(wordForms)));
}

/** Builds the tsqueries and the highlighted terms. */
function composeSearch(groups: readonly (readonly SearchTerm[])[], stemOf: StemOf): Search {
  const found: string[] = [];
  const wanted: (readonly WantedWord[])[] = [];
  const parts = groups.flatMap((group) => {
    if (contradictsItself(group, stemOf)) return [];
    const conditions = group.map(({ words, isNegated }) => {
      // Only in the statement itself (weights A to C): surrounding words do not exclude it.
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
    // If all terms are negated, all matches rank equally.
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

// « sûr » without its accent would match every « sur ».
function wantedStems(word: Word, stemOf: StemOf): WantedWord {
  if (isCommonWord(word) || !looksCommon(word)) return stemsOf(word, stemOf);
  return [stemOf(wordForms(word)[0])];
}

// A term that is both required and excluded matches nothing, not even through surrounding words.
function contradictsItself(group: readonly SearchTerm[], stemOf: StemOf): boolean {
  const queries = (isNegated: boolean) =>
    group.flatMap((term) =>
      term.isNegated === isNegated ? [toQuery(term.words, stemOf, '')] : [],
    );
  return !new Set(queries(true)).isDisjointFrom(new Set(queries(false)));
}
