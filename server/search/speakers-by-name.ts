import type { Database } from '../database/client.ts';
import { foldName } from '../model/words/fold-name.ts';
import { Parameters, toSql } from '../read/conditions.ts';

/** The most speakers one search finds. */
export const MAX_SPEAKERS_FOUND = 1_000;

export interface FoundSpeaker {
  readonly id: bigint;
  readonly rank: number;
}

/**
 * Speakers whose name is like the one asked for, the likest first: those who bear it exactly, by
 * the rules of `foldName`, then those whose name sounds alike or shares trigrams with it, down to
 * 0.6 of the likest. The order of the words does not count, and Cyrillic meets Latin letters
 * (`name_sound`).
 */
export async function findSpeakersByName(
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
