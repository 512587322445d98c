import type { Database } from '../../database/client.ts';

/**
 * Who speaks for a speaker: itself, and the collectives it speaks through. Merged speakers count
 * as what they were merged into.
 */
export async function findVoices({ pool }: Database, speakerId: bigint): Promise<bigint[]> {
  const { rows } = await pool.query<{ id: string }>(
    `/* findVoices */
     with recursive voice (id) as (
       select $1::bigint
       union
       select coalesce(c.merged_into_id, c.id)
         from voice v
         join speaker p on p.id = v.id or p.merged_into_id = v.id
         join speaker_member m on m.member_id = p.id
         join speaker c on c.id = m.collective_id
     )
     select id from voice`,
    [String(speakerId)],
  );
  return rows.map(({ id }) => BigInt(id));
}
