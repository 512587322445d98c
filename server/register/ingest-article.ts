import { randomUUIDv7 } from 'node:crypto';
import type { ArticleFacts } from '../model/article.ts';
import type { Change } from './change.ts';
import { describeText, insertArticles } from './insert.ts';
import { type NewStatement, recordStatements } from './record-statements.ts';

/** A new article with its statements. */
export interface NewArticle extends ArticleFacts {
  /** Public key. @default a new one */
  readonly key?: string;
  readonly slug: string;
  readonly outletId: bigint | null;
  /** The corpus that it comes from, and the hash of its record there. */
  readonly corpus: string | null;
  readonly corpusHash: string | null;
  readonly statements: readonly NewStatement[];
}

/** Adds an article with all its statements. Returns its id. */
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
