import { expect, test } from 'vitest';
import { encodeBetween } from '../../server/policy/encode-json.ts';
import { createRandom, type Random } from '../support/quotation-mutators.ts';

/** A value as an answer can have it, nested to a depth. */
function randomValue(random: Random, depth: number): unknown {
  const { below, pick } = random;
  const kind = below(depth > 0 ? 8 : 6);
  const items = () => Array.from({ length: below(5) }, () => randomValue(random, depth - 1));
  if (kind === 6) return items();
  if (kind === 7)
    return Object.fromEntries(items().map((item, n) => [pick(['a', '"é"', 'ß\n']) + n, item]));
  return pick([
    null,
    undefined,
    true,
    -0.5,
    1e21,
    '',
    'une « longue » phrase ',
    '\ud800',
    '😀\u2028"\\'.repeat(9_000),
  ]);
}

test('an answer that is encoded in pieces is what JSON.stringify makes of it', () => {
  const random = createRandom(20_261_130);
  for (let n = 0; n < 500; n += 1) {
    const value = { data: randomValue(random, 4) };
    const expected = JSON.stringify(value);
    const { body, data } = encodeBetween('{"é":', value, ',1}');
    expect(Buffer.from(body).toString()).toBe(`{"é":${expected},1}`);
    expect(Buffer.from(data).toString()).toBe(expected);
  }
});
