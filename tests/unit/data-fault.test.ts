import { expect, test } from 'vitest';
import { dataFaultOf } from '../../server/sources/jsonl/write-batch.ts';

const wrapped = (originalCode: string, originalMessage = '') => ({
  code: 'P2010',
  meta: { driverAdapterError: { cause: { originalCode, originalMessage } } },
});

test.each([
  [
    '23505',
    'duplicate key value violates unique constraint "utterance_pkey"',
    'a key, address or number is already used in the register',
  ],
  ['23503', '', 'it refers to something that is not in the register'],
  ['23502', '', 'a required value is missing'],
  [
    '23514',
    'new row for relation "segment" violates check constraint "segment_span"',
    'a value is out of range',
  ],
  ['23514', 'statement 4 would be within itself.', 'statement 4 would be within itself'],
  ['22008', 'date/time field value out of range: "…"', 'a value has the wrong type or format'],
  ['54000', 'index row size 2712 exceeds btree maximum', 'a value is too long'],
])('%s %j is explained in a sentence', (code, message, expected) => {
  expect(dataFaultOf(wrapped(code, message))).toBe(expected);
  expect(dataFaultOf(Object.assign(new Error(message), { code }))).toBe(expected);
});

test.each(['57P01', '40001', 'P2024', undefined])('%s is not a fault of the data', (code) => {
  expect(dataFaultOf(Object.assign(new Error('x'), { code }))).toBeUndefined();
  expect(dataFaultOf(undefined)).toBeUndefined();
});
