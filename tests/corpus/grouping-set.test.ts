import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ReportFacts } from '../../server/register/utterances/report.ts';
import { createNumbering, groupFacts, pairsOf, scoreGroups } from './score-grouping.ts';

// Utterances whose reports were written by people who did not see each other's, and pairs that look
// like reports of one utterance but are not. Nobody who changes the measure reads the held-out half;
// of it, only figures are printed. The further set was written afterwards, and its misses were read.
const SET = fileURLToPath(new URL('../fixtures/utterance-set', import.meta.url));

interface Written {
  readonly date?: string;
  readonly content: string;
  readonly verbatim: readonly string[];
  readonly cue: string | null;
  readonly negated: boolean;
  readonly gloss?: string;
}
interface WrittenUtterance {
  readonly id: string;
  readonly speaker: string;
  readonly date: string;
  readonly reports: readonly Written[];
}
interface NearMiss extends Omit<WrittenUtterance, 'reports'> {
  readonly kind: string;
  readonly a: Written;
  readonly b: Written;
}

type Half = 'known' | 'further' | 'held-out';

function readHalf(half: Half) {
  const read = (name: string) => parse(readFileSync(`${SET}/${half}/${name}.yaml`, 'utf8'));
  return {
    utterances: read('utterances') as readonly WrittenUtterance[],
    nearMisses: read('near-misses') as readonly NearMiss[],
  };
}

// Each report is an article of its own, published on the day. The said date and the speech act are
// left out, so that they do not tell near misses apart.
function toFacts({ utterances, nearMisses }: ReturnType<typeof readHalf>): ReportFacts[] {
  const speakerId = createNumbering();
  const articleId = createNumbering();
  const toReport = (key: string, speaker: string, date: string, written: Written): ReportFacts => {
    const day = new Date(written.date ?? date);
    return {
      id: articleId(key),
      key,
      articleId: articleId(key),
      isFirstLine: false,
      language: 'fr',
      speakerId: speakerId(speaker),
      act: 'ASSERT',
      isNegated: written.negated,
      occasion: null,
      saidEarliest: null,
      saidLatest: null,
      publishedEarliest: day,
      publishedLatest: day,
      verbatim: written.verbatim,
      content: [written.content],
      cue: written.cue,
      gloss: written.gloss ?? null,
    };
  };
  return [
    ...utterances.flatMap(({ id, speaker, date, reports }) =>
      reports.map((report, index) => toReport(`${id}.${index}`, speaker, date, report)),
    ),
    ...nearMisses.flatMap(({ id, speaker, date, a, b }) => [
      toReport(`${id}.a`, speaker, date, a),
      toReport(`${id}.b`, speaker, date, b),
    ]),
  ];
}

test.each<[half: Half, precision: number, recall: number, nearMisses: number]>([
  ['known', 0.95, 0.7, 0.05],
  ['further', 0.95, 0.5, 0.02],
  ['held-out', 0.95, 0.4, 0.05],
])('%s: reports in other words are found, near misses are not', async (half, ...bounds) => {
  const [precision, recall, merged] = bounds;
  const given = readHalf(half);
  const groups = await groupFacts(toFacts(given));
  const truth = given.utterances.map(({ id, reports }) =>
    reports.map((_report, index) => `${id}.${index}`),
  );
  const score = scoreGroups(groups, truth);
  const found = new Set(groups.flatMap(pairsOf));
  const isMerged = ({ id }: NearMiss) => found.has(`${id}.a ${id}.b`);
  const { nearMisses } = given;
  const misses = nearMisses.filter(isMerged);
  print(half, score, nearMisses, isMerged);
  if (half !== 'held-out')
    list(half, { ...score, merged: misses.map(({ id, kind }) => `${id} ${kind}`) });
  expect(score.precision).toBeGreaterThanOrEqual(precision);
  expect(score.recall).toBeGreaterThanOrEqual(recall);
  expect(misses.length / nearMisses.length).toBeLessThanOrEqual(merged);
});

function print(
  half: Half,
  { precision, recall, truePairs }: ReturnType<typeof scoreGroups>,
  nearMisses: readonly NearMiss[],
  isMerged: (one: NearMiss) => boolean,
): void {
  const kinds = Map.groupBy(nearMisses, ({ kind }) => kind);
  const byKind = [...kinds].map(
    ([kind, all]) => `${kind} ${all.filter(isMerged).length}/${all.length}`,
  );
  process.stdout.write(
    `grouping, ${half}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} of ` +
      `${truePairs} pairs; near misses merged ${nearMisses.filter(isMerged).length} of ` +
      `${nearMisses.length}: ${byKind.join(', ')}\n`,
  );
}

function list(
  half: Half,
  score: ReturnType<typeof scoreGroups> & { readonly merged: readonly string[] },
) {
  const { falsePairs, missedPairs, merged } = score;
  for (const [what, all] of Object.entries({ falsePairs, missedPairs, merged })) {
    process.stdout.write(`${half}, ${what}: ${all.join(', ') || 'none'}\n`);
  }
}
