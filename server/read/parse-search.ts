import { isCommonWord } from '../model/words/common-words.ts';
import { splitWords, type Word } from '../model/words/words.ts';

/** Consecutive words: a single word, a phrase, or the parts of a compound. */
export interface SearchTerm {
  readonly words: readonly Word[];
  readonly isNegated: boolean;
}

const TOKEN = /(-?)(?:"([^"]*)"?|«([^»]*)»?|“([^”]*)”?|(\S+?)(?=["«“]|\s|$))/gu;

/**
 * Reads the websearch syntax: words, "phrase" (also « phrase » and “phrase”), -not, and OR or OU in
 * capitals; in small letters these are words. Terms of a group are combined with AND, groups with
 * OR (`a b OR c` is (a and b) or c). Every input is valid: an open quotation mark extends to the
 * end, and lone signs are ignored.
 *
 * A phrase matches all of its words in order. Outside quotation marks, common words such as « de »
 * are ignored, except within a compound (« arc-en-ciel »).
 *
 * @example parseSearch('garanties "ligne rouge" -Otan OU élargissement')
 */
export function parseSearch(text: string): readonly (readonly SearchTerm[])[] {
  const groups: SearchTerm[][] = [[]];
  const add = (words: readonly Word[], isNegated: boolean) => {
    if (words.length > 0) groups.at(-1)?.push({ words, isNegated });
  };
  // Consecutive words are read as one text, because « 1 500 » is one number.
  let bare: string[] = [];
  const close = () => {
    for (const words of compounds(splitWords(bare.join(' ')))) add(trimCommon(words), false);
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
    else if (phrase !== undefined) add(splitWords(phrase), minus === '-');
    else add(trimCommon(splitWords(word)), true);
  }
  close();
  return groups.filter((group) => group.length > 0);
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
