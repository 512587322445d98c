import type { SpeakerKind } from '../../prisma/generated/client/enums.ts';
import { readNameWords } from '../model/words/name-words.ts';
import { foldName } from '../model/words/words.ts';
import { type Reader, sql } from './sql.ts';

/** A speaker with names and roles. The ids are public keys. */
export interface KnownSpeakerRow {
  readonly id: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  /** Aliases and translations. */
  readonly otherNames: readonly string[];
  readonly members: readonly string[];
  readonly roles: readonly {
    readonly title: string;
    /** The state or institution in which it is held. */
    readonly of: string | null;
    /** First and last possible day, or null: 2019-05-01. */
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

// A text names few speakers, but « ministre » can be the title of many.
const MAX_SPEAKERS = 5_000;

/**
 * The speakers that a text may name: those with the first or the last word of a name in it, those
 * with the first word of a title in it, all states, and those in which they hold a role or who are
 * their members.
 */
export async function readSpeakersNamedIn(
  reader: Reader,
  text: string,
): Promise<readonly KnownSpeakerRow[]> {
  const words = [...new Set(foldName(text).split(' '))];
  const sounds = [
    ...new Set(words.flatMap((word) => readNameWords(word).map(({ sound }) => sound))),
  ];
  return await reader.query<KnownSpeakerRow>(sql`/* readSpeakersNamedIn */
    with word as (select unnest(${words}::text[]) as word),
    sound as (select unnest(${sounds}::text[]) as sound),
    named as (
      select speaker_id as id from speaker_name
       where split_part(folded, ' ', 1) in (select word from word)
          or split_part(folded, ' ', -1) in (select word from word)
      union
      select speaker_id from speaker_role
       where split_part(sound, ' ', 1) in (select sound from sound)
      union
      select id from speaker where kind = 'STATE'
      limit ${MAX_SPEAKERS}),
    wanted as (
      select coalesce(p.merged_into_id, p.id) as id from named join speaker p using (id)
      union select r.of_id from speaker_role r join named n on n.id = r.speaker_id
      union select m.member_id from speaker_member m join named n on n.id = m.collective_id)
    select p.key as id, p.name, p.kind,
           coalesce((select json_agg(n.name) from speaker b join speaker_name n on n.speaker_id = b.id
                      where (b.id = p.id or b.merged_into_id = p.id) and n.name <> p.name), '[]')
             as "otherNames",
           coalesce((select json_agg(o.key) from speaker_member m join speaker o on o.id = m.member_id
                      where m.collective_id = p.id), '[]') as members,
           coalesce((select json_agg(json_build_object('title', r.title, 'of', o.key,
                              'from', r.from_earliest, 'to', r.to_latest) order by r.position)
                       from speaker_role r left join speaker o on o.id = r.of_id
                      where r.speaker_id = p.id), '[]') as roles
      from wanted w join speaker p on p.id = w.id
     where p.merged_into_id is null
     order by p.id`);
}
