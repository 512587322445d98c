import { isWithin, relayedWords } from '../../model/references/relayed-words.ts';
import { type Connection, countLists } from '../../read/connection.ts';
import { type NodeRow, readRows } from '../../read/rows.ts';
import type { Reader } from '../../read/sql.ts';
import { type Highlight as Found, readHighlights } from '../../search/highlights.ts';
import type { FoundEdge, FoundPage } from '../../search/statement-page.ts';
import {
  findSuggestions,
  MAX_SUGGESTIONS,
  type SearchSuggestion,
} from '../../search/suggestions.ts';
import { builder, enumOf, exposed } from '../builder.ts';
import { EXACT } from '../list-arguments.ts';
import { idsOf, StatementConnection, StatementEdge } from '../nodes.ts';
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
    ...exposed(t, {
      exact: ['String', 'The exact words, as plain text.'],
      isInContent: [
        'Boolean',
        "Whether the match is in the statement's content; false if in the surrounding paragraph.",
      ],
      isRelayed: [
        'Boolean',
        "Whether the match is in another speaker's own words, which the statement quotes; see " +
          '`Statement.relayed`.',
      ],
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

// Other searches that a list of statements suggests.

const SearchSuggestionReason = enumOf(
  'SearchSuggestionReason',
  'Why another search is suggested.',
  {
    SPELLING: 'A word that nothing contains is spelled differently.',
    FEWER_WORDS: 'Some words are left out, at most about half of them, or a phrase is not exact.',
    SYNONYM: 'An expression is replaced by one that means nearly the same.',
  },
);

const Suggestion = builder.objectRef<SearchSuggestion>('SearchSuggestion').implement({
  description: 'Another search that finds something under the same filter.',
  fields: (t) => ({
    ...exposed(t, {
      query: ['String', 'The search, for `StatementFilter.search`.'],
      reason: [SearchSuggestionReason, 'Why it is suggested.'],
      totalCount: [
        'NonNegativeInt',
        'Number of statements that it finds in the same list, under the same filter. At most ' +
          `${EXACT} are counted: ${EXACT} stands for any larger number.`,
      ],
    }),
  }),
});

builder.objectField(StatementConnection, 'suggestions', (t) =>
  t.batch({
    type: [Suggestion],
    description:
      `Other searches that find something, at most ${MAX_SUGGESTIONS}, the best first. The list ` +
      'itself always answers the search as it was written. If it is empty, other spellings and ' +
      'fewer words are tried; synonyms always are. Empty without a search.',
    resolve: async (connections, _args, { reader }) => {
      const pages = connections as unknown as readonly (Connection<NodeRow> & Partial<FoundPage>)[];
      const suggest = pages[0]?.suggest;
      if (!suggest) return pages.map(() => []);
      const counts = await countLists(pages);
      const empty = new Set(
        pages.flatMap(({ parent }, index) => (counts[index]?.value === 0 ? [parent] : [])),
      );
      const suggestions = await findSuggestions(reader, suggest, empty);
      return pages.map(({ parent }) => suggestions.get(parent) ?? []);
    },
  }),
);
