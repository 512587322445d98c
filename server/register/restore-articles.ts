import type { Transaction } from '../database/client.ts';
import { ARTICLE, CORRECTION } from '../model/columns.ts';
import type { Change } from './change.ts';
import { findDoubts } from './doubts.ts';
import { expectId } from './expect-id.ts';
import {
  type ArticleRow,
  type CorrectionRow,
  insertRedactions,
  insertStatements,
  type RedactionRow,
  type StatementRow,
} from './insert.ts';
import { insertRows } from './rows.ts';
import { hasActiveStatus } from './stored-article.ts';
import { insertLinks } from './utterances/report-links.ts';
import { ensureUtterances, type NewUtterance, nameFirstReports } from './utterances/utterances.ts';

/** An article of another register, with its history. */
export interface RestoredArticle extends ArticleRow {
  readonly statements: readonly RestoredStatement[];
  /** They name their statements by key. */
  readonly redactions: readonly (Omit<RedactionRow, 'articleId' | 'statements'> & {
    readonly statements: readonly { readonly statement: string; readonly isDependent: boolean }[];
  })[];
}

/** A statement of another register. It refers to other statements by their keys. */
export interface RestoredStatement
  extends Omit<StatementRow, 'articleId' | 'withinId' | 'utteranceId' | 'ownUtteranceId'> {
  readonly within: string | null;
  readonly utterance: NewUtterance;
  /** The utterance that it reported before grouping found `utterance`; null if that is its own. */
  readonly ownUtterance: NewUtterance | null;
  readonly history: readonly Omit<CorrectionRow, 'statementId'>[];
  /** Statements that report the same utterance. */
  readonly links: readonly { readonly statement: string; readonly similarity: number }[];
}

/**
 * Adds articles as another register recorded them, with statements, trails, redactions and groups.
 * The deferred checks of the database run at once. If one fails, nothing is added, and the
 * transaction can continue.
 */
export async function restoreArticles(
  change: Change,
  articles: readonly RestoredArticle[],
): Promise<void> {
  const { tx } = change;
  await tx.$executeRaw`/* restoreArticles */ savepoint attempt`;
  try {
    const { doubts, ...added } = await insertAll(tx, articles);
    await tx.$executeRaw`/* restoreArticles */ set constraints all immediate`;
    await tx.$executeRaw`/* restoreArticles */ set constraints all deferred`;
    await tx.$executeRaw`/* restoreArticles */ release savepoint attempt`;
    change.addedGrouped(added);
    change.doubts.push(...doubts);
  } catch (error) {
    // If the connection was lost, the first error is the one to report.
    await tx.$executeRaw`/* restoreArticles */ rollback to savepoint attempt`.catch(() => {});
    throw error;
  }
}

async function insertAll(tx: Transaction, articles: readonly RestoredArticle[]) {
  const articleIds = await insertRows(tx, ARTICLE, articles, { returning: 'id' });
  const lines = articles.flatMap(({ statements, text }, index) =>
    statements.map((one) => ({
      ...one,
      text,
      articleId: expectId(articleIds[index], 'a new article'),
    })),
  );
  const named = lines.flatMap(({ utterance, ownUtterance }) => [utterance, ownUtterance ?? []]);
  const byKey = new Map(named.flat().map((one) => [one.key, one]));
  const utterances = await ensureUtterances(tx, [...byKey.values()]);
  const utteranceId = ({ key }: NewUtterance) =>
    expectId(utterances.get(key), 'an ensured utterance');
  const statementIds = new Map(lines.map(({ key, id }) => [key, id]));
  const statements = lines.map(({ within, utterance, ownUtterance, ...line }) => ({
    ...line,
    withinId: within === null ? null : (statementIds.get(within) ?? null),
    utteranceId: utteranceId(utterance),
    ownUtteranceId: ownUtterance && utteranceId(ownUtterance),
  }));
  await insertStatements(tx, statements);
  await insertRows(
    tx,
    CORRECTION,
    statements.flatMap(({ id: statementId, history }) =>
      history.map((one) => ({ ...one, statementId })),
    ),
  );
  await insertRedactions(
    tx,
    articles.flatMap(({ redactions }, index) =>
      redactions.map((one) => ({
        ...one,
        articleId: expectId(articleIds[index], 'a new article'),
        statements: one.statements.map(({ statement, isDependent }) => {
          const statementId = expectId(statementIds.get(statement), 'a redacted statement');
          return { statementId, isDependent };
        }),
      })),
    ),
  );
  await insertLinks(
    tx,
    statements.flatMap(({ id, links }) => links.map((one) => ({ ...one, id }))),
  );
  const found = statements.filter(({ ownUtteranceId }) => ownUtteranceId !== null);
  await nameFirstReports(
    tx,
    found.map(({ id }) => id),
  );
  return {
    articles: articleIds,
    active: statements.filter(hasActiveStatus).map(({ id }) => id),
    utterances: [...utterances.values()],
    // Named by their keys, because a slug is unique in its article only.
    doubts: await findDoubts(
      tx,
      statements.map((one) => ({ ...one, slug: null })),
    ),
  };
}
