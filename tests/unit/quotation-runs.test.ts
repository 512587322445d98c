import { expect, test } from 'vitest';
import { hashRuns } from '../../server/model/words/search-document.ts';
import { hashQuotation } from '../../server/search/quotation/candidates.ts';

const hash = (text: string) => hashRuns(text.split(' '), text.split(' ').length);

test('runs of common words only are counted, but not looked up', () => {
  const text = 'le pont de la ville est à nous';
  const { pairs, ofThree } = hashQuotation(text, [text]);
  expect(pairs.all).toEqual(hashRuns('le pont de la ville est a nous'.split(' '), 2));
  const common = [...hash('de la'), ...hash('est a'), ...hash('a nous')];
  expect(pairs.selective).toEqual(pairs.all.filter((run) => !common.includes(run)));
  expect(ofThree.selective).toEqual(ofThree.all.filter((run) => !hash('est a nous').includes(run)));
});

test('without others, runs of common words are looked up', () => {
  const { pairs, ofThree } = hashQuotation('on est avec vous', ['on est avec vous']);
  for (const { all, selective } of [pairs, ofThree]) expect(selective).toEqual(all);
  expect(pairs.all).toHaveLength(3);
});
