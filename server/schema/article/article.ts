import { clientError } from '../../client-error.ts';
import { parseId } from '../../model/global-id.ts';
import { parsePartialDate } from '../../model/partial-date.ts';
import { articleJsonLd } from '../../model/references/json-ld.ts';
import { pageCost } from '../../policy/page.ts';
import { loadNode } from '../../read/load-node.ts';
import { type SpeakerCount, speakersOfArticle } from '../../read/related-counts.ts';
import { quotedArticleSelection, toQuotedArticle } from '../../read/statement-parts.ts';
import { servedText } from '../../read/visibility.ts';
import { builder } from '../builder.ts';
import { ArticleStatus, ArticleTextKind } from '../enums.ts';
import { Article, ArticleConnection, Speaker, Statement, StatementConnection } from '../nodes.ts';
import { PartialDate } from '../partial-date.ts';
import {
  IN_TEXT_ORDER,
  readStatements,
  StatementFilter,
  StatementOrder,
} from '../statement/list.ts';
import { ArticleFilter, ArticleOrder, readArticles } from './list.ts';

const SpeakerInArticle = builder.objectRef<SpeakerCount>('SpeakerInArticle').implement({
  description: 'A speaker with statements in an article.',
  fields: (t) => ({
    speaker: t.field({
      type: Speaker,
      description: 'The speaker.',
      resolve: ({ speakerId }, _args, context, info) =>
        loadNode('speaker', speakerId, context, info),
    }),
    statementCount: t.expose('statementCount', {
      type: 'NonNegativeInt',
      description: "Number of the article's current and corrected statements by this speaker.",
    }),
  }),
});

const Redaction = builder.prismaObject('Redaction', {
  select: { id: true },
  fields: (t) => ({
    reason: t.exposeString('reason'),
    redactedBy: t.exposeString('redactedBy'),
    redactedAt: t.expose('redactedAt', { type: 'DateTime', description: 'Time of the redaction.' }),
    statements: t.field({
      type: [Statement],
      description:
        'Statements named in the request; for a whole article, all statements that had words.',
      select: (_args, _context, nestedSelection) => ({
        statements: {
          where: { isDependent: false },
          orderBy: { statementId: 'asc' },
          select: { statement: nestedSelection(true) },
        },
      }),
      resolve: ({ statements }) => statements.map(({ statement }) => statement),
    }),
    alsoRedacted: t.field({
      type: [Statement],
      description:
        'Other statements whose words enclose, overlap or lie within the removed ones, and which ' +
        'were therefore redacted too.',
      select: (_args, _context, nestedSelection) => ({
        statements: {
          where: { isDependent: true },
          orderBy: { statementId: 'asc' },
          select: { statement: nestedSelection(true) },
        },
      }),
      resolve: ({ statements }) => statements.map(({ statement }) => statement),
    }),
  }),
});

builder.prismaObjectFields(Article, (t) => ({
  slug: t.exposeString('slug'),
  url: t.expose('url', {
    type: 'URL',
    nullable: true,
    description: 'URL of the article; null if unknown.',
  }),
  outlet: t.relation('outlet', {
    nullable: true,
    description: 'Outlet that published it; null if unknown.',
  }),
  language: t.expose('language', { type: 'LanguageTag', description: 'Language of the article.' }),
  title: t.exposeString('title'),
  headline: t.exposeString('headline', { nullable: true }),
  publishedOn: t.field({
    type: PartialDate,
    description: 'Publication date.',
    select: { publishedOn: true },
    resolve: ({ publishedOn }) => parsePartialDate(publishedOn),
  }),
  textKind: t.expose('textKind', {
    type: ArticleTextKind,
    description: 'Kind of the stored text.',
  }),
  text: t.string({
    nullable: true,
    description: 'Stored text in Unicode NFC; null if it is withheld or the article was redacted.',
    select: { text: true, textKind: true },
    resolve: servedText,
  }),
  textSha256: t.expose('textSha256', {
    type: 'Sha256',
    description:
      'SHA-256 of the stored text in UTF-8, even if it is withheld; of the empty string if the ' +
      'article was redacted.',
  }),
  wordCount: t.exposeInt('wordCount'),
  status: t.expose('status', { type: ArticleStatus, description: 'Lifecycle status.' }),
  recordedAt: t.expose('recordedAt', {
    type: 'DateTime',
    description: 'Time at which it was recorded.',
  }),
  statements: t.connection(
    {
      type: Statement,
      description: 'Statements in the article, by default in text order.',
      complexity: pageCost,
      args: {
        filter: t.arg({ type: StatementFilter, description: 'Filter for the results.' }),
        orderBy: t.arg({
          type: StatementOrder,
          description: 'Sort order; `POSITION` `ASC` by default.',
        }),
      },
      select: { id: true },
      resolve: ({ id }, args, context, info) =>
        readStatements(args, IN_TEXT_ORDER, context, info, { model: 'article', id }),
    },
    StatementConnection,
  ),
  speakers: t.field({
    type: [SpeakerInArticle],
    description: 'Speakers with statements in the article, most statements first.',
    complexity: { field: 1, multiplier: 10 },
    select: { id: true },
    resolve: ({ id }, _args, context) => speakersOfArticle(id, context),
  }),
  redactions: t.relation('redactions', {
    type: Redaction,
    description:
      'Redactions of the article, earliest first. In `text`, a `█` replaces each removed UTF-16 ' +
      'code unit.',
    query: { orderBy: { id: 'asc' } },
  }),
  jsonLd: t.field({
    type: 'JSON',
    description:
      'The article as a schema.org `NewsArticle`. The text of a `SUMMARY` is its `abstract`, ' +
      'never its `articleBody`.',
    select: { ...quotedArticleSelection, text: true, wordCount: true },
    resolve: (article) =>
      articleJsonLd(toQuotedArticle(article), servedText(article), article.wordCount),
  }),
}));

builder.queryFields((t) => ({
  article: t.prismaField({
    type: Article,
    nullable: true,
    description: 'An article, by exactly one of the arguments; null if there is none.',
    args: {
      id: t.arg.id({ description: 'Global id.' }),
      slug: t.arg.string({ description: 'Slug.' }),
      url: t.arg({ type: 'URL', description: 'URL, as recorded.' }),
    },
    resolve: (query, _root, { id, slug, url }, { database }) => {
      if ([id, slug, url].filter((value) => value != null).length !== 1) {
        throw clientError('INVALID_ARGUMENT', 'Give exactly one of `id`, `slug` and `url`.');
      }
      const where =
        id != null
          ? { key: parseId(id, 'Article', ['id']) }
          : slug != null
            ? { slug }
            : { url: url ?? '' };
      return database.prisma.article.findUnique({ ...query, where });
    },
  }),
  articles: t.connection(
    {
      type: Article,
      description: 'Articles, by default most recently published first.',
      complexity: pageCost,
      args: {
        filter: t.arg({ type: ArticleFilter, description: 'Filter for the results.' }),
        orderBy: t.arg({
          type: ArticleOrder,
          description:
            'Sort order; `PUBLISHED_ON` `DESC` by default, or `RANK` `DESC` when searching.',
        }),
      },
      resolve: (_root, args, context, info) => readArticles(args, context, info),
    },
    ArticleConnection,
  ),
}));
