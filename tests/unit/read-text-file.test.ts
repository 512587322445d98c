import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readTextFile } from '../../server/sources/yaml/parse-yaml.ts';
import { createReporter, type Problem } from '../../server/sources/yaml/problem.ts';

/** Reads a file with these bytes, or a sparse file of this size. */
async function read(content: Buffer | number) {
  const folder = mkdtempSync(path.join(tmpdir(), 'dixit-text-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'file.yaml');
  writeFileSync(file, typeof content === 'number' ? '' : content);
  if (typeof content === 'number') truncateSync(file, content);
  const problems: Problem[] = [];
  const text = await readTextFile(file, createReporter(problems, 'file.yaml'));
  return { text, message: problems[0]?.message, line: problems[0]?.line };
}

test.each([
  ['nothing', Buffer.alloc(0), ''],
  ['UTF-8', Buffer.from('é🌉\r\n'), 'é🌉\r\n'],
  ['a byte order mark', Buffer.from('\ufeffid: a'), 'id: a'],
])('%s is read', async (_, bytes, text) => {
  expect(await read(bytes)).toEqual({ text, message: undefined, line: undefined });
});

const invalid = (offset: number, value: string) =>
  `the file is not UTF-8: byte ${offset} is 0x${value}, as in Windows-1252 or Latin-1`;

test.each([
  ['Latin-1', Buffer.from('a\nb\nferm\u00e9 ici', 'latin1'), invalid(8, 'E9'), 3],
  ['Latin-1 at the start', Buffer.from('\u00e9', 'latin1'), invalid(0, 'E9'), 1],
  ['a character cut at the end', Buffer.from('🌉').subarray(0, 3), invalid(0, 'F0'), 1],
  ['a byte that follows none', Buffer.from([0x61, 0x80]), invalid(1, '80'), 1],
  ['UTF-16', Buffer.from('\ufeffa', 'utf16le'), 'the file is UTF-16, not UTF-8', undefined],
  [
    'UTF-16 without a mark',
    Buffer.from('id: a', 'utf16le'),
    'the file is UTF-16, not UTF-8',
    undefined,
  ],
  ['5.1 MB', 5_100_000, 'the file has 5.1 MB; the limit is 5 MB', undefined],
])('%s is rejected', async (_, content, message, line) => {
  expect(await read(content)).toEqual({ text: undefined, message, line });
});

test('anything but a regular file is rejected', async () => {
  const problems: Problem[] = [];
  const reporter = createReporter(problems, 'x');
  expect(await readTextFile(path.join(import.meta.dirname, 'nowhere'), reporter)).toBe(undefined);
  expect(await readTextFile(import.meta.dirname, reporter)).toBe(undefined);
  expect(problems.map(({ message }) => message)).toEqual([
    'the file cannot be read (ENOENT)',
    'the file cannot be read (EISDIR)',
  ]);
});
