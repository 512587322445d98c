import type { Prisma } from '../../prisma/generated/client/client.ts';
import { type Json, toHash } from '../model/canonical.ts';
import { toPlacement } from '../model/placement/segment-rows.ts';
import { toRedactedSlug } from './article-slug.ts';
import type { Change } from './change.ts';
import { InvalidInputError, StaleVersionError, TakenBackError, unknownId } from './errors.ts';
import { findExcerpts, hideRanges } from './hide-words.ts';
import { describeText, insertSegments } from './insert.ts';
import { planRedaction, type RedactionPlan } from './plan-redaction.ts';
import { insertRedactions } from './redactions.ts';
import { keepTrail, type Signature } from './revise.ts';
import { scrubTrail } from './scrub-trail.ts';
import { readStoredArticle, type StoredArticle, type StoredStatement } from './stored-article.ts';

export interface StatementRedaction extends Signature {
  /** Statements of one article. */
  readonly statements: readonly {
    readonly key: string;
    /** The version that was read; null: any. */
    readonly expectedVersion: number | null;
  }[];
}

/**
 * Removes the words of statements for good, from their article's text too, where a filler of the
 * same length keeps the places of the other statements. A statement that depends on the words
 * (around them, within them, over a part of them) loses its own place and is redacted with them.
 * Answers with the article's id.
 *
 * @throws {WritingError}
 */
export async function redactStatements(
  change: Change,
  redaction: StatementRedaction,
): Promise<bigint> {
  const article = await readArticleOf(change, redaction);
  const targets = findTargets(article, redaction);
  const plan = planRedaction(article, targets);
  const asked = article.statements.filter(({ id }) => targets.has(id));
  const along = article.statements.filter(({ id }) => plan.alsoRedacted.has(id));
  await removeStatements(change, { article, asked, along, signature: redaction });
  const gone = new Set([...asked, ...along]);
  const others = article.statements.filter((statement) => !gone.has(statement));
  await hideInRemarks(change, plan, others);
  await scrubTrails(change, others, { ...plan, text: article.text ?? '' });
  await scrubReasons(change, article, plan.passages);
  // A text does not change under segments: they are removed, and put back where they were.
  await change.tx.segment.deleteMany({ where: { statement: { articleId: article.id } } });
  const { title, headline, text } = plan;
  const slug = await toRedactedSlug(change.tx, article, title, plan.passages);
  await change.tx.article.update({
    where: { id: article.id },
    data: { slug, title, headline, ...describeText(text) },
  });
  const kept = others.map(({ id, segments }) => ({ id, ...toPlacement(segments) }));
  await insertSegments(change.tx, kept);
  change.articlesWritten([article.id]);
  return article.id;
}

export interface ArticleRedaction extends Signature {
  readonly key: string;
  /** What the register calls the tombstone; null: its title, without excerpts of the text. */
  readonly title: string | null;
  /** Whether its address stays, so that it is known what was redacted. */
  readonly keepUrl: boolean;
}

/**
 * Removes an article's words for good: text, headline, and those of all its statements. Answers with
 * its id.
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
    throw new TakenBackError('article', article.status, ['input', 'article']);
  }
  const asked = article.statements.filter(({ status }) => status !== 'REDACTED');
  await removeStatements(change, { article, asked, along: [], signature });
  await tx.segment.deleteMany({ where: { statement: { articleId: article.id } } });
  const passages = [article.text ?? '', article.headline ?? ''];
  await scrubReasons(change, article, passages);
  const remaining = title ?? hideRanges(article.title, findExcerpts(article.title, passages));
  await tx.article.update({
    where: { id: article.id },
    data: {
      status: 'REDACTED',
      textKind: 'WITHHELD',
      headline: null,
      title: remaining,
      slug: await toRedactedSlug(tx, article, remaining, passages),
      // The hash of nothing: one of the words would confirm a guess.
      ...describeText(''),
      text: null,
      ...(!keepUrl && { url: null }),
    },
  });
  change.articlesWritten([article.id]);
  change.regroup(article.statements);
  return article.id;
}

interface Removal {
  readonly article: StoredArticle;
  /** The statements asked for. */
  readonly asked: readonly StoredStatement[];
  /** Those that cannot stand without the words of the others. */
  readonly along: readonly StoredStatement[];
  readonly signature: Signature;
}

// The redaction comes first: it is what allows the rest (guards in prisma/migrations).
async function removeStatements(
  change: Change,
  { article, asked, along, signature: { reason, by } }: Removal,
): Promise<void> {
  const { tx } = change;
  const gone = [...asked, ...along];
  const ids = gone.map(({ id }) => id);
  const statements = gone.map(({ key }, index) => ({
    statement: key,
    isAlong: index >= asked.length,
  }));
  await insertRedactions(tx, [{ articleId: article.id, reason, redactedBy: by, statements }]);
  await tx.statement.updateMany({
    where: { id: { in: ids } },
    data: { status: 'REDACTED', gloss: null, occasion: null, version: { increment: 1 } },
  });
  // The trail keeps that they were changed, and nothing of what they were.
  await tx.correction.updateMany({ where: { statementId: { in: ids } }, data: { replaced: {} } });
  await keepTrail(
    change,
    article,
    gone.map((row) => ({ row, kind: 'REDACTED', reason, by })),
  );
  change.replaced('REDACTED', gone);
}

async function readArticleOf(
  { tx }: Change,
  { statements }: StatementRedaction,
): Promise<StoredArticle> {
  const [first] = statements;
  if (!first) throw invalid('Name the statements, or their article.', ['input', 'statements']);
  const found = await tx.statement.findUnique({
    where: { key: first.key },
    select: { articleId: true },
  });
  const article = found && (await readStoredArticle(tx, { id: found.articleId }));
  if (!article) throw unknownId('Statement', pathOf(0, 'id'));
  const elsewhere = await tx.statement.findMany({
    where: { key: { in: statements.map(({ key }) => key) }, articleId: { not: article.id } },
    select: { key: true },
  });
  const index = statements.findIndex(({ key }) => elsewhere.some((other) => other.key === key));
  if (index === -1) return article;
  const message =
    'This statement is in another article than the first: redact one article at a time.';
  throw invalid(message, pathOf(index, 'id'));
}

function findTargets(
  article: StoredArticle,
  { statements }: StatementRedaction,
): ReadonlySet<bigint> {
  const byKey = new Map(article.statements.map((row) => [row.key, row]));
  const targets = statements.map(({ key, expectedVersion }, index) => {
    const row = byKey.get(key);
    if (!row) throw unknownId('Statement', pathOf(index, 'id'));
    if (row.status === 'REDACTED') {
      throw new TakenBackError('statement', row.status, pathOf(index, 'id'));
    }
    if (expectedVersion !== null && expectedVersion !== row.version) {
      throw new StaleVersionError(row.version, pathOf(index, 'expectedVersion'));
    }
    return row.id;
  });
  return new Set(targets);
}

function pathOf(index: number, field: string): readonly string[] {
  return ['input', 'statements', String(index), field];
}

function invalid(message: string, path: readonly string[]): InvalidInputError {
  return new InvalidInputError([{ code: 'INVALID_INPUT', message, path }]);
}

async function hideInRemarks(
  { tx }: Change,
  { remarks }: RedactionPlan,
  others: readonly StoredStatement[],
): Promise<void> {
  const kept = new Set(others.map(({ id }) => id));
  for (const { id, gloss, occasion } of remarks) {
    if (kept.has(id)) await tx.statement.update({ where: { id }, data: { gloss, occasion } });
  }
}

async function scrubTrails(
  { tx }: Change,
  statements: readonly StoredStatement[],
  removed: Parameters<typeof scrubTrail>[1],
): Promise<void> {
  for (const { id: statementId, corrections } of statements) {
    for (const { version, replaced } of corrections) {
      const kept = replaced as Json;
      const scrubbed = scrubTrail(kept, removed);
      if (toHash(scrubbed) === toHash(kept)) continue;
      await tx.correction.update({
        where: { statementId_version: { statementId, version } },
        data: { replaced: scrubbed as Prisma.InputJsonValue },
      });
    }
  }
}

/** Removes excerpts of redacted words from the reasons for earlier corrections in the article. */
async function scrubReasons(
  { tx }: Change,
  { statements }: StoredArticle,
  passages: readonly string[],
): Promise<void> {
  for (const { id: statementId, corrections } of statements) {
    for (const { version, reason: kept } of corrections) {
      const reason = hideRanges(kept, findExcerpts(kept, passages));
      if (reason === kept) continue;
      await tx.correction.update({
        where: { statementId_version: { statementId, version } },
        data: { reason },
      });
    }
  }
}
