import { expect, test } from 'vitest';
import { checkWithinIndexes } from '../../server/register/check-within-indexes.ts';
import { InvalidInputError } from '../../server/register/errors.ts';
import { Problems } from '../../server/register/problems.ts';

function problemsOf(...withins: (number | null)[]): string[] {
  const problems = new Problems();
  const statements = withins.map((within) => ({ within }));
  checkWithinIndexes(statements, (index) => [String(index)], problems);
  try {
    problems.throwIfAny();
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.problems.map(({ code, path }) => `${code} ${path[0]}`);
  }
}

test('a statement is within another of the list, never itself by way of others', () => {
  expect(problemsOf(null, 0, 1)).toEqual([]);
  expect(problemsOf(1, null)).toEqual([]);
  expect(problemsOf(0)).toEqual(['CONTRADICTION 0']);
  expect(problemsOf(1, 2, 0, 0)).toEqual(['CONTRADICTION 0', 'CONTRADICTION 1', 'CONTRADICTION 2']);
  expect(problemsOf(1)).toEqual(['INVALID_INPUT 0']);
});
