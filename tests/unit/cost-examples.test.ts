import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { priceOf } from '../support/price.ts';

const GUIDE = readFileSync(path.join(import.meta.dirname, '../../server/API.md'), 'utf8');

test('the costs of the examples in the guide are right', async () => {
  const examples = Array.from(GUIDE.matchAll(/^\| `(\{.*\})` \| ([\d,]+) \|$/gm));
  expect(examples.length).toBeGreaterThan(8);
  for (const [, query = '', cost] of examples) {
    expect((await priceOf(query)).toLocaleString('en'), query).toBe(cost);
  }
});
