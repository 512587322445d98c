import type {
  ArticleStatus,
  CorrectionKind,
  ProvenanceMethod,
  StatementStatus,
} from '../../prisma/generated/client/enums.ts';
import type { Transaction } from '../database/client.ts';
import type { ArticleFacts } from '../model/article.ts';
import { hashText, type Json } from '../model/canonical.ts';
import { ARTICLE, CORRECTION, SEGMENT, STATEMENT, STATEMENT_TOPIC } from '../model/columns.ts';
import { type Placement, type StatementFacts, toSegmentRows } from '../model/statement.ts';
import { countWords } from '../model/words/words.ts';
import { insertRows } from './rows.ts';

// The only INSERTs of articles, statements and their parts: one command per table, regardless of
// the number of rows. If a time is null, the transaction's time is stored.

export interface ArticleRow extends Omit<ArticleFacts, 'text'> {
  readonly key: string;
  readonly slug: string;
  readonly outletId: bigint | null;
  /** Null: redacted. */
  readonly text: string | null;
  readonly textSha256: string;
  readonly wordCount: number;
  readonly status: ArticleStatus;
  readonly recordedAt: string | null;
  readonly corpus: string | null;
  readonly corpusHash: string | null;
}

/** A text with the values that are derived from it and stored with it. */
export function describeText(text: string) {
  return { text, textSha256: hashText(text), wordCount: countWords(text) };
}

/** Returns the ids, in the order of the list. */
export async function insertArticles(
  tx: Transaction,
  articles: readonly ArticleRow[],
): Promise<readonly bigint[]> {
  return await insertRows(tx, ARTICLE, articles, { returning: 'id' });
}

export interface StatementRow extends StatementFacts, Placement {
  readonly id: bigint;
  readonly key: string;
  readonly slug: string | null;
  readonly articleId: bigint;
  readonly speakerId: bigint | null;
  readonly topicIds: readonly bigint[];
  readonly withinId: bigint | null;
  readonly utteranceId: bigint;
  readonly ownUtteranceId: bigint | null;
  /** Where the content starts; kept after a redaction. */
  readonly start: number;
  readonly status: StatementStatus;
  readonly version: number;
  readonly method: ProvenanceMethod;
  readonly recordedBy: string;
  readonly recordedAt: string | null;
  readonly extractorVersion: string | null;
  readonly confidence: number | null;
  readonly corpusHash: string | null;
}

export async function insertStatements(
  tx: Transaction,
  statements: readonly StatementRow[],
): Promise<void> {
  await insertRows(tx, STATEMENT, outermostFirst(statements));
  await insertSegments(tx, statements);
  await insertTopics(tx, statements);
}

export async function insertSegments(
  tx: Transaction,
  statements: readonly (Placement & { readonly id: bigint })[],
): Promise<void> {
  const rows = statements.flatMap((one) =>
    toSegmentRows(one).map((row) => ({ ...row, statementId: one.id })),
  );
  await insertRows(tx, SEGMENT, rows);
}

export async function insertTopics(
  tx: Transaction,
  statements: readonly { readonly id: bigint; readonly topicIds: readonly bigint[] }[],
): Promise<void> {
  const rows = statements.flatMap(({ id: statementId, topicIds }) =>
    topicIds.map((topicId, position) => ({ statementId, topicId, position })),
  );
  await insertRows(tx, STATEMENT_TOPIC, rows);
}

/** An entry of a statement's trail. */
export interface CorrectionRow {
  readonly statementId: bigint;
  /** The version that was replaced. */
  readonly version: number;
  readonly kind: CorrectionKind;
  readonly reason: string;
  readonly correctedBy: string;
  readonly correctedAt?: string;
  readonly replaced: Json;
}

export async function insertCorrections(
  tx: Transaction,
  corrections: readonly CorrectionRow[],
): Promise<void> {
  await insertRows(tx, CORRECTION, corrections);
}

/** Reserves ids, so that one command can insert nested statements. */
export async function reserveStatementIds(
  tx: Transaction,
  count: number,
): Promise<readonly bigint[]> {
  if (count === 0) return [];
  const rows = await tx.$queryRaw<{ id: bigint }[]>`/* reserveStatementIds */
    select nextval(pg_get_serial_sequence('statement', 'id')) as id
      from generate_series(1, ${count}::int)`;
  return rows.map(({ id }) => id);
}

// The database requires the enclosing statement to exist when the inner one is inserted.
function outermostFirst(rows: readonly StatementRow[]): readonly StatementRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const sorted = new Set<StatementRow>();
  for (const row of rows) {
    const chain: StatementRow[] = [];
    let at: StatementRow | undefined = row;
    while (at && !sorted.has(at)) {
      chain.push(at);
      at = at.withinId === null ? undefined : byId.get(at.withinId);
    }
    for (const one of chain.toReversed()) sorted.add(one);
  }
  return [...sorted];
}

/** A redaction with the redacted statements, in order. */
export interface RedactionRow {
  readonly articleId: bigint;
  readonly reason: string;
  readonly redactedBy: string;
  /** @default now */
  readonly redactedAt?: string;
  readonly statements: readonly {
    /** The statement's key. */
    readonly statement: string;
    /** Whether it was not requested, but overlaps the words of the requested statements. */
    readonly isDependent: boolean;
  }[];
}

/** Inserts redactions in the order of the list. */
export async function insertRedactions(
  tx: Transaction,
  rows: readonly RedactionRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const json = JSON.stringify(
    rows.map((row, place) => ({ ...row, articleId: String(row.articleId), place })),
  );
  const ids = await tx.$queryRaw<{ id: bigint }[]>`/* insertRedactions */
    insert into redaction (article_id, reason, redacted_by, redacted_at)
    select "articleId", reason, "redactedBy", coalesce("redactedAt", now())
      from json_to_recordset(${json}::json) as r(place int, "articleId" bigint, reason text,
           "redactedBy" text, "redactedAt" timestamptz)
     order by place
    returning id`;
  const gone = rows.flatMap(({ statements }, index) =>
    statements.map((one) => ({ ...one, redaction: String(ids[index]?.id) })),
  );
  await insertRedactedStatements(tx, JSON.stringify(gone));
}

async function insertRedactedStatements(tx: Transaction, json: string): Promise<void> {
  await tx.$executeRaw`/* insertRedactedStatements */
    insert into redacted_statement (statement_id, redaction_id, is_dependent)
    select s.id, r.redaction, r."isDependent"
      from json_to_recordset(${json}::json)
           as r(statement uuid, redaction bigint, "isDependent" boolean)
      join statement s on s.key = r.statement`;
}
