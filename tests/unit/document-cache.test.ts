import { buildSchema, type DocumentNode, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { Plans } from '../../server/executor/plan.ts';
import { DocumentCache } from '../../server/policy/document-cache.ts';
import { MAX_PLANNED_FIELDS } from '../../server/policy/limits.ts';

const LIMITS = { documents: 100, characters: 1_000, tokens: 1_000 };

const keep = (limits: Partial<typeof LIMITS>) =>
  new DocumentCache<{ readonly tokens: number }>({ ...LIMITS, ...limits }, ({ tokens }) => tokens);

test.each([
  ['documents', keep({ documents: 3 })],
  ['characters', keep({ characters: 3 * 'text 0'.length })],
  ['tokens', keep({ tokens: 30 })],
])('keeps the documents that were used last, within a number of %s', (_, cache) => {
  for (let n = 0; n < 3; n += 1) cache.set(`text ${n}`, { tokens: 10 });
  cache.get('text 0');
  for (let round = 0; round < 5; round += 1) cache.set('text 3', { tokens: 10 });
  const kept = [0, 1, 2, 3].filter((n) => cache.get(`text ${n}`));
  expect(kept).toEqual([0, 2, 3]);
});

test('plans are kept within a number of fields, however often a document can be planned', () => {
  const schema = buildSchema('type Query { a: String q: Query }');
  const plans = new Plans();
  const plan = (document: DocumentNode, variables = {}, from = plans) =>
    from.find(schema, document, document.definitions[0] as OperationDefinitionNode, variables);
  const first = parse('{ a q { a } }');
  const planned = plan(first);
  expect(planned.size).toBe(3);
  expect(plan(first)).toBe(planned);
  // Another server has its own.
  expect(plan(first, {}, new Plans())).not.toBe(planned);
  // The fragment counts where it is used, and each value of the variable has a plan.
  const fields = Array.from({ length: 200 }, (_, n) => `a${n}: a`).join(' ');
  const text = `query ($x: Boolean!) { q { ...F } p: q @skip(if: $x) { ...F } }`;
  for (let size = 0; size < MAX_PLANNED_FIELDS; ) {
    const document = parse(`${text} fragment F on Query { ${fields} }`);
    for (const x of [true, false]) size += plan(document, { x }).size;
  }
  expect(plan(first)).not.toBe(planned);
});
