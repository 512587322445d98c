import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
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

  const followed = () => vi.waitUntil(() => reader.server.feed.subscriptionCount === 1, 15_000);
  const correct = (id: string, reason: string) =>
    `correctStatement(input: { id: "${id}", expectedVersion: 1, reason: "${reason}", act: THREATEN }) { __typename }`;
  const mutate = async (mutation: string, scope: 'WRITE' | 'ADMIN') => {
    const headers = await createTestKey(reader.server.database.prisma, { scopes: [scope] });
    const data = await reader.server.query(`mutation { ${mutation} }`, {}, headers);
    expect(JSON.stringify(data)).not.toContain('Error');
  };

  test('is told where it shows, and shown once one asks for it', async () => {
    const page = await reader.open(`/article/${SLUG}`);
    await page.getByRole('heading', { name: '10 déclarations' }).waitFor();
    await vi.waitUntil(() => reader.server.feed.subscriptionCount > 0, 15_000);
    await mutate(
      `withdrawStatement(input: { id: "${ids[1]}", expectedVersion: 1, reason: "Mal lu." }) { __typename }`,
      'WRITE',
    );
    await page.getByText('1 changement dans le registre').waitFor();
    expect(await page.getByRole('heading', { name: '10 déclarations' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Afficher' }).click();
    await page.getByRole('heading', { name: '9 déclarations' }).waitFor();
    expect(await page.locator('.changes p').count()).toBe(0);
  });

  test('is told on the page of an utterance where it is about it', async () => {
    const { statements } = await reader.server.query(
      `{ statements(first: 1, filter: { search: "\\"autre ligne rouge\\"" }) { nodes { id utterance { id } } } }`,
    );
    const [{ id, utterance }] = statements.nodes;
    const page = await reader.open(`/utterance/${utterance.id}`);
    await page.locator('.wording').first().waitFor();
    await followed();
    // Of the same speaker, but not of this utterance.
    await mutate(correct(ids[4] ?? '', 'Relu.'), 'WRITE');
    await mutate(correct(id, 'Relu aussi.'), 'WRITE');
    await page.getByText('1 changement dans le registre').waitFor();
    await page.getByRole('button', { name: 'Afficher' }).click();
    await page.locator('.wording .act', { hasText: 'menace' }).waitFor();
  });

  test('is told where a quotation was checked, also if it came out of sight', async () => {
    const page = await reader.open('/check?text=nous+ouvrirons+le+pont+lundi');
    await page.getByText('Introuvable dans le registre').waitFor();
    await followed();
    const hide = (hidden: boolean) =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { value, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await hide(true);
    await vi.waitUntil(() => reader.server.feed.subscriptionCount === 0, 15_000);
    await mutate(correct(ids[5] ?? '', 'Relu encore.'), 'WRITE');
    expect(await page.locator('.changes p').count()).toBe(0);
    await hide(false);
    await page.getByText('1 changement dans le registre').waitFor();
    await page.getByRole('button', { name: 'Afficher' }).click();
    await vi.waitUntil(async () => (await page.locator('.changes p').count()) === 0, 15_000);
    await page.getByText('Introuvable dans le registre').waitFor();
  });

  test('leaves a tombstone at the statement’s address, with the reason', async () => {
    const page = await reader.open(`/statement/${ids[1]}`);
    await page.locator('.tombstone').getByText('Retirée du registre').waitFor();
    const history = page.locator('.history');
    expect(await history.textContent()).toContain('Mal lu.');
    expect(await history.textContent()).toContain('Ottar Velde');
  });

  test('that removes words for good leaves none of them on any page', async () => {
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

  test('breaks nothing', () => {
    expect(reader.complaints).toEqual([]);
  });
});
