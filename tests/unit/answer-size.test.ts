import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { execute } from '../../server/executor/execute.ts';
import { MAX_ANSWER_BYTES, MAX_ANSWER_VALUES } from '../../server/policy/limits.ts';

// Lists and texts that are longer than their prices assume.

const schema = buildSchema('type Query { many: [Query!]! text: String }');

/** Executes a query on objects with lists and texts of these lengths. */
async function run(query: string, { items = 1, text = '' }) {
  let resolved = 0;
  const rootValue: object = {
    get many() {
      return Array.from({ length: items }, () => rootValue);
    },
    get text() {
      resolved += 1;
      return text;
    },
  };
  const { data, errors } = await execute({ schema, document: parse(query), rootValue });
  const [error] = errors ?? [];
  return { data, code: error?.extensions['code'], message: error?.message, resolved };
}

test('an answer of too many values is refused before they are made', async () => {
  const items = Math.ceil(Math.sqrt(MAX_ANSWER_VALUES));
  const refused = await run('{ many { many { text } } }', { items });
  expect(refused).toMatchObject({ data: undefined, code: 'QUERY_TOO_COMPLEX', resolved: 0 });
  expect(refused.message).toContain(`more than ${MAX_ANSWER_VALUES} values`);
  const fits = await run('{ many { many { text } } }', { items: items - 10 });
  expect(fits).toMatchObject({ code: undefined, resolved: (items - 10) ** 2 });
});

test('an answer of too many bytes is refused without resolving the rest of it', async () => {
  const text = 'x'.repeat(MAX_ANSWER_BYTES / 10);
  const refused = await run('{ many { text } more: many { text } }', { items: 11, text });
  expect(refused).toMatchObject({ data: undefined, code: 'QUERY_TOO_COMPLEX', resolved: 11 });
  expect(refused.message).toContain(`more than ${MAX_ANSWER_BYTES} bytes`);
  expect((await run('{ many { text } }', { items: 9, text })).code).toBe(undefined);
});

test('bytes count as they are sent: escapes have six, other characters up to four', async () => {
  for (const [character, bytes] of [
    ['\u0001', 6],
    ['€', 3],
    ['é', 2],
  ] as const) {
    const text = character.repeat(Math.ceil(MAX_ANSWER_BYTES / bytes));
    expect((await run('{ text }', { text })).code, character).toBe('QUERY_TOO_COMPLEX');
    const shorter = text.slice(1_000);
    expect((await run('{ text }', { text: shorter })).code, character).toBe(undefined);
  }
});
