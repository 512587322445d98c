interface Piece {
  readonly kind: string;
  readonly text: string;
}

/** The words in which a quotation and the printed ones differ. */
export interface ChangedWords {
  readonly printed: readonly string[];
  readonly asked: readonly string[];
}

const MAX_CHANGES = 4;

/** The changed words of a comparison; undefined if there are too many to name, or gaps. */
export function changedWords(diff: readonly Piece[]): ChangedWords | undefined {
  const textsOf = (kind: string) =>
    diff.filter((piece) => piece.kind === kind).map(({ text }) => text);
  const [equal, printed, asked] = ['EQUAL', 'MISSING', 'ADDED'].map(textsOf);
  if (!equal?.length || !printed || !asked) return undefined;
  const count = printed.length + asked.length;
  const isPlain = equal.length + count === diff.length;
  return isPlain && count > 0 && count <= MAX_CHANGES ? { printed, asked } : undefined;
}
