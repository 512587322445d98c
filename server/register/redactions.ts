import type { Transaction } from './transaction.ts';

/** A redaction with the statements whose words were removed, in order. */
export interface RedactionRow {
  readonly articleId: bigint;
  readonly reason: string;
  readonly redactedBy: string;
  /** Absent: now. */
  readonly redactedAt?: string;
  readonly statements: readonly {
    /** The statement's key. */
    readonly statement: string;
    /** Whether it was redacted because it could not stand without the words of the others. */
    readonly isAlong: boolean;
  }[];
}

/** The only INSERTs of redactions, in the order of the list. */
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
    insert into redacted_statement (statement_id, redaction_id, is_along)
    select s.id, r.redaction, r."isAlong"
      from json_to_recordset(${json}::json)
           as r(statement uuid, redaction bigint, "isAlong" boolean)
      join statement s on s.key = r.statement`;
}
