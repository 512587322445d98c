import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSchema, createYoga } from 'graphql-yoga';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../server/database/client.ts';
import { isReaderPage, useReader } from '../../server/plugins/use-reader.ts';
import { Admission } from '../../server/policy/admission.ts';
import { Visit } from '../../server/policy/visit.ts';
import type { ServerContext } from '../../server/schema/context.ts';

const PAGE = '<!doctype html><title>Dixit</title>';
const SCRIPT = `console.log(${JSON.stringify('dixit '.repeat(200))});`;
const folder = mkdtempSync(path.join(tmpdir(), 'dixit-reader-'));
const built = path.join(folder, 'dist');

const schema = createSchema<ServerContext>({ typeDefs: 'type Query { a: Int }' });
// Without a database, a server hands out the points by itself.
const visit = new Visit(new Admission({} as Database, { anonymousPoints: 1_000_000 }), 'a');
const serve = (from: string) =>
  createYoga<ServerContext>({
    schema,
    plugins: [useReader(from)],
    logging: false,
    healthCheckEndpoint: '/health',
    landingPage: false,
  });
const server = serve(built);
const get = (address: string, init: RequestInit = {}) =>
  server.fetch(`http://dixit.test${address}`, init, { visit });

beforeAll(() => {
  mkdirSync(path.join(built, 'assets'), { recursive: true });
  writeFileSync(path.join(built, 'index.html'), PAGE);
  writeFileSync(path.join(built, 'assets/index-x1XGuNl0.js'), SCRIPT);
  writeFileSync(path.join(built, 'assets/font.woff2'), 'x');
  writeFileSync(path.join(folder, 'secret.txt'), 'not to be read');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the page', () => {
  test.each([
    '/',
    '/?q=ligne+rouge',
    '/search',
    '/check?text=x',
    '/statement/U3Rh',
    '/article/2022-01-14-lavrov',
    '/speaker/serguei-lavrov/',
    '/utterance/VXR0',
    '/speaker/%2e%2e%2fsecret.txt',
  ])('is served at %s', async (address) => {
    const response = await get(address);
    expect([response.status, await response.text()]).toEqual([200, PAGE]);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
  });

  test.each(['/graphql', '/health', '/ready', '/metrics', '/nothing', '/speaker', '/a/b/c'])(
    'is not served at %s',
    (address) => {
      expect(isReaderPage(address)).toBe(false);
    },
  );

  test('is the 404 page for browsers', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const page = await get('/a/b/c', { headers });
    expect([page.status, await page.text()]).toEqual([404, PAGE]);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    const other = await get('/a/b/c', { headers: { accept: 'application/json' } });
    expect([other.status, await other.text()]).not.toContain(PAGE);
    expect((await get('/health', { headers })).status).toBe(200);
  });

  test('ignores methods other than GET and HEAD', async () => {
    expect((await get('/', { method: 'POST' })).status).not.toBe(200);
  });

  test('by HEAD has headers and no body', async () => {
    const response = await get('/', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('content-length')).toBe(String(PAGE.length));
  });
});

describe('its files', () => {
  const script = '/assets/index-x1XGuNl0.js';

  test('with a hash in their name are cached forever, others are revalidated', async () => {
    const hashed = await get(script);
    expect(await hashed.text()).toBe(SCRIPT);
    expect(hashed.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(hashed.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get('/assets/font.woff2')).headers.get('cache-control')).toBe('no-cache');
  });

  test('are compressed if the client accepts it', async () => {
    const packed = await get(script, { headers: { 'accept-encoding': 'br, gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toBe('accept-encoding');
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(SCRIPT.length / 2);
    expect((await get('/assets/font.woff2')).headers.has('content-encoding')).toBe(false);
  });

  test('are not sent again to clients that have them', async () => {
    const etag = (await get(script)).headers.get('etag') ?? '';
    const again = await get(script, { headers: { 'if-none-match': `"other", ${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await get(script, { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  });

  test.each([
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets//../secret.txt',
    '/assets/',
    '/assets/index.html',
    '/assets/%00',
  ])('are served from their folder only: %s', async (address) => {
    const response = await get(address);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('not to be read');
  });
});

test('the files cost points; the page is shown without them', async () => {
  const admission = new Admission({} as Database, { anonymousPoints: 50 });
  const status = async (address: string) => {
    const own = { visit: new Visit(admission, 'a') };
    return (await server.fetch(`http://dixit.test${address}`, {}, own)).status;
  };
  const script = '/assets/index-x1XGuNl0.js';
  expect([await status(script), await status('/'), await status(script)]).toEqual([200, 200, 429]);
  expect(await status('/')).toBe(200);
});

describe('if it was not built', () => {
  test('the response says what to do, and the page is served once it is built', async () => {
    const late = path.join(folder, 'late');
    const yoga = serve(late);
    const before = await yoga.fetch('http://dixit.test/', {}, { visit });
    expect([before.status, await before.text()]).toEqual([
      503,
      expect.stringContaining('`npm run build:reader`'),
    ]);
    mkdirSync(late);
    writeFileSync(path.join(late, 'index.html'), PAGE);
    expect((await yoga.fetch('http://dixit.test/', {}, { visit })).status).toBe(200);
  });
});
