/** A word or a phrase; a word with an apostrophe or hyphen in it is a phrase of its parts. */
export interface SearchTerm {
  readonly text: string;
  readonly isNegated: boolean;
}

const TOKEN = /(-?)(?:"([^"]*)"?|«([^»]*)»?|“([^”]*)”?|(\S+?)(?=["«“]|\s|$))/gu;

/**
 * Reads the websearch syntax: words, "phrase" (also « phrase » and “phrase”), -not, or. All terms
 * of a group hold together; any one group does (`a b or c` is (a and b) or c). Whatever is typed
 * means something: an open quotation mark reaches to the end, a lone sign says nothing.
 *
 * @example parseSearch('garanties "ligne rouge" -Otan or élargissement')
 */
export function parseSearch(text: string): readonly (readonly SearchTerm[])[] {
  const groups: SearchTerm[][] = [[]];
  for (const [, minus, ...captured] of clean(text).matchAll(TOKEN)) {
    const [word] = captured.splice(3);
    const phrase = captured.find((one) => one !== undefined);
    if (phrase === undefined && !minus && /^or$/i.test(word ?? '')) {
      groups.push([]);
      continue;
    }
    const term = phrase ?? word ?? '';
    if (!/[\p{L}\p{N}]/u.test(term)) continue;
    groups.at(-1)?.push({ text: term.replace(/^-+/, '').trim(), isNegated: minus === '-' });
  }
  return groups.filter((group) => group.length > 0);
}

// What Postgres cannot store: NUL, halves of surrogate pairs.
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\0\ufffd]/gu, ' ')
    .normalize('NFC');
}
