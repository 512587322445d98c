import type { SpeakerKind } from '../../../prisma/generated/client/enums.ts';
import type { TextSegment } from '../statement.ts';

/** The data of a statement for its citation, deep link, annotation and JSON-LD. */
export interface QuotedStatement {
  readonly key: string;
  readonly kind: 'DIRECT' | 'INDIRECT' | 'MIXED';
  /** Content segments in text order, UTF-16 offsets. */
  readonly content: readonly TextSegment[];
  /** The speaker's own words in it. */
  readonly verbatim: readonly TextSegment[];
  /** The speaker; null if not resolved. */
  readonly speaker: QuotedSpeaker | null;
  /** The speaker as printed in the article; null if implicit. */
  readonly source: string | null;
  /** The reporting verb as printed; null if there is none. */
  readonly cue: string | null;
  /** Whether that verb is negated, so that the content alone can mean the contrary. */
  readonly isNegated: boolean;
  readonly saidOn: string | null;
  readonly gloss: string | null;
  /** The current statements reported within it, at any depth. */
  readonly relayed: readonly RelayedStatement[];
  readonly article: QuotedArticle;
}

export interface QuotedSpeaker {
  readonly key: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly wikidataId: string | null;
}

/** A statement that is reported within another one: Y's, in “X says that Y promised …”. */
export interface RelayedStatement {
  readonly key: string;
  /** How many statements enclose it, up to the outer one: 1 or more. */
  readonly depth: number;
  readonly speaker: QuotedSpeaker | null;
  readonly source: string | null;
  /** Whether the reporting verb is negated, so that it may not have been said. */
  readonly isNegated: boolean;
  readonly verbatim: readonly TextSegment[];
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

/** Segments of a statement, joined as in the API's `text`. */
export function joinedText(segments: readonly TextSegment[]): string {
  return segments.map((segment) => segment.exact).join(' […] ');
}

/** The URN of a public key (RFC 9562), for use outside the register. */
export function urnOf(key: string): string {
  return `urn:uuid:${key}`;
}

/** The text of a replaced version; null if its words were redacted. */
export function replacedText(replaced: unknown): string | null {
  const content = (replaced as { content?: unknown } | null)?.content;
  if (!Array.isArray(content)) return null;
  const spans = content.filter(isSegment);
  return spans.length > 0 && spans.length === content.length ? joinedText(spans) : null;
}

function isSegment(value: unknown): value is TextSegment {
  return (
    typeof value === 'object' &&
    value !== null &&
    'exact' in value &&
    typeof value.exact === 'string'
  );
}

/** The URN of a summary that the register wrote; the URN of its article is not about its words. */
export function summaryUrnOf(articleKey: string): string {
  return `${urnOf(articleKey)}#summary`;
}
