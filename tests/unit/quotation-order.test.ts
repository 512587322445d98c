import { describe, expect, test } from 'vitest';
import { canAlign } from '../../server/search/quotation/changes/judge-aligned.ts';
import { readSegment } from '../../server/search/quotation/printed-statement.ts';
import { readQuotation } from '../../server/search/quotation/quotation.ts';
import { isRefused, lexicon, verdictOf } from '../support/judge-quotation.ts';

describe('false positives', () => {
  test('two exchanged words', () => {
    const said = 'Il a dit « je vous dis ce soir que le Nord a attaqué le Sud hier matin ».';
    const asked = 'je vous dis ce soir que le Sud a attaqué le Nord hier matin';
    expect(isRefused(asked, said)).toBe(true);
  });

  test.each([
    ['ce que veut Moscou Kiev le refuse', 'ce que veut Kiev Moscou le refuse'],
    ['ce que veut Moscou l’Ukraine le refuse', 'ce que veut l’Ukraine Moscou le refuse'],
    ['ce que veut Moscou la France le refuse', 'ce que veut la France Moscou le refuse'],
    ['ce que veut Moscou [Kiev] le refuse', 'ce que veut [Kiev] Moscou le refuse'],
    ['Moscou vend des armes à Kiev', 'à Moscou vend des armes Kiev'],
    ['Moscou qui menace Kiev', 'Moscou menace Kiev qui'],
  ])('moved words: %s', (one, other) => {
    const around = (words: string) =>
      `je vous le dis ${words} depuis trois ans déjà et le refusera encore demain sans doute`;
    expect(verdictOf(around(one), `Il a dit « ${around(one)} ».`)).toBe('VERBATIM');
    expect(isRefused(around(other), `Il a dit « ${around(one)} ».`)).toBe(true);
    expect(isRefused(around(one), `Il a dit « ${around(other)} ».`)).toBe(true);
  });

  test.each([
    ['Moscou Kiev', 'Kiev Moscou'],
    ['Moscou la France', 'la France Moscou'],
  ])('exchanged at either end: %s', (one, other) => {
    const first = (words: string) => `${words} le refuse depuis trois ans et le refusera encore`;
    const last = (words: string) => `depuis trois ans ils le disent tous et demain encore ${words}`;
    for (const around of [first, last]) {
      expect(isRefused(around(other), `Il a dit « ${around(one)} ».`)).toBe(true);
    }
  });

  test('words left out', () => {
    const rest = 'depuis trois ans et le refusera encore demain avec la même force';
    const said = `Il a dit « Kiev le refuse donc tout net ${rest} ».`;
    for (const first of ['Kiev le refuse tout net', 'Kiev refuse tout net', 'Kiev tout net']) {
      expect(verdictOf(`${first} ${rest}`, said)).toBe('ALTERED');
    }
  });

  test.each([
    ['seront levées si', 'seront levées'],
    ['seront presque toutes levées et', 'seront toutes levées et'],
    ['seront peut-être levées et', 'seront levées et'],
    ['seront levées à condition que', 'seront levées que'],
    ['seront levées à moins que', 'seront levées que'],
    ['seront levées s’il le faut et', 'seront levées il le faut et'],
    ['seront levées si tôt que demain', 'seront si levées tôt que demain'],
  ])('a condition: %s', (one, other) => {
    const around = (words: string) =>
      `Les sanctions ${words} la Russie retire toutes ses troupes de Crimée avant la fin du mois`;
    expect(verdictOf(around(one), `Il a dit « ${around(one)} ».`)).toBe('VERBATIM');
    expect(isRefused(around(other), `Il a dit « ${around(one)} ».`)).toBe(true);
    expect(verdictOf(around(one), `Il a dit « ${around(other)} ».`)).not.toBe('VARIANT');
  });

  test('« est » is not « s’est »', () => {
    const said = 'Il a dit « la ville s’est rendue hier soir sans que nous le sachions encore ».';
    const asked = 'la ville est rendue hier soir sans que nous le sachions encore';
    expect(verdictOf(asked, said)).toBe('ALTERED');
  });
});

// The cost of an alignment grows with the product of the lengths.
test.each([
  ['a common word, again and again', 'le '.repeat(400), false],
  ['the printed words, again and again', 'Moscou vend des armes à Kiev '.repeat(80), false],
  ['a changed end', 'Moscou vend des armes à Kiev depuis hier', true],
  ['a slip', 'Moscou vent des armes à Kiev depuis trois ans', true],
])('whether there is anything to align: %s', (_, text, isNeeded) => {
  const exact = 'Moscou vend des armes à Kiev depuis trois ans, le ministre le sait';
  const segment = readSegment({ start: 0, end: exact.length, exact });
  expect(canAlign(readQuotation(text, lexicon), [segment])).toBe(isNeeded);
});
