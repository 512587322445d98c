import { expect, test } from 'vitest';
import { checkWithin } from '../../server/sources/yaml/check-within.ts';
import { formatProblem, type Problem } from '../../server/sources/yaml/problem.ts';
import { createReporter } from '../../server/sources/yaml/reporter.ts';

/** What is wrong with statements given as id and `within`, one on each line. */
function check(...statements: readonly (readonly [string, string | null])[]): string[] {
  const problems: Problem[] = [];
  const entries = statements.map(([id, within], index) => {
    const line = index + 1;
    return { id, within, line, withinLine: line, value: undefined };
  });
  checkWithin(entries, createReporter(problems, 'a.yaml'));
  return problems.map((problem) => formatProblem(problem).split('\n')[0] ?? '');
}

test('a chain is no circle, in whatever order', () => {
  expect(check(['s3', 's2'], ['s2', 's1'], ['s1', null])).toEqual([]);
});

test('ids twice, and within that leads nowhere', () => {
  expect(check(['s1', null], ['s1', null], ['s2', 's9'])).toEqual([
    'a.yaml:2 statement s1: id: "s1" is already the statement on line 1',
    'a.yaml:3 statement s2: within: there is no statement "s9" in this file',
  ]);
});

test('a circle is reported in those that are in it, not in those that lead to it', () => {
  const circle = (id: string, line: number) =>
    `a.yaml:${line} statement ${id}: within: "${id}" is, by way of within, inside itself`;
  expect(check(['s1', 's1'])).toEqual([circle('s1', 1)]);
  expect(check(['s1', 's2'], ['s2', 's1'], ['s3', 's2'])).toEqual([
    circle('s1', 1),
    circle('s2', 2),
  ]);
});
