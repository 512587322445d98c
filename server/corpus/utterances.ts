import type { Prisma } from '../../prisma/generated/client/client.ts';
import { corpusKey } from './corpus-key.ts';

type Transaction = Prisma.TransactionClient;

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

/** Finds or makes the utterances, standing on their own; answers with their ids by key. */
export async function ensureUtterances(
  tx: Transaction,
  names: readonly UtteranceName[],
): Promise<ReadonlyMap<string, bigint>> {
  if (names.length === 0) return new Map();
  await tx.utterance.createMany({
    data: names.map(({ key, declared }) => ({ key, declared })),
    skipDuplicates: true,
  });
  const found = await tx.utterance.findMany({
    where: { key: { in: names.map(({ key }) => key) } },
    select: { id: true, key: true, mergedIntoId: true },
  });
  const merged = found.filter(({ mergedIntoId }) => mergedIntoId !== null).map(({ id }) => id);
  if (merged.length > 0) {
    await tx.utterance.updateMany({ where: { id: { in: merged } }, data: { mergedIntoId: null } });
  }
  return new Map(found.map(({ key, id }) => [key, id]));
}

/**
 * A statement that reports a declared utterance leaves the one that was its alone: whoever holds
 * that one's id is led on.
 */
export async function settleAloneUtterances(
  tx: Transaction,
  article: string,
  written: readonly { statement: { id: string }; action: string; utterance: UtteranceName }[],
  ids: ReadonlyMap<string, bigint>,
): Promise<void> {
  for (const { statement, action, utterance } of written) {
    if (action === 'add' || utterance.declared === null) continue;
    const { key } = nameUtterance(article, statement.id, null);
    const mergedIntoId = ids.get(utterance.key) ?? null;
    await tx.utterance.updateMany({ where: { key }, data: { mergedIntoId } });
  }
}

/**
 * Derives utterances from their reports: the speaker and the date that those agree on, the first
 * report and the counts. Reports that are withdrawn or redacted, or whose article is, speak only
 * where there are no others. To be called at the end of every transaction that changes reports,
 * with the ids of the utterances they left as well as those they joined.
 */
export async function refreshUtterances(tx: Transaction, ids: readonly bigint[]): Promise<void> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return;
  await lockUtterances(tx, distinct);
  await deriveUtterances(tx, distinct);
}

// In the order of ids, so that two transactions never wait for each other; and in a statement of
// its own, so that the next one sees what the transactions waited for have committed.
async function lockUtterances(tx: Transaction, ids: readonly bigint[]): Promise<void> {
  await tx.$queryRaw`/* lockUtterances */
    select id from utterance where id = any(${ids}::bigint[]) order by id for update`;
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
             coalesce(f.id, u.first_report_id) as first_report_id,
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
