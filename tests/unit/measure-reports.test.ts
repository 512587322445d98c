import { describe, expect, test } from 'vitest';
import { measureReports } from '../../server/register/utterances/measure-reports.ts';
import { type ReportFacts, toReport } from '../../server/register/utterances/report.ts';

let serial = 0;

/** A statement of one speaker on 13 March. « … » marks verbatim words. */
function report(words: string, changes: Partial<ReportFacts> = {}) {
  serial += 1;
  const day = new Date('2024-03-13');
  return toReport({
    id: BigInt(serial),
    key: `key-${serial}`,
    articleId: BigInt(serial),
    speakerId: 1n,
    act: 'ASSERT',
    isNegated: false,
    occasion: null,
    saidEarliest: day,
    saidLatest: day,
    publishedEarliest: day,
    publishedLatest: day,
    verbatim: Array.from(words.matchAll(/« (.*?) »/gu), ([, exact = '']) => exact),
    content: [words],
    ...changes,
  });
}

function measure(one: ReturnType<typeof report>, other: ReturnType<typeof report>): number {
  const similarity = measureReports(one, other);
  // The measure must be symmetric, because groups must not depend on the order of loading.
  expect(measureReports(other, one)).toBe(similarity);
  return similarity;
}

const WORDS = '« Le pont de pierre restera fermé aux camions tout l’hiver »';
const ABOUT = 'le pont de pierre resterait fermé aux camions pendant tout l’hiver';

describe('one utterance', () => {
  test.each([
    ['equal words', WORDS, WORDS],
    ['other typography', WORDS, "« LE PONT DE PIERRE restera fermé aux camions tout l'hiver »"],
    ['an excerpt', WORDS, 'la ville garde le pont « fermé aux camions tout l’hiver »'],
    ['indirect speech', WORDS, ABOUT],
    [
      'a negation in other words',
      'ne pas négocier le partage des eaux sous la contrainte des vedettes',
      'refuser de négocier le partage des eaux sous la contrainte des vedettes',
    ],
  ])('%s', (_what, one, other) => {
    const similarity = measure(report(one), report(other));
    expect(similarity).toBeGreaterThan(0);
    expect(similarity).toBeLessThanOrEqual(1);
  });
});

describe('another utterance', () => {
  test.each([
    ['a negation', WORDS, '« Le pont de pierre ne restera pas fermé aux camions tout l’hiver »'],
    ['the contrary', ABOUT, 'le pont de pierre resterait ouvert aux camions pendant tout l’hiver'],
    [
      'another number',
      'verser une prime de 300 couronnes aux éclusiers de la ville',
      'verser une prime de 400 couronnes aux éclusiers de la ville',
    ],
    [
      'the same words turned round',
      '« Un pont vaut mieux que dix traités »',
      '« Un traité vaut mieux que dix ponts »',
    ],
    [
      'a set phrase alone',
      'la pêche, « une occasion manquée »',
      'ce sommet fut « une occasion manquée » pour le fleuve',
    ],
    ['nothing in common', WORDS, 'les écluses rouvriront lundi'],
    ['no words', '…', '…'],
  ])('%s', (_what, one, other) => {
    expect(measure(report(one), report(other))).toBe(0);
  });

  const before = new Date('2024-03-01');
  test.each<[what: string, changes: Partial<ReportFacts>]>([
    ['another speaker', { speakerId: 2n }],
    ['an unknown speaker', { speakerId: null }],
    ['another day', { saidEarliest: before, saidLatest: before }],
    [
      'published long before, day unknown',
      { saidEarliest: null, saidLatest: null, publishedEarliest: before, publishedLatest: before },
    ],
    ['denied by the article', { isNegated: true }],
  ])('%s', (_what, changes) => {
    expect(measure(report(WORDS), report(WORDS))).toBe(1);
    expect(measure(report(WORDS), report(WORDS, changes))).toBe(0);
  });

  test('the same article', () => {
    const one = report(WORDS);
    expect(measure(one, report(WORDS, { articleId: one.articleId }))).toBe(0);
  });

  test('unknown speakers', () => {
    expect(measure(report(WORDS, { speakerId: null }), report(WORDS, { speakerId: null }))).toBe(0);
  });

  test('similar content on two occasions, or negated in one', () => {
    const one = report(ABOUT, { occasion: 'press conference' });
    expect(measure(one, report(WORDS, { occasion: 'statement to the press' }))).toBeGreaterThan(0);
    expect(measure(one, report(WORDS, { occasion: 'parliament' }))).toBe(0);
    expect(measure(report(ABOUT, { act: 'REFUSE' }), report(WORDS))).toBe(0);
  });

  test('similar content months apart, where one date is a year', () => {
    const year = { saidEarliest: new Date('2024-01-01'), saidLatest: new Date('2024-12-31') };
    const later = new Date('2024-11-02');
    const dates = { ...year, publishedEarliest: later, publishedLatest: later };
    expect(measure(report(ABOUT), report(ABOUT, year))).toBeGreaterThan(0);
    expect(measure(report(ABOUT), report(ABOUT, dates))).toBe(0);
  });
});
