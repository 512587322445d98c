import type { GraphQLError } from 'graphql';
import type { Pool, QueryConfig } from 'pg';
import { clientError } from '../client-error.ts';
import {
  type ChangePlace,
  isLost,
  parseChangeCursor,
  placeAfter,
  seenAt,
} from './change-cursor.ts';

/**
 * The place of a cursor of changes; without a cursor, the place after all committed changes.
 *
 * @throws CURSOR_EXPIRED, INVALID_CURSOR
 */
export async function resolvePlace(
  pool: Pool,
  text: string | null | undefined,
  argument: string,
): Promise<ChangePlace> {
  const place = text == null ? undefined : parseChangeCursor(text);
  const { revision, key, keptFrom, seenKey } = await readKept(pool, place);
  const now = placeAfter(revision, key);
  if (text == null) return now;
  const isAhead =
    place && (place.revision > now.revision || (place.revision === now.revision && place.position));
  if (!place || isAhead) {
    throw clientError(
      'INVALID_CURSOR',
      `\`${argument}\` is not a cursor of the changes of this register. Use one from ` +
        '`statementChanged { cursor }` or `corpus { changesCursor }`.',
      { argument },
    );
  }
  if (place.revision < keptFrom || isLost(place, seenKey)) throw expired(argument);
  return place;
}

interface Kept {
  /** The latest committed revision, and its key. */
  readonly revision: bigint;
  readonly key: string;
  /** Changes of earlier revisions have expired. */
  readonly keptFrom: bigint;
  /** The key of the revision that was seen at the place; null: not known. */
  readonly seenKey: string | null;
}

const READ_KEPT = `/* readKept */
  select revision, revision_key as key, changes_kept_from,
         (select key from revision_key where revision = $1) as seen_key
    from corpus_revision`;

// A frozen database answers nothing; subscribers do not wait for it longer than this.
const READ_MS = 5_000;

/** Reads which changes are available. */
async function readKept(pool: Pool, place: ChangePlace | undefined): Promise<Kept> {
  const values = [place ? seenAt(place) : null];
  const { rows } = await pool.query<{
    readonly revision: string;
    readonly key: string;
    readonly changes_kept_from: string;
    readonly seen_key: string | null;
  }>({ text: READ_KEPT, values, query_timeout: READ_MS } as QueryConfig);
  const [row] = rows;
  if (!row)
    throw new Error('corpus_revision has no row: the database is damaged. Restore a backup.');
  return {
    revision: BigInt(row.revision),
    key: row.key,
    keptFrom: BigInt(row.changes_kept_from),
    seenKey: row.seen_key,
  };
}

function expired(argument: string): GraphQLError {
  return clientError(
    'CURSOR_EXPIRED',
    'The changes after this cursor are no longer kept. Load the data again, and start from the ' +
      '`corpus { changesCursor }` of that response.',
    { argument },
  );
}
