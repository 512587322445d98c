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
