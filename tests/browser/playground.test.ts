import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLES, WRITING_EXAMPLES } from '../../server/plugins/playground/examples.ts';
import { raiseRevision } from '../../server/register/revision.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

describe.skipIf(!hasChromium('the playground'))('the playground', () => {
  let server: TestServer;
  let http: ReturnType<typeof createHttpServer>;
  let browser: Browser;
  let page: Page;
  let origin: string;
  const requested: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    server = await createTestServer({ seeded: true });
    http = createHttpServer(server.listener);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('request', (request) => requested.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${origin}/graphql`);
    await page.waitForSelector('.graphiql-execute-button');
  });
  afterAll(async () => {
    await browser?.close();
    http?.closeAllConnections();
    http?.close();
    await server?.close();
  });

  test('opens a tab with one click at the first visit', async () => {
    const context = await browser.newContext({ viewport: { width: 1300, height: 800 } });
    const visit = await context.newPage();
    await visit.goto(`${origin}/graphql`);
    await visit.waitForSelector('.graphiql-execute-button');
    for (const { query } of EXAMPLES.slice(1, 4)) {
      const [, name = ''] = /^(?:query|subscription) (\w+)/m.exec(query) ?? [];
      await visit.locator('.graphiql-tab-button', { hasText: name }).click();
      await visit.locator(`.graphiql-tab-active [title="${name}"]`).waitFor();
    }
    await context.close();
  });

  const answer = () => page.locator('.graphiql-response .view-lines');

  test('opens with a query that returns results', async () => {
    await page.click('.graphiql-execute-button');
    await answer().getByText('totalCount').waitFor();
    expect(await answer().textContent()).toMatch(/"totalCount":\s+62/);
  });

  test('keeps no header in the browser, where a key would stay', async () => {
    const context = await browser.newContext();
    const visit = await context.newPage();
    await visit.goto(`${origin}/graphql`);
    await visit.waitForSelector('.graphiql-execute-button');
    const headers = { authorization: 'Bearer dixit_000000000000_secret' };
    // The headers are an editor beside the variables.
    await visit.getByRole('button', { name: 'Headers' }).first().click();
    await visit.locator('.graphiql-editor-tool .monaco-editor:visible').first().click();
    await visit.keyboard.insertText(JSON.stringify(headers));
    await visit.locator('.graphiql-editor-tool').getByText('dixit_000000000000').waitFor();
    // It is stored a moment later, with the tabs, if at all.
    await visit.click('.graphiql-execute-button');
    await visit.locator('.graphiql-response .view-lines').getByText('code').waitFor();
    const kept = await visit.evaluate(() => JSON.stringify(localStorage));
    expect(kept).toContain('graphiql:tabState');
    expect(kept).not.toContain('dixit_000000000000');
    await context.close();
  });

  test('has the saved examples as tabs, each of which returns results', async () => {
    const tabs = page.locator('.graphiql-tab-button');
    const names = await tabs.allInnerTexts();
    expect(names.map((name) => name.trim())).toEqual(
      [...EXAMPLES, ...WRITING_EXAMPLES].map(
        ({ query }) => /^(?:query|subscription|mutation) (\w+)/m.exec(query)?.[1],
      ),
    );
    expect(names.length).toBeGreaterThan(4);
    for (const index of EXAMPLES.keys()) {
      if (!EXAMPLES[index]?.query.includes('\nquery ')) continue;
      await tabs.nth(index).click();
      await page.locator(`.graphiql-tab-active [title="${names[index]}"]`).waitFor();
      // GraphiQL takes notice of the tab's operation a moment after it shows the tab.
      let reply: Awaited<ReturnType<typeof run>>;
      await expect.poll(async () => (reply = await run())).toBeDefined();
      const { data, errors } = reply;
      expect(errors).toBeUndefined();
      expect(Object.values(data)).not.toContain(null);
    }
  });

  test('receives live changes of the register', async () => {
    await page
      .locator('.graphiql-tab-button', { hasText: 'StatementChanged' })
      .dispatchEvent('click');
    await page.locator('.graphiql-tab-active [title="StatementChanged"]').waitFor();
    const run = () => page.click('.graphiql-execute-button');
    // GraphiQL registers the tab's operation a moment after it shows the tab. A second click would
    // stop a running operation.
    const isRunning = () =>
      page.locator('.graphiql-execute-button[aria-label^="Stop"]').isVisible();
    await expect
      .poll(
        async () => {
          if (!(await isRunning())) await run();
          return server.feed.subscriptionCount;
        },
        { interval: 1_500 },
      )
      .toBe(1);

    await server.database.prisma.$transaction(async (tx) => {
      const { id } = await tx.statement.findFirstOrThrow();
      await raiseRevision(tx, [{ statementId: id, change: 'CORRECTED', former: null }]);
    });
    await answer().getByText('CORRECTED').waitFor();
    await run();
    await expect.poll(() => server.feed.subscriptionCount).toBe(0);
  });

  test('shows the schema’s descriptions, and a header field for the key', async () => {
    await page.locator('.graphiql-sidebar button').first().click();
    const docs = page.locator('.graphiql-doc-explorer');
    await docs.getByRole('link', { name: 'Segment', exact: true }).click();
    await docs.getByText('UTF-16 code unit').first().waitFor();
    await page.locator('.graphiql-sidebar button').first().click();

    await page.locator('.graphiql-tab-button', { hasText: 'IngestArticle' }).dispatchEvent('click');
    await page.locator('.graphiql-tab-active [title="IngestArticle"]').waitFor();
    await page.getByRole('button', { name: 'Headers' }).click();
    await page
      .locator('.graphiql-editor-tool .view-lines', { hasText: 'idempotency-key' })
      .waitFor();
  });

  test('follows the dark mode of the system', async () => {
    const inkUnder = async (colorScheme: 'light' | 'dark') => {
      await page.emulateMedia({ colorScheme });
      await page.reload();
      await page.waitForSelector('.graphiql-execute-button');
      const color = await page.evaluate(
        () => getComputedStyle(document.querySelector('.graphiql-container') as Element).color,
      );

      return color;
    };
    expect(await inkUnder('dark')).not.toBe(await inkUnder('light'));
  });

  async function run() {
    const isAnswer = (reply: Response) => reply.request().method() === 'POST';
    const response = page.waitForResponse(isAnswer, { timeout: 1_500 }).catch(() => undefined);
    await page.click('.graphiql-execute-button');
    return await (await response)?.json();
  }

  test('sends no requests to other hosts, and has no errors', () => {
    const others = requested.filter((url) => !/^(blob|data):/.test(url) && !url.startsWith(origin));
    expect(requested.length).toBeGreaterThan(2);
    expect(others).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
