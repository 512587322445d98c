import type { TextSegment } from '../../model/corpus.ts';
import { findDecidingPrefix } from '../../model/placement/deciding-prefix.ts';
import { createNearestText } from '../../model/placement/nearest-text.ts';
import { findOccurrences } from '../../model/placement/occurrences.ts';
import type { Quotation, QuotationFaults } from '../../model/placement/quotation.ts';
import type { Reporter } from './reporter.ts';

// How many quotations of one article the nearest text is looked for: it costs a walk through it.
const SEARCHES = 25;
const SHOWN = 3;

/** Faults in the quotations from one text; give it the reporter of each statement. */
export function createQuotationFaults(text: string) {
  const nearestText = createNearestText(text);
  let searches = 0;
  return (reporter: Reporter): QuotationFaults => {
    const fault = ({ line, field, exact }: Quotation, message: string, suggestion: string) =>
      reporter.report({ line, field, message: `« ${shorten(exact)} » ${message}`, suggestion });
    return {
      missing(quotation) {
        const bare = { ...quotation, prefix: '', suffix: '' };
        const places = findOccurrences(text, bare);
        if (places.length > 0) {
          const seen = places.slice(0, SHOWN).map((place) => `« ${inContext(text, place)} »`);
          const message = 'is in the text, but not between this prefix and suffix';
          fault(quotation, message, `The text has ${seen.join(' and ')}. Mind the spaces.`);
          return;
        }
        searches += 1;
        const near = searches > SEARCHES ? undefined : nearestText(quotation.exact);
        const suggestion = near
          ? `The nearest text is « ${shorten(near.found, 300)} ». ${near.difference}`
          : 'Copy the words from the text, letter by letter.';
        fault(quotation, 'is not in the text', suggestion);
      },
      ambiguous(quotation, places) {
        const choices = places
          .slice(0, SHOWN)
          .map(
            (place) => `for « ${inContext(text, place)} »: ${toSelector(text, quotation, place)}`,
          );
        const more = places.length > SHOWN ? ' …' : '';
        const message = `stands in ${places.length} places, and nothing decides which one is meant`;
        fault(quotation, message, `Write ${choices.join('; ')}${more}`);
      },
      outsideContent(quotation) {
        fault(
          quotation,
          'is in the text, but not inside the content of the statement',
          'Verbatim words are part of the content: lengthen the content, or take them out.',
        );
      },
      overlapping(quotation) {
        const suggestion = 'Join the two items, or shorten one.';
        fault(quotation, `overlaps another item of ${quotation.field}`, suggestion);
      },
    };
  };
}

/** What to write so that only this place is meant. */
function toSelector(text: string, quotation: Quotation, place: TextSegment): string {
  const { exact, suffix } = quotation;
  const prefix = findDecidingPrefix(text, quotation, place);
  const end = suffix ? `, suffix: ${JSON.stringify(suffix)}` : '';
  return `{ exact: ${JSON.stringify(exact)}, prefix: ${JSON.stringify(prefix)}${end} }`;
}

function inContext(text: string, { start, end, exact }: TextSegment): string {
  const before = text.slice(Math.max(0, start - 25), start);
  const after = text.slice(end, end + 25);
  const around = `…${before}[${shorten(exact, 40)}]${after}…`;
  return around.toWellFormed().replace(/\s+/gu, ' ');
}

function shorten(text: string, length = 120): string {
  const line = text.replaceAll('\n', '⏎');
  return line.length > length ? `${line.slice(0, length).toWellFormed()}…` : line;
}
