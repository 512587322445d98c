import { expect, test } from 'vitest';
import { replacedText } from '../../server/model/references/quoted-statement.ts';

test.each([
  [
    {
      content: [
        { start: 0, end: 2, exact: 'Le' },
        { start: 9, end: 11, exact: 'là' },
      ],
    },
    'Le […] là',
  ],
  [{ content: [] }, null],
  [{ content: [{ start: 0, end: 2, exact: null }] }, null],
  [{}, null],
  [null, null],
  ['redacted', null],
])('%j gives %j', (replaced, text) => {
  expect(replacedText(replaced)).toBe(text);
});
