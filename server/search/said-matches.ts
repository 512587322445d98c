import type { Section } from '../read/keyset.ts';
import { join, type Reader, raw, type Sql, sql } from '../read/sql.ts';
import { type Match, type MatchRequest, rankSql } from './page-matches.ts';
import { RANKED_LIMIT } from './ranking-effort.ts';

// A frequent word of a large register is in very many statements. To rank all of them takes a second;
// to show the newest instead ignores how well they match. So the best are looked for where they are
// most likely: among the statements whose own content has all words, of those that were recorded
// last. An index of the words of contents (`said_words`) also has ranges of ids, so that the matches
// of a range are found without the others.

/** The lengths of the indexed ranges of ids, as powers of two. */
const LEVELS = [14, 16, 18, 20, 22] as const;

/** In a register whose ids span less, all matches are ranked. */
const LONG_SPAN = 2 ** 15;

/** Ranges of four times the length are added, until this many matches are found. */
const ENOUGH = 200;

/** With fewer matches in contents, all matches are ranked. */
const LEAST = 50;

/** The matches in contents among the statements with ids above a bound. */
export interface SaidMatches {
  readonly matches: readonly Match[];
  /** How many there are on all pages, with those of other statuses; at most one more than are ranked. */
  readonly count: number;
  /** All statements above it were searched. */
  readonly above: bigint;
}

interface Found {
  readonly newest: bigint | null;
  readonly oldest: bigint | null;
  /** The number of matches in each range; zero in those that were not searched. */
  readonly counts: readonly number[];
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
  const names = [...LEVELS, 'older'].map((level) => raw(`ids_${level}`));
  const isWanted = (index: number) => {
    const before = LEVELS[index - 1];
    const reached = before === undefined ? [] : [sql`${startOf(before)} > ${above ?? sql`oldest`}`];
    if (above !== undefined) return join([sql`true`, ...reached], ' and ');
    const found = names.slice(0, index).map((name) => sql`(select count(*) from ${name})`);
    return join(
      [
        sql`newest - oldest >= ${raw(`${LONG_SPAN}`)}`,
        ...reached,
        ...(found.length > 0 ? [sql`${join(found, ' + ')} < ${raw(`${ENOUGH}`)}`] : []),
      ],
      ' and ',
    );
  };
  // The full condition must not use its index, which has the matches of all ranges.
  const ranges = names.map(
    (name, index) => sql`${name} as materialized (
      select d.statement_id as id, ${rankSql(search, sql`false`)} as rank
        from statement_search d
       where (select ${isWanted(index)} from ends)
         and said_words(d.statement_id, d.document)
             @@ (select (${`(${search.all})`} || ${rangeOf(index)})::tsquery from ends)
         and (d.document @@ (select ${search.query}::tsquery)) is true
         ${above === undefined ? sql`` : sql`and d.statement_id > ${above}`}
       limit ${RANKED_LIMIT + 1})`,
  );
  const rows = await reader.query<Found & (Match | { readonly id: null })>(sql`/* rankSaid */
    with ends as materialized (
      select (select statement_id from statement_search order by statement_id desc limit 1) as newest,
             (select statement_id from statement_search order by statement_id limit 1) as oldest),
    ${join(ranges, ',')}
    select newest, oldest, array[${join(
      names.map((name) => sql`(select count(*)::int from ${name})`),
      ', ',
    )}] as counts, r.id, null::bigint as parent, r.rank as value, r.rank
      from ends
      left join (select r.*
                   from (select * from (${join(
                     names.map((name) => sql`select * from ${name}`),
                     ' union all ',
                   )}) r where ${where} order by ${orderBy} offset 0) r
                  where (select ${others(raw('s'))} from statement s where s.id = r.id)
                  limit ${take}) r on true
     order by ${orderBy}`);
  const [found] = rows;
  const count = found?.counts.reduce((sum, one) => sum + one, 0) ?? 0;
  if (!found || (above === undefined && count < LEAST)) return undefined;
  const matches = rows.filter((row) => row.id !== null);
  return { matches, count, above: above ?? boundOf(found) };
}

/** The statements in the ranges that were not searched are not above it. */
function boundOf({ newest, oldest, counts }: Found): bigint {
  let found = 0;
  for (const [index, level] of LEVELS.entries()) {
    const shift = BigInt(level);
    const start = (((newest ?? 0n) >> shift) - 1n) << shift;
    if (start <= (oldest ?? 0n)) return 0n;
    found += counts[index] ?? 0;
    if (found >= ENOUGH) return start - 1n;
  }
  return 0n;
}

type Level = (typeof LEVELS)[number];

/** The first id of the two newest ranges of a level, in SQL. */
function startOf(level: Level): Sql {
  return raw(`(((newest >> ${level}) - 1) << ${level})`);
}

/** What limits a tsquery to the range with this index, in SQL. */
function rangeOf(index: number): Sql {
  const [level, before] = [LEVELS[index], LEVELS[index - 1]];
  const within = level === undefined ? [] : [sql`'&' || ${newestOf(level)}`];
  const beyond = before === undefined ? [] : [sql`'&!' || ${newestOf(before)}`];
  return join([...within, ...beyond], ' || ');
}

/** A tsquery of the two newest ranges of a level, in SQL. */
function newestOf(level: Level): Sql {
  const range = (back: number) => raw(`'''=${level}:' || ((newest >> ${level}) - ${back}) || ''''`);
  return sql`'(' || ${range(0)} || '|' || ${range(1)} || ')'`;
}
