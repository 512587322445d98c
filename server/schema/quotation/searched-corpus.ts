import { countRows } from '../../read/count.ts';
import { builder } from '../builder.ts';
import { STANDING } from '../statement/filter.ts';

export const SearchedCorpus = builder.objectRef<{ revision: number }>('SearchedCorpus').implement({
  description:
    'What was searched: all statements that stand, and the texts of all articles that do. ' +
    'Counts are exact up to 10,000 and estimates above.',
  fields: (t) => ({
    revision: t.expose('revision', {
      type: 'NonNegativeInt',
      description: 'Everything committed up to this revision was searched.',
    }),
    statementCount: t.field({
      type: 'NonNegativeInt',
      description: 'Statements; withdrawn and redacted ones do not count.',
      resolve: async (_searched, _args, { database }) =>
        (
          await countRows(database, 'statement', {
            status: { in: [...STANDING] },
            article: { status: 'CURRENT' },
          })
        ).value,
    }),
    articleCount: t.field({
      type: 'NonNegativeInt',
      description: 'Articles.',
      resolve: async (_searched, _args, { database }) =>
        (await countRows(database, 'article', { status: 'CURRENT' })).value,
    }),
    publishedFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day that one of them can have been published on; null without any.',
      resolve: async (_searched, _args, { database }) => {
        const where = { status: 'CURRENT' } as const;
        const { _min } = await database.prisma.article.aggregate({
          where,
          _min: { publishedEarliest: true },
        });
        return _min.publishedEarliest;
      },
    }),
    publishedTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day that one of them can have been published on; null without any.',
      resolve: async (_searched, _args, { database }) => {
        const where = { status: 'CURRENT' } as const;
        const { _max } = await database.prisma.article.aggregate({
          where,
          _max: { publishedLatest: true },
        });
        return _max.publishedLatest;
      },
    }),
  }),
});
