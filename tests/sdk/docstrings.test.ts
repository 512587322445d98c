import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../../sdk');
const DECLARATION =
  /(\/\*\*(?:(?!\*\/).)*\*\/\n)?^export (?:abstract )?(?:async )?(?:class|const|function|interface|type) (\w+)/gms;

function docstringsOf(folder: string): ReadonlyMap<string, string> {
  const index = readFileSync(path.join(root, folder, 'index.ts'), 'utf8');
  const names: readonly string[] = index.match(/\w+/g) ?? [];
  const declarations = globSync('*.ts', { cwd: path.join(root, folder) }).flatMap((file) =>
    declarationsOf(path.join(folder, file)),
  );
  // Of an overloaded function the first declaration carries the words.
  return new Map(declarations.toReversed().filter(([name]) => names.includes(name)));
}

function declarationsOf(file: string) {
  return [...readFileSync(path.join(root, file), 'utf8').matchAll(DECLARATION)].map(
    ([, docstring = '', name = '']) => [name, docstring] as const,
  );
}

const exported = new Map([...docstringsOf('src'), ...declarationsOf('generated/lists.ts')]);

test.each([
  ['@dixit/sdk', exported, 35],
  ['@dixit/sdk/testing', docstringsOf('testing'), 12],
  ['@dixit/sdk/codegen', docstringsOf('codegen'), 1],
])('every exported symbol of %s has a docstring with an example', (_entry, symbols, atLeast) => {
  const bare = [...symbols].filter(([, docstring]) => !docstring.includes('@example'));
  expect(bare.map(([name]) => name)).toEqual([]);
  expect(symbols.size).toBeGreaterThan(atLeast);
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
