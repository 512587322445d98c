import type { GraphQLError } from 'graphql';
import type { Pool } from 'pg';
import { clientError } from '../client-error.ts';
import { type ChangePlace, parseChangeCursor, placeAfter } from './change-cursor.ts';

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
  const { revision, keptFrom } = await readKept(pool);
  const now = placeAfter(revision);
  if (text == null) return now;
  const place = parseChangeCursor(text);
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
  if (place.revision < keptFrom) throw expired(argument);
  return place;
}

interface Kept {
  /** The latest committed revision. */
  readonly revision: bigint;
  /** Changes of earlier revisions have expired. */
  readonly keptFrom: bigint;
}

// A frozen database answers nothing; subscribers do not wait for it longer than this.
const READ_KEPT = {
  text: '/* readKept */ select revision, changes_kept_from from corpus_revision',
  query_timeout: 5_000,
};

/** Reads which changes are available. */
async function readKept(pool: Pool): Promise<Kept> {
  const { rows } = await pool.query<{ revision: string; changes_kept_from: string }>(READ_KEPT);
  const [row] = rows;
  if (!row)
    throw new Error('corpus_revision has no row: the database is damaged. Restore a backup.');
  return { revision: BigInt(row.revision), keptFrom: BigInt(row.changes_kept_from) };
}

function expired(argument: string): GraphQLError {
  return clientError(
    'CURSOR_EXPIRED',
    'The changes after this cursor are no longer kept. Load the data again, and start from the ' +
      '`corpus { changesCursor }` of that response.',
    { argument },
  );
}
