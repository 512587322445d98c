import type { Order } from '../../read/order.ts';
import { builder } from '../builder.ts';
import { OrderDirection } from '../enums.ts';
import { RANK_ORDER, rankOrder } from '../search-argument.ts';

const StatementOrderField = builder.enumType('StatementOrderField', {
  description: 'What statements are sorted by; ties are broken by the order of recording.',
  values: {
    RANK: { description: RANK_ORDER },
    PUBLISHED_ON: { description: 'The first day the article can have been published on.' },
    SAID_ON: { description: 'The first day it can have been said on; unknown days come last.' },
    RECORDED_AT: { description: 'When it came into the register.' },
    POSITION: { description: 'The place in the text; meant for the statements of one article.' },
  } as const,
});

export const StatementOrder = builder.inputType('StatementOrder', {
  description: 'An order of statements.',
  fields: (t) => ({
    field: t.field({ type: StatementOrderField, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which way.' }),
  }),
});

const ORDERS = {
  PUBLISHED_ON: { column: 'publishedEarliest', type: 'date' },
  SAID_ON: { column: 'saidEarliest', type: 'date', nullable: true },
  RECORDED_AT: { column: 'recordedAt', type: 'date' },
  POSITION: { column: 'start', type: 'int' },
} as const;

export const NEWEST_FIRST = { field: 'PUBLISHED_ON', direction: 'DESC' } as const;
export const FIRST_REPORT_FIRST = { field: 'PUBLISHED_ON', direction: 'ASC' } as const;
export const IN_TEXT_ORDER = { field: 'POSITION', direction: 'ASC' } as const;

export function statementOrder({ field, direction }: typeof StatementOrder.$inferInput): Order {
  return field === 'RANK' ? rankOrder(direction) : { name: field, ...ORDERS[field], direction };
}
