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

/** An order as a client asks for it. */
export interface OrderBy<Field extends string = string> {
  readonly field: Field;
  readonly direction: Order['direction'];
}

type Columns = Readonly<Record<string, Omit<Order, 'name' | 'direction'>>>;

// How well a row meets a search; there is no such column without one.
const RANK = { column: 'rank', type: 'int' } as const;
const NAME = { column: 'folded', type: 'text' } as const;
const PUBLISHED_ON = { column: 'publishedEarliest', type: 'date' } as const;
const SAID_ON = { column: 'saidEarliest', type: 'date', nullable: true } as const;
const DATED_ON = { column: 'datedEarliest', type: 'date' } as const;
const RECORDED_AT = { column: 'recordedAt', type: 'date' } as const;

/** What each list can be sorted by. */
const ORDERS = {
  article: { RANK, PUBLISHED_ON, RECORDED_AT },
  outlet: { NAME },
  speaker: { NAME, RANK },
  statement: {
    RANK,
    PUBLISHED_ON,
    SAID_ON,
    DATED_ON,
    RECORDED_AT,
    POSITION: { column: 'start', type: 'int' },
  },
  utterance: { SAID_ON, DATED_ON, REPORT_COUNT: { column: 'reportCount', type: 'int' } },
} as const satisfies Record<string, Columns>;

/** The order of a list that a client asks for. */
export function orderOf<Model extends keyof typeof ORDERS>(
  model: Model,
  { field, direction }: OrderBy<keyof (typeof ORDERS)[Model] & string>,
): Order {
  const columns: Columns = ORDERS[model];
  const column = columns[field];
  if (!column) throw new Error(`A list of ${model}s has no order ${field}.`);
  return { name: field, ...column, direction };
}
