/** What a list is sorted by: one column, then the id, both in the same direction. */
export interface Order {
  /** Names the order in cursors, for example `PUBLISHED_ON`. */
  readonly name: string;
  readonly column: string;
  readonly type: 'date' | 'timestamptz' | 'int' | 'text';
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
const RECORDED_AT = { column: 'recordedAt', type: 'timestamptz' } as const;

/** What each list can be sorted by. */
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

/** The order of a list that a client asks for. */
export function orderOf<Type extends keyof typeof ORDERS>(
  type: Type,
  { field, direction }: OrderBy<keyof (typeof ORDERS)[Type] & string>,
): Order {
  const columns: Columns = ORDERS[type];
  const column = columns[field];
  if (!column) throw new Error(`A list of type ${type} has no order ${field}.`);
  return { name: field, ...column, direction };
}
