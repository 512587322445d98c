import type {
  Article,
  Outlet,
  Speaker,
  Statement,
  Topic,
  Utterance,
} from '../../prisma/generated/client/client.ts';
import type { NodeType } from '../model/global-id.ts';
import type { QuotedArticle, QuotedSpeaker } from '../model/references/quoted-statement.ts';
import { type ArticleText, attachParts, type SegmentRow, splitNeeds } from './parts.ts';
import { type Reader, raw, type Sql, sql } from './sql.ts';

export type { ArticleText, SegmentRow } from './parts.ts';

// The rows of the six types that have ids. A row carries its id, its key, and the columns and parts
// that were asked for (parts.ts); reading another one is a fault of the field that does not name it
// among its needs.

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
export type SpeakerRow = Columns<Speaker>;
export type UtteranceRow = Columns<Utterance>;

export interface ArticleRow extends Columns<Article> {
  /** Name of the outlet: a part. */
  readonly outletName: string | null;
}

export interface StatementRow extends Columns<Statement> {
  /** In text order: a part. */
  readonly segments: readonly SegmentRow[];
  /** The text of its article: a part. */
  readonly articleText: ArticleText;
  /** What references to it are made of: parts. */
  readonly quotedArticle: QuotedArticle;
  readonly quotedSpeaker: QuotedSpeaker | null;
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
    (columns) => sql`/* readRows */
      select ${columns} from ${tableOf(type)} r where r.id = any(${unique}::bigint[])`,
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
    (columns) => sql`/* readByKeys */
      select ${columns} from ${tableOf(type)} r where r.key = any(${keys}::uuid[])`,
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
    (columns) => sql`/* readRow */ select ${columns} from ${tableOf(type)} r where ${where}`,
  );
  return row ?? null;
}

/** The rows that a statement selects as `r`, with what is needed of them. */
export async function selectRows<Type extends NodeType, Row extends Rows[Type]>(
  reader: Reader,
  type: Type,
  needs: readonly string[],
  select: (columns: Sql) => Sql,
): Promise<Row[]> {
  const { columns, parts } = splitNeeds(type, needs);
  const rows = await reader.query<Row>(select(columnList(columns)));
  if (parts.length > 0) await attachParts(reader, type, rows, parts);
  return rows;
}

const lists = new Map<string, Sql>();

/** `r.published_on as "publishedOn", …` */
function columnList(columns: readonly string[]): Sql {
  const key = columns.join(' ');
  const known = lists.get(key);
  if (known) return known;
  const all = [...new Set(['id', 'key', ...columns])];
  const list = raw(all.map((column) => `r.${columnName(column)} as "${column}"`).join(', '));
  lists.set(key, list);
  return list;
}

/** The table of a type. */
export function tableOf(type: NodeType): Sql {
  return raw(type.toLowerCase());
}

/** The column of a field: `publishedEarliest` is `published_earliest`. */
export function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
