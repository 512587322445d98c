import type { TextSegment } from '../statement.ts';
import type { QuotedStatement } from './quoted-statement.ts';

/**
 * The article's address with a text fragment that scrolls to the content and highlights it
 * (https://wicg.github.io/scroll-to-text-fragment/). The address keeps its own fragment. Null if the
 * article has no address, if the stored text is not the outlet's own, so that the browser would not
 * find the words, or if nothing tells them from the same words earlier in the text.
 *
 * @example 'https://example.org/a#part:~:text=une%20ligne%20rouge'
 */
export function deepLink({ article, content }: QuotedStatement, served: ServedText): string | null {
  if (!article.url || article.textKind !== 'FULL' || content.length === 0) return null;
  const page = pageOf(served, article);
  const directives = content.flatMap((segment) => textDirective(page, segment) ?? []);
  if (directives.length === 0) return null;
  const address = article.url.replace(/(#.*?):~:.*$/, '$1');
  return `${address}${address.includes('#') ? '' : '#'}:~:${directives.join('&')}`;
}

interface ServedText {
  readonly served: string;
}

// The statements of a page share the text of their article.
const PAGES = new WeakMap<ServedText, SearchedPage>();

function pageOf(text: ServedText, article: QuotedStatement['article']): SearchedPage {
  const known = PAGES.get(text);
  if (known) return known;
  const page = searchedPage(text.served, article);
  PAGES.set(text, page);
  return page;
}

// Text fragments as browsers find them: https://wicg.github.io/scroll-to-text-fragment/. They
// highlight the first place that matches. Case, accents, ligatures and the shape of quotation marks
// do not count; a term lies within one paragraph, and begins and ends at the boundary of a word,
// except where a prefix or suffix joins it.

/** A text as a browser searches it: folded, with one line per paragraph. */
export interface SearchedPage {
  readonly folded: string;
  readonly paragraphs: readonly Paragraph[];
  readonly words: Intl.Segmenter;
}

interface Paragraph {
  readonly text: string;
  /** Offset in the text, in UTF-16 code units. */
  readonly start: number;
  /** Offset in the folded page. */
  readonly foldedStart: number;
}

/**
 * Prepares a text, and the headline that is printed above it, for `textDirective`. The language
 * decides where words begin.
 */
export function searchedPage(
  text: string,
  { headline, language }: { readonly headline: string | null; readonly language: string },
): SearchedPage {
  const above = headline ? `${fold(headline)}\n` : '';
  const paragraphs: Paragraph[] = [];
  let folded = above;
  for (const match of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    paragraphs.push({ text: match[0], start: match.index, foldedStart: folded.length });
    folded += `${fold(match[0])}\n`;
  }
  return { folded, paragraphs, words: new Intl.Segmenter(language, { granularity: 'word' }) };
}

/**
 * The shortest text directive with which a browser finds a passage of the page and not an earlier
 * one; null if no context can tell them apart.
 *
 * @example 'text=a%20dit%20%3A-,une%20ligne%20rouge'
 */
export function textDirective(page: SearchedPage, { start, end }: TextSegment): string | null {
  const passage = pieceOf(page, start, end);
  if (!passage) return null;
  for (const terms of termsOf(passage)) {
    for (const context of contextsOf(passage)) {
      if (leadsTo(page, passage, { ...terms, ...context })) return print({ ...terms, ...context });
    }
  }
  return null;
}

interface Directive {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string;
  readonly suffix?: string;
}

/** A passage and what is printed around it. */
interface Passage {
  readonly first: string;
  /** The part of the passage in its last paragraph, if it has several. */
  readonly last: string | null;
  /** Offsets in the folded page. */
  readonly start: number;
  readonly end: number;
  /** What comes before it in its paragraph, or the paragraph before. */
  readonly before: string;
  readonly after: string;
}

function pieceOf({ paragraphs }: SearchedPage, start: number, end: number): Passage | null {
  const endOf = ({ start, text }: Paragraph) => start + text.length;
  const from = paragraphs.findIndex((one) => endOf(one) > start);
  const to = paragraphs.findIndex((one) => endOf(one) >= end);
  const [head, tail] = [paragraphs[from], paragraphs[to]];
  if (!head || !tail) return null;
  const lead = head.text.slice(0, start - head.start);
  const rest = tail.text.slice(end - tail.start);
  const isOne = from === to;
  return {
    first: head.text.slice(start - head.start, isOne ? end - head.start : undefined),
    last: isOne ? null : tail.text.slice(0, end - tail.start),
    start: head.foldedStart + fold(lead).length,
    end: tail.foldedStart + fold(tail.text.slice(0, end - tail.start)).length,
    before: lead.trim() === '' ? (paragraphs[from - 1]?.text ?? '') : lead,
    after: rest.trim() === '' ? (paragraphs[to + 1]?.text ?? '') : rest,
  };
}

const MAX_LENGTH = 300;
const END_WORDS = [5, 10, 20, 40];

/** The whole passage if it is short and in one paragraph, or else its first and last words. */
function* termsOf({ first, last }: Passage): Generator<Pick<Directive, 'start' | 'end'>> {
  const words = wordsOf(first);
  if (last === null && (first.length <= MAX_LENGTH || words.length < 2)) {
    return yield { start: words.join(' ') };
  }
  const lastWords = last === null ? words : wordsOf(last);
  // The two ends must not overlap.
  const most = last === null ? Math.floor(words.length / 2) : Number.POSITIVE_INFINITY;
  for (const count of END_WORDS) {
    const size = Math.min(count, most);
    yield { start: words.slice(0, size).join(' '), end: lastWords.slice(-size).join(' ') };
  }
}

const CONTEXT_WORDS = [1, 2, 3, 4, 6, 8, 12, 20, 40];

/** First none, then with words; signs alone last, because a page can print them differently. */
function contextsOf({ before, after }: Passage): readonly Context[] {
  const [lead, rest] = [wordsOf(before), wordsOf(after)];
  const longest = Math.max(lead.length, rest.length);
  const contexts = CONTEXT_WORDS.filter(
    (_, index) => (CONTEXT_WORDS[index - 1] ?? 0) < longest,
  ).flatMap((count): Context[] => {
    const prefix = lead.slice(-count).join(' ');
    const suffix = rest.slice(0, count).join(' ');
    return [
      ...(prefix ? [{ prefix }] : []),
      ...(suffix ? [{ suffix }] : []),
      ...(prefix && suffix ? [{ prefix, suffix }] : []),
    ];
  });
  const [worded, signs] = [true, false].map((isWorded) =>
    contexts.filter((context) => Object.values(context).every(hasWords) === isWorded),
  );
  return [{}, ...(worded ?? []), ...(signs ?? [])];
}

type Context = Pick<Directive, 'prefix' | 'suffix'>;

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether a browser finds exactly the passage. */
function leadsTo(page: SearchedPage, passage: Passage, directive: Directive): boolean {
  const { prefix = '', start, end, suffix = '' } = directive;
  // The outlet's page still has the words that were redacted here.
  if (`${prefix}${suffix}`.includes('█')) return false;
  const afterStart = end === undefined ? suffix : '';
  const found = find(page, { before: prefix, term: start, after: afterStart }, 0);
  if (found?.start !== passage.start) return false;
  if (end === undefined) return found.end === passage.end;
  return find(page, { before: '', term: end, after: suffix }, found.end)?.end === passage.end;
}

interface Wanted {
  readonly before: string;
  readonly term: string;
  readonly after: string;
}

/** The first place of a term from an offset on, with its context directly around it. */
function find(page: SearchedPage, wanted: Wanted, from: number) {
  const { folded } = page;
  const [before, term, after] = [fold(wanted.before), fold(wanted.term), fold(wanted.after)];
  for (
    let start = folded.indexOf(term, from);
    start >= 0;
    start = folded.indexOf(term, start + 1)
  ) {
    const end = start + term.length;
    const isPreceded = before
      ? folded
          .slice(Math.max(0, start - before.length - SPACE), start)
          .trimEnd()
          .endsWith(before)
      : isBoundary(page, start);
    const isFollowed = after
      ? folded
          .slice(end, end + after.length + SPACE)
          .trimStart()
          .startsWith(after)
      : isBoundary(page, end);
    if (isPreceded && isFollowed) return { start, end };
  }
  return undefined;
}

// Between paragraphs: spaces at the end and the beginning of a line, and the line break.
const SPACE = 3;
const WINDOW = 100;

function isBoundary({ folded, words }: SearchedPage, at: number): boolean {
  const start = Math.max(0, at - WINDOW);
  const segment = words.segment(folded.slice(start, at + WINDOW)).containing(at - start);
  return segment === undefined || segment.index === at - start;
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{DI}]/gu, '')
    .toLowerCase()
    .replace(/[œæßς‘’‚‛“”„‟]/g, (sign) => FOLDED[sign] ?? sign)
    .replace(/\s+/gu, ' ');
}

const FOLDED: Readonly<Record<string, string>> = {
  ...{ œ: 'oe', æ: 'ae', ß: 'ss', ς: 'σ' },
  ...{ '‘': "'", '’': "'", '‚': "'", '‛': "'", '“': '"', '”': '"', '„': '"', '‟': '"' },
};

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}

function print({ prefix, start, end, suffix }: Directive): string {
  const terms = [
    ...(prefix ? [`${encode(prefix)}-`] : []),
    encode(start),
    ...(end === undefined ? [] : [encode(end)]),
    ...(suffix ? [`-${encode(suffix)}`] : []),
  ];
  return `text=${terms.join(',')}`;
}

// Commas, dashes and ampersands have a meaning in directives; encodeURIComponent leaves dashes.
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
