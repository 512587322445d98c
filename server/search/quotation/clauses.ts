import type { Lexicon } from '../../model/words/french-lexicon.ts';
import { type Gap, isParenthesis, lastSentence } from './gap.ts';
import { isNegation } from './negation.ts';
import { beginsNoun, isDeterminer, isPreposition, isSubjectPronoun } from './small-words.ts';
import { isSentenceEnd, type Token, wordsIn, wordsOfInsertion } from './tokens.ts';

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
    return !piece.isAfterSentence && !hasOwnSubject(next, lexicon);
  }
  const parts = splitParts(rest);
  if (isRelative(next[0] ?? null)) return exchangesAntecedent(parts);
  const verbs = parts.filter((part) => hasFiniteVerb(part.tokens, lexicon)).length;
  if (parts.length < 2 || (isParenthesis(rest) && verbs < 2)) return false;
  if (hasOwnSubject(next, lexicon)) return false;
  return (
    continuesClause(parts, next, before.tokens, lexicon) ||
    exchangesSubject(parts, next, before.tokens, lexicon) ||
    exchangesMember(parts, next)
  );
}

/** Whether the clause before a gap, or the one whose beginning it leaves out, is negated. */
export function isNegatedAround({ before, leftOut }: Gap): boolean {
  const clauses = [splitParts(before?.tokens ?? [], isJoint), splitParts(leftOut, isJoint)];
  return clauses.some((parts) => wordsIn(parts.at(-1)?.tokens ?? []).some(isNegation));
}

interface Part {
  /** The word or mark that begins it; null for the words before the first one. */
  readonly opener: Token | null;
  readonly tokens: readonly Token[];
}

function splitParts(
  tokens: readonly Token[],
  isOpener: (token: Token) => boolean = (token) => isJoint(token) || isLink(token),
): Part[] {
  const parts: { opener: Token | null; tokens: Token[] }[] = [{ opener: null, tokens: [] }];
  for (const token of tokens) {
    const last = parts.at(-1);
    if (!isOpener(token)) last?.tokens.push(token);
    // « , et que » begins one part.
    else if (last && last.tokens.length === 0 && last.opener) last.opener = token;
    else parts.push({ opener: token, tokens: [] });
  }
  return parts;
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
  return JOINTS.has(last?.opener?.key ?? '') && beginsNominal(named);
}

/** « Le maire (…) démissionne », of « Le maire reste et le préfet démissionne ». */
function exchangesSubject(
  parts: readonly Part[],
  next: readonly Token[],
  before: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const clause = splitParts(before).at(-1)?.tokens ?? [];
  return (
    isFiniteAt(next, 0, lexicon) &&
    beginsNominal(parts.at(-1)?.tokens ?? []) &&
    (hasFiniteVerb(parts[0]?.tokens ?? [], lexicon) || mayHaveVerb(clause, lexicon))
  );
}

/** « Je félicite Paul (…) pour sa défaite », of « Paul pour sa victoire, et Pierre pour … ». */
function exchangesMember(parts: readonly Part[], next: readonly Token[]): boolean {
  const [first, last] = [parts[0]?.tokens[0], parts.at(-1)];
  if (!first || !last || wordsIn(last.tokens).length === 0) return false;
  return isSameKind(first, next[0]);
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
  const clause = tokens.slice(from, from + 1 + endOfPart(tokens.slice(from + 1)));
  const [first] = clause;
  if (!first || isLink(first)) return false;
  return (
    isSubjectPronoun(first.forms.plain) || (beginsNominal(clause) && hasFiniteVerb(clause, lexicon))
  );
}

function endOfPart(tokens: readonly Token[]): number {
  const end = tokens.findIndex((token) => isJoint(token) || isLink(token) || isSentenceEnd(token));
  return end === -1 ? tokens.length : end;
}

function beginsNominal([first]: readonly Token[]): boolean {
  if (first?.kind !== 'WORD') return false;
  const { plain, cased } = first.forms;
  return isDeterminer(plain) || isSubjectPronoun(plain) || /^\p{Lu}/u.test(cased);
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

function hasFiniteVerb(tokens: readonly Token[], lexicon: Lexicon): boolean {
  return tokens.some((_token, at) => isFiniteAt(tokens, at, lexicon));
}

/** Also of words that are nouns as well, unless an article is before them. */
function mayHaveVerb(tokens: readonly Token[], lexicon: Lexicon): boolean {
  return tokens.some(
    ({ key }, at) => lexicon.isFinite(key) && !beginsNoun(tokens[at - 1]?.forms.plain ?? ''),
  );
}

/**
 * Whether a token is the finite verb of a clause. A word that is a noun too, such as « marche », is one
 * only after a pronoun; a participle is none.
 */
function isFiniteAt(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token?.kind !== 'WORD') return false;
  const { key } = token;
  const isAuxiliary = AUXILIARIES.has(key);
  if (!isAuxiliary && !lexicon.isFinite(key)) return false;
  if (before && isAuxiliaryForm(before, lexicon)) return false;
  const plain = before?.forms.plain ?? '';
  if (isSubjectPronoun(plain) || CLITICS.has(plain)) return true;
  return isAuxiliary || !(lexicon.isNominal(key) || isDeterminer(plain));
}

// Forms that the dictionary has as other words.
const AUXILIARIES: ReadonlySet<string> = new Set(['a', 'est', 'sommes', 'devons']);
// « le » and « la » are articles more often.
const CLITICS: ReadonlySet<string> = new Set("ne n' se s' me m' te t' y en lui qui".split(' '));

function isAuxiliaryForm({ key }: Token, lexicon: Lexicon): boolean {
  return (
    AUXILIARIES.has(key) || lexicon.verbsOf(key).some((verb) => /^(?:être|avoir)$/u.test(verb))
  );
}

function isJoint({ kind, key }: Token): boolean {
  return kind === 'MARK' ? ',;:-()'.includes(key) : JOINTS.has(key);
}

function isLink({ key }: Token): boolean {
  return LINKS.has(key);
}

function isRelative(opener: Token | null): boolean {
  return opener !== null && RELATIVES.has(opener.key);
}

const JOINTS: ReadonlySet<string> = new Set('et ou mais car puis donc or ni tandis'.split(' '));
const RELATIVES: ReadonlySet<string> = new Set(
  "qui que qu' dont où lequel laquelle lesquels lesquelles".split(' '),
);
const LINKS: ReadonlySet<string> = new Set([
  ...RELATIVES,
  ...'comme parce puisque lorsque quand alors si'.split(' '),
]);
