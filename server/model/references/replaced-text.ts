import { joinedText, type Span } from './quoted-statement.ts';

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
