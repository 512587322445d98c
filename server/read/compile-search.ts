import { isCommonWord } from '../model/words/common-words.ts';
import { loadFrenchLexicon } from '../model/words/french-lexicon.ts';
import { inflectionsOf } from '../model/words/inflections.ts';
import { hashRuns, RUN_LENGTHS, referenceTo } from '../model/words/search-document.ts';
import { foldName, plainOf, splitWords, type Word } from '../model/words/words.ts';
import { parseSearch, type SearchTerm } from './parse-search.ts';
import { findNamed, type Held, type Named, readNamed, type WordPlaces } from './search-names.ts';
import { partsOf, withSynonyms } from './search-synonyms.ts';
import type { Reader } from './sql.ts';
import { readStems } from './stems.ts';
import { formsOfTerm, type TermQuery, toAny, toTermQuery, type WantedWord } from './term-query.ts';

/** A search compiled for Postgres. Conditions are tsqueries. */
export interface Search {
  /** Undefined if the text has no searchable words; nothing matches then. */
  readonly query: string | undefined;
  /** Matches of `query` that depend on a role of the speaker. Undefined: there are none. */
  readonly byRole: RoleMatches | undefined;
  /** Matches all of the words or, with `OR`, any of them, for ranking. */
  readonly all: string;
  /** Matches any of the words, for ranking. */
  readonly any: string;
  /** The speakers who are named. */
  readonly speakers: readonly bigint[];
  /** Matches the statements about the topics that are named. Undefined: there are none. */
  readonly topics: string | undefined;
  /** The terms to highlight, each a sequence of words. */
  readonly wanted: readonly (readonly WantedWord[])[];
  /**
   * Hashes of its pairs of consecutive words, as contents have them. Empty if it has only one word, or
   * excluded or alternative ones.
   */
  readonly pairs: readonly number[];
}

/** Matches by the roles that speakers held on the date of the statement. */
export interface RoleMatches {
  /** The matches that do not depend on a role. */
  readonly others: string;
  /** The matches by each role, while it was held. */
  readonly roles: readonly (Pick<Held, 'speakerId' | 'from' | 'to'> & {
    /** Whether its holders are named: their statements come first. */
    readonly isNamed: boolean;
    readonly query: string;
  })[];
}

/** What can be searched. Articles refer to no speakers and topics. */
export type SearchedType = 'Article' | 'Statement';

/** Compiles a text in websearch syntax; undefined if there is no text. */
export async function compileSearch(
  reader: Reader,
  text: string | null | undefined,
  type: SearchedType,
): Promise<Search | undefined> {
  if (text == null) return undefined;
  const groups = parseSearch(text);
  const [search] = await compileGroups(reader, [groups], type);
  const isPlain = groups.length === 1 && groups.flat().every(({ isNegated }) => !isNegated);
  return search && isPlain
    ? { ...search, pairs: hashRuns(splitWords(text).map(plainOf), RUN_LENGTHS.content) }
    : search;
}

/** A parsed search: alternatives, each a list of terms. */
export type ParsedSearch = ReturnType<typeof parseSearch>;

/** Compiles parsed searches, with two SQL statements in total. */
export async function compileGroups(
  reader: Reader,
  searches: readonly ParsedSearch[],
  type: SearchedType,
): Promise<Search[]> {
  const lexicon = await loadFrenchLexicon();
  const expanded = searches.map((groups) =>
    groups.map((group) => withSynonyms(group, reader.synonyms, lexicon)),
  );
  const terms = [...new Set(expanded.flat(2).flatMap(partsOf))];
  const inflections = new Map(
    terms.flatMap(({ words }) => words.map((word) => [word, inflectionsOf(word, lexicon)])),
  );
  const [stems, rows] = await Promise.all([
    readStems(
      reader,
      terms.flatMap((term) => formsOfTerm(term, lexicon)),
    ),
    type === 'Statement' ? readNamed(reader, [...new Set([...inflections.values()].flat())]) : [],
  ]);
  const compileGroup = (group: readonly SearchTerm[]) => {
    const queries = group.map((term) => toTermQuery(term, stems, lexicon));
    if (contradictsItself(queries)) return [];
    const names = (wanted: readonly SearchTerm[]) =>
      findNamed(rows, placesOf(wanted, group, inflections));
    return [composeGroup(queries, names)];
  };
  return expanded.map((groups) => composeSearch(groups.flatMap(compileGroup)));
}

/** The places of the words of some terms of a group. */
function placesOf(
  wanted: readonly SearchTerm[],
  group: readonly SearchTerm[],
  inflections: ReadonlyMap<Word, readonly string[]>,
): WordPlaces {
  const places = wanted.flatMap((term) => {
    const lists = (term.alternatives ?? [[term]]).map((list) =>
      list.flatMap(({ words }) => words).filter((word) => !isCommonWord(word)),
    );
    return lists.flatMap((list) =>
      list.flatMap((word) =>
        (inflections.get(word) ?? []).map((form) => ({
          form,
          place: {
            term: group.indexOf(term),
            list,
            word,
            phrase: term.isQuoted ? foldName(term.text) : undefined,
          },
        })),
      ),
    );
  });
  const byForm = Map.groupBy(places, ({ form }) => form);
  return new Map(Array.from(byForm, ([form, found]) => [form, found.map(({ place }) => place)]));
}

// A term that is both required and excluded matches nothing, not even through surrounding words.
function contradictsItself(queries: readonly TermQuery[]): boolean {
  const keys = (isNegated: boolean) =>
    queries.flatMap(({ term, wanted }) =>
      term.isNegated === isNegated ? [JSON.stringify(wanted[0])] : [],
    );
  return !new Set(keys(true)).isDisjointFrom(new Set(keys(false)));
}

interface CompiledGroup {
  readonly query: string;
  readonly roles: readonly (RoleMatches['roles'][number] & {
    /** The query for the words that do not name the role. */
    readonly rest: string;
  })[];
  readonly named: readonly Named[];
  readonly speakers: readonly bigint[];
  readonly ranked: readonly (readonly string[])[];
  readonly wanted: readonly (readonly WantedWord[])[];
}

/** Names of the terms of one group; excluded terms are looked up alone. */
type FindNames = (wanted: readonly SearchTerm[]) => ReturnType<typeof findNamed>;

function composeGroup(queries: readonly TermQuery[], findNames: FindNames): CompiledGroup {
  const wanted = queries.filter(({ term }) => !term.isNegated);
  const { named, held } = findNames(wanted.map(({ term }) => term));
  const conditions = queries.map(({ term, query }, index) =>
    term.isNegated
      ? `!(${either(query, referencesTo(findNames([term]).named, 'Speaker'))})`
      : either(query, referencesTo(named.filter(({ terms }) => terms.has(index)))),
  );
  // Of « gouverneure de la banque centrale », the governor is named, not the bank.
  const candidates = [
    ...named.filter(({ type }) => type === 'Speaker'),
    ...held.filter(({ isWhole }) => isWhole),
  ];
  const most = Math.max(0, ...candidates.map(({ terms }) => terms.size));
  const roles = held.map(({ terms, isWhole, ...role }) => {
    const rest = conditions.filter((_, index) => !terms.has(index)).join('&');
    const isNamed = isWhole && terms.size === most;
    return { ...role, isNamed, rest, query: bySpeakers([role], rest) };
  });
  return {
    query: conditions.join('&'),
    roles,
    named,
    speakers: named.flatMap(({ type, id, terms }) =>
      type === 'Speaker' && terms.size === most ? [id] : [],
    ),
    ranked: wanted.map(({ ranked }) => ranked).filter((ranked) => ranked.length > 0),
    wanted: wanted.flatMap((one) => one.wanted),
  };
}

/** Matches the statements of any of the speakers that also match the rest of a query. */
function bySpeakers(roles: readonly Pick<Held, 'speakerId'>[], rest: string): string {
  const references = roles.map(({ speakerId }) => referenceTo('Speaker', speakerId));
  const speakers = toAny([...new Set(references)]);
  return rest === '' ? speakers : `${speakers}&${rest}`;
}

/** The lexemes of what is named, except by names that documents contain. */
function referencesTo(named: readonly Named[], type?: Named['type']): string[] {
  const found = named.filter((one) => !one.isIndexed && (type === undefined || one.type === type));
  return [...new Set(found.map((one) => referenceTo(one.type, one.id)))];
}

function either(query: string, references: readonly string[]): string {
  return references.length > 0 ? `(${query}|${toAny(references)})` : query;
}

function composeSearch(groups: readonly CompiledGroup[]): Search {
  const others = groups.map(({ query }) => `(${query})`).join('|');
  const roles = groups.flatMap((group) => group.roles);
  // Hundreds of speakers can have held a role. The words are not repeated for each of them.
  const byRest = Array.from(
    Map.groupBy(roles, ({ rest }) => rest),
    ([rest, held]) => `(${bySpeakers(held, rest)})`,
  );
  const named = groups.flatMap((group) => group.named);
  const speakers = groups.flatMap((group) => group.speakers);
  const topics = referencesTo(named, 'Topic');
  const ranked = groups.flatMap((group) => group.ranked);
  const all = groups.flatMap((group) =>
    group.ranked.length > 0 ? [group.ranked.map((one) => toAny(one)).join('&')] : [],
  );
  return {
    query: others === '' ? undefined : [others, ...byRest].join('|'),
    byRole: roles.length > 0 ? { others, roles } : undefined,
    // If all terms are excluded, all matches rank equally.
    all: all.length > 0 ? all.join('|') : "'-'",
    any: ranked.length > 0 ? toAny([...new Set(ranked.flat())]) : "'-'",
    speakers: [...new Set(speakers)],
    topics: topics.length > 0 ? toAny(topics) : undefined,
    wanted: groups.flatMap((group) => group.wanted),
    pairs: [],
  };
}
