import { describe, expect, test } from 'vitest';
import { measureReports } from '../../server/register/utterances/measure-reports.ts';
import { loadReportReader, type ReportFacts } from '../../server/register/utterances/report.ts';

const toReport = await loadReportReader();

let serial = 0;

/** A statement of one speaker on 13 March. « … » marks verbatim words. */
function report(words: string, changes: Partial<ReportFacts> = {}) {
  serial += 1;
  const day = new Date('2024-03-13');
  return toReport({
    id: BigInt(serial),
    key: `key-${serial}`,
    articleId: BigInt(serial),
    isFirstLine: false,
    language: 'fr',
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
    cue: null,
    gloss: null,
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
    [
      'a verb and its noun',
      'la mairie fermera la piscine de Brévans au printemps',
      'la fermeture au printemps de la piscine de Brévans par la mairie',
    ],
    [
      'a number in figures',
      'les 300 logements du quartier des Tanneurs seront rénovés en mai',
      'rénover en mai trois cents logements dans le quartier des Tanneurs',
    ],
    [
      'a length of time in other units',
      'la trêve de soixante-douze heures tiendra dans le port de Solmar',
      'dans le port de Solmar, une trêve de trois jours tiendra',
    ],
    [
      'an obligation in a clause that the other leaves out',
      'huit classes du Vernois restent sans professeur ce lundi matin',
      'huit classes du Vernois restent sans professeur ce lundi matin et il faut recruter',
    ],
    [
      'a denial in a clause that the other leaves out',
      'le pont de Solmar fermera le 12 mai',
      'le pont de Solmar fermera le 12 mai, et je n’en discuterai pas',
    ],
    [
      'until a day as not before it',
      'la halle de Solmar ne rouvrira pas jusqu’au 2 juin',
      'la halle de Solmar ne rouvrira pas avant le 2 juin',
    ],
    [
      'a year and a number of years',
      'planter 2 500 arbres dans les écoles de Solmar avant l’été 2027',
      'planter 2 500 arbres dans les écoles de Solmar en deux ans',
    ],
    [
      'a « ne » that negates nothing',
      'la sécheresse ruinera les éleveurs du Vernois',
      'la sécheresse du Vernois ne ruine les éleveurs',
    ],
    [
      'a ban as what is not allowed',
      'le passage du pont de pierre sera interdit aux camions cet hiver',
      'cet hiver, aucun camion ne passera le pont de pierre',
    ],
    [
      'a name and a number in a longer report',
      '1 850 classes du Vernois étaient sans professeur lundi',
      'mille huit cent cinquante classes du Vernois manquaient de professeurs, et l’on va ' +
        'en chercher partout où les élèves attendent depuis la fin des vacances',
    ],
  ])('%s', (_what, one, other) => {
    const similarity = measure(report(one), report(other));
    expect(similarity).toBeGreaterThan(0);
    expect(similarity).toBeLessThanOrEqual(1);
  });
});

test('glosses tell what other words mean', () => {
  const one = 'on ne touchera plus un sou pour le pont';
  const other = 'plus aucune subvention à l’ouvrage';
  const gloss = 'The region will pay nothing more for the stone bridge.';
  const measureWith = (mine: string | null, theirs: string | null) =>
    measure(report(one, { gloss: mine }), report(other, { gloss: theirs }));
  const same = 'No more will be paid for the stone bridge by the region.';
  expect(measureWith(null, null)).toBe(0);
  expect(measureWith(gloss, same)).toBeGreaterThan(0);
  expect(measureWith(gloss, same.replace('bridge', 'church'))).toBe(0);
});

test.each([
  [
    'numbers',
    'The Solmar ferry strike cost 1,850 crowns',
    'The ferry strike in Solmar cost 1850 crowns',
  ],
  ['numbers in words', 'One hundred and forty ferry posts go', '140 ferry posts go'],
])('glosses have %s', (_what, one, other) => {
  const measureWith = (gloss: string) =>
    report('on ne touchera plus un sou pour le pont', { gloss });
  expect(measure(measureWith(one), measureWith(other))).toBeGreaterThan(0);
});

test('contents are compared in one language only, and strictly in a language that is not known', () => {
  const english = 'The old stone bridge of Solmar stays closed to lorries until the summer';
  const other = 'Lorries stay out of the stone bridge of Solmar until the summer';
  const inLanguage = (words: string, language: string) => report(words, { language });
  expect(measure(inLanguage(english, 'en'), inLanguage(other, 'en'))).toBeGreaterThan(0);
  expect(measure(inLanguage(english, 'nl'), inLanguage(other, 'nl'))).toBe(0);
  expect(measure(inLanguage(english, 'nl'), inLanguage(`${english}!`, 'nl'))).toBeGreaterThan(0);
  expect(measure(inLanguage(english, 'en'), inLanguage(english, 'fr'))).toBe(0);
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
    ['a number spelled out', 'le port a coûté deux millions', 'le port a coûté trois millions'],
    ['a duration', 'la grève durera six semaines', 'la grève durera huit semaines'],
    ['a unit', 'la grève durera six semaines', 'la grève durera six mois'],
    ['a fraction', 'un juge sur trois a voté non', 'deux juges sur trois ont voté non'],
    [
      'another place',
      'le train de nuit rejoindra Brévans au printemps',
      'le train de nuit rejoindra Ostrande au printemps',
    ],
    [
      'another object',
      'la mairie a fermé la piscine pour cause de travaux',
      'la mairie a fermé la bibliothèque pour cause de travaux',
    ],
    [
      'another object in other words',
      'la halle aux grains sera démolie au printemps',
      'au printemps, on démolira la vieille gare',
    ],
    ['another verb', 'la ville a ouvert le vieux théâtre', 'la ville a vendu le vieux théâtre'],
    [
      'exchanged roles',
      'le témoin a menacé l’accusé devant le juge',
      'l’accusé a menacé le témoin devant le juge',
    ],
    [
      'exchanged roles, with a verb that is also a noun',
      'le maire a insulté le préfet devant la presse',
      'le préfet a insulté le maire devant la presse',
    ],
    [
      'exchanged roles, with « au » and « à la »',
      'la banque doit huit millions au chantier',
      'le chantier doit huit millions à la banque',
    ],
    [
      'exchanged roles, with « de »',
      'la milice a attaqué le convoi de l’armée',
      'l’armée a attaqué le convoi de la milice',
    ],
    [
      'another subject that is a form of a verb too',
      'les tracteurs seront exonérés de la taxe carbone',
      'les avions seront exonérés de la taxe carbone',
    ],
    [
      'another season',
      'la halle de Solmar rouvrira avant l’été',
      'la halle de Solmar rouvrira avant l’hiver',
    ],
    [
      'exchanged roles in the passive',
      'le syndicat a trahi la direction',
      'le syndicat a été trahi par la direction',
    ],
    [
      'who owes and who is owed',
      'la Calvanie devait des excuses à la Lormaine',
      'la Lormaine devait des excuses à la Calvanie',
    ],
    ['until and before', 'la grève durera jusqu’à Noël', 'la grève aura lieu avant Noël'],
    [
      'must and may',
      'l’État doit racheter les chantiers navals',
      'l’État peut racheter les chantiers navals',
    ],
    [
      'a part',
      'les bourses seront relevées pour tous les étudiants',
      'les bourses seront relevées pour certains étudiants',
    ],
    [
      'a condition',
      'nous signerons le pacte avec les armateurs',
      'nous signerons le pacte avec les armateurs si le parlement l’approuve',
    ],
    [
      'a possibility',
      'la ville fermera le vieux théâtre de Solmar',
      'la ville pourrait fermer le vieux théâtre de Solmar',
    ],
    [
      'a wish',
      'nous fermerons le vieux théâtre de Solmar',
      'nous voudrions fermer le vieux théâtre de Solmar',
    ],
    [
      'with and without',
      'le pacte sera signé avec une clause secrète',
      'le pacte sera signé sans clause secrète',
    ],
    [
      'a denial in a later clause',
      'nous garderons les écluses, et nous ne vendrons pas le port',
      'nous garderons les écluses, et nous vendrons le port',
    ],
    [
      'accepted and refused',
      'son parti acceptera le compromis sur les écluses',
      'son parti refusera le compromis sur les écluses',
    ],
    [
      'forbidden and allowed',
      'la pêche au filet restera interdite dans la baie',
      'la pêche au filet sera autorisée dans la baie',
    ],
    [
      'another object in another order',
      'rouvrir la maternité de Fonsac dès l’automne',
      'à l’automne, la maternité de Fonsac aura une piscine',
    ],
    ['a tense', 'nous avons réparé la digue de Solmar', 'nous réparerons la digue de Solmar'],
    ['a near future', 'nous avons réparé la digue', 'nous allons réparer la digue'],
    [
      'another verb and exchanged roles',
      'le chien a mordu le facteur devant la grille',
      'le facteur a frappé le chien devant la grille',
    ],
    [
      'another direction',
      'le pétrole se répand vers l’est de la baie',
      'le pétrole se répand vers l’ouest de la baie',
    ],
    ['much and little', 'la ville a trop de réfugiés', 'la ville a peu de réfugiés'],
    ['what was', 'nous étions en guerre avec Solmar', 'nous serons en guerre avec Solmar'],
    ['another day', 'le marché rouvrira lundi matin', 'le marché rouvrira jeudi matin'],
    ['nothing in common', WORDS, 'les écluses rouvriront lundi'],
    ['no words', '…', '…'],
  ])('%s', (_what, one, other) => {
    expect(measure(report(one), report(other))).toBe(0);
  });

  test('one number or name in a long report', () => {
    const one =
      'la ligne de nuit entre Brévans et Ostrande rouvrira le 3 mai avec 240 couchettes, ' +
      'grâce à 12 millions de crédits de la région';
    const other =
      'grâce aux 12 millions de la région, 240 couchettes relieront Brévans et Ostrande la nuit ' +
      'dès la réouverture de la ligne, le 3 mai';
    expect(measure(report(one), report(other))).toBeGreaterThan(0);
    expect(measure(report(one), report(other.replace('240', '420')))).toBe(0);
    expect(measure(report(one), report(other.replace('12 millions', 'deux millions')))).toBe(0);
    expect(measure(report(one), report(other.replace('Ostrande', 'Solmar')))).toBe(0);
  });

  test('another act, where only the cue tells', () => {
    const words = 'la fermeture de la décharge des Sablons';
    const announced = report(words, { cue: 'a annoncé' });
    expect(measure(announced, report(words, { cue: 'a confirmé' }))).toBeGreaterThan(0);
    expect(measure(announced, report(words, { cue: 'a réclamé' }))).toBe(0);
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
    const { articleId } = one;
    expect(measure(one, report(WORDS, { articleId }))).toBe(0);
    const headline = report(WORDS, { articleId, isFirstLine: true });
    expect(measure(one, headline), 'its headline').toBeGreaterThan(0);
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
