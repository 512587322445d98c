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
