import { encodeChangeCursor, placeAfter } from '../live/change-cursor.ts';
import { revisionBefore } from '../policy/request-revision.ts';
import { countAll, firstPublishedOn, lastPublishedOn, readRevision } from '../read/corpus.ts';
import { builder } from './builder.ts';

const Extractor = builder.objectRef<{ version: string }>('Extractor').implement({
  description: 'The program that proposes statements from article texts.',
  fields: (t) => ({
    version: t.exposeString('version', { description: 'Its version.' }),
  }),
});

// Counted one by one, and only those that are asked for.
const COUNTS = {
  articleCount: ['articles', 'Articles that stand.'],
  statementCount: ['statements', 'Statements that stand.'],
  speakerCount: ['speakers', 'Speakers.'],
  outletCount: ['outlets', 'Outlets.'],
  topicCount: ['topics', 'Topics.'],
  utteranceCount: ['utterances', 'Utterances with a report.'],
} as const;

const Corpus = builder.objectRef<Record<string, never>>('Corpus').implement({
  description: 'The register as a whole. Counts are exact up to 10,000 and estimates above.',
  fields: (t) => {
    const count = (name: keyof typeof COUNTS) => {
      const [what, description] = COUNTS[name];
      return t.field({
        type: 'NonNegativeInt',
        description,
        resolve: (_corpus, _args, { database }) => countAll(database, what),
      });
    };
    return {
      revision: t.field({
        type: 'NonNegativeInt',
        description: 'Rises by one with every committed change of the register.',
        resolve: (_corpus, _args, { database }) => readRevision(database),
      }),
      changesCursor: t.string({
        description:
          'Where `statementChanged(after:)` begins so that it misses nothing that this answer does ' +
          'not show. A change that the answer shows already may be told once more.',
        resolve: (_corpus, _args, context) =>
          encodeChangeCursor(placeAfter(revisionBefore(context))),
      }),
      articleCount: count('articleCount'),
      statementCount: count('statementCount'),
      speakerCount: count('speakerCount'),
      outletCount: count('outletCount'),
      topicCount: count('topicCount'),
      utteranceCount: count('utteranceCount'),
      publishedFrom: t.field({
        type: 'Date',
        nullable: true,
        description: 'The first day that an article can have been published on; null without any.',
        resolve: (_corpus, _args, { database }) => firstPublishedOn(database),
      }),
      publishedTo: t.field({
        type: 'Date',
        nullable: true,
        description: 'The last day that an article can have been published on; null without any.',
        resolve: (_corpus, _args, { database }) => lastPublishedOn(database),
      }),
      extractor: t.field({
        type: Extractor,
        nullable: true,
        description: 'The extractor; null until the register has one.',
        resolve: () => null,
      }),
    };
  },
});

builder.queryField('corpus', (t) =>
  t.field({ type: Corpus, description: 'The register as a whole.', resolve: () => ({}) }),
);
