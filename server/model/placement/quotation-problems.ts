import type { TextSegment } from '../statement.ts';
import { createNearestText } from './nearest-text.ts';
import { findOccurrences, type Quotation, type QuotationFaults } from './quotation.ts';

/** Why a quotation has no place in the text. */
export interface QuotationProblem {
  readonly code: 'QUOTATION_NOT_FOUND' | 'QUOTATION_AMBIGUOUS' | 'CONTRADICTION';
  /** Completes « x … », where x is the quotation. */
  readonly message: string;
  /** What to do, in a sentence. */
  readonly suggestion: string;
  /** The passage of the text that is nearest to words it does not have. */
  readonly nearest?: string;
  /** Of words that stand in several places: what would mean each of them, the first ten. */
  readonly candidates?: readonly QuotationCandidate[];
}

/** A quotation that means one place, and where that is. */
export interface QuotationCandidate {
  readonly exact: string;
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
}

// How many quotations of one text the nearest passage is looked for: each costs a walk through it.
const MAX_SEARCHES = 25;
const MAX_CANDIDATES = 10;
const MAX_NEAREST = 500;
const COPY = 'Copy the words from the text, letter by letter.';

/** Reports, for the quotations of one text, why they have no place; each door says where. */
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
    const nearest = near.found.slice(0, MAX_NEAREST).toWellFormed();
    const suggestion = `The nearest text is « ${shorten(near.found, 300)} ». ${near.difference}`;
    return { code, message, suggestion, nearest };
  }

  function ambiguous(quotation: Quotation, places: readonly TextSegment[]): QuotationProblem {
    const candidates = places.slice(0, MAX_CANDIDATES).map(({ start, end, exact }) => {
      const prefix = findDecidingPrefix(text, quotation, { start, end, exact });
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
      message: `stands in ${places.length} places, and nothing decides which one is meant`,
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
        suggestion: 'Verbatim words are part of the content: lengthen the content, or remove them.',
      }),
    overlapping: (quotation) =>
      report(quotation, {
        code: 'CONTRADICTION',
        message: `overlaps another item of ${quotation.field}`,
        suggestion: 'Join the two items, or shorten one.',
      }),
  });
}

/** A passage in one line, cut where it is longer. */
export function shorten(text: string, length = 120): string {
  const line = text.replaceAll('\n', '⏎');
  return line.length > length ? `${line.slice(0, length).toWellFormed()}…` : line;
}

const LONGEST = 80;

/**
 * What to write as `prefix` so that a quotation means this place and no other: as many words of
 * what stands before as it takes. Where not even 80 characters decide, those.
 */
function findDecidingPrefix(text: string, quotation: Quotation, { start }: TextSegment): string {
  let prefix = '';
  for (let from = start - 1; from >= Math.max(0, start - LONGEST); from -= 1) {
    const isWordStart = from === 0 || /\s/.test(text[from - 1] ?? '');
    if (!isWordStart) continue;
    prefix = text.slice(from, start);
    if (findOccurrences(text, { ...quotation, prefix }).length === 1) break;
  }
  return prefix;
}
