import { withAccents } from '../model/words/accents.ts';
import { loadFrenchLexicon } from '../model/words/french-lexicon.ts';
import { quoteLexeme } from '../model/words/search-document.ts';
import { editsOf, loadSpeller, MIN_CORRECTED, type Spelling } from '../model/words/spelling.ts';
import { foldName, plainOf, splitWords } from '../model/words/words.ts';
import { compileGroups, type ParsedSearch } from '../read/compile-search.ts';
import { type Condition, withSearch } from '../read/conditions.ts';
import { countWithin, EXACT_COUNT_LIMIT, type Parents } from '../read/count.ts';
import { parseSearch, type SearchTerm, writeSearch } from '../read/parse-search.ts';
import { readSimilarWords } from '../read/search-names.ts';
import { synonymsOfTerms } from '../read/search-synonyms.ts';
import { type Reader, raw, sql } from '../read/sql.ts';
import { readStems } from '../read/stems.ts';

/** Another search that finds something. */
export interface SearchSuggestion {
  readonly query: string;
  readonly reason: 'SPELLING' | 'FEWER_WORDS' | 'SYNONYM';
  /** The number of statements that it finds under the same filter; 10,000 stands for more, too. */
  readonly totalCount: number;
}

export interface SuggestionRequest {
  readonly text: string;
  /** The filter without its search. */
  readonly others: Condition;
  /** The parents of the lists; undefined for the root list. */
  readonly parents: Parents | undefined;
}

/** Maximum number of suggestions. */
export const MAX_SUGGESTIONS = 5;

/** Statements are counted up to this number: an estimate of more would take too long. */
const COUNTED_LIMIT = EXACT_COUNT_LIMIT;
/** Candidates that are counted. */
const MAX_COUNTED = 8;
// Each costs a look-up in the index.
const MAX_PROBES = 30;
const MAX_CORRECTED = 3;
const MAX_TERMS = 12;
/** Candidates are compared by the number of their matches, up to this many. */
const PROBED = 20;

type Candidate = Pick<SearchSuggestion, 'reason'> & { readonly search: ParsedSearch };

/**
 * Suggests other searches for lists, by parent; null is the root. Only what finds something in a list
 * is suggested for it: corrected spellings and fewer words only for lists in `empty`.
 */
export async function findSuggestions(
  reader: Reader,
  request: SuggestionRequest,
  empty: ReadonlySet<bigint | null>,
): Promise<ReadonlyMap<bigint | null, readonly SearchSuggestion[]>> {
  const groups = parseSearch(request.text);
  if (groups.length === 0 || groups.flat().length > MAX_TERMS) return new Map();
  const candidates = [
    ...(empty.size > 0 ? await correctSpelling(reader, request, groups) : []),
    ...(await replaceSynonyms(reader, groups)),
    ...(empty.size > 0 ? await dropWords(reader, request, groups) : []),
  ];
  const asked = writeSearch(groups);
  const others = candidates.filter(({ search }) => writeSearch(search) !== asked);
  const unique = uniqueBy(others, ({ search }) => writeSearch(search));
  const found = await countMatches(reader, request, unique);
  const parents = request.parents?.ids ?? [null];
  return new Map(
    parents.map((parent) => {
      const suggestions = found.flatMap(({ counts, ...suggestion }): SearchSuggestion[] => {
        const totalCount = Math.min(counts.get(parent) ?? 0, COUNTED_LIMIT);
        const isTried = suggestion.reason === 'SYNONYM' || empty.has(parent);
        return isTried && totalCount > 0 ? [{ ...suggestion, totalCount }] : [];
      });
      return [parent, suggestions.slice(0, MAX_SUGGESTIONS)];
    }),
  );
}

async function countMatches(reader: Reader, request: SuggestionRequest, all: readonly Candidate[]) {
  const { others, parents } = request;
  const tried = all.slice(0, MAX_PROBES);
  const matches = await probe(
    reader,
    request,
    tried.map(({ search }) => search),
  );
  const candidates = tried.filter((_, index) => (matches[index] ?? 0) > 0).slice(0, MAX_COUNTED);
  const searches = await compileGroups(
    reader,
    candidates.map(({ search }) => search),
    'Statement',
  );
  return await Promise.all(
    candidates.map(async ({ search, reason }, index) => {
      const { where } = withSearch(searches[index], 'statement', [others]);
      const lists = { type: 'Statement', where, parents } as const;
      const counts = await countWithin(reader, lists, COUNTED_LIMIT);
      return { query: writeSearch(search), reason, counts };
    }),
  );
}

/** The number of matches of searches under the filter, up to `PROBED`. */
async function probe(
  reader: Reader,
  request: SuggestionRequest,
  searches: readonly ParsedSearch[],
): Promise<number[]> {
  return await probeQueries(
    reader,
    request,
    (await compileGroups(reader, searches, 'Statement')).map(({ query }) => query ?? "'-'"),
  );
}

async function probeQueries(
  reader: Reader,
  { others, parents }: SuggestionRequest,
  queries: readonly string[],
): Promise<number[]> {
  const isListed = parents
    ? sql`r.${raw(parents.column)} = any(${parents.ids}::bigint[]) and`
    : sql``;
  const rows = await reader.query<{ readonly count: number }>(sql`/* probeQueries */
    select m.count
      from unnest(${queries}::text[]) with ordinality q (query, place)
     cross join lateral (
           select count(*)::int as count
             from (select from statement_search d join statement r on r.id = d.statement_id
                    where ${isListed} d.document @@ q.query::tsquery and ${others(raw('r'))}
                    limit ${PROBED}) found) m
     order by q.place`);
  return rows.map(({ count }) => count);
}

// ---------------------------------------------------------------------------------------- spelling

/** Replaces words that nothing contains by similar ones. */
async function correctSpelling(
  reader: Reader,
  request: SuggestionRequest,
  groups: ParsedSearch,
): Promise<Candidate[]> {
  const [group, ...more] = groups;
  if (!group || more.length > 0) return [];
  const wanted = group.filter(isCorrectable);
  const counts = await probe(
    reader,
    request,
    wanted.map((term) => [[term]]),
  );
  const unknown = wanted.filter((_, index) => counts[index] === 0).slice(0, MAX_CORRECTED);
  if (unknown.length === 0) return [];
  let corrected: SearchTerm[][] = [[...group]];
  for (const term of unknown) {
    const others = group.filter((one) => !unknown.includes(one));
    const found = await findSpellings(reader, request, term, others);
    corrected = corrected.flatMap((terms) =>
      found.map((spelling) => terms.flatMap((one) => (one === term ? spelling : [one]))),
    );
  }
  return corrected
    .slice(0, MAX_SUGGESTIONS)
    .map((search) => ({ search: [search], reason: 'SPELLING' }));
}

function isCorrectable({ words, isNegated, isQuoted }: SearchTerm): boolean {
  const [word] = words;
  return !isNegated && !isQuoted && word !== undefined && plainOf(word).length >= MIN_CORRECTED;
}

/** The two best spellings of a term that match together with the other terms. */
async function findSpellings(
  reader: Reader,
  request: SuggestionRequest,
  term: SearchTerm,
  others: readonly SearchTerm[],
): Promise<readonly SearchTerm[][]> {
  const lexicon = await loadFrenchLexicon();
  const isFrench = term.words.every(({ exact }) =>
    withAccents(exact, lexicon).some((form) => lexicon.has(form)),
  );
  const found = await Promise.all([
    findSimilar(reader, request, term, { others, isFrench }),
    isFrench ? [] : findEdits(reader, request, term, others),
  ]);
  const ordered = found.flat().sort((one, other) => one.cost - other.cost);
  return uniqueBy(ordered, ({ word }) => stemKey(word))
    .slice(0, 2)
    .map(({ word }) => [...(parseSearch(word)[0] ?? [])]);
}

/**
 * Similar names, French words that sound alike, and the word as two. A word that is spelled
 * correctly is compared with names only.
 */
async function findSimilar(
  reader: Reader,
  request: SuggestionRequest,
  { words }: SearchTerm,
  { others, isFrench }: { readonly others: readonly SearchTerm[]; readonly isFrench: boolean },
): Promise<Spelling[]> {
  const plain = words.map(plainOf).join('');
  const french = isFrench ? [] : (await loadSpeller()).similarTo(plain);
  const similar = [
    ...french,
    ...(await readSimilarWords(reader, plain)),
    ...splitsOf(plain).map((word) => ({ word, cost: 0.5 })),
  ].filter(({ word }) => foldName(word) !== plain);
  const matches = await probe(
    reader,
    request,
    similar.map(({ word }) => [[...(parseSearch(word)[0] ?? []), ...others]]),
  );
  return similar.filter((_, index) => (matches[index] ?? 0) > 0);
}

/** Words of the register that differ by one letter, also ones that no dictionary has. */
async function findEdits(
  reader: Reader,
  request: SuggestionRequest,
  { words }: SearchTerm,
  others: readonly SearchTerm[],
): Promise<Spelling[]> {
  const [word, ...more] = words;
  if (!word || more.length > 0 || !/^[a-z]+$/u.test(word.plain)) return [];
  const lexicon = await loadFrenchLexicon();
  const [search] = await compileGroups(reader, others.length > 0 ? [[others]] : [], 'Statement');
  const rest = search?.query === undefined ? '' : `&(${search.query})`;
  const all = editsOf(word.plain);
  const { french } = await readStems(reader, all);
  // Forms of one word find the same.
  const edits = uniqueBy(
    all.filter((form) => isOwnStem(form, french(form))),
    french,
  );
  const counts = await probeQueries(
    reader,
    request,
    edits.map((form) => `${quoteLexeme(french(form))}${rest}`),
  );
  return edits.flatMap((form, index) => {
    const count = counts[index] ?? 0;
    if (count === 0) return [];
    const [spelled = form] = withAccents(form, lexicon);
    return [{ word: spelled, cost: 1 - count / 1e3 }];
  });
}

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const keys = items.map(keyOf);
  return items.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

// The stem of an invented form can be that of a word that is not similar.
function isOwnStem(form: string, stem: string): boolean {
  return ['', 'e', 's', 'es'].some((ending) => form === stem + ending);
}

// Forms of one word find the same.
function stemKey(text: string): string {
  return splitWords(text).map(plainOf).join(' ').replace(/e?s?$/u, '');
}

/** The word as two, joined by a hyphen. */
function splitsOf(plain: string): string[] {
  const places = Array.from({ length: Math.max(0, plain.length - 5) }, (_, index) => index + 3);
  return places.map((at) => `${plain.slice(0, at)}-${plain.slice(at)}`);
}

// -------------------------------------------------------------------------------------- fewer words

/** Leaves out as few words as possible, so that something matches. Two and half of them stay. */
async function dropWords(
  reader: Reader,
  request: SuggestionRequest,
  groups: ParsedSearch,
): Promise<Candidate[]> {
  const [group, ...more] = groups;
  if (!group || more.length > 0) return [];
  const unquoted = group.map((term) => (term.words.length > 1 ? splitTerm(term) : [term]));
  const loosened = unquoted.flat();
  const least = Math.max(2, Math.floor(loosened.length / 2));
  for (let size = loosened.length; size >= least; size -= 1) {
    const subsets = subsetsOf(loosened, size)
      .filter((terms) => terms.some(({ isNegated }) => !isNegated))
      .slice(0, MAX_PROBES)
      .map((terms) => [terms]);
    const counts = await probe(reader, request, subsets);
    const found = subsets
      .map((search, index) => ({ search, count: counts[index] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => one.count - other.count);
    if (found.length > 0) {
      return found.slice(0, 3).map(({ search }) => ({ search, reason: 'FEWER_WORDS' }));
    }
  }
  return [];
}

/** The words of a phrase, which then may stand anywhere. */
function splitTerm({ text, isNegated, isQuoted, words }: SearchTerm): SearchTerm[] {
  if (isNegated || !isQuoted) return [{ text, words, isNegated, isQuoted }];
  return [...(parseSearch(text.replaceAll(/["«»“”]/gu, ' '))[0] ?? [])];
}

function subsetsOf<Item>(items: readonly Item[], size: number): Item[][] {
  if (size === 0) return [[]];
  if (items.length < size) return [];
  const [first, ...rest] = items as [Item, ...Item[]];
  return [...subsetsOf(rest, size - 1).map((more) => [first, ...more]), ...subsetsOf(rest, size)];
}

// ----------------------------------------------------------------------------------------- synonyms

/** Replaces one or two expressions by others that mean nearly the same. */
async function replaceSynonyms(reader: Reader, groups: ParsedSearch): Promise<Candidate[]> {
  const lexicon = await loadFrenchLexicon();
  const replaceOne = (group: SearchTerm[]) =>
    synonymsOfTerms(group, reader.synonyms, lexicon)
      .filter(({ isSame }) => !isSame)
      .flatMap(({ from, to, others }) =>
        others.map(({ text }) => ({ from, terms: replaceTerms(group, from, to, text) })),
      );
  return groups.flatMap((group, place) => {
    const once = replaceOne([...group]);
    const twice = once.flatMap((one) =>
      replaceOne(one.terms).filter(({ from }) => from > one.from),
    );
    return [...once, ...twice].map(
      ({ terms }): Candidate => ({ search: groups.with(place, terms), reason: 'SYNONYM' }),
    );
  });
}

function replaceTerms(group: SearchTerm[], from: number, to: number, text: string): SearchTerm[] {
  return group.toSpliced(from, to - from, ...(parseSearch(text)[0] ?? []));
}
