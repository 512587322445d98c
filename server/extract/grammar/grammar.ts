import type { Morphology } from './morphology.ts';
import type { NounPhrases } from './noun-phrases.ts';
import type { Subjects } from './subjects.ts';

/** What rules read words with. */
export interface Grammar {
  readonly morphology: Morphology;
  readonly phrases: NounPhrases;
}

/** The same, with the subjects of verbs. */
export interface SentenceGrammar extends Grammar {
  readonly subjects: Subjects;
}
