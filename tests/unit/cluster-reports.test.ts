import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterReports, type Link } from '../../server/register/utterances/cluster-reports.ts';
import type { Member } from '../../server/register/utterances/report-group.ts';

const DAY = 86_400_000;

/** A statement of the same speaker on the same day, in its own article. */
function member(id: number, changes: { day?: number; article?: number; declared?: string } = {}) {
  const { day = 1, article = id, declared } = changes;
  const said = new Date(day * DAY);
  return {
    id: BigInt(id),
    key: `key-${id}`,
    articleId: BigInt(article),
    speakerId: 1n,
    isNegated: false,
    apart: [],
    isFirstLine: false,
    saidEarliest: said,
    saidLatest: said,
    publishedEarliest: said,
    publishedLatest: said,
    own: declared
      ? { id: BigInt(1000 + declared.length), key: declared, declared }
      : { id: BigInt(100 + id), key: `own-${id}`, declared: null },
  } satisfies Member;
}
const link = (one: number, other: number, similarity = 0.8): Link => ({
  one: BigInt(one),
  other: BigInt(other),
  similarity,
});
const groupsOf = (members: readonly Member[], links: readonly Link[]) => {
  const utteranceOf = clusterReports(members, links);
  const groups = Map.groupBy(members, ({ id }) => utteranceOf.get(id));
  return [...groups].map(([utterance, group]) => [
    utterance,
    group.map(({ id }) => Number(id)).sort(),
  ]);
};

test('statements that a person parted are never grouped, not even by way of others', () => {
  const parted = { ...member(1), apart: ['key-3'] };
  const links = [link(1, 2, 0.9), link(2, 3)];
  expect(groupsOf([parted, member(2), member(3)], links)).toEqual([
    [101n, [1, 2]],
    [103n, [3]],
  ]);
});

test('without links, statements are not grouped', () => {
  expect(groupsOf([member(1), member(2)], [])).toEqual([
    [101n, [1]],
    [102n, [2]],
  ]);
});

test('directly or indirectly linked statements report the utterance with the smallest key', () => {
  const members = [member(3), member(1), member(2)];
  expect(groupsOf(members, [link(1, 2), link(2, 3)])).toEqual([[101n, [1, 2, 3]]]);
});

test('a third statement does not join two contradictory ones: the stronger link is used', () => {
  const month = { ...member(2), saidEarliest: new Date(0), saidLatest: new Date(30 * DAY) };
  const members = [member(1, { day: 1 }), month, member(3, { day: 9 })];
  expect(groupsOf(members, [link(1, 2, 0.7), link(2, 3, 0.9)])).toEqual([
    [101n, [1]],
    [102n, [2, 3]],
  ]);
});

test('a found group has one statement per article: the most similar one', () => {
  const members = [member(1), member(2, { article: 7 }), member(3, { article: 7 })];
  expect(groupsOf(members, [link(1, 2, 0.7), link(1, 3, 0.9)])).toEqual([
    [101n, [1, 3]],
    [102n, [2]],
  ]);
});

describe('declared utterances', () => {
  test('keep their reports, even contradictory ones, and get linked ones', () => {
    const members = [
      member(1, { declared: 'd' }),
      member(2, { declared: 'd', day: 40 }),
      member(3),
      member(4, { day: 40 }),
    ];
    expect(groupsOf(members, [link(1, 3)])).toEqual([
      // Its own reports contradict each other, so nothing is compatible with both.
      [1001n, [1, 2]],
      [103n, [3]],
      [104n, [4]],
    ]);
    expect(groupsOf(members.slice(0, 1).concat(members.slice(2)), [link(1, 3)])).toEqual([
      [1001n, [1, 3]],
      [104n, [4]],
    ]);
  });

  test('are never joined, and statements linked to two of them are not grouped', () => {
    const members = [
      member(1, { declared: 'd' }),
      member(2, { declared: 'dd' }),
      member(3),
      member(4),
      member(5),
    ];
    const links = [link(1, 3), link(2, 4), link(3, 4), link(4, 5), link(3, 5), link(1, 2)];
    expect(groupsOf(members, links)).toEqual([
      [1001n, [1]],
      [1002n, [2]],
      [103n, [3]],
      [104n, [4]],
      [105n, [5]],
    ]);
  });
});

describe('statements that a writer declared to report the same utterance', () => {
  const named = { ...member(3), own: member(1).own };

  test('stay together, regardless of their words', () => {
    const far = { ...member(4, { day: 40 }), own: member(1).own };
    expect(groupsOf([member(1), named, far], [])).toEqual([[101n, [1, 3, 4]]]);
  });

  test('all join a group if one of them does', () => {
    expect(groupsOf([member(1), member(2, { declared: 'd' }), named], [link(1, 2)])).toEqual([
      [1001n, [1, 2, 3]],
    ]);
    const between = [member(1), member(2, { declared: 'd' }), named, member(5, { declared: 'dd' })];
    expect(groupsOf(between, [link(1, 2), link(1, 5)])).toEqual([
      [101n, [1, 3]],
      [1001n, [2]],
      [1002n, [5]],
    ]);
  });
});

test('the result does not depend on the order of statements or links', () => {
  const ids = [1, 2, 3, 4, 5, 6, 7, 8];
  const world = fc.record({
    members: fc.tuple(
      ...ids.map((id) =>
        fc
          .record({ day: fc.integer({ min: 1, max: 2 }), article: fc.integer({ min: 1, max: 6 }) })
          .map((changes) =>
            member(id, { ...changes, ...(id > 6 && { declared: 'd'.repeat(id) }) }),
          ),
      ),
    ),
    links: fc.uniqueArray(
      fc
        .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.constantFrom(0.5, 0.7, 0.9))
        .filter(([one, other]) => one < other)
        .map(([one, other, similarity]) => link(one, other, similarity)),
      { selector: ({ one, other }) => `${one} ${other}` },
    ),
  });
  fc.assert(
    fc.property(world, fc.infiniteStream(fc.nat()), ({ members, links }, numbers) => {
      const shuffled = <T>(values: readonly T[]) =>
        values
          .map((value) => ({ value, at: numbers.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ value }) => value);
      const turned = links.map(({ one, other, similarity }) => ({
        one: other,
        other: one,
        similarity,
      }));
      const sorted = (utteranceOf: ReadonlyMap<bigint, bigint>) =>
        [...utteranceOf].sort(([a], [b]) => Number(a - b));
      expect(sorted(clusterReports(shuffled(members), shuffled(turned)))).toEqual(
        sorted(clusterReports(members, links)),
      );
    }),
    { numRuns: 300 },
  );
});

test('thousands of reports of one sentence are not compared pair by pair', () => {
  const reports = 2_000;
  let read = 0;
  const members = Array.from({ length: reports }, (_, index) =>
    Object.defineProperty({ ...member(index + 1) }, 'publishedEarliest', {
      get() {
        read += 1;
        return new Date(DAY);
      },
    }),
  );
  const links = members.slice(1).map((_, index) => link(index + 1, index + 2));
  expect(groupsOf(members, links)).toHaveLength(1);
  // Each time that it is joined to a larger group.
  expect(read).toBeLessThan(2 * reports * Math.log2(reports));
});

test('statements that a group refuses are compared with it once, however many links they have', () => {
  let compared = 0;
  const counted = (one: Member): Member =>
    Object.defineProperty({ ...one }, 'apart', {
      get() {
        compared += 1;
        return [];
      },
    });
  const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
  // Each of an article that already has the last report of the group.
  const mates = numbers.map((number) => counted(member(100 + number, { article: 40 })));
  const group = numbers.map((number) => counted(member(number)));
  const links = [
    ...numbers.slice(1).map((number) => link(number - 1, number, 0.9)),
    ...mates.flatMap(({ id }) => numbers.map((number) => link(number, Number(id)))),
  ];
  expect(groupsOf([...group, ...mates], links)).toHaveLength(41);
  expect(compared).toBeLessThan(links.length * 10);
});
