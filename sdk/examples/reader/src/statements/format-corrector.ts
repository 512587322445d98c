import type { Messages } from '../language/messages-fr.ts';

/** Formats who corrected something and when. `corpus` stands for a changed corpus file. */
export function formatCorrector(by: string, at: string, words: Messages['statement']): string {
  return by === 'corpus' ? words.correctedFromCorpus(at) : words.correctedBy(by, at);
}
