import type { Span } from '../statements/runs.ts';

/** The spans of a statement to mark in an article. */
export interface MarkedStatement {
  readonly id: string;
  readonly content: readonly Span[];
  readonly verbatim: readonly Span[];
  readonly source: Span | null;
  readonly cue: Span | null;
}

/** A piece of a paragraph with all its marks. */
export interface TextRun extends Span {
  readonly text: string;
  /** Statements whose content contains it, outermost first. */
  readonly statements: readonly string[];
  readonly isVerbatim: boolean;
  /** Statements whose source, or cue, it is part of. */
  readonly sourceOf: readonly string[];
  readonly cueOf: readonly string[];
  /** Statements whose content ends here; their numbers follow it. */
  readonly ending: readonly string[];
}

const PARAGRAPH = /[^\n]+(?:\n(?!\n)[^\n]+)*/g;

/** Splits a text into paragraphs, and each paragraph wherever a mark begins or ends. */
export function markText(text: string, statements: readonly MarkedStatement[]): TextRun[][] {
  const outerFirst = [...statements].sort((a, b) => lengthOf(b.content) - lengthOf(a.content));
  return [...text.matchAll(PARAGRAPH)].map(({ 0: paragraph, index }) => {
    const span = { start: index, end: index + paragraph.length };
    const near = outerFirst.filter((statement) => spansOf(statement).some((it) => meet(it, span)));
    const places = cutsIn(span, near);
    return places.slice(0, -1).map((start, at) => {
      const end = places[at + 1] ?? span.end;
      return toRun(text.slice(start, end), { start, end }, near);
    });
  });
}

function cutsIn(span: Span, statements: readonly MarkedStatement[]): number[] {
  const cuts = statements
    .flatMap(spansOf)
    .flatMap(({ start, end }) => [start, end])
    .filter((cut) => cut > span.start && cut < span.end);
  return [...new Set([span.start, ...cuts, span.end])].sort((a, b) => a - b);
}

function toRun(text: string, span: Span, statements: readonly MarkedStatement[]): TextRun {
  const ids = (holds: (statement: MarkedStatement) => boolean) =>
    statements.filter(holds).map(({ id }) => id);
  return {
    ...span,
    text,
    statements: ids(({ content }) => content.some((it) => holds(it, span))),
    isVerbatim: statements.some(({ verbatim }) => verbatim.some((it) => holds(it, span))),
    sourceOf: ids(({ source }) => source !== null && holds(source, span)),
    cueOf: ids(({ cue }) => cue !== null && holds(cue, span)),
    // The number of a nested statement precedes that of its enclosing statement.
    ending: ids(({ content }) => content.at(-1)?.end === span.end).reverse(),
  };
}

function spansOf({ content, verbatim, source, cue }: MarkedStatement): Span[] {
  return [...content, ...verbatim, ...(source ? [source] : []), ...(cue ? [cue] : [])];
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
