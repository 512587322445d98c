import { expect, test } from 'vitest';
import {
  type CorpusType,
  createReport,
  describeReport,
} from '../../server/sources/yaml/load-report.ts';

const entries = (type: CorpusType, count: number) =>
  Array.from({ length: count }, (_, index) => ({ type, id: `${type}-${index + 1}` }));

test('articles and statements come before registers in a truncated list; registers are counted', () => {
  const report = createReport('sample');
  report.missing.push(...entries('outlet', 2), ...entries('topic', 1), ...entries('speaker', 30));
  report.missing.push(...entries('statement', 20), ...entries('article', 2));
  const { warnings } = describeReport(report);
  expect(warnings).toHaveLength(22);
  expect(warnings.slice(0, 3)).toEqual([
    'No longer in the files: article article-1. It is kept; --prune withdraws it.',
    'No longer in the files: article article-2. It is kept; --prune withdraws it.',
    'No longer in the files: statement statement-1. It is kept; --prune withdraws it.',
  ]);
  expect(warnings.slice(-2)).toEqual([
    '… and 2 more like this.',
    'No longer in the files, but kept: 30 speakers, 2 outlets, 1 topic.',
  ]);
});

test('conflicts come before missing entries, those of articles first', () => {
  const report = createReport('sample');
  const conflict = { fields: ['title', 'url'], reason: 'corrected' };
  report.missing.push({ type: 'article', id: 'a' });
  report.conflicts.push({ type: 'topic', id: 't', fields: [], reason: 'from elsewhere' });
  report.conflicts.push({ type: 'article', id: 'a', ...conflict });
  expect(describeReport(report).warnings).toEqual([
    'Not loaded: article a (title, url): corrected.',
    'Not loaded: topic t: from elsewhere.',
    'No longer in the files: article a. It is kept; --prune withdraws it.',
  ]);
});

test('the summary has one line per type, with non-zero counts only', () => {
  const report = createReport('sample');
  report.articles.added = 1;
  Object.assign(report.statements, { added: 2, corrected: 1 });
  expect(describeReport(report)).toEqual({
    summary: [
      '1 article: 1 added',
      '3 statements: 2 added, 1 corrected in the register and left unchanged',
      'no speakers',
      'no outlets',
      'no topics',
    ],
    warnings: [],
  });
});
