import type { TextSegment } from '../statement.ts';
import { citationWords } from './citation-words.ts';
import { prefixOf, suffixOf } from './context-words.ts';
import { type QuotedStatement, summaryUrnOf, urnOf } from './quoted-statement.ts';
import { ownWords } from './relayed-words.ts';

/**
 * The statement as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/): one target per
 * content segment, each with a text quote selector and a text position selector. The standard
 * counts positions in code points, so they are converted from UTF-16 code units. `served` is the
 * text that may be shown; it is empty if the text is withheld, and the selectors then have no
 * context. The target of a redacted statement is the article.
 *
 * The content of a summary is a place in the summary, not in the article; of the article, only the
 * verbatim words are quoted, without a position.
 */
export function toWebAnnotation(statement: QuotedStatement, articleText: StoredText) {
  const { article, speaker, content } = statement;
  const isSummary = article.textKind === 'SUMMARY';
  const printed = article.url ?? urnOf(article.key);
  const source = isSummary ? summaryUrnOf(article.key) : printed;
  const targets: Target[] = [
    ...content.map((segment) => ({ source, selector: selectorsOf(segment, articleText) })),
    ...(isSummary ? ownWords(statement) : []).map(({ exact }) => ({
      source: printed,
      selector: [{ type: 'TextQuoteSelector' as const, exact }],
    })),
  ];
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
      value: speaker?.name ?? statement.source ?? citationWords(article.language).unknownSpeaker,
    },
    target: targets.length > 0 ? targets : [{ source: printed }],
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
  readonly selector?: readonly (TextQuoteSelector | TextPositionSelector)[];
}

function selectorsOf({ start, end, exact }: TextSegment, articleText: StoredText) {
  const { served } = articleText;
  const startPoint = start - pairsBefore(articleText, start);
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      ...(served && { prefix: prefixOf(served, start), suffix: suffixOf(served, end) }),
    },
    {
      type: 'TextPositionSelector',
      start: startPoint,
      end: end - pairsBefore(articleText, end),
    },
  ] as const;
}

interface StoredText {
  readonly text: string;
  readonly served: string;
}

// The offsets of the surrogate pairs in a text, of which each is one code point. The statements of a
// page share the text of their article.
const PAIRS = new WeakMap<StoredText, readonly number[]>();

function pairsBefore(stored: StoredText, offset: number): number {
  let pairs = PAIRS.get(stored);
  if (!pairs) {
    pairs = Array.from(stored.text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index);
    PAIRS.set(stored, pairs);
  }
  let [from, to] = [0, pairs.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((pairs[middle] ?? 0) < offset) from = middle + 1;
    else to = middle;
  }
  return from;
}
