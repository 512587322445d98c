import { countTokenWords, type Token, tokenise, trimMarks } from './tokens.ts';

/** The fewest words of an excerpt. */
export const LEAST_EXCERPT_WORDS = 4;

/** A text that somebody is said to have said. */
export interface Quotation {
  readonly text: string;
  /** Without neutral punctuation at the ends. */
  readonly tokens: readonly Token[];
  readonly wordCount: number;
  /** Where it marks gaps or insertions: what stands between them. Otherwise null. */
  readonly pieces: readonly Piece[] | null;
}

export interface Piece {
  readonly tokens: readonly Token[];
  readonly wordCount: number;
  /** What stands before it: words of whoever quotes, in the order given. */
  readonly insertions: readonly Token[];
}

/** Takes a text apart; lone surrogates and NUL are characters like any other here. */
export function readQuotation(given: string): Quotation {
  const text = given.normalize('NFC');
  const tokens = trimMarks(tokenise(text));
  return { text, tokens, wordCount: countTokenWords(tokens), pieces: toPieces(tokens) };
}

function toPieces(tokens: readonly Token[]): Piece[] | null {
  if (!tokens.some(isBreak)) return null;
  const pieces: Piece[] = [];
  let piece: Token[] = [];
  let insertions: Token[] = [];
  const close = () => {
    const trimmed = trimMarks(piece);
    if (trimmed.length > 0) {
      pieces.push({ tokens: trimmed, wordCount: countTokenWords(trimmed), insertions });
      insertions = [];
    }
    piece = [];
  };
  for (const token of tokens) {
    if (!isBreak(token)) {
      piece.push(token);
      continue;
    }
    close();
    if (token.kind === 'INSERTION') insertions.push(token);
  }
  close();
  // Of what comes after the last piece only insertions say anything.
  if (insertions.length > 0) pieces.push({ tokens: [], wordCount: 0, insertions });
  return pieces;
}

// « … » alone is a gap too, where the text is not printed with it.
function isBreak({ kind, key }: Token): boolean {
  return kind === 'GAP' || kind === 'INSERTION' || (kind === 'MARK' && key === '…');
}
