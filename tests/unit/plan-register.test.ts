import { expect, test } from 'vitest';
import { toHash } from '../../server/model/canonical.ts';
import { planRegister } from '../../server/sources/yaml/load-registers.ts';
import { createReport, reportPlan } from '../../server/sources/yaml/load-report.ts';

const CORPUS = 'sample';
const said = (name: string) => ({ name });

/** The plan for an entry with the value `file` and a row with the value `stored`. */
function plan(
  file: string | undefined,
  stored?: { says: string; base: string | null; corpus?: string | null },
) {
  const report = createReport(CORPUS);
  const entries = file === undefined ? [] : [{ id: 'pont', name: file }];
  const rows = stored && {
    id: 1n,
    key: 'k',
    slug: 'pont',
    corpus: stored.corpus === undefined ? CORPUS : stored.corpus,
    corpusHash: stored.base === null ? null : toHash(said(stored.base)),
    record: said(stored.says),
  };
  const toRecord = ({ name }: { name: string }) => said(name);
  const toStored = ({ record }: NonNullable<typeof rows>) => record;
  const plans = planRegister(entries, rows ? [rows] : [], report, toRecord, toStored);
  for (const one of plans) {
    const conflict = one.action === 'conflict' ? one : null;
    reportPlan(report, { type: 'topic', id: 'pont' }, one.action, conflict);
  }
  const [counted] = Object.entries(report.topics).filter(([, count]) => count > 0);
  return { planned: plans[0]?.action, counted: counted?.[0], report };
}

test.each([
  ['new', 'a', undefined, 'add', 'added'],
  ['the same', 'a', { says: 'a', base: 'a' }, 'same', 'unchanged'],
  ['changed in the file', 'b', { says: 'a', base: 'a' }, 'update', 'changed'],
  ['corrected in the register', 'a', { says: 'b', base: 'a' }, 'keep', 'corrected'],
  ['corrected, and the file follows', 'b', { says: 'b', base: 'a' }, 'adopt', 'unchanged'],
  ['equal, from another corpus', 'a', { says: 'a', base: 'a', corpus: 'x' }, 'same', 'unchanged'],
])('%s', (_, file, stored, planned, counted) => {
  const result = plan(file, stored);
  expect([result.planned, result.counted]).toEqual([planned, counted]);
  expect(result.report).toMatchObject({ conflicts: [], missing: [] });
});

test.each([
  ['changed in both', { says: 'b', base: 'a' }, /^corrected in the register, and changed/],
  [
    'different, from another corpus',
    { says: 'a', base: 'a', corpus: 'x' },
    /^the corpus "x" recorded it/,
  ],
  ['another, made by hand', { says: 'a', base: null, corpus: null }, /^the API recorded it/],
])('%s is a conflict', (_, stored, why) => {
  const { planned, counted, report } = plan('c', stored);
  expect([planned, counted]).toEqual(['conflict', undefined]);
  const reason = expect.stringMatching(why);
  expect(report.conflicts).toEqual([{ type: 'topic', id: 'pont', fields: ['name'], reason }]);
});

test('entries missing from the file are reported if they belong to this corpus', () => {
  const missing = [{ type: 'topic', id: 'pont' }];
  expect(plan(undefined, { says: 'a', base: 'a' }).report.missing).toEqual(missing);
  expect(plan(undefined, { says: 'a', base: 'a', corpus: 'x' }).report.missing).toEqual([]);
});
