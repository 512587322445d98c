import type { Selection } from '../../executor/field.ts';
import { MAX_SEARCH_LENGTH } from '../../policy/limits.ts';
import { type PageArgs, toPage } from '../../policy/page.ts';
import type { Connection } from '../../read/connection.ts';
import { speakerConditions } from '../../read/filters/speaker.ts';
import { orderOf } from '../../read/order.ts';
import { readPages } from '../../read/page.ts';
import type { SpeakerRow } from '../../read/rows.ts';
import { MAX_SPEAKERS_FOUND, readSpeakersByName } from '../../search/speakers-by-name.ts';
import type { Context } from '../context.ts';
import { SpeakerKind } from '../enums.ts';
import { BEST_FIRST, checkSearch, filterInput, orderInput } from '../list-arguments.ts';
import { nodeNeeds } from '../nodes.ts';

// The filters and orders of speaker lists.

export const SpeakerFilter = filterInput(
  'Speaker',
  (t) => ({
    search: t.string({
      description:
        'Name, alias, role, or a title with a name (`la présidente Dupont`), with the words in any ' +
        'order. Misspellings, other transliterations and other alphabets also match (`Lavrof`, ' +
        '`Лавров`); `SpeakerEdge.similarity` tells a hit from a guess. At most ' +
        `${MAX_SEARCH_LENGTH} characters; at most ${MAX_SPEAKERS_FOUND.toLocaleString('en')} speakers are found.`,
    }),
    on: t.field({
      type: 'Date',
      description:
        'Day on which the roles that `search` names are held; by default, roles of any time match.',
    }),
    kinds: t.field({ type: [SpeakerKind], description: 'Of one of these kinds.' }),
    memberOf: t.idList({ description: 'Members of one of these collectives.' }),
    topics: t.idList({ description: 'With a statement about one of these topics.' }),
  }),
  { more: ' Merged speakers are never listed.' },
);

export const SpeakerOrder = orderInput('Speaker', {
  NAME: 'Name, ignoring accents and case.',
  RANK: 'Similarity of the name to the search; requires `search`, and is the default with it.',
});

interface SpeakerArgs extends PageArgs {
  readonly filter?: typeof SpeakerFilter.$inferInput | null | undefined;
  readonly orderBy?: typeof SpeakerOrder.$inferInput | null | undefined;
}

/** Reads a page of speakers, ordered by name, or by similarity in a search. */
export async function readSpeakers(
  { filter, orderBy, ...args }: SpeakerArgs,
  { reader }: Context,
  selection: Selection,
): Promise<Connection<SpeakerRow>[]> {
  const search = filter?.search;
  checkSearch(search, orderBy);
  const byDefault = search == null ? ({ field: 'NAME', direction: 'ASC' } as const) : BEST_FIRST;
  const list = {
    type: 'Speaker' as const,
    page: toPage(args),
    order: orderOf('Speaker', orderBy ?? byDefault),
    conditions: await speakerConditions(reader, filter),
    needs: nodeNeeds(selection, 'Speaker'),
  };
  return search == null
    ? await readPages(reader, list)
    : [await readSpeakersByName(reader, { search, on: filter?.on }, list)];
}
