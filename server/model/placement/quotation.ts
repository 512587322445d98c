import type { TextSegment } from '../corpus.ts';

/** A string that stands in the text to the letter (W3C TextQuoteSelector). */
export interface Quotation {
  readonly exact: string;
  /** What stands directly before it; empty: not said. */
  readonly prefix: string;
  readonly suffix: string;
  readonly line: number;
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
