import { MAX_PAGE_SIZE } from '../../policy/limits.ts';
import { checkPageSize } from '../../policy/page.ts';
import {
  countFacets,
  FACETS,
  type Facet,
  type FacetCount,
  type FacetedList,
} from '../../read/facets.ts';
import type { SpeakerRow } from '../../read/rows.ts';
import { builder } from '../builder.ts';
import { SpeechAct, StatementKind } from '../enums.ts';
import { EXACT } from '../list-arguments.ts';
import { loadRows, Outlet, Speaker, StatementConnection, Topic } from '../nodes.ts';

/** The argument of a list of the most frequent values. */
export const TOP = {
  type: 'Int',
  required: true,
  defaultValue: 10,
  description: `How many values to return (1–${MAX_PAGE_SIZE}), most frequent first.`,
} as const;

// Counts of values among all statements of a connection, regardless of the page.

/** The facets of a list, counted together with those of all lists at one place of the query. */
interface Facets extends FacetedList {
  readonly counts: readonly FacetCount[];
}

const SpeakerFacet = nodeFacet('SpeakerFacet', 'Speaker', Speaker);
const OutletFacet = nodeFacet('OutletFacet', 'Outlet', Outlet);
export const TopicFacet = nodeFacet('TopicFacet', 'Topic', Topic);
const StatementKindFacet = enumFacet('StatementKindFacet', 'kind', StatementKind);
export const SpeechActFacet = enumFacet('SpeechActFacet', 'speech act', SpeechAct);

const StatementFacets = builder.objectRef<Facets>('StatementFacets').implement({
  description:
    'Values that occur among the statements, most frequent first. A statement without a value is ' +
    'not counted; one with two topics counts for both. Counts are exact for lists of up to ' +
    `${EXACT} statements. For longer lists they are estimates from a sample of the register, ` +
    'which may omit rare values.',
  fields: (t) => {
    const facet = (name: Facet, type: FacetRef, what: string) =>
      t.field({
        type: [type],
        description: `${what}, most frequent first.`,
        args: { first: t.arg(TOP) },
        resolve: ({ parent, counts }, { first }) => {
          checkPageSize(first, 'first');
          return counts
            .filter((one) => one.facet === name && one.parent === parent)
            .slice(0, first);
        },
      });
    return {
      isExact: t.boolean({
        description:
          `Whether the counts are exact. False for more than ${EXACT} statements: the counts are then ` +
          'estimates from a sample, good for frequent values and rough for rare ones, and rare ' +
          'values may be missing.',
        resolve: async ({ parent, source }) => !(await source.longParents()).has(parent),
      }),
      speakers: facet('speakers', SpeakerFacet, 'Speakers'),
      outlets: facet('outlets', OutletFacet, 'Outlets that printed the statements'),
      topics: facet('topics', TopicFacet, 'Topics'),
      kinds: facet('kinds', StatementKindFacet, 'Kinds of statements'),
      acts: facet('acts', SpeechActFacet, 'Speech acts'),
    };
  },
});

builder.objectField(StatementConnection, 'facets', (t) =>
  t.batch({
    type: StatementFacets,
    description: 'Counts over all pages.',
    resolve: async (connections, _args, { reader }, selection) => {
      const lists = connections as unknown as readonly FacetedList[];
      const facets = FACETS.filter((facet) => selection.under(facet));
      const counts = await countFacets(reader, lists, facets, MAX_PAGE_SIZE);
      return lists.map(({ parent, source }) => ({ parent, source, counts }));
    },
  }),
);

type FacetRef = ReturnType<typeof nodeFacet>;

function nodeFacet(
  name: string,
  node: 'Speaker' | 'Outlet' | 'Topic',
  type: typeof Speaker | typeof Outlet | typeof Topic,
) {
  const what = node.toLowerCase();
  return builder.objectRef<FacetCount>(name).implement({
    description: `Number of statements for one ${what}.`,
    fields: (t) => ({
      value: t.batch({
        type: type as typeof Speaker,
        description: `The ${what}.`,
        resolve: (counts, _args, context, selection) =>
          loadRows(
            node,
            counts.map(({ value }) => BigInt(value)),
            context,
            selection,
          ) as Promise<SpeakerRow[]>,
      }),
      count: t.expose('count', { type: 'NonNegativeInt', description: 'Number of statements.' }),
    }),
  });
}

function enumFacet(name: string, what: string, type: typeof StatementKind | typeof SpeechAct) {
  return builder.objectRef<FacetCount>(name).implement({
    description: `Number of statements for one ${what}.`,
    fields: (t) => ({
      value: t.field({
        type: type as typeof SpeechAct,
        description: `The ${what}.`,
        resolve: ({ value }) => value as typeof SpeechAct.$inferType,
      }),
      count: t.expose('count', { type: 'NonNegativeInt', description: 'Number of statements.' }),
    }),
  });
}
