import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { PRICES } from '../../server/policy/prices.ts';
import { schema } from '../../server/schema/index.ts';
import { priceOf } from '../support/price.ts';

// A price under a name that the schema does not have would be a default for the renamed field.
test('each price is that of a field of the schema', () => {
  const unknown = Object.keys(PRICES).filter((key) => {
    const [name = '', field = ''] = key.split('.');
    const type = schema.getType(name);
    return !isObjectType(type) || (field !== '*' && !type.getFields()[field]);
  });
  expect(unknown).toEqual([]);
});

// What a field costs less than nothing, the others of its object could cost more.
test.each([-(2 ** 31), -1, 0, 2 ** 31 - 1])(
  'no price is negative with the argument %i',
  (number) => {
    const args = { first: number, last: number, words: number, by: 'DAY', text: '', ids: [] };
    const place = { scan: 100, page: 100, selects: () => true };
    const negative = Object.entries(PRICES).filter(([, price]) => {
      const parts = typeof price === 'function' ? price(args, place) : price;
      return !Object.values(parts).every((part) => part >= 0);
    });
    expect(negative.map(([name]) => name)).toEqual([]);
  },
);

test('objects of several types cost the SQL statements of each', async () => {
  const counts = (list: string) => `${list}(first: 1) { totalCount facets { acts { count } } }`;
  const [ofSpeaker, ofArticle] = [
    `... on Speaker { ${counts('statements')} }`,
    `... on Article { ${counts('statements')} }`,
  ];
  const price = (fragments: string, ids: readonly string[]) =>
    priceOf(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${fragments} } }`, { ids });
  const [one, other] = [await price(ofSpeaker, ['a', 'b']), await price(ofArticle, ['a', 'b'])];
  const nothing = await price('__typename', ['a', 'b']);
  // A scan each, and four for facets and count.
  expect(await price(ofSpeaker + ofArticle, ['a', 'b'])).toBeGreaterThan(one + 400);
  expect(await price(ofSpeaker + ofArticle, ['a', 'b'])).toBeLessThan(one + other - nothing);
  // One object has one type.
  expect(await price(ofSpeaker + ofArticle, ['a'])).toBeLessThan(
    (await price(ofSpeaker, ['a'])) + 50,
  );
});
