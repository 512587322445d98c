import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpusKey, encodeId } from '../../server/model/key.ts';
import { createTestKey } from '../support/api-key.ts';
import { hasChromium } from '../support/chromium.ts';
import { createTestReader, type TestReader } from '../support/reader.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

const PAGES = [
  'home',
  'search',
  'nothing',
  'statement',
  'article',
  'nested',
  'speaker',
  'positions',
  'denied',
  'utterance',
  'check',
  'verdict',
  'doctored',
  'missing',
  'corrected',
  'withdrawn',
  'redacted',
  'nowhere',
  'failed',
] as const;

const WIDTHS = [1280, 360] as const;
const COLOURS = ['color-contrast', 'link-in-text-block'];

describe.skipIf(!hasChromium('how good the reader page is'))('every page of the reader', () => {
  let reader: TestReader;
  let addresses: Readonly<Record<(typeof PAGES)[number], string>>;

  beforeAll(async () => {
    reader = await createTestReader();
    const { statements } = await reader.server.query(
      '{ statements(first: 1, filter: { search: "\\"autre ligne rouge\\"" }) { nodes { id article { slug } utterance { id } } } }',
    );
    const [{ id, article, utterance }] = statements.nodes;
    addresses = {
      home: '/',
      search: '/?q=ligne+rouge',
      nothing: '/?q=girafe',
      statement: `/statement/${id}`,
      article: `/article/${article.slug}#${id}`,
      nested: '/article/2022-01-13-lavrov-reponse-ecrite',
      speaker: '/speaker/serguei-lavrov',
      positions: `/speaker/serguei-lavrov?topic=${encodeId('Topic', corpusKey('Topic', 'talks'))}`,
      denied: `/statement/${await deny(reader, id)}`,
      utterance: `/utterance/${utterance.id}`,
      check: '/check',
      verdict: '/check?text=sur+le+territoire+de+nos+chers+voisins',
      doctored: '/check?text=une+autre+ligne+verte+et+rouge',
      missing: '/check?text=les+girafes+mangent+des+feuilles',
      ...(await changeStatements(reader)),
      nowhere: '/speaker/nobody',
      failed: '/?q=sanctions#failed',
    };
  });
  afterAll(() => reader?.close());

  const settled = async (page: Page) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    // The network is never idle, because subscriptions keep a connection open.
    const places = page.locator('.skeleton, .skeleton-lines, .results-stale');
    await expect.poll(() => places.count()).toBe(0);
  };

  const fits = async (page: Page, width: number) => {
    await page.setViewportSize({ width, height: 740 });
    // The browser takes a moment to apply the new window width.
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  };

  const violations = (page: Page, runOnly?: readonly string[]) =>
    page.evaluate(async (only) => {
      const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResult> } };
      const { violations: found } = await axe.run(only ? { runOnly: only } : {});
      return found.map(({ id, nodes }) => [id, nodes[0]?.html]);
    }, runOnly);

  test.each(PAGES)(
    'is accessible in both themes, and has no horizontal overflow: %s',
    async (name) => {
      // axe is not part of the page, so the content security policy is bypassed here only.
      const page = await reader.open(addresses[name], { colorScheme: 'light', bypassCSP: true });
      const complaints = reader.complaints.length;
      await settled(page);
      if (name === 'failed') {
        await page.route(/\/graphql(\?|$)/, (route) => route.abort());
        await page.reload();
        await page.locator('.failure').waitFor();
        await settled(page);
      }
      await page.addScriptTag({ path: AXE });
      for (const width of WIDTHS) {
        await fits(page, width);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          // Only the rules about colours depend on the theme.
          const found = await violations(page, colorScheme === 'dark' ? COLOURS : undefined);
          expect({ width, colorScheme, found }).toEqual({ width, colorScheme, found: [] });
        }
      }
      await fits(page, 768);
      if (name === 'failed') (reader.complaints as string[]).length = complaints;
    },
  );

  test('prints its text without controls', async () => {
    const page = await reader.open(addresses.article);
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.article-text').isVisible()).toBe(true);
    expect(await page.locator('.site-header nav').isVisible()).toBe(false);
    expect(await page.locator('button:visible').count()).toBe(0);
    // With its URL, and in black on white also in the dark theme.
    expect(await page.locator('.site-footer').innerText()).toBe(page.url());
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const paper = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(paper).toBe('rgb(0, 0, 0)');
    await page.setViewportSize({ width: 700, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(700);
  });

  test('uses the selected theme, also at the next visit', async () => {
    const page = await reader.open('/', { colorScheme: 'light' });
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await settled(page);
    const light = await paper();
    await page.getByRole('button', { name: 'Thème sombre' }).click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.reload();
    await settled(page);
    expect(await paper()).toBe(dark);
  });

  test.each(['home', 'article', 'speaker'] as const)(
    'does not jump on a phone when the answers are slow: %s',
    async (name) => {
      const viewport = { width: 360, height: 740 };
      const page = await reader.open('/check', { viewport, reducedMotion: 'reduce' });
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            shifts.push((entry as PerformanceEntry & { value: number }).value);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const { promise: drawn, resolve: release } = Promise.withResolvers<void>();
      await page.route(/\/graphql(\?|$)/, async (route) => {
        await drawn;
        await route.continue();
      });
      await page.goto(`${reader.origin}${addresses[name]}`);
      await page.locator('.skeleton').first().waitFor();
      release();
      await settled(page);
      const { shifts } = (await page.evaluate('({ shifts })')) as { shifts: readonly number[] };
      expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.1);
    },
  );

  test('loads less than 100 kB of script, and renders quickly without layout shifts', async () => {
    const page = await reader.open('/');
    await settled(page);
    const { script, lcp, cls } = await page.evaluate(async () => {
      const observe = (type: string) =>
        new Promise<PerformanceEntryList>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries())).observe({
            type,
            buffered: true,
          });
          // Without layout shifts, there is no entry to wait for.
          setTimeout(() => resolve([]), 500);
        });
      const shifts = (await observe('layout-shift')) as (PerformanceEntry & { value: number })[];
      return {
        script: performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.endsWith('.js'))
          .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
        lcp: (await observe('largest-contentful-paint')).at(-1)?.startTime ?? 0,
        cls: shifts.reduce((sum, { value }) => sum + value, 0),
      };
    });
    console.info(
      `reader: ${(script / 1000).toFixed(1)} kB of script (gzip), ` +
        `LCP ${Math.round(lcp)} ms, CLS ${cls.toFixed(3)}`,
    );
    expect(script).toBeGreaterThan(1_000);
    expect(script).toBeLessThan(100_000);
    expect(cls).toBeLessThan(0.1);
  });
});

/** Corrects, withdraws and redacts one statement each, and returns their URLs. */
async function changeStatements({ server }: TestReader) {
  const { article } = await server.query(
    '{ article(slug: "2022-01-13-lavrov-reponse-ecrite") { statements { nodes { id } } } }',
  );
  const [corrected, withdrawn, redacted] = article.statements.nodes.slice(-3);
  const headers = await createTestKey(server.database.prisma, { scopes: ['WRITE', 'ADMIN'] });
  const mutate = (mutation: string) =>
    server.query(`mutation { ${mutation} { __typename } }`, {}, headers);
  const of = ({ id }: { id: string }) => `id: "${id}", expectedVersion: 1`;
  await mutate(`correctStatement(input: { ${of(corrected)}, reason: "Relu.", act: WARN })`);
  await mutate(`withdrawStatement(input: { ${of(withdrawn)}, reason: "Mal lu." })`);
  await mutate(`redact(input: { statements: [{ ${of(redacted)} }], reason: "Jugement." })`);
  return {
    corrected: `/statement/${corrected.id}`,
    withdrawn: `/statement/${withdrawn.id}`,
    redacted: `/statement/${redacted.id}`,
  };
}

/** Lets another statement of the speaker deny this one, and returns its id. */
async function deny({ server }: TestReader, denied: string): Promise<string> {
  const { speaker } = await server.query(
    '{ speaker(slug: "serguei-lavrov") { statements(last: 2) { nodes { id } } } }',
  );
  const denier = speaker.statements.nodes.find(({ id }: { id: string }) => id !== denied);
  const headers = await createTestKey(server.database.prisma, { scopes: ['WRITE'] });
  const input = { id: denier.id, expectedVersion: 1, reason: 'Relu.', denies: [denied] };
  await server.query(
    `mutation ($input: CorrectStatementInput!) {
       correctStatement(input: $input) { ... on Statement { denies { id } } ... on Error { message } } }`,
    { input },
    headers,
  );
  return denier.id;
}
