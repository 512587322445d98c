import { toSlug } from './article-slug.ts';
import { findFreeSlug } from './free-slug.ts';
import { findExcerpts } from './hide-words.ts';
import type { Transaction } from './loader-transaction.ts';

interface NamedArticle {
  readonly slug: string;
  readonly title: string;
  readonly publishedOn: string;
  readonly corpus: string | null;
}

/**
 * The slug of an article when words were redacted: made anew of the title when that changes or the
 * slug itself repeats the words. One of a corpus keeps its own, which its file knows it by: under
 * another the words would be loaded again.
 */
export async function toRedactedSlug(
  tx: Transaction,
  { slug, title: former, publishedOn, corpus }: NamedArticle,
  title: string,
  passages: readonly string[],
): Promise<string> {
  const isTold = title !== former || findExcerpts(slug, passages).length > 0;
  if (corpus !== null || !isTold) return slug;
  return await findFreeSlug(tx, toSlug(publishedOn, title));
}
