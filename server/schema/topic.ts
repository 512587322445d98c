import { builder } from './builder.ts';
import { Topic } from './nodes.ts';

builder.prismaObjectFields(Topic, (t) => ({
  slug: t.exposeString('slug'),
  label: t.string({
    description: 'Name of the topic in French or English; in French for any other language.',
    args: {
      language: t.arg({
        type: 'LanguageTag',
        required: true,
        defaultValue: 'fr',
        description: 'Requested language.',
      }),
    },
    select: { labelFr: true, labelEn: true },
    resolve: ({ labelFr, labelEn }, { language }) => (/^en\b/i.test(language) ? labelEn : labelFr),
  }),
}));

builder.queryField('topics', (t) =>
  t.prismaField({
    type: [Topic],
    description: 'All topics, ordered by slug.',
    // A register of tens, not thousands; the corpus decides.
    complexity: { field: 1, multiplier: 20 },
    resolve: (query, _root, _args, { database }) =>
      database.prisma.topic.findMany({ ...query, orderBy: { slug: 'asc' } }),
  }),
);
