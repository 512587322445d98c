import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Database } from '../database/client.ts';
import type { Lexeme, Search } from '../read/compile-search.ts';
import { perField } from '../read/per-field.ts';
import type { ReadContext } from '../read/rows.ts';

/** A word near a statement that a search asks for, in UTF-16 code units of the article's text. */
export interface FoundWord {
  readonly place: number;
  readonly start: number;
  readonly end: number;
  readonly lexemes: readonly string[];
}

/** A slice of the article's text that a search asks for. */
export interface Highlight extends Span {
  readonly exact: string;
  readonly isInContent: boolean;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

interface FoundPassage {
  readonly id: string;
  readonly first: number;
  readonly passage: string;
  readonly isServed: boolean;
  readonly content: readonly Span[];
  readonly words: readonly FoundWord[];
}

/** The highlights of a statement; one SQL statement for all of a list. */
export function highlightsOf(
  id: bigint,
  wanted: Search['wanted'],
  context: ReadContext,
  info: GraphQLResolveInfo,
): Promise<readonly Highlight[]> {
  const loader = perField(
    context,
    info,
    () =>
      new DataLoader<bigint, readonly Highlight[]>(async (ids) => {
        const highlights = await readHighlights(context.database, ids, wanted);
        return ids.map((one) => highlights.get(one) ?? []);
      }),
  );
  return loader.load(id);
}

/**
 * What a search asks for, in the content of statements and in the words around it that the index
 * holds; of a withheld text only in the content.
 */
async function readHighlights(
  database: Database,
  ids: readonly bigint[],
  wanted: Search['wanted'],
): Promise<Map<bigint, readonly Highlight[]>> {
  const passages = await readFoundWords(database, ids, wanted);
  return new Map(
    passages.map(({ id, first, passage, isServed, content, words }) => {
      const highlights = findHighlights(words, wanted).map(({ start, end }) => ({
        start,
        end,
        exact: passage.slice(start - first, end - first),
        isInContent: content.some((span) => span.start <= start && end <= span.end),
      }));
      return [BigInt(id), highlights.filter(({ isInContent }) => isServed || isInContent)];
    }),
  );
}

async function readFoundWords(
  { pool }: Database,
  ids: readonly bigint[],
  wanted: Search['wanted'],
): Promise<readonly FoundPassage[]> {
  const lexemes = [...new Set(wanted.flat().map(({ lexeme }) => lexeme))];
  const { rows } = await pool.query<FoundPassage>(
    `/* readFoundWords */
     select p.id, p.first, replace(p.units, chr(65535), '') as passage,
            p.is_served as "isServed", p.content,
            jsonb_agg(jsonb_build_object('place', w.place, 'start', p.first + w.start,
                                               'end', p.first + w.start + w.length,
                                               'lexemes', l.lexemes) order by w.place) as words
       from (select b.id, b.first_unit - length(b.before) as first, b.is_served, b.spans as content,
                    b.before || b.between || b.after as units,
                    search_text(b.before || b.between || b.after) as body
               from (select s.id, g.first_unit, g.spans, a.is_served,
                            substr(a.units, g.first_unit + 1, g.last_unit - g.first_unit) as between,
                            case when a.is_served then words_before(a.units, g.first_unit) else '' end
                              as before,
                            case when a.is_served then words_after(a.units, g.last_unit) else '' end
                              as after
                       from statement s
                      cross join lateral (
                            select utf16_units(text) as units, text_kind <> 'WITHHELD' as is_served
                              from article where id = s.article_id) a
                      cross join lateral (
                            select min(start) as first_unit, max("end") as last_unit,
                                   jsonb_agg(jsonb_build_object('start', start, 'end', "end")) as spans
                              from segment where statement_id = s.id and role = 'CONTENT') g
                      where s.id = any($1::bigint[]) and g.first_unit is not null) b) p
      cross join lateral (
            select t.start, t.length, row_number() over (order by t.n) as place
              from (select n, tokid, length(token) as length,
                           sum(length(token)) over (order by n) - length(token) as start
                      from ts_parse('default', p.body) with ordinality t (tokid, token, n)) t
             where t.tokid <> 12) w
      join lateral (
            select q.place, array_agg(distinct v.lexeme) as lexemes
              from (select (unnest(to_tsvector('french', p.body))).*
                    union all
                    select (unnest(to_tsvector('french_plain', p.body))).*) v
             cross join unnest(v.positions) q (place)
             where v.lexeme = any($2::text[])
             group by q.place) l on l.place = w.place
      group by p.id, p.first, p.units, p.is_served, p.content`,
    [ids.map(String), lexemes],
  );
  return rows;
}

/**
 * Where the wanted terms stand: one span for a word, one for a whole phrase, in text order. Spans
 * that share words are one.
 */
export function findHighlights(
  words: readonly FoundWord[],
  wanted: readonly (readonly Lexeme[])[],
): readonly Span[] {
  const byPlace = new Map(words.map((word) => [word.place, word]));
  const spans = wanted.flatMap((term) => words.flatMap((word) => spanAt(word, term, byPlace)));
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

function spanAt(
  first: FoundWord,
  term: readonly Lexeme[],
  byPlace: ReadonlyMap<number, FoundWord>,
): Span[] {
  const origin = term[0]?.place ?? 0;
  const found = term.map(({ lexeme, place }) => {
    const word = byPlace.get(first.place + place - origin);
    return word?.lexemes.includes(lexeme) ? word : undefined;
  });
  if (found.length === 0 || found.some((word) => !word)) return [];
  return [{ start: first.start, end: found.at(-1)?.end ?? first.end }];
}
