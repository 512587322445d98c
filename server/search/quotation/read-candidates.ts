import { type Reader, raw, type Sql, sql } from '../../read/sql.ts';
import { IS_WITHHELD, isActive, isReviewed } from '../../read/visibility.ts';
import type { Range } from './verdicts.ts';

export interface CandidateRow {
  readonly id: bigint;
  readonly articleId: bigint;
  /** For a merged speaker, the one it was merged into. */
  readonly speakerId: bigint | null;
  readonly isNegated: boolean;
  readonly isActive: boolean;
  readonly isWithheld: boolean;
  /** Whether the register wrote the words outside the verbatim segments. */
  readonly isSummary: boolean;
  /** Whether it is part of a statement of another speaker. */
  readonly isRelayed: boolean;
  /** The segments of the statements within it that other speakers made, withdrawn ones included. */
  readonly relayed: readonly RelayedSegment[];
  /** The source and the cue: « a ironisé », « Odile Sarrant ». */
  readonly frame: readonly CandidateSegment[];
  readonly verbatim: readonly CandidateSegment[];
  readonly content: readonly CandidateSegment[];
}

type CandidateSegment = Range & { readonly exact: string };

interface RelayedSegment extends Range {
  /** Whether these are the other speaker's own words: quoted, and not withdrawn. */
  readonly isVerbatim: boolean;
}

/**
 * Reads the words of statements, and of all statements of articles, ordered by date. Proposals are
 * left out: their words are still the article's.
 */
export async function readCandidates(
  reader: Reader,
  statementIds: readonly bigint[],
  articleIds: readonly bigint[],
): Promise<CandidateRow[]> {
  return await reader.query<CandidateRow>(sql`/* readCandidates */
    with spoken as not materialized (
      select n.id, n.within_id, coalesce(p.merged_into_id, p.id) as speaker_id,
             ${isActive(raw('n'))} as is_active
        from statement n left join speaker p on p.id = n.speaker_id
       where n.status <> 'REDACTED' and ${isReviewed(raw('n'))})
    select s.id, s.article_id as "articleId", coalesce(p.merged_into_id, p.id) as "speakerId",
           s.is_negated as "isNegated", ${isActive(raw('s'))} as "isActive",
           ${raw(IS_WITHHELD)} as "isWithheld", a.text_kind = 'SUMMARY' as "isSummary",
           exists (select from spoken w where w.id = s.within_id and w.is_active
                      and ${isOtherVoice(raw('w.speaker_id'))}) as "isRelayed",
           array(with recursive nested as (
                   select n.* from spoken n where n.within_id = s.id
                   union all
                   select n.* from nested o join spoken n on n.within_id = o.id)
                 select json_build_object(
                          'start', g.start, 'end', g."end", 'isVerbatim', n.is_active and g.role = 'VERBATIM')
                   from nested n join segment g on g.statement_id = n.id
                  where ${isOtherVoice(raw('n.speaker_id'))}) as relayed,
           array(select json_build_object('start', g.start, 'end', g."end", 'exact', g.exact)
                   from segment g where g.statement_id = s.id and g.role in ('SOURCE', 'CUE')
                  order by g.start) as frame,
           array(select json_build_object('start', g.start, 'end', g."end", 'exact', g.exact)
                   from segment g where g.statement_id = s.id and g.role = 'VERBATIM'
                  order by g.position) as verbatim,
           array(select json_build_object('start', g.start, 'end', g."end", 'exact', g.exact)
                   from segment g where g.statement_id = s.id and g.role = 'CONTENT'
                  order by g.position) as content
      from statement s
      join article a on a.id = s.article_id
      left join speaker p on p.id = s.speaker_id
     where (s.id = any((select ${statementIds}::bigint[])::bigint[])
            or s.article_id = any((select ${articleIds}::bigint[])::bigint[]))
       and a.status = 'CURRENT' and ${isReviewed(raw('s'))}
     order by s.published_earliest, s.id`);
}

/** Two unidentified speakers need not be the same. */
function isOtherVoice(speaker: Sql): Sql {
  return sql`(${speaker} is null or ${speaker} is distinct from coalesce(p.merged_into_id, p.id))`;
}

/** The texts of articles that print them; without withheld ones. */
export async function readTexts(
  reader: Reader,
  articleIds: readonly bigint[],
): Promise<ArticleTextRow[]> {
  return await reader.query<ArticleTextRow>(
    sql`/* readTexts */
      select a.id, a.text, a.text_kind = 'SUMMARY' as "isSummary" from article a
       where a.id = any(${articleIds}::bigint[]) and a.text is not null
         and not (${raw(IS_WITHHELD)})
       order by a.published_earliest, a.id`,
  );
}

interface ArticleTextRow {
  readonly id: bigint;
  readonly text: string;
  readonly isSummary: boolean;
}

/**
 * The speakers who speak for any of the given ones: themselves, and the collectives of which they
 * are members. Merged speakers resolve to the ones they were merged into.
 */
export async function findVoices(reader: Reader, speakerIds: readonly bigint[]): Promise<bigint[]> {
  const rows = await reader.query<{ readonly id: bigint }>(sql`/* findVoices */
    with recursive voice (id) as (
      select unnest(${speakerIds}::bigint[])
      union
      select coalesce(c.merged_into_id, c.id)
        from voice v
        join speaker p on p.id = v.id or p.merged_into_id = v.id
        join speaker_member m on m.member_id = p.id
        join speaker c on c.id = m.collective_id
    )
    select id from voice`);
  return rows.map(({ id }) => id);
}
