import { isBlank, type Span } from './span.ts';

/** Words between quotation marks. */
export interface Quotation extends Span {
  /** The words without the marks, one span for each paragraph. */
  readonly parts: readonly Span[];
  /** Whether both marks are printed, and neither of them closes two quotations. */
  readonly isBalanced: boolean;
  readonly children: readonly Quotation[];
}

/** Whether the words of a quotation end as a sentence, also with a quotation inside them. */
export function endsAsSentence(text: string, { parts }: Pick<Quotation, 'parts'>): boolean {
  const end = parts.at(-1)?.end ?? 0;
  return /[.!?…]\s?[»”"›’']*$/u.test(text.slice(Math.max(0, end - 5), end));
}

interface Open {
  readonly mark: string;
  readonly at: number;
  readonly parts: Span[];
  partStart: number;
  readonly children: Quotation[];
}

const CLOSING: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '“',
  '"': '"',
  '‹': '›',
  '‘': '’',
  "'": "'",
};

/** Deeper quotations are read as words of the third level's. */
const MAX_DEPTH = 6;
/** A quotation that is not closed within these paragraphs ends with its first one. */
const MAX_PARAGRAPHS = 12;
/** Characters before a closing mark without an opening one that are looked at. */
const MAX_REPAIRED = 400;

/**
 * Finds all quotations of a text, in one pass over its characters. A mark that is missing is
 * repaired: a quotation ends where its paragraph ends, or with the quotation inside it.
 *
 * A quotation can go on in the next paragraph, if that begins with the mark again (« or »), or if
 * its first mark closes.
 */
export function findQuotations(text: string): readonly Quotation[] {
  const reader = new Reader(text);
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    reader.readParagraph(start, end);
    start = end + 1;
  }
  return reader.finish();
}

class Reader {
  readonly #text: string;
  readonly #found: Quotation[] = [];
  #stack: Open[] = [];
  /** Number of paragraphs that the open quotation spans. */
  #paragraphs = 0;
  /** Where the last paragraph with words ended. */
  #lastEnd = 0;
  #lastClose = -1;
  /** Where the paragraph begins. */
  #start = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readParagraph(start: number, end: number): void {
    let at = skipBlank(this.#text, start, end);
    if (at === end) return;
    this.#start = at;
    const marks = this.#findMarks(at, end);
    if (this.#stack.length > 0) at = this.#resume(marks, at, end);
    for (const { mark, at: place, role } of marks) {
      if (place < at) continue;
      if (role === 'open') this.#open(mark, place);
      else if (role === 'close') this.#close(mark, place);
      else if (this.#isOpen(mark)) this.#close(mark, place);
      else this.#open(mark, place);
    }
    this.#lastEnd = end;
    if (this.#stack.length > 0) this.#endParagraph(end);
    this.#lastClose = -1;
  }

  finish(): readonly Quotation[] {
    this.#giveUp();
    return this.#found;
  }

  /** Continues an open quotation in this paragraph, or ends it with the last one. */
  #resume(marks: readonly Mark[], start: number, end: number): number {
    const open = this.#stack[0];
    const first = marks[0];
    if (!open || !first || this.#paragraphs >= MAX_PARAGRAPHS) {
      if (!open || this.#paragraphs >= MAX_PARAGRAPHS || !this.#closesLater(end)) this.#giveUp();
      else open.partStart = start;
      return start;
    }
    const isRepeated = first.at === start && (first.mark === open.mark || first.mark === '»');
    const canGoOn = isRepeated || isClosing(first, open.mark);
    if (!canGoOn) {
      this.#giveUp();
      return start;
    }
    open.partStart = isRepeated ? start + 1 : start;
    return open.partStart;
  }

  // Paragraphs without marks between the two ends of a quotation are rare: the next one decides.
  #closesLater(end: number): boolean {
    const next = this.#text.slice(end, end + 2_000);
    const mark = /[«»“”"]/u.exec(next);
    const open = this.#stack[0]?.mark ?? '';
    return mark !== null && mark[0] === CLOSING[open] && mark[0] !== '"';
  }

  #isOpen(mark: string): boolean {
    return this.#stack.some((open) => CLOSING[open.mark] === mark);
  }

  #open(mark: string, at: number): void {
    if (this.#stack.length >= MAX_DEPTH) return;
    if (this.#stack.length === 0) this.#paragraphs = 1;
    this.#stack.push({ mark, at, parts: [], partStart: at + 1, children: [] });
  }

  #close(mark: string, at: number): void {
    let depth = this.#stack.length - 1;
    while (depth >= 0 && CLOSING[this.#stack[depth]?.mark ?? ''] !== mark) depth -= 1;
    if (depth < 0) {
      this.#repairOpening(mark, at);
      return;
    }
    while (this.#stack.length - 1 > depth) this.#pop(at, at, false);
    this.#pop(at, at + 1, true);
    this.#lastClose = at;
  }

  /** « Le bac partira », a dit …, without the first mark: from the beginning of the sentence on. */
  #repairOpening(mark: string, at: number): void {
    const after = this.#text.slice(at + 1, at + 3);
    if (this.#stack.length > 0 || !/[»”]/u.test(mark) || !/^\s?[,\s]/u.test(after)) return;
    const words = this.#text.slice(Math.max(this.#start, at - MAX_REPAIRED), at);
    const own = words.split(/[.!?…»”"]\s+(?=\p{Lu})/u).at(-1) ?? '';
    const isWhole = own.length < words.length || words.length < MAX_REPAIRED;
    const start = at - own.length;
    const part = trimmed(this.#text, start, at);
    if (!part || !isWhole || (this.#found.at(-1)?.end ?? 0) > start) return;
    this.#found.push({ start, end: at + 1, parts: [part], isBalanced: false, children: [] });
  }

  #pop(contentEnd: number, end: number, isBalanced: boolean): void {
    const open = this.#stack.pop();
    if (!open) return;
    const part = trimmed(this.#text, open.partStart, contentEnd);
    if (part) open.parts.push(part);
    if (open.parts.length === 0) return;
    const quotation = {
      start: open.at,
      end,
      parts: open.parts,
      isBalanced,
      children: open.children,
    };
    const outer = this.#stack.at(-1);
    if (outer) outer.children.push(quotation);
    else this.#found.push(quotation);
  }

  /** What is still open at the end of a paragraph can go on in the next one. */
  #endParagraph(end: number): void {
    // « Il parle de « ligne rouge ». The only closing mark closes both.
    if (this.#lastClose !== -1 && this.#stack.length === 1 && this.#hasClosedInside()) {
      this.#pop(this.#lastClose, this.#lastClose + 1, false);
      return;
    }
    while (this.#stack.length > 1) this.#pop(end, end, false);
    const open = this.#stack[0];
    if (!open) return;
    this.#paragraphs += 1;
    const part = trimmed(this.#text, open.partStart, end);
    if (part) open.parts.push(part);
    open.partStart = end;
  }

  #hasClosedInside(): boolean {
    const last = this.#stack[0]?.children.at(-1);
    if (!last || last.end !== this.#lastClose + 1) return false;
    return /^[\s.,;!?…]*$/u.test(this.#text.slice(last.end, last.end + 3).split('\n')[0] ?? '');
  }

  /** Ends an open quotation with its first paragraph: it was never closed. */
  #giveUp(): void {
    const open = this.#stack[0];
    this.#stack = [];
    if (!open || open.parts.length === 0) return;
    const [part] = open.parts;
    if (!part) return;
    const children = open.children.filter((child) => child.end <= part.end);
    const end = Math.min(part.end, this.#lastEnd);
    this.#found.push({ start: open.at, end, parts: [part], isBalanced: false, children });
  }

  #findMarks(start: number, end: number): readonly Mark[] {
    const marks: Mark[] = [];
    let openSingles = 0;
    let openLow = 0;
    for (let at = start; at < end; at += 1) {
      if (!isMark(this.#text.charCodeAt(at))) continue;
      const mark = this.#text.charAt(at);
      const isLow = mark === '“' && openLow > 0;
      const role = isLow ? 'close' : this.#roleOf(mark, at, start, end);
      if (role === undefined) continue;
      if (isLow) openLow -= 1;
      else if (mark === '„') openLow += 1;
      if (mark === '‘' || (mark === "'" && role === 'open')) openSingles += 1;
      else if (mark === '’' || mark === "'") {
        // An apostrophe, unless a quotation is open.
        if (openSingles === 0) continue;
        openSingles -= 1;
      }
      marks.push({ mark, at, role });
    }
    return marks;
  }

  #roleOf(mark: string, at: number, start: number, end: number): Role | undefined {
    const before = at === start ? ' ' : this.#text.charAt(at - 1);
    const after = at + 1 >= end ? ' ' : this.#text.charAt(at + 1);
    switch (mark) {
      case '«':
      case '‹':
      case '„':
      case '“':
      case '‘':
        return 'open';
      case '»':
      case '›':
        return 'close';
      case '”':
        return 'close';
      case "'":
      case '’':
        if (LETTER.test(before) && LETTER.test(after)) return undefined;
        if (mark === "'" && OPENS_AFTER.test(before) && LETTER.test(after)) return 'open';
        return LETTER.test(after) ? undefined : 'close';
      default:
        if (OPENS_AFTER.test(before) && !isBlank(after.charCodeAt(0))) return 'open';
        if (/['’]/u.test(before) && LETTER.test(after)) return 'open';
        if (!isBlank(before.charCodeAt(0)) && !LETTER.test(after)) return 'close';
        return 'either';
    }
  }
}

interface Mark {
  readonly mark: string;
  readonly at: number;
  readonly role: Role;
}

type Role = 'open' | 'close' | 'either';

const MARKS = new Set(Array.from('«»“”„"‹›‘’\'', (mark) => mark.charCodeAt(0)));

function isMark(code: number): boolean {
  // Nearly all letters are below the first mark, or between two of them.
  return code !== 32 && (code < 97 || code > 122) && MARKS.has(code);
}

const LETTER = /[\p{L}\p{N}]/u;
const OPENS_AFTER = /[\s\u00a0\u202f([«“:—–-]/u;

function isClosing({ mark, role }: Mark, open: string): boolean {
  return mark === CLOSING[open] && role !== 'open';
}

function skipBlank(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  const from = skipBlank(text, start, end);
  let to = end;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : undefined;
}
