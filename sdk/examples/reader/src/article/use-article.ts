import { paginate } from '@dixit/sdk';
import { useMemo } from 'preact/hooks';
import {
  ArticlePageDocument,
  MoreOfArticleDocument,
  type StatementInArticleFragment,
} from '../../generated/operations.ts';
import { client } from '../client.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useLoaded } from '../data/use-loaded.ts';
import type { Language } from '../language/languages.ts';

// More than any ordinary article has.
const LIMIT = 1_000;

/** Loads an article with its first statements, then its remaining statements. */
export function useArticle(slug: string, language: Language) {
  const asked = useAnswer(ArticlePageDocument, { slug, language });
  const first = asked.data?.article?.statements;
  const since = asked.data?.corpus.changesCursor;
  const after = first?.pageInfo.hasNextPage ? first.pageInfo.endCursor : null;
  const more = useLoaded(
    after ? `more ${slug} ${language} ${after} ${since}` : undefined,
    (signal) =>
      paginate(
        client,
        MoreOfArticleDocument,
        { slug, language, first: 100, after },
        (result) => result.article?.statements,
        { signal },
      ).toArray({ limit: LIMIT }),
  );
  const statements: readonly StatementInArticleFragment[] = useMemo(
    () => [...(first?.nodes ?? []), ...(more.data ?? [])],
    [first, more.data],
  );
  const isCut = first !== undefined && statements.length < first.totalCount;
  return { asked, statements, isCut: isCut && (more.data !== undefined || Boolean(more.error)) };
}
