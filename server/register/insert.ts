import type { Article, Correction, Statement } from '../../prisma/generated/client/client.ts';
import type { Transaction } from '../database/client.ts';
import { hashText, type Json } from '../model/canonical.ts';
import {
  type ARTICLE,
  type CORRECTION,
  REDACTED_STATEMENT,
  REDACTION,
  SEGMENT,
  STATEMENT,
  STATEMENT_DENIAL,
  STATEMENT_PARTING,
  STATEMENT_TOPIC,
  type Table,
} from '../model/columns.ts';
import { type Placement, toSegmentRows } from '../model/statement.ts';
import { countWords } from '../model/words/words.ts';
import { insertRows } from './rows.ts';

// The only INSERTs of articles, statements and their parts: one command per table, regardless of
// the number of rows. If a time is null, the transaction's time is stored.

type ColumnsOf<Model, T extends Table> = Pick<Model, keyof Model & keyof T['columns']>;

interface Recorded {
  readonly recordedAt: string | null;
}

/** A new article. Without a text, it was redacted. */
export type ArticleRow = Omit<ColumnsOf<Article, typeof ARTICLE>, 'recordedAt'> & Recorded;

/** A new statement with its parts. */
export type StatementRow = Omit<ColumnsOf<Statement, typeof STATEMENT>, 'recordedAt'> &
  Recorded &
  Placement &
  Links;

/** What a statement refers to, besides the columns of its row. */
interface Links {
  readonly topicIds: readonly bigint[];
  /** The public keys of the statements that the speaker denies having made. */
  readonly denies: readonly string[];
  /** The public keys of the statements that report another utterance, as a person decided. */
  readonly partedFrom: readonly string[];
}

/** An entry of a statement's trail, with the version that was replaced. */
export type CorrectionRow = Omit<
  ColumnsOf<Correction, typeof CORRECTION>,
  'correctedAt' | 'replaced'
> & { readonly correctedAt?: string; readonly replaced: Json };

/** A text with the values that are derived from it and stored with it. */
export function describeText(text: string) {
  return { text, textSha256: hashText(text), wordCount: countWords(text) };
}

export async function insertStatements(
  tx: Transaction,
  statements: readonly StatementRow[],
): Promise<void> {
  await insertRows(tx, STATEMENT, outermostFirst(statements));
  await insertSegments(tx, statements);
  await insertLinks(tx, statements);
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

/** The tables of links, each with the list that it stores in order. */
const LINKS = [
  { table: STATEMENT_TOPIC, list: 'topicIds', column: 'topicId' },
  { table: STATEMENT_DENIAL, list: 'denies', column: 'deniedKey' },
  { table: STATEMENT_PARTING, list: 'partedFrom', column: 'partedKey' },
] as const;

/** Inserts the topics, denials and partings of statements. */
export async function insertLinks(
  tx: Transaction,
  statements: readonly (Links & { readonly id: bigint })[],
): Promise<void> {
  for (const { table, list, column } of LINKS) {
    const rows = statements.flatMap(({ id: statementId, [list]: items }) =>
      items.map((item, position) => ({ statementId, [column]: item, position })),
    );
    await insertRows(tx, table, rows);
  }
}

/**
 * Reserves consecutive row ids. Returns the id before the first. Writers take turns, so no other
 * draws one in between.
 */
export async function reserveIds(
  tx: Transaction,
  table: 'statement' | 'utterance',
  count: number,
): Promise<bigint> {
  const [drawn] = await tx.$queryRaw<{ before: bigint | null }[]>`/* reserveIds */
    select min(id) - 1 as before
      from (select nextval(pg_get_serial_sequence(${table}, 'id')) as id
              from generate_series(1, ${count}::int)) drawn`;
  // Null if none were reserved.
  return drawn?.before ?? 0n;
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
    readonly statementId: bigint;
    /** Whether it was not requested, but overlaps the words of the requested statements. */
    readonly isDependent: boolean;
  }[];
}

/** Inserts redactions in the order of the list. */
export async function insertRedactions(
  tx: Transaction,
  rows: readonly RedactionRow[],
): Promise<void> {
  const ids = await insertRows(tx, REDACTION, rows, { returning: 'id' });
  const gone = rows.flatMap(({ statements }, index) =>
    statements.map((one) => ({ ...one, redactionId: ids[index] })),
  );
  await insertRows(tx, REDACTED_STATEMENT, gone);
}
