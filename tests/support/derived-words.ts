import type { Database, Transaction } from '../../server/database/client.ts';
import { deriveWords } from '../../server/register/derived.ts';

/** Derives the words of articles whose rows were written without `changeRegister`. */
export async function deriveArticleWords(
  tx: Transaction,
  articleIds: readonly bigint[],
): Promise<void> {
  await deriveWords(tx, {
    articles: new Set(articleIds),
    statements: new Set(),
    speakers: new Set(),
  });
}

const TABLES = [
  'statement_search',
  'article_search',
  'statement_words',
  'article_words',
  'article_remarks',
];

/** The derived rows, by table. */
export async function readWords({ pool }: Pick<Database, 'pool'>): Promise<readonly unknown[][]> {
  const read = async (table: string) => (await pool.query(`table ${table} order by 1`)).rows;
  const found = await Promise.all(TABLES.map(read));
  for (const rows of found) if (rows.length === 0) throw new Error('Where are the words?');
  return found;
}

/** Deletes all derived rows, and derives them again. */
export async function rederiveWords({
  pool,
  prisma,
}: Pick<Database, 'pool' | 'prisma'>): Promise<void> {
  await pool.query(`truncate ${TABLES.join(', ')}`);
  const articles = await prisma.article.findMany({ select: { id: true } });
  await prisma.$transaction(
    async (tx) =>
      await deriveArticleWords(
        tx,
        articles.map(({ id }) => id),
      ),
    { maxWait: 60_000, timeout: 60_000 },
  );
}
