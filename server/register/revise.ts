import { isDeepStrictEqual } from 'node:util';
import type { CorrectionKind, StatementStatus } from '../../prisma/generated/client/enums.ts';
import type { ArticleFacts } from '../model/article.ts';
import { ARTICLE, CORRECTION, STATEMENT } from '../model/columns.ts';
import {
  isSamePlacement,
  type Placement,
  pickFacts,
  type StatementFacts,
  toPlacement,
} from '../model/statement.ts';
import type { Change } from './change.ts';
import { findDoubts } from './doubts.ts';
import { describeText, insertLinks, insertSegments } from './insert.ts';
import { insertRows, updateRows } from './rows.ts';
import {
  isProposal,
  keysDenied,
  keysParted,
  type StoredArticle,
  type StoredStatement,
  toStoredRecord,
} from './stored-article.ts';

/** The reason for a change, and its author. */
export interface Signature {
  readonly reason: string;
  readonly by: string;
}

/** The new content of a statement: facts, words, and the rows that it refers to. */
export interface StatementContent extends StatementFacts, Placement {
  readonly speakerId: bigint | null;
  readonly topicIds: readonly bigint[];
  /** The public keys of the statements that the speaker denies having made. */
  readonly denies: readonly string[];
  /** The public keys of the statements that report another utterance, as a person decided. */
  readonly partedFrom: readonly string[];
  readonly withinId: bigint | null;
  readonly utteranceId: bigint;
  /** Null: the writer declared `utteranceId`. */
  readonly ownUtteranceId: bigint | null;
}

export interface Revision {
  readonly row: StoredStatement;
  readonly next: StatementContent;
  /** Null: only its place in a changed text is updated; version and trail stay. */
  readonly correction: (Signature & { readonly kind: 'CORRECTED' | 'RESTORED' }) | null;
  readonly status: StatementStatus;
  /** Hash of its record in the corpus file. */
  readonly corpusHash: string | null;
}

/**
 * Replaces the content of statements of one article. Their trails keep the old content. A proposal
 * that gets another status is thereby accepted by the author of the correction.
 */
export async function reviseStatements(
  change: Change,
  article: StoredArticle,
  revisions: readonly Revision[],
  {
    hasSegments = true,
  }: { /** False: the segments were removed with the text. */ hasSegments?: boolean } = {},
): Promise<void> {
  if (revisions.length === 0) return;
  const { tx } = change;
  const corrected = revisions.flatMap((revision) => {
    const { row, correction } = revision;
    if (!correction) return [];
    return [
      { row, ...correction, ...(acceptsProposal(revision) && { kind: 'ACCEPTED' as const }) },
    ];
  });
  await keepTrail(change, article, corrected);
  const nested = revisions.filter(({ row }) => row.withinId !== null).map(({ row }) => row.id);
  // Rows change one by one: a mix of old and new `within` could form a cycle.
  if (revisions.length > 1 && nested.length > 0) {
    await tx.statement.updateMany({ where: { id: { in: nested } }, data: { withinId: null } });
  }
  await updateRows(tx, STATEMENT, revisions.map(toRow));
  const written = revisions.map(({ row, next }) => ({ ...next, id: row.id, row }));
  // Segments that did not move are not rewritten.
  const moved = written.filter(
    ({ row, ...next }) => !hasSegments || !isSamePlacement(toPlacement(row.segments), next),
  );
  if (hasSegments && moved.length > 0) {
    await tx.segment.deleteMany({ where: { statementId: { in: moved.map(({ id }) => id) } } });
  }
  await insertSegments(tx, moved);
  const linked = { where: { statementId: { in: written.map(({ id }) => id) } } };
  await tx.statementTopic.deleteMany(linked);
  await tx.statementDenial.deleteMany(linked);
  await tx.statementParting.deleteMany(linked);
  await insertLinks(tx, written);
  const { text } = article;
  const checked = revisions.map(({ row, next }) => ({ ...row, ...next, text }));
  change.doubts.push(...(await findDoubts(tx, checked)));
  change.replaced(
    'CORRECTED',
    corrected.map(({ row }) => row),
  );
  change.added(
    revisions.filter(acceptsProposal).map(({ row: { id }, status }) => ({ id, status })),
  );
  change.regroup(revisions.map(({ row }) => row));
}

/** A correction by a person. */
export function toCorrection(
  row: StoredStatement,
  next: StatementContent,
  signature: Signature,
): Revision {
  const correction = { kind: 'CORRECTED', ...signature } as const;
  return { row, next, correction, status: 'CORRECTED', corpusHash: row.corpusHash };
}

/** The content of a stored statement. */
export function contentOf(row: StoredStatement): StatementContent {
  const { speakerId, withinId, utteranceId, ownUtteranceId } = row;
  return {
    ...pickFacts(row as StatementFacts),
    ...toPlacement(row.segments),
    speakerId,
    withinId,
    utteranceId,
    ownUtteranceId,
    topicIds: row.topics.map(({ topicId }) => topicId),
    denies: keysDenied(row),
    partedFrom: keysParted(row),
  };
}

/** Whether a statement already has this content. */
export function isSameStatement(row: StoredStatement, next: StatementContent): boolean {
  return isDeepStrictEqual(contentOf(row), next);
}

/** Adds the present versions to the trails. The following update must raise the versions. */
export async function keepTrail(
  { tx }: Pick<Change, 'tx'>,
  article: { readonly slug: string },
  corrected: readonly (Signature & {
    readonly row: StoredStatement;
    readonly kind: CorrectionKind;
  })[],
): Promise<void> {
  await insertRows(
    tx,
    CORRECTION,
    corrected.map(({ row, kind, reason, by }) => ({
      statementId: row.id,
      version: row.version,
      kind,
      reason,
      correctedBy: by,
      replaced: kind === 'REDACTED' ? {} : toStoredRecord(article, row),
    })),
  );
}

function acceptsProposal({ row, status }: Revision): boolean {
  return isProposal(row) && !isProposal({ status });
}

function toRow(revision: Revision) {
  const { row, next, correction, status, corpusHash } = revision;
  const { speakerId, withinId, utteranceId, ownUtteranceId } = next;
  const { method, recordedBy, recordedAt } = row;
  return {
    id: row.id,
    ...(acceptsProposal(revision) && correction
      ? recordedNow(correction.by)
      : { method, recordedBy, recordedAt }),
    ...pickFacts(next),
    speakerId,
    withinId,
    utteranceId,
    ownUtteranceId,
    status,
    corpusHash,
    start: next.content[0]?.start ?? 0,
    version: correction ? row.version + 1 : row.version,
  };
}

/**
 * Accepts proposals of one article as they are, recorded by the author of the decision, or rejects
 * them. A rejected proposal keeps its id, and its trail the reason.
 */
export async function reviewProposals(
  change: Change,
  article: StoredArticle,
  rows: readonly StoredStatement[],
  { kind, ...signature }: Signature & { readonly kind: 'ACCEPTED' | 'REJECTED' },
): Promise<void> {
  if (rows.length === 0) return;
  await keepTrail(
    change,
    article,
    rows.map((row) => ({ row, kind, ...signature })),
  );
  const status = kind === 'ACCEPTED' ? 'CURRENT' : 'REJECTED';
  const recorded = kind === 'ACCEPTED' ? recordedNow(signature.by) : {};
  const reviewed = rows.map(({ id, version }) => ({ id, status, version: version + 1 }) as const);
  await updateRows(
    change.tx,
    STATEMENT,
    reviewed.map((row) => ({ ...row, ...recorded })),
  );
  change.added(reviewed);
}

/** The provenance of a proposal that a person accepts now. */
function recordedNow(recordedBy: string) {
  return { method: 'CURATED', recordedBy, recordedAt: null } as const;
}

/**
 * Withdraws statements of one article. They remain as tombstones with their trails, but are left
 * out of lists, searches, verdicts and utterances. Statements nested in them stay: if the register
 * wrongly records that a minister said « X promised Y », the article may still report the promise.
 * Proposals were never public, so they are rejected instead.
 */
export async function withdrawStatements(
  change: Change,
  article: StoredArticle,
  all: readonly StoredStatement[],
  signature: Signature,
): Promise<void> {
  const rows = all.filter((row) => !isProposal(row));
  const proposals = all.filter((row) => isProposal(row));
  await reviewProposals(change, article, proposals, { ...signature, kind: 'REJECTED' });
  if (rows.length === 0) return;
  await keepTrail(
    change,
    article,
    rows.map((row) => ({ row, kind: 'WITHDRAWN', ...signature })),
  );
  await change.tx.statement.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: { status: 'WITHDRAWN', version: { increment: 1 } },
  });
  change.replaced('WITHDRAWN', rows);
}

/** Withdraws an article with the given statements. Nothing is deleted. */
export async function withdrawArticle(
  change: Change,
  article: StoredArticle,
  rows: readonly StoredStatement[],
  { corpusHash, ...signature }: Signature & { readonly corpusHash: string | null },
): Promise<void> {
  await change.tx.article.update({
    where: { id: article.id },
    data: { status: 'WITHDRAWN', corpusHash },
  });
  await withdrawStatements(change, article, rows, signature);
  change.regroup(article.statements);
  change.touch();
}

export interface ArticleRewrite extends ArticleFacts {
  readonly outletId: bigint | null;
  readonly corpusHash: string | null;
}

/**
 * Replaces an article's facts and makes it current. If its text changes, the segments of all its
 * statements are removed, because a text cannot change while it has segments. The segments of
 * `kept` are inserted at their places in the new text.
 */
export async function rewriteArticle(
  change: Change,
  stored: StoredArticle,
  next: ArticleRewrite,
  kept: readonly (Placement & { readonly id: bigint })[],
): Promise<void> {
  const { tx } = change;
  const changesText = stored.text !== next.text;
  if (changesText) {
    await tx.segment.deleteMany({ where: { statement: { articleId: stored.id } } });
  }
  const row = { ...next, ...describeText(next.text), id: stored.id, status: 'CURRENT' };
  await updateRows(tx, ARTICLE, [row]);
  if (changesText) {
    await insertSegments(tx, kept);
    const starts = kept.map(({ id, content }) => ({ id, start: content[0]?.start ?? 0 }));
    await updateRows(tx, STATEMENT, starts);
  }
  change.articlesWritten([stored.id]);
  change.regroup(stored.statements);
}
