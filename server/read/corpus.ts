import type { NodeType } from '../model/key.ts';
import type { Condition } from './conditions.ts';
import { createLists } from './count.ts';
import { once } from './once.ts';
import { type Reader, raw, sql } from './sql.ts';
import { isActive } from './visibility.ts';

// The register as a whole.

const COUNTED = {
  articles: ['Article', isCurrent],
  statements: ['Statement', isActive],
  speakers: ['Speaker', (row) => sql`${row}.merged_into_id is null`],
  outlets: ['Outlet', () => sql`true`],
  topics: ['Topic', () => sql`true`],
  utterances: ['Utterance', (row) => sql`${row}.report_count >= 1`],
  // Quotations are searched in current articles only.
  searchedStatements: [
    'Statement',
    (row) => sql`${isActive(row)}
      and exists (select from article a where a.id = ${row}.article_id and ${isCurrent(raw('a'))})`,
  ],
} as const satisfies Record<string, readonly [NodeType, Condition]>;

/** Counts exactly up to 10,000, and estimates above. */
export async function countAll(reader: Reader, what: keyof typeof COUNTED): Promise<number> {
  const [type, where] = COUNTED[what];
  const counts = await createLists(reader, { type, where }).count();
  return counts.get(null)?.value ?? 0;
}

/** The latest committed revision. */
export async function readRevision(reader: Reader): Promise<number> {
  const [row] = await reader.query<{ readonly revision: bigint }>(sql`/* readRevision */
    select revision from corpus_revision`);
  if (!row)
    throw new Error('corpus_revision has no row: the database is damaged. Restore a backup.');
  return Number(row.revision);
}

/**
 * The first and last days on which current articles can have been published; null without articles.
 */
export interface PublicationRange {
  readonly from: Date | null;
  readonly to: Date | null;
}

/** Reads the range at most once, when either end is first requested. */
export function publicationRangeOf(reader: Reader): () => Promise<PublicationRange> {
  return once(() => readPublicationRange(reader));
}

async function readPublicationRange(reader: Reader): Promise<PublicationRange> {
  const [row] = await reader.query<{ readonly from: string | null; readonly to: string | null }>(
    sql`/* readPublicationRange */
      select (select published_earliest from article r where ${isCurrent(raw('r'))}
               order by published_earliest limit 1) as "from",
             (select published_latest from article r where ${isCurrent(raw('r'))}
               order by published_latest desc limit 1) as "to"`,
  );
  const toDate = (day: string | null | undefined) => (day ? new Date(day) : null);
  return { from: toDate(row?.from), to: toDate(row?.to) };
}

function isCurrent(row: Parameters<Condition>[0]) {
  return sql`${row}.status = 'CURRENT'`;
}
