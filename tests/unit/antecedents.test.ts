import { expect, test } from 'vitest';
import { isContested } from '../../server/search/quotation/check-brackets.ts';

const isContestedIn = (text: string, named: readonly string[], sources: readonly string[] = []) =>
  isContested(text, text.indexOf('« Il'), named, sources);

test.each([
  ['Luc Odran et Paul Vale sont venus. « Il ment », dit-elle.', ['odran']],
  ['Luc Odran et Paul Vale sont venus. « Il ment », dit-elle.', ['paul', 'vale']],
  ['Luc Odran est venu. Il a vu Paul Vale. « Il ment », dit-elle.', ['odran']],
])('somebody else may be meant: %s %j', (text, named) => {
  expect(isContestedIn(text, named)).toBe(true);
});

test.each([
  ['Luc Odran est venu. « Il ment », dit-elle.', ['odran']],
  ['Paul Vale est parti. Luc Odran est venu. « Il ment », dit-elle.', ['luc', 'odran']],
  ['Luc Odran est venu à Brévan. « Il ment », dit Ève Morin.', ['odran']],
  ['Ève Morin a reçu Luc Odran. « Il ment », dit-elle.', ['odran'], ['La maire Ève Morin']],
  ['Le Premier ministre a vu Luc Odran. « Il ment », dit-elle.', ['odran']],
  ['La maire est venue. « Il ment », dit-elle.', ['odran']],
])('nobody else is: %s %j', (text, named, sources: readonly string[] = []) => {
  expect(isContestedIn(text, named, sources)).toBe(false);
});
