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
import { hasNegation, isDeniedAfter, isDeniedBefore, lastWords, takesBack } from './denials.ts';
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
 * if the gap hides the beginning of a sentence, one that begins after it. The first may be taken back by what is
 * quoted after the gap: « J'ai cru au tunnel. (…) J'ai changé d'avis ».
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
    const leftOut = tokens.filter(({ start, end }) => start >= previous.end && end <= range.start);
    const isAnswered = takesBack(tokensWithin(verbatim, range), lexicon);
    return [
      ...(hidesNext(tokens, leftOut) && !isAnswered
        ? cautionsOn(cutAt(statement, range), found.slice(0, at), lexicon)
        : []),
      ...(hidesBeginning(tokens, leftOut) ? cautionsOn(statement, found.slice(at), lexicon) : []),
    ];
  });
  return [...new Set(cautions)];
}

/** Whether the words left out go on after a sentence, or end it. */
function hidesNext(tokens: readonly Token[], leftOut: readonly Token[]): boolean {
  const isEnd = leftOut.some((_token, at) => endsSentence(leftOut, at));
  return leftOut.some(isWord) && (isEnd || beginsSentence(tokens, leftOut[0]));
}

/** Whether a sentence begins among the words left out and ends after them. */
function hidesBeginning(tokens: readonly Token[], leftOut: readonly Token[]): boolean {
  const last = lastSentence(leftOut);
  return last.some(isWord) && beginsSentence(tokens, last[0]);
}

/** The statement as far as a range. */
function cutAt({ verbatim, content }: PrintedStatement, { start }: Range): PrintedStatement {
  const cut = (segments: readonly PrintedSegment[]) =>
    segments.map((segment) => ({
      ...segment,
      tokens: segment.tokens.filter(({ end }) => end <= start),
    }));
  return { verbatim: cut(verbatim), content: cut(content) };
}

function beginsSentence(tokens: readonly Token[], first: Token | undefined): boolean {
  return first !== undefined && endsSentence(tokens, tokens.indexOf(first) - 1);
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
