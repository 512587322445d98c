import { clientError } from '../client-error.ts';
import type { Order } from './order.ts';

/** A sort value; a day is text. Null sorts last in both directions. */
export type SortValue = Date | string | number | null;

/**
 * A position in a list: the sort value and id of a row, and the order. A cursor of a different
 * order is rejected, because it would skip rows.
 */
export interface Cursor {
  readonly value: SortValue;
  readonly id: bigint;
}

export function encodeCursor(order: Order, { value, id }: Cursor): string {
  const plain = value instanceof Date ? value.toISOString() : value;
  return Buffer.from(JSON.stringify([tag(order), plain, `${id}`])).toString('base64url');
}

/** @throws INVALID_CURSOR if it is not a cursor of this order. */
export function parseCursor(text: string, order: Order, argument: string): Cursor {
  const cursor = readCursor(text, order);
  if (!cursor) {
    throw clientError(
      'INVALID_CURSOR',
      `\`${argument}\` is not a cursor of this list in this order. Use one from \`pageInfo\` or an ` +
        'edge of the same field, with the same `orderBy`.',
      { argument },
    );
  }
  return cursor;
}

/** Whether the text is a cursor of this order. */
export function isCursorOf(text: string, order: Order): boolean {
  return readCursor(text, order) !== undefined;
}

/** The name of the order that a cursor belongs to; undefined if it is none. */
export function orderNameOf(text: string): string | undefined {
  const [order] = readParts(text) ?? [];
  return typeof order === 'string' ? order.split(' ')[0] : undefined;
}

function readParts(text: string): readonly unknown[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : undefined;
  } catch {
    return undefined;
  }
}

function readCursor(text: string, order: Order): Cursor | undefined {
  const parts = readParts(text);
  if (parts?.length !== 3 || parts[0] !== tag(order)) return undefined;
  const id = readId(parts[2]);
  const value = parts[1] === null && order.nullable ? null : readValue(parts[1], order.type);
  return id === undefined || value === undefined ? undefined : { value, id };
}

function tag(order: Order): string {
  return `${order.name} ${order.direction}`;
}

function readValue(value: unknown, type: Order['type']): SortValue | undefined {
  if (type === 'int') {
    return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31
      ? value
      : undefined;
  }
  if (typeof value !== 'string' || value.includes('\0')) return undefined;
  if (type === 'text') return value;
  // Years 0001 to 9999, as in the register. Postgres would raise an error for others.
  if (!/^(?!0000)\d{4}-/.test(value)) return undefined;
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return undefined;
  const instant = date.toISOString();
  if (type === 'date') return instant.slice(0, 10) === value ? value : undefined;
  return instant === value ? date : undefined;
}

function readId(value: unknown): bigint | undefined {
  if (typeof value !== 'string' || !/^\d{1,18}$/.test(value)) return undefined;
  return BigInt(value);
}
