import type { TextSegment } from '../statement.ts';
import { apa, type CslItem } from './apa.ts';
import { type CitationWords, capitalised, citationWords, negationOf } from './citation-words.ts';
import { joinedText, type QuotedStatement } from './quoted-statement.ts';
import { ownWords, relayedByOthers } from './relayed-words.ts';

export type CitationStyle = 'APA' | 'BIBTEX' | 'CSL_JSON' | 'MARKDOWN';

/**
 * A citation of the article that printed a statement, with the cited words. Only the outlet's own
 * headline is a title; a summary by the register is quoted only where the words are the speaker's.
 * `language` is that of the words around, French or English: by default the article's.
 */
export function cite(
  statement: QuotedStatement,
  style: CitationStyle,
  language: string = statement.article.language,
): string {
  const words = citationWords(language);
  if (style === 'MARKDOWN') return markdown(statement, words);
  const item = toCslItem(statement, words);
  if (style === 'APA') return apa(item, language);
  return style === 'BIBTEX' ? bibtex(item) : JSON.stringify([item]);
}

function toCslItem(statement: QuotedStatement, words: CitationWords): CslItem {
  const { key, article } = statement;
  const genre = genreOf(statement, words);
  return {
    id: key,
    type: 'article-newspaper',
    title: titleOf(statement, words),
    ...(genre && { genre }),
    ...(article.outlet && { 'container-title': nameInItem(article.outlet, article.language) }),
    issued: { 'date-parts': [article.publishedOn.split('-').map(Number)] },
    language: article.language,
    ...(article.url && { URL: article.url }),
    note: note(statement, words),
  };
}

/** The headline as printed, or a description in brackets. */
function titleOf(statement: QuotedStatement, words: CitationWords): string {
  const { headline } = statement.article;
  if (headline) return headline;
  return `[${capitalised(words.report(speakerOf(statement, words)))}]`;
}

/** What is cited, where the title and the outlet do not say it. */
function genreOf({ article }: QuotedStatement, words: CitationWords): string | null {
  if (article.textKind === 'SUMMARY') return capitalised(words.summaryAfter(article.outlet));
  return article.outlet ? null : capitalised(words.unknownOutlet);
}

// Reference managers capitalise the words of English names: « Le Monde diplomatique » would become
// “Le Monde Diplomatique”.
function nameInItem(outlet: string, language: string): string {
  const isCapitalised = !/(?<![\p{L}\p{N}'’.-])(?!(?:of|the|and|for|in|on|at)\b)\p{Ll}/u.test(
    outlet,
  );
  return isCapitalised || !/^en\b/i.test(language)
    ? outlet
    : `<span class="nocase">${outlet}</span>`;
}

// BibLaTeX's @online. Double braces keep the capitals of the title.
function bibtex(item: CslItem): string {
  const outlet = item['container-title']?.replace(/<[^>]*>/g, '');
  const fields: [string, string | undefined][] = [
    ['title', `{${escapeTex(item.title)}}`],
    ['titleaddon', item.genre && escapeTex(item.genre)],
    ['organization', outlet && `{${escapeTex(outlet)}}`],
    ['date', edtfOf(item)],
    ['langid', babelName(item.language)],
    // BibLaTeX reads an address literally, but its braces must be balanced.
    ['url', item.URL?.replace(/[{}\\]/g, encodeURIComponent)],
    ['note', escapeTex(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@online{${item.id},`, ...lines, '}'].join('\n');
}

function edtfOf({ issued }: CslItem): string {
  const [year = 0, ...rest] = issued['date-parts'][0];
  return [`${year}`.padStart(4, '0'), ...rest.map((part) => `${part}`.padStart(2, '0'))].join('-');
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

// Where the name in babel and polyglossia is not the English one.
const BABEL_NAMES: Readonly<Record<string, string>> = {
  de: 'ngerman',
  nb: 'norsk',
  no: 'norsk',
  nn: 'nynorsk',
};

function babelName(language: string): string | undefined {
  const [primary = ''] = language.toLowerCase().split('-');
  const name = BABEL_NAMES[primary] ?? LANGUAGE_NAMES.of(primary)?.toLowerCase();
  return name && /^[a-z]+$/.test(name) ? name : undefined;
}

// A block quotation quotes what the outlet printed: the article's words or, of a summary, only the
// speaker's. It is credited to the speaker only if all words are verbatim, and the verb not negated.
function markdown(statement: QuotedStatement, words: CitationWords): string {
  const { article, kind, content, isNegated } = statement;
  const title = escapeMarkdown(titleOf(statement, words));
  const link = article.url ? `[${title}](<${article.url}>)` : `*${title}*`;
  const outlet = article.outlet ?? words.unknownOutlet;
  const printed = [escapeMarkdown(outlet), link, article.publishedOn].join(', ');
  const who = escapeMarkdown(creditedTo(statement, words));
  const isSummary = article.textKind === 'SUMMARY';
  const own = ownWords(statement);
  const credit =
    !isNegated && (kind === 'DIRECT' || (isSummary && own.length > 0))
      ? `${who}, ${words.inside} ${printed}`
      : `${printed}, ${words.reporting} ${who}`;
  const quote = isSummary ? quotedWords(own, words) : textOf(content, words);
  const quotation = `> ${escapeMarkdown(quote).replaceAll('\n', '\n> ')}\n>\n> — ${credit}`;
  if (!isSummary || content.length === 0 || isOnlyQuoted(statement, own)) return quotation;
  const summary = escapeMarkdown(summaryOf(statement, words));
  return own.length > 0 ? `${quotation}\n\n${summary}` : `${summary}\n\n— ${credit}`;
}

function note(statement: QuotedStatement, words: CitationWords): string {
  const { article, kind, content, isNegated } = statement;
  const who = creditedTo(statement, words);
  if (article.textKind !== 'SUMMARY' || content.length === 0) {
    const manner = kind === 'DIRECT' && !isNegated ? '' : words.asReported;
    return `${who}${manner}${words.colon}${textOf(content, words)}`;
  }
  const own = ownWords(statement);
  const quote = own.length > 0 ? `${words.colon}${quotedWords(own, words)}` : words.asReported;
  return isOnlyQuoted(statement, own)
    ? `${who}${quote}`
    : `${who}${quote}. ${summaryOf(statement, words)}`;
}

/** Whether the quoted words are all that a summary says, so that none of its own are left. */
function isOnlyQuoted({ content, isNegated }: QuotedStatement, own: readonly TextSegment[]) {
  return !isNegated && joinedText(own) === joinedText(content);
}

/** The register's own sentence, marked as such. */
function summaryOf(statement: QuotedStatement, words: CitationWords): string {
  const { article, content } = statement;
  const parts = [
    capitalised(words.summaryAfter(article.outlet)),
    negationOf(statement, words) ?? [],
    joinedText(content),
  ];
  return parts.flat().join(words.colon);
}

function quotedWords(spans: readonly TextSegment[], words: CitationWords): string {
  return spans.map(({ exact }) => words.quoted(exact)).join(words.semicolon);
}

function textOf(content: readonly TextSegment[], words: CitationWords): string {
  return content.length === 0 ? words.redacted : joinedText(content);
}

/** The speaker, with the verb if it is negated. The verb of a summary is not the outlet's. */
function creditedTo(statement: QuotedStatement, words: CitationWords): string {
  const isSummary = statement.article.textKind === 'SUMMARY';
  const negation = negationOf({ ...statement, ...(isSummary && { cue: null }) }, words);
  return `${speakerOf(statement, words)}${negation ? ` (${negation})` : ''}`;
}

/** The speaker, and the speakers whose words the speaker relays. */
function speakerOf(statement: QuotedStatement, words: CitationWords): string {
  const nameOf = ({ speaker, source }: Pick<QuotedStatement, 'speaker' | 'source'>) =>
    speaker?.name ?? source ?? words.unknownSpeaker;
  const others = new Set(relayedByOthers(statement).map(nameOf));
  const name = nameOf(statement);
  return others.size === 0 ? name : words.quoting(name, [...others].join(', '));
}

function escapeTex(text: string): string {
  return text
    .replace(/[\\{}$&#%_^~]/g, (sign) => TEX[sign] ?? `\\${sign}`)
    .replace(/[\t\n\r ]+/g, ' ');
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts escaped braces too.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}
