/** An item of CSL-JSON 1.0.2, as far as citations of articles need it. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  /** What the article is, if its title and outlet do not say it. */
  readonly genre?: string;
  readonly 'container-title'?: string;
  readonly issued: { readonly 'date-parts': readonly [readonly number[]] };
  readonly language: string;
  readonly URL?: string;
  readonly note: string;
}

/**
 * A citation in APA style, 7th edition, as one line of plain text: what citation-js makes of the
 * item in a language. https://citation.js.org
 *
 * @example 'Le pont rouvre. (2024, mars 13). Le Quotidien de Corvenne. https://example.org/pont'
 */
export function apa(item: CslItem, language: string): string {
  const locale = localeOf(language);
  const parts = [
    typeset(item.title, locale),
    `(${dateOf(item, locale)})`,
    item.genre && `[${typeset(item.genre, locale)}]`,
    item['container-title'] && typeset(item['container-title'].replace(MARKUP, ''), locale),
  ];
  const sentences = parts.filter((part) => part !== undefined).map((part) => end(part, locale));
  return [...sentences, ...(item.URL ? [item.URL] : [])].join(' ');
}

type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

// The locales of citation-js, with their quotation marks. Other languages get the first one.
const MARKS = {
  en: ['“', '”', '‘', '’'],
  fr: ['«\u00a0', '\u00a0»', '“', '”'],
  de: ['„', '“', '‚', '‘'],
  es: ['«', '»', '“', '”'],
  nl: ['“', '”', '‘', '’'],
} as const satisfies Readonly<Record<string, Marks>>;

type Locale = keyof typeof MARKS;

function localeOf(language: string): Locale {
  const [primary = ''] = language.toLowerCase().split('-');
  return primary in MARKS ? (primary as Locale) : 'en';
}

function dateOf({ issued }: CslItem, locale: Locale): string {
  const [year, month, day] = issued['date-parts'][0];
  if (month === undefined) return `${year}`;
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const printed = name.format(Date.UTC(2000, month - 1));
  return day === undefined ? `${year}, ${printed}` : `${year}, ${printed} ${day}`;
}

// Straight quotation marks around words, and the tags of rich text.
const QUOTED = /(^|[\s(])(["'])(\S|\S.*?\S)\2(?=$|[\s.,;:!?)])/gu;
const MARKUP = /<\/?(?:i|b|sup|sub|sc|span)(?:\s[^>]*)?>/gu;

function typeset(text: string, locale: Locale): string {
  const [open, close, innerOpen, innerClose] = MARKS[locale];
  const quote = (words: string, [first, last]: readonly [string, string]): string =>
    words.replaceAll(
      QUOTED,
      (_, lead, _sign, inside) => `${lead}${first}${quote(inside, [innerOpen, innerClose])}${last}`,
    );
  // A space before these signs, as in French, is a narrow one that does not break.
  const spaced = text.replace(/ ([:;?!»])/g, '\u202f$1').replaceAll('« ', '«\u202f');
  return quote(spaced, [open, close]).replaceAll("'", '’');
}

// In English, the full stop stands within the quotation marks.
function end(text: string, locale: Locale): string {
  if (/[.!?:;]$/u.test(text)) return text;
  if (locale !== 'en' || !/[”’]$/u.test(text)) return `${text}.`;
  return /[.!?:;][”’]$/u.test(text) ? text : `${text.slice(0, -1)}.${text.slice(-1)}`;
}
