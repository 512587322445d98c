import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSchema, createYoga } from 'graphql-yoga';
import { expect, onTestFinished, test } from 'vitest';
import { firstOf } from '../../server/policy/time-limit.ts';

test('it is aborted with the first signal, for its reason', () => {
  const [one, other] = [new AbortController(), new AbortController()];
  const signal = firstOf(one.signal, other.signal);
  expect(signal.aborted).toBe(false);
  other.abort('late');
  one.abort('later');
  expect(signal.reason).toBe('late');
  expect(firstOf(one.signal).aborted).toBe(true);
});

test('the signal of a request still calls its own listeners', async () => {
  const heard: string[] = [];
  const ended = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const yoga = createYoga({
    logging: false,
    schema: createSchema({
      typeDefs: 'type Query { wait: Int }',
      resolvers: { Query: { wait: () => ended.promise.then(() => 1) } },
    }),
    plugins: [
      {
        onParams({ request: { signal } }) {
          const both = firstOf(signal, new AbortController().signal);
          signal.addEventListener('abort', () => heard.push('own'));
          both.addEventListener('abort', () => {
            heard.push('both');
            ended.resolve();
          });
          begun.resolve();
        },
      },
    ],
  });
  const http = createServer(yoga);
  onTestFinished(() => void http.close());
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const request = send({ port, path: '/graphql?query={wait}' });
  request.on('error', () => {});
  request.end();
  await begun.promise;
  request.destroy();
  await ended.promise;
  await expect.poll(() => heard.toSorted()).toEqual(['both', 'own']);
});
