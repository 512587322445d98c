import { expect } from 'vitest';
import { loadFrenchLexicon } from '../../server/model/words/french-lexicon.ts';
import { judgeStatement } from '../../server/search/quotation/judge-statement.ts';
import { readSegment } from '../../server/search/quotation/printed-statement.ts';
import { readQuotation } from '../../server/search/quotation/quotation.ts';

/**
 * Segments of an invented article: the verbatim words between « », and as content the whole text or, of
 * a direct statement, the same words.
 */
function printed(article: string, isDirect = false) {
  const verbatim = Array.from(article.matchAll(/«\s?([^»]*?)\s?»/gu), (match) => {
    const exact = match[1] ?? '';
    const start = match.index + match[0].indexOf(exact, 1);
    return readSegment({ start, end: start + exact.length, exact });
  });
  const whole = [readSegment({ start: 0, end: article.length, exact: article })];
  return { verbatim, content: isDirect ? verbatim : whole };
}

export const lexicon = await loadFrenchLexicon();

/** The verdict of an invented article's words on a quotation. */
export function judge(text: string, article: string) {
  return judgeStatement(readQuotation(text, lexicon), printed(article), lexicon);
}

/** The same if the article's own words are no part of the content: « … », dit-il, « … ». */
export function judgeDirect(text: string, article: string) {
  return judgeStatement(readQuotation(text, lexicon), printed(article, true), lexicon);
}

export function verdictOf(text: string, article: string) {
  return judge(text, article)?.verdict ?? 'NOT_FOUND';
}

/** Whether a quotation is not, or not unchanged, what the article prints. */
export function isRefused(text: string, article: string): boolean {
  return ['ALTERED', 'NOT_FOUND'].includes(verdictOf(text, article));
}

/**
 * The cautions about an excerpt of a sentence that somebody said: the words between « | », without those
 * between braces.
 */
export function cautionsOf(marked: string) {
  const [before = '', quoted = '', after = ''] = marked.split('|');
  const words = before + quoted.replace(/\{(.*?)\}/gu, '$1') + after;
  const text = quoted.replace(/\{.*?\}/gu, '(…)');
  const finding = judgeDirect(text, `Il a déclaré : « ${words} » avant de quitter la salle.`);
  expect(['EXCERPT', 'ELIDED']).toContain(finding?.verdict);
  return finding?.cautions;
}
