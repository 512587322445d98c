import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createReader, type Reader } from '../../server/read/sql.ts';
import { verifyQuotation } from '../../server/search/quotation/verify.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createCorpusFolder } from '../corpus/corpus-folder.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

// Quotations of invented articles, written by somebody who did not know the code: false ones, cut
// ones, damaged ones and true ones. The held-out half is not read by those who write the verdicts:
// of it, only figures are printed.

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly article: string;
  /** The words that the speaker said, as printed. */
  readonly spoken: string;
  /** Words within them of another speaker. */
  readonly nestedWords?: string;
  /** The quotation to verify. */
  readonly claim: string;
  /** Of gaps and brackets: whether they keep the meaning. */
  readonly honest?: boolean;
}

/** What an answer means to a reader. */
interface Tally {
  readonly items: readonly Item[];
  /** VERBATIM, EXCERPT, ELIDED or VARIANT without a caution. */
  readonly reassured: readonly Item[];
  /** The same with a caution. */
  readonly cautioned: readonly Item[];
  /** Leads to the statement, but not as the speaker's words. */
  readonly corrected: readonly Item[];
  readonly notFound: readonly Item[];
  /** How many of the favourable answers have each caution. */
  readonly cautions: ReadonlyMap<string, number>;
}

type Answer = Exclude<keyof Tally, 'cautions'>;

const SPEAKER = 'odile-sarrant';
const OTHER_SPEAKER = 'valdorie';
const FAVOURABLE: ReadonlySet<string> = new Set(['VERBATIM', 'EXCERPT', 'ELIDED', 'VARIANT']);

const readItems = (half: string, set: string): readonly Item[] =>
  parse(readFileSync(new URL(`../fixtures/verdicts/${half}/${set}.yaml`, import.meta.url), 'utf8'));

/** One article for all items that quote the same words of it. */
function toArticles(items: readonly Item[]): Record<string, string> {
  const groups = Map.groupBy(items, ({ article, spoken }) => `${article}\n${spoken}`).values();
  return Object.fromEntries(
    Array.from(groups, (group, index) => {
      const { article, spoken } = group[0] as Item;
      const nested = new Set(group.flatMap(({ nestedWords }) => nestedWords ?? []));
      const statements = [
        { id: 's1', speaker: SPEAKER, words: spoken, within: null },
        ...Array.from(nested, (words, at) => {
          return { id: `s${at + 2}`, speaker: OTHER_SPEAKER, words, within: 's1' };
        }),
      ].map(({ id, speaker, words, within }) => {
        const content = [words];
        return { id, kind: 'DIRECT', speaker, content, verbatim: content, act: 'ASSERT', within };
      });
      const id = `article-${index}`;
      const facts = { id, language: 'fr', publishedOn: '2024-05-02', title: id, textKind: 'FULL' };
      return [`articles/${id}.yaml`, JSON.stringify({ ...facts, text: article, statements })];
    }),
  );
}

const kindOf = ({ kind, honest }: Item) =>
  honest === undefined ? kind : `${kind}, ${honest ? 'honest' : 'false'}`;

async function tallyOf(reader: Reader, items: readonly Item[], speaker: bigint) {
  const answers = [];
  for (const item of items) {
    const { verdict, matches } = await verifyQuotation(reader, item.claim, [speaker]);
    const cautions = FAVOURABLE.has(verdict) ? (matches[0]?.cautions ?? []) : [];
    const isCautioned = cautions.length > 0;
    const answer = FAVOURABLE.has(verdict)
      ? isCautioned
        ? 'cautioned'
        : 'reassured'
      : verdict === 'NOT_FOUND'
        ? 'notFound'
        : 'corrected';
    answers.push({ item, answer, cautions });
  }
  const byKind = Map.groupBy(answers, ({ item }) => kindOf(item));
  const tallies = Array.from(byKind, ([kind, group]): [string, Tally] => {
    const of = (name: string) =>
      group.filter(({ answer }) => answer === name).map(({ item }) => item);
    const [reassured, cautioned] = [of('reassured'), of('cautioned')];
    const [corrected, notFound] = [of('corrected'), of('notFound')];
    const all = Map.groupBy(
      group.flatMap(({ cautions }) => cautions),
      (caution) => caution,
    );
    const cautions = new Map(Array.from(all, ([caution, { length }]) => [caution, length]));
    return [
      kind,
      { items: group.map(({ item }) => item), reassured, cautioned, corrected, notFound, cautions },
    ];
  });
  return new Map(tallies);
}

function report(name: string, tallies: ReadonlyMap<string, Tally>): void {
  const lines = Array.from(tallies, ([kind, { cautions, ...tally }]) => {
    const counts = Object.entries(tally).map(([name, items]) => `${name} ${items.length}`);
    const named = Array.from(cautions, ([caution, count]) => `${caution} ${count}`);
    return `${name}, ${kind}: ${[...counts, ...named].join(', ')}\n`;
  });
  process.stderr.write(lines.join(''));
}

/** For those who look for the cause. Never of the held-out half. */
function reportMisses(tallies: ReadonlyMap<string, Tally>): void {
  for (const [kind, { items, reassured }] of tallies) {
    const isTrue = TRUE.has(kind);
    const misses = isTrue ? items.filter((item) => !reassured.includes(item)) : reassured;
    for (const { id, claim } of misses) process.stderr.write(`${id}: ${JSON.stringify(claim)}\n`);
  }
}

const TRUE: ReadonlySet<string> = new Set(['damaged', 'honest', 'gap-join, honest']);

/** The largest share that may be reassured, for each kind of false or misleading quotation. */
const MISLEADING = {
  contrary: 0,
  nested: 0,
  doctored: 0.02,
  truncation: 0.2,
  hearsay: 0.2,
  'cut-other': 0.2,
  'bracket, false': 0,
  'gap-join, false': 0.1,
};

/** The sets, with the least share of cut quotations that say what kind of words were cut off. */
const SETS = [
  ['quotations', 0.7],
  ['truncations', 0.8],
  ['fact-check', 0.8],
  ['desk', 0.8],
  ['opponent', 0.8],
] as const;

const HALVES = ['known', 'held-out'].flatMap((half) =>
  SETS.map(([set, share]) => ({ half, set, share })),
);

describe.each(HALVES)('the $half half of the $set', ({ half, set, share: shareNamed }) => {
  const items = readItems(half, set);
  const kinds = new Set(items.map(kindOf));
  let server: TestServer;
  let tallies: ReadonlyMap<string, Tally>;

  beforeAll(async () => {
    server = await createTestServer();
    const { folder } = createCorpusFolder(toArticles(items), afterAll);
    await loadCorpus(server.database, { folder });
    const { id } = await server.database.prisma.speaker.findFirstOrThrow({
      where: { slug: SPEAKER },
    });
    tallies = await tallyOf(createReader(server.database), items, id);
    report(`${half} ${set}`, tallies);
    if (half === 'known') reportMisses(tallies);
  });
  afterAll(() => server.close());

  const tally = (kind: string) => {
    const found = tallies.get(kind);
    if (!found) throw new Error(`There is no item of the kind ${kind}`);
    return found;
  };

  test.each(Object.entries(MISLEADING).filter(([kind]) => kinds.has(kind)))(
    '%s: at most %d are reassured',
    (kind, share) => {
      const { items, reassured } = tally(kind);
      // Of a few items, one is more than any share.
      const most = Math.ceil(items.length * share);
      expect(reassured.length).toBeLessThanOrEqual(most);
    },
  );

  test('cut quotations that are given as the words say that they were cut', () => {
    const { reassured, cautioned, cautions } = tally('truncation');
    const named = cautions.get('CONDITION_OR_CONTRAST_CUT') ?? 0;
    expect(named).toBeGreaterThanOrEqual((reassured.length + cautioned.length) * shareNamed);
  });

  test.runIf(kinds.has('damaged'))(
    'damaged quotations lead to the statement, most of them as the words',
    () => {
      const { items, reassured, notFound } = tally('damaged');
      expect(notFound.length).toBeLessThanOrEqual(items.length * 0.05);
      expect(reassured.length).toBeGreaterThanOrEqual(items.length * 0.75);
    },
  );

  test('true quotations are the words, most of them without a caution', () => {
    const all = ['honest', 'gap-join, honest'].filter((kind) => kinds.has(kind)).map(tally);
    const count = (name: Answer) => all.reduce((sum, one) => sum + one[name].length, 0);
    expect(count('corrected') + count('notFound')).toBeLessThanOrEqual(count('items') * 0.1);
    expect(count('reassured')).toBeGreaterThanOrEqual(count('items') * 0.75);
  });

  test.runIf(kinds.has('bracket, honest'))('honest brackets are the words, with a caution', () => {
    const { items, reassured, cautioned } = tally('bracket, honest');
    expect(reassured.length + cautioned.length).toBeGreaterThanOrEqual(items.length * 0.9);
  });
});
