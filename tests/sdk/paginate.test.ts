import { assert, describe, expect, test } from 'vitest';
import { createClient } from '../../sdk/src/client.ts';
import { TypedDocumentString } from '../../sdk/src/document.ts';
import { type PageVariables, type Paginator, paginate } from '../../sdk/src/paginate.ts';
import { caught } from './caught.ts';
import { sendJson, startFaultServer } from './fault-server.ts';

interface Page {
  readonly nodes: readonly number[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly endCursor: string | null;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
  };
}

const Numbers = new TypedDocumentString<{ numbers: Page | null }, PageVariables>(
  'query Numbers { numbers }',
);

/** A server with one list, and a paginator for it. */
async function startNumbers(answer: (variables: PageVariables, request: number) => unknown) {
  const { url, requests } = await startFaultServer((response, { body }) =>
    sendJson(response, { data: { numbers: answer(body.variables ?? {}, requests.length) } }),
  );
  return {
    requests,
    walk: (variables: PageVariables = { first: 2 }, signal?: AbortSignal) =>
      paginate(createClient({ url }), Numbers, variables, ({ numbers }) => numbers, { signal }),
  };
}

/** Pages of the integers below `size`, both ways. A cursor is an integer. */
function pageOf(size: number, { first, after, last, before }: PageVariables): Page {
  const from = after == null ? 0 : Number(after) + 1;
  const to = before == null ? size : Number(before);
  const begin = last == null ? from : Math.max(from, to - last);
  const end = first == null ? to : Math.min(to, from + first);
  const nodes = Array.from({ length: end - begin }, (_, index) => begin + index);
  return {
    nodes,
    pageInfo: {
      hasNextPage: end < size,
      hasPreviousPage: begin > 0,
      startCursor: nodes.length > 0 ? String(begin) : null,
      endCursor: nodes.length > 0 ? String(end - 1) : null,
    },
  };
}

async function drain<Node>(paginator: Paginator<Node, unknown>): Promise<Node[]> {
  const found: Node[] = [];
  for await (const node of paginator) found.push(node);
  return found;
}

test('forward, item by item, over all pages', async () => {
  const { walk, requests } = await startNumbers((variables) => pageOf(5, variables));
  expect(await drain(walk())).toEqual([0, 1, 2, 3, 4]);
  expect(requests.map(({ body }) => body.variables)).toEqual([
    { first: 2 },
    { first: 2, after: '1' },
    { first: 2, after: '3' },
  ]);
});

test('backward, last item first', async () => {
  const { walk, requests } = await startNumbers((variables) => pageOf(5, variables));
  expect(await drain(walk({ last: 2 }))).toEqual([4, 3, 2, 1, 0]);
  expect(requests.map(({ body }) => body.variables)).toEqual([
    { last: 2 },
    { last: 2, before: '3' },
    { last: 2, before: '1' },
  ]);
});

test('from a cursor, and without a page size', async () => {
  const { walk } = await startNumbers((variables) => pageOf(5, { first: 3, ...variables }));
  expect(await drain(walk({ after: '1' }))).toEqual([2, 3, 4]);
  expect(await drain(walk({}))).toEqual([0, 1, 2, 3, 4]);
});

test('an empty connection, and empty pages on the way', async () => {
  const { walk } = await startNumbers((variables) => pageOf(0, variables));
  expect(await drain(walk())).toEqual([]);
  const sparse = await startNumbers((_variables, request) => ({
    nodes: request === 2 ? [7] : [],
    pageInfo: { hasNextPage: request < 3, endCursor: `c${request}` },
  }));
  expect(await drain(sparse.walk())).toEqual([7]);
});

test('break ends the requests, and a new loop starts at the beginning', async () => {
  const { walk, requests } = await startNumbers((variables) => pageOf(100, variables));
  const numbers = walk();
  for await (const number of numbers) if (number === 1) break;
  expect(requests).toHaveLength(1);
  for await (const number of numbers) {
    expect(number).toBe(0);
    break;
  }
  expect(requests).toHaveLength(2);
});

test('pages() yields the connections', async () => {
  const { walk } = await startNumbers((variables) => pageOf(3, variables));
  const cursors: unknown[] = [];
  for await (const { pageInfo } of walk().pages()) cursors.push(pageInfo.endCursor);
  expect(cursors).toEqual(['1', '2']);
});

test('toArray stops at its limit and requests no further page', async () => {
  const { walk, requests } = await startNumbers((variables) => pageOf(100, variables));
  expect(await walk().toArray({ limit: 4 })).toEqual([0, 1, 2, 3]);
  expect(requests).toHaveLength(2);
  expect(await walk().toArray({ limit: 0 })).toEqual([]);
  expect(requests).toHaveLength(2);
});

test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
  'a limit of %d is refused',
  async (limit) => {
    const { walk } = await startNumbers((variables) => pageOf(3, variables));
    await expect(walk().toArray({ limit })).rejects.toThrow(RangeError);
  },
);

test('toArray without a limit does not compile, and throws', async () => {
  const { walk } = await startNumbers((variables) => pageOf(3, variables));
  // @ts-expect-error the limit is required
  await expect(walk().toArray({})).rejects.toThrow('`limit` must be a non-negative integer');
});

test('a cursor that does not advance is an error, also backward', async () => {
  const { walk, requests } = await startNumbers(() => ({
    nodes: [1, 2],
    pageInfo: { hasPreviousPage: true, startCursor: 'stuck' },
  }));
  expect(await caught('pagination', drain(walk({ last: 2 })))).toMatchObject({
    code: 'STUCK_CURSOR',
  });
  expect(requests).toHaveLength(2);
});

test('the pages of a stuck connection are yielded once', async () => {
  const { walk } = await startNumbers(() => ({
    nodes: [1, 2],
    pageInfo: { hasNextPage: true, endCursor: 'stuck' },
  }));
  const found: number[] = [];
  await caught(
    'pagination',
    (async () => {
      for await (const number of walk()) found.push(number);
    })(),
  );
  expect(found).toEqual([1, 2]);
});

test.each([2, 3, 5, 8])('cursors that repeat in a cycle of %d are detected', async (length) => {
  const { walk, requests } = await startNumbers((_variables, request) => ({
    nodes: [request],
    pageInfo: { hasNextPage: true, endCursor: `c${request % length}` },
  }));
  expect(await caught('pagination', drain(walk()))).toMatchObject({ code: 'STUCK_CURSOR' });
  expect(requests.length).toBeLessThanOrEqual(3 * length + 2);
});

test('a further page without a cursor is an error, not an end', async () => {
  const { walk, requests } = await startNumbers(() => ({
    nodes: [1],
    pageInfo: { hasNextPage: true, endCursor: null },
  }));
  expect(await caught('pagination', drain(walk()))).toMatchObject({ code: 'STUCK_CURSOR' });
  expect(requests).toHaveLength(1);
});

test('a missing connection is an error, not an end', async () => {
  const { walk } = await startNumbers((variables, request) =>
    request === 1 ? pageOf(5, variables) : null,
  );
  expect(await caught('pagination', drain(walk()))).toMatchObject({ code: 'NO_CONNECTION' });
});

test('a document without the page info of its direction is an error, not an end', async () => {
  const { walk } = await startNumbers(() => ({ nodes: [1], pageInfo: { hasNextPage: true } }));
  const forward = await caught('pagination', drain(walk()));
  expect(forward.message).toBe('The document must select pageInfo { hasNextPage and endCursor }');
  const backward = await caught('pagination', drain(walk({ last: 1 })));
  expect(backward).toMatchObject({ code: 'NO_PAGE_INFO' });
});

test('an abort ends the iteration, also within a page', async () => {
  const { walk, requests } = await startNumbers((variables) => pageOf(100, variables));
  const controller = new AbortController();
  const iterator = walk({ first: 2 }, controller.signal)[Symbol.asyncIterator]();
  expect(await iterator.next()).toEqual({ done: false, value: 0 });
  controller.abort('enough');
  expect((await caught('aborted', iterator.next())).cause).toBe('enough');
  expect(requests).toHaveLength(1);
});

test('concurrent calls of next() get the items in order', async () => {
  const { walk, requests } = await startNumbers((variables) => pageOf(4, variables));
  const iterator = walk()[Symbol.asyncIterator]();
  const results = await Promise.all([1, 2, 3, 4, 5].map(() => iterator.next()));
  expect(results.map(({ value }) => value)).toEqual([0, 1, 2, 3, undefined]);
  expect(requests).toHaveLength(2);
});

test('a failed page rejects with the error of its request', async () => {
  const { url } = await startFaultServer((response) => response.writeHead(503).end());
  const numbers = paginate(
    createClient({ url, retry: false }),
    Numbers,
    {},
    ({ numbers }) => numbers,
  );
  const error = await caught('http', drain(numbers));
  assert(error.retryable);
});

describe('connections inside the items', () => {
  const walkNested = async (inner: unknown, allowTruncatedNested?: boolean) => {
    const { url, requests } = await startFaultServer((response) =>
      sendJson(response, {
        data: { numbers: { nodes: [{ authors: inner }], pageInfo: { hasNextPage: false } } },
      }),
    );
    const client = createClient({ url });
    const numbers = paginate(client, Numbers, {}, ({ numbers }) => numbers, {
      allowTruncatedNested,
    });
    return { items: drain(numbers), requests };
  };

  test.each([
    ['forward', { nodes: [1], pageInfo: { hasNextPage: true } }],
    ['backward', { edges: [{ node: 1 }], pageInfo: { hasPreviousPage: true } }],
    ['deep inside', { works: [{ parts: { nodes: [], pageInfo: { hasNextPage: true } } }] }],
  ])('that were truncated %s are an error', async (_name, inner) => {
    const { items } = await walkNested(inner);
    const error = await caught('pagination', items);
    expect(error.code).toBe('NESTED_PAGE_TRUNCATED');
    expect(error.message).toContain('nodes.0.authors');
  });

  test('without page info are also an error', async () => {
    const { items } = await walkNested({ nodes: [1] });
    expect(await caught('pagination', items)).toMatchObject({ code: 'NO_PAGE_INFO' });
  });

  test('that are complete, or explicitly allowed to be truncated, are returned', async () => {
    const whole = { nodes: [1], pageInfo: { hasNextPage: false, hasPreviousPage: false } };
    expect(await (await walkNested(whole)).items).toEqual([{ authors: whole }]);
    const cut = { nodes: [1], pageInfo: { hasNextPage: true } };
    expect(await (await walkNested(cut, true)).items).toEqual([{ authors: cut }]);
  });
});
