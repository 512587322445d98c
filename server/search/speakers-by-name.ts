import { foldName } from '../model/words/words.ts';
import type { Condition } from '../read/conditions.ts';
import { type Connection, readSections, toConnection } from '../read/connection.ts';
import type { Cursor } from '../read/cursor.ts';
import { type PagePlan, planPage } from '../read/keyset.ts';
import type { ListRequest } from '../read/page.ts';
import { readRows, type SpeakerRow, selectRows } from '../read/rows.ts';
import { type Reader, raw, sql } from '../read/sql.ts';

/** Maximum number of results of a search. */
export const MAX_SPEAKERS_FOUND = 1_000;

/** Reads a page of the speakers with names similar to the given one. */
export async function readSpeakersByName(
  reader: Reader,
  name: string,
  { page, order, conditions, needs = [] }: ListRequest<'Speaker'>,
): Promise<Connection<SpeakerRow>> {
  const plan = planPage(page, order);
  const found = await findSpeakersByName(reader, name, conditions.where);
  const count = async () => new Map([[null, { value: found.length, isExact: true }]]);
  const rows =
    order.name === 'RANK'
      ? await readRanked(reader, plan, found, needs)
      : await readSections(plan, ({ where, orderBy }, take) =>
          selectRows<'Speaker', SpeakerRow>(
            reader,
            'Speaker',
            [...needs, order.column],
            ({ columns, joins }) => sql`/* readSpeakersByName */
              select ${columns} from speaker r ${joins}
               where r.id = any(${found.map(({ id }) => id)}::bigint[]) and ${where}
               order by ${orderBy} limit ${take}`,
          ),
        );
  return toConnection(plan, rows, { count }, null);
}

async function readRanked(
  reader: Reader,
  { after, before, backward, limit, order }: PagePlan,
  found: readonly FoundSpeaker[],
  needs: readonly string[],
): Promise<SpeakerRow[]> {
  const sign = order.direction === 'DESC' ? -1 : 1;
  const compare = (speaker: FoundSpeaker, { value, id }: Cursor) =>
    sign * (speaker.rank - Number(value) || Number(speaker.id - id));
  const between = found.filter(
    (speaker) =>
      (!after || compare(speaker, after) > 0) && (!before || compare(speaker, before) < 0),
  );
  const isTurned = (order.direction === 'DESC') === backward;
  const page = (isTurned ? between.toReversed() : between).slice(0, limit + 1);
  const rows = await readRows(
    reader,
    'Speaker',
    page.map(({ id }) => id),
    needs,
  );
  return page.flatMap(({ id, rank }) => {
    const row = rows.get(id);
    return row ? [{ ...row, rank }] : [];
  });
}

interface FoundSpeaker {
  readonly id: bigint;
  readonly rank: number;
}

/**
 * Speakers with similar names, most similar first: names equal by `foldName`, then names that sound
 * alike or share trigrams, down to 0.6 of the highest similarity. The order of words is ignored,
 * and Cyrillic names match Latin ones (`name_sound`).
 */
async function findSpeakersByName(
  reader: Reader,
  name: string,
  where: Condition,
): Promise<readonly FoundSpeaker[]> {
  const folded = foldName(name.toWellFormed().replaceAll('\0', ' '));
  return await reader.query<FoundSpeaker>(sql`/* findSpeakersByName */
    with named as (
      select speaker_id, 2::float8 as likeness from speaker_name where folded = ${folded}
      union all
      select speaker_id, likeness from similar_names(name_sound(${folded}))),
    found as (
      select r.id, (max(n.likeness) * 1e6)::int as rank
        from named n
        join speaker b on b.id = n.speaker_id
        join speaker r on r.id = coalesce(b.merged_into_id, b.id)
       where ${where(raw('r'))}
       group by r.id)
    select id, rank
      from found
     where rank >= (select least(max(likeness), 1) * 0.6e6 from named)
     order by rank desc, id desc
     limit ${MAX_SPEAKERS_FOUND}`);
}
