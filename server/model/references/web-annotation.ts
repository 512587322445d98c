import { prefixOf, suffixOf } from './context-words.ts';
import { type QuotedStatement, type Span, textOrTombstone, urnOf } from './quoted-statement.ts';

/**
 * The statement as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/): one target a
 * content segment, each with a text quote and a text position selector. Positions there count
 * code points, so they are converted from our UTF-16 units. `served` is the text that may be shown,
 * empty when it is withheld: the selectors then go without the words around. Of a redacted
 * statement the target is the article.
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
