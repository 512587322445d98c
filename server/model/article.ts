import { z } from 'zod';
import { ArticleTextKind } from '../../prisma/generated/client/enums.ts';
import { hashText } from './canonical.ts';
import { languageTag, oneOf, partialDate, printed, text, webAddress } from './field.ts';

/** The facts of an article, except its outlet and its statements. */
export const articleFacts = z.object({
  url: webAddress.nullable(),
  language: languageTag,
  publishedOn: partialDate,
  title: text(500),
  headline: printed(500).nullable(),
  textKind: oneOf(ArticleTextKind),
  text: printed(5_000_000),
});

export type ArticleFacts = z.infer<typeof articleFacts>;

export const ARTICLE_FACTS = Object.keys(articleFacts.shape) as readonly (keyof ArticleFacts)[];

/** An article for comparison: with its outlet's slug, and with a hash instead of its text. */
export function toArticleRecord({
  outlet,
  text,
  ...article
}: Omit<ArticleFacts, 'text'> & { readonly text: string | null; readonly outlet: string | null }) {
  const facts = Object.fromEntries(
    ARTICLE_FACTS.map((fact) => [fact, fact === 'text' ? null : article[fact]]),
  );
  return { ...facts, outlet, text: text === null ? null : hashText(text) };
}
