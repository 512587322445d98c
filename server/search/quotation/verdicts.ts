/** The rows of the table, best first. */
export const VERDICTS = [
  'VERBATIM',
  'EXCERPT',
  'ELIDED',
  'VARIANT',
  'REPORTED_ONLY',
  'OTHER_SPEAKER',
  'ALTERED',
  'NOT_FOUND',
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** Something in the printed words that changes, or may change, the meaning of the quotation. */
export type Caution =
  | 'NEGATION_NEARBY'
  | 'NEGATION_LEFT_OUT'
  | 'QUESTION_CUT_OFF'
  | 'ACT_NEGATED'
  | 'THROUGH_COLLECTIVE'
  | 'SPEAKER_UNKNOWN'
  | 'RELAYED_WORDS'
  | 'CONDITION_OR_CONTRAST_CUT'
  | 'CLAUSES_JOINED'
  | 'WORDS_INSERTED'
  | 'REGISTER_WORDS';

/** Words of the comparison, as printed or as in the quotation. */
export interface Difference {
  /**
   * - EQUAL: on both sides.
   * - ADDED: only in the quotation.
   * - MISSING: only in the printed words.
   * - LEFT_OUT: in the printed words, at a gap of the quotation.
   * - INSERTED: between brackets in the quotation.
   */
  readonly kind: 'EQUAL' | 'ADDED' | 'MISSING' | 'LEFT_OUT' | 'INSERTED';
  readonly text: string;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The verdict about the words of one statement. */
export interface Finding {
  readonly verdict: Verdict;
  /** The matching printed words: offsets in the article's text, in text order. */
  readonly found: readonly Range[];
  /** 1 − (word edits + words left out at gaps) / words of the longer text. */
  readonly similarity: number;
  readonly edits: number;
  readonly diff: readonly Difference[];
  readonly cautions: readonly Caution[];
}

export function isBetter(one: Verdict, other: Verdict): boolean {
  return VERDICTS.indexOf(one) < VERDICTS.indexOf(other);
}
