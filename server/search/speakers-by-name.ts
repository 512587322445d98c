import type { Database } from '../database/client.ts';
import { foldName } from '../model/words/words.ts';
import { Parameters, toSql } from '../read/conditions.ts';
import { type Connection, readSections, toConnection } from '../read/connection.ts';
import type { Cursor } from '../read/cursor.ts';
import { type PagePlan, planPage } from '../read/keyset.ts';
import { nodeQuery, type PageRequest } from '../read/read-page.ts';
import { delegateOf, type Row } from '../read/rows.ts';

/** The most speakers one search finds. */
export const MAX_SPEAKERS_FOUND = 1_000;

/** A page of the speakers with a name like the one asked for. */
export async function readSpeakersByName(
  name: string,
  { page, order, where, context, info }: PageRequest,
): Promise<Connection<Row>> {
  const { database } = context;
  const plan = planPage(page, order);
  const isRanked = order.name === 'RANK';
  const query = nodeQuery(isRanked ? { ...order, column: 'id' } : order, context, info);
  const found = await findSpeakersByName(database, name, await where());
  const count = async () => ({ value: found.length, isExact: true });
  if (isRanked) return toConnection(plan, await rankedRows(database, plan, found, query), count);
  const ids = found.map(({ id }) => id);
  const rows = await readSections(plan, (section, take) =>
    delegateOf(database, 'speaker').findMany({
      ...query,
      where: { AND: [{ id: { in: ids } }, section.where] },
      orderBy: section.orderBy,
      take,
    }),
  );
  return toConnection(plan, rows, count);
}

async function rankedRows(
  database: Database,
  { after, before, backward, limit, order }: PagePlan,
  found: readonly FoundSpeaker[],
  query: object,
): Promise<Row[]> {
  const sign = order.direction === 'DESC' ? -1 : 1;
  const compare = (speaker: FoundSpeaker, { value, id }: Cursor) =>
    sign * (speaker.rank - Number(value) || Number(speaker.id - id));
  const between = found.filter(
    (speaker) =>
      (!after || compare(speaker, after) > 0) && (!before || compare(speaker, before) < 0),
  );
  const isTurned = (order.direction === 'DESC') === backward;
  const page = (isTurned ? between.toReversed() : between).slice(0, limit + 1);
  const where = { id: { in: page.map(({ id }) => id) } };
  const rows = await delegateOf(database, 'speaker').findMany({ ...query, where });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return page.flatMap(({ id, rank }) => {
    const row = byId.get(id);
    return row ? [Object.assign(row, { rank })] : [];
  });
}

interface FoundSpeaker {
  readonly id: bigint;
  readonly rank: number;
}

/**
 * Speakers whose name is similar to the one asked for, the most similar first: those who bear it
 * exactly, by the rules of `foldName`, then those whose name sounds alike or shares trigrams with
 * it, down to 0.6 of the most similar. The order of the words does not count, and Cyrillic meets
 * Latin letters
 * (`name_sound`).
 */
async function findSpeakersByName(
  { pool }: Database,
  name: string,
  where: object,
): Promise<readonly FoundSpeaker[]> {
  const folded = foldName(name.toWellFormed().replaceAll('\0', ' '));
  const parameters = new Parameters();
  const exact = parameters.add(folded, 'text');
  const { rows } = await pool.query<{ id: string; rank: number }>(
    `/* findSpeakersByName */
     with named as (
       select speaker_id, 2::float8 as likeness from speaker_name where folded = ${exact}
       union all
       select speaker_id, likeness from similar_names(name_sound(${exact}))),
     found as (
       select r.id, (max(n.likeness) * 1e6)::int as rank
         from named n
        join speaker b on b.id = n.speaker_id
        join speaker r on r.id = coalesce(b.merged_into_id, b.id)
        where ${toSql(where, 'speaker', 'r', parameters)}
        group by r.id)
     select id, rank
       from found
      where rank >= (select least(max(likeness), 1) * 0.6e6 from named)
      order by rank desc, id desc
      limit ${MAX_SPEAKERS_FOUND}`,
    parameters.values,
  );
  return rows.map(({ id, rank }) => ({ id: BigInt(id), rank }));
}
