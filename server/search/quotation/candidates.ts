import type { Database } from '../../database/client.ts';
import type { QuotationRuns } from './quotation-runs.ts';

const EXACT_CANDIDATES = 200;
const NEAR_CANDIDATES = 50;
const ARTICLE_CANDIDATES = 50;
const CLOSEST_CANDIDATES = 20;

/**
 * Statements whose verbatim words hold the runs probed for, or that have a segment of just its
 * words. Those of the voices asked about come first.
 */
export async function findExactCandidates(
  database: Database,
  { ofPieces, whole }: QuotationRuns,
  voices: readonly bigint[],
): Promise<bigint[]> {
  return await readIds(
    database,
    `/* findExactCandidates */
     with found as materialized (
       select statement_id from statement_words where runs @> $1::int[] or runs @> array[$2::int]
     )
     select s.id
       from found f
       join statement s on s.id = f.statement_id
       join article a on a.id = s.article_id
       left join speaker p on p.id = s.speaker_id
      where s.status in ('CURRENT', 'CORRECTED') and a.status = 'CURRENT'
      order by coalesce(coalesce(p.merged_into_id, p.id) = any($3::bigint[]), false) desc,
               s.published_earliest, s.id
      limit ${EXACT_CANDIDATES}`,
    [ofPieces, whole, voices.map(String)],
  );
}

/**
 * Statements whose verbatim words share a run of three with the text, those that share most first:
 * as many of the voices asked about as of others.
 */
export async function findNearCandidates(
  database: Database,
  { ofThree }: QuotationRuns,
  voices: readonly bigint[],
): Promise<bigint[]> {
  return await readIds(
    database,
    `/* findNearCandidates */
     with found as materialized (
       select statement_id, runs from statement_words where runs && $1::int[]
     ), standing as (
       select s.id, coalesce(coalesce(p.merged_into_id, p.id) = any($2::bigint[]), false) as asked,
              (select count(*) from unnest(f.runs) run where run = any($1::int[])) as shared
         from found f
         join statement s on s.id = f.statement_id
         join article a on a.id = s.article_id
         left join speaker p on p.id = s.speaker_id
        where s.status in ('CURRENT', 'CORRECTED') and a.status = 'CURRENT'
     ), ranked as (
       select id, row_number() over (partition by asked order by shared desc, id) as place
         from standing
     )
     select id from ranked where place <= ${NEAR_CANDIDATES} order by place, id`,
    [ofThree, voices.map(String)],
  );
}

/** Articles whose text holds the runs probed for. */
export async function findArticleCandidates(
  database: Database,
  { ofFour }: QuotationRuns,
): Promise<bigint[]> {
  return await readIds(
    database,
    `/* findArticleCandidates */
     with found as materialized (
       select article_id from article_words where runs @> $1::int[]
     )
     select a.id from found f join article a on a.id = f.article_id
      where a.status = 'CURRENT'
      order by a.published_earliest, a.id limit ${ARTICLE_CANDIDATES}`,
    [ofFour],
  );
}

/** Statements whose content shares two words in a row with the text: the closest there are. */
export async function findClosestCandidates(
  database: Database,
  { pairs }: QuotationRuns,
): Promise<bigint[]> {
  return await readIds(
    database,
    `/* findClosestCandidates */
     with found as materialized (
       select statement_id, pairs from statement_words where pairs && $1::int[] limit 2000
     )
     select s.id
       from found f
       join statement s on s.id = f.statement_id
       join article a on a.id = s.article_id
      where s.status in ('CURRENT', 'CORRECTED') and a.status = 'CURRENT'
      order by (select count(*) from unnest(f.pairs) pair where pair = any($1::int[])) desc, s.id
      limit ${CLOSEST_CANDIDATES}`,
    [pairs],
  );
}

async function readIds(
  { pool }: Database,
  sql: string,
  values: readonly unknown[],
): Promise<bigint[]> {
  const { rows } = await pool.query<{ id: string }>(sql, [...values]);
  return rows.map(({ id }) => BigInt(id));
}
