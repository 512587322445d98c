import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, visit } from 'graphql';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

// The idioms of .github/CONTRIBUTING.md. « There is no … » and « is no longer … » are plain.
const IDIOM = /(?<!\bthere )\b(?:is|are) (?:no (?!longer\b)|none\b)|\bgoes on\b/iu;

test.each([
  ['« −3 » is no number', true],
  ['this statement is none', true],
  ['null if there is none', false],
  ['they are no longer kept', false],
])('%s', (text, isIdiom) => {
  expect(IDIOM.test(text)).toBe(isIdiom);
});

test('descriptions of the schema have no idioms', () => {
  const descriptions: string[] = [];
  visit(parse(read('sdk/schema.graphql')), {
    StringValue: ({ value }) => void descriptions.push(value),
  });
  expect(descriptions.length).toBeGreaterThan(500);
  expect(descriptions.filter((text) => IDIOM.test(text))).toEqual([]);
});

test('messages have no idioms', () => {
  const files = globSync(['server/**/*.ts', 'sdk/src/**/*.ts'], { cwd: ROOT });
  const found = files.flatMap((file) =>
    read(file)
      .replaceAll(/['`"] \+\s*['`"]/gu, '')
      .split('\n')
      .filter((line) => !/^\s*(?:\/\/|\/?\*)/u.test(line) && IDIOM.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(found).toEqual([]);
});
