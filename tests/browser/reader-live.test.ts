import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expireChanges } from '../../server/live/expire-changes.ts';
import { createTestKey } from '../support/api-key.ts';
import { hasChromium } from '../support/chromium.ts';
import { createTestReader, type TestReader } from '../support/reader.ts';

const SLUG = '2022-01-14-lavrov-mer-azov';

describe.skipIf(!hasChromium('how the reader page follows changes'))('a change', () => {
  let reader: TestReader;
  let ids: readonly string[];
  beforeAll(async () => {
    reader = await createTestReader();
    const { article } = await reader.server.query(
      `{ article(slug: "${SLUG}") { statements { nodes { id } } } }`,
    );
    ids = article.statements.nodes.map(({ id }: { id: string }) => id);
  });
  afterAll(() => reader?.close());

  const expectSubscribed = () => expect.poll(() => reader.server.feed.subscriptionCount).toBe(1);
  const expectUnsubscribed = () => expect.poll(() => reader.server.feed.subscriptionCount).toBe(0);
  const hide = (page: Page, hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  const correct = (id: string, reason: string) =>
    `correctStatement(input: { id: "${id}", expectedVersion: 1, reason: "${reason}", act: THREATEN }) { __typename }`;
  const mutate = async (mutation: string, scope: 'WRITE' | 'ADMIN') => {
    const headers = await createTestKey(reader.server.database.prisma, { scopes: [scope] });
    const data = await reader.server.query(`mutation { ${mutation} }`, {}, headers);
    expect(JSON.stringify(data)).not.toContain('Error');
  };

  test('is announced where it is visible, and shown on request', async () => {
    const page = await reader.open(`/article/${SLUG}`);
    await page.getByRole('heading', { name: '10 déclarations' }).waitFor();
    await expect.poll(() => reader.server.feed.subscriptionCount).toBeGreaterThan(0);
    await mutate(
      `withdrawStatement(input: { id: "${ids[1]}", expectedVersion: 1, reason: "Mal lu." }) { __typename }`,
      'WRITE',
    );
    await page.getByText('1 changement dans le registre').waitFor();
    expect(await page.getByRole('heading', { name: '10 déclarations' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Actualiser' }).click();
    await page.getByRole('heading', { name: '9 déclarations' }).waitFor();
    expect(await page.locator('.changes p').count()).toBe(0);
  });

  test('is announced on the page of its utterance', async () => {
    const { statements } = await reader.server.query(
      `{ statements(first: 1, filter: { search: "\\"autre ligne rouge\\"" }) { nodes { id utterance { id } } } }`,
    );
    const [{ id, utterance }] = statements.nodes;
    const page = await reader.open(`/utterance/${utterance.id}`);
    await page.locator('.wording').first().waitFor();
    await expectSubscribed();
    // By the same speaker, but of a different utterance.
    await mutate(correct(ids[4] ?? '', 'Relu.'), 'WRITE');
    await mutate(correct(id, 'Relu aussi.'), 'WRITE');
    await page.getByText('1 changement dans le registre').waitFor();
    await page.getByRole('button', { name: 'Actualiser' }).click();
    await page.locator('.wording .act', { hasText: 'menace' }).waitFor();
  });

  test('is announced on the page of a check, also while the page is hidden', async () => {
    const page = await reader.open('/check?text=nous+ouvrirons+le+pont+lundi');
    await page.getByText('Introuvable dans le registre').waitFor();
    await expectSubscribed();
    await hide(page, true);
    await expectUnsubscribed();
    await mutate(correct(ids[5] ?? '', 'Relu encore.'), 'WRITE');
    expect(await page.locator('.changes p').count()).toBe(0);
    await hide(page, false);
    await page.getByText('1 changement dans le registre').waitFor();
    await page.getByRole('button', { name: 'Actualiser' }).click();
    await expect.poll(() => page.locator('.changes p').count()).toBe(0);
    await page.getByText('Introuvable dans le registre').waitFor();
  });

  test('is announced if it was made before the page was first visible', async () => {
    const page = await reader.open('/check');
    await page.addInitScript(() =>
      Object.defineProperty(document, 'hidden', { value: true, configurable: true }),
    );
    await page.goto(`${reader.origin}/article/${SLUG}`);
    await page.locator('.article-statements').waitFor();
    await mutate(correct(ids[2] ?? '', 'Vu plus tard.'), 'WRITE');
    expect(reader.server.feed.subscriptionCount).toBe(0);
    await hide(page, false);
    await page.getByText('1 changement dans le registre').waitFor();
  });

  test('is announced if it was made while another page was open', async () => {
    const page = await reader.open(`/article/${SLUG}`);
    await expectSubscribed();
    await page.getByRole('link', { name: 'Vérifier une citation' }).first().click();
    await page.locator('.check-page').waitFor();
    await expectUnsubscribed();
    await mutate(correct(ids[3] ?? '', 'Entre-temps.'), 'WRITE');
    await page.goBack();
    await page.getByText('1 changement dans le registre').waitFor();
    await page.getByRole('button', { name: 'Actualiser' }).click();
    await expect.poll(() => page.locator('.changes p').count()).toBe(0);
  });

  test('is shown in all parts of a reloaded page', async () => {
    const { speaker } = await reader.server.query(
      `{ speaker(slug: "serguei-lavrov") {
           statements(first: 100) { nodes { id version topics { id } } } } }`,
    );
    type Said = { id: string; version: number; topics: { id: string }[] };
    const said: Said[] = speaker.statements.nodes;
    const one = said.find(({ id, version }) => version === 1 && !ids.includes(id));
    const topic = one?.topics[0]?.id;
    const about = said.filter(({ topics }) => topics.some(({ id }) => id === topic));
    const counted = (page: Page, count: number) =>
      page.locator('#statements', { hasText: new RegExp(`^${count}\\sdéclaration`) }).waitFor();
    const page = await reader.open('/check');
    await page.clock.install();
    await page.goto(`${reader.origin}/speaker/serguei-lavrov`);
    await page.locator('.speaker-said .card').first().waitFor();
    await page.clock.fastForward('04:00');
    await page.locator(`.speaker-about a[href*="topic=${topic}"]`).first().click();
    await counted(page, about.length);
    await page.getByRole('link', { name: 'Vérifier une citation' }).first().click();
    await page.locator('.check-page').waitFor();
    await mutate(
      `withdrawStatement(input: { id: "${one?.id}", expectedVersion: 1, reason: "Mal lu." }) { __typename }`,
      'WRITE',
    );
    await page.clock.fastForward('02:00');
    await page.goBack();
    await counted(page, about.length - 1);
  });

  test('that has expired is reported as expired, and later ones are announced', async () => {
    const page = await reader.open(`/article/${SLUG}`);
    await expectSubscribed();
    await hide(page, true);
    await expectUnsubscribed();
    await mutate(correct(ids[6] ?? '', 'Puis une.'), 'WRITE');
    await mutate(correct(ids[7] ?? '', 'Puis deux.'), 'WRITE');
    await expireChanges(reader.server.database.pool, 0);
    await hide(page, false);
    await page.getByText('Cette page n’est plus à jour').waitFor();
    await page.getByRole('button', { name: 'Actualiser' }).click();
    await expectSubscribed();
    expect(await page.locator('.changes p').count()).toBe(0);
    await mutate(correct(ids[8] ?? '', 'Puis trois.'), 'WRITE');
    await page.getByText('1 changement dans le registre').waitFor();
  });

  test('of words that a search may not have found is counted only if it is visible', async () => {
    const page = await reader.open('/?q=%22abandon+de+cette+politique%22');
    await page.locator('.results').getByText('abandon de cette politique').first().waitFor();
    await expectSubscribed();
    await hide(page, true);
    await expectUnsubscribed();
    const { statements } = await reader.server.query(
      '{ statements(first: 100) { nodes { id article { slug } } } }',
    );
    const nodes: { id: string; article: { slug: string } }[] = statements.nodes;
    const other = nodes.find(({ article }) => article.slug !== SLUG)?.id;
    await mutate(
      `redact(input: { statements: [{ id: "${other}", expectedVersion: 1 }], reason: "Décision." }) { __typename }`,
      'ADMIN',
    );
    await mutate(correct(ids[9] ?? '', 'Relu enfin.'), 'WRITE');
    await hide(page, false);
    await page.getByText('1 changement dans le registre').waitFor();
  });

  test('leaves a tombstone at the statement’s URL, with the reason', async () => {
    const page = await reader.open(`/statement/${ids[1]}`);
    await page.locator('.tombstone').getByText('Retirée du registre').waitFor();
    const history = page.locator('.history');
    expect(await history.textContent()).toContain('Mal lu.');
    expect(await history.textContent()).toContain('Ottar Velde');
  });

  test('that redacts words removes them from all pages', async () => {
    await mutate(
      `redact(input: { statements: [{ id: "${ids[0]}", expectedVersion: 1 }], reason: "Décision de justice." }) { __typename }`,
      'ADMIN',
    );
    const page = await reader.open(`/statement/${ids[0]}`);
    await page.locator('.tombstone').waitFor();
    expect(await page.locator('.statement-main').textContent()).not.toContain('ligne rouge');
    await page.goto(`${reader.origin}/article/${SLUG}`);
    await page.locator('.tombstone').getByText('Décision de justice.').waitFor();
    expect(await page.locator('main').textContent()).not.toContain('une autre ligne rouge');
  });

  test('subscription that is rejected reaches an EventSource as an event', async () => {
    const page = await reader.open('/');
    const query = 'subscription { statementChanged(after: "nonsense") { change } }';
    const events = await page.evaluate(
      (url) =>
        new Promise<string[]>((resolve) => {
          const source = new EventSource(url);
          const received: string[] = [];
          source.addEventListener('next', ({ data }) => received.push(data));
          source.addEventListener('complete', () => {
            source.close();
            resolve(received);
          });
        }),
      `/graphql?query=${encodeURIComponent(query)}`,
    );
    expect(events.map((data) => JSON.parse(data).errors[0].extensions.code)).toEqual([
      'INVALID_CURSOR',
    ]);
  });

  test('causes no errors', () => {
    expect(reader.complaints).toEqual([]);
  });
});
