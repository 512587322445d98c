import { placeQuotations } from '../../model/placement/place-quotations.ts';
import { findOccurrences, type Quotation } from '../../model/placement/quotation.ts';
import {
  isSamePlacement,
  mapParts,
  type Placement,
  type TextSegment,
} from '../../model/statement.ts';

/** A quotation in the corpus format: a string if it is unambiguous. */
type WrittenQuotation =
  | string
  | { readonly exact: string; readonly prefix?: string; readonly suffix?: string };

/**
 * Quotations that a load locates in these places again: plain ones if that is enough, else with the
 * shortest text around them that makes them unambiguous. Undefined if the format cannot express
 * them, such as a quotation that ends between a letter and its combining accent.
 */
export function chooseQuotations(text: string, places: Placement) {
  const ways = [
    (place: TextSegment) => toQuotation(place, '', ''),
    (place: TextSegment) => inContext(text, place),
  ];
  const found = ways
    .map((toOne) => mapParts(places, toOne))
    .find((quotations) => {
      const placed = placeQuotations(text, quotations);
      return placed && isSamePlacement(placed, places);
    });
  return found && mapParts(found, toWritten);
}

function toQuotation({ exact }: TextSegment, prefix: string, suffix: string): Quotation {
  return { exact, prefix, suffix, field: 'content' };
}

const FIRST_CONTEXT = 8;

function inContext(text: string, place: TextSegment): Quotation {
  for (let units = 0; ; units = Math.max(FIRST_CONTEXT, units * 2)) {
    const prefix = text.slice(wholeStart(text, place.start - units), place.start);
    const suffix = text.slice(place.end, wholeEnd(text, place.end + units));
    const quotation = toQuotation(place, prefix, suffix);
    const isAll = units >= text.length;
    if (isAll || isOnly(findOccurrences(text, quotation), place)) return quotation;
  }
}

function isOnly(found: readonly TextSegment[], place: TextSegment): boolean {
  return found.length === 1 && found[0]?.start === place.start;
}

// Never half of a surrogate pair.
function wholeStart(text: string, at: number): number {
  const start = Math.max(0, at);
  return /[\udc00-\udfff]/.test(text.charAt(start)) ? start - 1 : start;
}

function wholeEnd(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
}

function toWritten({ exact, prefix, suffix }: Quotation): WrittenQuotation {
  if (prefix === '' && suffix === '') return exact;
  return { exact, ...(prefix !== '' && { prefix }), ...(suffix !== '' && { suffix }) };
}
