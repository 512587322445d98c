import { loadFrenchLexicon } from '../model/words/french-lexicon.ts';
import { compileGroups, type ParsedSearch } from '../read/compile-search.ts';
import { withSearch } from '../read/conditions.ts';
import { countWithin, EXACT_COUNT_LIMIT } from '../read/count.ts';
import { parseSearch, type SearchTerm, writeSearch } from '../read/parse-search.ts';
import { synonymsOfTerms } from '../read/search-synonyms.ts';
import type { Reader } from '../read/sql.ts';
import { correctSpelling } from './correct-spelling.ts';
import { probe, type SuggestionRequest, uniqueBy } from './probe.ts';

/** Another search that finds something. */
export interface SearchSuggestion {
  readonly query: string;
  readonly reason: 'SPELLING' | 'FEWER_WORDS' | 'SYNONYM';
  /** The number of statements that it finds under the same filter; 10,000 stands for more, too. */
  readonly totalCount: number;
}

/** Maximum number of suggestions. */
export const MAX_SUGGESTIONS = 5;

/** Candidates that are counted. */
const MAX_COUNTED = 8;
// Each costs a look-up in the index.
const MAX_PROBES = 30;
// Each of their words is compiled, which costs about as much: a quoted phrase can have fifty.
const MAX_PROBED_WORDS = 150;
const MAX_TERMS = 12;

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
  const corrected = empty.size > 0 ? await correctSpelling(reader, request, groups) : [];
  const candidates = [
    ...corrected.map((search): Candidate => ({ search, reason: 'SPELLING' })),
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
        const totalCount = Math.min(counts.get(parent) ?? 0, EXACT_COUNT_LIMIT);
        const isTried = suggestion.reason === 'SYNONYM' || empty.has(parent);
        return isTried && totalCount > 0 ? [{ ...suggestion, totalCount }] : [];
      });
      return [parent, suggestions.slice(0, MAX_SUGGESTIONS)];
    }),
  );
}

async function countMatches(reader: Reader, request: SuggestionRequest, all: readonly Candidate[]) {
  const { others, parents } = request;
  let words = 0;
  const tried = all.slice(0, MAX_PROBES).filter(({ search }) => {
    words += search.flat().reduce((sum, term) => sum + term.words.length, 0);
    return words <= MAX_PROBED_WORDS;
  });
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
      const counts = await countWithin(reader, lists, EXACT_COUNT_LIMIT);
      return { query: writeSearch(search), reason, counts };
    }),
  );
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
  let left = MAX_PROBES;
  let words = MAX_PROBED_WORDS;
  for (let size = loosened.length; size >= least && left > 0 && words >= size; size -= 1) {
    const subsets = subsetsOf(loosened, size)
      .filter((terms) => terms.some(({ isNegated }) => !isNegated))
      .slice(0, Math.min(left, Math.floor(words / size)))
      .map((terms) => [terms]);
    left -= subsets.length;
    words -= subsets.length * size;
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
