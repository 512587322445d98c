import { describe, expect, test } from 'vitest';
import { withAccents } from '../../server/model/words/accents.ts';
import { relativesOf } from '../../server/model/words/derivation.ts';
import { loadFrenchLexicon } from '../../server/model/words/french-lexicon.ts';
import { inflectionsOf } from '../../server/model/words/inflections.ts';
import { editsOf, loadSpeller } from '../../server/model/words/spelling.ts';
import { findSynonyms, parseSynonyms } from '../../server/model/words/synonyms.ts';
import { splitWords } from '../../server/model/words/words.ts';

const lexicon = await loadFrenchLexicon();

describe('the French lexicon', () => {
  test.each([
    ['tiendra', ['tenir']],
    ['rendent', ['rendre']],
    ['fermé', ['fermer']],
    ['pont', []],
    // Forms of auxiliary and modal verbs are as common as function words.
    ['peut', []],
  ])('%s is a form of the verb %j', (word, verbs) => {
    expect(lexicon.fullVerbsOf(word)).toEqual(verbs);
  });

  test.each([
    ['fermeture', ['fermer']],
    ['production', ['produire']],
    ['dépense', ['dépenser']],
    ['vente', ['vendre']],
    ['soutien', ['soutenir']],
    ['élection', ['élire']],
    ['suspendre', ['suspension']],
    ['mairie', []],
    ['gouvernail', []],
    ['suppression', ['supprimer']],
    ['abattage', ['abattre']],
    ['disparition', ['disparaître']],
    ['acquisition', ['acquérir']],
    ['obéissance', ['obéir']],
    ['trahison', ['trahir']],
  ])('%s has the stem of %j', (word, relatives) => {
    expect(relativesOf(word, lexicon)).toEqual(expect.arrayContaining(relatives));
    if (relatives.length === 0) expect(relativesOf(word, lexicon)).toEqual([]);
  });

  test.each([
    ['repond', ['répond']],
    ['hopital', ['hôpital']],
    ['evenement', ['événement', 'évènement']],
    ['pont', ['pont']],
    ['lavrov', ['lavrov']],
  ])('%s may be written %j', (word, forms) => {
    expect(withAccents(word, lexicon)).toEqual(forms);
  });

  test.each([
    ['présidente', 'president'],
    ['président', 'presidente'],
    ['directrice', 'directeur'],
    ['nationaux', 'national'],
    ['ministres', 'ministre'],
  ])('%s and « %s » are forms of one word', (word, other) => {
    const [first] = splitWords(word);
    expect(first && inflectionsOf(first, lexicon)).toContain(other);
  });

  test('spelling finds what looks or sounds alike', async () => {
    const speller = await loadSpeller();
    const best = (word: string) => speller.similarTo(word)[0]?.word;
    expect(['vacination', 'cyberatake', 'parlemant', 'sindicat', 'casroles'].map(best)).toEqual([
      'vaccination',
      'cyberattaque',
      'parlement',
      'syndicat',
      'casserole',
    ]);
    expect(speller.similarTo('zzzzxq')).toEqual([]);
    expect(editsOf('varne')).toEqual(expect.arrayContaining(['varn', 'verne', 'vanre', 'varnes']));
    expect(editsOf('varne')).not.toContain('varne');
  });
});

describe('a list of synonyms', () => {
  const { groups, problems } = parseSynonyms(
    '# names\nOtan = NATO\n\ngrève ~ arrêt de travail\nseul\nun = deux ~ trois\n= x\n',
  );
  const find = (...words: readonly string[]) =>
    findSynonyms(
      words.map((word) => [new Set([word])]),
      groups,
    ).map(({ from, to, isSame, others }) => [from, to, isSame, others.map(({ text }) => text)]);

  test('has groups of equal and of similar expressions', () => {
    expect(find('la', 'otan')).toEqual([[1, 2, true, ['NATO']]]);
    expect(find('arret', 'travail', 'port')).toEqual([[0, 2, false, ['grève']]]);
    expect(find('arret', 'port', 'travail')).toEqual([]);
  });

  test('reports the lines that are wrong', () => {
    expect(problems.map(({ line }) => line)).toEqual([5, 6, 7]);
  });
});
