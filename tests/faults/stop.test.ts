import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { listen } from '../../server/process/listen.ts';
import { createDataDir, isAlive, postgresOf, startDixit, until } from '../support/dixit-process.ts';
import { rounds } from '../support/rounds.ts';

// Asserted only where nothing else uses the machine.
const STOP_MS = rounds(Number.POSITIVE_INFINITY, 10_000);

// Longer than the test, so that the wait never ends by itself.
const UNLIMITED_MS = 3_600_000;

// Created once, because these tests are about the shutdown.
const shared = mkdtempSync(path.join(tmpdir(), 'dixit stop '));
chmodSync(shared, 0o755);
afterAll(() => rmSync(shared, { recursive: true, force: true, maxRetries: 5 }));

test.each([
  { name: 'SIGINT', of: 'the server', to: 'its group' },
  { name: 'SIGHUP', of: 'the server', to: 'its process' },
  { name: 'SIGTERM', of: 'npm start', to: 'its process' },
  { name: 'SIGINT', of: 'npm start', to: 'its process' },
  { name: 'SIGINT', of: 'npm start', to: 'its group' },
] as const)('$name to $to ends $of with 0, and no process stays', async ({ name, of, to }) => {
  const dataDir = path.join(shared, 'data');
  const env = { DIXIT_DATA_DIR: dataDir };
  const dixit = startDixit(of === 'npm start' ? { env, command: ['npm', 'start'] } : { env });
  await dixit.ready();
  const postgres = postgresOf(dataDir) ?? 0;
  expect(isAlive(postgres)).toBe(true);
  dixit.signal(name, to === 'its group' ? 'group' : undefined);
  expect(await dixit.exited(), dixit.stderr).toBe(0);
  expect(isAlive(postgres)).toBe(false);
  expect(() => process.kill(-dixit.pid, 0)).toThrow('ESRCH');
});

describe('a signal during the start', () => {
  const stages: Record<string, (dataDir: string) => boolean> = {
    'before the data folder': () => true,
    'in initdb': (dataDir) =>
      existsSync(dataDir) && readdirSync(dataDir).some((name) => name.startsWith('postgres.new')),
    'when the data are there': (dataDir) => existsSync(path.join(dataDir, 'postgres')),
    'when Postgres runs': (dataDir) => postgresOf(dataDir) !== undefined,
  };
  test.each(Object.keys(stages))('%s: exits with 0 and leaves nothing behind', async (stage) => {
    const dataDir = createDataDir();
    const dixit = startDixit({ env: { DIXIT_DATA_DIR: dataDir, LOG_LEVEL: 'debug' } });
    await until(() => dixit.stderr.includes('Starting'));
    await until(() => stages[stage]?.(dataDir) ?? false);
    const before = postgresOf(dataDir);
    dixit.signal('SIGINT', 'group');
    expect(await dixit.exited(), dixit.stderr).toBe(0);
    expect(dixit.stdout).toBe('');
    expect(before !== undefined && isAlive(before)).toBe(false);
    expect(postgresOf(dataDir)).toBe(undefined);
    const left = existsSync(dataDir) ? readdirSync(dataDir) : [];
    expect(left.filter((name) => name.startsWith('postgres.new'))).toEqual([]);
  });
});

describe('a graceful stop', () => {
  test.each([
    ['that keep their connections', true],
    ['that open one for each request', false],
  ])('under load from clients %s no request fails', async (_, keepAlive) => {
    const server = await listen(
      async (_, response) => {
        await sleep(5 * Math.random());
        // The event loop has always something to do.
        if (!keepAlive) for (const at = performance.now(); performance.now() - at < 1; );
        response.end('answer');
      },
      { port: 0, host: '127.0.0.1', drainMs: UNLIMITED_MS },
    );
    let answered = 0;
    const failures: string[] = [];
    // Refused: the server has stopped.
    const client = async () => {
      const agent = new Agent({ keepAlive, maxSockets: 1 });
      for (;;) {
        const outcome = await get(server.url, agent);
        if (outcome === 'answer') answered += 1;
        else if (outcome === 'ECONNREFUSED') return;
        else failures.push(outcome);
      }
    };
    const clients = Array.from({ length: 50 }, client);
    await until(() => answered > 1000);
    await server.stop();
    await Promise.all(clients);
    expect(failures).toEqual([]);
  });

  test('waits for a request in flight', async () => {
    let release = () => {};
    const server = await listen((_, response) => (release = () => response.end('answer')), {
      port: 0,
      host: '127.0.0.1',
      drainMs: UNLIMITED_MS,
    });
    const agent = new Agent({ keepAlive: true });
    const answer = get(server.url, agent);
    await until(() => release.toString().includes('response'));
    let isStopped = false;
    const stopped = server.stop().then(() => {
      isStopped = true;
    });
    await sleep(400);
    expect(isStopped).toBe(false);
    release();
    expect(await answer).toBe('answer');
    await stopped;
    agent.destroy();
  });

  test('answers a client that sends its next request within the time that it was told', async () => {
    const server = await listen((_, response) => response.end('answer'), {
      port: 0,
      host: '127.0.0.1',
      drainMs: UNLIMITED_MS,
      limits: { keepAliveMs: UNLIMITED_MS },
    });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    expect(await get(server.url, agent)).toBe('answer');
    const stopped = server.stop();
    await sleep(400);
    expect(await get(server.url, agent)).toBe('answer');
    await stopped;
    expect(await get(server.url, agent)).toBe('ECONNREFUSED');
  });

  test('does not wait for connections without a request, or idle ones past that time', async () => {
    const server = await listen((_, response) => response.end('answer'), {
      port: 0,
      host: '127.0.0.1',
      drainMs: UNLIMITED_MS,
      limits: { keepAliveMs: 100, headersMs: UNLIMITED_MS, requestMs: UNLIMITED_MS },
    });
    const agent = new Agent({ keepAlive: true, keepAliveMsecs: UNLIMITED_MS });
    expect(await get(server.url, agent)).toBe('answer');
    const unused = connect(Number(new URL(server.url).port), '127.0.0.1');
    await new Promise((resolve) => unused.once('connect', resolve));
    await server.stop();
    unused.destroy();
    agent.destroy();
  });

  test('cuts off slow requests after the drain time, or immediately if forced', async () => {
    for (const force of [undefined, AbortSignal.timeout(100)]) {
      const drainMs = force ? UNLIMITED_MS : 300;
      const arrived = Promise.withResolvers<unknown>();
      const server = await listen(arrived.resolve, { port: 0, host: '127.0.0.1', drainMs });
      const answer = get(server.url, new Agent());
      await arrived.promise;
      await server.stop(force);
      expect(await answer).toBe('ECONNRESET');
    }
  });
});

test('SIGTERM under load: every request is answered, or refused because the port is closed', async () => {
  const dataDir = createDataDir();
  for (let round = 0; round < rounds(2, 50); round += 1) {
    const dixit = startDixit({ env: { DIXIT_DATA_DIR: dataDir } });
    const url = `${await dixit.ready()}?query=%7Bstatements%7Bnodes%7Bid%7D%7D%7D`;
    let answered = 0;
    const failures: string[] = [];
    const client = async (index: number) => {
      const agent = new Agent({ keepAlive: index % 4 > 0, maxSockets: 1 });
      for (;;) {
        const outcome = await get(url, agent);
        // The server has stopped.
        if (outcome === 'ECONNREFUSED') return;
        if (outcome.startsWith('{"data"')) answered += 1;
        else failures.push(outcome);
        // Every second client pauses, so that its connection is idle at times.
        if (index % 2 > 0) await sleep(500 * Math.random());
      }
    };
    const clients = Array.from({ length: 24 }, (_, index) => client(index));
    await until(() => answered > 500);
    const began = performance.now();
    dixit.signal('SIGTERM');
    expect(await dixit.exited(), dixit.stderr).toBe(0);
    expect(performance.now() - began).toBeLessThan(STOP_MS);
    await Promise.all(clients);
    expect(failures, `round ${round}`).toEqual([]);
  }
});

async function get(url: string, agent: Agent): Promise<string> {
  return await new Promise((resolve) => {
    const outgoing = request(url, { agent }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      response.once('end', () => resolve(body));
      response.once('error', (error) => resolve(error.message));
    });
    outgoing.once('error', (error) => {
      const code = 'code' in error ? String(error.code) : 'error';
      resolve(code === 'ECONNRESET' && outgoing.reusedSocket ? 'ECONNRESET of a known one' : code);
    });
    outgoing.end();
  });
}
