import { type Connection, countLists } from '../../read/connection.ts';
import type { NodeRow } from '../../read/rows.ts';
import type { FoundPage } from '../../search/statement-page.ts';
import {
  findSuggestions,
  MAX_SUGGESTIONS,
  type SearchSuggestion,
} from '../../search/suggestions.ts';
import { builder, enumOf } from '../builder.ts';
import { StatementConnection } from '../nodes.ts';

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
    query: t.exposeString('query', {
      description: 'The search, for `StatementFilter.search`.',
    }),
    reason: t.expose('reason', {
      type: SearchSuggestionReason,
      description: 'Why it is suggested.',
    }),
    totalCount: t.expose('totalCount', {
      type: 'NonNegativeInt',
      description:
        'Number of statements that it finds in the same list, under the same filter. At most 10,000 ' +
        'are counted: 10,000 stands for any larger number.',
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
