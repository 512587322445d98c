import type { StatementChangeKind } from '../../prisma/generated/client/enums.ts';
import { pool } from '../database/client.ts';
import type { Search } from '../search/compile-search.ts';
import { Parameters, toSql } from '../search/conditions.ts';
import { type ChangePlace, placeAfter } from './change-cursor.ts';

export interface Change extends ChangePlace {
  readonly change: StatementChangeKind;
  readonly statementId: bigint;
}

/** Which statements' changes; of their present state. */
export interface ChangeConditions {
  /** Prisma's condition for the filter. */
  readonly where: object;
  readonly search?: Search | undefined;
}

export interface ChangePage {
  readonly changes: readonly Change[];
  /** Up to here all changes are in this page, in earlier ones, or do not match. */
  readonly upTo: ChangePlace;
  /** Whether there is more to read now. */
  readonly hasMore: boolean;
  /** The revision that the page was read at. */
  readonly revision: bigint;
  /** Changes of lower revisions are gone. */
  readonly keptFrom: bigint;
}

/** The most changes a page holds, and the most it looks through for them. */
export const PAGE_CHANGES = 100;
const PAGE_REACH = 2_000;

interface PageRow {
  readonly revision: string;
  readonly kept_from: string;
  readonly last: { readonly revision: string; readonly position: number } | null;
  readonly looked_at: number;
  readonly found: readonly {
    readonly revision: string;
    readonly position: number;
    readonly statement: string;
    readonly change: StatementChangeKind;
  }[];
}

/**
 * The changes after a place, in commit order. One SQL statement, so that changes, revision and what
 * is kept are of one moment; and of bounded cost, however narrow the filter is.
 */
export async function readChanges(
  after: ChangePlace,
  conditions: ChangeConditions,
): Promise<ChangePage> {
  const parameters = new Parameters();
  const revision = parameters.add(String(after.revision), 'bigint');
  const position = parameters.add(after.position, 'int');
  const { rows } = await pool().query<PageRow>(
    `/* readChanges */
     with reach as materialized (
       select revision, position, statement_id, change from statement_change
        where (revision, position) > (${revision}, ${position})
        order by revision, position limit ${PAGE_REACH}
     ), found as (
       select c.revision, c.position, c.statement_id, c.change
         from reach c join statement r on r.id = c.statement_id
        where ${matching(conditions, parameters)}
        order by c.revision, c.position limit ${PAGE_CHANGES}
     )
     select k.revision, k.changes_kept_from as kept_from,
            (select count(*)::int from reach) as looked_at,
            (select jsonb_build_object('revision', revision::text, 'position', position)
               from reach order by revision desc, position desc limit 1) as last,
            (select coalesce(jsonb_agg(jsonb_build_object(
                      'revision', f.revision::text, 'position', f.position,
                      'statement', f.statement_id::text, 'change', f.change)
                    order by f.revision, f.position), '[]') from found f) as found
       from corpus_revision k`,
    parameters.values,
  );
  const [row] = rows;
  if (!row) throw new Error('The register has its one row of corpus_revision.');
  return toPage(row);
}

// What is redacted has no words left to find; those who found it earlier must hear of it.
function matching({ where, search }: ChangeConditions, parameters: Parameters): string {
  const condition = toSql(where, 'statement', 'r', parameters);
  if (!search) return condition;
  const found =
    search.query === undefined
      ? 'false'
      : `exists (select from statement_search d
           where d.statement_id = r.id and d.document @@ ${parameters.add(search.query, 'tsquery')})`;
  return `${condition} and (${found} or c.change = 'REDACTED')`;
}

function toPage({ revision, kept_from, last, looked_at, found }: PageRow): ChangePage {
  const changes = found.map((one) => ({
    revision: BigInt(one.revision),
    position: one.position,
    statementId: BigInt(one.statement),
    change: one.change,
  }));
  const readAt = BigInt(revision);
  const end = changes.at(-1);
  const isFull = changes.length === PAGE_CHANGES;
  const isFar = looked_at === PAGE_REACH && last !== null;
  return {
    changes,
    upTo:
      isFull && end
        ? { revision: end.revision, position: end.position }
        : isFar
          ? { revision: BigInt(last.revision), position: last.position }
          : placeAfter(readAt),
    hasMore: isFull || isFar,
    revision: readAt,
    keptFrom: BigInt(kept_from),
  };
}
