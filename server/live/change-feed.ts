import type { Pool } from 'pg';
import type { ProgressLog } from '../logger.ts';
import { listenForRevisions, readRevision } from './revision-listener.ts';

/** What a server knows of the register's revision, and who waits for the next. */
export interface ChangeFeed {
  /**
   * A revision up to which everything is committed: what is read after this call sees it all. No
   * SQL, but while the connection that tells of revisions is lost.
   */
  revision(): bigint | Promise<bigint>;
  /** Takes notice of a revision that is committed. */
  note(revision: bigint): void;
  close(): Promise<void>;
}

export interface FeedOptions {
  readonly database: { readonly url: string; readonly pool: Pool };
  readonly log: ProgressLog;
}

/** Follows the register's revision; several feeds of one database hear the same. */
export async function openChangeFeed({ database, log }: FeedOptions): Promise<ChangeFeed> {
  let known = 0n;
  const note = (revision: bigint) => {
    if (revision > known) known = revision;
  };
  const listener = await listenForRevisions({ url: database.url, onRevision: note, log });

  async function readKnown(): Promise<bigint> {
    // An older revision is true as well; that the database is away, the request says itself.
    await readRevision(database.pool).then(note, () => {});
    return known;
  }

  return {
    revision: () => (listener.isConnected ? known : readKnown()),
    note,
    close: () => listener.close(),
  };
}
