import type { Database } from '../../database/client.ts';

/** The hashed runs of words that the indexes know a text by. */
export interface QuotationRuns {
  /** Runs of three words of the pieces, at most PROBES; null when all are shorter. */
  readonly ofPieces: readonly number[] | null;
  /** Those, and the runs that go on over gaps. */
  readonly ofThree: readonly number[];
  /** Runs of four words of the text, at most PROBES; null when it is shorter. */
  readonly ofFour: readonly number[] | null;
  readonly pairs: readonly number[];
  readonly whole: number;
}

/** Hashes a text as the indexes are hashed: in the database, by the same functions. */
export async function hashQuotation(
  { pool }: Database,
  text: string,
  pieces: readonly string[],
): Promise<QuotationRuns> {
  const { rows } = await pool.query<HashedRow>(
    `/* hashQuotation */
     select array(select distinct unnest(quotation_runs(piece, 3)) from unnest($2::text[]) piece)
              as pieces,
            quotation_runs($1, 3) as three, quotation_runs($1, 4) as four,
            quotation_runs($1, 2) as pairs, quotation_whole($1) as whole`,
    [storable(text), pieces.map(storable)],
  );
  const { pieces: parts = [], three = [], four = [], pairs = [], whole = 0 } = rows[0] ?? {};
  const inPieces = parts.length > 0 ? parts : three;
  return {
    ofPieces: inPieces.length > 0 ? someOf(inPieces) : null,
    ofThree: [...new Set([...parts, ...three])],
    ofFour: four.length > 0 ? someOf(four) : null,
    pairs,
    whole,
  };
}

// Who must have all runs of a text must have these: a few that lie apart select as well as all.
const PROBES = 8;

function someOf(runs: readonly number[]): number[] {
  const step = Math.max(1, runs.length / PROBES);
  return Array.from(
    { length: Math.min(PROBES, runs.length) },
    (_, index) => runs[Math.floor(index * step)] ?? 0,
  );
}

interface HashedRow {
  readonly pieces: number[];
  readonly three: number[];
  readonly four: number[];
  readonly pairs: number[];
  readonly whole: number;
}

// Postgres takes neither NUL nor half characters; both part words. What nobody sees does not.
function storable(text: string): string {
  return text
    .replaceAll('\0', ' ')
    .replace(/\p{DI}/gu, '')
    .toWellFormed();
}
