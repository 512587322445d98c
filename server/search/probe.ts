import { compileGroups, type ParsedSearch, type Search } from '../read/compile-search.ts';
import type { Condition } from '../read/conditions.ts';
import type { Parents } from '../read/count.ts';
import { type Reader, raw, sql } from '../read/sql.ts';

/** What other searches are suggested for. */
export interface SuggestionRequest {
  readonly text: string;
  /** The filter without its search. */
  readonly others: Condition;
  /** The parents of the lists; undefined for the root list. */
  readonly parents: Parents | undefined;
}

/** Candidates are compared by the number of their matches, up to this many. */
const PROBED = 20;

/** Characters of one query, and of all that are looked up together. Postgres takes 7 µs for each. */
const MAX_PROBE_LENGTH = 1_000;
const MAX_PROBED_LENGTH = 20_000;

const NOTHING = "'-'";

/** The number of matches of searches under the filter, up to `PROBED`. */
export async function probe(
  reader: Reader,
  request: SuggestionRequest,
  searches: readonly ParsedSearch[],
): Promise<number[]> {
  return await probeQueries(
    reader,
    request,
    (await compileGroups(reader, searches, 'Statement')).map(toProbe),
  );
}

/**
 * Many speakers can have held a role that is named, such as « ministre », and the query repeats the
 * other words for each of them. Matches by roles are then left out.
 */
function toProbe({ query = NOTHING, byRole }: Search): string {
  return byRole && query.length > MAX_PROBE_LENGTH ? byRole.others : query;
}

/** The same for tsqueries. The last ones are not looked up if all of them together are very long. */
export async function probeQueries(
  reader: Reader,
  { others, parents }: SuggestionRequest,
  all: readonly string[],
): Promise<number[]> {
  let characters = 0;
  const queries = all.filter((query) => {
    characters += query.length;
    return characters <= MAX_PROBED_LENGTH;
  });
  const isListed = parents
    ? sql`r.${raw(parents.column)} = any(${parents.ids}::bigint[]) and`
    : sql``;
  const rows = await reader.query<{ readonly count: number }>(sql`/* probeQueries */
    select m.count
      from unnest(${queries}::text[]) with ordinality q (query, place)
     cross join lateral (
           select count(*)::int as count
             from (select from statement_search d join statement r on r.id = d.statement_id
                    where ${isListed} d.document @@ q.query::tsquery and ${others(raw('r'))}
                    limit ${PROBED}) found) m
     order by q.place`);
  return rows.map(({ count }) => count);
}

/** The first of the items with each key. */
export function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const keys = items.map(keyOf);
  return items.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
