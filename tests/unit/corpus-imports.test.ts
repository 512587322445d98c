import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const CORPUS = path.join(import.meta.dirname, '../../server/corpus');
const sources = new Map(
  globSync('**/*.ts', { cwd: CORPUS }).map((file) => {
    return [file, readFileSync(path.join(CORPUS, file), 'utf8')] as const;
  }),
);
const importsOf = (file: string) =>
  Array.from(sources.get(file)?.matchAll(/from '(\.[^']+)'/g) ?? [], ([, target = '']) =>
    path.join(path.dirname(file), target),
  ).filter((target) => sources.has(target));

// What a folder may import from; `.` is the root of the corpus.
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'transfer/import': ['transfer/import', 'transfer', 'loading', 'format', '.'],
  'transfer/yaml': ['transfer/yaml', 'transfer', 'format', '.'],
  transfer: ['transfer', 'loading', 'references', '.'],
  writing: ['writing', 'loading', 'grouping', 'format', '.'],
  loading: ['loading', 'grouping', 'format', '.'],
  grouping: ['grouping', '.'],
  format: ['format', '.'],
  references: ['references', '.'],
  '.': ['.', 'references'],
};

test('imports go one way: loading, format, root', () => {
  expect(sources.size).toBeGreaterThan(50);
  const upwards = [...sources.keys()].flatMap((file) =>
    importsOf(file)
      .filter((target) => !ALLOWED[path.dirname(file)]?.includes(path.dirname(target)))
      .map((target) => `${file} imports ${target}`),
  );
  expect(upwards).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const circular = [...sources.keys()].filter((file) => {
    const seen = new Set<string>();
    const open = importsOf(file);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...importsOf(at));
    }
    return seen.has(file);
  });
  expect(circular).toEqual([]);
});

test('a statement in plain SQL is named after its function', () => {
  const names = [...sources.values()].flatMap((source) =>
    source.split(/^(?=(?:export )?(?:async )?function )/m).flatMap((part) => {
      const [, name] = /function (\w+)/.exec(part) ?? [];
      const statements = Array.from(part.matchAll(/Raw(?:<[^`]*>)?`\s*(?:\/\* (\w+) \*\/)?/g));
      return statements.map(([, comment]) => ({ name, comment }));
    }),
  );
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter(({ name, comment }) => name !== comment)).toEqual([]);
});
