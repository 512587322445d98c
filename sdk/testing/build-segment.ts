import type { ArticleFixture, SegmentFixture } from '../generated/fixtures.ts';

const CONTEXT = 32;

/**
 * Builds a segment: words at their first occurrence in the text of an article. If the article has
 * no text, the segment starts at 0.
 *
 * @throws {RangeError} if the text of the article does not contain the words
 * @example
 * const article = buildArticle({ text: 'Ada Quill a dit : « Non. »' });
 * const said = buildSegment(article, 'Non.'); // { start: 20, end: 24, exact: 'Non.', … }
 */
export function buildSegment(article: ArticleFixture, exact: string): SegmentFixture {
  const { text } = article;
  const start = text?.indexOf(exact) ?? 0;
  if (start < 0) throw new RangeError('The text of the article does not contain these words');
  const end = start + exact.length;
  return {
    __typename: 'Segment',
    start,
    end,
    exact,
    prefix: text?.slice(Math.max(0, start - CONTEXT), start) ?? '',
    suffix: text?.slice(end, end + CONTEXT) ?? '',
  };
}
