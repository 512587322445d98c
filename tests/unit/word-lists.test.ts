import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SERVER = path.join(import.meta.dirname, '../../server');

test.each(globSync('extract/**/*.ts', { cwd: SERVER }))('%s lists each word once', (file) => {
  const source = readFileSync(path.join(SERVER, file), 'utf8');
  expect(source, 'write lists of words as wordSet').not.toMatch(/new Set\(\s*[`'"]/u);
  const lists = source.matchAll(/\bwordSet\(\s*(?<quote>[`'"])(?<words>[^$]*?)\k<quote>,?\s*\)/gu);
  const repeated = [...lists].flatMap(({ groups }) => {
    const words = groups?.['words']?.trim().split(/\s+/u) ?? [];
    return words.filter((word, index) => words.indexOf(word) !== index);
  });
  expect(repeated).toEqual([]);
});
