import { describe, expect, test } from 'vitest';
import { encodeCursor } from '../../server/read/cursor.ts';
import { type Page, planPage } from '../../server/read/keyset.ts';
import type { Order } from '../../server/read/order.ts';

const BY_DAY: Order = {
  name: 'SAID_ON',
  column: 'saidEarliest',
  type: 'date',
  nullable: true,
  direction: 'DESC',
};
const DAY = '2024-03-01';

const wheres = (page: Page) =>
  planPage(page, BY_DAY).sections.map(({ where: { text, values } }) => [text, ...values]);

describe('a page of a nullable order', () => {
  test('reads the rows with a value, then those without', () => {
    const { sections } = planPage({ size: 5, backward: false }, BY_DAY);
    expect(sections.map(({ where }) => where.text)).toEqual([
      'r.said_earliest is not null',
      'r.said_earliest is null',
    ]);
    expect(sections.map(({ orderBy }) => orderBy.text)).toEqual(
      Array(2).fill('r.said_earliest desc, r.id desc'),
    );
  });

  test('backward reads those without a value first', () => {
    const [first] = planPage({ size: 5, backward: true }, BY_DAY).sections;
    expect(first?.where.text).toBe('r.said_earliest is null');
    expect(first?.orderBy.text).toBe('r.said_earliest, r.id');
  });

  test('after a row without a value, rows with a value are not read', () => {
    const after = encodeCursor(BY_DAY, { value: null, id: 7n });
    expect(wheres({ size: 5, backward: false, after })).toEqual([
      ['r.said_earliest is null and r.id < $1::bigint', 7n],
    ]);
  });
});

test('column and id are compared as a row, so that the index scan starts at the cursor', () => {
  const after = encodeCursor(BY_DAY, { value: DAY, id: 7n });
  expect(wheres({ size: 5, backward: false, after })[0]).toEqual([
    '(r.said_earliest, r.id) < ($1::date, $2::bigint)',
    DAY,
    7n,
  ]);
});
