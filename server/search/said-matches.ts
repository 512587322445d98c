import type { Search } from '../read/compile-search.ts';
import type { Section } from '../read/keyset.ts';
import { join, type Reader, raw, type Sql, sql } from '../read/sql.ts';
import { type Match, type MatchRequest, rankSql } from './page-matches.ts';
import { RANKED_LIMIT } from './ranking-effort.ts';

// A frequent word of a large register is in very many statements. To rank all of them takes a second;
// to show the newest instead ignores how well they match. So the best are looked for where they are
// most likely: among the statements whose own content has all words, of those that were recorded
// last, and, however old, among those in which the words stand side by side as in the search. The
// index of `said_words` finds the matches in a range of ids without the others.

/** In a register whose ids span less, all matches are ranked. */
const LONG_SPAN = 2 ** 15;

const IS_LONG = sql`newest - oldest >= ${raw(`${LONG_SPAN}`)}`;

/** About as many matches are ranked, if so many contents have all words. */
const ENOUGH = 400;

/** How many are looked for in the buckets, because the estimate of how many buckets have enough varies. */
const WANTED = 600;

/** If fewer are found, all buckets are searched. */
const FEW = 200;

/** If fewer contents have all words, all matches are ranked. */
const LEAST = 50;

/** Statements in which the words stand side by side are added, if there are at most as many. */
const MOST_PAIRED = 200;

/** The matches in contents among the statements with ids above a bound. */
export interface SaidMatches {
  readonly matches: readonly Match[];
  /** How many there are on all pages, with those of other statuses; at most one more than are ranked. */
  readonly count: number;
  /** All statements above it were searched. */
  readonly above: bigint;
  /** Whether statements in which the words stand side by side are included, however old. */
  readonly hasPaired: boolean;
}

type Found = Omit<SaidMatches, 'matches'> & (Match | { readonly id: null });

/** A part of the ids that is searched. */
interface Part {
  readonly name: Sql;
  /** The first and the last bucket. */
  readonly buckets: readonly [Sql, Sql];
  /** What limits a tsquery within the buckets. */
  readonly within: Sql;
  /** Whether it is searched. */
  readonly isWanted: Sql;
}

/**
 * Ranks the matches of any status whose content has all words, and returns the next rows of a section
 * with the wanted status. Statements above a bound are searched. Without a bound, the most recent
 * are: as many as have enough matches.
 *
 * @returns undefined if all matches should be ranked instead: the register is small, or few contents
 *   match.
 */
export async function rankSaid(
  reader: Reader,
  { conditions: { search, others } }: MatchRequest,
  { where, orderBy }: Section,
  { take, above }: { readonly take: number; readonly above: bigint | undefined },
): Promise<SaidMatches | undefined> {
  const parts = above === undefined ? recentParts() : partsAbove(above);
  const bucketed = search.all.replaceAll(/'(?:[^']|'')+'/gu, (word) => `${word.slice(0, -1)}='`);
  // The full condition must not use its index, which has the matches of all ids.
  const searched = parts.map(
    ({ name, buckets: [first, last], within, isWanted }) => sql`${name} as materialized (
      select d.statement_id as id, ${rankSql(search, sql`false`)} as rank
        from generate_series((select ${last} from ends), (select ${first} from ends), -1) bucket
       cross join lateral (
             select statement_id, document from statement_search
              where said_words(statement_id, document)
                    @@ ('(' || replace(${bucketed}, '=', '=' || bucket) || ')'
                        || (select ${within} from ends))::tsquery
                and (document @@ (select ${search.query}::tsquery)) is true
              limit ${RANKED_LIMIT + 1}) d
       where (select ${isWanted} from ends) ${above === undefined ? sql`` : sql`and d.statement_id > ${above}`}
       limit ${RANKED_LIMIT + 1})`,
  );
  const all = join(
    parts.map(({ name }) => sql`select * from ${name}`),
    ' union all ',
  );
  const rows = await reader.query<Found>(sql`/* rankSaid */
    with ends as materialized (
      select newest, oldest, ((newest >> 12) - 1) << 12 as start_12,
             ((newest >> 14) - 1) << 14 as start_14
        from (select (select statement_id from statement_search order by statement_id desc limit 1)
                       as newest,
                     (select statement_id from statement_search order by statement_id limit 1)
                       as oldest) e),
    ${join(searched, ',')},
    said as materialized (${all}),
    bound as materialized (select ${above ?? BOUND}::bigint as above from ends),
    ${pairedSql(search)},
    matched as materialized (
      select * from said
      union all
      select * from paired where id <= (select above from bound)
         and (select count(*) from paired) <= ${raw(`${MOST_PAIRED}`)})
    select (select count(*)::int from said) as count, (select above from bound) as above,
           (select count(*) from paired) between 1 and ${raw(`${MOST_PAIRED}`)} as "hasPaired",
           r.id, null::bigint as parent, r.rank as value, r.rank
      from ends
      left join (select r.*
                   from (select * from matched r where ${where} order by ${orderBy} offset 0) r
                  where (select ${others(raw('s'))} from statement s where s.id = r.id)
                  limit ${take}) r on true
     order by ${orderBy}`);
  const [found] = rows;
  if (!found || (above === undefined && found.count < LEAST)) return undefined;
  const matches = rows.filter((row) => row.id !== null);
  const { count, hasPaired } = found;
  return { matches, count, above: found.above, hasPaired };
}

/** The statements whose content has the words side by side, as in the search. */
function pairedSql(search: Search): Sql {
  return sql`paired as materialized (
    select d.statement_id as id, ${rankSql(search, sql`false`)} as rank
      from statement_words w join statement_search d on d.statement_id = w.statement_id
     where ${search.pairs.length > 0} and w.pairs @> ${search.pairs}::int[]
       and (d.document @@ (select ${search.query}::tsquery)) is true
       and (select ${IS_LONG} from ends)
     limit ${raw(`${MOST_PAIRED + 1}`)})`;
}

const BUCKET = raw('65536');
const [ENOUGH_SQL, WANTED_SQL, FEW_SQL] = [ENOUGH, WANTED, FEW].map((count) => raw(`${count}`));
const WITHIN_12 = newestOf(12);
const WITHIN_14 = newestOf(14);
const IN_12 = sql`(select count(*) from in_12)`;
const IN_14 = sql`(${IN_12} + (select count(*) from in_14))`;
const IN_BUCKETS = sql`(${IN_14} + (select count(*) from in_buckets))`;

/** The first bucket in which there are enough matches, if they are as frequent as in the last ids. */
const FIRST_BUCKET = sql`greatest(oldest >> 16, (start_14 - 1 - ceil(
  (${WANTED_SQL} - ${IN_14}) * (newest - start_14 + 1) / greatest(${IN_14}, 0.5))::bigint) >> 16)`;

/** The bound of what `recentParts` search. */
const BOUND = sql`case when ${IN_12} >= ${ENOUGH_SQL} then start_12 - 1
  when ${IN_14} >= ${ENOUGH_SQL} then start_14 - 1
  when ${IN_BUCKETS} >= ${FEW_SQL} then greatest((${FIRST_BUCKET}) * ${BUCKET} - 1, 0)
  else 0 end`;

/** Parts of increasing age, which are searched until enough matches are found. */
function recentParts(): readonly Part[] {
  return [
    {
      name: raw('in_12'),
      buckets: [sql`start_12 >> 16`, sql`newest >> 16`],
      within: sql`'&' || ${WITHIN_12}`,
      isWanted: IS_LONG,
    },
    {
      name: raw('in_14'),
      buckets: [sql`start_14 >> 16`, sql`newest >> 16`],
      within: sql`'&' || ${WITHIN_14} || '&!' || ${WITHIN_12}`,
      isWanted: sql`${IS_LONG} and ${IN_12} < ${ENOUGH_SQL}`,
    },
    {
      name: raw('in_buckets'),
      buckets: [FIRST_BUCKET, sql`(start_14 - 1) >> 16`],
      within: sql`'&!' || ${WITHIN_14}`,
      isWanted: sql`${IS_LONG} and ${IN_14} < ${ENOUGH_SQL}`,
    },
    {
      name: raw('older'),
      buckets: [sql`oldest >> 16`, sql`(${FIRST_BUCKET}) - 1`],
      within: sql`''`,
      isWanted: sql`${IS_LONG} and ${IN_BUCKETS} < ${FEW_SQL}`,
    },
  ];
}

const MOST_RANGES = 16;

/** The ids above a bound. A few are found by their ranges, more by their buckets alone. */
function partsAbove(above: bigint): readonly Part[] {
  return [
    {
      name: raw('matches'),
      buckets: [sql`greatest(oldest, ${above}::bigint) >> 16`, sql`newest >> 16`],
      within: sql`case when (newest - ${above}::bigint) >> 12 < ${raw(`${MOST_RANGES}`)}
        then (select '&(' || string_agg('''=12:' || range || '''', '|') || ')'
                from generate_series(${above}::bigint >> 12, newest >> 12) range)
        else '' end`,
      isWanted: sql`true`,
    },
  ];
}

/** A tsquery of the two newest ranges of 2^`level` ids, in SQL. */
function newestOf(level: 12 | 14): Sql {
  const range = (back: number) => raw(`'''=${level}:' || ((newest >> ${level}) - ${back}) || ''''`);
  return sql`'(' || ${range(0)} || '|' || ${range(1)} || ')'`;
}
