/** Words that stand on both sides of a comparison, or only on one. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'missing';
  readonly text: string;
}

// Beyond this the table would be larger than the page is worth: all is shown as another wording.
const MOST = 2_000_000;

/** From one wording to another, word by word; case and typography make no difference. */
export function wordDifference(from: string, to: string): Piece[] {
  const old = from.match(WORD) ?? [];
  const now = to.match(WORD) ?? [];
  if (old.length * now.length > MOST) {
    return [
      { kind: 'missing', text: from },
      { kind: 'added', text: to },
    ];
  }
  return join(align(old, now));
}

// With the signs that French sets apart from it by a space.
const WORD = /(?:[«“]\s?)*[^\s«»“”]+(?:\s?[»”?!;:])*/gu;

function align(old: readonly string[], now: readonly string[]): Piece[] {
  const lengths = commonLengths(old.map(fold), now.map(fold));
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [before, after] = [old[i], now[j]];
    if (before !== undefined && after !== undefined && fold(before) === fold(after)) {
      pieces.push({ kind: 'same', text: after });
      i += 1;
      j += 1;
    } else if (after === undefined || (before !== undefined && at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'missing', text: before ?? '' });
      i += 1;
    } else {
      pieces.push({ kind: 'added', text: after });
      j += 1;
    }
  }
  return pieces;

  function at(row: number, column: number): number {
    return lengths[row]?.[column] ?? 0;
  }
}

/** How many words the rests of both sides have in common, from each pair of places on. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const [row, next] = [lengths[i] ?? [], lengths[i + 1] ?? []];
      row[j] = old[i] === now[j] ? next[j + 1] + 1 : Math.max(next[j], row[j + 1]);
    }
  }
  return lengths;
}

function fold(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[«“"'(\s]+|[»”",.;:!?)\s]+$/gu, '');
}

function join(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.kind === piece.kind) {
      joined[joined.length - 1] = { ...last, text: `${last.text} ${piece.text}` };
    } else joined.push(piece);
  }
  return joined;
}
