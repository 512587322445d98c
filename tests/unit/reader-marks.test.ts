import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markText } from '../../sdk/examples/reader/src/article/mark-text.ts';
import { toTree } from '../../sdk/examples/reader/src/article/statement-tree.ts';
import { cutRuns } from '../../sdk/examples/reader/src/statements/runs.ts';

const TEXT = 'Ada dit que Bo a promis « la paix ».\n\nPuis rien.';
const at = (exact: string) => ({
  start: TEXT.indexOf(exact),
  end: TEXT.indexOf(exact) + exact.length,
});
const outer = {
  id: 'outer',
  content: [at('Bo a promis « la paix »')],
  verbatim: [],
  source: at('Ada'),
  cue: at('dit'),
};
const inner = {
  id: 'inner',
  content: [at('« la paix »')],
  verbatim: [at('la paix')],
  source: at('Bo'),
  cue: at('a promis'),
};

describe('the marks of an article', () => {
  test('are at the register’s offsets, nested', () => {
    const [first = [], second = []] = markText(TEXT, [inner, outer]);
    expect(first.map(({ text }) => text).join('')).toBe('Ada dit que Bo a promis « la paix ».');
    expect(second.map(({ text }) => text)).toEqual(['Puis rien.']);
    const run = (text: string) => first.find((it) => it.text === text);
    expect(run('la paix')).toMatchObject({ statements: ['outer', 'inner'], isVerbatim: true });
    expect(run('« ')).toMatchObject({ statements: ['outer', 'inner'], isVerbatim: false });
    expect(run('a promis')).toMatchObject({ statements: ['outer'], cueOf: ['inner'] });
    expect(run('Ada')).toMatchObject({ statements: [], sourceOf: ['outer'] });
    expect(run(' »')?.ending).toEqual(['inner', 'outer']);
  });

  test('preserve every character, for any spans', () => {
    const span = fc
      .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const statement = fc.record({
      id: fc.string(),
      content: fc.array(span, { maxLength: 3 }),
      verbatim: fc.array(span, { maxLength: 2 }),
      source: fc.option(span),
      cue: fc.option(span),
    });
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 4 }), (statements) => {
        const paragraphs = markText(TEXT, statements);
        expect(paragraphs.map((runs) => runs.map(({ text }) => text).join(''))).toEqual(
          TEXT.split('\n\n'),
        );
        for (const { start, end, text } of paragraphs.flat()) {
          expect(TEXT.slice(start, end)).toBe(text);
        }
      }),
    );
  });

  test('of a text without spans are its paragraphs', () => {
    expect(markText('', [])).toEqual([]);
    expect(markText('a\nb\n\n\nc\n', []).map((runs) => runs[0]?.text)).toEqual(['a\nb', 'c']);
  });
});

test('runs are split in UTF-16 code units, from the offset of the text', () => {
  expect(cutRuns('a😀b', 10, { found: [{ start: 11, end: 13 }] })).toMatchObject([
    { text: 'a', layers: [] },
    { text: '😀', layers: ['found'] },
    { text: 'b', layers: [] },
  ]);
});

test('a statement is listed under its enclosing statement, if that is present', () => {
  const node = (id: string, within?: string) => ({ id, within: within ? { id: within } : null });
  const tree = toTree([node('a'), node('b', 'a'), node('c', 'missing'), node('d', 'b')]);
  expect(tree.map(({ statement }) => statement.id)).toEqual(['a', 'c']);
  expect(tree[0]?.reported[0]?.reported[0]?.statement.id).toBe('d');
});
