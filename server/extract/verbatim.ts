import type { StatementKind } from '../../prisma/generated/client/enums.ts';
import type { Quotation } from './text/quotations.ts';
import { contains, type Span, trimSpan } from './text/span.ts';

/** What is said, what of it is verbatim, and the kind that follows from both. */
export interface Reported {
  readonly content: readonly Span[];
  readonly verbatim: readonly Span[];
  readonly kind: StatementKind;
}

const GAP = /\s*(?:\((?:…|\.\.\.)\)|\[(?:…|\.\.\.)\]|\[sic\]|\(sic\))\s*/gu;
/** « (Rires.) », « (Applaudissements sur les bancs de la majorité.) » */
const STAGE =
  /\s*\((?:\p{L}+ )?(?:rires?|sourires?|applaudissements|exclamations|protestations|murmures|silence|brouhaha|huées|mouvements|interruptions|soupir|il sourit|elle sourit|il rit|elle rit)(?:[ ,.][^()\n]{0,120})?\)\s*/giu;
/** In all that the patterns match. */
const BRACKET = /[([]/u;
const INSERTION = /\[[^\]\n]{1,80}\]/gu;

/** What is said in an interview or a dialogue: all of it is verbatim, except stage directions. */
export function findSpoken(text: string, content: readonly Span[]): Reported {
  const spoken = content.flatMap((span) => splitAt(text, span, STAGE));
  return { content: spoken, verbatim: spoken, kind: 'DIRECT' };
}

/** `quotations` are those at the level of the words that report. */
export function findVerbatim(
  text: string,
  content: readonly Span[],
  quotations: readonly Quotation[],
): Reported {
  const parts: Span[] = [];
  const verbatim: Span[] = [];
  let isWhole = true;
  for (const span of content) {
    const around = quotations.find(({ parts: own }) => own.some((part) => contains(part, span)));
    if (around) {
      const pieces = splitAt(text, span, GAP);
      parts.push(...pieces);
      for (const piece of pieces) {
        const own = splitAt(text, piece, INSERTION);
        if (own.length !== 1 || own[0]?.start !== piece.start || own[0]?.end !== piece.end)
          isWhole = false;
        verbatim.push(...own);
      }
      continue;
    }
    isWhole = false;
    parts.push(span);
    for (const quotation of quotations) {
      if (!contains(span, quotation)) continue;
      verbatim.push(
        ...quotation.parts
          .flatMap((part) => splitAt(text, part, GAP))
          .flatMap((part) => splitAt(text, part, INSERTION)),
      );
    }
  }
  const kind = verbatim.length === 0 ? 'INDIRECT' : isWhole ? 'DIRECT' : 'MIXED';
  return { content: parts, verbatim, kind };
}

/** The pieces of a span between the matches. A comma before a closing mark is not the speaker's. */
function splitAt(text: string, span: Span, pattern: RegExp): Span[] {
  const words = text.slice(span.start, span.end);
  const pieces: Span[] = [];
  let from = span.start;
  for (const match of BRACKET.test(words) ? words.matchAll(pattern) : []) {
    pieces.push({ start: from, end: span.start + match.index });
    from = span.start + match.index + match[0].length;
  }
  pieces.push({ start: from, end: span.end });
  return pieces.flatMap((piece) => {
    const trimmed = trimSpan(text, piece);
    if (!trimmed) return [];
    // « On a mal joué (…). On se reprendra »: the full stop belongs to what was left out.
    const start = /^[.,]\s/u.test(text.slice(trimmed.start, trimmed.start + 2))
      ? trimmed.start + 2
      : trimmed.start;
    const end = text.charAt(trimmed.end - 1) === ',' ? trimmed.end - 1 : trimmed.end;
    return end > start ? [{ start, end }] : [];
  });
}
