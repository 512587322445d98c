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

/** The key of a revision; undefined if it is not kept. */
export async function readRevisionKey(
  reader: Reader,
  revision: bigint,
): Promise<string | undefined> {
  const [row] = await reader.query<{ readonly key: string }>(sql`/* readRevisionKey */
    select key from revision_key where revision = ${revision}::bigint`);
  return row?.key;
}

/**
 * The first and last publication dates of current articles, in EDTF; null without articles. Dates
 * are compared by their first or last possible day; of equal ones, the most precise counts.
 */
export interface PublicationRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** Reads the range at most once, when either end is first requested. */
export function publicationRangeOf(reader: Reader): () => Promise<PublicationRange> {
  return once(() => readPublicationRange(reader));
}

async function readPublicationRange(reader: Reader): Promise<PublicationRange> {
  const [row] = await reader.query<PublicationRange>(sql`/* readPublicationRange */
    select (select published_on from article r where ${isCurrent(raw('r'))}
             order by published_earliest, published_latest limit 1) as "from",
           (select published_on from article r where ${isCurrent(raw('r'))}
             order by published_latest desc, published_earliest desc limit 1) as "to"`);
  return row ?? { from: null, to: null };
}

function isCurrent(row: Parameters<Condition>[0]) {
  return sql`${row}.status = 'CURRENT'`;
}
