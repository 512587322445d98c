/** What a list is sorted by: one column, then the id, both in the same direction. */
export interface Order {
  /** Names the order in cursors, for example `PUBLISHED_ON`. */
  readonly name: string;
  readonly column: string;
  readonly type: 'date' | 'int' | 'text';
  /** Whether rows may lack the value; they come last in both directions. */
  readonly nullable?: boolean;
  readonly direction: 'ASC' | 'DESC';
}
