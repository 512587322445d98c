import { type Reader, sql } from '../../read/sql.ts';

/**
 * The speakers who speak for a speaker: itself, and the collectives of which it is a member. Merged
 * speakers resolve to the ones they were merged into.
 */
export async function findVoices(reader: Reader, speakerId: bigint): Promise<bigint[]> {
  const rows = await reader.query<{ readonly id: bigint }>(sql`/* findVoices */
    with recursive voice (id) as (
      select ${speakerId}::bigint
      union
      select coalesce(c.merged_into_id, c.id)
        from voice v
        join speaker p on p.id = v.id or p.merged_into_id = v.id
        join speaker_member m on m.member_id = p.id
        join speaker c on c.id = m.collective_id
    )
    select id from voice`);
  return rows.map(({ id }) => id);
}
