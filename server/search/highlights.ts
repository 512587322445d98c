import type { TextSegment } from '../model/statement.ts';
import { lexemesOf, placeWords } from '../model/words/search-document.ts';
import type { Search } from '../read/compile-search.ts';
import { type Reader, raw, sql } from '../read/sql.ts';
import type { WantedWord } from '../read/term-query.ts';
import { SERVED_TEXT } from '../read/visibility.ts';
import { NEAR_UNITS, printedParts, type Slice } from './statement-document.ts';

/** A word of a statement's search document, with the stems of the search that match it. */
export interface FoundWord extends Slice {
  readonly place: number;
  readonly stems: ReadonlySet<string>;
}

/** A slice of the article's text that matches a search, in UTF-16 code units. */
export interface Highlight extends Slice {
  readonly exact: string;
  readonly isInContent: boolean;
}

/**
 * Finds the matches of a search in the content of statements and in the indexed words around it;
 * for a withheld text, only in the content. By statement id, with one SQL statement for a whole
 * list.
 */
export async function readHighlights(
  reader: Reader,
  ids: readonly bigint[],
  wanted: Search['wanted'],
): Promise<ReadonlyMap<bigint, readonly Highlight[]>> {
  const stems = new Map(
    wanted.flat(2).flatMap((stem) => lexemesOf(stem).map((lexeme) => [lexeme, stem] as const)),
  );
  const documents = await readFoundDocuments(reader, ids, [...stems.keys()]);
  const highlights = new Map<bigint, readonly Highlight[]>();
  for (const document of documents) {
    const slices = findHighlights(foundWords(document, stems), wanted);
    highlights.set(document.id, toHighlights(document, slices));
    await reader.giveWay();
  }
  return highlights;
}

function toHighlights(
  { from, passage, content }: FoundDocument,
  slices: readonly Slice[],
): readonly Highlight[] {
  const around = { start: 0, exact: passage ?? '' };
  return slices.map((slice) => {
    const said = content.find(({ start, end }) => start <= slice.start && slice.end <= end);
    const { start, exact } = said ?? around;
    return {
      start: from + slice.start,
      end: from + slice.end,
      exact: exact.slice(slice.start - start, slice.end - start),
      isInContent: said !== undefined,
    };
  });
}

/** The passage of an article that a statement's document indexes, and the matches in it. */
interface FoundDocument {
  readonly id: bigint;
  /** Where the passage starts in the article. */
  readonly from: number;
  /** Null: the text is withheld. */
  readonly passage: string | null;
  /** Within the passage. */
  readonly content: readonly TextSegment[];
  readonly found: readonly { readonly lexeme: string; readonly places: readonly number[] }[];
}

async function readFoundDocuments(
  reader: Reader,
  ids: readonly bigint[],
  lexemes: readonly string[],
): Promise<readonly FoundDocument[]> {
  return await reader.query<FoundDocument>(sql`/* readFoundDocuments */
     select s.id, w.first as "from",
            replace(substr(utf16_units(${raw(SERVED_TEXT)}), w.first + 1, w.units), chr(65535), '')
              as passage,
            (select jsonb_agg(jsonb_build_object('start', start - w.first, 'end', "end" - w.first,
                                                 'exact', exact) order by position)
               from segment where statement_id = s.id and role = 'CONTENT') as content,
            (select coalesce(jsonb_agg(jsonb_build_object('lexeme', u.lexeme,
                                                          'places', u.positions)), '[]')
               from unnest(d.document) u where u.lexeme = any(${lexemes}::text[])) as found
       from statement s
       join statement_search d on d.statement_id = s.id
       join article a on a.id = s.article_id
      cross join lateral (
            select g.first, g.last - g.first as units
              from (select greatest(min(start) - ${NEAR_UNITS + 1}::int, 0) as first,
                           max("end") + ${NEAR_UNITS + 1}::int as last
                      from segment where statement_id = s.id and role = 'CONTENT') g) w
      where s.id = any(${ids}::bigint[])`);
}

function foundWords(
  { passage, content, found }: FoundDocument,
  stemOf: ReadonlyMap<string, string>,
): readonly FoundWord[] {
  const stemsAt = new Map<number, Set<string>>();
  for (const { lexeme, places } of found) {
    const stem = stemOf.get(lexeme) ?? lexeme;
    for (const place of places) stemsAt.set(place, (stemsAt.get(place) ?? new Set()).add(stem));
  }
  return Array.from(placeWords(printedParts(passage, content))).flatMap(({ word, place }) => {
    const stems = stemsAt.get(place);
    return stems ? [{ place, stems, start: word.start, end: word.end }] : [];
  });
}

/**
 * The slices that match the terms, in text order: one for a word or a whole phrase. Slices that
 * share words are merged.
 */
function findHighlights(words: readonly FoundWord[], wanted: Search['wanted']): readonly Slice[] {
  const byPlace = new Map(words.map((word) => [word.place, word]));
  const slices = wanted.flatMap((term) => words.flatMap((word) => sliceAt(word, term, byPlace)));
  const merged: Slice[] = [];
  for (const slice of slices.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && slice.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, slice.end) };
    } else {
      merged.push(slice);
    }
  }
  return merged;
}

function sliceAt(
  first: FoundWord,
  term: readonly WantedWord[],
  byPlace: ReadonlyMap<number, FoundWord>,
): Slice[] {
  let end = first.end;
  for (const [index, stems] of term.entries()) {
    const word = byPlace.get(first.place + index);
    if (!word || !stems.some((stem) => word.stems.has(stem))) return [];
    end = word.end;
  }
  return term.length > 0 ? [{ start: first.start, end }] : [];
}
