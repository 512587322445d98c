/** The sort order of a list: one column, then the id, in the same direction. */
export interface Order {
  /** Identifies the order in cursors, for example `PUBLISHED_ON`. */
  readonly name: string;
  readonly column: string;
  readonly type: 'date' | 'timestamptz' | 'int' | 'text';
  /** Whether the column can be null. Nulls come last in both directions. */
  readonly nullable?: boolean;
  readonly direction: 'ASC' | 'DESC';
}

/** An order requested by a client. */
export interface OrderBy<Field extends string = string> {
  readonly field: Field;
  readonly direction: Order['direction'];
}

type Columns = Readonly<Record<string, Omit<Order, 'name' | 'direction'>>>;

// The rank of a search result. The column exists only in searches.
const RANK = { column: 'rank', type: 'int' } as const;
const NAME = { column: 'folded', type: 'text' } as const;
const PUBLISHED_ON = { column: 'publishedEarliest', type: 'date' } as const;
const SAID_ON = { column: 'saidEarliest', type: 'date', nullable: true } as const;
const DATED_ON = { column: 'datedEarliest', type: 'date' } as const;
const RECORDED_AT = { column: 'recordedAt', type: 'timestamptz' } as const;

/** The orders of each list. */
const ORDERS = {
  Article: { RANK, PUBLISHED_ON, RECORDED_AT },
  Outlet: { NAME },
  Speaker: { NAME, RANK },
  Statement: {
    RANK,
    PUBLISHED_ON,
    SAID_ON,
    DATED_ON,
    RECORDED_AT,
    POSITION: { column: 'start', type: 'int' },
  },
  Utterance: { SAID_ON, DATED_ON, REPORT_COUNT: { column: 'reportCount', type: 'int' } },
} as const satisfies Record<string, Columns>;

/** The requested order of a list. */
export function orderOf<Type extends keyof typeof ORDERS>(
  type: Type,
  { field, direction }: OrderBy<keyof (typeof ORDERS)[Type] & string>,
): Order {
  const columns: Columns = ORDERS[type];
  const column = columns[field];
  if (!column) throw new Error(`A list of type ${type} has no order ${field}.`);
  return { name: field, ...column, direction };
}
