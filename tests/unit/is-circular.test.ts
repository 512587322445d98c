import { expect, test } from 'vitest';
import { isCircular } from '../../server/sources/yaml/is-circular.ts';
import type { StatementPlan } from '../../server/sources/yaml/plan-statement.ts';
import { createTestArticle, createTestStatement, toStored } from './stored-article.ts';

type Within = Readonly<Record<string, string | null>>;

const toStatements = (within: Within) =>
  Object.entries(within).map(([id, outer]) => createTestStatement(id, 'oui', { within: outer }));

/** Whether what the register has, with what the file adds or rewrites, comes back to itself. */
function circles(stored: Within, added: Within): boolean {
  const plans = toStatements(added).map(
    (statement): StatementPlan => ({ action: 'add', statement, hash: '' }),
  );
  return isCircular(plans, toStored(createTestArticle({ statements: toStatements(stored) })));
}

test.each([
  ['nothing', {}, {}, false],
  ['a chain', { a: null, b: 'a' }, { c: 'b' }, false],
  ['a chain that the file turns around', { a: null, b: 'a' }, { a: 'b', b: null }, false],
  ['within what is not there', {}, { a: 'x' }, false],
  ['itself', {}, { a: 'a' }, true],
  ['file and register together', { a: null, b: 'a' }, { a: 'b' }, true],
  ['a circle that others lead to', { a: 'b', b: 'c' }, { c: 'b' }, true],
])('%s', (_, stored, added, expected) => {
  expect(circles(stored, added)).toBe(expected);
});

test('what the load leaves alone counts as the register has it', () => {
  const stored = toStored(createTestArticle({ statements: toStatements({ a: null, b: 'a' }) }));
  const plans = stored.statements.map((row): StatementPlan => ({ action: 'keep', row }));
  expect(isCircular(plans, stored)).toBe(false);
});
