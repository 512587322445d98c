import type { QuotedStatement } from './quoted-statement.ts';

const LONG = 300;
const END_WORDS = 5;

/**
 * The article's address with a text fragment that scrolls to the content and marks it
 * (https://wicg.github.io/scroll-to-text-fragment/); null without an address or without the
 * outlet's own text, where the words would not be found.
 *
 * @example 'https://example.org/a#:~:text=une%20ligne%20rouge'
 */
export function deepLink({ article, content }: QuotedStatement): string | null {
  if (!article.url || article.textKind !== 'FULL' || content.length === 0) return null;
  const address = article.url.split('#', 1)[0];
  const directives = content.map((segment) => `text=${directive(segment.exact)}`);
  return `${address}#:~:${directives.join('&')}`;
}

// A long passage, or one of several paragraphs, is named by its ends.
function directive(exact: string): string {
  const words = exact.split(/\s+/u).filter(Boolean);
  const isLong = exact.length > LONG || exact.includes('\n');
  if (!isLong || words.length <= 2 * END_WORDS) return encode(words.join(' '));
  const start = words.slice(0, END_WORDS).join(' ');
  const end = words.slice(-END_WORDS).join(' ');
  return `${encode(start)},${encode(end)}`;
}

// Comma, dash and ampersand are the fragment's own syntax.
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
