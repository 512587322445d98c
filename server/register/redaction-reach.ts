import type { Database, Transaction } from '../database/client.ts';
import { changeRegister } from './change.ts';
import { redactStatements } from './redact.ts';

/** What a redaction changes in one article. */
export interface Reach {
  readonly article: string;
  /** Statements that lose their words, whether requested or not. */
  readonly statements: number;
}

// Ends the transaction, so that nothing is changed.
class Undone extends Error {
  override readonly name = 'Undone';
}

/**
 * What a redaction of statements would reach, the articles in the order of recording. It is carried
 * out and undone, so other writers wait for it.
 *
 * @throws {WritingError}
 */
export async function findReach(
  database: Pick<Database, 'prisma'>,
  keys: readonly string[],
): Promise<readonly Reach[]> {
  const statements = keys.map((key) => ({ key, expectedVersion: null }));
  let reached: readonly RedactedArticle[] = [];
  try {
    await changeRegister(database, async (change) => {
      await redactStatements(change, { statements, reason: 'Trial.', by: 'trial' });
      reached = await readRedacted(change.tx);
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  const rows = await database.prisma.article.findMany({
    where: { id: { in: reached.map(({ id }) => id) } },
    select: { id: true, slug: true },
  });
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
  return reached.map(({ id, statements }) => ({ article: slugs.get(id) ?? '', statements }));
}

interface RedactedArticle {
  readonly id: bigint;
  readonly statements: number;
}

/** The redactions that the present transaction added. It may also have changed earlier ones. */
async function readRedacted(tx: Transaction): Promise<readonly RedactedArticle[]> {
  return await tx.$queryRaw`/* readRedacted */
    select r.article_id as id, count(d.statement_id)::int as statements
      from redaction r left join redacted_statement d on d.redaction_id = r.id
     where r.xmin = pg_current_xact_id()::xid
       and r.id = (select max(id) from redaction o where o.article_id = r.article_id)
     group by r.article_id order by r.article_id`;
}
