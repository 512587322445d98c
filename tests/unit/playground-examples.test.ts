import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { EXAMPLES, WRITING_EXAMPLES } from '../../server/plugins/playground/examples.ts';

const ALL = [...EXAMPLES, ...WRITING_EXAMPLES].map((example) => {
  const [operation] = parse(example.query).definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error('An example is an operation');
  return { ...example, operation, name: operation.name?.value };
});

describe('the saved examples', () => {
  test.each(ALL)(
    'explain each of their variables, and give it: $name',
    ({ query, operation, variables = {} }) => {
      const names = operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
      expect(Object.keys(variables)).toEqual(names);
      for (const name of names) expect(query).toMatch(new RegExp(`^ *# .+\\n *\\$${name}:`, 'm'));
    },
  );

  test('have no comment wider than the editor on a laptop', () => {
    const comments = ALL.flatMap(({ query }) => query.split('\n')).filter((it) => /^ *#/.test(it));
    expect(comments.filter(({ length }) => length > 60)).toEqual([]);
  });
});
