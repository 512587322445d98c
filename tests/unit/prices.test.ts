import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { PRICES } from '../../server/policy/prices.ts';
import { schema } from '../../server/schema/index.ts';

// A price under a name that the schema does not have would be a default for the renamed field.
test('each price is that of a field of the schema', () => {
  const unknown = Object.keys(PRICES).filter((key) => {
    const [name = '', field = ''] = key.split('.');
    const type = schema.getType(name);
    return !isObjectType(type) || (field !== '*' && !type.getFields()[field]);
  });
  expect(unknown).toEqual([]);
});
