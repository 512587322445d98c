import { type Reader, raw, sql } from '../../read/sql.ts';
import { IS_WITHHELD } from '../../read/visibility.ts';
import type { Range } from './verdicts.ts';

export interface CandidateRow {
  readonly id: bigint;
  readonly articleId: bigint;
  /** For a merged speaker, the one it was merged into. */
  readonly speakerId: bigint | null;
  readonly isNegated: boolean;
  readonly isActive: boolean;
  readonly isWithheld: boolean;
  readonly verbatim: readonly CandidateSegment[];
  readonly content: readonly CandidateSegment[];
}

type CandidateSegment = Range & { readonly exact: string };

/** Reads the words of statements, and of all statements of articles, ordered by date. */
export async function readCandidates(
  reader: Reader,
  statementIds: readonly bigint[],
  articleIds: readonly bigint[],
): Promise<CandidateRow[]> {
  return await reader.query<CandidateRow>(sql`/* readCandidates */
    select s.id, s.article_id as "articleId", coalesce(p.merged_into_id, p.id) as "speakerId",
           s.is_negated as "isNegated", s.status in ('CURRENT', 'CORRECTED') as "isActive",
           ${raw(IS_WITHHELD)} as "isWithheld",
           array(select json_build_object('start', g.start, 'end', g."end", 'exact', g.exact)
                   from segment g where g.statement_id = s.id and g.role = 'VERBATIM'
                  order by g.position) as verbatim,
           array(select json_build_object('start', g.start, 'end', g."end", 'exact', g.exact)
                   from segment g where g.statement_id = s.id and g.role = 'CONTENT'
                  order by g.position) as content
      from statement s
      join article a on a.id = s.article_id
      left join speaker p on p.id = s.speaker_id
     where (s.id = any(${statementIds}::bigint[]) or s.article_id = any(${articleIds}::bigint[]))
       and a.status = 'CURRENT'
     order by s.published_earliest, s.id`);
}

/** The texts of articles, without withheld ones. */
export async function readTexts(
  reader: Reader,
  articleIds: readonly bigint[],
): Promise<Map<bigint, string>> {
  const rows = await reader.query<{ readonly id: bigint; readonly text: string }>(
    sql`/* readTexts */
      select a.id, a.text from article a
       where a.id = any(${articleIds}::bigint[]) and a.text is not null
         and not (${raw(IS_WITHHELD)})
       order by a.published_earliest, a.id`,
  );
  return new Map(rows.map(({ id, text }) => [id, text]));
}
