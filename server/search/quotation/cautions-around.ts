import type { Lexicon } from '../../model/words/french-lexicon.ts';
import { answers, hasCondition, hasReserve, isHypothesis, qualifies } from './conditions.ts';
import {
  beginsOwnClause,
  completesNoun,
  contrasts,
  cutsObject,
  cutsPredicate,
  disapproves,
  hasShare,
  isLimited,
  limits,
  opposes,
  quantifies,
} from './cut-limits.ts';
import { deniesSentence, hasDenial } from './denials.ts';
import { endsSentence } from './gap.ts';
import { closesHearsay, introducesHearsay } from './hearsay.ts';
import { isNegation, isNegationHead, isRestriction } from './negation.ts';
import { isNumber } from './numbers-in.ts';
import type { PrintedSegment, PrintedStatement } from './printed-statement.ts';
import { isDeterminer, isSubjectPronoun } from './small-words.ts';
import { isSentenceEnd, type Token } from './tokens.ts';
import { isUnasserted } from './unasserted.ts';
import type { Caution, Range } from './verdicts.ts';

const NEAR_WORDS = 8;
/** Of the next sentence: « Mais pas demain. », « La seule exception : … » */
const NEXT_WORDS = 6;

/** Cautions about the sentences around the found words. */
export function cautionsAround(
  { verbatim, content }: PrintedStatement,
  found: readonly Range[],
  lexicon: Lexicon,
): Caution[] {
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return [];
  const segments = content.length > 0 ? content : verbatim;
  const around = contextOf(segments, first, last);
  // A colon or a clause within the quotation marks is the speaker's, others are the article's.
  const within = contextOf(
    verbatim.filter(({ start, end }) => start <= first.start && end >= last.end),
    first,
    last,
  );
  const cautions: readonly (readonly [Caution, boolean])[] = [
    ['NEGATION_NEARBY', isDenied(around, wordsWithin(segments, first, last), lexicon)],
    ['QUESTION_CUT_OFF', found.some((range) => cutsOffQuestion(segments, range))],
    [
      'RELAYED_WORDS',
      introducesHearsay(around.before.filter(isWord), lexicon) ||
        introducesHearsay(within.before, lexicon) ||
        closesHearsay(within.rest, lexicon) ||
        closesHearsay(within.next, lexicon) ||
        verbatim.some((segment) => isQuotedWithin(segment, { start: first.start, end: last.end })),
    ],
    [
      'CONDITION_OR_CONTRAST_CUT',
      isConditional(around) ||
        qualifies(within.next, lexicon) ||
        contrasts(within.next.slice(0, 2)) ||
        isSetAgainst(within.next, wordsWithin(segments, last, last), lexicon) ||
        isUnasserted(within.before, wordsWithin(segments, first, first), lexicon) ||
        isCutShort(within, wordsWithin(segments, last, last), lexicon),
    ],
  ];
  return cautions.flatMap(([caution, applies]) => (applies ? [caution] : []));
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
}

function contextOf(segments: readonly PrintedSegment[], first: Range, last: Range): Context {
  const tokens = segments.flatMap((segment) => segment.tokens);
  const head = tokens.filter(({ end }) => end <= first.start);
  const tail = tokens.filter(({ start }) => start >= last.end);
  const ends = (list: readonly Token[]) =>
    list.flatMap((token, at) => (endsSentence(list, at) || token.key === ';' ? [at] : []));
  const [one = -1, other = -1] = ends(head).toReversed();
  // Words that end with « . » are the end of their sentence.
  const isEnd = tokens.some((token) => isSentenceEnd(token) && token.end === last.end);
  const [here = tail.length, there = tail.length] = [...(isEnd ? [-1] : []), ...ends(tail)];
  return {
    previous: head.slice(other + 1, Math.max(0, one)),
    before: head.slice(one + 1),
    rest: tail.slice(0, Math.max(0, here)),
    next: tail.slice(here + 1, there),
  };
}

function isDenied(
  { before, rest, next }: Context,
  found: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const near = before.filter(isWord).slice(-NEAR_WORDS);
  const after = rest.filter(isWord).slice(0, NEAR_WORDS);
  return (
    (!isOwnClause(before, found, lexicon) && (hasNegation(near) || hasDenial(near, lexicon))) ||
    // « Je ne dis pas, comme tant d'autres l'ont fait avant moi à cette tribune, que | … »
    (isRestriction(near.at(-1)?.key ?? '') && hasNegation(before)) ||
    (!beginsOwnClause(rest) && hasNegation(after)) ||
    hasDenial(after, lexicon) ||
    deniesSentence(next.filter(isWord).slice(0, NEAR_WORDS), found, lexicon)
  );
}

/** « Nous n'avons pas peur, | nous voterons »: the negation is of the clause before. */
function isOwnClause(before: readonly Token[], found: readonly Token[], lexicon: Lexicon): boolean {
  const first = found[0]?.forms.plain ?? '';
  if (before.at(-1)?.key !== ',') return false;
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

function isConditional({ previous, before, rest, next }: Context): boolean {
  return (
    [before, rest, next.filter(isWord).slice(0, NEXT_WORDS)].some(hasReserve) ||
    answers(next) ||
    isHypothesis(previous)
  );
}

/** Whether the speaker's own sentence limits what was cut out of it. */
function isCutShort({ before, rest }: Context, found: readonly Token[], lexicon: Lexicon): boolean {
  return (
    [before, rest].some(hasShare) ||
    quantifies(before) ||
    isLimited(before) ||
    limits(rest) ||
    contrasts(rest) ||
    cutsQuantity(found, rest) ||
    cutsException(found, rest) ||
    cutsGenerality(found, rest) ||
    cutsParticiple(rest, lexicon) ||
    completesNoun(found.at(-1), rest, lexicon) ||
    cutsObject(found.at(-1), rest, lexicon) ||
    cutsPredicate(found, rest, lexicon) ||
    disapproves(rest, lexicon) ||
    opposes(found, rest, lexicon)
  );
}

function hasNegation(tokens: readonly Token[]): boolean {
  return tokens.some(({ key }, at) => isNegation(key) && !isComparative(tokens, at));
}

/** « le plus long », « plus que jadis »: without « ne », no negation. */
function isComparative(tokens: readonly Token[], at: number): boolean {
  const [before = '', word = '', after = ''] = [at - 1, at, at + 1].map(
    (each) => tokens[each]?.key,
  );
  return (
    word === 'plus' &&
    !tokens.some(({ key }) => isNegationHead(key)) &&
    (/^(?:l[ea]s?|de|bien|beaucoup|encore)$/u.test(before) || /^qu[e']$/u.test(after))
  );
}

function isWord({ kind }: Token): boolean {
  return kind === 'WORD';
}

function wordsWithin(
  segments: readonly PrintedSegment[],
  { start }: Range,
  { end }: Range,
): Token[] {
  const tokens = segments.flatMap((segment) => segment.tokens);
  return tokens.filter((token) => isWord(token) && token.start >= start && token.end <= end);
}

/** Whether the sentence continues a quantity: « cinq malades | sur cent », « dix ans | et six mois ». */
function cutsQuantity(found: readonly Token[], rest: readonly Token[]): boolean {
  const [joint, next] = rest.filter(isWord);
  return (
    (joint?.key === 'sur' || joint?.key === 'et') &&
    isNumber(next) &&
    found.slice(-2).some(isNumber)
  );
}

/** « Nous ne fermerons pas l'école | cette année », « toutes les portes | du rez-de-chaussée ». */
function cutsGenerality(found: readonly Token[], [first]: readonly Token[]): boolean {
  if (!first || !isWord(first) || first.key === 'et') return false;
  return found
    .slice(-NEAR_WORDS)
    .some(({ key, forms }) => isNegation(key) || UNIVERSALS.has(forms.plain));
}

const UNIVERSALS: ReadonlySet<string> = new Set(
  'tout tous toute toutes toujours partout chaque'.split(' '),
);

/** « des civils | armés » */
function cutsParticiple([first]: readonly Token[], lexicon: Lexicon): boolean {
  if (!first || !isWord(first)) return false;
  const verbs = lexicon.verbsOf(first.key);
  return (
    verbs.length > 0 && !verbs.includes(first.key) && /(?:é|[iu])(?:e|s|es)?$/u.test(first.key)
  );
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
