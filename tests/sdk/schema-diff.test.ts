import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { classifyChanges } from '../../sdk/classify-changes.ts';

const SCRIPT = path.join(import.meta.dirname, '../../sdk/schema-diff.ts');
const BEFORE = `
  type Query { speaker(id: ID): Speaker, hello: String @deprecated(reason: "Say nothing.") }
  type Speaker { name: String!, kind: Kind! }
  enum Kind { PERSON STATE }
`;
const REMOVED = BEFORE.replace('name: String!, ', '');

test.each([
  ['the same', BEFORE, [], 0],
  [
    'another order',
    'enum Kind { STATE PERSON } type Query { hello: String @deprecated(reason: "Say nothing."), speaker(id: ID): Speaker } type Speaker { kind: Kind!, name: String! }',
    [],
    0,
  ],
  ['a field more', BEFORE.replace('name:', 'slug: String! name:'), [], 1],
  ['a description', BEFORE.replace('name:', '"What one is called." name:'), [], 1],
  ['a field less', REMOVED, ['[breaking] Field `name` was removed from object type `Speaker`.'], 0],
  [
    'a field that may be null',
    BEFORE.replace('String!', 'String'),
    ['[breaking] Field `Speaker.name` changed type from `String!` to `String`.'],
    0,
  ],
  [
    'a value more',
    BEFORE.replace('STATE', 'STATE TEXT'),
    ['[dangerous] Enum value `TEXT` was added to enum `Kind`.'],
    0,
  ],
  [
    'a value less',
    BEFORE.replace(' STATE', ''),
    ['[breaking] Enum value `STATE` was removed from enum `Kind`.'],
    0,
  ],
  [
    'an argument that is needed',
    BEFORE.replace('id: ID', 'id: ID, on: Int!'),
    ['[breaking] Argument `on: Int!` added to field `Query.speaker`.'],
    0,
  ],
])('%s', async (_name, after, changelog, safe) => {
  const found = await classifyChanges(BEFORE, after, []);
  expect(found.changelog.map((line) => line.replace(/ \(Deprecated.*$/, ''))).toEqual(changelog);
  expect(found.safe).toHaveLength(safe);
  expect(found.unaccepted).toHaveLength(changelog.filter((line) => /breaking/.test(line)).length);
});

test('accepted changes need a reason in the changelog; unused entries are stale', async () => {
  const reason = 'Ask for `names`.';
  const accepted = [
    { change: 'FIELD_REMOVED Speaker.name', reason, version: '0.2.0' },
    { change: 'FIELD_REMOVED Speaker.kind', reason, version: '0.2.0' },
  ];
  const { changelog, unaccepted, stale } = await classifyChanges(BEFORE, REMOVED, accepted);
  expect(changelog[0]).toBe(
    `[breaking] Field \`name\` was removed from object type \`Speaker\`. ${reason}`,
  );
  expect(unaccepted).toEqual([]);
  expect(stale).toEqual(['FIELD_REMOVED Speaker.kind']);
});

test('from a first release to a breaking change and its release', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dixit-schema-diff-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  const read = (name: string) => readFile(path.join(folder, name), 'utf8');
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, [SCRIPT, '--folder', folder, ...args]).then(
      ({ stdout }) => stdout,
      ({ stderr }) => `failed: ${stderr}`,
    );
  await write('schema.graphql', BEFORE);
  await write('accepted-changes.json', '[]');
  await write(
    'CHANGELOG.md',
    '# Changelog\n\n## 0.2.0 – not released\n\n- Something.\n\n## 0.1.0\n',
  );

  expect(await run('--check')).toContain('Nothing is released yet');
  expect(await run('--release')).toContain('recorded as released');
  expect(await read('released-schema.graphql')).toBe(BEFORE);
  expect(await run('--check')).toBe('');

  await write('schema.graphql', REMOVED);
  expect(await run('--check')).toMatch(/^failed: FIELD_REMOVED Speaker\.name breaks clients/);
  expect(await run('--release')).toMatch(/^failed: /);
  const accepted = { change: 'FIELD_REMOVED Speaker.name', reason: 'Gone.', version: '0.2.0' };
  await write('accepted-changes.json', JSON.stringify([accepted]));
  expect(await run('--check')).toMatch(
    /^failed: The changelog does not contain "\[breaking\] Field/,
  );
  await run('--write');
  await run('--write');
  expect(await read('CHANGELOG.md')).toBe(
    '# Changelog\n\n## 0.2.0 – not released\n\n- [breaking] Field `name` was removed from object type `Speaker`. Gone.\n- Something.\n\n## 0.1.0\n',
  );
  expect(await run('--check')).not.toContain('failed');
  await run('--release');
  expect(await run('--check')).toBe('');
  expect(await read('accepted-changes.json')).toBe('[]\n');
});
