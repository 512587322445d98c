import type { GraphQLResolveInfo } from 'graphql';
import { MAX_SEARCH_LENGTH } from '../../policy/limits.ts';
import { type PageArgs, toPage } from '../../policy/page.ts';
import type { Connection } from '../../read/connection.ts';
import { speakerWhere } from '../../read/filters/speaker.ts';
import { orderOf } from '../../read/order.ts';
import { readPage } from '../../read/read-page.ts';
import type { Row } from '../../read/rows.ts';
import { MAX_SPEAKERS_FOUND, readSpeakersByName } from '../../search/speakers-by-name.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { SpeakerKind } from '../enums.ts';
import { orderInput } from '../order-input.ts';
import { BEST_FIRST, checkSearch } from '../search-argument.ts';

// The lists of speakers: what they filter and sort by.

export const SpeakerFilter = builder.inputType('SpeakerFilter', {
  description:
    'Filter for speakers. Absent and null fields do not filter; an empty list matches nothing; ' +
    'an unknown id is an error. All fields must match; within a list, any value may match. ' +
    'Merged speakers are never listed.',
  fields: (t) => ({
    search: t.string({
      description:
        'Name or alias, with its words in any order. Misspellings, other transliterations and other ' +
        'alphabets also match (`Lavrof`, `Лавров`). Exact names come first. At most ' +
        `${MAX_SEARCH_LENGTH} characters; at most ${MAX_SPEAKERS_FOUND} speakers are found.`,
    }),
    kinds: t.field({ type: [SpeakerKind], description: 'Of one of these kinds.' }),
    memberOf: t.idList({ description: 'Members of one of these collectives.' }),
    topics: t.idList({ description: 'With a statement about one of these topics.' }),
  }),
});

const SpeakerOrderField = builder.enumType('SpeakerOrderField', {
  description: 'Fields that speakers can be sorted by.',
  values: {
    NAME: { description: 'Name, ignoring accents and case.' },
    RANK: {
      description:
        'Similarity of the name to the search; requires `search`, and is the default with it.',
    },
  } as const,
});

export const SpeakerOrder = orderInput('SpeakerOrder', 'speakers', SpeakerOrderField);

interface SpeakerArgs extends PageArgs {
  readonly filter?: typeof SpeakerFilter.$inferInput | null | undefined;
  readonly orderBy?: typeof SpeakerOrder.$inferInput | null | undefined;
}

/** A page of speakers by name; under a search, those with the most similar names first. */
export async function readSpeakers(
  { filter, orderBy, ...args }: SpeakerArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Connection<Row>> {
  const search = filter?.search;
  checkSearch(search, orderBy);
  const page = toPage(args);
  const where = () => speakerWhere(context.database, filter);
  if (search != null) {
    const order = orderOf('speaker', orderBy ?? BEST_FIRST);
    return await readSpeakersByName(search, { page, order, where, context, info });
  }
  const order = orderOf('speaker', orderBy ?? { field: 'NAME', direction: 'ASC' });
  return await readPage('speaker', { page, order, where, context, info });
}
