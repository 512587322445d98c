import { foldWord } from '../words/fold.ts';
import { splitWords, type Word } from '../words/words.ts';

/** The passage that is most similar to words that a text does not contain, and how they differ. */
export interface NearestText {
  readonly found: string;
  /** A sentence for people. */
  readonly difference: string;
}

// With a smaller share of common words, the passage would be misleading.
const ENOUGH = 0.4;

/**
 * Creates a search function for one text. Each search walks through the text once. It finds the
 * window with the most common words; one with the same words in the same order, but with other
 * apostrophes, spaces, quotation marks, accents or case, is preferred.
 */
export function createNearestText(text: string): (exact: string) => NearestText | undefined {
  let words: readonly Word[] | undefined;
  return (exact) => {
    words ??= splitWords(text);
    const wanted = splitWords(exact);
    const window = wanted.length > 0 ? findWindow(words, wanted) : undefined;
    if (!window) return undefined;
    const found = widen(text, window, exact);
    return { found, difference: describeDifference(exact, found, window.isWhole) };
  };
}

function findWindow(words: readonly Word[], wanted: readonly Word[]) {
  const need = new Map<string, number>();
  for (const { plain } of wanted) need.set(plain, (need.get(plain) ?? 0) + 1);
  const length = Math.min(wanted.length, words.length);
  const have = new Map<string, number>();
  let common = 0;
  let best = { score: 0, start: 0, end: 0, isWhole: false };
  words.forEach((word, index) => {
    const count = (have.get(word.plain) ?? 0) + 1;
    have.set(word.plain, count);
    if (count <= (need.get(word.plain) ?? 0)) common += 1;
    const gone = words[index - length];
    if (gone) {
      const left = have.get(gone.plain) ?? 0;
      if (left <= (need.get(gone.plain) ?? 0)) common -= 1;
      have.set(gone.plain, left - 1);
    }
    const first = words[index - length + 1];
    if (!first) return;
    // Of windows with equally many common words: the same order wins, then the same beginning.
    const from = index - length + 1;
    const inOrder = common === length && isSame(words, from, wanted);
    const begins = first.plain === wanted[0]?.plain;
    const score = common + (inOrder ? 0.5 : begins ? 0.25 : 0);
    if (score > best.score) best = { score, start: first.start, end: word.end, isWhole: inOrder };
  });
  return best.score >= wanted.length * ENOUGH && best.score > 0 ? best : undefined;
}

function isSame(words: readonly Word[], from: number, wanted: readonly Word[]): boolean {
  return wanted.every((word, index) => words[from + index]?.plain === word.plain);
}

/** Includes punctuation around the words if the quotation has punctuation there too. */
function widen(
  text: string,
  { start, end, isWhole }: { start: number; end: number; isWhole: boolean },
  exact: string,
): string {
  const before = /^[^\p{L}\p{N}]*/u.exec(exact)?.[0].length ?? 0;
  const after = /[^\p{L}\p{N}]*$/u.exec(exact)?.[0].length ?? 0;
  // Do not cut « l’automne » at its apostrophe.
  const joined = /(?:(?:(?<=['’])|['’-])[\p{L}\p{N}]+)+/uy;
  joined.lastIndex = end;
  const rest = isWhole || after > 0 ? 0 : (joined.exec(text)?.[0].length ?? 0);
  return text.slice(Math.max(0, start - before), end + after + rest).toWellFormed();
}

const KINDS = [
  ['apostrophes', /['’‘ʼ`´]/gu, "The apostrophes differ (’ and ')."],
  ['spaces', /\s+/gu, ''],
  ['marks', /[«»“”„"]/gu, 'The quotation marks differ.'],
  ['dashes', /[-\u2010-\u2015\u2212]/gu, 'The hyphens or dashes differ.'],
] as const;

function describeDifference(exact: string, found: string, isWhole: boolean): string {
  if (!isWhole) return 'Copy the words exactly from the text.';
  const differences = KINDS.flatMap(([name, pattern, sentence]) => {
    const [one, other] = [exact, found].map((text) => text.match(pattern)?.join('|'));
    if (one === other) return [];
    return [name === 'spaces' ? describeSpaces(exact, found) : sentence];
  });
  if (toLetters(exact) !== toLetters(found)) {
    const isCase = toLetters(exact).toLowerCase() === toLetters(found).toLowerCase();
    if (isCase) differences.push('Capital letters differ.');
    else if (toBare(exact) === toBare(found)) differences.push('Accents differ.');
  }
  return [...differences, 'Copy the words exactly from the text.'].join(' ');
}

function describeSpaces(exact: string, found: string): string {
  const count = (text: string) => text.match(/[\u00a0\u202f\u2009]/gu)?.length ?? 0;
  if (count(found) > count(exact)) return 'The text has a no-break space there.';
  if (count(found) < count(exact)) return 'The quotation has a no-break space there.';
  return found.includes('\n') ? 'The text has a line break there (⏎).' : 'The spaces differ.';
}

function toBare(text: string): string {
  return foldWord(toLetters(text)).plain;
}

function toLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
