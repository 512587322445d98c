import { pool } from '../../database/client.ts';
import type { Range } from './verdicts.ts';

/** The hashed runs of words that the indexes know a text by. */
export interface QuotationRuns {
  /** Runs of three words of the pieces, at most PROBES; null when all are shorter. */
  readonly ofPieces: readonly number[] | null;
  /** Those, and the runs that go on over gaps. */
  readonly ofThree: readonly number[];
  /** Runs of four words of the text, at most PROBES; null when it is shorter. */
  readonly ofFour: readonly number[] | null;
  readonly pairs: readonly number[];
  readonly whole: number;
}

/** Hashes a text as the indexes are hashed: in the database, by the same functions. */
export async function hashQuotation(
  text: string,
  pieces: readonly string[],
): Promise<QuotationRuns> {
  const { rows } = await pool().query<HashedRow>(
    `/* hashQuotation */
     select array(select distinct unnest(quotation_runs(piece, 3)) from unnest($2::text[]) piece)
              as pieces,
            quotation_runs($1, 3) as three, quotation_runs($1, 4) as four,
            quotation_runs($1, 2) as pairs, quotation_whole($1) as whole`,
    [storable(text), pieces.map(storable)],
  );
  const { pieces: parts = [], three = [], four = [], pairs = [], whole = 0 } = rows[0] ?? {};
  const inPieces = parts.length > 0 ? parts : three;
  return {
    ofPieces: inPieces.length > 0 ? someOf(inPieces) : null,
    ofThree: [...new Set([...parts, ...three])],
    ofFour: four.length > 0 ? someOf(four) : null,
    pairs,
    whole,
  };
}

// Who must have all runs of a text must have these: a few that lie apart select as well as all.
const PROBES = 8;

function someOf(runs: readonly number[]): number[] {
  const step = Math.max(1, runs.length / PROBES);
  return Array.from(
    { length: Math.min(PROBES, runs.length) },
    (_, index) => runs[Math.floor(index * step)] ?? 0,
  );
}

interface HashedRow {
  readonly pieces: number[];
  readonly three: number[];
  readonly four: number[];
  readonly pairs: number[];
  readonly whole: number;
}

// Postgres takes neither NUL nor half characters; both part words.
function storable(text: string): string {
  return text.replaceAll('\0', ' ').toWellFormed();
}

/**
 * Who speaks for a speaker: itself, and the collectives it speaks through. Merged speakers count
 * as what they were merged into.
 */
export async function findVoices(speakerId: bigint): Promise<bigint[]> {
  const { rows } = await pool().query<{ id: string }>(
    `/* findVoices */
     with recursive voice (id) as (
       select $1::bigint
       union
       select coalesce(c.merged_into_id, c.id)
         from voice v
         join speaker p on p.id = v.id or p.merged_into_id = v.id
         join speaker_member m on m.member_id = p.id
         join speaker c on c.id = m.collective_id
     )
     select id from voice`,
    [String(speakerId)],
  );
  return rows.map(({ id }) => BigInt(id));
}

const EXACT_CANDIDATES = 200;
const NEAR_CANDIDATES = 50;
const ARTICLE_CANDIDATES = 50;
const CLOSEST_CANDIDATES = 20;

/**
 * Statements whose verbatim words hold the runs probed for, or that have a segment of just its
 * words. Those of the voices asked about come first.
 */
export async function findExactCandidates(
  { ofPieces, whole }: QuotationRuns,
  voices: readonly bigint[],
): Promise<bigint[]> {
  return await readIds(
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
  { ofThree }: QuotationRuns,
  voices: readonly bigint[],
): Promise<bigint[]> {
  return await readIds(
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
export async function findArticleCandidates({ ofFour }: QuotationRuns): Promise<bigint[]> {
  return await readIds(
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
export async function findClosestCandidates({ pairs }: QuotationRuns): Promise<bigint[]> {
  return await readIds(
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

export interface CandidateRow {
  readonly id: bigint;
  readonly articleId: bigint;
  /** What the speaker was merged into, if it was. */
  readonly speakerId: bigint | null;
  readonly isNegated: boolean;
  readonly stands: boolean;
  readonly isWithheld: boolean;
  readonly verbatim: readonly CandidateSegment[];
  readonly content: readonly CandidateSegment[];
}

type CandidateSegment = Range & { readonly exact: string };

/** The words of statements, and of all statements of articles, in the order of their ids. */
export async function readCandidates(
  statementIds: readonly bigint[],
  articleIds: readonly bigint[],
): Promise<CandidateRow[]> {
  const { rows } = await pool().query<CandidateRecord>(
    `/* readCandidates */
     select s.id, s.article_id as "articleId", coalesce(p.merged_into_id, p.id) as "speakerId",
            s.is_negated as "isNegated", s.status in ('CURRENT', 'CORRECTED') as stands,
            a.text_kind = 'WITHHELD' as "isWithheld",
            array(select json_build_object('start', g.start, 'end', g."end", 'exact', g.exact)
                    from segment g where g.statement_id = s.id and g.role = 'VERBATIM'
                   order by g.position) as verbatim,
            array(select json_build_object('start', g.start, 'end', g."end", 'exact', g.exact)
                    from segment g where g.statement_id = s.id and g.role = 'CONTENT'
                   order by g.position) as content
       from statement s
       join article a on a.id = s.article_id
       left join speaker p on p.id = s.speaker_id
      where (s.id = any($1::bigint[]) or s.article_id = any($2::bigint[])) and a.status = 'CURRENT'
      order by s.published_earliest, s.id`,
    [statementIds.map(String), articleIds.map(String)],
  );
  return rows.map((row) => ({
    ...row,
    id: BigInt(row.id),
    articleId: BigInt(row.articleId),
    speakerId: row.speakerId === null ? null : BigInt(row.speakerId),
  }));
}

interface CandidateRecord extends Omit<CandidateRow, 'id' | 'articleId' | 'speakerId'> {
  readonly id: string;
  readonly articleId: string;
  readonly speakerId: string | null;
}

/** The texts of articles that serve them. */
export async function readTexts(articleIds: readonly bigint[]): Promise<Map<bigint, string>> {
  const { rows } = await pool().query<{ id: string; text: string }>(
    `/* readTexts */
     select id, text from article
      where id = any($1::bigint[]) and text is not null and text_kind <> 'WITHHELD'
      order by published_earliest, id`,
    [articleIds.map(String)],
  );
  return new Map(rows.map(({ id, text }) => [BigInt(id), text]));
}

async function readIds(sql: string, values: readonly unknown[]): Promise<bigint[]> {
  const { rows } = await pool().query<{ id: string }>(sql, [...values]);
  return rows.map(({ id }) => BigInt(id));
}
