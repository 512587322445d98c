import { ExpectedError } from '../../expected-error.ts';
import { parsePartialDate } from '../../model/partial-date.ts';

/** A news text as people have it: with or without date, address and headline before it. */
export interface RawArticle {
  /** EDTF level 0. */
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly headline: string | null;
  readonly text: string;
}

export const MAX_TEXT_BYTES = 5_000_000;
const MAX_HEADLINE = 300;
const DATE_LINE = /^[ \t]*date[ \t]+(\d{4}(?:-\d{2}(?:-\d{2})?)?)[ \t]*/u;
const URL_LINE = /^[ \t]*(https?:\/\/\S+)[ \t]*/u;

/**
 * Decodes a file: UTF-8, UTF-16 with a byte order mark, or else Windows-1252.
 *
 * @throws {ExpectedError} if it is too long, or no text.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > MAX_TEXT_BYTES) {
    throw new ExpectedError(
      `The text is longer than ${MAX_TEXT_BYTES} bytes. Divide it into its articles.`,
    );
  }
  const text = decode(bytes).replaceAll('\r\n', '\n').replaceAll('\r', '\n').normalize('NFC');
  if (text.includes('\0')) throw new ExpectedError('This is not a text file. Give a plain text.');
  return text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Takes date, address and headline from the beginning of a document:
 *
 *     date 2022-01 https://news.example/one
 *     The headline
 *
 *     The text …
 *
 * Without an address there is no headline, only text.
 *
 * @example readRawArticle(' date 2022-01 Le texte.').publishedOn // '2022-01'
 */
export function readRawArticle(document: string): RawArticle {
  let rest = document.replace(/^\s+/u, '');
  const date = DATE_LINE.exec(rest);
  const publishedOn = date?.[1] !== undefined && isDate(date[1]) ? date[1] : null;
  if (date && publishedOn !== null) rest = rest.slice(date[0].length);
  const address = URL_LINE.exec(rest.replace(/^\s+/u, ''));
  if (!address?.[1]) return { publishedOn, url: null, headline: null, text: tidy(rest) };
  rest = rest.replace(/^\s+/u, '').slice(address[0].length).replace(/^\s+/u, '');
  const [first = '', ...lines] = rest.split('\n');
  const isHeadline =
    first.length <= MAX_HEADLINE &&
    !/[.…]\s*$/u.test(first) &&
    lines.some((line) => line.trim() !== '');
  return {
    publishedOn,
    url: address[1],
    headline: isHeadline ? first.trim() : null,
    text: tidy(isHeadline ? lines.join('\n') : rest),
  };
}

function isDate(value: string): boolean {
  try {
    parsePartialDate(value);
    return true;
  } catch {
    return false;
  }
}

function tidy(text: string): string {
  return `${text.replace(/^\s+/u, '').trimEnd()}\n`;
}
