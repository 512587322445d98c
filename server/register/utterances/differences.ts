import { type Contradiction, findContradiction, isLimited } from './contradictions.ts';
import type { CueKind, Marker } from './language/language.ts';
import type { Likeness } from './likeness.ts';
import { isNegativeCue, isSameLanguage, type Report } from './report.ts';
import { haveOtherWords, isRestricted, isSubstituted } from './slots.ts';
import type { Wording } from './wording.ts';

/** From this resemblance on, two sentences are the same but for some words. */
const SAME_SENTENCE = 0.5;
const SAME_LONG_SENTENCE = 0.75;
const AGREEING = 0.7;
/** Whether one says all that the other says. */
const WHOLE = 0.9;
/** Wordings that share so much are recognised by it, whatever else they say. */
const MUCH = 6;
const SOME_WORDS = 5;

/**
 * Whether something tells two reports apart, however similar they are. Their contents and their
 * glosses are compared separately; what can be a matter of wording in one is outweighed if the other
 * agrees.
 */
export function areDifferent(
  one: Report,
  other: Report,
  content: Likeness,
  gloss: Likeness | null,
): boolean {
  if (content.shared < MUCH && haveOtherActs(one, other)) return true;
  const modal = modalOf(one, other);
  const inContent = isSameLanguage(one, other)
    ? compare(one.content, other.content, content, modal)
    : null;
  if (!gloss || !one.gloss || !other.gloss) return inContent !== null;
  const inGloss = compare(one.gloss, other.gloss, gloss, modal);
  const agree = (difference: Difference | null, { resembling }: Likeness) =>
    difference === null && resembling >= AGREEING;
  return (
    (inContent !== null && (FIRM.has(inContent) || !agree(inGloss, gloss))) ||
    (inGloss !== null && (FIRM.has(inGloss) || !agree(inContent, content)))
  );
}

// A cue such as « réclame » or « souhaite » says what the other content may say itself.
function modalOf(one: Report, other: Report): readonly Marker[] {
  if (one.isDemand || other.isDemand) return ['MAY'];
  const isWished = [one, other].some(({ cueKind }) => cueKind === 'WISH' || cueKind === 'CONSIDER');
  return isWished ? ['MUST', 'MAY'] : ['MUST', 'MAY', 'WISH'];
}
const LIMITS: readonly Marker[] = ['ALL', 'UNTIL'];

type Difference = Contradiction | 'SUBSTITUTED' | 'LIMITED' | 'RESTRICTED';

function compare(
  one: Wording,
  other: Wording,
  { shared, contained, resembling }: Likeness,
  modal: readonly Marker[],
): Difference | null {
  const contradiction = findContradiction(one, other);
  const isSame = resembling >= (shared >= MUCH ? SAME_LONG_SENTENCE : SAME_SENTENCE);
  const isLong = shared >= MUCH && resembling < SAME_SENTENCE;
  // In long sentences, a word can have several roles.
  const isUnsure =
    contradiction === 'ROLES' && shared >= MUCH && (!isSame || !one.language.knowsVerbs);
  if (contradiction && !isUnsure && (CERTAIN.has(contradiction) || !isLong)) return contradiction;
  const isShort = shared < SOME_WORDS - 1;
  if (isSame && (isSubstituted(one, other) || (isShort && haveOtherWords(one, other))))
    return 'SUBSTITUTED';
  if (isLong) return null;
  if (isLimited(one, other, modal)) return 'LIMITED';
  if (contained < WHOLE) return null;
  if (isLimited(one, other, LIMITS)) return 'LIMITED';
  if (resembling < 1 && isLimited(one, other, ['IF'])) return 'LIMITED';
  return shared < SOME_WORDS && isSame && isRestricted(one, other) ? 'RESTRICTED' : null;
}

/**
 * Whether the speaker did different things, by the cues: « réclame », « annonce ». A content without
 * a conjugated verb means nothing without its cue; a sentence can say by itself that it demands or
 * denies something.
 */
function haveOtherActs(one: Report, other: Report): boolean {
  const [mine, theirs] = [one.cueKind, other.cueKind];
  if (mine === theirs) return false;
  if (!one.content.isClause && !other.content.isClause) {
    return !isSaid(mine, other) || !isSaid(theirs, one);
  }
  if (mine === null || theirs === null) return false;
  return isUnsaid(mine, other) || isUnsaid(theirs, one);
}

/** Whether a cue only says that something was said, or what the other content says. */
function isSaid(kind: CueKind | null, { content }: Report): boolean {
  if (kind === null || kind === 'ANNOUNCE' || kind === 'PROMISE') return true;
  return isNegativeCue(kind) && content.isNegative;
}

/** Whether a cue adds what the other content does not say. */
function isUnsaid(kind: CueKind, { content }: Report): boolean {
  if (kind === 'ORDER' || kind === 'DEMAND' || kind === 'ADVISE')
    return !content.markers.has('MUST');
  if (kind === 'CONSIDER') return !content.markers.has('MAY');
  return isNegativeCue(kind) && !content.isNegative;
}

/** What tells reports apart however much they share. */
const CERTAIN: ReadonlySet<Difference> = new Set(['NUMBER', 'UNIT', 'KIND', 'NAME'] as const);

/** What is not a matter of wording, so that agreement in the other language cannot outweigh it. */
const FIRM: ReadonlySet<Difference> = new Set(['NUMBER', 'UNIT', 'KIND', 'ROLES'] as const);
