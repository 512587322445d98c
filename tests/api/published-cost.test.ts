import { expect, test } from 'vitest';
import { MAX_COST } from '../../server/policy/limits.ts';
import { priceOf } from '../support/price.ts';
import { publishedDocuments } from '../support/published-documents.ts';

// A client can double its pages, or ask for as much again, and still be answered.
test.each(publishedDocuments())('$name costs less than half the limit', async (document) => {
  const { query, variables } = document;
  expect(await priceOf(query, variables)).toBeLessThan(MAX_COST / 2);
});
