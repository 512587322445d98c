// The table of verifyQuotation by brute force, with strings, over all statements, without indexes.
// Independent of server/search/quotation and simpler. If they differ, one of them is wrong.

import { cutsNumberApart } from './oracle-numbers.ts';
import { isAltered, isVariant } from './oracle-variant.ts';

export const ROWS = [
  'VERBATIM',
  'EXCERPT',
  'ELIDED',
  'VARIANT',
  'REPORTED_ONLY',
  'OTHER_SPEAKER',
  'ALTERED',
  'NOT_FOUND',
] as const;

export type Row = (typeof ROWS)[number];

export interface OracleStatement {
  readonly verbatim: readonly string[];
  readonly content: readonly string[];
  /** All speakers for whom it speaks. */
  readonly saidBy: ReadonlySet<bigint>;
}

export interface OracleArticle {
  readonly text: string;
  readonly content: readonly { readonly start: number; readonly end: number }[];
}

export interface OracleCorpus {
  readonly statements: readonly OracleStatement[];
  readonly articles: readonly OracleArticle[];
}

/**
 * Words and punctuation separated by single spaces, without full stops, commas and dashes at the
 * ends.
 */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{DI}/gu, '')
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .replace(/ﬁ/gu, 'fi')
    .replace(/\.\.\./gu, '…')
    .replace(/[’ʼ´`′]/gu, "'")
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[«»"“”„‹›]/gu, ' ')
    .replace(/(?<![\p{L}])'|'(?!\p{L})/gu, ' ')
    .replace(/[([]\s*…\s*[)\]]/gu, ' [GAP] ')
    .replace(/(?<!\d)[.,]|[.,](?!\d)|[;:?!…()%€]/gu, ' $& ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^([.,;:…-] )+/u, '')
    .replace(/( [.,;:…-])+$/u, '');
}

const remembered = new Map<string, string>();
const plainOf = (text: string) => {
  const known = remembered.get(text) ?? plain(text);
  remembered.set(text, known);
  return known;
};
const rememberedWords = new Map<string, readonly string[]>();
const wordsOf = (text: string) => {
  const known =
    rememberedWords.get(text) ??
    plainOf(text)
      .split(' ')
      .filter((word) => /[\p{L}\p{N}]/u.test(word));
  rememberedWords.set(text, known);
  return known;
};
const isRunOf = (run: string, text: string) => indexOfRun(run, ` ${plainAll(text)} `) !== -1;

/** The index of a run in a text, between spaces and without cutting a number in half. */
function indexOfRun(run: string, text: string): number {
  for (let at = text.indexOf(` ${run} `); at !== -1; at = text.indexOf(` ${run} `, at + 1)) {
    const before = text.slice(0, at).split(' ').slice(-6);
    const words = run.split(' ');
    const after = text
      .slice(at + run.length + 2)
      .split(' ')
      .slice(0, 6);
    const from = before.length;
    if (!cutsNumberApart([...before, ...words, ...after], from, from + words.length)) return at;
  }
  return -1;
}

// Within a segment, its last full stop can be part of a run.
const plainAll = (text: string) => plainOf(`x ${text} x`).slice(2, -2);

/** The row that applies to a text, by a speaker or by anyone. */
export function oracleVerdict(corpus: OracleCorpus, text: string, speaker: bigint | null): Row {
  const query = { text, plain: plain(text), words: wordsOf(text) };
  let best: Row = 'NOT_FOUND';
  const take = (row: Row) => {
    if (ROWS.indexOf(row) < ROWS.indexOf(best)) best = row;
  };
  for (const statement of corpus.statements) {
    const row = rowOf(query, statement);
    if (speaker === null || statement.saidBy.has(speaker)) take(row);
    else if (row !== 'ALTERED' && row !== 'NOT_FOUND') take('OTHER_SPEAKER');
  }
  if (
    query.words.length >= 4 &&
    corpus.articles.some((article) => isOutside(query.plain, article))
  ) {
    take('REPORTED_ONLY');
  }
  return best;
}

interface Query {
  readonly text: string;
  readonly plain: string;
  readonly words: readonly string[];
}

function rowOf(query: Query, { verbatim, content }: OracleStatement): Row {
  if (query.words.length === 0) return 'NOT_FOUND';
  if (verbatim.some((segment) => plainOf(segment) === query.plain)) return 'VERBATIM';
  const isLong = query.words.length >= 4;
  if (isLong && verbatim.some((segment) => isRunOf(query.plain, segment))) return 'EXCERPT';
  if (isElided(query.text, verbatim)) return 'ELIDED';
  if (
    [...verbatim, verbatim.join(' ')].some((printed) => isVariant(query.words, wordsOf(printed)))
  ) {
    return 'VARIANT';
  }
  const isReported = content.some(
    (segment) => plainOf(segment) === query.plain || (isLong && isRunOf(query.plain, segment)),
  );
  if (isReported) return 'REPORTED_ONLY';
  return isAltered(query.words, verbatim.flatMap(wordsOf)) ? 'ALTERED' : 'NOT_FOUND';
}

function isElided(text: string, verbatim: readonly string[]): boolean {
  if (!/[([]\s*(…|\.\.\.)\s*[)\]]|\[[^\]]*\]|…|\.\.\./u.test(text)) return false;
  const pieces = text
    .split(/[([]\s*(?:…|\.\.\.)\s*[)\]]|\[[^\]]*\]|…|\.\.\./u)
    .filter((piece) => plainOf(piece) !== '');
  // Beside brackets, a piece can be shorter.
  const least = /\[\s*\p{L}/u.test(text) ? 1 : 3;
  if (pieces.length === 0 || pieces.some((piece) => wordsOf(piece).length < least)) return false;
  // A break that no piece crosses.
  let rest = ` ${verbatim.map(plainAll).join(' # ')} `;
  for (const piece of pieces) {
    const at = indexOfRun(plainOf(piece), rest);
    if (at === -1) return false;
    rest = rest.slice(at + plainOf(piece).length + 1);
  }
  return true;
}

// Words reported by statements are blanked, so that no run includes them.
function isOutside(run: string, { text, content }: OracleArticle): boolean {
  if (!isRunOf(run, text)) return false;
  const wordCount = run.split(' ').length;
  const places = Array.from(text.matchAll(/[^\s«»"“”]+/gu), (match) => match.index);
  return places.some((start) => {
    // A dash before the words is not part of them.
    if (!/[\p{L}\p{N}]/u.test(text.slice(start, start + 1))) return false;
    const end = places
      .filter((place) => place > start)
      .slice(0, wordCount * 2)
      .concat(text.length)
      .find(
        (place) =>
          plainAll(text.slice(start, place)) === run || plain(text.slice(start, place)) === run,
      );
    if (end === undefined) return false;
    const last =
      start +
      text
        .slice(start, end)
        .trimEnd()
        .replace(/[\s«»"“”.,;:…-]+$/u, '').length;
    return !content.some((span) => span.start <= start && span.end >= last);
  });
}
