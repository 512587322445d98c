import type { TextSegment } from '../statement.ts';
import { createNearestText } from './nearest-text.ts';
import { findOccurrences, type Quotation, type QuotationFaults } from './quotation.ts';

/** The reason why a quotation has no place in the text. */
export interface QuotationProblem {
  readonly code: 'QUOTATION_NOT_FOUND' | 'QUOTATION_AMBIGUOUS' | 'CONTRADICTION';
  /** A predicate whose subject is the quotation. */
  readonly message: string;
  /** What to do, as a sentence. */
  readonly suggestion: string;
  /** For words that are not in the text: the most similar passage. */
  readonly nearest?: string;
  /** For words that occur several times: a quotation for each of the first ten occurrences. */
  readonly candidates?: readonly QuotationCandidate[];
}

/** A quotation that selects one occurrence, and its place. */
export interface QuotationCandidate {
  readonly exact: string;
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
}

// Maximum number of searches for similar passages per text: each walks through the whole text.
const MAX_SEARCHES = 25;
const MAX_CANDIDATES = 10;
const MAX_NEAREST_LENGTH = 500;
const COPY = 'Copy the words exactly from the text.';

/** Explains why quotations of one text have no place. Each door reports the location. */
export function createQuotationFaults(text: string) {
  const nearestText = createNearestText(text);
  let searches = 0;

  function missing(quotation: Quotation): QuotationProblem {
    const code = 'QUOTATION_NOT_FOUND';
    const places = findOccurrences(text, { ...quotation, prefix: '', suffix: '' });
    if (places.length > 0) {
      return {
        code,
        message: 'is in the text, but not between this prefix and suffix',
        suggestion: `The text has ${places.slice(0, 3).map(inContext).join(' and ')}. Check the spaces.`,
      };
    }
    searches += 1;
    const near = searches > MAX_SEARCHES ? undefined : nearestText(quotation.exact);
    const message = 'is not in the text';
    if (!near) return { code, message, suggestion: COPY };
    const nearest = near.found.slice(0, MAX_NEAREST_LENGTH).toWellFormed();
    const suggestion = `The nearest text is « ${shorten(near.found, 300)} ». ${near.difference}`;
    return { code, message, suggestion, nearest };
  }

  function ambiguous(quotation: Quotation, places: readonly TextSegment[]): QuotationProblem {
    const candidates = places.slice(0, MAX_CANDIDATES).map(({ start, end, exact }) => {
      const prefix = findUniquePrefix(text, quotation, { start, end, exact });
      return { exact, prefix: prefix.toWellFormed(), start, end };
    });
    const selectors = candidates.slice(0, 3).map(({ exact, prefix }, index) => {
      const place = places[index];
      const end = quotation.suffix ? `, suffix: ${JSON.stringify(quotation.suffix)}` : '';
      const selector = `{ exact: ${JSON.stringify(exact)}, prefix: ${JSON.stringify(prefix)}${end} }`;
      return `for ${place ? inContext(place) : ''}: ${selector}`;
    });
    return {
      code: 'QUOTATION_AMBIGUOUS',
      message: `occurs ${places.length} times, and it is not clear which occurrence is meant`,
      suggestion: `Write ${selectors.join('; ')}${places.length > 3 ? ' …' : ''}`,
      candidates,
    };
  }

  function inContext({ start, end, exact }: TextSegment): string {
    const before = text.slice(Math.max(0, start - 25), start);
    const after = text.slice(end, end + 25);
    const around = `…${before}[${shorten(exact, 40)}]${after}…`;
    return `« ${around.toWellFormed().replace(/\s+/gu, ' ')} »`;
  }

  return (report: (quotation: Quotation, problem: QuotationProblem) => void): QuotationFaults => ({
    missing: (quotation) => report(quotation, missing(quotation)),
    ambiguous: (quotation, places) => report(quotation, ambiguous(quotation, places)),
    outsideContent: (quotation) =>
      report(quotation, {
        code: 'CONTRADICTION',
        message: 'is in the text, but not inside the content of the statement',
        suggestion:
          'Verbatim words must be part of the content: extend the content, or remove them.',
      }),
    overlapping: (quotation) =>
      report(quotation, {
        code: 'CONTRADICTION',
        message: `overlaps another item of ${quotation.field}`,
        suggestion: 'Join the two items, or shorten one of them.',
      }),
  });
}

/** A passage as one line, shortened if necessary. */
export function shorten(text: string, length = 120): string {
  const line = text.replaceAll('\n', '⏎');
  return line.length > length ? `${line.slice(0, length).toWellFormed()}…` : line;
}

const MAX_PREFIX_LENGTH = 80;

/**
 * The shortest `prefix`, in whole words, with which a quotation selects only this place. If even 80
 * characters are not enough, it has about 80.
 */
function findUniquePrefix(text: string, quotation: Quotation, { start }: TextSegment): string {
  let prefix = '';
  for (let from = start - 1; from >= Math.max(0, start - MAX_PREFIX_LENGTH); from -= 1) {
    const isWordStart = from === 0 || /\s/.test(text[from - 1] ?? '');
    if (!isWordStart) continue;
    prefix = text.slice(from, start);
    if (findOccurrences(text, { ...quotation, prefix }).length === 1) break;
  }
  return prefix;
}
