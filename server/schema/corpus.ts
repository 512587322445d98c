import { encodeChangeCursor, placeAfter } from '../live/change-cursor.ts';
import { revisionBefore } from '../policy/request-revision.ts';
import { countRows } from '../read/count.ts';
import type { ListedModel } from '../read/rows.ts';
import { builder } from './builder.ts';
import { STANDING } from './statement/filter.ts';

const Extractor = builder.objectRef<{ version: string }>('Extractor').implement({
  description: 'The program that proposes statements from article texts.',
  fields: (t) => ({
    version: t.exposeString('version', { description: 'Its version.' }),
  }),
});

// Counted one by one, and only those that are asked for.
const COUNTS = {
  articleCount: ['article', { status: 'CURRENT' }, 'Articles that stand.'],
  statementCount: ['statement', { status: { in: [...STANDING] } }, 'Statements that stand.'],
  speakerCount: ['speaker', { mergedIntoId: null }, 'Speakers.'],
  outletCount: ['outlet', {}, 'Outlets.'],
  topicCount: ['topic', {}, 'Topics.'],
  utteranceCount: ['utterance', { reportCount: { gte: 1 } }, 'Utterances with a report.'],
} as const satisfies Record<string, readonly [ListedModel, object, string]>;

const Corpus = builder.objectRef<Record<string, never>>('Corpus').implement({
  description: 'The register as a whole. Counts are exact up to 10,000 and estimates above.',
  fields: (t) => {
    const count = (name: keyof typeof COUNTS) => {
      const [model, where, description] = COUNTS[name];
      return t.field({
        type: 'NonNegativeInt',
        description,
        resolve: async (_corpus, _args, { database }) =>
          (await countRows(database, model, where)).value,
      });
    };
    return {
      revision: t.field({
        type: 'NonNegativeInt',
        description: 'Rises by one with every committed change of the register.',
        resolve: async (_corpus, _args, { database }) => {
          const row = await database.prisma.corpusRevision.findUniqueOrThrow({ where: { id: 1 } });
          return Number(row.revision);
        },
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
        resolve: async (_corpus, _args, { database }) => {
          const { _min } = await database.prisma.article.aggregate({
            where: { status: 'CURRENT' },
            _min: { publishedEarliest: true },
          });
          return _min.publishedEarliest;
        },
      }),
      publishedTo: t.field({
        type: 'Date',
        nullable: true,
        description: 'The last day that an article can have been published on; null without any.',
        resolve: async (_corpus, _args, { database }) => {
          const { _max } = await database.prisma.article.aggregate({
            where: { status: 'CURRENT' },
            _max: { publishedLatest: true },
          });
          return _max.publishedLatest;
        },
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
