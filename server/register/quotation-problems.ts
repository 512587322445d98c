import { findDecidingPrefix } from '../model/placement/deciding-prefix.ts';
import { createNearestText } from '../model/placement/nearest-text.ts';
import { findOccurrences } from '../model/placement/occurrences.ts';
import type { Quotation, QuotationFaults } from '../model/placement/quotation.ts';
import type { InputPath } from './errors.ts';
import type { Problems } from './problems.ts';

// How many quotations of one input the nearest text is looked for: it costs a walk through it.
const SEARCHES = 25;
const MAX_CANDIDATES = 10;
const MAX_NEAREST = 500;

/** Says why a quotation has no place in the text, at its place in the input. */
export function createQuotationProblems(
  text: string,
  problems: Problems,
  pathOf: (quotation: Quotation) => InputPath,
): QuotationFaults {
  const nearestText = createNearestText(text);
  let searches = 0;
  const contradiction = (quotation: Quotation, message: string) =>
    problems.add({ code: 'CONTRADICTION', message, path: pathOf(quotation) });
  return {
    missing(quotation) {
      const path = [...pathOf(quotation), 'exact'];
      const code = 'QUOTATION_NOT_FOUND';
      if (findOccurrences(text, { ...quotation, prefix: '', suffix: '' }).length > 0) {
        const message = 'The words are in the text, but not between this prefix and suffix.';
        problems.add({ code, message, path });
        return;
      }
      searches += 1;
      const near = searches > SEARCHES ? undefined : nearestText(quotation.exact);
      const hint = near?.difference ?? 'Copy the words from the text, letter by letter.';
      const message = `The words are not in the text. ${hint}`;
      const nearest = near && { nearest: near.found.slice(0, MAX_NEAREST).toWellFormed() };
      problems.add({ code, message, path, ...nearest });
    },
    ambiguous(quotation, places) {
      const candidates = places.slice(0, MAX_CANDIDATES).map(({ start, end, exact }) => {
        const prefix = findDecidingPrefix(text, quotation, { start, end, exact });
        return { exact, prefix: prefix.toWellFormed(), start, end };
      });
      const message =
        `The words stand in ${places.length} places, and nothing decides which one is meant: ` +
        'give a prefix, or longer words.';
      const path = [...pathOf(quotation), 'exact'];
      problems.add({ code: 'QUOTATION_AMBIGUOUS', message, path, candidates });
    },
    outsideContent(quotation) {
      const message =
        'The words are in the text, but not inside the content. Verbatim words are part of it: ' +
        'lengthen the content, or take them out.';
      contradiction(quotation, message);
    },
    overlapping(quotation) {
      contradiction(
        quotation,
        'This overlaps another item of the list: join them, or shorten one.',
      );
    },
  };
}
