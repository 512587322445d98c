import { type ReadLines, sql } from './snapshot.ts';

/** Where row ids stand in the order of recording, from 1 without gaps. */
export interface Places {
  readonly count: number;
  placeOf(id: number): number;
}

interface Island {
  readonly first: number;
  readonly count: number;
}

export async function readStatementPlaces(lines: ReadLines): Promise<Places> {
  return toPlaces(
    await lines<Island>(sql`/* readStatementPlaces */
      select json_build_object('first', min(id), 'count', count(*))::text as line
        from (select id, id - row_number() over (order by id) as gap from statement) numbered
       group by gap order by gap`),
  );
}

export async function readUtterancePlaces(lines: ReadLines): Promise<Places> {
  return toPlaces(
    await lines<Island>(sql`/* readUtterancePlaces */
      select json_build_object('first', min(id), 'count', count(*))::text as line
        from (select id, id - row_number() over (order by id) as gap from utterance) numbered
       group by gap order by gap`),
  );
}

/** Row ids have gaps, of what was rolled back: kept are the runs between them. */
export function toPlaces(islands: readonly Island[]): Places {
  const firsts = Float64Array.from(islands, ({ first }) => first);
  const before = new Float64Array(islands.length);
  let count = 0;
  islands.forEach((island, index) => {
    before[index] = count;
    count += island.count;
  });
  const placeOf = (id: number): number => {
    let low = 0;
    let high = firsts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((firsts[middle] ?? 0) <= id) low = middle;
      else high = middle - 1;
    }
    return (before[low] ?? 0) + id - (firsts[low] ?? 0) + 1;
  };
  return { count, placeOf };
}
