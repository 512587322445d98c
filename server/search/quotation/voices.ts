import { type Reader, sql } from '../../read/sql.ts';

/**
 * The speakers who speak for any of the given ones: themselves, and the collectives of which they
 * are members. Merged speakers resolve to the ones they were merged into.
 */
export async function findVoices(reader: Reader, speakerIds: readonly bigint[]): Promise<bigint[]> {
  const rows = await reader.query<{ readonly id: bigint }>(sql`/* findVoices */
    with recursive voice (id) as (
      select unnest(${speakerIds}::bigint[])
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
