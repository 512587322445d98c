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
