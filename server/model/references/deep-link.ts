import type { QuotedStatement } from './quoted-statement.ts';
import { type SearchedPage, searchedPage, textDirective } from './text-fragment.ts';

/**
 * The article's address with a text fragment that scrolls to the content and highlights it
 * (https://wicg.github.io/scroll-to-text-fragment/). The address keeps its own fragment. Null if the
 * article has no address, if the stored text is not the outlet's own, so that the browser would not
 * find the words, or if nothing tells them from the same words earlier in the text.
 *
 * @example 'https://example.org/a#part:~:text=une%20ligne%20rouge'
 */
export function deepLink({ article, content }: QuotedStatement, served: ServedText): string | null {
  if (!article.url || article.textKind !== 'FULL' || content.length === 0) return null;
  const page = pageOf(served, article);
  const directives = content.flatMap((segment) => textDirective(page, segment) ?? []);
  if (directives.length === 0) return null;
  const address = article.url.replace(/(#.*?):~:.*$/, '$1');
  return `${address}${address.includes('#') ? '' : '#'}:~:${directives.join('&')}`;
}

interface ServedText {
  readonly served: string;
}

// The statements of a page share the text of their article.
const PAGES = new WeakMap<ServedText, SearchedPage>();

function pageOf(text: ServedText, article: QuotedStatement['article']): SearchedPage {
  const known = PAGES.get(text);
  if (known) return known;
  const page = searchedPage(text.served, article);
  PAGES.set(text, page);
  return page;
}
