import { wordSet } from '../../model/words/word-set.ts';
import { CONJUNCTIONS, SUBJECT_PRONOUNS } from '../data/words.ts';
import { endsAsSentence } from './quotations.ts';
import type { Token } from './tokens.ts';

const MAX_SENTENCE = 300;

/**
 * The tokens in paragraphs. A quotation over several paragraphs is in one. What a colon announces
 * at the end of a paragraph belongs to it: a quotation, or the items of a list.
 */
export function splitParagraphs(tokens: readonly Token[]): Token[][] {
  const paragraphs: Token[][] = [];
  let current: Token[] = [];
  let isList = false;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'break') {
      current.push(token);
      continue;
    }
    if (current.length === 0) continue;
    const last = current.findLast(({ kind }) => kind !== 'break');
    // Looked for only where it matters, because a text can consist of empty lines.
    const next: Token | undefined =
      last?.text === ':' || isList ? nextWord(tokens, index) : undefined;
    const announces: boolean =
      last?.text === ':' && next !== undefined && (next.kind === 'quotation' || startsItem(next));
    isList = announces
      ? next?.kind !== 'quotation'
      : isList && next !== undefined && startsItem(next);
    if (announces || isList) current.push(token);
    else if (current.length > 0) {
      paragraphs.push(current);
      current = [];
    }
  }
  if (current.length > 0) paragraphs.push(current);
  return paragraphs.map(trimBreaks);
}

function trimBreaks(tokens: Token[]): Token[] {
  while (tokens.at(-1)?.kind === 'break') tokens.pop();
  return tokens;
}

function nextWord(tokens: readonly Token[], from: number): Token | undefined {
  for (let at = from; at < tokens.length; at += 1)
    if (tokens[at]?.kind !== 'break') return tokens[at];
  return undefined;
}

function startsItem(token: Token): boolean {
  return (
    (token.kind === 'mark' && /^[–—•*·-]$/u.test(token.text)) ||
    (token.kind === 'number' && token.text.length <= 2)
  );
}

const FINAL = new Set(['.', '!', '?', '…', '...']);
// Words that a full stop abbreviates.
const ABBREVIATED = wordSet(`
  m mm mme mmes mlle dr pr me mgr st ste art al av bd cf ed éd env ex fig hab janv févr avr juil
  sept oct nov déc no nos p pp vol col gal lt cdt jr sr vs
`);

/** The sentences of a paragraph. No sentence ends inside a quotation, or inside a list. */
export function splitSentences(text: string, tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  let sentence: Token[] = [];
  const isList = tokens.some(({ kind }) => kind === 'break');
  for (const [index, token] of tokens.entries()) {
    sentence.push(token);
    const isEnd =
      !isList || !sentence.some(({ text: own }) => own === ':')
        ? endsSentence(text, tokens, index)
        : false;
    // Bounds what the rules cost that look at all of a sentence.
    if (isEnd || sentence.length >= MAX_SENTENCE) {
      sentences.push(sentence);
      sentence = [];
    }
  }
  if (sentence.length > 0) sentences.push(sentence);
  return sentences;
}

function endsSentence(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token || !next) return false;
  if (token.kind === 'quotation') return closesSentence(text, token, next);
  if (token.kind !== 'mark' || !FINAL.has(token.text)) return false;
  if (next.kind === 'mark' && (FINAL.has(next.text) || next.text === ')')) return false;
  if (token.text === '.' && isAbbreviation(tokens, index)) return false;
  if (next.kind === 'quotation' || next.isCapital || next.kind === 'break') return true;
  if (next.kind === 'number' && token.text === '.') return next.start > token.end;
  return next.kind === 'mark' && /^[–—(-]$/u.test(next.text) && token.text !== '...';
}

function isAbbreviation(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before?.kind === 'mark') return !/^[)\]%»”]$/u.test(before.text) && !FINAL.has(before.text);
  if (before?.kind !== 'word') return false;
  if (ABBREVIATED.has(before.lower)) return true;
  // « la lettre B. Comme disait … »
  const next = tokens[index + 1]?.lower ?? '';
  return (
    before.text.length === 1 &&
    before.isCapital &&
    !CONJUNCTIONS.has(next) &&
    !SUBJECT_PRONOUNS.has(next)
  );
}

/** « …nous irons. » A new sentence begins after it, unless a small letter follows. */
function closesSentence(text: string, { quotation, end }: Token, next: Token): boolean {
  // « …ambiance professionnelle"M. Lavrov a … »: a heading that the next sentence is glued to.
  if (next.isCapital && next.start === end) return true;
  if (!quotation || !endsAsSentence(text, quotation)) return false;
  return next.isCapital || next.kind === 'quotation';
}
