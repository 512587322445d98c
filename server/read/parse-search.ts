import { isCommonWord, withoutEnglish, withoutQuestion } from '../model/words/common-words.ts';
import { splitWords, type Word } from '../model/words/words.ts';

/** Consecutive words: a single word, a phrase, or the parts of a compound. */
export interface SearchTerm {
  /** As written, without quotation marks and signs. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly isNegated: boolean;
  /** Whether it was written in quotation marks. */
  readonly isQuoted: boolean;
  /** Lists of terms of which any matches instead. */
  readonly alternatives?: readonly (readonly SearchTerm[])[];
}

const TOKEN = /(-?)(?:"([^"]*)"?|«([^»]*)»?|“([^”]*)”?|(\S+?)(?=["«“]|\s|$))/gu;

/**
 * Reads the websearch syntax: words, "phrase" (also « phrase » and “phrase”), -not, and OR or OU in
 * capitals; in small letters these are words. Terms of a group are combined with AND, groups with
 * OR (`a b OR c` is (a and b) or c). Every input is valid: an open quotation mark extends to the
 * end, and lone signs are ignored.
 *
 * A phrase matches all of its words in order. Outside quotation marks, common words such as « de »
 * are ignored, except within a compound (« arc-en-ciel »). In an English query, common English words
 * are ignored too, and in a question the words that only ask.
 *
 * @example parseSearch('garanties "ligne rouge" -Otan OU élargissement')
 */
export function parseSearch(text: string): readonly (readonly SearchTerm[])[] {
  const groups: SearchTerm[][] = [[]];
  const add = (
    written: string,
    words: readonly Word[],
    { isNegated = false, isQuoted = false } = {},
  ) => {
    const text = written.slice(words[0]?.start, words.at(-1)?.end);
    if (words.length > 0) groups.at(-1)?.push({ text, words, isNegated, isQuoted });
  };
  // Consecutive words are read as one text, because « 1 500 » is one number.
  let bare: string[] = [];
  const close = () => {
    const written = bare.join(' ');
    const words = withoutQuestion(withoutEnglish(splitWords(written)));
    for (const compound of compounds(words)) add(written, trimCommon(compound));
    bare = [];
  };
  for (const [, minus, ...captured] of clean(text).matchAll(TOKEN)) {
    const [word = ''] = captured.splice(3);
    const phrase = captured.find((one) => one !== undefined);
    const isOperator = phrase === undefined && !minus && (word === 'OR' || word === 'OU');
    if (phrase === undefined && !minus && !isOperator) {
      bare.push(word);
      continue;
    }
    close();
    if (isOperator) groups.push([]);
    else if (phrase !== undefined) {
      add(phrase, splitWords(phrase), { isNegated: minus === '-', isQuoted: true });
    } else add(word, trimCommon(splitWords(word)), { isNegated: true });
  }
  close();
  return groups.filter((group) => group.length > 0);
}

/** Writes a parsed search in the same syntax. */
export function writeSearch(groups: readonly (readonly SearchTerm[])[]): string {
  return groups.map((group) => group.map(writeTerm).join(' ')).join(' OU ');
}

function writeTerm({ text, isNegated, isQuoted }: SearchTerm): string {
  return `${isNegated ? '-' : ''}${isQuoted ? `"${text}"` : text}`;
}

/** Groups words that are joined by an apostrophe or a hyphen. */
function compounds(words: readonly Word[]): Word[][] {
  const groups: Word[][] = [];
  let isJoined = false;
  for (const word of words) {
    if (isJoined) groups.at(-1)?.push(word);
    else groups.push([word]);
    isJoined = word.link !== null;
  }
  return groups;
}

function trimCommon(words: readonly Word[]): readonly Word[] {
  const from = words.findIndex((word) => !isCommonWord(word));
  const to = words.findLastIndex((word) => !isCommonWord(word));
  return from === -1 ? [] : words.slice(from, to + 1);
}

// Replaces what Postgres cannot store: NUL and lone surrogates.
function clean(text: string): string {
  return text.toWellFormed().replace(/[\0\ufffd]/gu, ' ');
}
