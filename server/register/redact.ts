import type { Prisma } from '../../prisma/generated/client/client.ts';
import { type Json, toHash } from '../model/canonical.ts';
import { toPlacement } from '../model/statement.ts';
import { toRedactedSlug } from './article-slug.ts';
import type { Change } from './change.ts';
import { GoneError, invalidInput, StaleVersionError, unknownId } from './errors.ts';
import { describeText, insertRedactions, insertSegments } from './insert.ts';
import { hideWords, planRedaction, type RemovedWords, scrub } from './plan-redaction.ts';
import { keepTrail, type Signature } from './revise.ts';
import {
  isProposal,
  readStoredArticle,
  type StoredArticle,
  type StoredStatement,
} from './stored-article.ts';

export interface StatementRedaction extends Signature {
  /** Statements of one article. */
  readonly statements: readonly {
    readonly key: string;
    /** The version that was read; null: any. */
    readonly expectedVersion: number | null;
  }[];
  /** Whether the article keeps its address, at which the words can be read. @default true */
  readonly keepUrl?: boolean;
}

/**
 * Permanently removes the words of statements, also from their article's text, where a filler of
 * the same length keeps the offsets of other statements valid. A statement whose segments overlap
 * the removed words is redacted with them. Returns the article's id.
 *
 * @throws {WritingError}
 */
export async function redactStatements(
  change: Change,
  redaction: StatementRedaction,
): Promise<bigint> {
  const { tx } = change;
  const { article, requested } = await findRequested(change, redaction);
  const plan = planRedaction(article, requested);
  const { removed, title, headline, text, dependent, kept } = plan;
  const gone = { requested: [...requested], dependent };
  await removeStatements(change, { article, ...gone, removed, signature: redaction });
  for (const { id, ...data } of plan.remarks) await tx.statement.update({ where: { id }, data });
  // The text cannot change while it has segments: they are removed and inserted again.
  await tx.segment.deleteMany({ where: { statement: { articleId: article.id } } });
  const slug = await toRedactedSlug(tx, article, title, removed.passages);
  await tx.article.update({
    where: { id: article.id },
    data: {
      slug,
      title,
      headline,
      ...describeText(text),
      ...(redaction.keepUrl === false && { url: null }),
    },
  });
  await insertSegments(
    tx,
    kept.map(({ id, segments }) => ({ id, ...toPlacement(segments) })),
  );
  change.articlesWritten([article.id]);
  return article.id;
}

export interface ArticleRedaction extends Signature {
  readonly key: string;
  /** The title of the tombstone; null: the present title, without excerpts of the text. */
  readonly title: string | null;
  /** Whether to keep the address, so that readers know what was redacted. */
  readonly keepUrl: boolean;
}

/**
 * Permanently removes an article's words: its text, its headline, and the words of all its
 * statements. Returns its id.
 *
 * @throws {WritingError}
 */
export async function redactArticle(
  change: Change,
  { key, title, keepUrl, ...signature }: ArticleRedaction,
): Promise<bigint> {
  const { tx } = change;
  const found = await tx.article.findUnique({ where: { key }, select: { id: true } });
  const article = found && (await readStoredArticle(tx, found));
  if (!article) throw unknownId('Article', ['input', 'article']);
  if (article.status === 'REDACTED') {
    throw new GoneError('article', article.status, ['input', 'article']);
  }
  const requested = article.statements.filter((row) => !isRedacted(row));
  const passages = [article.text ?? '', article.headline ?? ''];
  const removed = { before: article.text ?? '', ranges: [], passages };
  await removeStatements(change, { article, requested, dependent: [], removed, signature });
  await tx.segment.deleteMany({ where: { statement: { articleId: article.id } } });
  const remaining = title ?? hideWords(article.title, passages);
  await tx.article.update({
    where: { id: article.id },
    data: {
      status: 'REDACTED',
      textKind: 'WITHHELD',
      headline: null,
      title: remaining,
      slug: await toRedactedSlug(tx, article, remaining, passages),
      // The hash of an empty text: the hash of the removed words would confirm a guess.
      ...describeText(''),
      text: null,
      ...(!keepUrl && { url: null }),
    },
  });
  change.articlesWritten([article.id]);
  change.regroup(article.statements);
  return article.id;
}

async function findRequested(
  { tx }: Change,
  { statements }: StatementRedaction,
): Promise<{
  readonly article: StoredArticle;
  readonly requested: ReadonlySet<StoredStatement>;
}> {
  const found = await tx.statement.findMany({
    where: { key: { in: statements.map(({ key }) => key) } },
    select: { key: true, articleId: true },
  });
  const articleOf = new Map(found.map(({ key, articleId }) => [key, articleId]));
  const [first] = statements;
  if (!first)
    throw invalidInput('Give the statements to redact, or their article.', ['input', 'statements']);
  const id = articleOf.get(first.key);
  const article = id === undefined ? null : await readStoredArticle(tx, { id });
  if (!article) throw unknownId('Statement', pathOf(0, 'id'));
  const rows = new Map(article.statements.map((row) => [row.key, row]));
  const requested = statements.map(({ key, expectedVersion }, index) => {
    const row = rows.get(key);
    if (!row && articleOf.has(key)) {
      const message =
        'This statement is in another article than the first. Redact one article at a time.';
      throw invalidInput(message, pathOf(index, 'id'));
    }
    if (!row) throw unknownId('Statement', pathOf(index, 'id'));
    if (isRedacted(row)) {
      throw new GoneError('statement', 'REDACTED', pathOf(index, 'id'));
    }
    if (expectedVersion !== null && expectedVersion !== row.version) {
      throw new StaleVersionError(row.version, pathOf(index, 'expectedVersion'));
    }
    return row;
  });
  return { article, requested: new Set(requested) };
}

/** Whether a redaction removed its words. One of a proposal also rejects it. */
function isRedacted({ status, segments }: StoredStatement): boolean {
  return status === 'REDACTED' || (status === 'REJECTED' && segments.length === 0);
}

function pathOf(index: number, field: string): readonly string[] {
  return ['input', 'statements', String(index), field];
}

interface Removal {
  readonly article: StoredArticle;
  readonly requested: readonly StoredStatement[];
  /** Statements that are redacted because they overlap the requested ones. */
  readonly dependent: readonly StoredStatement[];
  readonly removed: RemovedWords;
  readonly signature: Signature;
}

// The redaction's own row is inserted first: it allows the rest (guards in prisma/migrations).
async function removeStatements(
  change: Change,
  { article, requested, dependent, removed, signature: { reason, by } }: Removal,
): Promise<void> {
  const { tx } = change;
  const gone = [...requested, ...dependent];
  const { passages } = removed;
  const statements = gone.map(({ id }, index) => ({
    statementId: id,
    isDependent: index >= requested.length,
  }));
  // The reason and the name must not repeat the words either.
  const signed = { reason: hideWords(reason, passages), by: hideWords(by, passages) };
  await insertRedactions(tx, [
    { articleId: article.id, reason: signed.reason, redactedBy: signed.by, statements },
  ]);
  // Proposals were never public, so they leave no public tombstone.
  for (const [status, rows] of Map.groupBy(gone, statusAfter)) {
    await tx.statement.updateMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      data: { status, gloss: null, occasion: null, version: { increment: 1 } },
    });
  }
  await scrubTrails(change, article.statements, new Set(gone), removed);
  await keepTrail(
    change,
    article,
    gone.map((row) => ({ row, kind: 'REDACTED', ...signed })),
  );
  change.replaced('REDACTED', gone);
}

function statusAfter(row: StoredStatement) {
  return isProposal(row) ? 'REJECTED' : 'REDACTED';
}

/**
 * Removes the earlier content from trails of redacted statements, and the removed words from
 * others.
 */
async function scrubTrails(
  { tx }: Change,
  statements: readonly StoredStatement[],
  gone: ReadonlySet<StoredStatement>,
  removed: RemovedWords,
): Promise<void> {
  for (const statement of statements) {
    for (const { version, reason, correctedBy, replaced } of statement.corrections) {
      const stored = { reason, correctedBy, replaced: replaced as Json };
      const kept = gone.has(statement) ? { ...stored, replaced: {} } : stored;
      const scrubbed = scrub(kept, removed);
      if (toHash(scrubbed) === toHash(stored)) continue;
      await tx.correction.update({
        where: { statementId_version: { statementId: statement.id, version } },
        data: scrubbed as Prisma.CorrectionUpdateInput,
      });
    }
  }
}
