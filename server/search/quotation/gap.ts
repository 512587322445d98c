import type { Piece } from './quotation.ts';
import { isSentenceEnd, type Token } from './tokens.ts';

/** A gap or an insertion of a quotation, at its place in the printed words. */
export interface Gap {
  /** The piece before it; null at the beginning of the quotation. */
  readonly before: Piece | null;
  /** The piece after it, whose `insertions` stand in the gap. Without tokens at the end. */
  readonly piece: Piece;
  /** The printed tokens between the two pieces. */
  readonly leftOut: readonly Token[];
  /**
   * The printed words for which the insertions stand: those left out or, at the beginning of the
   * quotation, the words before.
   */
  readonly replaced: readonly Token[];
}

/** The tokens after the last end of a sentence. */
export function lastSentence(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findLastIndex((_token, at) => endsSentence(tokens, at));
  return end === -1 ? tokens : tokens.slice(end + 1);
}

/** Whether tokens are set off by commas, dashes or brackets. */
export function isParenthesis(tokens: readonly Token[]): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return [first, last].every((token) => token?.kind === 'MARK' && ',-()'.includes(token.key));
}

/**
 * Whether the token at an index ends a sentence. The point of « M. » and « J. » does not, but that of « 25
 * °C. » does.
 */
export function endsSentence(tokens: readonly Token[], at: number): boolean {
  const [amount, before, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (!token || !isSentenceEnd(token)) return false;
  const isShort = before !== undefined && /^\p{Lu}\p{L}{0,2}$/u.test(before.forms.cased);
  return token.key !== '.' || !isShort || /^[\d°º]/u.test(amount?.key ?? '');
}
