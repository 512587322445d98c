import type {
  Article,
  Outlet,
  Speaker,
  Statement,
  Topic,
  Utterance,
} from '../../prisma/generated/client/client.ts';
import type { NodeType } from '../model/key.ts';
import { columnList, tableOf } from './columns.ts';
import { type ArticleText, attachParts, type SegmentRow, splitNeeds } from './parts.ts';
import { type Reader, type Sql, sql } from './sql.ts';

export type { ArticleText, SegmentRow } from './parts.ts';

// The rows of the six types that have ids. A row carries its id, its key, and what was asked for
// (columns.ts); reading something else is a fault of the field that does not name it among its needs.

export interface NodeRow {
  readonly id: bigint;
  /** The public key, of which the API's id is made. */
  readonly key: string;
}

/** The columns of a table, without the days that only filters and orders read. */
type Columns<Model> = {
  readonly [Name in keyof Model as Name extends `${string}${'Earliest' | 'Latest'}`
    ? never
    : Name]: Model[Name];
};

export type OutletRow = Columns<Outlet>;
export type TopicRow = Columns<Topic>;

export interface SpeakerRow extends Columns<Speaker> {
  readonly mergedInto: SpeakerRow | null;
}

export interface UtteranceRow extends Columns<Utterance> {
  readonly speaker: SpeakerRow | null;
  readonly firstReport: StatementRow;
  readonly mergedInto: UtteranceRow | null;
}

export interface ArticleRow extends Columns<Article> {
  readonly outlet: OutletRow | null;
}

export interface StatementRow extends Columns<Statement> {
  readonly article: ArticleRow;
  readonly speaker: SpeakerRow | null;
  readonly utterance: UtteranceRow;
  readonly within: StatementRow | null;
  /** Content segments, joined with " […] "; empty for a redacted statement. */
  readonly joinedText: string;
  /** In text order: a part. */
  readonly segments: readonly SegmentRow[];
  /** The text of its article: a part. */
  readonly articleText: ArticleText;
}

export interface Rows {
  readonly Article: ArticleRow;
  readonly Outlet: OutletRow;
  readonly Speaker: SpeakerRow;
  readonly Statement: StatementRow;
  readonly Topic: TopicRow;
  readonly Utterance: UtteranceRow;
}

/** Rows of a type with what is needed of them, by id. */
export async function readRows<Type extends NodeType>(
  reader: Reader,
  type: Type,
  ids: Iterable<bigint>,
  needs: readonly string[],
): Promise<ReadonlyMap<bigint, Rows[Type]>> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return new Map();
  const rows = await selectRows(
    reader,
    type,
    needs,
    ({ columns, joins }) => sql`/* readRows */
      select ${columns} from ${tableOf(type)} r ${joins} where r.id = any(${unique}::bigint[])`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Rows of a type by their public keys. */
export function readByKeys<Type extends NodeType>(
  reader: Reader,
  type: Type,
  keys: readonly string[],
  needs: readonly string[],
): Promise<Rows[Type][]> {
  return selectRows(
    reader,
    type,
    needs,
    ({ columns, joins }) => sql`/* readByKeys */
      select ${columns} from ${tableOf(type)} r ${joins} where r.key = any(${keys}::uuid[])`,
  );
}

/** The row `r` that a condition singles out, with what is needed of it; null if there is none. */
export async function readRow<Type extends NodeType>(
  reader: Reader,
  type: Type,
  where: Sql,
  needs: readonly string[],
): Promise<Rows[Type] | null> {
  const [row] = await selectRows(
    reader,
    type,
    needs,
    ({ columns, joins }) =>
      sql`/* readRow */ select ${columns} from ${tableOf(type)} r ${joins} where ${where}`,
  );
  return row ?? null;
}

/** The rows that a statement selects as `r`, with what is needed of them. */
export async function selectRows<Type extends NodeType, Row extends Rows[Type]>(
  reader: Reader,
  type: Type,
  needs: readonly string[],
  select: (list: { readonly columns: Sql; readonly joins: Sql }) => Sql,
): Promise<Row[]> {
  const { columns, parts } = splitNeeds(type, needs);
  const list = columnList(type, columns);
  const rows = await reader.query<Row>(select(list));
  rows.forEach(list.nest);
  if (parts.length > 0) await attachParts(reader, type, rows, parts);
  return rows;
}
