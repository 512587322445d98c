import type { Transaction } from '../transaction.ts';
import type { ReportFacts } from './report.ts';
import { DAYS_BEFORE_PRINT } from './speaking-window.ts';

/**
 * The most statements that one is compared with, those that share most pairs of words first. A
 * speaker of whom more is reported within days is grouped by what was compared.
 */
const MOST_COMPARED = 100;

/**
 * The statements that each of these may report one utterance with: of the same speaker, on days
 * that can be the same, in other articles. Days, months and years are nested or apart, so who
 * began before has begun with the month or the year: the index of speakers and dates finds both.
 */
export async function findCandidatePairs(
  tx: Transaction,
  ids: readonly bigint[],
): Promise<readonly { readonly one: bigint; readonly other: bigint }[]> {
  return await tx.$queryRaw<{ one: bigint; other: bigint }[]>`/* findCandidatePairs */
    with source as materialized (
      select s.id, s.article_id, s.is_negated, w.pairs,
             coalesce(p.merged_into_id, p.id) as speaker_id,
             coalesce(s.said_earliest, s.published_earliest - ${DAYS_BEFORE_PRINT}::int) as since,
             coalesce(s.said_latest, s.published_latest) as until
        from statement s
        join article a on a.id = s.article_id
        join speaker p on p.id = s.speaker_id
        left join statement_words w on w.statement_id = s.id
       where s.id = any(${ids}::bigint[])
         and s.status in ('CURRENT', 'CORRECTED') and a.status = 'CURRENT'
    )
    select x.id as one, y.id as other
      from source x
     cross join lateral (
        select c.id
          from (select x.speaker_id as id
                union all
                select id from speaker where merged_into_id = x.speaker_id) voice
         cross join lateral (
            select * from statement
             where speaker_id = voice.id and said_earliest between x.since and x.until
            union all
            select * from statement
             where speaker_id = voice.id and said_latest >= x.since and said_earliest < x.since
               and said_earliest in (date_trunc('month', x.since::timestamp)::date,
                                     date_trunc('year', x.since::timestamp)::date)
            union all
            select * from statement
             where speaker_id = voice.id and said_earliest is null
               and published_earliest between x.since and x.until + ${DAYS_BEFORE_PRINT}::int
            union all
            select * from statement
             where speaker_id = voice.id and said_earliest is null
               and published_latest >= x.since and published_earliest < x.since
               and published_earliest in (date_trunc('month', x.since::timestamp)::date,
                                          date_trunc('year', x.since::timestamp)::date)
          ) c
          join article a on a.id = c.article_id
          left join statement_words w on w.statement_id = c.id
         where c.article_id <> x.article_id and c.is_negated = x.is_negated
           and c.status in ('CURRENT', 'CORRECTED') and a.status = 'CURRENT'
         order by (select count(*) from unnest(w.pairs) pair where pair = any(x.pairs)) desc, c.key
         limit ${MOST_COMPARED}::int
      ) y`;
}

/** The facts and words of statements, by id. */
export async function readReportFacts(
  tx: Transaction,
  ids: readonly bigint[],
): Promise<readonly ReportFacts[]> {
  return await tx.$queryRaw<ReportFacts[]>`/* readReportFacts */
    select s.id, s.key::text as key, s.article_id as "articleId",
           coalesce(p.merged_into_id, p.id) as "speakerId", s.act::text as act,
           s.is_negated as "isNegated", s.occasion,
           s.said_earliest as "saidEarliest", s.said_latest as "saidLatest",
           s.published_earliest as "publishedEarliest", s.published_latest as "publishedLatest",
           array(select g.exact from segment g
                  where g.statement_id = s.id and g.role = 'VERBATIM'
                  order by g.position) as verbatim,
           array(select g.exact from segment g
                  where g.statement_id = s.id and g.role = 'CONTENT'
                  order by g.position) as content
      from statement s
      left join speaker p on p.id = s.speaker_id
     where s.id = any(${ids}::bigint[])`;
}
