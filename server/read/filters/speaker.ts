import type { SpeakerKind } from '../../../prisma/generated/client/enums.ts';
import { allOf, type Conditions, oneOf } from '../conditions.ts';
import { resolveIds } from '../find-ids.ts';
import { type Reader, raw, sql } from '../sql.ts';
import { isActive } from '../visibility.ts';

/** A filter of speakers. The schema describes its fields. `search` is applied in search/. */
export interface SpeakerFilter {
  readonly search?: string | null | undefined;
  readonly kinds?: readonly SpeakerKind[] | null | undefined;
  readonly memberOf?: readonly string[] | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
}

/** The conditions of a filter, without its search. @throws UNKNOWN_ID, INVALID_ID */
export async function speakerConditions(
  reader: Reader,
  filter: SpeakerFilter | null | undefined,
): Promise<Conditions> {
  const { kinds, memberOf, topics } = filter ?? {};
  const collectives = await resolveIds(reader, 'Speaker', memberOf, ['filter', 'memberOf']);
  const about = await resolveIds(reader, 'Topic', topics, ['filter', 'topics']);
  return {
    where: allOf([
      (row) => sql`${row}.merged_into_id is null`,
      oneOf('kind', 'speaker_kind', kinds),
      collectives &&
        ((row) => sql`exists (select from speaker_member m
          where m.member_id = ${row}.id and m.collective_id = any(${collectives}::bigint[]))`),
      about &&
        ((row) => sql`exists (
          select from statement s join statement_topic t on t.statement_id = s.id
           where s.speaker_id = ${row}.id and ${isActive(raw('s'))}
             and t.topic_id = any(${about}::bigint[]))`),
    ]),
  };
}
