import { describe, expect, test } from 'vitest';
import { numbersIn } from '../../server/model/french/numbers.ts';
import { tokenise } from '../../server/model/words/tokens.ts';
import { isRefused, judge, verdictOf } from '../support/judge-quotation.ts';
import { spell } from '../support/oracle-numbers.ts';

test.each([
  ['vingt et un ou 1 500', '21 1500'],
  ['quatre-vingt-dix-neuf, soixante et onze', '99 71'],
  ['deux cent mille trois cent quatre-vingt', '200380'],
  ['deux mille milliards ou un million', '2000000000000 1000000'],
  ['cent, deux ou vingt trente', '100 2 20 30'],
  ['deux virgule cinq pour cent', '2,5 %'],
  ['un virgule vingt-cinq million, 2,50, 3,0', '1250000 2,5 3'],
  ['2,5 pour cent', '2,5 %'],
  ['XXe, vingtième, 20ᵉ', '20e 20e 20e'],
  ['les vingt premiers, le vingt et unième', '20 1e 21e'],
  ['Louis XIV', '14'],
  ['un tiers, une douzaine, deux et demi', '1 tier 1 douzain 2 demi'],
  ['un accord pour une vie de ceux-ci', ''],
])('the numbers in « %s »', (text, numbers) => {
  expect(numbersIn(tokenise(text), new Set())).toBe(numbers);
});

test('every spelled-out number below ten thousand is read', () => {
  const wrong = Array.from({ length: 9_998 }, (_one, index) => index + 2).filter(
    (number) => numbersIn(tokenise(spell(number)), new Set()) !== String(number),
  );
  expect(wrong).toEqual([]);
});

describe('false positives', () => {
  test.each([
    ['100 000 hommes et douze chars pour 5 % du budget de la défense', 'ALTERED'],
    ['10 000 hommes et deux chars pour 5 % du budget de la défense', 'ALTERED'],
    ['10 000 hommes et des chars pour 5 % du budget de la défense', 'ALTERED'],
    ['10 000 hommes et douze chars pour 5 € du budget de la défense', 'ALTERED'],
    ['10000 hommes et douze chars pour 5 % du budget de la défense', 'VERBATIM'],
    ['000 hommes et douze chars pour 5 %', 'ALTERED'],
    ['10 000 hommes et 12 chars pour 5 % du budget de la défense', 'VARIANT'],
    ['10 000 soldats et douze chars pour 5 % du budget de la défense', 'ALTERED'],
  ])('a number: %s', (text, verdict) => {
    const said = 'Elle a dit « 10 000 hommes et douze chars pour 5 % du budget de la défense ».';
    expect(verdictOf(text, said)).toBe(verdict);
  });

  test.each([
    ['cents hommes et 5 % du budget', 'ALTERED'],
    ['nous avons perdu deux', 'NOT_FOUND'],
    ['hommes et 5 % du budget', 'EXCERPT'],
    ['cents hommes et 5', 'ALTERED'],
    ['nous avons perdu deux (…) hommes et 5 % du budget', 'ALTERED'],
    ['nous avons perdu deux cents hommes et', 'EXCERPT'],
  ])('a number cut in half: %s', (text, verdict) => {
    const said = 'Elle a dit « nous avons perdu deux cents hommes et 5 % du budget ».';
    expect(verdictOf(text, said)).toBe(verdict);
  });

  const sent = (number: string) =>
    `Nous avons envoyé ${number} soldats sur la frontière orientale du pays pendant la nuit ` +
    'dernière pour la défendre';

  test.each([
    ['trente-cinq', '305'],
    ['vingt-deux', '202'],
    ['cent deux', '1002'],
    ['cent deux', 'cent, deux'],
    ['trois mille', '31 000'],
    ['soixante-dix', '6010'],
    ['deux cents', '2100'],
    ['vingt et un', 'vingt'],
    ['quatre-vingt-un', 'quatre-vingts'],
    ['cent un', 'cent'],
    ['un', 'deux'],
    ['un tiers des', 'un quart des'],
    ['la moitié des', 'le tiers des'],
    ['le double des', 'le triple des'],
    ['dix', 'une dizaine de'],
    ['XIV', 'XVI'],
    ['le deuxième des', 'le troisième des'],
    ['½', '¼'],
  ])('%s is not %s', (one, other) => {
    expect(verdictOf(sent(one), `Il a dit « ${sent(one)} ».`)).toBe('VERBATIM');
    expect(isRefused(sent(other), `Il a dit « ${sent(one)} ».`)).toBe(true);
    expect(isRefused(sent(one), `Il a dit « ${sent(other)} ».`)).toBe(true);
  });

  test.each([
    ['trente-cinq', '35'],
    ['trente-cinq', 'trente cinq'],
    ['vingt-et-un', 'vingt et un'],
    ['quatre-vingt-dix-neuf', '99'],
    ['deux cents', '200'],
    ['trois mille', '3 000'],
    ['un million de', '1 million de'],
    ['XIV', '14'],
  ])('%s is %s', (one, other) => {
    expect(verdictOf(sent(other), `Il a dit « ${sent(one)} ».`)).toBe('VARIANT');
    expect(verdictOf(sent(one), `Il a dit « ${sent(other)} ».`)).toBe('VARIANT');
  });

  test('a moved number', () => {
    const said = `Il a dit « ${sent('deux')} ».`;
    const moved = sent('des').replace('la frontière', '2 la frontière');
    expect(isRefused(moved.replace(' des ', ' '), said)).toBe(true);
  });

  test.each([
    ['il y avait hier sur la place vingt', 'et un morts'],
    ['il y avait hier vingt et', 'un morts'],
    ['depuis lors elle a crû de deux', 'virgule cinq'],
    ['depuis lors elle a crû de deux virgule', 'cinq'],
    ['depuis lors elle a crû de cinq', 'pour cent'],
    ['depuis lors elle a crû de cinq pour', 'cent'],
    ['nous avons tenu pendant deux ans', 'et demi'],
    ['nous en avons perdu un', 'million'],
  ])('cut in half: %s | %s', (one, other) => {
    const rest = `${other} à la fin du mois dernier`;
    const said = `Il a dit « ${one} ${rest} ».`;
    expect(isRefused(one, said)).toBe(true);
    expect(isRefused(rest, said)).toBe(true);
    expect(verdictOf(`${one} ${other}`, said)).toBe('EXCERPT');
  });

  test('two separate numbers are not one number', () => {
    const said = 'Il a dit « nous avons voté en 2014 et 2022 pour un accord, cent, deux ».';
    expect(verdictOf('nous avons voté en 2014', said)).toBe('EXCERPT');
    expect(verdictOf('2022 pour un accord, cent', said)).toBe('EXCERPT');
  });

  test.each([
    ['Le fleuve est à 4 mètres sous la digue du port', 'ALTERED'],
    ['Le fleuve est à +4 mètres sous la digue du port', 'ALTERED'],
    ['Le fleuve est à −4 mètres sous la digue du port', 'VERBATIM'],
    ['Le fleuve est à - 4 mètres sous la digue du port', 'VERBATIM'],
    ['Le fleuve est à-4 mètres sous la digue du port', 'VERBATIM'],
    ['4 mètres sous la digue du port', 'ALTERED'],
    ['-4 mètres sous la digue du port', 'EXCERPT'],
    ['Le fleuve est à +/- 4 mètres sous la digue du port', 'ALTERED'],
    ['Le fleuve est à [4] mètres sous la digue du port', 'ALTERED'],
  ])('a sign is part of its number: %s', (text, verdict) => {
    expect(verdictOf(text, 'Il dit « Le fleuve est à -4 mètres sous la digue du port ».')).toBe(
      verdict,
    );
  });

  test.each([
    ['Il a gelé à moins 9 °C sur le port hier', 'VARIANT'],
    ['Il a gelé à moins 9 degrés sur le port hier', 'VARIANT'],
    ['Il a gelé à au moins 9 degrés sur le port hier', 'ALTERED'],
    ['Il a gelé à plus ou moins 9 degrés sur le port hier', 'NOT_FOUND'],
    ['Il a gelé à moins de 9 degrés sur le port hier', 'ALTERED'],
    ['Il a gelé à moins 8 degrés sur le port hier', 'ALTERED'],
  ])('a sign in words: %s', (text, verdict) => {
    expect(verdictOf(text, 'Il dit « Il a gelé à -9 °C sur le port hier ».')).toBe(verdict);
  });

  test.each([
    '-',
    '− ',
    '–',
    '—',
    '+',
    '+ ',
    '± ',
    '<',
    '> ',
    '≤',
    '≥ ',
    '~',
    '+/-',
    '(-)',
    '--',
    '>= ',
    '≠ ',
  ])('a sign that was added, « %s »', (sign) => {
    const said = 'Il dit « Les loyers du port ont varié de 6 % pendant la saison des foires ».';
    const asked = `Les loyers du port ont varié de ${sign}6 % pendant la saison des foires`;
    const finding = judge(asked, said);
    expect(finding?.verdict).toBe('ALTERED');
    expect(finding?.diff.some(({ kind, text }) => kind !== 'EQUAL' && text.includes('6'))).toBe(
      true,
    );
  });

  test.each([
    [
      'Le match finit à 4-2 devant les gradins vides',
      'Le match finit à 4–2 devant les gradins vides',
    ],
    ['entre les saisons 2011-2012 et 2013-2014', 'entre les saisons 2011–2012 et 2013–2014'],
    ['le conseil – 9 élus – vote ce soir', 'le conseil, 9 élus, vote ce soir'],
    ['il attend 5 - 6 bateaux au port', 'il attend 5 – 6 bateaux au port'],
    ['– 9 élus ont voté contre ce soir', '9 élus ont voté contre ce soir'],
    ['— 9 élus ont voté contre ce soir', '9 élus ont voté contre ce soir'],
  ])('a dash that is no sign: %s', (text, said) => {
    expect(isRefused(text, `Il dit « ${said} ».`)).toBe(false);
    expect(isRefused(said, `Il dit « ${text} ».`)).toBe(false);
  });
});

test('a share after a year is another number', () => {
  const article =
    'Il a dit « Le col perd deux fois plus de loups qu’en 2014 et moitié moins qu’hier ».';
  expect(verdictOf('perd deux fois plus de loups qu’en 2014', article)).toBe('EXCERPT');
});
