import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Measurement, measure } from '../evaluate/measure.ts';
import { readPublished, toPublished, toTable } from '../evaluate/published.ts';
import { type EvaluationSet, readEvaluationSet } from '../evaluate/read-set.ts';
import { pair, score } from '../evaluate/score.ts';

const FOLDER = path.join(import.meta.dirname, '../fixtures/eval');

let set: EvaluationSet;
let known: Measurement;
let heldOut: Measurement;

beforeAll(async () => {
  set = await readEvaluationSet(FOLDER);
  known = await measure(set, { half: 'known' });
  heldOut = await measure(set, { half: 'held-out' });
});

test('the halves are halves, and share nothing', () => {
  expect(known.texts + heldOut.texts).toBe(set.items.length);
  expect(Math.abs(known.texts - heldOut.texts)).toBeLessThanOrEqual(1);
});

test('the published figures are those of this extractor: npm run evaluate -- --write', async () => {
  const published = toPublished({ known, 'held-out': heldOut });
  const { scores, table } = await readPublished();
  expect(scores).toEqual(published);
  expect(table).toBe(toTable(published));
});

test('what is right scores 1, what is missed or false counts against it', () => {
  const [item] = set.items.filter(
    ({ id, statements }) => !set.heldOut.has(id) && statements.length > 5,
  );
  if (!item) throw new Error('The set has no long text.');
  const proposed = item.statements.map((statement) => ({
    ...(statement as never as object),
    speakerName: null,
    confidence: 1,
    rule: 'test',
    why: '',
    areMarksRepaired: false,
    candidates: [],
    speakerKind: null,
  })) as never[];
  const whole = score(pair({ item, proposed }), set.speakers).overall;
  expect([whole.contentExact.f1, whole.endToEnd.f1, whole.speaker.accuracy]).toEqual([1, 1, 1]);
  const most = score(pair({ item, proposed: proposed.slice(1) }), set.speakers).overall;
  expect(most.contentExact.precision).toBe(1);
  expect(most.contentExact.recall).toBeCloseTo(1 - 1 / item.statements.length);
});
