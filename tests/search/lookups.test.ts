import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

// Look-ups of speakers by name and title, written by someone who did not know the search. The
// held-out half is scored, but its misses are not printed: nobody who changes the search looks at
// them.

interface LookUp {
  readonly query: string;
  /** The day, or the month, of the text in which the speaker was named. */
  readonly date?: string;
  /** Null: nobody in the register. */
  readonly expect?: string | null;
  readonly anyOf?: readonly string[];
  readonly kind: string;
}

const SET = new URL('../fixtures/search-set/', import.meta.url);

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer();
  await loadCorpus(server.database, { folder: fileURLToPath(new URL('corpus', SET)) });
});
afterAll(() => server.close());

async function lookUp({ query, date }: LookUp) {
  const { speakers } = await server.query(
    `query ($filter: SpeakerFilter!) {
      speakers(first: 1, filter: $filter) { edges { similarity matchedName node { slug } } } }`,
    { filter: { search: query, on: date ? `${date}-15`.slice(0, 10) : null } },
  );
  const [edge] = speakers.edges;
  return { slug: edge?.node.slug ?? null, similarity: edge?.similarity ?? 0 };
}

async function score(half: string) {
  const lookUps: LookUp[] = parse(readFileSync(new URL(`lookups-${half}.yaml`, SET), 'utf8'));
  const results = await Promise.all(
    lookUps.map(async (one) => {
      const { slug, similarity } = await lookUp(one);
      const wanted: readonly (string | null)[] = one.anyOf ?? [one.expect ?? null];
      const isKnown = !wanted.includes(null);
      // Nobody is right for an unknown person; a guess below the documented bound is, too.
      const isRight = isKnown ? wanted.includes(slug) : similarity < HIT;
      return { ...one, slug, similarity, isKnown, isRight };
    }),
  );
  const share = (of: typeof results) => of.filter(({ isRight }) => isRight).length / of.length;
  const similarities = (isKnown: boolean) =>
    results.filter((one) => one.isKnown === isKnown).map(({ similarity }) => similarity);
  return {
    results,
    all: share(results),
    titles: share(results.filter(({ kind }) => kind.startsWith('title'))),
    auc: areaUnderCurve(similarities(true), similarities(false)),
    kinds: Object.fromEntries(
      Array.from(
        Map.groupBy(results, ({ kind }) => kind),
        ([kind, of]) => [kind, `${of.filter(({ isRight }) => isRight).length}/${of.length}`],
      ),
    ),
  };
}

/** The documented bound between a hit and a guess. */
const HIT = 0.75;

/** The probability that a known speaker has a higher similarity than an unknown one. */
function areaUnderCurve(known: readonly number[], unknown: readonly number[]): number {
  const wins = known.flatMap((one) =>
    unknown.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)),
  );
  return wins.reduce((sum: number, win) => sum + win, 0) / wins.length;
}

test('speakers are found by name and by title, and unknown persons are told apart', async () => {
  const known = await score('known');
  const heldOut = await score('held-out');
  const misses = known.results
    .filter(({ isRight }) => !isRight)
    .map((one) => `${one.kind}: ${one.query} → ${one.slug} (${one.similarity})`);
  const { results: _, ...figures } = known;
  const { results: __, ...heldOutFigures } = heldOut;
  console.info(JSON.stringify({ known: figures, heldOut: heldOutFigures, misses }, null, 2));
  for (const { titles, all, auc } of [known, heldOut]) {
    expect(titles).toBeGreaterThanOrEqual(0.85);
    expect(all).toBeGreaterThanOrEqual(0.9);
    expect(auc).toBeGreaterThanOrEqual(0.95);
  }
});
