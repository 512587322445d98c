import type { Prisma } from '../../prisma/generated/client/client.ts';
import { type Json, toHash } from '../model/canonical.ts';
import { toPlacement } from '../model/statement.ts';
import { toRedactedSlug } from './article-slug.ts';
import type { Change } from './change.ts';
import { GoneError, invalidInput, StaleVersionError, unknownId } from './errors.ts';
import { findElsewhere } from './find-elsewhere.ts';
import { describeText, insertRedactions, insertSegments } from './insert.ts';
import {
  type FindRepeats,
  hideRanges,
  passagesOf,
  planRedaction,
  type RedactionPlan,
  type RemovedWords,
  repeatsElsewhere,
  repeatsOf,
  scrub,
  wordsOfAddress,
} from './plan-redaction.ts';
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
  /**
   * Whether the article keeps its address, at which the words can be read, unless the address
   * repeats them. @default true
   */
  readonly keepUrl?: boolean;
  /** Whether other articles lose the words too. @default true */
  readonly elsewhere?: boolean;
}

/**
 * Permanently removes the words of statements, also from their article's text, where a filler of
 * the same length keeps the offsets of other statements valid, and from other articles. A statement
 * whose segments overlap the removed words is redacted with them. Returns the article's id.
 *
 * @throws {WritingError}
 */
export async function redactStatements(
  change: Change,
  { keepUrl = true, elsewhere = true, ...redaction }: StatementRedaction,
): Promise<bigint> {
  const { article, requested } = await findRequested(change, redaction);
  const passages = passagesOf(requested);
  const find = repeatsOf(passages);
  const signature = hideSignature(redaction, find);
  const plan = planRedaction(article, requested, find);
  await carryOut(change, { article, requested: [...requested], plan, signature, keepUrl });
  if (elsewhere) await redactElsewhere(change, article.id, passages, signature);
  return article.id;
}

export interface ArticleRedaction extends Signature {
  readonly key: string;
  /** The title of the tombstone; null: the present title, without excerpts of the text. */
  readonly title: string | null;
  /**
   * Whether to keep the address, so that readers know what was redacted, unless it repeats the words.
   */
  readonly keepUrl: boolean;
  /** Whether other articles lose the words too. @default false */
  readonly elsewhere?: boolean;
}

/**
 * Permanently removes an article's words: its text, its headline, and the words of all its
 * statements. Returns its id.
 *
 * @throws {WritingError}
 */
export async function redactArticle(
  change: Change,
  { key, title, keepUrl, elsewhere = false, ...redaction }: ArticleRedaction,
): Promise<bigint> {
  const article = await readStoredArticle(change.tx, { key });
  if (!article) throw unknownId('Article', ['input', 'article']);
  if (article.status === 'REDACTED') {
    throw new GoneError('article', article.status, ['input', 'article']);
  }
  const passages = [article.text ?? '', article.headline ?? ''];
  const find = repeatsOf(passages);
  const signature = hideSignature(redaction, find);
  const plan = {
    removed: { before: article.text ?? '', ranges: [], find },
    ...{
      text: null,
      title: title ?? hideRanges(article.title, find(article.title)),
      headline: null,
    },
    dependent: [],
    kept: [],
    remarks: [],
  };
  const requested = article.statements.filter((row) => !isRedacted(row));
  await carryOut(change, { article, requested, plan, signature, keepUrl });
  change.regroup(article.statements);
  if (elsewhere) await redactElsewhere(change, article.id, passages, signature);
  return article.id;
}

// The reason and the name must not repeat the words either.
function hideSignature({ reason, by }: Signature, find: FindRepeats): Signature {
  const hide = (text: string) => hideRanges(text, find(text));
  return { reason: hide(reason), by: hide(by) };
}

// Free texts beside the content, which can repeat the words.
const PROVENANCE = [
  'recordedBy',
  'extractor',
  'extractorVersion',
  'extractionRule',
  'extractionSpeaker',
] as const;
const SIGNATURE = ['reason', 'redactedBy'] as const;

/** Those texts of a row that repeat the words, without them; undefined if none does. */
function hideRepeats<Name extends string>(
  row: Readonly<Record<Name, string | null>>,
  names: readonly Name[],
  find: FindRepeats,
): Readonly<Partial<Record<Name, string>>> | undefined {
  const hidden = names.flatMap((name) => {
    const text = row[name] ?? '';
    const ranges = find(text);
    return ranges.length > 0 ? [[name, hideRanges(text, ranges)]] : [];
  });
  return hidden.length > 0 ? Object.fromEntries(hidden) : undefined;
}

/** Removes the words from who recorded or extracted statements, and from earlier redactions. */
async function hideProvenance(
  { tx }: Change,
  { statements, redactions }: StoredArticle,
  find: FindRepeats,
): Promise<void> {
  for (const statement of statements) {
    const data = hideRepeats(statement, PROVENANCE, find);
    if (data) await tx.statement.update({ where: { id: statement.id }, data });
  }
  for (const redaction of redactions) {
    const data = hideRepeats(redaction, SIGNATURE, find);
    if (data) await tx.redaction.update({ where: { id: redaction.id }, data });
  }
}

/** Removes passages from other articles than the redacted one. Each gets a redaction of its own. */
async function redactElsewhere(
  change: Change,
  articleId: bigint,
  passages: readonly string[],
  signature: Signature,
): Promise<void> {
  const { tx } = change;
  const { articles, isCommon } = await findElsewhere(tx, articleId, passages);
  const find = repeatsElsewhere(passages, isCommon);
  for (const id of articles) {
    const article = await readStoredArticle(tx, { id });
    const plan = article && planRedaction(article, new Set<StoredStatement>(), find);
    if (!plan || !isReached(article, plan)) continue;
    await carryOut(change, { article, requested: [], plan, signature, keepUrl: true });
  }
}

function isReached(article: StoredArticle, plan: RedactionPlan<StoredStatement>): boolean {
  const { removed, title, headline, remarks } = plan;
  return (
    removed.ranges.length > 0 ||
    remarks.length > 0 ||
    title !== article.title ||
    headline !== article.headline ||
    removed.find(article.slug).length > 0 ||
    removed.find(wordsOfAddress(article.url ?? '')).length > 0 ||
    article.statements.some((row) => hideRepeats(row, PROVENANCE, removed.find)) ||
    article.redactions.some((row) => hideRepeats(row, SIGNATURE, removed.find)) ||
    planTrails(article.statements, new Set(), removed).length > 0
  );
}

interface Execution {
  readonly article: StoredArticle;
  readonly requested: readonly StoredStatement[];
  readonly plan: RedactionPlan<StoredStatement>;
  readonly signature: Signature;
  readonly keepUrl: boolean;
}

async function carryOut(change: Change, execution: Execution): Promise<void> {
  const { tx } = change;
  const { article, plan, keepUrl } = execution;
  const { removed, title, headline, text, kept } = plan;
  await removeStatements(change, execution);
  for (const { id, ...data } of plan.remarks) await tx.statement.update({ where: { id }, data });
  await hideProvenance(change, article, removed.find);
  const isRewritten = text === null || text !== (article.text ?? '');
  // The text cannot change while it has segments: they are removed and inserted again.
  if (isRewritten) await tx.segment.deleteMany({ where: { statement: { articleId: article.id } } });
  const slug = await toRedactedSlug(tx, article, title, removed.find);
  // An address that repeats the words goes in any case.
  const keepsUrl = keepUrl && removed.find(wordsOfAddress(article.url ?? '')).length === 0;
  await tx.article.update({
    where: { id: article.id },
    data: {
      slug,
      title,
      headline,
      ...(isRewritten && (text === null ? TOMBSTONE : describeText(text))),
      ...(!keepsUrl && { url: null }),
    },
  });
  if (isRewritten) {
    await insertSegments(
      tx,
      kept.map(({ id, segments }) => ({ id, ...toPlacement(segments) })),
    );
  }
  change.articlesWritten([article.id]);
}

const TOMBSTONE = {
  ...({ status: 'REDACTED', textKind: 'WITHHELD' } as const),
  // The hash of an empty text: the hash of the removed words would confirm a guess.
  ...describeText(''),
  text: null,
};

async function findRequested(
  { tx }: Change,
  { statements }: Pick<StatementRedaction, 'statements'>,
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

// The redaction's own row is inserted first: it allows the rest (guards in prisma/migrations).
async function removeStatements(
  change: Change,
  { article, requested, plan, signature }: Execution,
): Promise<void> {
  const { tx } = change;
  const gone = [...requested, ...plan.dependent];
  const trails = planTrails(article.statements, new Set(gone), plan.removed);
  const statements = gone.map(({ id }, index) => ({
    statementId: id,
    isDependent: index >= requested.length,
  }));
  const { reason, by: redactedBy } = signature;
  await insertRedactions(tx, [{ articleId: article.id, reason, redactedBy, statements }]);
  // Proposals were never public, so they leave no public tombstone.
  for (const [status, rows] of Map.groupBy(gone, statusAfter)) {
    await tx.statement.updateMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      data: { status, gloss: null, occasion: null, version: { increment: 1 } },
    });
  }
  for (const { statementId, version, data } of trails) {
    await tx.correction.update({
      where: { statementId_version: { statementId, version } },
      data: data as Prisma.CorrectionUpdateInput,
    });
  }
  await keepTrail(
    change,
    article,
    gone.map((row) => ({ row, kind: 'REDACTED', ...signature })),
  );
  change.replaced('REDACTED', gone);
}

function statusAfter(row: StoredStatement) {
  return isProposal(row) ? 'REJECTED' : 'REDACTED';
}

interface ScrubbedTrail {
  readonly statementId: bigint;
  readonly version: number;
  readonly data: Json;
}

/**
 * Removes the earlier content from trails of redacted statements, and the removed words from
 * others.
 */
function planTrails(
  statements: readonly StoredStatement[],
  gone: ReadonlySet<StoredStatement>,
  removed: RemovedWords,
): readonly ScrubbedTrail[] {
  return statements.flatMap((statement) =>
    statement.corrections.flatMap(({ version, reason, correctedBy, replaced }) => {
      const stored = { reason, correctedBy, replaced: replaced as Json };
      const kept = gone.has(statement) ? { ...stored, replaced: {} } : stored;
      const data = scrub(kept, removed);
      if (toHash(data) === toHash(stored)) return [];
      return [{ statementId: statement.id, version, data }];
    }),
  );
}
