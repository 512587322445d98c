import type { QuotedArticle, QuotedStatement } from '../model/references/quoted-statement.ts';
import type { StatementSegment } from '../model/statement.ts';
import type { ArticleRow, StatementRow } from './rows.ts';

/** The needs of a statement's references. */
export const QUOTED = [
  ...[
    'kind',
    'isNegated',
    'saidOn',
    'gloss',
    'segments',
    'relayed',
    'speaker.name',
    'speaker.kind',
    'speaker.wikidataId',
  ],
  ...['article.slug', 'article.url', 'article.outlet.name', 'article.language', 'article.title'],
  ...['article.headline', 'article.publishedOn', 'article.textKind'],
];

/** The segments of one role, in text order. */
export function segmentsOf(
  { segments }: Pick<StatementRow, 'segments'>,
  role: StatementSegment['role'],
): StatementSegment[] {
  return segments.filter((segment) => segment.role === role);
}

/** The data for citations, links and annotations, from a row with the needs QUOTED. */
export function toQuotedStatement(row: StatementRow): QuotedStatement {
  const { key, kind, isNegated, saidOn, gloss, article, speaker, relayed } = row;
  return {
    key,
    kind,
    isNegated,
    saidOn,
    gloss,
    article: toQuotedArticle(article),
    speaker,
    relayed,
    content: segmentsOf(row, 'CONTENT'),
    verbatim: segmentsOf(row, 'VERBATIM'),
    source: segmentsOf(row, 'SOURCE')[0]?.exact ?? null,
    cue: segmentsOf(row, 'CUE')[0]?.exact ?? null,
  };
}

/** The needs of an article's references. */
export const QUOTED_ARTICLE = [
  ...['slug', 'url', 'outlet.name', 'language', 'publishedOn', 'title', 'headline'],
  ...['textKind', 'text', 'wordCount'],
];

/** The data of an article for citations and JSON-LD. */
export function toQuotedArticle(article: ArticleRow): QuotedArticle {
  return { ...article, outlet: article.outlet?.name ?? null };
}
