import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Transaction } from '../../database/client.ts';
import { raw, sql } from '../../read/sql.ts';
import { isActive } from '../../read/visibility.ts';
import { toJson } from '../rows.ts';
import type { Link } from './cluster-reports.ts';
import { DAYS_BEFORE_PRINT } from './compatible.ts';
import { measureReports } from './measure-reports.ts';
import { loadReportReader, type ReportFacts } from './report.ts';
import { IS_CURRENT } from './utterances.ts';

/** Measures how alike statements and their candidates are, and stores the strongest links. */
export async function linkReports(
  tx: Transaction,
  statementIds: readonly bigint[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const pairs = await findCandidatePairs(tx, statementIds);
  if (pairs.length === 0) return;
  const ids = new Set(pairs.flatMap(({ one, other }) => [one, other]));
  const facts = await readReportFacts(tx, [...ids]);
  const toReport = await loadReportReader();
  const reports = new Map(
    await mapWithPauses(facts, (one) => [one.id, toReport(one)] as const, signal),
  );
  const measure = ({ one, other, lot }: CandidatePair): MeasuredPair => {
    const [left, right] = [reports.get(one), reports.get(other)];
    return { one, other, lot, similarity: left && right ? measureReports(left, right) : 0 };
  };
  // Stored meanwhile, because a transaction that is idle for seconds is ended.
  for (const some of inParts(pairs)) {
    const measured = await mapWithPauses(some, measure, signal);
    const similar = measured.filter(({ similarity }) => similarity > 0);
    await storeLinks(tx, await chooseLinks(tx, similar));
  }
}

/** The pairs in parts of about `PAIRS_AT_ONCE`, those of a statement in one of them. */
function inParts(pairs: readonly CandidatePair[]): readonly (readonly CandidatePair[])[] {
  const parts: CandidatePair[][] = [];
  for (const ofOne of Map.groupBy(pairs, ({ one }) => one).values()) {
    const last = parts.at(-1);
    if (last && last.length + ofOne.length <= PAIRS_AT_ONCE) last.push(...ofOne);
    else parts.push(ofOne);
  }
  return parts;
}

const PAIRS_AT_ONCE = 2_000;

/**
 * The links that are kept of a statement: its strongest. A register has hundreds of reprints of one
 * sentence, and each new one has all of their links read again.
 */
const MAX_LINKS = 20;

/**
 * The strongest links of each statement. A weaker one is kept if the statement at its other end has
 * only few, so that a correction of a statement does not take the last links of another.
 */
async function chooseLinks(
  tx: Transaction,
  measured: readonly MeasuredPair[],
): Promise<readonly Link[]> {
  const strongest: MeasuredPair[] = [];
  const weaker: MeasuredPair[] = [];
  for (const links of Map.groupBy(measured, ({ one }) => one).values()) {
    links.sort((a, b) => b.similarity - a.similarity || a.lot - b.lot);
    strongest.push(...links.slice(0, MAX_LINKS));
    weaker.push(...links.slice(MAX_LINKS));
  }
  if (weaker.length === 0) return strongest;
  const counts = await countLinks(
    tx,
    weaker.map(({ other }) => other),
  );
  const add = (id: bigint) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { one, other } of strongest) {
    add(one);
    add(other);
  }
  const needed = weaker.filter(({ other }) => {
    const isNeeded = (counts.get(other) ?? 0) < MAX_LINKS;
    if (isNeeded) add(other);
    return isNeeded;
  });
  return [...strongest, ...needed];
}

/** How many links these statements have; those without any are left out. */
async function countLinks(tx: Transaction, ids: readonly bigint[]): Promise<Map<bigint, number>> {
  const distinct = [...new Set(ids)];
  const rows = await tx.$queryRaw<{ id: bigint; count: number }[]>`/* countLinks */
    select id, count(*)::int as count
      from (select one_id as id from report_link where one_id = any(${distinct}::bigint[])
             union all
            select other_id from report_link where other_id = any(${distinct}::bigint[])) link
     group by id`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}

// How long other requests wait meanwhile.
const TURN_MS = 5;

/**
 * Maps a list, of which a few hundred values can take a second. Other requests run in between.
 *
 * @throws the reason of the signal.
 */
async function mapWithPauses<From, To>(
  list: readonly From[],
  map: (one: From) => To,
  signal: AbortSignal | undefined,
) {
  const mapped: To[] = [];
  let began = performance.now();
  for (const one of list) {
    mapped.push(map(one));
    if (performance.now() - began < TURN_MS) continue;
    await nextTurn();
    signal?.throwIfAborted();
    began = performance.now();
  }
  return mapped;
}

interface CandidatePair {
  readonly one: bigint;
  readonly other: bigint;
  /**
   * Decides between equals. It is the same for both statements of a pair, so that they choose each
   * other, and random, so that reprints are linked evenly and not all with a few of them.
   */
  readonly lot: number;
}

interface MeasuredPair extends CandidatePair, Link {}

/**
 * The maximum number of statements that one is compared with: those that share the most pairs of
 * words.
 */
const MAX_COMPARED = 100;

/**
 * Finds the candidates for grouping with each of these statements: same speaker, possibly the same
 * day, another article or the headline and the body of one, and neither denies the other or is
 * parted from it. Days, months and years are either nested or disjoint. A period that began earlier
 * therefore began on the first day of the month or the year, and the index of speakers and dates
 * finds it. The article of a candidate is not joined: without statistics, while a register is being
 * filled, Postgres would read all articles for it.
 */
async function findCandidatePairs(
  tx: Transaction,
  ids: readonly bigint[],
): Promise<readonly CandidatePair[]> {
  return await tx.$queryRaw<CandidatePair[]>(sql`/* findCandidatePairs */
    with source as materialized (
      select s.id, s.key, s.article_id, s.is_negated, s.start, w.pairs,
             position(chr(10) in a.text) as line_end,
             coalesce(p.merged_into_id, p.id) as speaker_id,
             coalesce(s.said_earliest, s.published_earliest - ${DAYS_BEFORE_PRINT}::int) as since,
             coalesce(s.said_latest, s.published_latest) as until
        from statement s
        join article a on a.id = s.article_id
        join speaker p on p.id = s.speaker_id
        left join statement_words w on w.statement_id = s.id
       where s.id = any(${ids}::bigint[])
         and ${IS_CURRENT}
    )
    select x.id as one, y.id as other, y.lot
      from source x
     cross join lateral (
        select c.id, l.lot
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
          left join statement_words w on w.statement_id = c.id
         cross join lateral (
            select hashtext(concat(least(c.key, x.key), greatest(c.key, x.key))) as lot
          ) l
         where c.is_negated = x.is_negated
           and (c.article_id <> x.article_id or (c.start < x.line_end) <> (x.start < x.line_end))
           and ${isActive(raw('c'))}
           and (select status from article where id = c.article_id) = 'CURRENT'
           and not exists (select from statement_denial d
                            where d.statement_id = x.id and d.denied_key = c.key)
           and not exists (select from statement_denial d
                            where d.statement_id = c.id and d.denied_key = x.key)
           and not exists (select from statement_parting d
                            where d.statement_id = x.id and d.parted_key = c.key)
           and not exists (select from statement_parting d
                            where d.statement_id = c.id and d.parted_key = x.key)
         order by (select count(*) from unnest(w.pairs) pair where pair = any(x.pairs)) desc,
                  l.lot, c.key
         limit ${MAX_COMPARED}::int
      ) y`);
}

/** The facts of the statement `s` of the article `a` by the speaker `p`. */
export const FACTS = sql`s.id, s.key::text as key, s.article_id as "articleId",
           coalesce(p.merged_into_id, p.id) as "speakerId", s.is_negated as "isNegated",
           coalesce(s.start < position(chr(10) in a.text), false) as "isFirstLine",
           s.said_earliest as "saidEarliest", s.said_latest as "saidLatest",
           s.published_earliest as "publishedEarliest", s.published_latest as "publishedLatest"`;

/** The facts and words of statements, by id. */
async function readReportFacts(
  tx: Transaction,
  ids: readonly bigint[],
): Promise<readonly ReportFacts[]> {
  return await tx.$queryRaw<ReportFacts[]>(sql`/* readReportFacts */
    select ${FACTS}, s.act::text as act, a.language, s.occasion, s.gloss,
           array(select g.exact from segment g
                  where g.statement_id = s.id and g.role = 'VERBATIM'
                  order by g.position) as verbatim,
           array(select g.exact from segment g
                  where g.statement_id = s.id and g.role = 'CONTENT'
                  order by g.position) as content,
           (select g.exact from segment g
             where g.statement_id = s.id and g.role = 'CUE' limit 1) as cue
      from statement s
      join article a on a.id = s.article_id
      left join speaker p on p.id = s.speaker_id
     where s.id = any(${ids}::bigint[])`);
}

/** Deletes the links of statements. Returns the statements at their other ends. */
export async function dropLinks(tx: Transaction, ids: readonly bigint[]): Promise<bigint[]> {
  const rows = await tx.$queryRaw<{ one_id: bigint; other_id: bigint }[]>`/* dropLinks */
    delete from report_link
     where one_id = any(${ids}::bigint[]) or other_id = any(${ids}::bigint[])
    returning one_id, other_id`;
  return rows.flatMap(({ one_id, other_id }) => [one_id, other_id]);
}

async function storeLinks(tx: Transaction, links: readonly Link[]): Promise<void> {
  if (links.length === 0) return;
  await tx.reportLink.createMany({
    data: links.map(({ one, other, similarity }) => ({
      oneId: one < other ? one : other,
      otherId: one < other ? other : one,
      similarity,
    })),
    skipDuplicates: true,
  });
}

export async function readLinks(tx: Transaction, ids: readonly bigint[]): Promise<Link[]> {
  return await tx.$queryRaw<Link[]>`/* readLinks */
    select one_id as one, other_id as other, similarity from report_link
     where one_id = any(${ids}::bigint[])`;
}

/** Inserts links to statements, given by key. Links to missing statements are skipped. */
export async function insertLinks(
  tx: Transaction,
  links: readonly {
    readonly id: bigint;
    readonly statement: string;
    readonly similarity: number;
  }[],
): Promise<void> {
  if (links.length === 0) return;
  await tx.$executeRaw`/* insertLinks */
    insert into report_link (one_id, other_id, similarity)
    select least(r.id, s.id), greatest(r.id, s.id), r.similarity
      from json_to_recordset(${toJson(links)}::json) as r(id bigint, statement uuid, similarity float8)
      join statement s on s.key = r.statement
    on conflict do nothing`;
}
