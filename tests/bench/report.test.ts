import { expect, test } from 'vitest';
import { type Report, type Series, toMarkdown, toSvg, withTable } from './report.ts';

const series = (
  server: Series['server'],
  cpu: readonly number[],
  more?: Partial<Series>,
): Series => ({
  operation: 'page',
  isCore: true,
  mode: 'uncached',
  server,
  rounds: cpu.map((serverCpu) => ({
    count: 100,
    failed: 0,
    seconds: 2,
    p50: 1,
    p99: 4,
    memory: 50,
    serverCpu,
    postgresCpu: 100,
  })),
  ...more,
});

const REPORT: Report = {
  statements: 20_000,
  machine: 'a machine',
  series: [
    series('dixit', [100, 300, 100], { alone: 6, aloneSmall: 4 }),
    series('postgraphile', [500, 300, 300]),
    series('floor', [0, 0, 100]),
  ],
};

test('ratios are of medians, with the lowest and highest of a round', () => {
  const table = toMarkdown(REPORT);
  const [dixit, peer] = table.split('\n').filter((line) => line.startsWith('| page | uncached'));
  expect(dixit).toContain('| Dixit | 50 | 1.0 | 4.0 | 100 | 100 | 200 | 50 |');
  expect(dixit).toContain('| 2.0 (1.0–3.0) | 0.50 (0.25–1.0) |');
  expect(peer).toContain('| PostGraphile |');
  expect(table).toContain("PostGraphile uses 2.0 × Dixit's CPU");
  expect(table).toContain('| page | Dixit | 4.0 | 6.0 | 1.5 |');
});

test('a table replaces the previous one between its markers', () => {
  const [begin, end] = ['<!-- npm run bench -- --readme writes this -->', '<!-- end -->'];
  const first = withTable(`# Tests\n\n${begin}\n${end}\nThe rest.`, 'one');
  expect(first).toBe(`# Tests\n\n${begin}\n\none\n\n${end}\nThe rest.`);
  expect(withTable(first, 'two')).toBe(first.replace('one', 'two'));
  expect(() => withTable('# Tests', 'one')).toThrow('The markers are missing');
});

test('the chart has a bar for each server', () => {
  expect(toSvg(REPORT).match(/height="12" fill=/g)).toHaveLength(3 + 3 + 1);
});
