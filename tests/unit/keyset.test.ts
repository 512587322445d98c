import { describe, expect, test } from 'vitest';
import { encodeCursor } from '../../server/read/cursor.ts';
import { planPage } from '../../server/read/keyset.ts';
import type { Order } from '../../server/read/order.ts';

const BY_DAY: Order = {
  name: 'SAID_ON',
  column: 'saidEarliest',
  type: 'date',
  nullable: true,
  direction: 'DESC',
};
const DAY = new Date('2024-03-01T00:00:00.000Z');

describe('a page of a nullable order', () => {
  test('reads the rows with a value, then those without', () => {
    expect(planPage({ size: 5, backward: false }, BY_DAY).sections).toEqual([
      {
        where: { AND: [{ saidEarliest: { not: null } }] },
        orderBy: [{ saidEarliest: 'desc' }, { id: 'desc' }],
      },
      {
        where: { AND: [{ saidEarliest: null }] },
        orderBy: [{ saidEarliest: 'desc' }, { id: 'desc' }],
      },
    ]);
  });

  test('backward reads those without a value first', () => {
    const [first] = planPage({ size: 5, backward: true }, BY_DAY).sections;
    expect(first).toEqual({
      where: { AND: [{ saidEarliest: null }] },
      orderBy: [{ saidEarliest: 'asc' }, { id: 'asc' }],
    });
  });

  test('after a row without a value never goes back to the others', () => {
    const after = encodeCursor(BY_DAY, { value: null, id: 7n });
    expect(
      planPage({ size: 5, backward: false, after }, BY_DAY).sections.map(({ where }) => where),
    ).toEqual([{ AND: [{ saidEarliest: null }, { id: { lt: 7n } }] }]);
  });
});

test('the index starts at the cursor: its column is bounded outside the alternative', () => {
  const after = encodeCursor(BY_DAY, { value: DAY, id: 7n });
  expect(planPage({ size: 5, backward: false, after }, BY_DAY).sections[0]?.where).toEqual({
    AND: [
      {
        saidEarliest: { lte: DAY },
        OR: [{ saidEarliest: { lt: DAY } }, { id: { lt: 7n } }],
      },
    ],
  });
});
