import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { expect, onTestFinished, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { variableNames } from '../../server/config.ts';
import { readCorpus } from '../../server/sources/yaml/read-corpus.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const FILES = globSync('{*.md,{.github,prisma,sdk,seeds,server,tests}/**/*.md}', {
  cwd: ROOT,
  exclude: (name) => /(^|[\\/])(node_modules|docs)$/.test(name),
}).map((file) => file.replaceAll(path.sep, '/'));

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const FENCE = /^ *```(\w*)\n(.*?)^ *```$/gms;
const snippets = (language: string) =>
  FILES.flatMap((file) =>
    Array.from(read(file).matchAll(FENCE))
      .filter((match) => match[1] === language)
      .map(([, , code = '']) => ({ file, code })),
  );

test('the documents are in the expected places', () => {
  expect(FILES).toEqual(
    expect.arrayContaining([
      'README.md',
      '.github/CONTRIBUTING.md',
      '.github/SECURITY.md',
      'sdk/README.md',
      'seeds/README.md',
      'server/README.md',
      'server/OPERATIONS.md',
      'tests/README.md',
    ]),
  );
});

test('README.md has at most 150 lines', () => {
  expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(150);
});

test('links between documents point to existing files and headings', () => {
  const broken = FILES.flatMap((file) =>
    linksOf(read(file))
      .filter((link) => !isFound(file, link))
      .map((link) => `${file}: ${link}`),
  );
  expect(linksOf(read('README.md')).length).toBeGreaterThan(10);
  expect(broken).toEqual([]);
});

/** The relative links, including images. */
function linksOf(markdown: string): readonly string[] {
  const prose = markdown.replace(FENCE, '').replace(/`[^`]*`/g, 'code');
  const targets = Array.from(prose.matchAll(/\]\(([^()\s]+)\)/g), ([, target = '']) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

function isFound(from: string, link: string): boolean {
  const [target = '', anchor] = link.split('#');
  const file = target === '' ? from : path.posix.join(path.posix.dirname(from), target);
  if (!existsSync(path.join(ROOT, file))) return false;
  return anchor === undefined || anchorsOf(read(file)).includes(anchor);
}

// The anchors that GitHub generates.
function anchorsOf(markdown: string): readonly string[] {
  const headings = markdown.replace(FENCE, '').matchAll(/^#+ (.+)$/gm);
  return Array.from(headings, ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('npm scripts named in the documents exist', () => {
  const named = FILES.flatMap((file) =>
    Array.from(
      read(file).matchAll(/npm run (?:--silent )?([a-z:]+)(?! --workspace)\b/g),
      ([, name = '']) => name,
    ),
  );
  const known = Object.keys(manifest.scripts);
  expect(named.length).toBeGreaterThan(20);
  expect(new Set(named).difference(new Set([...known, 'docs']))).toEqual(new Set());
});

test('GraphQL in the documents is valid', () => {
  const schema = buildSchema(read('sdk/schema.graphql'));
  const faults = snippets('graphql').flatMap(({ file, code }) =>
    validate(schema, parse(code)).map(({ message }) => `${file}: ${message}`),
  );
  expect(snippets('graphql').length).toBeGreaterThan(3);
  expect(faults).toEqual([]);
});

test('server/OPERATIONS.md lists every setting', () => {
  const listed = read('server/OPERATIONS.md').matchAll(/^\| `([A-Z_]+)` \|/gm);
  expect(Array.from(listed, ([, name]) => name)).toEqual(variableNames);
});

test('the corpus in seeds/README.md can be loaded', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dixit-readme-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, 'articles'));
  const files = read('seeds/README.md').matchAll(/<!-- (\S+) -->\n```yaml\n(.*?)^```$/gms);
  for (const [, file = '', content = ''] of files) {
    writeFileSync(path.join(folder, file), content);
  }
  const { articles, outlets, speakers, topics } = await readCorpus(folder);
  expect([articles, outlets, speakers, topics].map((list) => list.length)).toEqual([1, 1, 2, 1]);
  expect(articles[0]?.statements.map(({ content }) => content.length)).toEqual([1, 2]);
});
