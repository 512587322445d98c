/**
 * What a load does with a row that is there:
 * - `same`: nothing, the file says what the register says
 * - `adopt`: the same, but it was not yet known to come from the file
 * - `update`: nobody touched it since the last load, the file changed
 * - `keep`: somebody corrected it, the file did not change: the correction stands
 * - `conflict`: both changed, or it is somebody else's: reported, never overwritten
 */
export type Verdict = 'same' | 'adopt' | 'update' | 'keep' | 'conflict';

export interface Hashes {
  /** What the last load of this corpus wrote; null: the row belongs to another source. */
  readonly base: string | null;
  readonly stored: string;
  readonly file: string;
}

export function compareThreeWays({ base, stored, file }: Hashes): Verdict {
  if (stored === file) return base === null || base === file ? 'same' : 'adopt';
  if (base === null) return 'conflict';
  if (stored === base) return 'update';
  return file === base ? 'keep' : 'conflict';
}
