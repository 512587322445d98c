import { parsePartialDate } from '../partial-date.ts';
import { type QuotedArticle, type QuotedStatement, textOrTombstone } from './quoted-statement.ts';

export type CitationStyle = 'APA' | 'BIBTEX' | 'CSL_JSON' | 'MARKDOWN';

/** A citation of the article that printed a statement, with the cited words. */
export function cite(statement: QuotedStatement, style: CitationStyle): string {
  return STYLES[style](statement);
}

const STYLES: Readonly<Record<CitationStyle, (statement: QuotedStatement) => string>> = {
  APA: apa,
  BIBTEX: bibtex,
  CSL_JSON: cslJson,
  MARKDOWN: markdown,
};

// APA style, 7th edition: Outlet. (Date). Title. Address. Without an outlet, the title comes first.
function apa({ article }: QuotedStatement): string {
  const date = `(${apaDate(article)})`;
  const title = endSentence(headlineOf(article));
  const lead = article.outlet
    ? `${endSentence(article.outlet)} ${date}. ${title}`
    : `${title} ${date}.`;
  return article.url ? `${lead} ${article.url}` : lead;
}

function apaDate({ publishedOn, language }: QuotedArticle): string {
  const { precision, earliest } = parsePartialDate(publishedOn);
  const year = publishedOn.slice(0, 4);
  if (precision === 'YEAR') return year;
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    month: 'long',
    ...(precision === 'DAY' && { day: 'numeric' }),
  };
  return `${year}, ${new Intl.DateTimeFormat(language, options).format(earliest)}`;
}

// BibLaTeX's @online. The note has the statement and its speaker.
function bibtex(statement: QuotedStatement): string {
  const { article } = statement;
  const fields: [string, string | null][] = [
    ['title', `{${escapeTex(headlineOf(article))}}`],
    ['organization', article.outlet && `{${escapeTex(article.outlet)}}`],
    ['date', `{${article.publishedOn}}`],
    ['url', article.url && `{${article.url}}`],
    ['note', `{${escapeTex(note(statement))}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return [`@online{${statement.key},`, ...lines, '}'].join('\n');
}

// CSL-JSON 1.0.2: an array of one item, the form that reference managers import.
function cslJson(statement: QuotedStatement): string {
  const { article } = statement;
  const dateParts = article.publishedOn.split('-').map(Number);
  const item = {
    id: statement.key,
    type: 'article-newspaper',
    title: headlineOf(article),
    ...(article.outlet && { 'container-title': article.outlet }),
    issued: { 'date-parts': [dateParts] },
    language: article.language,
    ...(article.url && { URL: article.url }),
    note: note(statement),
  };
  return JSON.stringify([item]);
}

// The block quotation quotes the article. It is credited to the speaker only if all words are
// verbatim.
function markdown(statement: QuotedStatement): string {
  const { article, kind } = statement;
  const title = escapeMarkdown(headlineOf(article));
  const link = article.url ? `[${title}](<${article.url}>)` : `*${title}*`;
  const where = [article.outlet && escapeMarkdown(article.outlet), link, article.publishedOn];
  const printed = where.filter(Boolean).join(', ');
  const who = escapeMarkdown(speakerOf(statement));
  const quote = escapeMarkdown(textOrTombstone(statement.content)).replaceAll('\n', '\n> ');
  const credit = kind === 'DIRECT' ? `${who}, in ${printed}` : `${printed}, reporting ${who}`;
  return `> ${quote}\n>\n> — ${credit}`;
}

function note(statement: QuotedStatement): string {
  const manner = statement.kind === 'DIRECT' ? '' : ', as reported';
  return `${speakerOf(statement)}${manner}: ${textOrTombstone(statement.content)}`;
}

function speakerOf({ speaker, source }: QuotedStatement): string {
  return speaker?.name ?? source ?? 'a speaker the article does not name';
}

function headlineOf(article: QuotedArticle): string {
  return article.headline ?? article.title;
}

function endSentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_^~]/g, (sign) => TEX[sign] ?? `\\${sign}`).replace(/\s+/gu, ' ');
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}
