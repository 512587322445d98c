const PAIRS: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '“',
  '"': '"',
  '‹': '›',
};
const CLOSING = new Set(['»', '”', '›', '"']);

/**
 * Whether verbatim words still carry the marks around them. Marks within them, around words that
 * the speaker quotes, belong to them.
 *
 * @example hasOuterMarks('« une ligne rouge »') // true
 * @example hasOuterMarks('il a dit "non"') // false
 */
export function hasOuterMarks(words: string): boolean {
  const text = words.trim();
  const [first = '', last = ''] = [text.at(0), text.at(-1)];
  const closing = PAIRS[first];
  if (closing !== undefined) {
    const end = findEnd(text, first, closing);
    if (end === -1 || end === text.length - 1) return true;
  }
  if (!CLOSING.has(last)) return false;
  if (last === '"') return text.split('"').length % 2 === 0;
  const opening = Object.keys(PAIRS).filter((mark) => PAIRS[mark] === last);
  const count = (marks: readonly string[]) => [...text].filter((c) => marks.includes(c)).length;
  return count([last]) > count(opening);
}

/** Where the pair that the first character opens is closed; -1: nowhere. */
function findEnd(text: string, opening: string, closing: string): number {
  if (opening === closing) return text.indexOf(closing, 1);
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === opening) depth += 1;
    else if (text[at] === closing) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
