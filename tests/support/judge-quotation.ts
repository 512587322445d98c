import { judgeStatement } from '../../server/search/quotation/judge-statement.ts';
import { readSegment } from '../../server/search/quotation/printed-statement.ts';
import { readQuotation } from '../../server/search/quotation/quotation.ts';

/**
 * Segments of an invented article: the whole text is the content, with verbatim words between « ».
 */
function printed(article: string) {
  const verbatim = Array.from(article.matchAll(/«\s?([^»]*?)\s?»/gu), (match) => {
    const exact = match[1] ?? '';
    const start = match.index + match[0].indexOf(exact, 1);
    return readSegment({ start, end: start + exact.length, exact });
  });
  return { verbatim, content: [readSegment({ start: 0, end: article.length, exact: article })] };
}

/** The verdict of an invented article's words on a quotation. */
export function judge(text: string, article: string) {
  return judgeStatement(readQuotation(text), printed(article));
}

export function verdictOf(text: string, article: string) {
  return judge(text, article)?.verdict ?? 'NOT_FOUND';
}
