import { isJoint, isLink } from '../../../model/french/clauses.ts';
import { isDeterminer, isPreposition, isPronoun } from '../../../model/french/closed-classes.ts';
import { isNegation } from '../../../model/french/negation.ts';
import { isInfinitive, isParticiple } from '../../../model/french/verbs.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { isSentenceEnd, type Token } from '../../../model/words/tokens.ts';
import { isSaying } from '../around/hearsay.ts';
import type { Step } from './align-words.ts';
import { isAbbreviation } from './small-words.ts';

/** Two neighbouring words that both sides have, with the marks that each side has between them. */
interface Joint {
  readonly word: Token;
  readonly next: Token;
  readonly asked: readonly Token[];
  readonly printed: readonly Token[];
}

/** How far a mark can move and still be the same one. */
const NEAR_WORDS = 8;

/** The places of an alignment where a mark can stand. All tokens of both sides are given. */
export function jointsOf(
  steps: readonly Step[],
  asked: readonly Token[],
  printed: readonly Token[],
): Joint[] {
  const [askedAt, printedAt] = [placesOf(asked), placesOf(printed)];
  return steps.slice(1).flatMap((step, at) => {
    const before = steps[at];
    if (!before?.asked || !before.printed || !step.asked || !step.printed) return [];
    const marks = {
      asked: between(asked, askedAt, before.asked, step.asked),
      printed: between(printed, printedAt, before.printed, step.printed),
    };
    const isMarks = [...marks.asked, ...marks.printed].every(({ kind }) => kind === 'MARK');
    return isMarks ? [{ word: before.printed, next: step.printed, ...marks }] : [];
  });
}

function placesOf(tokens: readonly Token[]): ReadonlyMap<Token, number> {
  return new Map(tokens.map((token, at) => [token, at]));
}

/** The point of an abbreviation ends no sentence: « art. 12 ». */
function between(
  tokens: readonly Token[],
  places: ReadonlyMap<Token, number>,
  one: Token,
  other: Token,
): readonly Token[] {
  const marks = tokens.slice((places.get(one) ?? -1) + 1, Math.max(0, places.get(other) ?? -1));
  return isAbbreviation(one.forms.plain) ? marks.filter(({ key }) => key !== '.') : marks;
}

/**
 * Whether marks give the words another speaker or another sentence:
 *
 * - « Le maire dit : le préfet ment » for « Le maire, dit le préfet, ment ».
 * - « Il ment parfois. Elle dort » for « Il ment. Parfois, elle dort ».
 * - « J'ai vu Paul. Et Marc rire » for « J'ai vu Paul et Marc rire ».
 */
export function movesMarks(joints: readonly Joint[], lexicon: Lexicon): boolean {
  return joints.some(
    (joint, at) => movesSpeech(joint, joints[at + 1], lexicon) || movesEnd(joints, at),
  );
}

function movesSpeech({ next, asked, printed }: Joint, after: Joint | undefined, lexicon: Lexicon) {
  if (!after || !isSaying(next.key, lexicon)) return false;
  const isOpened = after.asked.length > 0 && after.printed.length === 0;
  return isOpened && (after.asked[0]?.key === ':' || (printed.length > 0 && asked.length === 0));
}

function movesEnd(joints: readonly Joint[], at: number): boolean {
  const joint = joints[at];
  if (joint?.asked.some(isSentenceEnd) && joint.printed.length === 0) return true;
  if (!joint?.printed.some(isSentenceEnd) || joint.asked.some(isSentenceEnd)) return false;
  const near = joints.slice(Math.max(0, at - NEAR_WORDS), at + NEAR_WORDS);
  const isMoved = near.some(
    ({ asked, printed }) => asked.some(isSentenceEnd) && !printed.some(isSentenceEnd),
  );
  const isJoined =
    joint.asked.length === 0 &&
    joints.slice(at + 1, at + NEAR_WORDS).some(({ asked }) => asked.length > 0);
  return isMoved || isJoined;
}

/**
 * Whether a comma or a colon may give the words another sense:
 *
 * - One makes a relative clause say « all of them », or no longer does, or a reason or an aim belong to a
 *   negation: « les élus(,) qui ont menti », « il ne part pas(,) parce qu'on le veut ».
 * - One is added before a noun, an adjective or a verb: « la femme, policier, a tiré ».
 * - One is added or dropped between a verb and what may be its object: « Mangeons(,) les enfants ».
 * - Those around an adjective or « dit-il » are dropped: « Le maire, dit son adjoint, ment ».
 * - One makes one name of two: « Paul Marie » for « Paul, Marie ».
 * - One moves: « aucun, en France » for « aucun en France, ».
 * - A semicolon is dropped, or two sentences become one: « Les riverains toussent : l'usine fume » for « Les
 *   riverains toussent. L'usine fume » gives a cause that nobody named.
 */
export function exchangesComma(joints: readonly Joint[], lexicon: Lexicon): boolean {
  return joints.some((joint, at) => {
    if (joinsClausesOver(joint)) return true;
    if (!isAdded(joint) && !isDropped(joint)) return false;
    const { next } = joint;
    const near = joints.slice(Math.max(0, at - MOVED_WORDS), at + MOVED_WORDS + 1);
    const isNegated = near.some(({ word }, place) => place <= MOVED_WORDS && isNegation(word.key));
    if (next.key === 'qui' || (isNegated && REASON.test(next.key)) || isBetweenNames(joint))
      return true;
    if (isBeforeObject(joint, lexicon)) return true;
    if (isAdded(joint)) return near.some(isDropped) || separates(joint, lexicon);
    const closing = joints.slice(at + 1, at + NEAR_WORDS).find(isDropped);
    const isOnly = closing !== undefined && closing === joints[at + 1];
    return (
      closing !== undefined && (isSaying(next.key, lexicon) || (isOnly && describes(next, lexicon)))
    );
  });
}

/** « Mangeons(,) les enfants »: a noun after a verb is its object, or somebody who is spoken to. */
function isBeforeObject({ word, next }: Joint, lexicon: Lexicon): boolean {
  const isVerb =
    isInfinitive(word.key, lexicon) ||
    isParticiple(word.key, lexicon) ||
    (lexicon.isFinite(word.key) && !lexicon.isNominal(word.key));
  return isVerb && isDeterminer(next.forms.plain);
}

/** « Les infirmières(,) fatiguées(,) ont … » */
function describes({ key }: Token, lexicon: Lexicon): boolean {
  return isParticiple(key, lexicon) || lexicon.nounsOf(key).length > 0;
}

function isBetweenNames({ word, next }: Joint): boolean {
  return [word, next].every(
    ({ forms }) => /^\p{Lu}\p{L}/u.test(forms.cased) && !isDeterminer(forms.plain),
  );
}

/** Words that begin a reason or an aim, which a negation before them can mean. */
const REASON = /^(?:comme|parce|pour|puisque|puisqu'|afin|sans|car|que|qu')$/u;

function joinsClausesOver({ asked, printed }: Joint): boolean {
  const losesEnd = printed.some(isSentenceEnd) && !asked.some(isSentenceEnd);
  const losesSemicolon = printed.some(({ key }) => key === ';') && asked.length === 0;
  return losesEnd || losesSemicolon;
}

function isAdded({ asked, printed }: Joint): boolean {
  return asked.length > 0 && printed.length === 0;
}

function isDropped({ asked, printed }: Joint): boolean {
  return asked.length === 0 && printed.length > 0;
}

function separates({ next, asked }: Joint, lexicon: Lexicon): boolean {
  const { plain } = next.forms;
  if (asked.some(({ key }) => key === ':')) return true;
  if (isJoint(next) || isLink(next) || isNegation(next.key)) return false;
  if (isDeterminer(plain) || isPreposition(plain) || isPronoun(plain)) return false;
  const isVerb =
    lexicon.isFinite(next.key) ||
    isParticiple(next.key, lexicon) ||
    isInfinitive(next.key, lexicon);
  return isVerb || lexicon.nounsOf(next.key).length > 0;
}

const MOVED_WORDS = 4;
