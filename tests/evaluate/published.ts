import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EXTRACTOR, HIGH_CONFIDENCE } from '../../server/extract/statement.ts';
import type { Half, Measurement } from './measure.ts';
import type { Report, Scores } from './score.ts';

const FOLDER = path.join(import.meta.dirname, '../../server/extract');
const SCORES = path.join(FOLDER, 'scores.json');
const README = path.join(FOLDER, 'README.md');
const TABLE = /(<!-- npm run evaluate -- --write writes this -->\n)[\s\S]*?(\n<!-- end -->)/u;

/** The figures that users see, for both halves of the project's set. */
export interface Published {
  readonly version: string;
  readonly highConfidence: number;
  readonly halves: Readonly<Record<Half, HalfFigures>>;
}

interface HalfFigures {
  readonly texts: number;
  readonly statements: number;
  readonly highConfidence: { readonly precision: number; readonly share: number };
  readonly all: Figures;
  readonly kinds: Readonly<Record<string, Figures>>;
}

interface Figures {
  readonly statements: number;
  readonly contentF1: number;
  readonly contentExactF1: number;
  readonly endToEndF1: number;
  readonly speakerAccuracy: number;
}

export function toPublished(halves: Readonly<Record<Half, Measurement>>): Published {
  return {
    version: EXTRACTOR.version,
    highConfidence: HIGH_CONFIDENCE,
    halves: { known: figuresOf(halves.known), 'held-out': figuresOf(halves['held-out']) },
  };
}

/** What is published now. */
export async function readPublished(): Promise<{
  readonly scores: unknown;
  readonly table: string;
}> {
  const [scores, readme] = await Promise.all([readFile(SCORES, 'utf8'), readFile(README, 'utf8')]);
  return {
    scores: JSON.parse(scores),
    table: (TABLE.exec(readme)?.[0] ?? '').split('\n').slice(1, -1).join('\n'),
  };
}

export async function writePublished(published: Published): Promise<void> {
  await writeFile(SCORES, `${JSON.stringify(published, null, 2)}\n`);
  const readme = await readFile(README, 'utf8');
  await writeFile(
    README,
    readme.replace(TABLE, (_, start: string, end: string) => `${start}${toTable(published)}${end}`),
  );
}

/** The table of the README. */
export function toTable({ halves }: Published): string {
  const head = [
    '',
    '| half | statements | content | DIRECT | MIXED | INDIRECT | speaker | end to end | high confidence |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ];
  const rows = Object.entries(halves).map(([name, { statements, all, kinds, highConfidence }]) => {
    const ofKinds = ['DIRECT', 'MIXED', 'INDIRECT'].map((kind) =>
      show(kinds[kind]?.contentF1 ?? 0),
    );
    const cells = [
      show(all.contentF1),
      ...ofKinds,
      show(all.speakerAccuracy),
      show(all.endToEndF1),
      show(highConfidence.precision),
    ];
    return `| ${name} | ${statements} | ${cells.join(' | ')} |`;
  });
  return [...head, ...rows, ''].join('\n');
}

function figuresOf({ texts, report }: Measurement): HalfFigures {
  const { overall, kinds, high } = report as Report;
  return {
    texts,
    statements: overall.statements,
    highConfidence: { precision: round(high.precision), share: round(high.share) },
    all: toFigures(overall),
    kinds: Object.fromEntries(
      Object.entries(kinds).map(([kind, scores]) => [kind, toFigures(scores)]),
    ),
  };
}

function toFigures(scores: Scores): Figures {
  return {
    statements: scores.statements,
    contentF1: round(scores.contentOverlap80.f1),
    contentExactF1: round(scores.contentExact.f1),
    endToEndF1: round(scores.endToEnd.f1),
    speakerAccuracy: round(scores.speaker.accuracy),
  };
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

function show(value: number): string {
  return value.toFixed(2);
}
