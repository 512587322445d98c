import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSegmentMover } from '../../server/sources/yaml/plan-article.ts';

const segment = (text: string, exact: string) => {
  const start = text.indexOf(exact);
  return { start, end: start + exact.length, exact };
};

test('segments before a change stay, segments after it move, segments in it are lost', () => {
  const older = 'avant milieu après';
  const newer = 'avant le grand milieu après';
  const move = createSegmentMover(older, newer);
  expect(move(segment(older, 'avant'))).toEqual(segment(newer, 'avant'));
  expect(move(segment(older, 'après'))).toEqual(segment(newer, 'après'));
  expect(createSegmentMover(older, 'avant centre après')(segment(older, 'milieu'))).toBe(undefined);
});

test('a moved segment is a slice of the newer text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 });
  fc.assert(
    fc.property(text, text, fc.nat(11), fc.nat(11), (older, newer, from, length) => {
      const exact = older.slice(from, from + length + 1);
      const moved = createSegmentMover(
        older,
        newer,
      )({ start: from, end: from + exact.length, exact });
      if (exact === '' || !moved) return;
      expect(newer.slice(moved.start, moved.end)).toBe(exact);
    }),
  );
});
