import type { Difference } from '../search/quotation/verdicts.ts';
import { builder, enumOf, exposed } from './builder.ts';

const DifferenceKind = enumOf<Difference['kind']>(
  'WordDifferenceKind',
  'Side of a comparison that has the words. A verified text is compared with the printed ' +
    'words; a wording of an utterance with the wording published first.',
  {
    EQUAL: 'On both sides; `text` is as printed, or as in the first wording.',
    ADDED: 'Only in the verified text, or only in this wording.',
    MISSING:
      'Only in the printed words, or only in the first wording. « […] » marks a break between ' +
      'segments.',
    LEFT_OUT: 'Only in the printed words, where the verified text marks a gap.',
    INSERTED: 'In brackets in the verified text.',
  },
);

export const WordDifference = builder.objectRef<Difference>('WordDifference').implement({
  description: 'A run of words in a comparison.',
  fields: (t) => ({
    ...exposed(t, {
      kind: [DifferenceKind, 'Side of the comparison that has the words.'],
      text: ['String', 'The words.'],
    }),
  }),
});
