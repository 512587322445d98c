import type { SearchedType } from '../read/compile-search.ts';

/** Maximum number of matches that are sorted by rank. */
export const RANKED_LIMIT = 10_000;

// Microseconds to rank one match, measured: Postgres goes through the places of each lexeme of the
// search. An article has more of them than a statement with the words around it.
const EFFORT_PER_LEXEME: Readonly<Record<SearchedType, number>> = { Statement: 0.1, Article: 0.4 };
const LEAST_EFFORT = 2.5;

// Ranking the matches of a search takes at most this, whatever its words.
const MAX_MICROSECONDS = 80_000;

/** About how many microseconds it takes to rank one match of a search with so many lexemes. */
export function rankingEffort(lexemes: number, type: SearchedType): number {
  return LEAST_EFFORT + lexemes * EFFORT_PER_LEXEME[type];
}

/** The number of matches that are sorted by rank: fewer if the search has many lexemes. */
export function rankedLimitOf(lexemes: number, type: SearchedType): number {
  return Math.min(RANKED_LIMIT, Math.floor(MAX_MICROSECONDS / rankingEffort(lexemes, type)));
}

/** The number of lexemes of a tsquery, in which each is quoted. */
export function countLexemes(query: string): number {
  return (query.match(/'/g)?.length ?? 0) / 2;
}
