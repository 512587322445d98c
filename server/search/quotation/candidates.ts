import { isCommonWord } from '../../model/words/common-words.ts';
import { hashRuns, hashWhole, RUN_LENGTHS } from '../../model/words/search-document.ts';
import { plainOf, splitWords, type Word } from '../../model/words/words.ts';
import { join, type Reader, raw, type Sql, sql } from '../../read/sql.ts';
import { isActive } from '../../read/visibility.ts';

const EXACT_CANDIDATES = 200;
const ARTICLE_CANDIDATES = 50;

/**
 * Of a long text, fewer statements: each takes milliseconds to compare, and the number of runs that
 * it shares with so many words says already how close it is.
 */
const NEAR_CANDIDATES = { short: 50, long: 20 };
const CLOSEST_CANDIDATES = { short: 20, long: 8 };
const LONG_TEXT_WORDS = 150;

function mostOf(candidates: typeof NEAR_CANDIDATES, wordCount: number): number {
  return wordCount < LONG_TEXT_WORDS ? candidates.short : candidates.long;
}

/** Maximum number of statements to look at for one run. */
const MAX_ROWS_PER_RUN = 200;
/** Maximum number of rows to check that contain all runs. */
const MAX_ROWS_WITH_ALL_RUNS = 2_000;

/**
 * Joins the statement of a candidate `f` as `s`, if it and its article are current, with its
 * speaker after merges. A lateral look-up for each candidate: for a plain join, Postgres would
 * overestimate the number of rows per run and scan the whole table.
 */
const JOIN_ACTIVE_STATEMENT = sql`cross join lateral (
      select s.id, s.published_earliest, coalesce(p.merged_into_id, p.id) as speaker_id
        from statement s
        join article a on a.id = s.article_id
        left join speaker p on p.id = s.speaker_id
       where s.id = f.statement_id and ${isActive(raw('s'))} and a.status = 'CURRENT'
       limit 1) s`;

/**
 * Statements whose verbatim words contain the probed runs, or with a segment that consists of
 * exactly these words. Statements of the given voices come first.
 */
export async function findExactCandidates(
  reader: Reader,
  { ofPieces, whole }: QuotationRuns,
  voices: readonly bigint[],
): Promise<bigint[]> {
  return await readIds(
    reader,
    sql`/* findExactCandidates */
     with found as materialized (
       select statement_id from statement_words
        where runs @> (select ${ofPieces}::int[]) or runs @> array[${whole}::int])
     select s.id
       from (select statement_id from found limit ${MAX_ROWS_WITH_ALL_RUNS}) f
      ${JOIN_ACTIVE_STATEMENT}
      order by coalesce(s.speaker_id = any(${voices}::bigint[]), false) desc,
               s.published_earliest, s.id
      limit ${EXACT_CANDIDATES}`,
  );
}

/**
 * Statements whose verbatim words share a run of three words with the text, those that share the
 * most first: equally many of the given voices and of others.
 */
export async function findNearCandidates(
  reader: Reader,
  { ofThree, wordCount }: QuotationRuns,
  voices: readonly bigint[],
): Promise<bigint[]> {
  const count = mostOf(NEAR_CANDIDATES, wordCount);
  const isTheirs = sql`coalesce(s.speaker_id = any(${voices}::bigint[]), false)`;
  // The order of the subquery is kept, so that only as many statements are looked up as are wanted.
  const most = (condition: Sql) => sql`(
     select id, row_number() over (order by shared desc, id) as place
       from (select s.id, f.shared
               from (select * from found order by shared desc, statement_id) f
              ${JOIN_ACTIVE_STATEMENT}
              where ${condition}
              order by f.shared desc, f.statement_id limit ${count}) nearest)`;
  const lists =
    voices.length === 0 ? [most(sql`true`)] : [most(isTheirs), most(sql`not ${isTheirs}`)];
  return await readIds(
    reader,
    sql`/* findNearCandidates */
     with found as materialized (${sharing('runs', ofThree)})
     select id from (${join(lists, ' union all ')}) ranked order by place, id`,
  );
}

/** Articles whose text contains the probed runs. */
export async function findArticleCandidates(
  reader: Reader,
  { ofFour }: QuotationRuns,
): Promise<bigint[]> {
  return await readIds(
    reader,
    sql`/* findArticleCandidates */
     with found as materialized (
       select article_id from article_words where runs @> ${ofFour}::int[])
     select a.id
       from (select article_id from found limit ${MAX_ROWS_WITH_ALL_RUNS}) f
      cross join lateral (
            select id, published_earliest from article
             where id = f.article_id and status = 'CURRENT' limit 1) a
      order by a.published_earliest, a.id limit ${ARTICLE_CANDIDATES}`,
  );
}

/** The closest statements: those whose content shares pairs of consecutive words with the text. */
export async function findClosestCandidates(
  reader: Reader,
  { pairs, wordCount }: QuotationRuns,
): Promise<bigint[]> {
  return await readIds(
    reader,
    sql`/* findClosestCandidates */
     with found as materialized (${sharing('pairs', pairs)})
     select s.id
       from (select * from found order by shared desc, statement_id) f
      ${JOIN_ACTIVE_STATEMENT}
      order by f.shared desc, f.statement_id
      limit ${mostOf(CLOSEST_CANDIDATES, wordCount)}`,
  );
}

/**
 * The statements that contain any of the selective runs, with the number of all runs that they
 * contain. Each run is looked up separately. A run in more statements than are looked at finds none,
 * unless all runs are: those few of very many are hardly ever the right ones.
 */
function sharing(column: 'runs' | 'pairs', { all, selective }: SharedRuns): Sql {
  const words = raw(`w.${column}`);
  return sql`
       select statement_id, max(shared) as shared
         from (select w.*, min(count) over () as least
                 from (select run, statement_id, count(*) over (partition by run) as count, ${words}
                         from unnest((select ${selective}::int[])) run
                        cross join lateral (
                              select statement_id, ${words} from statement_words w
                               where ${words} @> array[run] limit ${MAX_ROWS_PER_RUN + 1}) w) w) w
        cross join lateral (select count(*) as shared from unnest(${words}) x
                             where x = any((select ${all}::int[])::int[])) s
        where count <= greatest(${MAX_ROWS_PER_RUN}, least)
        group by statement_id`;
}

async function readIds(reader: Reader, statement: Sql): Promise<bigint[]> {
  const rows = await reader.query<{ readonly id: bigint }>(statement);
  return rows.map(({ id }) => id);
}

/** The hashed runs of words by which the indexes find a text. */
export interface QuotationRuns {
  /** Runs of three words within the pieces, at most PROBES; null if all pieces are shorter. */
  readonly ofPieces: readonly number[] | null;
  /** The same, all of them and across gaps. */
  readonly ofThree: SharedRuns;
  /** Runs of four words of the text, at most PROBES; null if it is shorter. */
  readonly ofFour: readonly number[] | null;
  readonly pairs: SharedRuns;
  readonly whole: number;
  readonly wordCount: number;
}

/** Runs of which a statement shares some. */
interface SharedRuns {
  readonly all: readonly number[];
  /**
   * Those to look up. Runs of common words only, such as « de la », are in so many statements that
   * reading their list takes longer than all other look-ups.
   */
  readonly selective: readonly number[];
}

/** Hashes a text in the same way as the indexes. */
export function hashQuotation(text: string, pieces: readonly string[]): QuotationRuns {
  const words = splitWords(text);
  const plain = words.map(plainOf);
  const parts = pieces.map((piece) => splitWords(piece));
  const ofPieces = [
    ...new Set(parts.flatMap((part) => hashRuns(part.map(plainOf), RUN_LENGTHS.verbatim))),
  ];
  const four = hashRuns(plain, RUN_LENGTHS.article);
  const inPieces = ofPieces.length > 0 ? ofPieces : hashRuns(plain, RUN_LENGTHS.verbatim);
  return {
    ofPieces: inPieces.length > 0 ? selectProbes(inPieces) : null,
    ofThree: hashShared([...parts, words], RUN_LENGTHS.verbatim),
    ofFour: four.length > 0 ? selectProbes(four) : null,
    pairs: hashShared([words], RUN_LENGTHS.content),
    whole: hashWhole(plain),
    wordCount: words.length,
  };
}

function hashShared(parts: readonly (readonly Word[])[], size: number): SharedRuns {
  const runs = parts.flatMap((words) =>
    words.slice(size - 1).map((_, index) => words.slice(index, index + size)),
  );
  const hash = (wanted: readonly (readonly Word[])[]) => [
    ...new Set(wanted.flatMap((run) => hashRuns(run.map(plainOf), size))),
  ];
  const all = hash(runs);
  const selective = hash(runs.filter((run) => !run.every(isCommonWord)));
  return { all, selective: selective.length > 0 ? selective : all };
}

// A text that contains all runs contains these. A few runs at a distance are as selective as all.
const PROBES = 8;

function selectProbes(runs: readonly number[]): number[] {
  const step = Math.max(1, runs.length / PROBES);
  return Array.from(
    { length: Math.min(PROBES, runs.length) },
    (_, index) => runs[Math.floor(index * step)] ?? 0,
  );
}
