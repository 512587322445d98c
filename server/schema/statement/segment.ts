import { prefixOf, suffixOf } from '../../model/references/context-words.ts';
import type { TextSegment } from '../../model/statement.ts';
import type { ArticleText } from '../../read/rows.ts';
import { builder } from '../builder.ts';

/** The offsets of a span, as exposed fields. */
export const START = {
  type: 'NonNegativeInt',
  description: 'Start offset, in UTF-16 code units.',
} as const;
export const END = {
  type: 'NonNegativeInt',
  description: 'End offset (exclusive), in UTF-16 code units.',
} as const;

/** A span with the surrounding text, which is present if `prefix` or `suffix` is selected. */
export interface SegmentShape extends TextSegment {
  readonly articleText: ArticleText;
}

export const Segment = builder.objectRef<SegmentShape>('Segment').implement({
  description:
    "A continuous span of an article's text: `text.slice(start, end) === exact` always holds. " +
    'Offsets count UTF-16 code units, as in JavaScript; `webAnnotation` counts code points.',
  fields: (t) => ({
    start: t.expose('start', START),
    end: t.expose('end', END),
    exact: t.exposeString('exact', { description: 'The exact words.' }),
    prefix: t.string({
      description: 'Up to 32 UTF-16 code units directly before it; empty if the text is withheld.',
      resolve: ({ articleText, start }) => prefixOf(articleText.served, start),
    }),
    suffix: t.string({
      description: 'Up to 32 UTF-16 code units directly after it; empty if the text is withheld.',
      resolve: ({ articleText, end }) => suffixOf(articleText.served, end),
    }),
  }),
});
