import { endsSentence } from '../../model/french/clauses.ts';
import { isNegationHead, isRestriction } from '../../model/french/negation.ts';
import { cutsNumber } from '../../model/french/numbers.ts';
import { isSameToken, isSentenceEnd, type Token, tokenise } from '../../model/words/tokens.ts';
import type { Range } from './verdicts.ts';

/** A segment with its tokens. All offsets refer to the article's text. */
export interface PrintedSegment extends Range {
  readonly exact: string;
  readonly tokens: readonly Token[];
}

/** The words of one statement. */
export interface PrintedStatement {
  readonly verbatim: readonly PrintedSegment[];
  readonly content: readonly PrintedSegment[];
}

export function readSegment(segment: Range & { readonly exact: string }): PrintedSegment {
  const { start, end, exact } = segment;
  return { start, end, exact, tokens: tokenise(exact, start) };
}

/** The printed text of a range, with « […] » between segments. */
export function printedText(segments: readonly PrintedSegment[], { start, end }: Range): string {
  return segments
    .filter((segment) => segment.start < end && segment.end > start)
    .map((segment) =>
      segment.exact.slice(Math.max(0, start - segment.start), Math.max(0, end - segment.start)),
    )
    .join(' […] ');
}

/** The first index of the `run` in `tokens` at or after `from`; -1 if there is none. */
export function findRun(tokens: readonly Token[], run: readonly Token[], from = 0): number {
  for (let at = from; at + run.length <= tokens.length; at += 1) {
    if (isRunAt(tokens, run, at)) return at;
  }
  return -1;
}

/**
 * Whether tokens have the uninterrupted `run` at an index, without splitting units such as « n'est »,
 * « deux cents », « 5 % ».
 */
export function isRunAt(tokens: readonly Token[], run: readonly Token[], at: number): boolean {
  return (
    run.length > 0 &&
    run.every((token, index) => isSameToken(tokens[at + index], token)) &&
    !cutsNegation(tokens[at - 1], tokens[at]) &&
    !cutsNumber(tokens, at) &&
    !cutsNumber(tokens, at + run.length)
  );
}

function cutsNegation(before: Token | undefined, first: Token | undefined): boolean {
  if (!before || !isNegationHead(before.key)) return false;
  return before.key === "n'" || before.end === first?.start;
}

/** The tokens around the found words, in text order. */
export interface Context {
  /** The sentences before theirs. */
  readonly earlier: readonly Token[];
  /** The last of them. */
  readonly previous: readonly Token[];
  /** Their sentence before and after them. */
  readonly before: readonly Token[];
  readonly rest: readonly Token[];
  /** The sentence after theirs. */
  readonly next: readonly Token[];
  /** Whether a semicolon directly after them joins them to what is said next. */
  readonly isJoined: boolean;
}

export function contextOf(segments: readonly PrintedSegment[], first: Range, last: Range): Context {
  const tokens = joinSegments(segments);
  const head = tokens.filter(({ end }) => end <= first.start);
  const tail = tokens.filter(({ start }) => start >= last.end);
  // « que la paix est proche »: the clause that « que » depends on was cut.
  const opening = tokens.find(({ start }) => start >= first.start);
  const that = head.length > 0 && opening && isRestriction(opening.key) ? [opening] : [];
  const ends = (list: readonly Token[]) =>
    list.flatMap((token, at) => (endsSentence(list, at) || token.key === ';' ? [at] : []));
  const [one = -1, other = -1] = ends(head).toReversed();
  // Words that end with « . » are the end of their sentence.
  const isEnd = tokens.some(
    (token) => isSentenceEnd(token) && token.start < last.end && token.end === last.end,
  );
  const [here = tail.length, there = tail.length] = [...(isEnd ? [-1] : []), ...ends(tail)];
  return {
    earlier: head.slice(0, one + 1),
    previous: head.slice(other + 1, Math.max(0, one)),
    before: head.length > one + 1 ? [...head.slice(one + 1), ...that] : [],
    rest: tail.slice(0, Math.max(0, here)),
    next: tail.slice(here + 1, there + 1),
    isJoined: tail[0]?.key === ';',
  };
}

/** The tokens of segments. A capital at the beginning of one ends the sentence of the one before. */
export function joinSegments(segments: readonly PrintedSegment[]): Token[] {
  return segments.flatMap(({ tokens }, at) => {
    const [last, next] = [tokens.at(-1), segments[at + 1]?.tokens[0]];
    if (!last || !next || isSentenceEnd(last) || !/^\p{Lu}/u.test(next.forms.cased)) return tokens;
    return [...tokens, { ...FULL_STOP, start: last.end, end: last.end }];
  });
}

const FULL_STOP = {
  kind: 'MARK',
  key: '.',
  forms: { exact: '.', cased: '.', plain: '.' },
} as const;

/**
 * The speaker's own words around the found ones, without the article's. What continues after « dit-il »
 * is theirs too: the content is divided there.
 */
export function speechAround({ verbatim, content }: PrintedStatement, first: Range, last: Range) {
  const isWhole = ({ start, end }: Range) =>
    content.some((one) => one.start === start && one.end === end);
  const own = verbatim.filter(({ start, end }) => start <= first.start && end >= last.end);
  return own.every(isWhole) ? verbatim.filter(isWhole) : own;
}
