/** What a statement's citation, deep link, annotation and JSON-LD are made of. */
export interface QuotedStatement {
  readonly key: string;
  readonly kind: 'DIRECT' | 'INDIRECT' | 'MIXED';
  /** Content segments in text order, UTF-16 offsets. */
  readonly content: readonly Span[];
  /** The speaker's own words in it. */
  readonly verbatim: readonly Span[];
  /** Who said it, as the register names them; null when the speaker is not resolved. */
  readonly speaker: QuotedSpeaker | null;
  /** The surface form of the speaker in the article; null when implicit. */
  readonly source: string | null;
  readonly saidOn: string | null;
  readonly gloss: string | null;
  readonly article: QuotedArticle;
}

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export interface QuotedSpeaker {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly wikidataId: string | null;
}

export interface QuotedArticle {
  readonly key: string;
  readonly slug: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly language: string;
  readonly publishedOn: string;
  readonly title: string;
  readonly headline: string | null;
  readonly textKind: 'FULL' | 'SUMMARY' | 'WITHHELD';
}

/** Segments of a statement joined as the API shows its content. */
export function joinedText(segments: readonly Span[]): string {
  return segments.map((segment) => segment.exact).join(' […] ');
}

/** What stands for the words of a redacted statement, where something has to. */
export function textOrTombstone(segments: readonly Span[]): string {
  return segments.length === 0 ? '[redacted]' : joinedText(segments);
}

/** A name for the world outside: RFC 9562's URN of the public key. */
export function urnOf(key: string): string {
  return `urn:uuid:${key}`;
}

/** The content of a replaced version, as people read it; null where its words were redacted. */
export function replacedText(replaced: unknown): string | null {
  const content = (replaced as { content?: unknown } | null)?.content;
  if (!Array.isArray(content)) return null;
  const spans = content.filter(isSpan);
  return spans.length > 0 && spans.length === content.length ? joinedText(spans) : null;
}

function isSpan(value: unknown): value is Span {
  return (
    typeof value === 'object' &&
    value !== null &&
    'exact' in value &&
    typeof value.exact === 'string'
  );
}
