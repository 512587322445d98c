import type { Transaction } from '../../database/client.ts';
import { UTTERANCE } from '../../model/columns.ts';
import { corpusKey } from '../../model/key.ts';
import { raw, sql } from '../../read/sql.ts';
import { isActive, isReviewed } from '../../read/visibility.ts';
import { toJson, updateRows } from '../rows.ts';

/**
 * The own utterance of a corpus statement: the declared one, or one that no other statement shares.
 */
export interface UtteranceName {
  readonly key: string;
  readonly declared: string | null;
}

export function nameUtterance(
  article: string,
  statement: string,
  declared: string | null,
): UtteranceName {
  return {
    key:
      declared === null
        ? corpusKey('Utterance', 'alone', article, statement)
        : corpusKey('Utterance', 'declared', declared),
    declared,
  };
}

/** The key of the utterance that a statement reports if it is not grouped or declared. */
export function aloneKey(
  article: { readonly slug: string },
  { slug, key }: { readonly slug: string | null; readonly key: string },
): string {
  if (slug === null) return corpusKey('Utterance', 'alone', key);
  return nameUtterance(article.slug, slug, null).key;
}

export interface NewUtterance extends UtteranceName {
  /** A reserved row id. @default the next one */
  readonly id?: bigint;
  /** Its first report, until `refreshUtterances` derives it. */
  readonly firstReportId?: bigint | null;
}

/** Adds the utterances that do not exist yet. Returns the ids of all, by key. */
export async function ensureUtterances(
  tx: Transaction,
  utterances: readonly NewUtterance[],
): Promise<ReadonlyMap<string, bigint>> {
  if (utterances.length === 0) return new Map();
  await insertUtterances(tx, utterances);
  const keys = utterances.map(({ key }) => key);
  const found = await tx.$queryRaw<{ id: bigint; key: string }[]>`/* ensureUtterances */
    select id, key::text from utterance where key = any(${keys}::uuid[])`;
  return new Map(found.map(({ key, id }) => [key, id]));
}

async function insertUtterances(
  tx: Transaction,
  utterances: readonly NewUtterance[],
): Promise<void> {
  const rows = utterances.map((one, place) => ({ ...one, place }));
  await tx.$executeRaw`/* insertUtterances */
    insert into utterance (id, key, declared, first_report_id)
    select coalesce(id, nextval(pg_get_serial_sequence('utterance', 'id'))), key, declared,
           "firstReportId"
      from json_to_recordset(${toJson(rows)}::json)
           as r(place int, id bigint, key uuid, declared text, "firstReportId" bigint)
     order by place
    on conflict (key) do nothing`;
}

/** Whether the statement `s` of the article `a` is a current report of its utterance. */
export const IS_CURRENT = sql`${isActive(raw('s'))} and a.status = 'CURRENT'`;

/**
 * Derives utterances from their reports: the speaker and the date that the reports agree on, the
 * first report and the counts. Reports that are withdrawn or redacted, or whose article is, are
 * used only if there are no others; proposals only while the utterance never had any other report,
 * because its id may be public. An utterance without reports points to the utterance that has
 * them now. `ids` must include the utterances that reports left and those that they joined.
 */
export async function refreshUtterances(tx: Transaction, ids: readonly bigint[]): Promise<void> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return;
  const touched = await lockUtterances(tx, distinct);
  await deriveUtterances(tx, distinct);
  await redirectEmptied(tx, touched);
}

// Locks the utterances, those that point to them, and those that their reports left. The order of
// ids prevents deadlocks. It is a separate SQL statement, so that the next one sees what the
// transactions that it waited for have committed.
async function lockUtterances(tx: Transaction, ids: readonly bigint[]): Promise<bigint[]> {
  const rows = await tx.$queryRaw<{ id: bigint }[]>`/* lockUtterances */
    with touched as (
      select unnest(${ids}::bigint[]) as id
      union
      select id from utterance where merged_into_id = any(${ids}::bigint[])
      union
      select f.utterance_id
        from statement s join former_report f on f.statement_id = s.id
       where s.utterance_id = any(${ids}::bigint[])
    )
    select id from utterance where id in (select id from touched) order by id for update`;
  return rows.map(({ id }) => id);
}

// Dates are years, months or days, so two of them are either nested or disjoint. They all agree if
// one date has both the latest beginning and the earliest end. That date is the most precise one.
async function deriveUtterances(tx: Transaction, ids: readonly bigint[]): Promise<void> {
  await tx.$executeRaw(sql`/* deriveUtterances */
    with report as (
      select s.utterance_id, s.id, s.published_earliest, s.outlet_id,
             coalesce(p.merged_into_id, p.id) as speaker_id,
             s.said_on, s.said_earliest, s.said_latest, s.dated_earliest,
             s.own_utterance_id is not null as is_found,
             case when ${IS_CURRENT} then 1
                  when ${isReviewed(raw('s'))} then 2 else 3 end as place
        from statement s
        join article a on a.id = s.article_id
        left join speaker p on p.id = s.speaker_id
       where s.utterance_id = any(${ids}::bigint[])
    ), speaking as (
      select r.* from (
        select *, min(place) over (partition by utterance_id) as first_place from report
      ) r
        join utterance u on u.id = r.utterance_id
        left join statement f on f.id = u.first_report_id
       where place = first_place
         and (place < 3 or f.id is null or not ${isReviewed(raw('f'))})
    ), summary as (
      select utterance_id,
             case when min(speaker_id) = max(speaker_id) then min(speaker_id) end as speaker_id,
             max(said_earliest) as earliest, min(said_latest) as latest,
             min(dated_earliest) as dated_earliest,
             count(*) filter (where place = 1) as report_count,
             count(distinct outlet_id) filter (where place = 1) as outlet_count,
             count(*) filter (where place = 1 and is_found) as found_count
        from speaking group by utterance_id
    ), first as (
      select distinct on (utterance_id) utterance_id, id
        from speaking order by utterance_id, published_earliest, id
    ), said as (
      select distinct utterance_id, r.said_on, r.said_earliest, r.said_latest
        from speaking r join summary s using (utterance_id)
       where r.said_earliest = s.earliest and r.said_latest = s.latest
    ), derived as (
      select u.id, s.speaker_id, d.said_on, d.said_earliest, d.said_latest,
             coalesce(s.dated_earliest, u.dated_earliest) as dated_earliest,
             coalesce(f.id, u.first_report_id,
                      (select min(statement_id) from former_report where utterance_id = u.id)
             ) as first_report_id,
             coalesce(s.report_count, 0)::int as report_count,
             coalesce(s.outlet_count, 0)::int as outlet_count,
             coalesce(s.found_count, 0)::int as found_count
        from utterance u
        left join summary s on s.utterance_id = u.id
        left join first f on f.utterance_id = u.id
        left join said d on d.utterance_id = u.id
       where u.id = any(${ids}::bigint[])
    )
    update utterance u
       set speaker_id = d.speaker_id, said_on = d.said_on, said_earliest = d.said_earliest,
           said_latest = d.said_latest, dated_earliest = d.dated_earliest,
           first_report_id = d.first_report_id, report_count = d.report_count,
           outlet_count = d.outlet_count, found_count = d.found_count
      from derived d
     where u.id = d.id
       and (u.speaker_id, u.said_on, u.dated_earliest, u.first_report_id, u.report_count,
            u.outlet_count, u.found_count)
           is distinct from
           (d.speaker_id, d.said_on, d.dated_earliest, d.first_report_id, d.report_count,
            d.outlet_count, d.found_count)`);
}

/**
 * Points an utterance without reports to the utterance that has most of its former reports, current
 * ones first. An utterance without known former reports keeps its target as long as the target has
 * current reports.
 */
async function redirectEmptied(tx: Transaction, ids: readonly bigint[]): Promise<void> {
  await tx.$executeRaw(sql`/* redirectEmptied */
    with emptied as (
      select u.id, u.merged_into_id, u.report_count > 0 as is_active,
             exists (select from statement s
                      where s.utterance_id = u.id and ${isReviewed(raw('s'))}) as has_reports,
             exists (select from former_report f where f.utterance_id = u.id) as has_past
        from utterance u
       where u.id = any(${ids}::bigint[])
         and (u.report_count = 0 or u.merged_into_id is not null)
    ), place as (
      select l.id, s.utterance_id as target, min(s.id) as first_id,
             count(*) filter (where ${IS_CURRENT}) as active_reports
        from emptied l
        join former_report f on f.utterance_id = l.id
        join statement s on s.id = f.statement_id and s.utterance_id <> l.id
                        and ${isReviewed(raw('s'))}
        join article a on a.id = s.article_id
       where not l.is_active
       group by l.id, s.utterance_id
    ), best as (
      select distinct on (id) id, target, active_reports
        from place order by id, active_reports desc, first_id
    ), redirected as (
      select l.id,
             case when l.is_active then null
                  when b.active_reports > 0 or not l.has_reports and l.has_past then b.target
                  when l.has_past or l.has_reports and t.report_count = 0 then null
                  else l.merged_into_id end as target
        from emptied l
        left join best b on b.id = l.id
        left join utterance t on t.id = l.merged_into_id
    )
    update utterance u set merged_into_id = r.target
      from redirected r
     where u.id = r.id and u.merged_into_id is distinct from r.target`);
}

/** Updates what is not derived: first reports without a report, and targets of merges. */
export async function updateUtterances(
  tx: Transaction,
  rows: readonly ({ readonly id: bigint } & (
    | { readonly firstReportId: bigint | null }
    | { readonly mergedIntoId: bigint }
  ))[],
): Promise<void> {
  await updateRows(tx, UTTERANCE, rows);
}

/** Inserts former reports of imported utterances. Returns how many were new. */
export async function insertFormerReports(
  tx: Transaction,
  utterances: readonly bigint[],
  statements: readonly bigint[],
): Promise<number> {
  if (utterances.length === 0) return 0;
  return await tx.$executeRaw`/* insertFormerReports */
    insert into former_report (utterance_id, statement_id)
    select * from unnest(${utterances}::bigint[], ${statements}::bigint[])
    on conflict do nothing`;
}

/** Sets the first report of utterances that are the own utterance of a grouped statement. */
export async function nameFirstReports(
  tx: Transaction,
  statementIds: readonly bigint[],
): Promise<void> {
  if (statementIds.length === 0) return;
  await tx.$executeRaw`/* nameFirstReports */
    update utterance u set first_report_id = s.id
      from statement s
     where u.id = s.own_utterance_id and s.id = any(${statementIds.map(String)}::bigint[])
       and u.first_report_id is null`;
}
