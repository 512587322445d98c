import { corpusKey } from '../../model/key.ts';
import type { Transaction } from '../transaction.ts';

/** The utterance that a corpus statement reports: the declared one, or one that is its alone. */
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

/** The key of the utterance that a statement of the register reports when nobody else does. */
export function aloneKey(
  article: { readonly slug: string },
  { slug, key }: { readonly slug: string | null; readonly key: string },
): string {
  if (slug === null) return corpusKey('Utterance', 'alone', key);
  return nameUtterance(article.slug, slug, null).key;
}

export interface NewUtterance extends UtteranceName {
  /** A row id that was reserved for it; absent: the next one. */
  readonly id?: bigint;
  /** The key of the statement that is its first report, until its reports say more. */
  readonly firstReport?: string | null;
}

/** Adds the utterances that do not exist yet; answers with the ids of all, by key. */
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
  const rows = utterances.map(({ id, ...one }, place) => ({
    ...one,
    place,
    ...(id !== undefined && { id: String(id) }),
  }));
  await tx.$executeRaw`/* insertUtterances */
    insert into utterance (id, key, declared, first_report_id)
    select coalesce(r.id, nextval(pg_get_serial_sequence('utterance', 'id'))), r.key, r.declared,
           f.id
      from json_to_recordset(${JSON.stringify(rows)}::json)
           as r(place int, id bigint, key uuid, declared text, "firstReport" uuid)
      left join statement f on f.key = r."firstReport"
     order by r.place
    on conflict (key) do nothing`;
}

/**
 * Derives utterances from their reports: the speaker and the date that those agree on, the first
 * report and the counts. Reports that are withdrawn or redacted, or whose article is, speak only
 * where there are no others. An utterance that has lost its reports leads to where they stand. To
 * be called at the end of every transaction that changes reports, with the ids of the utterances
 * they left as well as those they joined.
 */
export async function refreshUtterances(tx: Transaction, ids: readonly bigint[]): Promise<void> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return;
  const touched = await lockUtterances(tx, distinct);
  await deriveUtterances(tx, distinct);
  await leadOn(tx, touched);
}

// These, those that lead to them, and those that reports of them left. In the order of ids, so that
// two transactions never wait for each other; and in a statement of its own, so that the next one
// sees what the transactions waited for have committed.
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

// Dates are years, months and days, so two of them are nested or apart. All are compatible when
// one is the latest to begin and the first to end: that one is the most precise.
async function deriveUtterances(tx: Transaction, ids: readonly bigint[]): Promise<void> {
  await tx.$executeRaw`/* deriveUtterances */
    with report as (
      select s.utterance_id, s.id, s.published_earliest, s.outlet_id,
             coalesce(p.merged_into_id, p.id) as speaker_id,
             s.said_on, s.said_earliest, s.said_latest,
             s.own_utterance_id is not null as is_found,
             s.status in ('CURRENT', 'CORRECTED') and a.status = 'CURRENT' as stands
        from statement s
        join article a on a.id = s.article_id
        left join speaker p on p.id = s.speaker_id
       where s.utterance_id = any(${ids}::bigint[])
    ), speaking as (
      select * from (
        select *, bool_or(stands) over (partition by utterance_id) as any_stands from report
      ) r where stands or not any_stands
    ), summary as (
      select utterance_id,
             case when min(speaker_id) = max(speaker_id) then min(speaker_id) end as speaker_id,
             max(said_earliest) as earliest, min(said_latest) as latest,
             count(*) filter (where stands) as report_count,
             count(distinct outlet_id) filter (where stands) as outlet_count,
             count(*) filter (where stands and is_found) as found_count
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
           said_latest = d.said_latest, first_report_id = d.first_report_id,
           report_count = d.report_count, outlet_count = d.outlet_count,
           found_count = d.found_count
      from derived d
     where u.id = d.id
       and (u.speaker_id, u.said_on, u.first_report_id, u.report_count, u.outlet_count,
            u.found_count)
           is distinct from
           (d.speaker_id, d.said_on, d.first_report_id, d.report_count, d.outlet_count,
            d.found_count)`;
}

/**
 * Where the most of its former reports stand, or else were taken back, is where the id of an
 * utterance leads that has none left. What has no past that is known goes on leading where it led
 * while anything stands there.
 */
async function leadOn(tx: Transaction, ids: readonly bigint[]): Promise<void> {
  await tx.$executeRaw`/* leadOn */
    with left_behind as (
      select u.id, u.merged_into_id, u.report_count > 0 as stands,
             exists (select from statement s where s.utterance_id = u.id) as has_reports,
             exists (select from former_report f where f.utterance_id = u.id) as has_past
        from utterance u
       where u.id = any(${ids}::bigint[])
         and (u.report_count = 0 or u.merged_into_id is not null)
    ), place as (
      select l.id, s.utterance_id as target, min(s.id) as first_id,
             count(*) filter (where s.status in ('CURRENT', 'CORRECTED')
                                and a.status = 'CURRENT') as standing
        from left_behind l
        join former_report f on f.utterance_id = l.id
        join statement s on s.id = f.statement_id and s.utterance_id <> l.id
        join article a on a.id = s.article_id
       where not l.stands
       group by l.id, s.utterance_id
    ), best as (
      select distinct on (id) id, target, standing
        from place order by id, standing desc, first_id
    ), led as (
      select l.id,
             case when l.stands then null
                  when b.standing > 0 or not l.has_reports and l.has_past then b.target
                  when l.has_past or l.has_reports and t.report_count = 0 then null
                  else l.merged_into_id end as target
        from left_behind l
        left join best b on b.id = l.id
        left join utterance t on t.id = l.merged_into_id
    )
    update utterance u set merged_into_id = led.target
      from led
     where u.id = led.id and u.merged_into_id is distinct from led.target`;
}
