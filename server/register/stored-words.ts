import type { Prisma } from '../../prisma/generated/client/client.ts';
import { filteredFacts } from './former-facts.ts';
import type { Transaction } from './loader-transaction.ts';

const select = {
  id: true,
  status: true,
  slug: true,
  corpus: true,
  publishedOn: true,
  text: true,
  title: true,
  headline: true,
  statements: {
    orderBy: { id: 'asc' },
    select: {
      id: true,
      key: true,
      ...filteredFacts,
      version: true,
      utteranceId: true,
      gloss: true,
      occasion: true,
      segments: true,
      corrections: { select: { version: true, reason: true, replaced: true } },
    },
  },
} satisfies Prisma.ArticleSelect;

/** An article with all that may hold words of it. */
export type StoredWords = Prisma.ArticleGetPayload<{ select: typeof select }>;

/** An article with its statements, locked: nobody corrects them until the transaction ends. */
export async function readStoredWords(
  tx: Transaction,
  articleId: bigint,
): Promise<StoredWords | null> {
  await lockWords(tx, articleId);
  return await tx.article.findUnique({ where: { id: articleId }, select });
}

async function lockWords(tx: Transaction, articleId: bigint): Promise<void> {
  await tx.$queryRaw`/* lockWords */
    with locked as (select id from article where id = ${articleId} for update)
    select s.id from statement s join locked a on s.article_id = a.id order by s.id for update of s`;
}
