import type { Token } from './tokens.ts';

/**
 * Words, or pairs of words, in their `plain` form, that make the rest of a sentence conditional,
 * partial or contrary. Ambiguous ones are included: a caution too many is better than one too few.
 */
const CONDITIONS: ReadonlySet<string> = new Set([
  ...'si sinon pourvu condition conditions hypothese faute lorsque quand'.split(' '),
  ...'mais sauf hormis excepte exception cependant toutefois pourtant neanmoins quoique'.split(' '),
  ...'malgre or notamment surtout seulement uniquement exclusivement plutot autrement'.split(' '),
  ...'seul seule seuls seules presque quitte peut-etre'.split(' '),
  'a moins',
  'en cas',
  'au cas',
  'a peine',
  'une fois',
  'jusque a',
  'et non',
  'a defaut',
  'sous reserve',
  'a supposer',
  'supposons',
  'du moins',
  'au moins',
  'tant que',
  'des que',
  'bien que',
  'alors que',
  'tandis que',
  'encore que',
  'pour autant',
  'en revanche',
  'au contraire',
  'par contre',
  'en particulier',
  "s' il",
  "s' ils",
  ...'if unless only but except however although though provided yet until'.split(' '),
  'as long',
  ...'wenn falls nur aber sondern jedoch если только но'.split(' '),
]);

/** Whether tokens have a condition, a restriction or a contrast. */
export function hasCondition(tokens: readonly Token[]): boolean {
  const words = tokens.flatMap(({ kind, forms }) =>
    kind === 'MARK' ? [] : forms.plain.replace(/qu'$/u, 'que').split(' '),
  );
  return words.some(
    (word, index) => CONDITIONS.has(word) || CONDITIONS.has(`${word} ${words[index + 1] ?? ''}`),
  );
}
