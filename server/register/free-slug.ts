import { toFreeSlug } from './article-slug.ts';
import type { Transaction } from './loader-transaction.ts';

/** The slug, or with the first number that no article has. */
export async function findFreeSlug(tx: Transaction, slug: string): Promise<string> {
  const taken = await tx.article.findMany({
    where: { slug: { startsWith: slug } },
    select: { slug: true },
  });
  return toFreeSlug(slug, new Set(taken.map((one) => one.slug)));
}
