import { randomUUIDv7 } from 'node:crypto';
import type { ArticleFacts } from '../model/article.ts';
import type { Change } from './change.ts';
import { describeText, insertArticles } from './insert.ts';
import { type NewStatement, recordStatements } from './record-statements.ts';

/** An article to be added, with its statements. */
export interface NewArticle extends ArticleFacts {
  /** Its public key; absent: a new one. */
  readonly key?: string;
  readonly slug: string;
  readonly outletId: bigint | null;
  /** The corpus that it comes from, with the hash of what its file says. */
  readonly corpus: string | null;
  readonly corpusHash: string | null;
  readonly statements: readonly NewStatement[];
}

/** Adds an article with all its statements; answers with its id. */
export async function ingestArticle(change: Change, article: NewArticle): Promise<bigint> {
  const { statements, key = randomUUIDv7(), ...facts } = article;
  const row = { ...facts, ...describeText(article.text), key };
  const [id = 0n] = await insertArticles(change.tx, [
    { ...row, status: 'CURRENT', recordedAt: null },
  ]);
  change.articlesWritten([id]);
  await recordStatements(change, { ...article, id }, statements);
  return id;
}
