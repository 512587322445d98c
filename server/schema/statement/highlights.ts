import { type Highlight as HighlightShape, highlightsOf } from '../../search/highlights.ts';
import type { FoundEdge } from '../../search/statement-page.ts';
import { builder } from '../builder.ts';
import { StatementEdge } from '../nodes.ts';

// What the edges of statements add under a search: rank and highlights.

const Highlight = builder.objectRef<HighlightShape>('Highlight').implement({
  description:
    "A place that a search asks for, as a slice of the article's text: a word, or a whole phrase. " +
    'Offsets count UTF-16 code units of `article.text`, as those of segments do.',
  fields: (t) => ({
    start: t.expose('start', {
      type: 'NonNegativeInt',
      description: 'Offset of its first UTF-16 code unit.',
    }),
    end: t.expose('end', {
      type: 'NonNegativeInt',
      description: 'Offset right after its last UTF-16 code unit.',
    }),
    exact: t.exposeString('exact', { description: 'The words, to the letter. Never HTML.' }),
    isInContent: t.exposeBoolean('isInContent', {
      description: "Whether it lies in the statement's content; otherwise it is near it.",
    }),
  }),
});

builder.objectFields(StatementEdge, (t) => ({
  rank: t.float({
    nullable: true,
    description:
      'How well it meets the search, 0 to 1: close together and in the content is best, then ' +
      'gloss, title and speaker, then the words around. Null without a search.',
    resolve: (edge) => (edge as FoundEdge).found?.rank ?? null,
  }),
  highlights: t.field({
    type: [Highlight],
    description:
      'What the search asks for, in the content and in the paragraph around it, in text order; ' +
      'of a withheld text in the content only. Empty without a search, and where gloss, title ' +
      'or speaker alone meet it.',
    complexity: { field: 1, multiplier: 5 },
    resolve: async (edge, _args, context, info) => {
      const { node, found } = edge as FoundEdge;
      return found ? [...(await highlightsOf(node.id, found.wanted, context, info))] : [];
    },
  }),
}));
