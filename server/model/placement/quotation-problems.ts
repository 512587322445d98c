import type { TextSegment } from '../statement.ts';
import { foldWord } from '../words/fold.ts';
import { splitWords, type Word } from '../words/words.ts';
import { findOccurrences, type Quotation, type QuotationFault } from './quotation.ts';

/** The reason why a quotation has no place in the text. */
export interface QuotationProblem {
  readonly code: 'QUOTATION_NOT_FOUND' | 'QUOTATION_AMBIGUOUS' | 'CONTRADICTION';
  /** A predicate whose subject is the quotation. */
  readonly message: string;
  /** What to do, as a sentence. */
  readonly suggestion: string;
  /** For words that are not in the text: the most similar passage. */
  readonly nearest?: string;
  /** For words that occur several times: a quotation for each of the first ten occurrences. */
  readonly candidates?: readonly QuotationCandidate[];
}

/** A quotation that selects one occurrence, and its place. */
export interface QuotationCandidate {
  readonly exact: string;
  readonly prefix: string;
  /** Empty if the prefix is sufficient. */
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

// Maximum number of searches for similar passages per text: each walks through the whole text.
const MAX_SEARCHES = 25;
const MAX_CANDIDATES = 10;
const MAX_NEAREST_LENGTH = 500;
const COPY = 'Copy the words exactly from the text.';

/** Explains why quotations of one text have no place. Each door adds where they are written. */
export function createFaultExplainer(text: string) {
  const nearestText = createNearestText(text);
  let searches = 0;

  function missing(quotation: Quotation): QuotationProblem {
    const code = 'QUOTATION_NOT_FOUND';
    const places = findOccurrences(text, { ...quotation, prefix: '', suffix: '' });
    if (places.length > 0) {
      return {
        code,
        message: 'is in the text, but not between this prefix and suffix',
        suggestion: `The text has ${places.slice(0, 3).map(inContext).join(' and ')}. Check the spaces.`,
      };
    }
    searches += 1;
    const near = searches > MAX_SEARCHES ? undefined : nearestText(quotation.exact);
    const message = 'is not in the text';
    if (!near) return { code, message, suggestion: COPY };
    const nearest = near.found.slice(0, MAX_NEAREST_LENGTH).toWellFormed();
    const suggestion = `The nearest text is « ${shorten(near.found, 300)} ». ${near.difference}`;
    return { code, message, suggestion, nearest };
  }

  function ambiguous(quotation: Quotation, places: readonly TextSegment[]): QuotationProblem {
    const candidates = places.slice(0, MAX_CANDIDATES).map(({ start, end, exact }) => {
      const { prefix, suffix } = findSelector(text, quotation, { start, end, exact });
      return { exact, prefix: prefix.toWellFormed(), suffix: suffix.toWellFormed(), start, end };
    });
    const selectors = candidates.slice(0, 3).map(({ exact, prefix, suffix }, index) => {
      const place = places[index];
      const end = suffix ? `, suffix: ${JSON.stringify(suffix)}` : '';
      const selector = `{ exact: ${JSON.stringify(exact)}, prefix: ${JSON.stringify(prefix)}${end} }`;
      return `for ${place ? inContext(place) : ''}: ${selector}`;
    });
    return {
      code: 'QUOTATION_AMBIGUOUS',
      message: `occurs ${places.length} times, and it is not clear which occurrence is meant`,
      suggestion: `Write ${selectors.join('; ')}${places.length > 3 ? ' …' : ''}`,
      candidates,
    };
  }

  function inContext({ start, end, exact }: TextSegment): string {
    const before = text.slice(Math.max(0, start - 25), start);
    const after = text.slice(end, end + 25);
    const around = `…${before}[${shorten(exact, 40)}]${after}…`;
    return `« ${around.toWellFormed().replace(/\s+/gu, ' ')} »`;
  }

  return (
    fault: QuotationFault,
    quotation: Quotation,
    places: readonly TextSegment[] = [],
  ): QuotationProblem => {
    if (fault === 'missing') return missing(quotation);
    if (fault === 'ambiguous') return ambiguous(quotation, places);
    const isOutside = fault === 'outsideContent';
    return {
      code: 'CONTRADICTION',
      message: isOutside
        ? 'is in the text, but not inside the content of the statement'
        : `overlaps another item of ${quotation.field}`,
      suggestion: isOutside
        ? 'Verbatim words must be part of the content: extend the content, or remove them.'
        : 'Join the two items, or shorten one of them.',
    };
  };
}

/** A passage as one line, shortened if necessary. */
export function shorten(text: string, length = 120): string {
  const line = text.replaceAll('\n', '⏎');
  return line.length > length ? `${line.slice(0, length).toWellFormed()}…` : line;
}

const MAX_SELECTOR_LENGTH = 80;

/**
 * The shortest `prefix`, in whole words, with which a quotation selects only this place. If there is
 * none within 80 characters, as for the first words of a text, also the shortest such `suffix`; if that
 * is not enough either, both have about 80.
 */
function findSelector(text: string, quotation: Quotation, { start, end }: TextSegment) {
  const { suffix } = quotation;
  const isUnique = (selector: { readonly prefix: string; readonly suffix: string }) =>
    findOccurrences(text, { ...quotation, ...selector }).length === 1;
  let prefix = '';
  for (let from = start - 1; from >= Math.max(0, start - MAX_SELECTOR_LENGTH); from -= 1) {
    const isWordStart = from === 0 || /\s/.test(text[from - 1] ?? '');
    if (!isWordStart) continue;
    prefix = text.slice(from, start);
    if (isUnique({ prefix, suffix })) return { prefix, suffix };
  }
  let longer = suffix;
  for (let to = end + 1; to <= Math.min(text.length, end + MAX_SELECTOR_LENGTH); to += 1) {
    const isWordEnd = to === text.length || /\s/.test(text[to] ?? '');
    if (!isWordEnd) continue;
    longer = text.slice(end, to);
    if (longer.length > suffix.length && isUnique({ prefix, suffix: longer })) break;
  }
  return { prefix, suffix: longer };
}

/** The passage that is most similar to words that a text does not contain, and how they differ. */
export interface NearestText {
  readonly found: string;
  /** A sentence for people. */
  readonly difference: string;
}

// With a smaller share of common words, the passage would be misleading.
const MIN_SHARE = 0.4;

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
  return best.score >= wanted.length * MIN_SHARE && best.score > 0 ? best : undefined;
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
  if (!isWhole) return COPY;
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
  return [...differences, COPY].join(' ');
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
