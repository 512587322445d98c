import { wordSet } from '../../model/words/word-set.ts';
import { ELIDED } from '../../model/words/words.ts';
import type { Quotation } from './quotations.ts';
import { isBlank, type Span } from './span.ts';

export type TokenKind = 'word' | 'number' | 'mark' | 'quotation' | 'break';

/**
 * A word, a number, a punctuation mark, a whole quotation or the end of a line.
 *
 * Other than a word of `model/words`, it keeps its place in the layout (line breaks, whole
 * quotations, web addresses), a compound is one token, and nothing is folded but case: the rules
 * compare with lists that have accents. An elided word is a token of its own (« l' »), and so are
 * the pronoun of an inversion (« dit » and « il » in « dit-il », without the « t ») and everything
 * else that a hyphen does not join.
 */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** In lower case, with a straight apostrophe. */
  readonly lower: string;
  readonly isCapital: boolean;
  /** Whether it is the subject of an inversion: « il » in « dit-il ». */
  readonly isInverted: boolean;
  readonly quotation: Quotation | undefined;
}

const WORD = /[\p{L}\p{M}\p{N}·&]+/uy;
const NUMBER =
  /\p{N}+(?:[.,\u00a0\u202f ]\p{N}{3}(?!\p{N})|[.,:]\p{N}+)*(?:er|ère|e|re|h\p{N}{0,2})?(?![\p{L}])/uy;
const URL = /(?:https?:\/\/|www\.)[^\s»”"]+/uy;
const LONGEST_ELIDED = 7;
const LONGEST_WORD = 100;
const PRONOUNS = wordSet('il elle on ils elles je tu nous vous ce');

/** Splits a part of a text. A quotation of the list is one token. */
export function splitTokens(
  text: string,
  { start, end }: Span,
  quotations: readonly Quotation[],
): Token[] {
  const tokens: Token[] = [];
  let next = 0;
  let at = start;
  while (at < end) {
    const quotation = quotations[next];
    if (quotation && at >= quotation.start) {
      tokens.push(createToken(text, 'quotation', quotation.start, quotation.end, { quotation }));
      at = Math.max(at + 1, quotation.end);
      next += 1;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === 10) {
      tokens.push(createToken(text, 'break', at, at + 1));
      at += 1;
    } else if (isBlank(code)) at += 1;
    else at = readToken(text, at, quotation ? Math.min(quotation.start, end) : end, tokens);
  }
  return tokens;
}

function readToken(text: string, at: number, limit: number, tokens: Token[]): number {
  const first = text.charAt(at);
  if (first === 'h' || first === 'w') {
    const url = matchAt(URL, text, at);
    if (url > at) {
      tokens.push(createToken(text, 'mark', at, Math.min(url, limit)));
      return Math.min(url, limit);
    }
  }
  if (first >= '0' && first <= '9') {
    const number = Math.min(matchAt(NUMBER, text, at), limit);
    if (number > at) {
      tokens.push(createToken(text, 'number', at, number));
      return number;
    }
  }
  const word = Math.min(matchAt(WORD, text, at), limit);
  if (word === at) {
    const end =
      at + (text.startsWith('...', at) ? 3 : (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    tokens.push(createToken(text, 'mark', at, Math.min(end, limit)));
    return Math.min(end, limit);
  }
  return readWord(text, at, word, limit, tokens);
}

/** Reads a word with its apostrophes and hyphens. */
function readWord(text: string, at: number, first: number, limit: number, tokens: Token[]): number {
  let end = first;
  let isJoined = false;
  while (end < limit) {
    const joint = text.charAt(end);
    if (joint !== "'" && joint !== '’' && joint !== '-' && joint !== '‑') break;
    const after = Math.min(matchAt(WORD, text, end + 1), limit);
    if (joint === "'" || joint === '’') {
      const isElided = end - at <= LONGEST_ELIDED && ELIDED.has(text.slice(at, end).toLowerCase());
      if (isElided) {
        tokens.push(createToken(text, 'word', at, end + 1));
        return end + 1;
      }
      if (after <= end + 1) break;
    } else if (after <= end + 1) break;
    end = after;
    isJoined = true;
  }
  // A hundred letters are not a word: look for nothing in it.
  const glued = end - at > LONGEST_WORD ? undefined : findGlued(text, at, end);
  if (glued !== undefined) {
    tokens.push(createToken(text, 'word', at, glued), createToken(text, 'break', glued, glued));
    return glued;
  }
  const hyphen =
    isJoined && end - at <= LONGEST_WORD ? findInversion(text.slice(at, end)) : undefined;
  if (hyphen === undefined) {
    tokens.push(createToken(text, 'word', at, end));
    return end;
  }
  tokens.push(createToken(text, 'word', at, at + hyphen.verb));
  tokens.push(createToken(text, 'word', at + hyphen.pronoun, end, { isInverted: true }));
  return end;
}

// The first words of sentences that a heading is glued to: « inacceptablesIl a répondu ».
const FIRST_WORDS = wordSet(`
  Le La Les Il Elle Ils Elles Un Une Des Ce Cette Ces En Dans Pour Selon Sur Mais Au Aux Après
  Avant Depuis Interrogé Interrogée On Nous Je Son Sa Ses Leur Leurs À Plus Si Quand Et Par
`);
const GLUED = /\p{Ll}(?=\p{Lu}\p{Ll}*(?:['’]|$))/u;

/** Where a sentence is glued to the heading before it; undefined if none is. */
function findGlued(text: string, at: number, end: number): number | undefined {
  const word = text.slice(at, end);
  const rest = word.slice(1);
  if (rest === rest.toLowerCase()) return undefined;
  const match = GLUED.exec(word);
  if (!match) return undefined;
  const next = match.index + match[0].length;
  const isElided = /^[LDCJSN]$/u.test(word.slice(next)) && /['’]/u.test(text.charAt(end));
  return FIRST_WORDS.has(word.slice(next)) || isElided ? at + next : undefined;
}

/** Where verb and pronoun are divided in « a-t-il », « dit-elle ». */
function findInversion(word: string): { verb: number; pronoun: number } | undefined {
  const last = Math.max(word.lastIndexOf('-'), word.lastIndexOf('‑'));
  if (last <= 0) return undefined;
  const lower = word.toLowerCase();
  if (!PRONOUNS.has(lower.slice(last + 1)) || lower === 'rendez-vous') return undefined;
  const verb = /[-‑]t$/u.test(lower.slice(0, last)) ? last - 2 : last;
  return verb > 0 ? { verb, pronoun: last + 1 } : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function createToken(
  text: string,
  kind: TokenKind,
  start: number,
  end: number,
  { quotation, isInverted = false }: { quotation?: Quotation; isInverted?: boolean } = {},
): Token {
  const own = kind === 'quotation' ? '' : text.slice(start, end);
  const small = own.toLowerCase();
  const lower = small.endsWith('’') || small.includes('’') ? small.replaceAll('’', "'") : small;
  const first = own.charAt(0);
  const isCapital = kind === 'word' && first !== first.toLowerCase();
  return { kind, text: own, lower, start, end, isCapital, isInverted, quotation };
}
