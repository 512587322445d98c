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
}

const SPEAKER = 'odile-sarrant';
const OTHER_SPEAKER = 'valdorie';
const FAVOURABLE: ReadonlySet<string> = new Set(['VERBATIM', 'EXCERPT', 'ELIDED', 'VARIANT']);

const readItems = (half: string): readonly Item[] =>
  parse(
    readFileSync(new URL(`../fixtures/verdicts/${half}/quotations.yaml`, import.meta.url), 'utf8'),
  );

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
    const isCautioned = (matches[0]?.cautions.length ?? 0) > 0;
    const answer = FAVOURABLE.has(verdict)
      ? isCautioned
        ? 'cautioned'
        : 'reassured'
      : verdict === 'NOT_FOUND'
        ? 'notFound'
        : 'corrected';
    answers.push({ item, answer });
  }
  const byKind = Map.groupBy(answers, ({ item }) => kindOf(item));
  const tallies = Array.from(byKind, ([kind, group]): [string, Tally] => {
    const of = (name: string) =>
      group.filter(({ answer }) => answer === name).map(({ item }) => item);
    const [reassured, cautioned] = [of('reassured'), of('cautioned')];
    const [corrected, notFound] = [of('corrected'), of('notFound')];
    return [
      kind,
      { items: group.map(({ item }) => item), reassured, cautioned, corrected, notFound },
    ];
  });
  return new Map(tallies);
}

function report(half: string, tallies: ReadonlyMap<string, Tally>): void {
  const lines = Array.from(tallies, ([kind, tally]) => {
    const counts = Object.entries(tally).map(([name, items]) => `${name} ${items.length}`);
    return `${half}, ${kind}: ${counts.join(', ')}\n`;
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

const TRUE: ReadonlySet<string> = new Set([
  ...['damaged', 'honest', 'bracket, honest', 'gap-join, honest'],
]);

/** The largest share that may be reassured, for each kind of false or misleading quotation. */
const MISLEADING = {
  contrary: 0,
  nested: 0,
  doctored: 0.02,
  truncation: 0.2,
  hearsay: 0.2,
  'bracket, false': 0.1,
  'gap-join, false': 0.1,
};

describe.each(['known', 'held-out'])('the %s half', (half) => {
  let server: TestServer;
  let tallies: ReadonlyMap<string, Tally>;

  beforeAll(async () => {
    server = await createTestServer();
    const items = readItems(half);
    const { folder } = createCorpusFolder(toArticles(items), afterAll);
    await loadCorpus(server.database, { folder });
    const { id } = await server.database.prisma.speaker.findFirstOrThrow({
      where: { slug: SPEAKER },
    });
    tallies = await tallyOf(createReader(server.database), items, id);
    report(half, tallies);
    if (half === 'known') reportMisses(tallies);
  });
  afterAll(() => server.close());

  const tally = (kind: string) => {
    const found = tallies.get(kind);
    if (!found) throw new Error(`There is no item of the kind ${kind}`);
    return found;
  };

  test.each(Object.entries(MISLEADING))('%s: at most %d are reassured', (kind, share) => {
    const { items, reassured } = tally(kind);
    expect(reassured.length).toBeLessThanOrEqual(items.length * share);
  });

  test('damaged quotations lead to the statement, most of them as the words', () => {
    const { items, reassured, notFound } = tally('damaged');
    expect(notFound.length).toBeLessThanOrEqual(items.length * 0.05);
    expect(reassured.length).toBeGreaterThanOrEqual(items.length * 0.55);
  });

  test('true quotations are the words, most of them without a caution', () => {
    for (const kind of ['honest', 'bracket, honest', 'gap-join, honest']) {
      const { items, reassured, corrected, notFound } = tally(kind);
      expect(corrected.length + notFound.length).toBeLessThanOrEqual(items.length * 0.1);
      expect(reassured.length).toBeGreaterThanOrEqual(items.length * 0.7);
    }
  });
});
