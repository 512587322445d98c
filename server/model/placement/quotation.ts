import { field, text, toText } from '../field.ts';
import type { TextSegment } from '../statement.ts';
import { hasOuterMarks } from './quotation-marks.ts';

/** A string that stands in the text to the letter (W3C TextQuoteSelector). */
export interface Quotation {
  readonly exact: string;
  /** What stands directly before it; empty: not said. */
  readonly prefix: string;
  readonly suffix: string;
  readonly field: QuotationField;
}

export type QuotationField = 'content' | 'source' | 'cue' | 'verbatim';

/** Says why a quotation has no place, and what would give it one. */
export interface QuotationFaults {
  missing(quotation: Quotation): void;
  ambiguous(quotation: Quotation, places: readonly TextSegment[]): void;
  outsideContent(quotation: Quotation): void;
  overlapping(quotation: Quotation): void;
}

/** Words of the article's text, to the letter. */
export const quotedWords = text(5_000_000);

/** Words of the speaker's own, without the quotation marks around them. */
export const verbatimWords = quotedWords.refine(
  (words) => !hasOuterMarks(words),
  'begins or ends with a quotation mark: leave the marks out, the speaker did not say them',
);

/** What stands right before or after quoted words. */
export const surroundings = field(toText);
