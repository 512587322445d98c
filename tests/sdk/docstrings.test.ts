import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../../sdk');
const DECLARATION =
  /(\/\*\*(?:(?!\*\/).)*\*\/\n)?^export ((?:abstract )?(?:async )?(?:class|const|function|interface|type)) (\w+)/gms;

interface Declaration {
  readonly keyword: string;
  readonly docstring: string;
}

function declarationsIn(folder: string): ReadonlyMap<string, Declaration> {
  const index = readFileSync(path.join(root, folder, 'index.ts'), 'utf8');
  const names: readonly string[] = index.match(/\w+/g) ?? [];
  const declarations = globSync('*.ts', { cwd: path.join(root, folder) }).flatMap((file) =>
    declarationsOf(path.join(folder, file)),
  );
  // The first declaration of an overloaded function has the docstring.
  return new Map(declarations.toReversed().filter(([name]) => names.includes(name)));
}

function declarationsOf(file: string) {
  return [...readFileSync(path.join(root, file), 'utf8').matchAll(DECLARATION)].map(
    ([, docstring = '', keyword = '', name = '']) => [name, { keyword, docstring }] as const,
  );
}

const exported = declarationsIn('src');

// A type is documented by the functions that accept and return it.
test.each([
  ['@dixit/sdk', exported, 35],
  ['@dixit/sdk/testing', declarationsIn('testing'), 12],
  ['@dixit/sdk/codegen', declarationsIn('codegen'), 1],
])(
  'every export of %s has a docstring, every function and class an example',
  (_entry, symbols, atLeast) => {
    const bare = [...symbols].filter(([, { keyword, docstring }]) => {
      const isCalled = /^(async )?(class|const|function)$/.test(keyword);
      return !docstring.includes(isCalled ? '@example' : '/**');
    });
    expect(bare.map(([name]) => name)).toEqual([]);
    expect(symbols.size).toBeGreaterThan(atLeast);
  },
);

test('functions that can fail document their errors', () => {
  const throwing = [
    'createClient',
    'createDixit',
    'paginate',
    'iterateStatements',
    'iterateArticles',
  ];
  for (const name of throwing) {
    expect(exported.get(name)?.docstring, name).toContain('@throws');
  }
});
