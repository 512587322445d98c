import { MAX_PAGE_SIZE } from '../../policy/limits.ts';
import { checkPageSize } from '../../policy/page.ts';
import { createFacetLoader, type Facet, type FacetCount } from '../../read/facets.ts';
import { loadNode } from '../../read/load-node.ts';
import { perField } from '../../read/per-field.ts';
import type { ScopedConnection } from '../../search/statement-page.ts';
import { builder } from '../builder.ts';
import { SpeechAct, StatementKind } from '../enums.ts';
import { Outlet, Speaker, StatementConnection, Topic } from '../nodes.ts';

// How often each value occurs among all statements of a connection, whatever the page.

interface Facets {
  count(facet: Facet, top: number): Promise<readonly FacetCount[]>;
}

const SpeakerFacet = nodeFacet('SpeakerFacet', 'speaker', Speaker);
const OutletFacet = nodeFacet('OutletFacet', 'outlet', Outlet);
const TopicFacet = nodeFacet('TopicFacet', 'topic', Topic);
const StatementKindFacet = enumFacet('StatementKindFacet', 'kind', StatementKind);
const SpeechActFacet = enumFacet('SpeechActFacet', 'speech act', SpeechAct);

const StatementFacets = builder.objectRef<Facets>('StatementFacets').implement({
  description:
    'Values that occur among the statements, most frequent first. A statement without a value is ' +
    'not counted; one with two topics counts for both.',
  fields: (t) => {
    const facet = (name: Facet, type: FacetRef, what: string) =>
      t.field({
        type: [type],
        description: `${what}, most frequent first.`,
        args: {
          first: t.arg.int({
            required: true,
            defaultValue: 10,
            description: `How many values to return (1–${MAX_PAGE_SIZE}), most frequent first.`,
          }),
        },
        complexity: ({ first }) => ({ field: 1, multiplier: Math.max(first, 1) }),
        resolve: async (facets, { first }) => {
          checkPageSize(first, 'first');
          return [...(await facets.count(name, first))];
        },
      });
    return {
      speakers: facet('speakers', SpeakerFacet, 'Speakers'),
      outlets: facet('outlets', OutletFacet, 'Outlets that printed the statements'),
      topics: facet('topics', TopicFacet, 'Topics'),
      kinds: facet('kinds', StatementKindFacet, 'Kinds of statements'),
      acts: facet('acts', SpeechActFacet, 'Speech acts'),
    };
  },
});

builder.objectField(StatementConnection, 'facets', (t) =>
  t.field({
    type: StatementFacets,
    description: 'Counts over all pages; exact, so expensive for large result sets.',
    resolve: (connection, _args, context, info) => {
      const { scope } = connection as unknown as ScopedConnection;
      const loader = perField(context, info, () => createFacetLoader(context.database));
      return { count: (facet, top) => loader.load({ scope, facet, top }) };
    },
  }),
);

type FacetRef = ReturnType<typeof nodeFacet>;

function nodeFacet(
  name: string,
  model: 'speaker' | 'outlet' | 'topic',
  type: typeof Speaker | typeof Outlet | typeof Topic,
) {
  return builder.objectRef<FacetCount>(name).implement({
    description: `Number of statements for one ${model}.`,
    fields: (t) => ({
      value: t.field({
        type: type as typeof Speaker,
        description: `The ${model}.`,
        resolve: ({ value }, _args, context, info) => loadNode(model, BigInt(value), context, info),
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
