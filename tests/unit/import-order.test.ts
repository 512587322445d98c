import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SERVER = path.join(import.meta.dirname, '../../server');

// A folder imports only from folders after it. server/README.md gives the reasons.
const ORDER = [
  'main.ts',
  'scripts',
  'http.ts',
  'lane',
  'plugins',
  'schema',
  'executor',
  'policy',
  'live',
  'sources',
  'register',
  'extract',
  'search',
  'read',
  'model',
  'access',
  'database',
  'process',
  'logger.ts',
  'config.ts',
  'client-error.ts',
  'expected-error.ts',
];

// The code that starts and stops processes is used by the entries only.
const MAY_IMPORT_PROCESS = new Set(['main.ts', 'scripts', 'process']);

const sources = new Map(
  globSync('**/*.ts', { cwd: SERVER }).map(
    (file) => [file, readFileSync(path.join(SERVER, file), 'utf8')] as const,
  ),
);

// Includes type imports and `import()`.
const imports = new Map(
  [...sources].map(([file, source]) => [
    file,
    Array.from(source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g), ([, target = '']) =>
      path.join(path.dirname(file), target),
    ).filter((target) => sources.has(target)),
  ]),
);
const importsOf = (file: string) => imports.get(file) ?? [];
const placeOf = (file: string) => file.split(path.sep)[0] ?? '';

test('every file is in a folder of the order', () => {
  expect(sources.size).toBeGreaterThan(150);
  const strangers = [...sources.keys()].filter((file) => !ORDER.includes(placeOf(file)));
  expect(strangers).toEqual([]);
});

test('imports follow the order', () => {
  const upwards = [...sources.keys()].flatMap((file) =>
    importsOf(file)
      .filter((target) => ORDER.indexOf(placeOf(target)) < ORDER.indexOf(placeOf(file)))
      .map((target) => `${file} imports ${target}`),
  );
  expect(upwards).toEqual([]);
});

test('process/ is imported by the entries only', () => {
  const importers = [...sources.keys()]
    .filter((file) => importsOf(file).some((target) => placeOf(target) === 'process'))
    .map(placeOf);
  expect([...new Set(importers)].filter((place) => !MAY_IMPORT_PROCESS.has(place))).toEqual([]);
});

test('there are no circular imports', () => {
  const circular = [...sources.keys()].filter((file) => {
    const seen = new Set<string>();
    const open = [...importsOf(file)];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...importsOf(at));
    }
    return seen.has(file);
  });
  expect(circular).toEqual([]);
});

test('an SQL statement is named after its function', () => {
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

// Tables that are not part of the register: API keys, points of clients, outcomes of mutations, progress of imports,
// and the expiry of changes.
const OTHER_TABLES =
  /(?:api_?key|client_?points|mutation_?outcome|import_?progress|statement_change|corpus_revision|revision_key|_prisma_migrations)/i;
// A table with an interpolated name (`${noun}_search`) counts as written too.
const SQL_WRITE =
  /\b(?:insert into|delete from|merge into|truncate(?: table)?|update(?=\s+\S+\s+(?:(?:as\s+)?\w+\s+)?set\b))\s+(?!the\b)"?(\$\{|[a-z_]+)/gi;
const PRISMA_WRITE = /\.(\w+)\.(?:create|createMany|update|updateMany|upsert|delete|deleteMany)\(/g;

test('only register/ writes to the tables of the register', () => {
  const writers = [...sources].flatMap(([file, source]) =>
    [...source.matchAll(SQL_WRITE), ...source.matchAll(PRISMA_WRITE)]
      .map(([, table = '']) => table)
      .filter((table) => !OTHER_TABLES.test(table))
      .map((table) => `${placeOf(file)}: ${table}`),
  );
  expect(writers.filter((writer) => writer.startsWith('register: ')).length).toBeGreaterThan(10);
  expect(writers.filter((writer) => !writer.startsWith('register: '))).toEqual([]);
});
