import { clientError } from '../client-error.ts';
import { encodeId } from '../model/key.ts';
import { nameKey } from '../model/words/name-words.ts';
import { type Reader, sql } from './sql.ts';

interface NamedSpeaker {
  readonly id: bigint;
  readonly slug: string;
  readonly key: string;
  readonly name: string;
}

/**
 * The speaker with a name, including names of speakers merged into it; undefined if there is none.
 *
 * @throws AMBIGUOUS_NAME with the candidates if several speakers have it.
 */
export async function findNamedSpeaker(
  reader: Reader,
  name: string,
  argument: string,
): Promise<NamedSpeaker | undefined> {
  const candidates = await reader.query<NamedSpeaker>(sql`/* findNamedSpeaker */
    select distinct p.id, p.slug, p.key, p.name
      from speaker_name n
      join speaker b on b.id = n.speaker_id
      join speaker p on p.id = coalesce(b.merged_into_id, b.id) and p.merged_into_id is null
     where n.folded = ${nameKey(name.toWellFormed().replaceAll('\0', ' '))}
     order by p.slug limit 10`);
  if (candidates.length > 1) {
    throw clientError(
      'AMBIGUOUS_NAME',
      'Several speakers have this name. Repeat the query with the id of one of the candidates.',
      {
        argument,
        candidates: candidates.map((speaker) => ({
          id: encodeId('Speaker', speaker.key),
          slug: speaker.slug,
          name: speaker.name,
        })),
      },
    );
  }
  return candidates[0];
}
