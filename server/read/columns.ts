import { toColumn } from '../model/columns.ts';
import type { NodeType } from '../model/key.ts';
import { isPart } from './parts.ts';
import { raw, type Sql } from './sql.ts';

// The needs of a field on a row `r` are columns (`publishedOn`), columns of referenced rows
// (`article.outlet.name`), which are joined, and parts, which parts.ts reads for all rows of a
// page.

/** The types of the rows that a row refers to. The reference `article` is stored in `articleId`. */
export const REFERENCES = {
  Article: { outlet: 'Outlet' },
  Outlet: {},
  Speaker: { mergedInto: 'Speaker' },
  Statement: {
    article: 'Article',
    speaker: 'Speaker',
    utterance: 'Utterance',
    within: 'Statement',
  },
  Topic: {},
  Utterance: { speaker: 'Speaker', firstReport: 'Statement', mergedInto: 'Utterance' },
} as const satisfies Readonly<Record<NodeType, Readonly<Record<string, NodeType>>>>;

/** Computed columns, by the alias of the row. */
const EXPRESSIONS: Readonly<Partial<Record<string, (row: string) => string>>> = {
  'Utterance.datedOn': (row) => `
    (select coalesce(s.said_on, a.published_on)
       from statement s join article a on a.id = s.article_id
      where s.utterance_id = ${row}.id and s.dated_earliest = ${row}.dated_earliest
      order by s.status in ('CURRENT', 'CORRECTED') desc,
               s.status in ('PROPOSED', 'REJECTED'),
               coalesce(s.said_latest, s.published_latest) limit 1)`,
  'Statement.joinedText': (row) => `
    coalesce((select string_agg(g.exact, ' […] ' order by g.position) from segment g
               where g.statement_id = ${row}.id and g.role = 'CONTENT'), '')`,
};

/** Columns that are too long to be joined to every referring row. */
const LONG = new Set(['Article.text']);

/** Maximum number of references in a need. */
const MAX_REFERENCES = 2;

/** Whether these needs of a type can be joined to the rows that refer to it. */
export function canJoin(type: NodeType, needs: readonly string[]): boolean {
  return needs.every(
    (need) =>
      !isPart(type, need) &&
      !LONG.has(`${type}.${need}`) &&
      need.split('.').length <= MAX_REFERENCES,
  );
}

/** The needed columns of rows `r`, as SQL. Those of referenced rows are named by path (nested-rows.ts). */
export interface ColumnList {
  /** The select list. */
  readonly columns: Sql;
  /** Joins to append to `r` in the from clause. */
  readonly joins: Sql;
}

interface Joined {
  /** Alias of the table: the path of references that leads to it. */
  readonly path: string;
  readonly type: NodeType;
  /** The referring row: its path, or '' for `r`. */
  readonly from: string;
  readonly name: string;
  readonly columns: Set<string>;
}

const lists = new Map<string, ColumnList>();

/**
 * The list for columns of a type, without parts. The `key` of each row is always included, and the `id`
 * of `r`.
 */
export function columnList(type: NodeType, needs: readonly string[]): ColumnList {
  const key = `${type} ${needs.join(' ')}`;
  const known = lists.get(key);
  if (known) return known;
  const list = createList(type, needs);
  // Needs come from clients' documents, so their number is unlimited.
  if (lists.size >= 1_000) lists.clear();
  lists.set(key, list);
  return list;
}

function createList(type: NodeType, needs: readonly string[]): ColumnList {
  const own = new Set(['id', 'key']);
  const joined = new Map<string, Joined>();
  for (const need of needs) {
    const names = need.split('.');
    const column = names.pop() ?? '';
    columnsOf(names).add(column);
  }
  const references = [...joined.values()];
  const columns = [
    ...Array.from(own, (column) => `${expression(type, 'r', column)} as "${column}"`),
    ...references.flatMap(({ path, type, columns }) =>
      Array.from(
        columns,
        (column) => `${expression(type, `"${path}"`, column)} as "${path}.${column}"`,
      ),
    ),
  ];
  const joins = references.map(({ path, type, from, name }) => {
    const column = `${from ? `"${from}"` : 'r'}.${toColumn(`${name}Id`)}`;
    return `left join ${type.toLowerCase()} "${path}" on "${path}".id = ${column}`;
  });
  return { columns: raw(columns.join(', ')), joins: raw(joins.join(' ')) };

  function columnsOf(names: readonly string[]): Set<string> {
    const name = names.at(-1);
    if (name === undefined) return own;
    const path = names.join('.');
    const known = joined.get(path);
    if (known) return known.columns;
    const before = names.slice(0, -1);
    columnsOf(before);
    const from = before.join('.');
    const references: Readonly<Record<string, NodeType>> =
      REFERENCES[joined.get(from)?.type ?? type];
    const target = references[name];
    if (!target) throw new Error(`A row of ${type} has no reference ${path}.`);
    const made = { path, type: target, from, name, columns: new Set(['key']) };
    joined.set(path, made);
    return made.columns;
  }
}

function expression(type: NodeType, row: string, column: string): string {
  return EXPRESSIONS[`${type}.${column}`]?.(row) ?? `${row}.${toColumn(column)}`;
}

/** The table of a type. */
export function tableOf(type: NodeType): Sql {
  return raw(type.toLowerCase());
}
