import { clientError } from '../../client-error.ts';
import { parseId } from '../../model/global-id.ts';
import { parsePartialDate } from '../../model/partial-date.ts';
import { articleJsonLd } from '../../model/references/json-ld.ts';
import { pageCost } from '../../policy/page.ts';
import { loadNode } from '../../read/load-node.ts';
import { type SpeakerCount, speakersOfArticle } from '../../read/related-counts.ts';
import { quotedArticleSelection, toQuotedArticle } from '../../read/statement-parts.ts';
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
      description: 'How many of its standing statements are by this speaker.',
    }),
  }),
});

const Redaction = builder.prismaObject('Redaction', {
  select: { id: true },
  fields: (t) => ({
    reason: t.exposeString('reason'),
    redactedBy: t.exposeString('redactedBy'),
    redactedAt: t.expose('redactedAt', { type: 'DateTime', description: 'When.' }),
    statements: t.field({
      type: [Statement],
      description: 'The statements whose words were to go; of a whole article all that had any.',
      select: (_args, _context, nestedSelection) => ({
        statements: {
          where: { isAlong: false },
          orderBy: { statementId: 'asc' },
          select: { statement: nestedSelection(true) },
        },
      }),
      resolve: ({ statements }) => statements.map(({ statement }) => statement),
    }),
    alsoRedacted: t.field({
      type: [Statement],
      description:
        'The statements that leaned on those words (around them, within them, over a part of ' +
        'them), and so could not keep their own.',
      select: (_args, _context, nestedSelection) => ({
        statements: {
          where: { isAlong: true },
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
    description: 'Where it was published; null when unknown.',
  }),
  outlet: t.relation('outlet', {
    nullable: true,
    description: 'Who published it; null when unknown.',
  }),
  language: t.expose('language', { type: 'LanguageTag', description: 'What it is written in.' }),
  title: t.exposeString('title'),
  headline: t.exposeString('headline', { nullable: true }),
  publishedOn: t.field({
    type: PartialDate,
    description: 'When it was published.',
    select: { publishedOn: true },
    resolve: ({ publishedOn }) => parsePartialDate(publishedOn),
  }),
  textKind: t.expose('textKind', {
    type: ArticleTextKind,
    description: 'What the stored text is.',
  }),
  text: t.string({
    nullable: true,
    description: 'The text as stored, NFC; null when it is withheld or was redacted.',
    select: { text: true, textKind: true },
    resolve: ({ text, textKind }) => (textKind === 'WITHHELD' ? null : text),
  }),
  textSha256: t.expose('textSha256', {
    type: 'Sha256',
    description:
      'SHA-256 of the stored text in UTF-8, also when it is withheld; of nothing when the article ' +
      'was redacted.',
  }),
  wordCount: t.exposeInt('wordCount'),
  status: t.expose('status', { type: ArticleStatus, description: 'Whether it stands.' }),
  recordedAt: t.expose('recordedAt', {
    type: 'DateTime',
    description: 'When it came into the register.',
  }),
  statements: t.connection(
    {
      type: Statement,
      description: 'Its statements, in the order of the text.',
      complexity: pageCost,
      args: {
        filter: t.arg({ type: StatementFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: StatementOrder, description: 'By default `POSITION`, `ASC`.' }),
      },
      select: { id: true },
      resolve: ({ id }, args, context, info) =>
        readStatements(args, IN_TEXT_ORDER, context, info, { model: 'article', id }),
    },
    StatementConnection,
  ),
  speakers: t.field({
    type: [SpeakerInArticle],
    description: 'Who speaks in it, those with the most statements first.',
    complexity: { field: 1, multiplier: 10 },
    select: { id: true },
    resolve: ({ id }, _args, context) => speakersOfArticle(id, context),
  }),
  redactions: t.relation('redactions', {
    type: Redaction,
    description:
      'What was removed from it for good, the earliest first. In `text` a `█` stands for each ' +
      'UTF-16 code unit that went.',
    query: { orderBy: { id: 'asc' } },
  }),
  jsonLd: t.field({
    type: 'JSON',
    description:
      'A schema.org NewsArticle. A text written for the register is its `abstract`, never its ' +
      '`articleBody`.',
    select: { ...quotedArticleSelection, text: true, wordCount: true },
    resolve: (article) => {
      const text = article.textKind === 'WITHHELD' ? null : article.text;
      return articleJsonLd(toQuotedArticle(article), text, article.wordCount);
    },
  }),
}));

builder.queryFields((t) => ({
  article: t.prismaField({
    type: Article,
    nullable: true,
    description: 'One article, by exactly one of the arguments; null when there is none.',
    args: {
      id: t.arg.id({ description: 'Its id.' }),
      slug: t.arg.string({ description: 'Its id in the corpus.' }),
      url: t.arg({ type: 'URL', description: 'Its address, as recorded.' }),
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
      description: 'Articles, the newest first.',
      complexity: pageCost,
      args: {
        filter: t.arg({ type: ArticleFilter, description: 'Which of them.' }),
        orderBy: t.arg({
          type: ArticleOrder,
          description: 'By default `PUBLISHED_ON`, `DESC`, or `RANK`.',
        }),
      },
      resolve: (_root, args, context, info) => readArticles(args, context, info),
    },
    ArticleConnection,
  ),
}));
