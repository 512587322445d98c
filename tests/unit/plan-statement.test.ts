import { expect, test } from 'vitest';
import type { StoredStatement } from '../../server/register/stored-article.ts';
import { planMissing, planStatement } from '../../server/sources/yaml/plan-article.ts';
import {
  CORPUS,
  correct,
  createTestStatement,
  notMerged,
  TEXT,
  toStored,
} from './stored-article.ts';

const loaded = toStored();
const now = createTestStatement('s1');
const changed = createTestStatement('s1', 'oui', { gloss: 'Yes.' });
const corrected = { gloss: 'Corrected by hand.' };
const redacted: Partial<StoredStatement> = { status: 'REDACTED' };
const withdrawnBy = (correctedBy: string): Partial<StoredStatement> => ({
  status: 'WITHDRAWN',
  corrections: [{ kind: 'WITHDRAWN', correctedBy }] as StoredStatement['corrections'],
});

/** The plan for the first statement after these changes to its row. */
function plan(statement: typeof now, changes: Partial<StoredStatement> = {}, corpus = CORPUS) {
  const stored = correct(loaded, 's1', changes);
  const situation = { stored, corpus, text: TEXT, ...notMerged };
  return planStatement(statement, stored.statements[0], situation);
}

test.each([
  ['as loaded', now, {}, { action: 'same' }],
  ['changed in the file', changed, {}, { action: 'update' }],
  ['corrected in the register', now, corrected, { action: 'keep' }],
  ['corrected, and the file follows', changed, { gloss: 'Yes.' }, { action: 'adopt' }],
  ['withdrawn by hand', now, withdrawnBy('an editor'), { action: 'keep' }],
  ['redacted', now, redacted, { action: 'keep' }],
  ['withdrawn by a load', now, withdrawnBy('corpus'), { action: 'restore' }],
  ['withdrawn by a load, and back changed', changed, withdrawnBy('corpus'), { action: 'restore' }],
])('%s', (_, statement, changes, expected) => {
  expect(plan(statement, changes)).toMatchObject(expected);
});

test.each([
  [
    'changed in both',
    corrected,
    CORPUS,
    'corrected in the register, and changed in the file since',
  ],
  [
    'of another corpus',
    {},
    'other',
    'the corpus "sample" recorded it first, with different values. ' +
      'Change it there, or give this one another `id`',
  ],
  ['redacted', redacted, CORPUS, 'it was redacted in the register, and changed in the file since'],
  [
    'withdrawn by hand',
    withdrawnBy('an editor'),
    CORPUS,
    'it was withdrawn in the register, and changed in the file since',
  ],
])('a changed statement is a conflict: %s', (_, changes, corpus, reason) => {
  expect(plan(changed, changes, corpus)).toMatchObject({
    action: 'conflict',
    fields: ['gloss'],
    reason,
  });
});

test('a correction followed by a withdrawal by a load is a conflict', () => {
  expect(plan(now, { ...corrected, ...withdrawnBy('corpus') })).toMatchObject({
    action: 'conflict',
  });
});

test('a new statement is added; the same one of another corpus is unchanged', () => {
  const situation = { stored: loaded, corpus: CORPUS, text: TEXT, ...notMerged };
  expect(planStatement(now, undefined, situation)).toMatchObject({ action: 'add' });
  expect(plan(now, {}, 'other')).toMatchObject({ action: 'same' });
});

test.each([
  ['reported', {}, false, 'missing'],
  ['withdrawn', {}, true, 'withdraw'],
  ['a conflict if it was corrected', corrected, true, 'conflict'],
  ['ignored if no file had it', { corpusHash: null }, true, undefined],
  ['ignored if it is withdrawn', withdrawnBy('an editor'), true, undefined],
])('a missing statement is %s', (_, changes, prune, action) => {
  const stored = correct(loaded, 's1', changes);
  const [row] = stored.statements;
  expect(row && planMissing(row, stored, { prune, ...notMerged })?.action).toBe(action);
});
