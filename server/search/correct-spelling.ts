import { withAccents } from '../model/words/accents.ts';
import { loadFrenchLexicon } from '../model/words/french-lexicon.ts';
import { quoteLexeme } from '../model/words/search-document.ts';
import { editsOf, loadSpeller, MIN_CORRECTED, type Spelling } from '../model/words/spelling.ts';
import { foldName, plainOf, splitWords } from '../model/words/words.ts';
import { compileGroups, type ParsedSearch } from '../read/compile-search.ts';
import { parseSearch, type SearchTerm } from '../read/parse-search.ts';
import { readSimilarWords } from '../read/search-names.ts';
import { type Reader, sql } from '../read/sql.ts';
import { readStems } from '../read/stems.ts';
import { probe, probeQueries, type SuggestionRequest, uniqueBy } from './probe.ts';

/** Maximum number of words that are corrected. */
const MAX_CORRECTED = 3;
/** No French word is longer. The number of similar words grows with the length. */
const MAX_CORRECTED_LETTERS = 25;
/** Maximum number of corrections. */
const MAX_CORRECTIONS = 5;

/** Searches in which words that nothing contains are replaced by similar ones, the best first. */
export async function correctSpelling(
  reader: Reader,
  request: SuggestionRequest,
  groups: ParsedSearch,
): Promise<ParsedSearch[]> {
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
  return corrected.slice(0, MAX_CORRECTIONS).map((terms) => [terms]);
}

function isCorrectable({ words, isNegated, isQuoted }: SearchTerm): boolean {
  const [word] = words;
  if (isNegated || isQuoted || word === undefined) return false;
  const { length } = plainOf(word);
  return length >= MIN_CORRECTED && length <= MAX_CORRECTED_LETTERS;
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
  const known = await onlyKnown(reader, editsOf(word.plain));
  const { french } = await readStems(reader, known);
  // Forms of one word find the same.
  const edits = uniqueBy(
    known.filter((form) => isOwnStem(form, french(form))),
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

/**
 * The forms that any statement may contain: those with a stem that one contains. Looking up a lexeme
 * costs less than stemming a form, and far less than a whole search.
 */
async function onlyKnown(reader: Reader, forms: readonly string[]): Promise<readonly string[]> {
  const stems = [...new Set(forms.flatMap(ownStemsOf))];
  const rows = await reader.query<{ readonly stem: string }>(sql`/* onlyKnown */
    select q.stem from unnest(${stems}::text[], ${stems.map(quoteLexeme)}::text[]) q (stem, query)
     where exists (select from statement_search d where d.document @@ q.query::tsquery)`);
  const known = new Set(rows.map(({ stem }) => stem));
  return forms.filter((form) => ownStemsOf(form).some((stem) => known.has(stem)));
}

// The stem of an invented form can be that of a word that is not similar.
function isOwnStem(form: string, stem: string): boolean {
  return ownStemsOf(form).includes(stem);
}

/** A form without the endings of feminine and plural. */
function ownStemsOf(form: string): string[] {
  const endings = ['', 'e', 's', 'es'].filter((ending) => form.endsWith(ending));
  return endings.map((ending) => form.slice(0, form.length - ending.length));
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
