import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { MAX_HELD_BYTES } from '../../server/policy/limits.ts';
import { type ConnectionLimits, listen } from '../../server/process/listen.ts';
import { raiseRevision } from '../../server/register/revision.ts';
import { received, sendText, toRequestText } from '../support/clients.ts';
import { createTestArticle } from '../support/rows.ts';
import { createTestPort } from '../support/server.ts';
import { execute } from '../support/sql.ts';

/** Sends a text, and closes the connection when the test ends. */
async function send(url: string, text: string): Promise<Socket> {
  const socket = await sendText(url, text);
  onTestFinished(() => void socket.destroy());
  return socket;
}

let port: Awaited<ReturnType<typeof createTestPort>>;
beforeAll(async () => {
  port = await createTestPort();
});
afterAll(() => port.close());

describe('a request whose address is not valid', () => {
  const ask = async (line: string, host: string) =>
    received(
      await send(port.url, `${line} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );

  test.each(['a b', '[', '[::1', 'a:99999', 'a:x', 'a/b', 'a?b', 'user@host', '%', '\\', ':80'])(
    'Host: %s is a 400 without a stack, at each address',
    async (host) => {
      for (const path of [
        '/health',
        '/ready',
        '/graphql?query=%7B__typename%7D',
        '/',
        '/nothing',
      ]) {
        const answer = await ask(`GET ${path}`, host);
        expect(answer).toMatch(/^HTTP\/1\.1 400 /);
        expect(answer).not.toMatch(/\bat .*:\d+|node_modules|server\//);
      }
      const answer = await ask('GET /health', host);
      expect(answer).toContain('"code":"BAD_REQUEST"');
    },
  );

  test.each(['GET http://[', 'GET *', 'GET ftp://a/health', 'OPTIONS *', 'GET http://a:x/health'])(
    '%s is a 400 without a stack',
    async (line) => {
      const answer = await ask(line, 'dixit.test');
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).not.toMatch(/\bat .*:\d+|node_modules|server\//);
    },
  );

  test.each([
    ['GET /health', 'dixit.test'],
    ['GET /health', '[::1]:4000'],
    ['GET /health', '127.0.0.1'],
    ['GET http://dixit.test/health', 'dixit.test'],
  ])('%s of %s is answered', async (line, host) => {
    expect(await ask(line, host)).toMatch(/^HTTP\/1\.1 200 /);
  });
});

test('a request waits for the answer to the one before it on its connection', async () => {
  const { pool, url } = port.database;
  const blocker = await pool.connect();
  onTestFinished(() => blocker.release());
  await blocker.query('begin; lock table speaker in access exclusive mode');
  const running = async () => {
    const rows = await execute(
      url,
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows.length;
  };
  const requestOf = (alias: string, rest = '') =>
    `GET /graphql?query=${encodeURIComponent(`{ ${alias}: speakers { nodes { id } } }`)} HTTP/1.1\r\n` +
    `Host: dixit.test\r\n${rest}\r\n`;
  const close = 'Connection: close\r\n';
  const one = await send(port.url, requestOf('a') + requestOf('b') + requestOf('c', close));
  await expect.poll(running).toBe(1);
  const other = await send(port.url, requestOf('d', close));
  await expect.poll(running).toBe(2);
  await blocker.query('rollback');
  const answers = (await received(one)).match(/"data":\{"."/g);
  expect(answers).toEqual(['a', 'b', 'c'].map((alias) => `"data":{"${alias}"`));
  expect(await received(other)).toContain('"d"');
});

describe('requests that are sent while a subscription holds their connection', () => {
  const subscribe = async () => {
    const query = encodeURIComponent('subscription { statementChanged { change } }');
    const socket = await send(
      port.url,
      `GET /graphql?query=${query} HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\n\r\n`,
    );
    await once(socket, 'data');
    return socket;
  };
  const health = 'GET /health HTTP/1.1\r\nHost: a\r\n\r\n';

  test('a few wait', async () => {
    const socket = await subscribe();
    socket.write(health.repeat(5));
    expect((await fetch(`${port.url}/health`)).status).toBe(200);
    expect(socket.closed).toBe(false);
  });

  test('more end the connection', async () => {
    const socket = await subscribe();
    socket.write(health.repeat(1_000));
    await received(socket);
  });
});

describe('the API has one path', () => {
  const body = '{"query":"{ __typename }"}';
  const ask = async (target: string) =>
    received(
      await send(
        port.url,
        [
          `POST ${target} HTTP/1.1`,
          'Host: dixit.test',
          'Connection: close',
          'Content-Type: application/json',
          `Content-Length: ${body.length}`,
          '',
          body,
        ].join('\r\n'),
      ),
    );

  test.each(['/./graphql', '/%2e/graphql', '/a/../graphql', '/graphql/', '/graphql#a'])(
    '%s is another spelling of it',
    async (target) => expect(await ask(target)).toMatch(/^HTTP\/1\.1 200 .*"Query"/s),
  );

  test.each(['//graphql', '/a/graphql', '/?/graphql', '/nothing?a=/graphql/'])(
    '%s is not found',
    async (target) => expect(await ask(target)).toMatch(/^HTTP\/1\.1 404 .*"NOT_FOUND"/s),
  );
});

test.each([
  { hasLane: true, path: '/graphql' },
  { hasLane: false, path: '/graphql' },
  { hasLane: true, path: '/./graphql' },
  { hasLane: true, path: '/graphql/' },
])('half-sent bodies are bounded: %o', async ({ hasLane, path }) => {
  const bounded = await createTestPort({ hasLane });
  onTestFinished(() => bounded.close());
  const half = toRequestText(' '.repeat(90_000), 99_000).replace('/graphql', path);
  const sockets: Socket[] = [];
  for (let n = 0; n * half.length <= MAX_HELD_BYTES; n += 1) {
    sockets.push(await send(bounded.url, half));
  }
  await expect.poll(() => sockets.findIndex(({ closed }) => closed)).toBe(0);
  expect(sockets.at(-1)?.closed).toBe(false);
});

test('events that subscribers do not read are bounded', async () => {
  const bounded = await createTestPort();
  onTestFinished(() => bounded.close());
  const { prisma } = bounded.database;
  const sentence = 'La première phrase était longue. '.repeat(6_000);
  const { statementIds } = await createTestArticle(prisma, { statements: [{ sentence }] });
  // Each of them is of 9 MB.
  const texts = Array.from({ length: 45 }, (_, n) => `t${n}: text`).join(' ');
  const count = 10;
  for (let n = 0; n < count; n += 1) {
    const query = `subscription A${n} { statementChanged { statement { article { ${texts} } } } }`;
    const request = toRequestText(query).replace('host:', 'accept: text/event-stream\r\nhost:');
    const socket = await send(bounded.url, request);
    await once(socket, 'data');
    socket.pause();
  }
  expect(bounded.feed.subscriptionCount).toBe(count);
  await prisma.$transaction((tx) =>
    raiseRevision(tx, [{ statementId: statementIds[0] ?? 0n, change: 'CORRECTED', former: null }]),
  );
  await expect.poll(() => bounded.feed.subscriptionCount, { timeout: 20_000 }).toBeLessThan(count);
});

describe('connections that hold a place without a request', () => {
  const SHORT: Partial<ConnectionLimits> = {
    headersMs: 100,
    requestMs: 200,
    keepAliveMs: 100,
    idleMs: 100,
  };

  async function open(limits: Partial<ConnectionLimits>) {
    const port = await listen(
      (request, response) => {
        if (request.url === '/never') return;
        request.resume().once('end', () => response.end('answer'));
      },
      { port: 0, host: '127.0.0.1', drainMs: 0, limits },
    );
    onTestFinished(() => port.stop());
    return port;
  }

  test.each([
    ['that send nothing', ''],
    ['with a half-sent request line', 'GET / HT'],
    ['with half-sent headers', 'GET / HTTP/1.1\r\nHost: a\r\nX-Slow: '],
    ['with a half-sent body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{"'],
    ['whose client sends no further request', 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['without traffic', 'GET /never HTTP/1.1\r\nHost: a\r\n\r\n'],
  ])('%s are closed', async (_, text) => {
    const { url } = await open(SHORT);
    const answer = await received(await send(url, text));
    expect(answer).toMatch(/^$|^HTTP\/1\.1 (408|200) /);
  });

  // Other systems have only one loopback address.
  test.runIf(process.platform === 'linux')('do not keep other clients out', async () => {
    const { url } = await open({ connections: 3 });
    const taken = [await send(url, ''), await send(url, ''), await send(url, '')];
    const other = connect({
      port: Number(new URL(url).port),
      host: '127.0.0.1',
      localAddress: '127.0.0.2',
    });
    onTestFinished(() => void other.destroy());
    other.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    expect(await received(other)).toMatch(/answer$/);
    await expect.poll(() => taken.map(({ closed }) => closed)).toEqual([true, false, false]);
  });

  test('above the limit are closed, and those below it are served', async () => {
    const { url } = await open({ connections: 3 });
    const kept = await Promise.all([send(url, ''), send(url, ''), send(url, '')]);
    expect(await received(await send(url, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'))).toBe('');
    const one = kept[0] as Socket;
    one.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    expect(await received(one)).toMatch(/answer$/);
  });
});
