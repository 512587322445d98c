import {
  beginsNominal,
  hasFiniteVerb,
  isFiniteAt,
  isJoint,
  isParenthesis,
  isRelative,
  lastSentence,
  type Part,
  splitParts,
} from '../../../model/french/clauses.ts';
import {
  agreesWith,
  isDeterminer,
  isPreposition,
  isSubjectPronoun,
  isTime,
} from '../../../model/french/closed-classes.ts';
import { isNegation } from '../../../model/french/negation.ts';
import { isAuxiliary } from '../../../model/french/verbs.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { type Token, wordsIn, wordsOfInsertion } from '../../../model/words/tokens.ts';
import type { Gap } from '../quotation.ts';

/**
 * Whether a gap may give the words after it another subject, verb or addressee than the printed one:
 * « Le maire a tué (…) les enfants », of « Le maire a tué le projet, et son adjoint a sauvé les
 * enfants ». It does if the words left out begin a clause, or another member of a series, that the
 * words after the gap continue.
 */
export function joinsClauses({ before, piece, leftOut }: Gap, lexicon: Lexicon): boolean {
  const rest = lastSentence(leftOut);
  if (!before || piece.tokens.length === 0) return false;
  const next = [...piece.insertions.flatMap(wordsOfInsertion), ...piece.tokens];
  if (rest !== leftOut && wordsIn(rest).length === 0) {
    if (hidesReferent(leftOut, next, lexicon)) return true;
    return !piece.isAfterSentence && !hasOwnSubject(next, lexicon);
  }
  if (hidesReferent(leftOut, next, lexicon)) return true;
  // « L'été fut beau. (…) fut rude »: the subject is among the words left out.
  if (piece.isAfterSentence && isFiniteAt(next, 0, lexicon)) return true;
  if (extendsShare(rest, next, lexicon)) return true;
  const parts = splitParts(rest);
  if (isRelative(next[0] ?? null)) return exchangesAntecedent(parts);
  const verbs = parts.filter((part) => hasFiniteVerb(part.tokens, lexicon)).length;
  if (parts.length < 2 || (isParenthesis(rest) && verbs < 2)) return false;
  if (hasOwnSubject(next, lexicon)) return false;
  return (
    continuesClause(parts, next, before.tokens, lexicon) ||
    exchangesSubject(parts, next, lexicon) ||
    exchangesMember(parts, next, before.tokens) ||
    parts.some(({ tokens }) => isElliptic(tokens))
  );
}

/**
 * Whether the clause left out names whom the words after the gap speak of: « Paul a voté. (…) Il en est fier »,
 * of « Paul a voté. Luc l'a insulté. Il en est fier », or « L'infirmière a prévenu le médecin, (…) et le chef n'a rien
 * fait », where the médecin told the chef.
 */
function hidesReferent(
  leftOut: readonly Token[],
  next: readonly Token[],
  lexicon: Lexicon,
): boolean {
  if (!hasFiniteVerb(leftOut, lexicon)) return false;
  const [start, ...others] = next.slice(next.findIndex((token) => !isJoint(token)));
  if (!start) return false;
  const named = leftOut.flatMap((token, at) => {
    const noun = leftOut[at + 1];
    const isNoun = isDeterminer(token.forms.plain) && noun && lexicon.isNominal(noun.key);
    return isNoun ? [{ article: token.forms.plain, noun: noun.key, at }] : [];
  });
  if (named.some(({ noun }) => isDeterminer(start.forms.plain) && noun === others[0]?.key))
    return true;
  const pronouns = [start, ...others].slice(0, PRONOUN_WORDS).filter((token, at) => {
    const verb = others[at]?.key ?? '';
    const isVerb =
      isAuxiliary(verb, lexicon) || (lexicon.isFinite(verb) && !lexicon.isNominal(verb));
    const isObject = OBJECTS.test(token.key) && isVerb;
    return isObject || (at === 0 && /^(?:ils?|elles?)$/u.test(token.key));
  });
  const [subject] = named;
  const isSubject =
    subject !== undefined &&
    leftOut.slice(0, subject.at).every((token) => isJoint(token) || token.kind === 'MARK');
  return (
    isSubject &&
    pronouns.some(({ forms }) => agreesWith(subject.article, subject.noun, forms.plain))
  );
}

const OBJECTS = /^(?:les?|la|l'|lui|leur)$/u;
const PRONOUN_WORDS = 6;

/** « dix loups (…) nés ici », of « dix loups, dont deux nés ici »: what is said of a part is said of all. */
function extendsShare(rest: readonly Token[], next: readonly Token[], lexicon: Lexicon): boolean {
  const share = rest.slice(rest.findLastIndex(({ key }) => key === 'dont'));
  return (
    share[0]?.key === 'dont' &&
    [...share, ...next.slice(0, 1)].every(({ kind }) => kind === 'WORD') &&
    !hasFiniteVerb(share, lexicon) &&
    !isFiniteAt(next, 0, lexicon)
  );
}

/** Whether the clause before a gap, or the one whose beginning it leaves out, is negated. */
export function isNegatedAround({ before, leftOut }: Gap): boolean {
  const clauses = [splitParts(before?.tokens ?? [], isJoint), splitParts(leftOut, isJoint)];
  return clauses.some((parts) => wordsIn(parts.at(-1)?.tokens ?? []).some(isNegation));
}

/** The words left out have a clause of their own, whose end stands after the gap. */
function continuesClause(
  parts: readonly Part[],
  next: readonly Token[],
  before: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const isNew = beginsAnew(parts, next);
  const isVerb = isFiniteAt(next, 0, lexicon);
  return parts.slice(1).some((part) => {
    if (!hasFiniteVerb(part.tokens, lexicon)) return false;
    if (!isNew && !isVerb) return !isRelative(part.opener) || part === parts.at(-1);
    return (
      !isRelative(part.opener) &&
      hasSubject(part.tokens, lexicon) &&
      !hasSameSubject(part.tokens, before)
    );
  });
}

/** « J'aime ma mère (…) qui chante », of « J'aime ma mère, qui rit, et mon père, qui chante ». */
function exchangesAntecedent(parts: readonly Part[]): boolean {
  const last = parts.findLast(({ tokens }) => tokens.length > 0);
  const [first, ...rest] = last?.tokens ?? [];
  const named = first && isPreposition(first.forms.plain) ? rest : (last?.tokens ?? []);
  const isJoined = last?.opener?.kind === 'WORD' && isJoint(last.opener);
  const isObject = last?.tokens.some(({ forms }) => isDeterminer(forms.plain)) ?? false;
  return isJoined && (beginsNominal(named) || isObject);
}

/** « Le maire (…) démissionne », of « Le maire reste et le préfet démissionne ». */
function exchangesSubject(
  parts: readonly Part[],
  next: readonly Token[],
  lexicon: Lexicon,
): boolean {
  return isFiniteAt(next, 0, lexicon) && beginsNominal(parts.at(-1)?.tokens ?? []);
}

/**
 * « Je félicite Paul (…) pour sa défaite », of « Paul pour sa victoire, et Pierre pour … »; « jette des pierres
 * (…) au roi », of « des pierres dans l'eau et des fleurs au roi ».
 */
function exchangesMember(
  parts: readonly Part[],
  next: readonly Token[],
  before: readonly Token[],
): boolean {
  // « jouent au ballon (et les garçons) à la poupée »
  const [opening, member] = parts;
  const isEllipsis =
    parts.length === 2 &&
    opening?.tokens.length === 0 &&
    member?.opener?.key === 'et' &&
    beginsNominal(member.tokens);
  const phrases = [before.at(-2), before.at(-3), next[0]].map((token) =>
    isPreposition(token?.forms.plain ?? ''),
  );
  if (isEllipsis && phrases[2] && (phrases[0] || phrases[1])) return true;
  const [first, last] = [parts[0]?.tokens[0], parts.at(-1)];
  if (!first || !last || wordsIn(last.tokens).length === 0) return false;
  const isPhrases = [first, next[0]].every((one) => one && isPreposition(one.forms.plain));
  return isSameKind(first, next[0]) || (isPhrases && beginsNominal(last.tokens));
}

/** « mon père aime les chevaux, ma mère les livres »: a subject and an object without their verb. */
function isElliptic(tokens: readonly Token[]): boolean {
  const words = tokens.map(({ forms }) => forms.plain);
  return words.some(
    (word, at) =>
      at === 2 && isDeterminer(word) && isDeterminer(words[0] ?? '') && !isTime(words[1] ?? ''),
  );
}

function isSameKind(one: Token, other: Token | undefined): boolean {
  if (!other) return false;
  return one.key === other.key || [one, other].every(({ forms }) => isDeterminer(forms.plain));
}

/** Whether the words after a gap begin a clause or a member of a series, or follow one. */
function beginsAnew(parts: readonly Part[], next: readonly Token[]): boolean {
  return wordsIn(parts.at(-1)?.tokens ?? []).length === 0 || (next[0] ? isJoint(next[0]) : false);
}

/** Whether words are a clause with its subject: « nous devons agir », « et le préfet reste ». */
function hasOwnSubject(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const from = tokens.findIndex((token) => !isJoint(token));
  const [clause = []] = splitParts(tokens.slice(from)).map((part) => part.tokens);
  return (
    isSubjectPronoun(clause[0]?.forms.plain ?? '') ||
    (beginsNominal(clause) && hasFiniteVerb(clause, lexicon))
  );
}

/** Whether a clause names its subject before its verb. */
function hasSubject(clause: readonly Token[], lexicon: Lexicon): boolean {
  const verb = clause.findIndex((_token, at) => isFiniteAt(clause, at, lexicon));
  return clause.slice(0, verb).some((token) => beginsNominal([token]));
}

/** « nous … (…) nous … et »: the clause left out has the subject of the one before. */
function hasSameSubject(clause: readonly Token[], before: readonly Token[]): boolean {
  const subject = clause.find(({ forms }) => isSubjectPronoun(forms.plain));
  const last = before.findLast(({ forms }) => isSubjectPronoun(forms.plain));
  return (
    subject !== undefined && subject.key === last?.key && /^(?:je|j'|nous|on)$/u.test(last.key)
  );
}
