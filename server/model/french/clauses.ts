import type { Lexicon } from '../words/french-lexicon.ts';
import { isSentenceEnd, type Token } from '../words/tokens.ts';
import { wordSet } from '../words/word-set.ts';
import { isDeterminer, isSubjectPronoun } from './closed-classes.ts';
import { isAuxiliary, isInfinitive } from './verbs.ts';

/** What a mark, a conjunction or a relative pronoun begins in a sentence. */
export interface Part {
  /** The word or mark that begins it; null for the words before the first one. */
  readonly opener: Token | null;
  readonly tokens: readonly Token[];
}

/** The parts of a sentence, the words before the first opener included. */
export function splitParts(
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

/** Whether tokens have the finite verb of a clause. */
export function hasFiniteVerb(tokens: readonly Token[], lexicon: Lexicon): boolean {
  return tokens.some((_token, at) => isFiniteAt(tokens, at, lexicon));
}

/**
 * Whether a token is the finite verb of a clause. A word that is a noun too, such as « marche », is one
 * only after a pronoun; a participle is none.
 */
export function isFiniteAt(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token?.kind !== 'WORD') return false;
  const { key } = token;
  if (!lexicon.isFinite(key) || (before && isAuxiliary(before.key, lexicon))) return false;
  const plain = before?.forms.plain ?? '';
  if (isSubjectPronoun(plain) || CLITICS.has(plain)) return true;
  // « l'ai répété »
  if (isAuxiliary(key, lexicon) && !lexicon.isNominal(key)) return true;
  return HOMOGRAPHS.has(key) || !(lexicon.isNominal(key) || isDeterminer(plain));
}

/** Frequent verbs that are rare as the nouns they are as well. */
const HOMOGRAPHS: ReadonlySet<string> = new Set(['a', 'aura', 'est', 'sommes', 'devons']);
// « le » and « la » are articles more often.
const CLITICS = wordSet("ne n' se s' me m' te t' y en lui qui");

/** Whether a token joins clauses or members of a series: a comma, « et ». */
export function isJoint({ kind, key }: Token): boolean {
  return kind === 'MARK' ? ',;:-()'.includes(key) : JOINTS.has(key);
}

/** Whether a token begins a clause that depends on another one. */
export function isLink({ key }: Token): boolean {
  return LINKS.has(key);
}

/** Whether a token is « qui », « que », « dont », « où » or « lequel ». */
export function isRelative(opener: Token | null): boolean {
  return opener !== null && RELATIVES.has(opener.key);
}

const JOINTS = wordSet('et ou mais car puis donc or ni tandis');
const RELATIVES = wordSet("qui que qu' dont où lequel laquelle lesquels lesquelles");
const LINKS: ReadonlySet<string> = new Set([
  ...RELATIVES,
  ...'comme parce puisque lorsque quand alors si pourquoi comment'.split(' '),
]);

/** Whether tokens begin like a noun, a name or a pronoun. */
export function beginsNominal([first]: readonly Token[]): boolean {
  if (first?.kind !== 'WORD') return false;
  const { plain, cased } = first.forms;
  return isDeterminer(plain) || isSubjectPronoun(plain) || /^\p{Lu}/u.test(cased);
}

/**
 * The tokens after some words that may say something of them: without the clauses that have a subject
 * and a verb of their own, unless a pronoun refers back: « …, et je n'ai pas oublié l'hiver », but « …,
 * et je n'en veux pas ».
 */
export function withoutOwnClauses(rest: readonly Token[], lexicon: Lexicon): Token[] {
  const isOpener = (token: Token) => isJoint(token) || isLink(token) || isSentenceEnd(token);
  const parts = splitParts(rest, isOpener).filter(
    ({ opener, tokens }) => opener === null || !isOwnClause(opener, tokens, lexicon),
  );
  return parts.flatMap(({ opener, tokens }) => (opener ? [opener, ...tokens] : tokens));
}

/**
 * The tokens before words that begin a clause of their own, without the main clauses among them: « Le
 * port est presque vide, | les marins sont partis ».
 */
export function withoutMainClauses(
  before: readonly Token[],
  found: readonly Token[],
  lexicon: Lexicon,
): Token[] {
  const isJoined = /^(?:[,;:]|et|car|mais)$/u.test(before.at(-1)?.key ?? '');
  const [start] = splitParts(found);
  if (!isJoined || !start || !isClause(start.tokens, lexicon)) return [...before];
  const parts = splitParts(before, ({ key }) => /^(?:[,;:]|et|car|mais)$/u.test(key));
  return parts
    .filter(({ tokens }) => !isMainClause(tokens, lexicon))
    .flatMap(({ tokens }) => tokens);
}

function isMainClause(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const [start] = splitParts(tokens);
  return start !== undefined && isClause(start.tokens, lexicon);
}

function isClause(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const first = tokens[0]?.forms.plain ?? '';
  return (isDeterminer(first) || isSubjectPronoun(first)) && hasFiniteVerb(tokens, lexicon);
}

function isOwnClause(opener: Token, tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (!hasFiniteVerb(tokens, lexicon) || refersBack(tokens, lexicon)) return false;
  const first = tokens[0]?.forms.plain ?? '';
  return isRelative(opener) || beginsNominal(tokens) || NOBODY.test(first);
}

const NOBODY = /^(?:personne|aucune?|rien|nul|nulle)$/u;

/** « ce », « en », « y », or « le » before a verb. */
function refersBack(tokens: readonly Token[], lexicon: Lexicon): boolean {
  return tokens.some(({ key, forms }, at) => {
    if (REFERRING.has(forms.plain)) return true;
    const next = tokens[at + 1];
    if (!next) return false;
    if (key === 'ce') return /^(?:n[e']|sont|ser|fu)/u.test(next.key);
    const isVerb = lexicon.isFinite(next.key) || isInfinitive(next.key, lexicon);
    return OBJECTS.has(key) && isVerb && !lexicon.isNominal(next.key);
  });
}

const REFERRING = wordSet("en y c' cela ca ceci");
const OBJECTS = wordSet("le la les l'");

/** The tokens after the last end of a sentence. */
export function lastSentence(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findLastIndex((_token, at) => endsSentence(tokens, at));
  return end === -1 ? tokens : tokens.slice(end + 1);
}

/** Whether tokens are set off by commas, dashes or brackets. */
export function isParenthesis(tokens: readonly Token[]): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return [first, last].every((token) => token?.kind === 'MARK' && ',-()'.includes(token.key));
}

/**
 * Whether the token at an index ends a sentence. The point of « M. » and « J. » does not, but that of « 25
 * °C. » does.
 */
export function endsSentence(tokens: readonly Token[], at: number): boolean {
  const [amount, before, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (!token || !isSentenceEnd(token)) return false;
  const isShort = before !== undefined && /^\p{Lu}\p{L}{0,2}$/u.test(before.forms.cased);
  return token.key !== '.' || !isShort || /^[\d°º]/u.test(amount?.key ?? '');
}
