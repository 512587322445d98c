import { readAllTopics } from '../read/rows.ts';
import { builder } from './builder.ts';
import { Topic } from './nodes.ts';

builder.objectFields(Topic, (t) => ({
  slug: t.exposeString('slug', {
    description: 'Unique readable identifier, for example `security-guarantees`.',
  }),
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
    needs: ['labelFr', 'labelEn'],
    resolve: ({ labelFr, labelEn }, { language }) => (/^en\b/i.test(language) ? labelEn : labelFr),
  }),
}));

builder.queryField('topics', (t) =>
  t.batch({
    type: [Topic],
    description: 'All topics, ordered by slug.',
    // Registers have tens of topics, not thousands.
    resolve: async (_root, _args, { reader }, selection) => [
      await readAllTopics(reader, selection.needs('Topic')),
    ],
  }),
);
