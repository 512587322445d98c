import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

// A statement begins with the name of its function, so that pg_stat_activity leads to the code.

const SERVER = path.join(import.meta.dirname, '../../server');
const DECLARED = /(?:function\*?|const|async|#|get) *(\w+)(?= *[(<=:])/g;

const named = globSync('**/*.ts', { cwd: SERVER }).flatMap((file) => {
  const source = readFileSync(path.join(SERVER, file), 'utf8');
  const declared = new Set(Array.from(source.matchAll(DECLARED), ([, name]) => name));
  const names = new Set(Array.from(source.matchAll(/['`]\/\* (\w+) \*\//g), ([, name]) => name));
  return Array.from(names, (name = '') => ({ file, name, isDeclared: declared.has(name) }));
});

test('the name of an SQL statement is a function of its file', () => {
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(({ isDeclared }) => !isDeclared)).toEqual([]);
});

test('no two files use the same name', () => {
  const files = Map.groupBy(named, ({ name }) => name);
  expect([...files.values()].filter((uses) => uses.length > 1)).toEqual([]);
});
