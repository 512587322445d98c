import type { Database } from '../database/client.ts';
import { parseSearch, type SearchTerm } from './parse-search.ts';

/** A lexeme of a term and its place in it. */
export interface Lexeme {
  readonly lexeme: string;
  readonly place: number;
}

/** A search as Postgres takes it. */
export interface Search {
  /** A tsquery; undefined when the text has no word to search for, and so matches nothing. */
  readonly query: string | undefined;
  /** A tsquery of any of its words, for the rank. */
  readonly any: string;
  /** What is to be found, each in both stemmings, for highlights. */
  readonly wanted: readonly (readonly Lexeme[])[];
}

/** What the two configurations make of a term. */
export interface CompiledTerm {
  readonly accented: string;
  readonly plain: string;
  readonly lexemes: readonly (readonly Lexeme[])[];
}

/**
 * Compiles a text in websearch syntax; stop words are left out unless there is nothing else.
 * Without a text nothing is searched for.
 */
export async function compileSearch(
  database: Database,
  text: string | null | undefined,
): Promise<Search | undefined> {
  if (text == null) return undefined;
  const groups = parseSearch(text);
  const terms = groups.flat();
  if (terms.length === 0) return NO_WORDS;
  const compiled = await compileTerms(
    database,
    terms.map((term) => term.text),
  );
  const byTerm = new Map(terms.map((term, index) => [term, compiled[index] ?? NOTHING]));
  return composeSearch(groups.map((group) => group.map((term) => [term, byTerm.get(term)])));
}

const NO_WORDS: Search = { query: undefined, any: "'-'", wanted: [] };

// A lexeme as the text of a tsquery has it: in single quotes, those within doubled.
const LEXEME = /'(?:[^']|'')*'/g;

const NOTHING: CompiledTerm = { accented: '', plain: '', lexemes: [] };

/** Puts the terms of the groups together. */
export function composeSearch(
  groups: readonly (readonly (readonly [SearchTerm, CompiledTerm | undefined])[])[],
): Search {
  const parts: string[] = [];
  const found: string[] = [];
  const wanted: (readonly Lexeme[])[] = [];
  const hasWords = groups.flat().some(([, compiled]) => compiled?.accented);
  for (const group of groups) {
    if (contradictsItself(group)) continue;
    const conditions = group.flatMap(([{ isNegated }, compiled]) => {
      // A stop word under its accents, « été » or « sur », matches everything and says nothing.
      if (!compiled || (hasWords && !compiled.accented)) return [];
      const either = [compiled.accented, compiled.plain].filter(Boolean);
      if (either.length === 0) return [];
      if (!isNegated) wanted.push(...compiled.lexemes);
      // Neither stemming may be there: the negation stands outside of the two. It is about the
      // statement (weights A to C); what the words around it hold does not hide it.
      const condition = either.map((query) => `(${query})`).join('|');
      if (isNegated) return `!(${condition.replace(LEXEME, '$&:ABC')})`;
      found.push(condition);
      return `(${condition})`;
    });
    if (conditions.length > 0) parts.push(`(${conditions.join('&')})`);
  }
  return {
    query: parts.length > 0 ? parts.join('|') : undefined,
    // Of nothing but negations, all rank alike.
    any: found.length > 0 ? found.join('|') : "'-'",
    wanted,
  };
}

// A term that is asked for and excluded at once: nothing is both, not even by the words around.
function contradictsItself(
  group: readonly (readonly [SearchTerm, CompiledTerm | undefined])[],
): boolean {
  const stems = (isNegated: boolean) =>
    group.flatMap(([term, compiled]) =>
      term.isNegated === isNegated && compiled?.accented ? [compiled.accented] : [],
    );
  return !new Set(stems(true)).isDisjointFrom(new Set(stems(false)));
}

async function compileTerms(
  { pool }: Database,
  texts: readonly string[],
): Promise<readonly CompiledTerm[]> {
  const { rows } = await pool.query<{
    accented: string;
    plain: string;
    lexemes: Lexeme[][];
  }>(
    `/* compileTerms */
     select phraseto_tsquery('french', t.body)::text as accented,
            phraseto_tsquery('french_plain', t.body)::text as plain,
            (select coalesce(jsonb_agg(l.lexemes), '[]')
               from (values ('french'::regconfig), ('french_plain')) c (config)
              cross join lateral (
                    select jsonb_agg(jsonb_build_object('lexeme', u.lexeme, 'place', p.place)
                                     order by p.place) as lexemes
                      from unnest(to_tsvector(c.config, t.body)) u
                     cross join unnest(u.positions) p (place)) l
              where l.lexemes is not null) as lexemes
       from (select search_text(w.word) as body, w.n
               from unnest($1::text[]) with ordinality w (word, n)) t
      order by t.n`,
    [texts],
  );
  return rows;
}
