import type { Prisma } from '../../prisma/generated/client/client.ts';
import type { QuotedArticle, QuotedStatement } from '../model/references/quoted-statement.ts';

/** A span of an article's text, with the article to find its surroundings in. */
export interface Segment {
  readonly articleId: bigint;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** What a statement's segments are read with; one constant, so that all fields share one read. */
export const segmentSelection = {
  articleId: true,
  segments: {
    orderBy: { position: 'asc' },
    select: { role: true, start: true, end: true, exact: true },
  },
} satisfies Prisma.StatementSelect;

interface WithSegments {
  readonly articleId: bigint;
  readonly segments: readonly {
    readonly role: 'CONTENT' | 'SOURCE' | 'CUE' | 'VERBATIM';
    readonly start: number;
    readonly end: number;
    readonly exact: string;
  }[];
}

/** The segments of one role, in text order. */
export function segmentsOf(
  { articleId, segments }: WithSegments,
  role: WithSegments['segments'][number]['role'],
): Segment[] {
  return segments
    .filter((segment) => segment.role === role)
    .map(({ start, end, exact }) => ({ articleId, start, end, exact }));
}

/** What an article's references are made of. */
export const quotedArticleSelection = {
  key: true,
  slug: true,
  url: true,
  outlet: { select: { name: true } },
  language: true,
  publishedOn: true,
  title: true,
  headline: true,
  textKind: true,
} as const;

/** What a statement's references are made of. */
export const quotedSelection = {
  ...segmentSelection,
  key: true,
  kind: true,
  saidOn: true,
  gloss: true,
  speaker: { select: { key: true, name: true, kind: true, wikidataId: true } },
  article: { select: quotedArticleSelection },
} as const;

type ArticleRow = Omit<QuotedArticle, 'outlet'> & { readonly outlet: { name: string } | null };

export function toQuotedArticle(row: ArticleRow): QuotedArticle {
  return { ...row, outlet: row.outlet?.name ?? null };
}

type StatementRow = WithSegments &
  Omit<QuotedStatement, 'article' | 'content' | 'source' | 'verbatim'> & {
    readonly article: ArticleRow;
  };

export function toQuotedStatement(row: StatementRow): QuotedStatement {
  return {
    ...row,
    content: segmentsOf(row, 'CONTENT'),
    verbatim: segmentsOf(row, 'VERBATIM'),
    source: segmentsOf(row, 'SOURCE')[0]?.exact ?? null,
    article: toQuotedArticle(row.article),
  };
}
