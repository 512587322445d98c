import type { Difference } from '../search/quotation/verdicts.ts';
import { builder } from './builder.ts';

const DifferenceKind = builder.enumType('WordDifferenceKind', {
  description:
    'On which side of a comparison words stand. A text asked about is compared with what is ' +
    'printed, a wording of an utterance with the first printed one.',
  values: {
    EQUAL: { description: 'On both sides; the text is the printed one, or the first one.' },
    ADDED: { description: 'Only in the text asked about; only in this wording.' },
    MISSING: {
      description:
        'Only in the printed words; only in the first wording. « […] » is a break between segments.',
    },
    LEFT_OUT: { description: 'Only in the printed words, where the text marks a gap.' },
    INSERTED: { description: 'Between brackets in the text asked about.' },
  } satisfies Record<Difference['kind'], { description: string }>,
});

export const WordDifference = builder.objectRef<Difference>('WordDifference').implement({
  description: 'Words of a comparison that stand, or do not, on both sides.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DifferenceKind, description: 'On which side.' }),
    text: t.exposeString('text', { description: 'The words as they stand there.' }),
  }),
});
