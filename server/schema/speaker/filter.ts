import type { Database } from '../../database/client.ts';
import { MAX_SEARCH_LENGTH } from '../../policy/limits.ts';
import type { Order } from '../../read/order.ts';
import { resolveIds } from '../../read/resolve-ids.ts';
import { MAX_SPEAKERS_FOUND } from '../../search/speakers-by-name.ts';
import { builder } from '../builder.ts';
import { OrderDirection, SpeakerKind } from '../enums.ts';
import { rankOrder } from '../search-argument.ts';
import { STANDING } from '../statement/filter.ts';

export const SpeakerFilter = builder.inputType('SpeakerFilter', {
  description:
    'Which speakers. An absent or null field does not filter, an empty list matches nothing, ' +
    'an unknown id is an error. Merged speakers are never listed.',
  fields: (t) => ({
    search: t.string({
      description:
        'With a name or alias like this: in any order of its words, also misspelt or in another ' +
        'transliteration or alphabet (`Lavrof`, `Лавров`). An exact name comes first. At most ' +
        `${MAX_SEARCH_LENGTH} characters, and at most ${MAX_SPEAKERS_FOUND} speakers are found.`,
    }),
    kinds: t.field({ type: [SpeakerKind], description: 'What they are.' }),
    memberOf: t.idList({ description: 'Members of one of these collectives.' }),
    topics: t.idList({ description: 'With a statement about one of these.' }),
  }),
});

const SpeakerOrderField = builder.enumType('SpeakerOrderField', {
  description: 'What speakers are sorted by.',
  values: {
    NAME: { description: 'The name, without regard to accents and case.' },
    RANK: { description: 'How like the name is to the search; only with one, then the default.' },
  } as const,
});

export const SpeakerOrder = builder.inputType('SpeakerOrder', {
  description: 'An order of speakers.',
  fields: (t) => ({
    field: t.field({ type: SpeakerOrderField, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which way.' }),
  }),
});

export function speakerOrder(orderBy: typeof SpeakerOrder.$inferInput | null | undefined): Order {
  if (orderBy?.field === 'RANK') return rankOrder(orderBy.direction);
  return { name: 'NAME', column: 'folded', type: 'text', direction: orderBy?.direction ?? 'ASC' };
}

/** Prisma's condition for a filter. @throws UNKNOWN_ID, INVALID_ID */
export async function speakerWhere(
  database: Database,
  filter: typeof SpeakerFilter.$inferInput | null | undefined,
): Promise<object> {
  const { kinds, memberOf, topics } = filter ?? {};
  const conditions: (object | null | undefined)[] = [
    { mergedIntoId: null },
    kinds && { kind: { in: kinds } },
    memberOf && {
      memberOf: {
        some: {
          collectiveId: {
            in: await resolveIds(database, 'Speaker', memberOf, ['filter', 'memberOf']),
          },
        },
      },
    },
    topics && {
      statements: {
        some: {
          status: { in: [...STANDING] },
          topics: {
            some: {
              topicId: { in: await resolveIds(database, 'Topic', topics, ['filter', 'topics']) },
            },
          },
        },
      },
    },
  ];
  return { AND: conditions.filter((condition) => condition != null) };
}
