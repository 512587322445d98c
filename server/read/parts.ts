import type { ArticleTextKind } from '../../prisma/generated/client/enums.ts';
import type { NodeType } from '../model/key.ts';
import type { RelayedStatement } from '../model/references/quoted-statement.ts';
import type { StatementSegment } from '../model/statement.ts';
import { oneOrAny, type Reader, raw, sql } from './sql.ts';
import { isActive, servedText } from './visibility.ts';

// Parts are data of a row that are not columns. Each is read with one SQL statement for all rows of
// a page.

export interface ArticleText {
  /** As stored; empty if it was redacted. */
  readonly text: string;
  /** The text that may be shown around statements; empty if it is withheld. */
  readonly served: string;
}

/** A row with the columns that identify its parts. */
interface PartedRow {
  readonly id: bigint;
}

interface Part {
  /** The column that identifies the part. */
  readonly by: string;
  /** Values by the ids in that column. */
  readonly read: (reader: Reader, ids: readonly bigint[]) => Promise<ReadonlyMap<bigint, unknown>>;
  /** The value for rows that have none. */
  readonly absent: unknown;
}

const PARTS: Readonly<Partial<Record<NodeType, Readonly<Record<string, Part>>>>> = {
  Statement: {
    segments: { by: 'id', read: readSegments, absent: [] },
    relayed: { by: 'id', read: readRelayed, absent: [] },
    articleText: { by: 'articleId', read: readArticleTexts, absent: { text: '', served: '' } },
  },
};

/** Whether a need of a type is a part. */
export function isPart(type: NodeType, need: string): boolean {
  return PARTS[type]?.[need] !== undefined;
}

/** Splits needs into columns, including those that identify parts, and parts. */
export function splitNeeds(type: NodeType, needs: readonly string[]) {
  const parts = needs.filter((need) => isPart(type, need));
  const columns = needs.map((need) => PARTS[type]?.[need]?.by ?? need);
  return { columns, parts };
}

/** Adds parts to rows that have the identifying columns. */
export async function attachParts(
  reader: Reader,
  type: NodeType,
  rows: readonly PartedRow[],
  parts: readonly string[],
): Promise<void> {
  await Promise.all(
    parts.map(async (name) => {
      const part = PARTS[type]?.[name];
      if (!part) throw new Error(`A row of ${type} has no part ${name}.`);
      const idOf = (row: PartedRow) => (row as unknown as Record<string, bigint | null>)[part.by];
      const ids = [...new Set(rows.flatMap((row) => idOf(row) ?? []))];
      const values = ids.length > 0 ? await part.read(reader, ids) : new Map<bigint, unknown>();
      for (const row of rows) {
        const id = idOf(row);
        const found = id == null ? undefined : values.get(id);
        Object.assign(row, { [name]: found ?? part.absent });
      }
    }),
  );
}

async function readSegments(reader: Reader, ids: readonly bigint[]) {
  const rows = await reader.query<StatementSegment & { readonly id: bigint }>(sql`/* readSegments */
    select statement_id as id, role, start, "end", exact from segment
     where statement_id = ${oneOrAny('bigint', ids)} order by statement_id, role, position`);
  return Map.groupBy(rows, ({ id }) => id);
}

/** The current statements within statements, at any depth, in text order. */
async function readRelayed(reader: Reader, ids: readonly bigint[]) {
  const rows = await reader.query<RelayedStatement & { readonly id: bigint }>(sql`/* readRelayed */
    with recursive nested as (
      select r.within_id as outer_id, r.id, 1 as depth from statement r
       where r.within_id = ${oneOrAny('bigint', ids)} and ${isActive(raw('r'))}
      union all
      select n.outer_id, r.id, n.depth + 1 from nested n join statement r on r.within_id = n.id
       where ${isActive(raw('r'))} and n.depth < ${MAX_DEPTH})
    select n.outer_id as id, n.depth, r.key, r.is_negated as "isNegated",
           case when p.id is not null then json_build_object('key', p.key, 'name', p.name,
             'kind', p.kind, 'wikidataId', p.wikidata_id) end as speaker,
           (select g.exact from segment g where g.statement_id = r.id and g.role = 'SOURCE'
             order by g.position limit 1) as source,
           (select coalesce(json_agg(json_build_object('start', g.start, 'end', g."end",
                     'exact', g.exact) order by g.position), '[]') from segment g
             where g.statement_id = r.id and g.role = 'VERBATIM') as verbatim
      from nested n join statement r on r.id = n.id
      left join speaker s on s.id = r.speaker_id
      left join speaker p on p.id = coalesce(s.merged_into_id, s.id)
     order by n.outer_id, r.start, n.depth, r.id`);
  return Map.groupBy(rows, ({ id }) => id);
}

// More than any text has: nesting has no cycles, but the query must end.
const MAX_DEPTH = 20;

/** The texts of articles. */
export async function readArticleTexts(reader: Reader, ids: readonly bigint[]) {
  const rows = await reader.query<{
    readonly id: bigint;
    readonly text: string | null;
    readonly textKind: ArticleTextKind;
  }>(sql`/* readArticleTexts */
    select id, text, text_kind as "textKind" from article where id = ${oneOrAny('bigint', ids)}`);
  return new Map(
    rows.map((row): [bigint, ArticleText] => [
      row.id,
      { text: row.text ?? '', served: servedText(row) ?? '' },
    ]),
  );
}
