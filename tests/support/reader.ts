import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { launchChromium } from './chromium.ts';
import { createTestServer, type TestServer } from './server.ts';

/** The reader page of a server with the seeds, in a real browser. */
export interface TestReader {
  readonly origin: string;
  readonly server: TestServer;
  /** A new page, by default 1280 pixels wide and in French. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** The script and policy errors of all pages so far. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function createTestReader(): Promise<TestReader> {
  const server = await createTestServer({ seeded: true });
  const http = createHttpServer(server.listener);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const browser: Browser = await launchChromium();
  const complaints: string[] = [];
  return {
    origin,
    server,
    complaints,
    async open(path, options) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        locale: 'fr-FR',
        ...options,
      });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(`${origin}${path}`);
      return page;
    },
    async close() {
      await browser.close();
      http.closeAllConnections();
      http.close();
      await server.close();
    },
  };
}
