import type { Pool } from 'pg';

export interface Kept {
  /** The revision that is committed. */
  readonly revision: bigint;
  /** Changes of lower revisions are gone. */
  readonly keptFrom: bigint;
}

/** Which changes can be told. */
export async function readKept(pool: Pool): Promise<Kept> {
  const { rows } = await pool.query<{ revision: string; changes_kept_from: string }>(
    '/* readKept */ select revision, changes_kept_from from corpus_revision',
  );
  const [row] = rows;
  if (!row) throw new Error('The register has its one row of corpus_revision.');
  return { revision: BigInt(row.revision), keptFrom: BigInt(row.changes_kept_from) };
}
