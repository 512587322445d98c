import { prefixOf, suffixOf } from './context-words.ts';
import { type QuotedStatement, type Span, textOrTombstone, urnOf } from './quoted-statement.ts';

/**
 * The statement as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/): one target per
 * content segment, each with a text quote selector and a text position selector. The standard
 * counts positions in code points, so they are converted from UTF-16 code units. `served` is the
 * text that may be shown; it is empty if the text is withheld, and the selectors then have no
 * context. The target of a redacted statement is the article.
 */
export function toWebAnnotation(
  statement: QuotedStatement,
  { text, served }: { readonly text: string; readonly served: string },
) {
  const { article, speaker } = statement;
  const source = article.url ?? urnOf(article.key);
  const targets: Target[] = statement.content.map((segment) => ({
    source,
    selector: selectorsOf(segment, text, served),
  }));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: urnOf(statement.key),
    type: 'Annotation',
    motivation: 'identifying',
    body: {
      type: 'TextualBody',
      purpose: 'identifying',
      format: 'text/plain',
      language: article.language,
      value: speaker?.name ?? statement.source ?? textOrTombstone(statement.content),
    },
    target: targets.length > 0 ? targets : [{ source }],
  };
}

interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

interface Target {
  readonly source: string;
  readonly selector?: readonly [TextQuoteSelector, TextPositionSelector];
}

function selectorsOf({ start, end, exact }: Span, text: string, served: string) {
  const startPoint = codePoints(text.slice(0, start));
  const selectors: [TextQuoteSelector, TextPositionSelector] = [
    {
      type: 'TextQuoteSelector',
      exact,
      ...(served && { prefix: prefixOf(served, start), suffix: suffixOf(served, end) }),
    },
    {
      type: 'TextPositionSelector',
      start: startPoint,
      end: startPoint + codePoints(text.slice(start, end)),
    },
  ];
  return selectors;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

const MAX_LENGTH = 300;
const END_WORDS = 5;

/**
 * The article's address with a text fragment that scrolls to the content and highlights it
 * (https://wicg.github.io/scroll-to-text-fragment/). Null if the article has no address, or if the
 * stored text is not the outlet's own, so that the browser would not find the words.
 *
 * @example 'https://example.org/a#:~:text=une%20ligne%20rouge'
 */
export function deepLink({ article, content }: QuotedStatement): string | null {
  if (!article.url || article.textKind !== 'FULL' || content.length === 0) return null;
  const address = article.url.split('#', 1)[0];
  const directives = content.map((segment) => `text=${directive(segment.exact)}`);
  return `${address}#:~:${directives.join('&')}`;
}

// A long passage, or one of several paragraphs, is given by its first and last words.
function directive(exact: string): string {
  const words = exact.split(/\s+/u).filter(Boolean);
  const isLong = exact.length > MAX_LENGTH || exact.includes('\n');
  if (!isLong || words.length <= 2 * END_WORDS) return encode(words.join(' '));
  const start = words.slice(0, END_WORDS).join(' ');
  const end = words.slice(-END_WORDS).join(' ');
  return `${encode(start)},${encode(end)}`;
}

// Commas, dashes and ampersands have a meaning in fragments; encodeURIComponent leaves dashes.
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
