import type { RecordedChanges } from './raise-revision.ts';

/** What a change of the register came to. */
export interface Written {
  /** The row that it answers with. */
  readonly id: bigint;
  /** What is told to those who follow the register. */
  readonly changes: RecordedChanges;
}
