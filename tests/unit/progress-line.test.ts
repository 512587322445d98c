import { expect, test } from 'vitest';
import { createProgressLine } from '../../server/sources/jsonl/import-jsonl.ts';

test('an import reports its share, the bytes read, the rate and the remaining time', () => {
  const lineOf = createProgressLine(0);
  const totalBytes = 1_000;
  expect(lineOf({ bytes: 250, totalBytes, statements: 500 }, 1_000)).toBe(
    '25 %, 500 statements read, 500 per second',
  );
  expect(lineOf({ bytes: 500, totalBytes, statements: 1_000 }, 2_000)).toBe(
    '50 %, 1000 statements read, 500 per second, 0:00:02 left',
  );
});
