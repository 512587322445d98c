import type { Database } from '../../database/client.ts';
import { IS_WITHHELD } from '../../read/visibility.ts';
import type { Range } from './verdicts.ts';

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
  { pool }: Database,
  statementIds: readonly bigint[],
  articleIds: readonly bigint[],
): Promise<CandidateRow[]> {
  const { rows } = await pool.query<CandidateRecord>(
    `/* readCandidates */
     select s.id, s.article_id as "articleId", coalesce(p.merged_into_id, p.id) as "speakerId",
            s.is_negated as "isNegated", s.status in ('CURRENT', 'CORRECTED') as stands,
            ${IS_WITHHELD} as "isWithheld",
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
export async function readTexts(
  { pool }: Database,
  articleIds: readonly bigint[],
): Promise<Map<bigint, string>> {
  const { rows } = await pool.query<{ id: string; text: string }>(
    `/* readTexts */
     select a.id, a.text from article a
      where a.id = any($1::bigint[]) and a.text is not null and not (${IS_WITHHELD})
      order by a.published_earliest, a.id`,
    [articleIds.map(String)],
  );
  return new Map(rows.map(({ id, text }) => [BigInt(id), text]));
}
