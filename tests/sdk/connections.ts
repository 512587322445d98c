import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import type { TestServer } from '../support/server.ts';
import type { Consumer } from './consumer.ts';

const PROGRAM = `
  import { createClient, StatementChangedDocument, subscribe } from '@dixit/sdk';
  const client = createClient({ url: '/graphql' });
  globalThis.follow = (count) => {
    for (let n = 0; n < count; n += 1) subscribe(client, StatementChangedDocument).next();
  };
`;

/** Browsers open six connections to a host over HTTP/1.1, and subscriptions keep them open. */
export function testConnections(
  given: () => { readonly consumer: Consumer; readonly server: TestServer },
) {
  const maybe = hasChromium('subscriptions over HTTP/1.1') ? test : test.skip;
  maybe('in a browser, the sixth subscription says that further requests wait', async () => {
    const { consumer, server } = given();
    const { code } = await consumer.bundle(PROGRAM);
    const site = createServer((request, response) => {
      if (request.url?.startsWith('/graphql')) return server.listener(request, response);
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`<script type="module">${code}</script>`);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const browser = await launchChromium();
    onTestFinished(async () => {
      await browser.close();
      site.closeAllConnections();
      site.close();
    });
    const page = await browser.newPage();
    const printed: string[] = [];
    page.on('console', (message) => printed.push(message.text()));
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    await page.evaluate("follow(5); console.log('five'); follow(2)");
    await expect.poll(() => printed).toHaveLength(2);
    expect(printed).toEqual(['five', expect.stringMatching(/^Six subscriptions .*HTTP\/1\.1/)]);
  });
}
