import type {
  Article,
  Outlet,
  Speaker,
  Statement,
  Topic,
  Utterance,
} from '../../prisma/generated/client/client.ts';
import type { NodeType } from '../model/key.ts';
import type { RelayedStatement } from '../model/references/quoted-statement.ts';
import type { StatementSegment } from '../model/statement.ts';
import { columnList, tableOf } from './columns.ts';
import { type ArticleText, attachParts, splitNeeds } from './parts.ts';
import { oneOrAny, type Reader, type Sql, sql } from './sql.ts';
import { ifVisible } from './visibility.ts';

export type { ArticleText } from './parts.ts';

// The rows of the six types that have ids. A row has its id, its key and the needed columns and
// parts (columns.ts); a joined row has its id only if it is needed, as it is by each field that is
// resolved in batches. A field that reads anything else must add it to its needs.

export interface NodeRow {
  readonly id: bigint;
  /** The public key, from which the API's id is made. */
  readonly key: string;
}

/** The columns of a table, without the derived days, which only filters and orders use. */
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
  /** The date of its earliest report, in EDTF: of those on the first day, the most precise. */
  readonly datedOn: string | null;
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
  /** In text order. A part. */
  readonly segments: readonly StatementSegment[];
  /** The current statements within it, at any depth, in text order. A part. */
  readonly relayed: readonly RelayedStatement[];
  /** The text of its article. A part. */
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

/** Rows of a type with their needs, by id. */
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
      select ${columns} from ${tableOf(type)} r ${joins} where r.id = ${oneOrAny('bigint', unique)}`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The rows of a type that the caller may see, by their public keys. */
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
      select ${columns} from ${tableOf(type)} r ${joins} where r.key = ${oneOrAny('uuid', keys)}
        and ${ifVisible(reader, type)}`,
  );
}

/** The row of a type with an id; null if there is none. */
export async function readById<Type extends NodeType>(
  reader: Reader,
  type: Type,
  id: bigint,
  needs: readonly string[],
): Promise<Rows[Type] | null> {
  return (await readRows(reader, type, [id], needs)).get(id) ?? null;
}

/** The article or speaker with a slug; null if there is none. */
export async function readBySlug<Type extends 'Article' | 'Speaker'>(
  reader: Reader,
  type: Type,
  slug: string,
  needs: readonly string[],
): Promise<Rows[Type] | null> {
  const [row] = await selectRows(
    reader,
    type,
    needs,
    ({ columns, joins }) => sql`/* readBySlug */
      select ${columns} from ${tableOf(type)} r ${joins} where r.slug = ${slug}`,
  );
  return row ?? null;
}

/** The article with a URL, as recorded; null if there is none. */
export async function readArticleByUrl(
  reader: Reader,
  url: string,
  needs: readonly string[],
): Promise<ArticleRow | null> {
  const [row] = await selectRows(
    reader,
    'Article',
    needs,
    ({ columns, joins }) => sql`/* readArticleByUrl */
      select ${columns} from article r ${joins} where r.url = ${url}`,
  );
  return row ?? null;
}

/** All topics, ordered by slug. */
export function readAllTopics(reader: Reader, needs: readonly string[]): Promise<TopicRow[]> {
  return selectRows(
    reader,
    'Topic',
    needs,
    ({ columns, joins }) =>
      sql`/* readAllTopics */ select ${columns} from topic r ${joins} order by r.slug`,
  );
}

/** The rows `r` of a query, with their needs. */
export async function selectRows<Type extends NodeType, Row extends Rows[Type]>(
  reader: Reader,
  type: Type,
  needs: readonly string[],
  select: (list: { readonly columns: Sql; readonly joins: Sql }) => Sql,
): Promise<Row[]> {
  const { columns, parts } = splitNeeds(type, needs);
  const rows = await reader.query<Row>(select(columnList(type, columns)));
  if (parts.length > 0) await attachParts(reader, type, rows, parts);
  return rows;
}
