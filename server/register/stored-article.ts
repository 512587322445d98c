import type { Prisma } from '../../prisma/generated/client/client.ts';
import type { StatementStatus } from '../../prisma/generated/client/enums.ts';
import type { Transaction } from '../database/client.ts';
import { toArticleRecord } from '../model/article.ts';
import {
  pickFacts,
  type StatementFacts,
  type StatementRecord,
  toPlacement,
  toStatementRecord,
} from '../model/statement.ts';
import { aloneKey } from './utterances/utterances.ts';

const include = {
  outlet: { select: { slug: true } },
  redactions: { select: { id: true, reason: true, redactedBy: true } },
  statements: {
    orderBy: { id: 'asc' },
    include: {
      speaker: { select: { slug: true } },
      within: { select: { slug: true } },
      utterance: { select: { key: true, declared: true } },
      ownUtterance: { select: { key: true, declared: true } },
      segments: { orderBy: { position: 'asc' } },
      topics: {
        orderBy: { position: 'asc' },
        select: { topicId: true, topic: { select: { slug: true } } },
      },
      denials: { orderBy: { position: 'asc' }, select: { deniedKey: true } },
      partings: { orderBy: { position: 'asc' }, select: { partedKey: true } },
      corrections: { orderBy: { version: 'desc' } },
    },
  },
} satisfies Prisma.ArticleInclude;

export type StoredArticle = Prisma.ArticleGetPayload<{ include: typeof include }>;
export type StoredStatement = StoredArticle['statements'][number];

/**
 * Reads an article and locks it, with all of its statements, until the transaction ends.
 *
 * @param read Which of its statements are read: it can have thousands. @default all
 */
export async function readStoredArticle(
  tx: Transaction,
  where: { readonly slug: string } | { readonly key: string } | { readonly id: bigint },
  read: Prisma.StatementWhereInput = {},
): Promise<StoredArticle | null> {
  await lockArticle(tx, where);
  const statements = { ...include.statements, where: read };
  return await tx.article.findUnique({ where, include: { ...include, statements } });
}

export interface EnclosingStatement {
  readonly id: bigint;
  readonly articleId: bigint;
  readonly withinId: bigint | null;
  readonly status: StatementStatus;
}

/** A statement and those that enclose it, innermost first. */
export async function readEnclosing(
  tx: Transaction,
  id: bigint,
): Promise<readonly EnclosingStatement[]> {
  return await tx.$queryRaw<EnclosingStatement[]>`/* readEnclosing */
    with recursive enclosing as (
      select id, article_id, within_id, status, 1 as level from statement where id = ${id}::bigint
      union all
      select s.id, s.article_id, s.within_id, s.status, e.level + 1
        from enclosing e join statement s on s.id = e.within_id
    )
    select id, article_id as "articleId", within_id as "withinId", status::text as status
      from enclosing order by level`;
}

async function lockArticle(
  tx: Transaction,
  where: { readonly slug?: string; readonly key?: string; readonly id?: bigint },
): Promise<void> {
  const { slug = null, key = null, id = null } = where;
  await tx.$queryRaw`/* lockArticle */
    with locked as (
      select id from article
       where slug = ${slug}::text or key = ${key}::uuid or id = ${id}::bigint for update
    )
    select s.id from statement s join locked a on s.article_id = a.id order by s.id for update of s`;
}

/** The row ids of the speakers of statements, by public key. Unknown statements are missing. */
export async function readSpeakersOf(
  tx: Transaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, bigint | null>> {
  if (keys.length === 0) return new Map();
  const rows = await tx.statement.findMany({
    where: { key: { in: [...new Set(keys)] } },
    select: { key: true, speakerId: true },
  });
  return new Map(rows.map(({ key, speakerId }) => [key, speakerId]));
}

/** Whether a statement is a proposal that no person has accepted. */
export function isProposal({ status }: { readonly status: StatementStatus }): boolean {
  return status === 'PROPOSED' || status === 'REJECTED';
}

/** Whether a statement is current or corrected. */
export function hasActiveStatus({ status }: { readonly status: StatementStatus }): boolean {
  return status === 'CURRENT' || status === 'CORRECTED';
}

/** Whether a statement was withdrawn, redacted or rejected. */
export function isGone<Row extends Pick<StoredStatement, 'status'>>(
  row: Row,
): row is Row & { readonly status: 'WITHDRAWN' | 'REDACTED' | 'REJECTED' } {
  const { status } = row;
  return status === 'WITHDRAWN' || status === 'REDACTED' || status === 'REJECTED';
}

/** The statement's content, as its trail stores it. */
export function toStoredRecord(
  article: { readonly slug: string },
  statement: StoredStatement,
): StatementRecord {
  // An utterance that was found by grouping is not part of the content.
  const { key, declared } = statement.ownUtterance ?? statement.utterance;
  const alone = aloneKey(article, statement);
  return toStatementRecord({
    ...pickFacts(statement as StatementFacts),
    ...toPlacement(statement.segments),
    speaker: statement.speaker?.slug ?? null,
    topics: statement.topics.map(({ topic }) => topic.slug),
    // If the API assigned an utterance without a declared key, the value is not valid in the corpus
    // format.
    utterance: declared ?? (key === alone ? null : `utterance:${key}`),
    within: statement.within ? (statement.within.slug ?? 'statement') : null,
    denies: keysDenied(statement),
    partedFrom: keysParted(statement),
  });
}

/** The public keys of the statements that the speaker denies having made. */
export function keysDenied({ denials }: Pick<StoredStatement, 'denials'>): readonly string[] {
  return denials.map(({ deniedKey }) => deniedKey);
}

/** The public keys of the statements that report another utterance, as a person decided. */
export function keysParted({ partings }: Pick<StoredStatement, 'partings'>): readonly string[] {
  return partings.map(({ partedKey }) => partedKey);
}

/** The article as a record of the corpus format, for comparison. */
export function toStoredArticleRecord(article: StoredArticle) {
  return toArticleRecord({ ...article, outlet: article.outlet?.slug ?? null });
}
