import { expect, test } from 'vitest';
import { useTestDatabase } from '../support/database.ts';

test('a test database is migrated and empty', async () => {
  const { prisma } = await useTestDatabase();
  expect(await prisma.article.count()).toBe(0);
});
