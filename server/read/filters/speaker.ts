import type { SpeakerKind } from '../../../prisma/generated/client/enums.ts';
import type { Database } from '../../database/client.ts';
import { resolveIds } from '../find-ids.ts';
import { IS_STANDING } from '../visibility.ts';

/** Which speakers; the fields are described in the schema. `search` is for search/. */
export interface SpeakerFilter {
  readonly search?: string | null | undefined;
  readonly kinds?: readonly SpeakerKind[] | null | undefined;
  readonly memberOf?: readonly string[] | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
}

/** Prisma's condition for a filter, but for its search. @throws UNKNOWN_ID, INVALID_ID */
export async function speakerWhere(
  database: Database,
  filter: SpeakerFilter | null | undefined,
): Promise<object> {
  const { kinds, memberOf, topics } = filter ?? {};
  const ids = async (type: 'Speaker' | 'Topic', list: readonly string[], field: string) => ({
    in: await resolveIds(database, type, list, ['filter', field]),
  });
  const conditions: (object | null | undefined)[] = [
    { mergedIntoId: null },
    kinds && { kind: { in: kinds } },
    memberOf && {
      memberOf: { some: { collectiveId: await ids('Speaker', memberOf, 'memberOf') } },
    },
    topics && {
      statements: {
        some: {
          ...IS_STANDING,
          topics: { some: { topicId: await ids('Topic', topics, 'topics') } },
        },
      },
    },
  ];
  return { AND: conditions.filter((condition) => condition != null) };
}
