import { clientError } from '../client-error.ts';
import { encodeId } from '../model/key.ts';
import { foldName } from '../model/words/words.ts';
import { type Reader, sql } from './sql.ts';

interface Candidate {
  readonly slug: string;
  readonly key: string;
  readonly name: string;
}

/**
 * The slug of the speaker with a name, including names of speakers merged into it; undefined if
 * there is none.
 *
 * @throws AMBIGUOUS_NAME with the candidates if several speakers have it.
 */
export async function slugOfSpeaker(reader: Reader, name: string): Promise<string | undefined> {
  const candidates = await reader.query<Candidate>(sql`/* slugOfSpeaker */
    select distinct p.slug, p.key, p.name
      from speaker_name n
      join speaker b on b.id = n.speaker_id
      join speaker p on p.id = coalesce(b.merged_into_id, b.id) and p.merged_into_id is null
     where n.folded = ${foldName(name)}
     order by p.slug limit 10`);
  if (candidates.length > 1) {
    throw clientError(
      'AMBIGUOUS_NAME',
      'Several speakers have this name. Repeat the query with the `id` of one of the candidates.',
      {
        argument: 'name',
        candidates: candidates.map((speaker) => ({
          id: encodeId('Speaker', speaker.key),
          slug: speaker.slug,
          name: speaker.name,
        })),
      },
    );
  }
  return candidates[0]?.slug;
}
