import type { Lexicon } from '../../model/words/french-lexicon.ts';
import { withoutMainClauses, withoutOwnClauses } from './clause-parts.ts';
import {
  beginsReserve,
  hasCondition,
  hasReserve,
  isDemand,
  isHypothesis,
  qualifies,
  withoutContrasts,
} from './conditions.ts';
import { cutsBeginning, cutsEnd, cutsList } from './cut-clauses.ts';
import { contrasts, hasShare, limits, opposes, quantifies } from './cut-limits.ts';
import { deniesSentence, hasDenial, takesBack } from './denials.ts';
import { endsSentence, lastSentence } from './gap.ts';
import { closesHearsay, interruptsHearsay, introducesHearsay } from './hearsay.ts';
import { isNegation, isNegationHead, isRestriction } from './negation.ts';
import { isNumber } from './numbers-in.ts';
import type { PrintedSegment, PrintedStatement } from './printed-statement.ts';
import { isDeterminer, isSubjectPronoun } from './small-words.ts';
import { isSentenceEnd, type Token } from './tokens.ts';
import { isUnasserted } from './unasserted.ts';
import type { Caution, Range } from './verdicts.ts';

const NEAR_WORDS = 8;

/**
 * Cautions about the sentences around the found words. Where a gap hides the beginning of a sentence,
 * « Tout va bien. (…) le pont tient », the words after it are judged like an excerpt that begins there.
 */
export function cautionsAround(
  statement: PrintedStatement,
  found: readonly Range[],
  lexicon: Lexicon,
): Caution[] {
  const { verbatim, content } = statement;
  const tokens = joinSegments(content.length > 0 ? content : verbatim);
  const excerpts = found.flatMap((range, at) => {
    const previous = found[at - 1];
    return !previous || hidesBeginning(tokens, previous, range) ? [found.slice(at)] : [];
  });
  const cautions = excerpts.flatMap((excerpt) => cautionsOn(statement, excerpt, lexicon));
  return [...new Set(cautions)];
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
  const cautions: readonly (readonly [Caution, boolean])[] = [
    ['NEGATION_NEARBY', isDenied(around, tokensWithin(segments, first, last), lexicon)],
    ['QUESTION_CUT_OFF', found.some((range) => cutsOffQuestion(segments, range))],
    [
      'RELAYED_WORDS',
      introducesHearsay(around.before.filter(isWord), lexicon) ||
        introducesHearsay(within.before, lexicon) ||
        interruptsHearsay(within.before, lexicon) ||
        closesHearsay(within.rest, lexicon) ||
        closesHearsay(within.next, lexicon) ||
        verbatim.some((segment) => isQuotedWithin(segment, { start: first.start, end: last.end })),
    ],
    [
      'CONDITION_OR_CONTRAST_CUT',
      isConditional(around, tokensWithin(segments, first), lexicon) ||
        qualifies(within.next, lexicon) ||
        contrasts(within.next.slice(0, 2)) ||
        isSetAgainst(within.next, wordsWithin(segments, last), lexicon) ||
        isUnasserted(within.before, wordsWithin(segments, first), lexicon) ||
        isCutShort(within, tokensWithin(segments, first), tokensWithin(segments, last), lexicon),
    ],
  ];
  return cautions.flatMap(([caution, applies]) => (applies ? [caution] : []));
}

/**
 * The speaker's own words around the found ones, without the article's. What continues after « dit-il »
 * is theirs too: the content is divided there.
 */
function speechAround({ verbatim, content }: PrintedStatement, first: Range, last: Range) {
  const isWhole = ({ start, end }: Range) =>
    content.some((one) => one.start === start && one.end === end);
  const own = verbatim.filter(({ start, end }) => start <= first.start && end >= last.end);
  return own.every(isWhole) ? verbatim.filter(isWhole) : own;
}

/** Whether the speaker quotes the words: « Il m'a crié “la mairie brûle” », with no statement of its own. */
function isQuotedWithin({ exact, start: base }: PrintedSegment, { start, end }: Range): boolean {
  return exact.matchAll(QUOTES).some(({ 0: quoted, index }) => {
    const isAll = quoted.length === exact.trim().length;
    return !isAll && base + index <= start && end <= base + index + quoted.length;
  });
}

const QUOTES = /«[^»]*»|“[^”]*”|"[^"]*"|‹[^›]*›/gu;

/** The tokens around the found words, in text order. */
interface Context {
  /** The sentence before theirs. */
  readonly previous: readonly Token[];
  /** Their sentence before and after them. */
  readonly before: readonly Token[];
  readonly rest: readonly Token[];
  /** The sentence after theirs. */
  readonly next: readonly Token[];
  /** Whether a semicolon directly after them joins them to what is said next. */
  readonly isJoined: boolean;
}

function contextOf(segments: readonly PrintedSegment[], first: Range, last: Range): Context {
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
    previous: head.slice(other + 1, Math.max(0, one)),
    before: head.length > one + 1 ? [...head.slice(one + 1), ...that] : [],
    rest: tail.slice(0, Math.max(0, here)),
    next: tail.slice(here + 1, there),
    isJoined: tail[0]?.key === ';',
  };
}

/** The tokens of segments. A capital at the beginning of one ends the sentence of the one before. */
function joinSegments(segments: readonly PrintedSegment[]): Token[] {
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

function isDenied(
  { before, rest, next }: Context,
  found: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const near = before.filter(isWord).slice(-NEAR_WORDS);
  const after = withoutOwnClauses(rest, lexicon).filter(isWord).slice(0, NEAR_WORDS);
  return (
    (!isOwnClause(before, found.filter(isWord), lexicon) &&
      (hasNegation(near) || hasDenial(near, lexicon))) ||
    // « Je ne dis pas, comme tant d'autres l'ont fait avant moi à cette tribune, que | … »
    (isRestriction(near.at(-1)?.key ?? '') && hasNegation(before)) ||
    hasNegation(after) ||
    takesBack(next, lexicon) ||
    hasDenial(rest.filter(isWord).slice(0, NEAR_WORDS), lexicon) ||
    deniesSentence(next.filter(isWord).slice(0, NEAR_WORDS), lastWords(found), lexicon)
  );
}

/** The words of the last sentence, which may end in its full stop. */
function lastWords(found: readonly Token[]): Token[] {
  const end = found.findLastIndex(isWord);
  return lastSentence(found.slice(0, end + 1)).filter(isWord);
}

/** « Nous n'avons pas peur, | nous voterons »: the negation is of the clause before. */
function isOwnClause(before: readonly Token[], words: readonly Token[], lexicon: Lexicon): boolean {
  const found = /^(?:mais|car)$/u.test(words[0]?.key ?? '') ? words.slice(1) : words;
  const first = found[0]?.forms.plain ?? '';
  if (!/^(?:,|mais|car)$/u.test(before.at(-1)?.key ?? '')) return false;
  const isNoun =
    isDeterminer(first) &&
    found.slice(1, 5).some(({ key }) => lexicon.isFinite(key) || key === 'a');
  return isNoun || isSubjectPronoun(first);
}

/** « Chacun a le droit de parler. | Personne n'a le droit de crier »: the same word, negated. */
function isSetAgainst(next: readonly Token[], found: readonly Token[], lexicon: Lexicon): boolean {
  const said = new Set(found.map(({ key }) => key));
  return (
    next.some(({ key }) => isNegation(key)) &&
    next.some(({ key }) => key.length > 3 && said.has(key) && lexicon.nounsOf(key).length > 0)
  );
}

function isConditional(
  { previous, before, rest, next }: Context,
  found: readonly Token[],
  lexicon: Lexicon,
): boolean {
  return (
    hasReserve(withoutContrasts(withoutMainClauses(before, found, lexicon))) ||
    hasReserve(withoutOwnClauses(rest, lexicon)) ||
    hasCondition(rest) ||
    beginsReserve(next, lexicon) ||
    isHypothesis(previous) ||
    isDemand(before)
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
    cutsBeginning(before, first, lexicon)
  );
}

function hasNegation(tokens: readonly Token[]): boolean {
  return tokens.some(({ key }, at) => isNegation(key) && !isComparative(tokens, at));
}

/** « le plus long », « plus tôt que jadis »: without « ne », no negation; but « plus de lits ». */
function isComparative(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]?.key, tokens[at + 1]?.key ?? ''];
  return (
    word === 'plus' &&
    !tokens.some(({ key }) => isNegationHead(key)) &&
    !/^(?:|d[e']|une?|jamais|rien|personne|aucune?)$/u.test(next)
  );
}

function isWord({ kind }: Token): boolean {
  return kind === 'WORD';
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

/** « dix ans | et six mois » */
function cutsQuantity(found: readonly Token[], rest: readonly Token[]): boolean {
  const [joint, next] = rest;
  return joint?.key === 'et' && isNumber(next) && found.slice(-2).some(isNumber);
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
