import { builder } from './builder.ts';
import { Topic } from './nodes.ts';

builder.prismaObjectFields(Topic, (t) => ({
  slug: t.exposeString('slug'),
  label: t.string({
    description: 'The name of the topic. French and English are there; others get the French.',
    args: {
      language: t.arg({
        type: 'LanguageTag',
        required: true,
        defaultValue: 'fr',
        description: 'The language wanted.',
      }),
    },
    select: { labelFr: true, labelEn: true },
    resolve: ({ labelFr, labelEn }, { language }) => (/^en\b/i.test(language) ? labelEn : labelFr),
  }),
}));

builder.queryField('topics', (t) =>
  t.prismaField({
    type: [Topic],
    description: 'All topics, by slug.',
    // A register of tens, not thousands; the corpus decides.
    complexity: { field: 1, multiplier: 20 },
    resolve: (query, _root, _args, { database }) =>
      database.prisma.topic.findMany({ ...query, orderBy: { slug: 'asc' } }),
  }),
);
