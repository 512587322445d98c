import { articleJsonLd } from '../../model/references/json-ld.ts';
import {
  countSpeakers,
  type RedactionRow,
  type RelatedCount,
  readAlsoRedacted,
  readRedacted,
  readRedactions,
} from '../../read/related.ts';
import { readArticleByUrl, readBySlug } from '../../read/rows.ts';
import { QUOTED_ARTICLE, toQuotedArticle } from '../../read/statement-parts.ts';
import { servedText } from '../../read/visibility.ts';
import { builder, exposed, optional } from '../builder.ts';
import { ArticleStatus, ArticleTextKind } from '../enums.ts';
import { listArgs } from '../list-arguments.ts';
import {
  Article,
  ArticleConnection,
  byId,
  findById,
  listsOf,
  nodeListsOf,
  referenceOf,
  requireOne,
} from '../nodes.ts';
import { PartialDate } from '../partial-date.ts';
import { IN_TEXT_ORDER, statementsOf } from '../statement/list.ts';
import { ArticleFilter, ArticleOrder, readArticles } from './list.ts';

const SpeakerInArticle = builder.objectRef<RelatedCount>('SpeakerInArticle').implement({
  description: 'A speaker with statements in an article.',
  fields: (t) => ({
    speaker: t.batch({ description: 'The speaker.', ...byId('Speaker', 'id') }),
    statementCount: t.expose('count', {
      type: 'NonNegativeInt',
      description: "Number of the article's current and corrected statements by this speaker.",
    }),
  }),
});

const Redaction = builder.objectRef<RedactionRow>('Redaction').implement({
  description: 'A permanent removal of words from an article, for legal reasons.',
  fields: (t) => ({
    ...exposed(t, {
      reason: ['String', 'Reason, in one sentence, without the removed words.'],
      redactedBy: ['String', 'Name of the person who made the redaction.'],
      redactedAt: ['DateTime', 'Time of the redaction.'],
    }),
    statements: t.batch({
      description:
        'Statements given in the request; for a whole article, all that still had words.',
      ...nodeListsOf('Statement', readRedacted),
    }),
    alsoRedacted: t.batch({
      description:
        'Other statements that were redacted because their words overlap the removed words.',
      ...nodeListsOf('Statement', readAlsoRedacted),
    }),
  }),
});

builder.objectFields(Article, (t) => ({
  ...exposed(t, {
    slug: ['String', 'Unique readable identifier, for example `2022-01-14-moscou-ligne-rouge`.'],
    url: [optional('URL'), 'URL of the article; null if unknown.'],
    language: ['LanguageTag', 'Language of the article.'],
    title: ['String', "Title in the register's own words; see `headline` for the outlet's."],
    headline: [optional('String'), 'Headline as printed by the outlet; null if not recorded.'],
    publishedOn: [PartialDate, 'Publication date.'],
    textKind: [ArticleTextKind, 'Kind of the stored text.'],
    textSha256: [
      'Sha256',
      'SHA-256 of the stored text in UTF-8, even if it is withheld; of the empty string if the ' +
        'article was redacted.',
    ],
    wordCount: [
      'Int',
      'Number of words in the stored text. Apostrophes and hyphens within a word do not split it.',
    ],
    status: [ArticleStatus, 'Lifecycle status.'],
    recordedAt: ['DateTime', 'Time at which it was recorded.'],
  }),
  outlet: t.batch({
    nullable: true,
    description: 'Outlet that published it; null if unknown.',
    ...referenceOf('Article', 'outlet'),
  }),
  text: t.string({
    nullable: true,
    description: 'Stored text in Unicode NFC; null if it is withheld or the article was redacted.',
    needs: ['text', 'textKind'],
    resolve: servedText,
  }),
  statements: t.batch({
    description: 'Statements in the article, by default in text order.',
    ...statementsOf('article_id', IN_TEXT_ORDER),
  }),
  speakers: t.batch({
    type: [SpeakerInArticle],
    description: 'Speakers with statements in the article, most statements first.',
    resolve: listsOf(countSpeakers),
  }),
  redactions: t.batch({
    type: [Redaction],
    description:
      'Redactions of the article, earliest first. In `text`, a `█` replaces each removed UTF-16 ' +
      'code unit.',
    resolve: listsOf(readRedactions),
  }),
  jsonLd: t.field({
    type: 'JSON',
    description:
      'The article as a schema.org `NewsArticle`. The text of a `SUMMARY` is its `abstract`, ' +
      "never its `articleBody`, and credited to the register. The register's title is a " +
      '`description` if no headline was recorded.',
    needs: QUOTED_ARTICLE,
    resolve: (article) =>
      articleJsonLd(toQuotedArticle(article), servedText(article), article.wordCount),
  }),
}));

builder.queryFields((t) => ({
  article: t.batch({
    type: Article,
    nullable: true,
    description: 'An article; null if there is none. Give exactly one argument.',
    args: {
      id: t.arg.id({ description: 'Global id.' }),
      slug: t.arg.string({ description: 'Slug.' }),
      url: t.arg({ type: 'URL', description: 'URL, as recorded.' }),
    },
    resolve: async (_root, { id, slug, url }, { reader }, selection) => {
      requireOne({ id, slug, url });
      if (id != null) return [await findById(reader, 'Article', id, selection)];
      const needs = selection.needs('Article');
      return [
        slug != null
          ? await readBySlug(reader, 'Article', slug, needs)
          : await readArticleByUrl(reader, String(url), needs),
      ];
    },
  }),
  articles: t.batch({
    type: ArticleConnection,
    description: 'Articles, by default most recently published first.',
    args: listArgs(
      ArticleFilter,
      ArticleOrder,
      'Sort order; `PUBLISHED_ON` `DESC` by default, or `RANK` `DESC` when searching.',
    ),
    resolve: (_root, args, context, selection) => readArticles(args, context, selection),
  }),
}));
