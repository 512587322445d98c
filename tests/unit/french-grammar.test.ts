import { describe, expect, test } from 'vitest';
import { agreesWith, plainForms } from '../../server/model/french/closed-classes.ts';
import {
  isAuxiliary,
  isInfinitive,
  isInTense,
  isParticiple,
  isSameTense,
  tenseOf,
} from '../../server/model/french/verbs.ts';
import { loadFrenchLexicon } from '../../server/model/words/french-lexicon.ts';
import { wordSet } from '../../server/model/words/word-set.ts';

const lexicon = await loadFrenchLexicon();

describe('the tense of a form', () => {
  // Each pair of verbs divides the same ending in another way.
  test.each([
    ['montrait', 'montrer', 'IMPERFECT'],
    ['montrerait', 'montrer', 'CONDITIONAL'],
    ['courons', 'courir', 'PRESENT'],
    ['courrons', 'courir', 'FUTURE'],
    ['courriez', 'courir', 'CONDITIONAL'],
    ['acquerras', 'acquérir', 'FUTURE'],
    ['conquérons', 'conquérir', 'PRESENT'],
    ['priez', 'prier', 'PRESENT'],
    ['priiez', 'prier', 'IMPERFECT'],
    ['rions', 'rire', 'PRESENT'],
    ['tailliez', 'tailler', 'IMPERFECT'],
    ['vaille', 'valoir', 'SUBJUNCTIVE'],
    ['vais', 'aller', 'PRESENT'],
    ['connais', 'connaître', 'PRESENT'],
    ['connaissais', 'connaître', 'IMPERFECT'],
    ['a', 'avoir', 'PRESENT'],
    ['parla', 'parler', 'PAST'],
    ['parlera', 'parler', 'FUTURE'],
  ] as const)('%s of %s is %s', (form, infinitive, tense) => {
    expect(tenseOf(form, infinitive)).toBe(tense);
  });

  test('is compared for any person of one verb', () => {
    expect(isSameTense('suis', 'sommes', lexicon)).toBe(true);
    expect(isSameTense('a', 'ont', lexicon)).toBe(true);
    expect(isSameTense('viendrai', 'viendrais', lexicon)).toBe(false);
    expect(isInTense('viendrais', 'CONDITIONAL', lexicon)).toBe(true);
    expect(isInTense('savoir', 'FUTURE', lexicon)).toBe(false);
  });
});

describe('the forms of verbs', () => {
  test('the dictionary knows « a », although it lists it as a letter', () => {
    expect(lexicon.verbsOf('a')).toEqual(['avoir']);
    expect(lexicon.isFinite('a')).toBe(true);
    expect(isAuxiliary('a', lexicon)).toBe(true);
    expect(isAuxiliary('à', lexicon)).toBe(false);
  });

  test.each(['rendu', 'rendues', 'née', 'mort', 'dû', 'vu'])(
    '%s is a participle, not finite',
    (word) => {
      expect(isParticiple(word, lexicon)).toBe(true);
      expect(lexicon.isFinite(word)).toBe(false);
    },
  );

  test.each(['rends', 'vient', 'part'])('%s is finite, no participle', (word) => {
    expect(isParticiple(word, lexicon)).toBe(false);
    expect(lexicon.isFinite(word)).toBe(true);
  });

  test('an infinitive is a form of itself', () => {
    expect(isInfinitive('tenir', lexicon)).toBe(true);
    expect(isInfinitive('tient', lexicon)).toBe(false);
  });
});

test('a list of words is written once, with accents, and read without them where that is enough', () => {
  const list = wordSet(`
    à août
    ça
  `);
  expect([...list]).toEqual(['à', 'août', 'ça']);
  expect([...plainForms(list)]).toEqual(['a', 'aout', 'ca']);
});

test.each([
  ['mon', 'amie', 'elle', true],
  ['mon', 'frere', 'elle', false],
  ['ma', 'soeur', 'il', false],
  ['au', 'garde', 'il', true],
  ['au', 'garde', 'elle', false],
  ["l'", 'avocate', 'elle', true],
  ['les', 'gardes', 'lui', false],
  ['aux', 'gardes', 'ils', true],
  ['les', 'gardes', 'en', true],
])('« %s %s » and « %s »: %s', (article, noun, pronoun, agrees) => {
  expect(agreesWith(article, noun, pronoun)).toBe(agrees);
});
