import type { TextSegment } from '../model/statement.ts';
import type { DocumentPart } from '../model/words/search-document.ts';
import { splitWords } from '../model/words/words.ts';

/** A slice of a text, in UTF-16 code units. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/** The number of UTF-16 code units on either side of a statement that its document includes. */
export const NEAR_UNITS = 600;

/**
 * The printed parts of a statement's search document: its content, then the words around it, which
 * are left out if `text` is null (withheld). Offsets refer to the given text, which must include at
 * least `NEAR_UNITS` on either side of the content.
 */
export function printedParts(text: string | null, content: readonly TextSegment[]): DocumentPart[] {
  const said = content.map(({ start, exact }) => partAt(start, exact, 'A'));
  const [first, last] = [content[0], content.at(-1)];
  if (text === null || !first || !last) return said;
  const near = nearSlice(text, { start: first.start, end: last.end });
  const gaps = content.slice(1).flatMap(({ start }, index) => {
    const end = content[index]?.end ?? start;
    return start - end <= NEAR_UNITS ? [{ start: end, end: start }] : [];
  });
  const around = [
    { start: near.start, end: first.start },
    ...gaps,
    { start: last.end, end: near.end },
  ];
  return [...said, ...around.map(({ start, end }) => partAt(start, text.slice(start, end), 'D'))];
}

function partAt(start: number, passage: string, weight: DocumentPart['weight']): DocumentPart {
  const words = splitWords(passage).map((word) => ({
    ...word,
    start: start + word.start,
    end: start + word.end,
  }));
  return { words, weight };
}

/**
 * The content with the text around it: up to `NEAR_UNITS` on either side, within the paragraphs in
 * which it begins and ends. A word that the limit would cut is left out.
 */
function nearSlice(text: string, { start, end }: Slice): Slice {
  const line = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const last = lineEnd === -1 ? text.length : lineEnd;
  const isBlank = (at: number) => /\s/u.test(text.charAt(at));
  let from = Math.max(line, start - NEAR_UNITS);
  let to = Math.min(last, end + NEAR_UNITS);
  if (from > line) while (from < start && !isBlank(from - 1)) from += 1;
  if (to < last) while (to > end && !isBlank(to)) to -= 1;
  return { start: from, end: to };
}
