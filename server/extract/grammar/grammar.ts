import type { Morphology } from './morphology.ts';
import type { NounPhrases } from './noun-phrases.ts';

/** What rules read words with. */
export interface Grammar {
  readonly morphology: Morphology;
  readonly phrases: NounPhrases;
}
