import { expect, test } from 'vitest';
import { findKindFault } from '../../server/model/statement-contradictions.ts';

const span = (start: number, end: number) => ({ start, end, exact: 'x'.repeat(end - start) });
const content = [span(0, 10), span(20, 30)];
const none: typeof content = [];
const part = [span(2, 5)];

test.each([
  ['INDIRECT', none],
  ['MIXED', part],
  ['MIXED', [span(0, 10)]],
  ['DIRECT', content],
  ['DIRECT', [span(0, 4), span(4, 10), span(20, 30)]],
] as const)('%s is right with %j', (kind, verbatim) => {
  expect(findKindFault(kind, { content, verbatim })).toBe(undefined);
});

test.each([
  ['INDIRECT', part, 'part of', 'MIXED, or remove the words'],
  ['INDIRECT', content, 'all of', 'DIRECT, or remove the words'],
  ['MIXED', none, 'no part of', 'INDIRECT, or list under verbatim exactly'],
  ['MIXED', content, 'all of', 'DIRECT, or list under verbatim exactly'],
  ['DIRECT', none, 'no part of', 'INDIRECT, or list the whole content'],
  ['DIRECT', part, 'part of', 'MIXED, or list the whole content'],
] as const)('%s is wrong with %j', (kind, verbatim, fact, remedy) => {
  const fault = findKindFault(kind, { content, verbatim });
  expect(fault?.message).toBe(
    `${kind} contradicts the verbatim words: ${fact} the content is verbatim`,
  );
  expect(fault?.suggestion).toContain(`Write kind: ${remedy}`);
});
