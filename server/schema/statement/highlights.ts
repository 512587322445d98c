import { isWithin, relayedWords } from '../../model/references/relayed-words.ts';
import { readRows } from '../../read/rows.ts';
import type { Reader } from '../../read/sql.ts';
import { type Highlight as Found, readHighlights } from '../../search/highlights.ts';
import type { FoundEdge } from '../../search/statement-page.ts';
import { builder } from '../builder.ts';
import { idsOf, StatementEdge } from '../nodes.ts';
import { END, START } from './segment.ts';

// Fields that a search adds to the edges of statements: rank and highlights.

interface HighlightShape extends Found {
  readonly isRelayed: boolean;
}

const Highlight = builder.objectRef<HighlightShape>('Highlight').implement({
  description:
    "A word or phrase in the article's text that matches the search. Offsets count UTF-16 code " +
    'units of `article.text`, as in segments.',
  fields: (t) => ({
    start: t.expose('start', START),
    end: t.expose('end', END),
    exact: t.exposeString('exact', { description: 'The exact words, as plain text.' }),
    isInContent: t.exposeBoolean('isInContent', {
      description:
        "Whether the match is in the statement's content; false if in the surrounding paragraph.",
    }),
    isRelayed: t.exposeBoolean('isRelayed', {
      description:
        "Whether the match is in another speaker's own words, which the statement quotes; see " +
        '`Statement.relayed`.',
    }),
  }),
});

builder.objectFields(StatementEdge, (t) => ({
  rank: t.float({
    nullable: true,
    description:
      'Relevance to the search, 0–1. Words that are close together in the content rank highest, ' +
      'then gloss, title and speaker, then the surrounding paragraph. Statements of a speaker who ' +
      'is named come before all others. Null without a search.',
    resolve: (edge) => (edge as FoundEdge).found?.rank ?? null,
  }),
  highlights: t.batch({
    type: [Highlight],
    description:
      'Matches of the search in the content and the surrounding paragraph, in text order; for a ' +
      'withheld text, in the content only. Empty without a search, or if only gloss, title, ' +
      'speaker, role or topic match.',
    resolve: async (edges, _args, { reader }, selection) => {
      const found = edges as readonly FoundEdge[];
      const wanted = found[0]?.found?.wanted;
      if (!wanted) return found.map(() => []);
      const ids = idsOf(found.map(({ node }) => node));
      const highlights = await readHighlights(reader, ids, wanted);
      const relayed = selection.under('isRelayed') ? await readRelayedWords(reader, ids) : null;
      return ids.map((id) =>
        (highlights.get(id) ?? []).map((highlight) => ({
          ...highlight,
          isRelayed: isWithin(highlight, relayed?.get(id) ?? []),
        })),
      );
    },
  }),
}));

async function readRelayedWords(reader: Reader, ids: readonly bigint[]) {
  const rows = await readRows(reader, 'Statement', ids, ['relayed', 'speaker.name']);
  return new Map(Array.from(rows, ([id, row]) => [id, relayedWords(row)]));
}
