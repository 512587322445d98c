import { prefixOf, suffixOf } from '../../model/references/context-words.ts';
import { articleText } from '../../read/article-text.ts';
import type { Segment as SegmentShape } from '../../read/statement-parts.ts';
import { builder } from '../builder.ts';

export const Segment = builder.objectRef<SegmentShape>('Segment').implement({
  description:
    "An uninterrupted span of an article's text: `text.slice(start, end) === exact`, always. " +
    'Offsets count UTF-16 code units, as JavaScript does; `webAnnotation` has code points.',
  fields: (t) => ({
    start: t.expose('start', {
      type: 'NonNegativeInt',
      description: 'Offset of its first UTF-16 code unit.',
    }),
    end: t.expose('end', {
      type: 'NonNegativeInt',
      description: 'Offset right after its last UTF-16 code unit.',
    }),
    exact: t.exposeString('exact', { description: 'The words, to the letter.' }),
    prefix: t.string({
      description: 'Up to 32 UTF-16 code units right before it; empty when they are withheld.',
      resolve: async ({ articleId, start }, _args, context) =>
        prefixOf((await articleText(articleId, context)).served, start),
    }),
    suffix: t.string({
      description: 'Up to 32 UTF-16 code units right after it; empty when they are withheld.',
      resolve: async ({ articleId, end }, _args, context) =>
        suffixOf((await articleText(articleId, context)).served, end),
    }),
  }),
});
