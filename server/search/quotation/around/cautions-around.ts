import {
  endsSentence,
  lastSentence,
  withoutMainClauses,
  withoutOwnClauses,
} from '../../../model/french/clauses.ts';
import { isTime } from '../../../model/french/closed-classes.ts';
import { isNumber } from '../../../model/french/numbers.ts';
import { tellsEvent } from '../../../model/french/verbs.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { isSentenceEnd, isWord, type Token } from '../../../model/words/tokens.ts';
import { unitOf } from '../../../model/words/units.ts';
import {
  type Context,
  contextOf,
  joinSegments,
  type PrintedSegment,
  type PrintedStatement,
  speechAround,
} from '../printed-statement.ts';
import type { Caution, Range } from '../verdicts.ts';
import { beginsReserve, hasCondition, hasLimit, hasReserve, isDemand } from './conditions.ts';
import { answersQuestion } from './corrections.ts';
import { cutsBeginning, cutsEnd, cutsList, cutsSubject } from './cut-clauses.ts';
import { hasShare, limits, opposes, quantifies } from './cut-limits.ts';
import { hasNegation, isDeniedAfter, isDeniedBefore, lastWords } from './denials.ts';
import { isFramed } from './frames.ts';
import {
  announcesHearsay,
  closesHearsay,
  interruptsHearsay,
  introducesHearsay,
} from './hearsay.ts';
import { cutsOtherHalf } from './opposites.ts';
import { isTurned } from './turns.ts';
import { isUnasserted } from './unasserted.ts';

const NEAR_WORDS = 8;

/**
 * Cautions about the sentences around the found words. A gap between sentences is judged like two excerpts:
 * of « Le pont tient. (…) J'y passe », one that ends before the gap, with what was left out after it, and,
 * if the gap hides the beginning of a sentence, one that begins after it.
 */
export function cautionsAround(
  statement: PrintedStatement,
  found: readonly Range[],
  lexicon: Lexicon,
): Caution[] {
  const { verbatim, content } = statement;
  const tokens = joinSegments(content.length > 0 ? content : verbatim);
  const cautions = found.flatMap((range, at) => {
    const previous = found[at - 1];
    if (!previous) return cautionsOn(statement, found, lexicon);
    const head = hidesEnd(tokens, previous, range)
      ? cautionsOnEnd(statement, found, at, lexicon)
      : [];
    const tail = hidesBeginning(tokens, previous, range)
      ? cautionsOn(statement, found.slice(at), lexicon)
      : [];
    return [...head, ...tail];
  });
  return [...new Set(cautions)];
}

/** Whether the words left out between two ranges go on after the sentence of the first one, or end it. */
function hidesEnd(tokens: readonly Token[], { end }: Range, { start }: Range): boolean {
  const leftOut = tokens.filter((token) => token.start >= end && token.end <= start);
  const [first] = leftOut;
  return (
    first !== undefined &&
    leftOut.some(isWord) &&
    (beginsSentence(tokens, first) || leftOut.some((_token, at) => endsSentence(leftOut, at)))
  );
}

/**
 * Cautions about the ranges before a gap. There are none if the words after the gap deny them, too: « J'ai cru
 * au tunnel. (…) J'ai changé d'avis ».
 */
function cautionsOnEnd(
  statement: PrintedStatement,
  found: readonly Range[],
  at: number,
  lexicon: Lexicon,
): Caution[] {
  const before = found.slice(0, at);
  const end = before.at(-1)?.end ?? 0;
  const { start = end } = found[at] ?? {};
  const quoted = withTokens(
    statement,
    (token) =>
      token.end <= end || token.start >= start || (token.start === end && isSentenceEnd(token)),
  );
  if (cautionsOn(quoted, before, lexicon).includes('NEGATION_NEARBY')) return [];
  return cautionsOn(
    withTokens(statement, (token) => token.end <= start),
    before,
    lexicon,
  );
}

/** A statement with some of its tokens. */
function withTokens(
  { verbatim, content }: PrintedStatement,
  isKept: (token: Token) => boolean,
): PrintedStatement {
  const filter = (segments: readonly PrintedSegment[]) =>
    segments.map((segment) => ({ ...segment, tokens: segment.tokens.filter(isKept) }));
  return { verbatim: filter(verbatim), content: filter(content) };
}

/** Whether a sentence begins among the words left out between two ranges and ends after them. */
function hidesBeginning(tokens: readonly Token[], { end }: Range, { start }: Range): boolean {
  const leftOut = tokens.filter((token) => token.start >= end && token.end <= start);
  const [first, ...rest] = lastSentence(leftOut);
  return first !== undefined && [first, ...rest].some(isWord) && beginsSentence(tokens, first);
}

function beginsSentence(tokens: readonly Token[], first: Token): boolean {
  return endsSentence(tokens, tokens.indexOf(first) - 1);
}

function cautionsOn(
  { verbatim, content }: PrintedStatement,
  found: readonly Range[],
  lexicon: Lexicon,
): Caution[] {
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return [];
  const segments = content.length > 0 ? content : verbatim;
  const around = contextOf(segments, first, last);
  const within = contextOf(speechAround({ verbatim, content }, first, last), first, last);
  const words = tokensWithin(segments, first, last);
  const isDeniedAfterwards = isDeniedAfter(around, words, lexicon);
  const cautions: readonly (readonly [Caution, boolean])[] = [
    ['NEGATION_NEARBY', isDeniedAfterwards || isDeniedBefore(around, words, lexicon)],
    ['QUESTION_CUT_OFF', found.some((range) => cutsOffQuestion(segments, range))],
    [
      'RELAYED_WORDS',
      introducesHearsay(around.before.filter(isWord), lexicon) ||
        introducesHearsay(within.before, lexicon) ||
        interruptsHearsay(within.before, lexicon) ||
        announcesHearsay(within.previous, lexicon) ||
        closesHearsay(within.rest, lexicon) ||
        closesHearsay(within.next, lexicon) ||
        verbatim.some((segment) => isQuotedWithin(segment, { start: first.start, end: last.end })),
    ],
    [
      'CONDITION_OR_CONTRAST_CUT',
      isDeniedAfterwards ||
        isConditional(around, words, lexicon) ||
        isTurned(tokensWithin(segments, last), within.rest, within.next, lexicon) ||
        answersQuestion(tokenBefore(segments, first), tokensWithin(segments, first), lexicon) ||
        isUnasserted(within.before, wordsWithin(segments, first), lexicon) ||
        isCutShort(within, tokensWithin(segments, first), tokensWithin(segments, last), lexicon),
    ],
  ];
  return cautions.flatMap(([caution, applies]) => (applies ? [caution] : []));
}

/** Whether the speaker quotes the words: « Il m'a crié “la mairie brûle” », with no statement of its own. */
function isQuotedWithin({ exact, start: base }: PrintedSegment, { start, end }: Range): boolean {
  return quotesIn(exact).some((quoted) => {
    const isAll = quoted.end - quoted.start === exact.trim().length;
    return !isAll && base + quoted.start <= start && end <= base + quoted.end;
  });
}

/** The words between marks, marks included. A pattern would read the rest of the text at each open one. */
function quotesIn(text: string): readonly Range[] {
  const quotes: Range[] = [];
  const last = new Map(Object.values(CLOSING).map((mark) => [mark, text.lastIndexOf(mark)]));
  let end = 0;
  for (const { 0: open, index: start } of text.matchAll(OPENING)) {
    const mark = CLOSING[open] ?? '';
    if (start < end || start >= (last.get(mark) ?? -1)) continue;
    end = text.indexOf(mark, start + 1) + 1;
    quotes.push({ start, end });
  }
  return quotes;
}

const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"', '‹': '›' };
const OPENING = /[«“"‹]/gu;

function isConditional(
  { earlier, before, rest, next }: Context,
  found: readonly Token[],
  lexicon: Lexicon,
): boolean {
  // « Le toit a cédé | quand il a plu »: no condition, but the time of an event
  const isEvent = tellsEvent(lastWords(found), lexicon);
  const later = isEvent ? rest.filter(({ key }) => !/^(?:quand|lorsqu(?:e|'))$/u.test(key)) : rest;
  return (
    hasLimit(withoutMainClauses(before, found, lexicon)) ||
    hasReserve(withoutOwnClauses(later, lexicon)) ||
    hasCondition(later) ||
    beginsReserve(next, lexicon) ||
    isFramed(earlier, found, lexicon) ||
    isDemand(before, lexicon)
  );
}

/** Whether the speaker's own sentence limits what was cut out of it. */
function isCutShort(
  { before, rest, next, isJoined }: Context,
  first: readonly Token[],
  found: readonly Token[],
  lexicon: Lexicon,
): boolean {
  return (
    [before, [...found.slice(-3), ...rest]].some(hasShare) ||
    quantifies(before, first, lexicon) ||
    limits(found, rest, lexicon) ||
    // « La fusion est possible | ; elle n'est pas décidée »
    (isJoined && (hasNegation(next) || hasReserve(next) || opposes(next))) ||
    cutsQuantity(found, rest) ||
    cutsException(found, rest) ||
    cutsEnd(found, rest, lexicon) ||
    cutsList(found, rest, lexicon) ||
    cutsOtherHalf(found, rest, lexicon) ||
    cutsSubject(found, rest, lexicon) ||
    cutsBeginning(before, first, lexicon)
  );
}

function wordsWithin(segments: readonly PrintedSegment[], range: Range): Token[] {
  return tokensWithin(segments, range).filter(isWord);
}

function tokensWithin(
  segments: readonly PrintedSegment[],
  first: Range,
  last: Range = first,
): Token[] {
  const tokens = segments.flatMap((segment) => segment.tokens);
  return tokens.filter(({ start, end }) => start >= first.start && end <= last.end);
}

function tokenBefore(segments: readonly PrintedSegment[], { start }: Range): Token | undefined {
  return joinSegments(segments).findLast((token) => token.end <= start);
}

/** « dix ans | et six mois » */
function cutsQuantity(found: readonly Token[], rest: readonly Token[]): boolean {
  const [joint, next, unit] = rest;
  return (
    joint?.key === 'et' &&
    isNumber(next) &&
    isNumber(found.at(-2)) &&
    [found.at(-1), unit].every((token) => token && isMeasured(token))
  );
}

function isMeasured({ forms }: Token): boolean {
  return isTime(forms.plain) || unitOf(forms.cased) !== null;
}

/** « hormis la première classe | et les trains de nuit » */
function cutsException(found: readonly Token[], rest: readonly Token[]): boolean {
  const next = rest.find(isWord);
  return (next?.key === 'et' || next?.key === 'ou') && hasCondition(found.slice(-NEAR_WORDS));
}

/** Whether the sentence continues after the words and is a question. */
function cutsOffQuestion(segments: readonly PrintedSegment[], { start, end }: Range): boolean {
  return segments.some(({ tokens }) => {
    const last = tokens.findLast((token) => token.start >= start && token.end <= end);
    if (!last || isSentenceEnd(last)) return false;
    return tokens.find((token) => token.start >= end && isSentenceEnd(token))?.key === '?';
  });
}
