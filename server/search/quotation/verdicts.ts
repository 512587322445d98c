/** The rows of the table, the best first. */
export const VERDICTS = [
  'VERBATIM',
  'EXCERPT',
  'ELIDED',
  'VARIANT',
  'REPORTED_ONLY',
  'OTHER_SPEAKER',
  'NOT_FOUND',
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** What in the printed words turns, or may turn, the sense of those asked about. */
export type Caution =
  | 'NEGATION_NEARBY'
  | 'NEGATION_LEFT_OUT'
  | 'QUESTION_CUT_OFF'
  | 'ACT_NEGATED'
  | 'THROUGH_COLLECTIVE'
  | 'SPEAKER_UNKNOWN';

/** Words of the comparison, as they stand on the one side or the other. */
export interface Difference {
  /**
   * - EQUAL: on both sides.
   * - ADDED: in the text asked about only.
   * - MISSING: in the printed words only.
   * - LEFT_OUT: in the printed words, where the text marks a gap.
   * - INSERTED: between brackets in the text.
   */
  readonly kind: 'EQUAL' | 'ADDED' | 'MISSING' | 'LEFT_OUT' | 'INSERTED';
  readonly text: string;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** How the words of one statement answer. */
export interface Finding {
  readonly verdict: Verdict;
  /** The printed words that answer: offsets in the article's text, in text order. */
  readonly found: readonly Range[];
  /** 1 − word edits / words of the longer text. */
  readonly similarity: number;
  readonly edits: number;
  readonly diff: readonly Difference[];
  readonly cautions: readonly Caution[];
}

export function isBetter(one: Verdict, other: Verdict): boolean {
  return VERDICTS.indexOf(one) < VERDICTS.indexOf(other);
}
