import type { TextSegment } from '../statement.ts';
import type { QuotedStatement } from './quoted-statement.ts';

type Reporting = Pick<QuotedStatement, 'speaker' | 'verbatim' | 'relayed'>;

/** Statements within another one that have words of another speaker, or of an unknown one. */
export function relayedByOthers({ speaker, relayed }: Omit<Reporting, 'verbatim'>) {
  return relayed.filter(
    (one) => one.verbatim.length > 0 && (!speaker || one.speaker?.key !== speaker.key),
  );
}

/** The words of other speakers that a statement relays, in text order. */
export function relayedWords(statement: Omit<Reporting, 'verbatim'>): readonly TextSegment[] {
  const words = relayedByOthers(statement)
    .flatMap(({ verbatim }) => verbatim)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  return words.filter((span, index) => !isWithin(span, words.slice(0, index)));
}

/**
 * The verbatim words of a statement that are its speaker's own: without those of other speakers that
 * it relays.
 */
export function ownWords(statement: Reporting): readonly TextSegment[] {
  const others = relayedWords(statement);
  return others.length === 0 ? statement.verbatim : withoutSpans(statement.verbatim, others);
}

/** The content without the words of other speakers that it relays. */
export function contentWithoutRelayed(statement: Reporting & Pick<QuotedStatement, 'content'>) {
  return ownWords({ ...statement, verbatim: statement.content });
}

/** The relayed statements as statements with relayed ones of their own. */
export function relayedStatements({ relayed }: Pick<Reporting, 'relayed'>) {
  return relayed.map((one) => ({
    ...one,
    relayed: relayed.filter(
      (other) =>
        other.depth > one.depth && other.verbatim.every((span) => isWithin(span, one.verbatim)),
    ),
  }));
}

/** The place of a slice of the text. */
type Place = Pick<TextSegment, 'start' | 'end'>;

/** Whether a slice of the text lies in one of the spans. */
export function isWithin(span: Place, spans: readonly Place[]): boolean {
  return spans.some(({ start, end }) => start <= span.start && end >= span.end);
}

/** The parts of spans outside all removed places. */
export function withoutSpans(
  spans: readonly TextSegment[],
  removed: readonly Place[],
): readonly TextSegment[] {
  return removed.reduce<readonly TextSegment[]>(
    (left, { start, end }) =>
      left.flatMap((span) => {
        if (end <= span.start || start >= span.end) return [span];
        return [cut(span, span.start, start), cut(span, end, span.end)].filter(hasWords);
      }),
    spans,
  );
}

// What is left begins and ends with a word, not with the quotation marks of the words removed.
function cut(span: TextSegment, start: number, end: number): TextSegment {
  if (end <= start) return { start, end: start, exact: '' };
  const exact = span.exact.slice(start - span.start, end - span.start);
  const lead = start === span.start ? 0 : (/^[^\p{L}\p{N}]*/u.exec(exact)?.[0].length ?? 0);
  const rest = end === span.end ? 0 : (/[^\p{L}\p{N}]*$/u.exec(exact)?.[0].length ?? 0);
  const to = Math.max(lead, exact.length - rest);
  return { start: start + lead, end: start + to, exact: exact.slice(lead, to) };
}

function hasWords({ exact }: TextSegment): boolean {
  return /[\p{L}\p{N}]/u.test(exact);
}
