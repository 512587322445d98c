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

export const SpeakerOrder = orderInput('SpeakerOrder', 'speakers', SpeakerOrderField);

interface SpeakerArgs extends PageArgs {
  readonly filter?: typeof SpeakerFilter.$inferInput | null | undefined;
  readonly orderBy?: typeof SpeakerOrder.$inferInput | null | undefined;
}

/** A page of speakers by name; under a search those with the likest names first. */
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
