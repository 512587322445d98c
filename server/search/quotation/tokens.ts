import { normaliseWord } from './normalise-word.ts';

/**
 * What a quotation is compared by. Quotation marks and spaces are no tokens: they come and go with
 * the place where words are quoted. Punctuation is, for it can turn the sense.
 */
export interface Token {
  /**
   * - WORD: letters and digits; an elided word (« l' », « n' ») is one of its own.
   * - MARK: a sign of punctuation, or any other character.
   * - GAP: « (…) » or « […] ».
   * - INSERTION: « [mot] », words of whoever quotes.
   */
  readonly kind: 'WORD' | 'MARK' | 'GAP' | 'INSERTION';
  /** Two tokens are equal when their kinds and keys are. */
  readonly key: string;
  /** UTF-16 offsets in the text that was given. */
  readonly start: number;
  readonly end: number;
}

/** The tokens of a text, which is to be NFC. Each `base` is added to their offsets. */
export function tokenise(text: string, base = 0): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { gap, inserted, word, mark } = match.groups ?? {};
    const start = base + match.index;
    const end = start + match[0].length;
    if (gap !== undefined) tokens.push({ kind: 'GAP', key: '…', start, end });
    else if (inserted !== undefined) {
      const key = wordsIn(tokenise(inserted)).join(' ');
      tokens.push({ kind: 'INSERTION', key, start, end });
    } else if (word !== undefined) {
      tokens.push({ kind: 'WORD', key: normaliseWord(word).replace(/\s/gu, ''), start, end });
    } else if (mark !== undefined) {
      tokens.push({ kind: 'MARK', key: MARKS[mark] ?? mark, start, end });
    }
  }
  return tokens;
}

/** The keys of the words among tokens. */
export function wordsIn(tokens: readonly Token[]): string[] {
  return tokens.filter(({ kind }) => kind === 'WORD').map(({ key }) => key);
}

/** How many words: one elided before another counts with it, as a word processor counts. */
export function countTokenWords(tokens: readonly Token[]): number {
  return wordsIn(tokens).filter((key) => !key.endsWith("'")).length;
}

export function isSameToken(one: Token | undefined, other: Token | undefined): boolean {
  return one !== undefined && one.kind === other?.kind && one.key === other.key;
}

/**
 * Without the punctuation at both ends that belongs to the sentence around a quotation as much as
 * to the quotation: full stops, commas, dashes. Question and exclamation marks stay.
 */
export function trimMarks(tokens: readonly Token[]): readonly Token[] {
  const isNeutral = (token: Token) => token.kind === 'MARK' && NEUTRAL.has(token.key);
  const from = tokens.findIndex((token) => !isNeutral(token));
  const to = tokens.findLastIndex((token) => !isNeutral(token));
  return from === -1 ? [] : tokens.slice(from, to + 1);
}

const NEUTRAL = new Set(['.', ',', ';', ':', '…', '-']);

// Unicode counts two apostrophes among the letters.
const LETTER = String.raw`(?![\u02b9\u02bc\p{DI}])[\p{L}\p{M}\p{N}]`;
// Nobody sees them: they are no part of a word, and part none.
const HIDDEN = String.raw`\p{DI}`;
const RUN = `${LETTER}(?:${LETTER}|${HIDDEN})*`;
const APOSTROPHE = String.raw`['\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\u0060\uff07]`;
const HYPHEN = String.raw`[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]`;
// What French elides: its apostrophe holds on to the next word also across a space.
const ELIDED = 'c|d|j|l|m|n|s|t|qu|jusqu|lorsqu|puisqu|quoiqu|presqu';

const TOKEN = new RegExp(
  [
    String.raw`(?<gap>[(\[]\s*(?:\.\s?\.\s?\.|…)\s*[)\]])`,
    String.raw`\[(?<inserted>[^\[\]]*)\]`,
    // A number keeps the comma or point within it and is one by its thousands, a compound keeps its
    // hyphens.
    String.raw`(?<word>(?:(?<!${LETTER})(?:${ELIDED})\s*${APOSTROPHE}(?=\s*${LETTER})` +
      `|${RUN}(?:${HYPHEN}${RUN})*${APOSTROPHE}(?=${LETTER})` +
      String.raw`|\p{N}{1,3}(?:\s\p{N}{3})+(?!\p{N})(?:[.,]\p{N}+)*|\p{N}+(?:[.,]\p{N}+)+` +
      `|${RUN}(?:${HYPHEN}${RUN})*))`,
    String.raw`(?<mark>\.\.\.|[^\s"«»‹›“”„‟＂'‘’‚‛´\u0060\u02b9\u02bc′″\p{Cf}\p{Cc}\p{DI}])`,
  ].join('|'),
  'giu',
);

const DASHES = Array.from('‐‑‒–—―−﹘﹣－', (dash) => [dash, '-'] as const);
const MARKS: Readonly<Record<string, string>> = { '...': '…', ...Object.fromEntries(DASHES) };
