import path from 'node:path';
import {
  EXTRACTOR,
  HIGH_CONFIDENCE,
  type ProposedStatement,
} from '../../server/extract/statement.ts';
import { type Arguments, readArguments } from '../../server/process/read-arguments.ts';
import { runProcess } from '../../server/process/run-process.ts';
import { type Half, measure } from './measure.ts';
import { toPublished, writePublished } from './published.ts';
import { type Annotated, readEvaluationSet } from './read-set.ts';
import {
  createSpeakerTest,
  isRightEndToEnd,
  type Pair,
  type Rate,
  type Report,
  type Scores,
} from './score.ts';

const HELP = `Measures the extractor on annotated texts.

  npm run --silent evaluate -- [<folder or cases.yaml>] [--half known|held-out] [--json]

  <folder>         a folder in the corpus format, with cases.yaml or without it
                   (default: tests/fixtures/eval)
  --half <half>    only the known half, or only the half in held-out.yaml
  --json           print everything as JSON
  --write          write the figures of both halves to server/extract (scores.json, README.md)
  --no-register    recognize speakers without the folder's register
  --help           show this text

Misses and false hits are listed, except those of the held-out half.`;

const ARGUMENTS = {
  allowPositionals: true,
  options: {
    half: { type: 'string' },
    json: { type: 'boolean', default: false },
    'no-register': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
} as const;

await runProcess(async () => {
  const given = readArguments(HELP, ARGUMENTS, checkArguments);
  if (!given) return;
  const { folder, half, withRegister } = given;
  const set = await readEvaluationSet(folder);
  if (given.write) {
    const known = await measure(set, { half: 'known' });
    await writePublished(
      toPublished({ known, 'held-out': await measure(set, { half: 'held-out' }) }),
    );
    return;
  }
  const { texts, pairs, report } = await measure(set, { half, withRegister });
  const shown = pairs.filter(({ item }) => !set.heldOut.has(item));
  const isSame = createSpeakerTest(set.speakers);
  const errors = shown.filter((each) => !isRightEndToEnd(each, isSame)).map(describe);
  if (given.json) {
    const all = { extractor: EXTRACTOR, texts, ...report, errors };
    process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
    return;
  }
  process.stdout.write(`${format(report, texts)}\n\n${errors.map(formatError).join('\n')}\n`);
});

function checkArguments({ values, positionals }: Arguments<typeof ARGUMENTS>) {
  const [folder = path.join(import.meta.dirname, '../fixtures/eval'), ...more] = positionals;
  if (more.length > 0) throw new TypeError('Give one folder.');
  const { half } = values;
  if (half !== undefined && !isHalf(half)) throw new TypeError('--half must be known or held-out.');
  return {
    folder,
    half,
    json: values.json,
    write: values.write,
    withRegister: !values['no-register'],
  };
}

function isHalf(value: string): value is Half {
  return value === 'known' || value === 'held-out';
}

interface ErrorItem {
  readonly item: string;
  readonly fault: 'missed' | 'false hit' | 'wrong';
  readonly annotated: object | null;
  readonly proposed: object | null;
}

function describe({ item, annotated, proposed }: Pair): ErrorItem {
  return {
    item,
    fault: !proposed ? 'missed' : !annotated ? 'false hit' : 'wrong',
    annotated: annotated ? { speaker: annotated.speaker, ...brief(annotated) } : null,
    proposed: proposed
      ? {
          speaker: proposed.speaker ?? proposed.speakerName,
          ...brief(proposed),
          rule: proposed.rule,
          confidence: proposed.confidence,
        }
      : null,
  };
}

function brief({ kind, act, content, cue, source }: Annotated | ProposedStatement) {
  return {
    kind,
    act,
    source: source?.exact ?? null,
    cue: cue?.exact ?? null,
    content: content.map(({ exact }) => exact),
  };
}

function formatError({ item, fault, annotated, proposed }: ErrorItem): string {
  const lines = [`${item}: ${fault}`];
  if (annotated) lines.push(`  annotated ${JSON.stringify(annotated)}`);
  if (proposed) lines.push(`  proposed  ${JSON.stringify(proposed)}`);
  return lines.join('\n');
}

function format({ overall, kinds, curve, high, confusion }: Report, texts: number): string {
  const rows = [
    [
      '',
      'n',
      'exact F1',
      'F1 ≥0.5',
      'F1 ≥0.8',
      'P ≥0.8',
      'R ≥0.8',
      'end to end',
      'cue',
      'source',
      'speaker',
      'answered',
      'kind',
      'act',
    ],
  ];
  for (const [name, scores] of [['all', overall] as const, ...Object.entries(kinds)])
    rows.push(rowOf(name, scores));
  const points = curve.map(({ confidence, share, precision }) => [
    confidence.toFixed(2),
    percent(share),
    percent(precision),
  ]);
  const table = Object.entries(confusion).map(([name, row]) => [
    name,
    ...Object.values(row).map(String),
  ]);
  return [
    `Extractor ${EXTRACTOR.version}, ${texts} texts`,
    toTable(rows),
    `\nHigh confidence (${HIGH_CONFIDENCE}): ${percent(high.precision)} right of ${high.proposals} (${percent(high.share)} of all)`,
    `\nConfidence, share answered, right end to end\n${toTable(points)}`,
    `\nAnnotated kind by proposed kind\n${toTable([['', ...Object.keys(confusion)], ...table])}`,
  ].join('\n');
}

function rowOf(name: string, scores: Scores): string[] {
  const f1 = ({ f1: value }: Rate) => percent(value);
  const { contentOverlap80: at80 } = scores;
  return [
    name,
    String(scores.statements),
    f1(scores.contentExact),
    f1(scores.contentOverlap50),
    f1(at80),
    percent(at80.precision),
    percent(at80.recall),
    f1(scores.endToEnd),
    percent(scores.cue.accuracy),
    percent(scores.source.accuracy),
    percent(scores.speaker.accuracy),
    percent(scores.speaker.answered),
    percent(scores.kind.accuracy),
    percent(scores.act.accuracy),
  ];
}

function percent(value: number): string {
  return (value * 100).toFixed(1);
}

function toTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
