import { setImmediate as nextTurn } from 'node:timers/promises';
import { buildSchema, getIntrospectionQuery, parse } from 'graphql';
import { expect, test } from 'vitest';
import { execute } from '../../server/executor/execute.ts';
import { AnswerCache, type CachedAnswer } from '../../server/lane/answer-cache.ts';

const SCHEMA = buildSchema('type Query { a(x: String): String q: Query }');
const ROOT: object = {
  a: 'a',
  get q() {
    return ROOT;
  },
};

const run = (text: string, variableValues = {}) =>
  execute({ schema: SCHEMA, document: parse(text), variableValues, rootValue: ROOT });

test('an introspection bomb is rejected during planning', async () => {
  const levels = Array.from(
    { length: 40 },
    (_, n) => `fragment F${n} on __Type { ofType { ...F${n + 1} } b: ofType { ...F${n + 1} } }`,
  );
  const bomb = `{ __type(name: "Query") { ...F0 } } ${levels.join(' ')} fragment F40 on __Type { name }`;
  const { errors, data } = await run(bomb);
  expect(errors?.[0]?.extensions['code']).toBe('QUERY_TOO_COMPLEX');
  expect(data).toBeUndefined();
  expect((await run(getIntrospectionQuery())).errors).toBeUndefined();
});

test('a response key can be __proto__', async () => {
  const { data } = await run('{ __proto__: a q { __proto__: q { a } } }');
  expect(JSON.stringify(data)).toBe('{"__proto__":"a","q":{"__proto__":{"a":"a"}}}');
});

test('@skip uses the variables of the executed operation', async () => {
  const document = parse(`
    query Q($a: String, $b: Boolean!, $c: String) { x: a(x: $a) y: a(x: $c) b: a @include(if: $b) }
    query R($a: Boolean!, $c: Boolean!) { a @skip(if: $a) b: a @skip(if: $c) }`);
  const ask = (variableValues: object) =>
    execute({
      schema: SCHEMA,
      document,
      operationName: 'Q',
      rootValue: ROOT,
      variableValues: variableValues as Record<string, unknown>,
    });
  expect((await ask({ a: 'x', b: true, c: 'false y' })).data).toHaveProperty('b');
  expect((await ask({ a: 'x true', b: false, c: 'y' })).data).not.toHaveProperty('b');
});

test('concurrent requests share an answer, which is made again after all clients disconnected', async () => {
  const kept = new AnswerCache();
  const runs: ((data: string) => void)[] = [];
  const make = (signal: AbortSignal) =>
    new Promise<CachedAnswer>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('gone')));
      runs.push((data) => resolve({ revision: 1n, data, cost: 1 }));
    });
  const ask = (signal = new AbortController().signal) => kept.make('q', 1n, signal, make);
  const leaving = new AbortController();
  const first = ask(leaving.signal);
  leaving.abort();
  const [second, third] = [ask(), ask()];
  await expect(first).rejects.toThrow('gone');
  const fourth = ask();
  expect(runs).toHaveLength(2);
  runs[1]?.('{}');
  expect(await Promise.all([second, third, fourth])).toEqual(
    Array(3).fill({ revision: 1n, data: '{}', cost: 1 }),
  );
  expect(kept.find('q', 1n)?.data).toBe('{}');
  expect(kept.find('q', 2n)).toBeUndefined();
  await expect(ask(AbortSignal.abort())).rejects.toThrow();
});

test('an answer is cached from the second request on', async () => {
  const kept = new AnswerCache();
  const ask = () =>
    kept.make('q', 1n, new AbortController().signal, async () => ({
      revision: 1n,
      data: '{}',
      cost: 1,
    }));
  await ask();
  expect(kept.find('q', 1n)).toBeUndefined();
  await ask();
  expect(kept.find('q', 1n)).toEqual({ revision: 1n, data: '{}', cost: 1 });
});

test('other work runs between the fields of a heavy operation', async () => {
  const schema = buildSchema('type Query { verifyQuotation(text: String): String, a: String }');
  const turnsOf = async (fields: string) => {
    let turns = 0;
    let isOver = false;
    const turn = () => {
      turns += 1;
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    const rootValue = { verifyQuotation: 'x', a: 'x' };
    const pace = { concurrentStatements: 1, giveWay: () => nextTurn() };
    const { data } = await execute({ schema, document: parse(`{ ${fields} }`), rootValue, pace });
    isOver = true;
    expect(new Set(Object.values(data ?? {}))).toEqual(new Set(['x']));
    return turns;
  };
  const names = Array.from({ length: 5 }, (_, n) => `f${n}`);
  expect(await turnsOf(names.map((name) => `${name}: a`).join(' '))).toBe(0);
  const heavy = names.map((name) => `${name}: verifyQuotation(text: "x")`).join(' ');
  expect(await turnsOf(heavy)).toBeGreaterThanOrEqual(names.length - 1);
});

test('after an abort, no further field is resolved', async () => {
  const schema = buildSchema('type Query { wait: Query! count: Int }');
  const waiting = Promise.withResolvers<object>();
  let resolved = 0;
  const rootValue = {
    wait: waiting.promise,
    get count() {
      resolved += 1;
      return resolved;
    },
  };
  const document = parse('{ wait { count wait { count } } }');
  const controller = new AbortController();
  const { signal } = controller;
  const answer = Promise.resolve(execute({ schema, document, rootValue, signal }));
  const reason = new Error('The client left.');
  controller.abort(reason);
  waiting.resolve(rootValue);
  await expect(answer).rejects.toBe(reason);
  expect(resolved).toBe(0);
});
