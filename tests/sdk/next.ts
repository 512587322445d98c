import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestKey } from '../support/api-key.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import type { TestServer } from '../support/server.ts';
import type { Consumer } from './consumer.ts';

const APP = path.join(import.meta.dirname, 'next');
const NEXT = path.join(APP, 'node_modules/next/dist/bin/next');
const PACKAGE = path.join(APP, 'node_modules/@dixit/sdk');

const isInstalled = existsSync(NEXT);
if (!isInstalled) console.warn('*** There is no Next: npm run next. Skipped. ***');

export interface NextGiven {
  readonly consumer: Consumer;
  readonly server: TestServer;
  readonly url: string;
}

/** An app of Next that has installed the tarball: built, started, and asked over HTTP. */
export function describeNext(given: () => NextGiven) {
  describe.skipIf(!isInstalled)('in an app of Next', () => {
    let site: Site;

    beforeAll(async () => {
      // What an earlier build left, its cache included.
      await rm(path.join(APP, '.next'), { recursive: true, force: true });
      await rm(PACKAGE, { recursive: true, force: true });
      await mkdir(PACKAGE, { recursive: true });
      const { consumer, url } = given();
      const unpack = ['-xzf', consumer.tarball, '-C', PACKAGE, '--strip-components=1'];
      await promisify(execFile)('tar', unpack);
      site = await buildAndStart(url);
    });
    afterAll(() => site?.stop());

    const read = async (address: string) => (await fetch(`${site.origin}${address}`)).text();

    test('server components read through the cache of Next until it is revalidated', async () => {
      const { server } = given();
      const search = '/search?q=sémaphore';
      expect(await read('/')).toMatch(/<li>.+: .+<\/li>/);
      expect(await read(search)).toContain('<ul></ul>');
      await ingest(server, 'Le sémaphore restera allumé');
      expect(await read(search)).toContain('<ul></ul>');
      expect(await read('/')).not.toContain('sémaphore');
      expect(await fetch(`${site.origin}/refresh`, { method: 'POST' })).toMatchObject({
        status: 204,
      });
      expect(await read(search)).toContain('Le sémaphore restera allumé');
      expect(await read('/')).toContain('Le sémaphore restera allumé');
    });

    test('a route handler streams a subscription, which ends when the client leaves', async () => {
      const { server } = given();
      const { corpus } = await server.query('{ corpus { changesCursor } }');
      const leaving = new AbortController();
      const address = `${site.origin}/live?after=${encodeURIComponent(corpus.changesCursor)}`;
      const { body } = await fetch(address, { signal: leaving.signal });
      if (!body) throw new Error('The answer has no body');
      const lines = createInterface(Readable.fromWeb(body as never))[Symbol.asyncIterator]();
      expect(await lines.next()).toMatchObject({ value: '' });
      await ingest(server, 'Le bac partira à midi');
      const { value = '' } = await lines.next();
      expect(JSON.parse(value)).toMatchObject({ statement: { text: 'Le bac partira à midi' } });
      expect(server.feed.subscriptionCount).toBe(1);
      leaving.abort();
      await expect.poll(() => server.feed.subscriptionCount).toBe(0);
    });

    const maybe = hasChromium('the SDK in a client component of Next') ? test : test.skip;
    maybe('a client component reads from the browser', async () => {
      const { server } = given();
      const { statements } = await server.query('{ statements(first: 1) { nodes { text } } }');
      const browser = await launchChromium();
      try {
        const page = await browser.newPage();
        await page.goto(`${site.origin}/browser`);
        const latest = page.locator('#latest');
        await expect.poll(() => latest.textContent()).toBe(statements.nodes[0].text);
      } finally {
        await browser.close();
      }
    });
  });
}

interface Site {
  readonly origin: string;
  stop(): Promise<void>;
}

async function buildAndStart(url: string): Promise<Site> {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DIXIT_URL: url,
    NEXT_PUBLIC_DIXIT_URL: url,
  } as const;
  const options = { cwd: APP, env };
  await promisify(execFile)(process.execPath, [NEXT, 'build'], options);
  const args = [NEXT, 'start', '--hostname', '127.0.0.1', '--port', '0'];
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = new Promise<void>((resolve) => child.once('close', () => resolve()));
  for await (const line of createInterface(child.stdout)) {
    const [origin] = /http:\/\/127\.0\.0\.1:[1-9]\d*/.exec(line) ?? [];
    if (origin) {
      // A pipe that nobody reads would block it.
      child.stdout.resume();
      return {
        origin,
        async stop() {
          child.kill();
          await exit;
        },
      };
    }
  }
  throw new Error('Next ended before it was ready');
}

/** Adds an article with one statement, whose words these are. */
async function ingest(server: TestServer, words: string) {
  const headers = await createTestKey(server.database.prisma);
  const { ingestArticle } = await server.query(
    `mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) {
       __typename ... on InvalidInputError { problems { code path message } } } }`,
    {
      input: {
        language: 'fr',
        publishedOn: '2040-03-13',
        title: words,
        textKind: 'FULL',
        text: `« ${words} », a déclaré Solène Vasquard.`,
        statements: [
          {
            kind: 'DIRECT',
            act: 'PROMISE',
            content: [{ exact: words }],
            verbatim: [{ exact: words }],
          },
        ],
      },
    },
    headers,
  );
  expect(ingestArticle).toEqual({ __typename: 'Article' });
}
