import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const source = path.join(import.meta.dirname, '../../sdk/src');
const DECLARATION =
  /(\/\*\*(?:(?!\*\/).)*\*\/\n)?^export (?:abstract )?(?:async )?(?:class|const|function|interface|type) (\w+)/gms;
const index = readFileSync(path.join(source, 'index.ts'), 'utf8');
const names: readonly string[] = index.match(/\w+/g) ?? [];

const declarations = globSync('*.ts', { cwd: source }).flatMap((file) =>
  [...readFileSync(path.join(source, file), 'utf8').matchAll(DECLARATION)].map(
    ([, docstring = '', name = '']) => [name, docstring] as const,
  ),
);
// Of an overloaded function the first declaration carries the words.
const exported = new Map(declarations.toReversed().filter(([name]) => names.includes(name)));

test('every exported symbol has a docstring with an example', () => {
  const bare = [...exported].filter(([, docstring]) => !docstring.includes('@example'));
  expect(bare.map(([name]) => name)).toEqual([]);
  expect(exported.size).toBeGreaterThan(35);
});

test('what can fail says how', () => {
  const throwing = [
    'createClient',
    'createDixit',
    'paginate',
    'iterateStatements',
    'iterateArticles',
  ];
  for (const name of throwing) expect(exported.get(name), name).toContain('@throws');
});
