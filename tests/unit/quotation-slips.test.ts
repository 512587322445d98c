import { describe, expect, test } from 'vitest';
import { verdictOf } from '../support/judge-quotation.ts';

const judged = (asked: string, said: string) => verdictOf(asked, `Il a dit « ${said} ».`);

describe('a word that the sentence does not allow is a slip', () => {
  test.each([
    [
      'Nous vendrons le pré d’ici 2027, sans délai',
      'Nous vendrons le pré d’ici à 2027, sans délai',
    ],
    ['Une seul nuit là-haut suffit au loup', 'Une seule nuit là-haut suffit au loup'],
    ['Aucune donné du berger n’est là-haut', 'Aucune donnée du berger n’est là-haut'],
    ['Les bergers on peur du loup et de la neige', 'Les bergers ont peur du loup et de la neige'],
    ['Le col ferme des mardi à cause de la neige', 'Le col ferme dès mardi à cause de la neige'],
    ['Elle c’est perdue entre le col et la forêt', 'Elle s’est perdue entre le col et la forêt'],
    ['Il et tombé près du gué, à la nuit', 'Il est tombé près du gué, à la nuit'],
    [
      'Tout les chiens du plateau ont étés vendus hier',
      'Tous les chiens du plateau ont été vendus hier',
    ],
    [
      'Nous allons devoirs vendre la bergère en bronze',
      'Nous allons devoir vendre la bergère en bronze',
    ],
    ['On ne peut pas laissé le troupeau là-haut', 'On ne peut pas laisser le troupeau là-haut'],
    ['Le troupeau ce vendra à la foire lundi', 'Le troupeau se vendra à la foire lundi'],
    ['La bergère c’est enfuie à la tombée du jour', 'La bergère s’est enfuie à la tombée du jour'],
    ['Les brebis son rentrées avant la nuit', 'Les brebis sont rentrées avant la nuit'],
    ['J’en est assez de vos loups à la télé', 'J’en ai assez de vos loups à la télé'],
    ['On as compté neuf brebis mortes à midi', 'On a compté neuf brebis mortes à midi'],
    ['Il na jamais gelé là-haut en août', 'Il n’a jamais gelé là-haut en août'],
    ['Ce sont eux qui payerons la clôture là-haut', 'Ce sont eux qui paieront la clôture là-haut'],
    ['Ils montent là-haut sans chiens ni fusil', 'Ils montent là-haut sans chien ni fusil'],
    ['La source restera cacher aux étrangers', 'La source restera cachée aux étrangers'],
    ['Le berger franchi tous les cols à pied', 'Le berger franchit tous les cols à pied'],
    ['Elle a failli tombé dans le gué en crue', 'Elle a failli tomber dans le gué en crue'],
    ['Ils ont raison de s’en méfié, même l’été', 'Ils ont raison de s’en méfier, même l’été'],
    ['La foire date d’avant l’arrivé du loup ici', 'La foire date d’avant l’arrivée du loup ici'],
    ['Ils ce sont perdus entre le col et la forêt', 'Ils se sont perdus entre le col et la forêt'],
    ['Il vend des tranches de jambons au refuge', 'Il vend des tranches de jambon au refuge'],
    ['Les belle-sœurs du berger ont vendu le pré', 'Les belles-sœurs du berger ont vendu le pré'],
    ['Je veut vendre le pré du col à la foire', 'Je veux vendre le pré du col à la foire'],
    ['La ber- gerie du col est fermée à la foire', 'La bergerie du col est fermée à la foire'],
  ])('%s', (asked, said) => {
    expect(judged(asked, said)).not.toMatch(/ALTERED|NOT_FOUND/u);
  });

  test.each([
    ['Il vient le jour ou la nuit, été compris', 'Il vient le jour où la nuit, été compris'],
    [
      'Elle est restée la nuit dernière près du gué',
      'Elle est restée là, nuit dernière, près du gué',
    ],
    ['Des mardis à la neige, le col a ses étés', 'Dès mardi à la neige, le col a ses étés'],
    ['Ils ont vendu ses chiens à la foire d’été', 'Ils ont vendu ces chiens à la foire d’été'],
    ['Et ceux de Sorbiac garderont le pré d’été', 'Et celui de Sorbiac garderont le pré d’été'],
    ['Le lait est le pain du berger à midi', 'Le lait et le pain du berger à midi'],
    ['La brebis et les chien dorment au pré', 'La brebis et le chien dorment au pré'],
    ['Le berger a perdu la fois devant le loup', 'Le berger a perdu la foi devant le loup'],
    ['Il a payé le fond de sa bergerie à midi', 'Il a payé le fonds de sa bergerie à midi'],
    ['On a pas vu le loup près du gué', 'On n’a pas vu le loup près du gué'],
    ['Je ne sais vraiment pas où dort le loup', 'Je sais vraiment pas où dort le loup'],
    ['On a plus de brebis au col à midi', 'On n’a plus de brebis au col à midi'],
    ['Il craint que le loup là-haut', 'Il ne craint que le loup là-haut'],
    ['La bergère Sabine Lavigné a vu le loup', 'La bergère Sabine Lavigne a vu le loup'],
    [
      'La bergère Odile Dautrey a vu le loup là-haut',
      'La bergère Odile Dautry a vu le loup là-haut',
    ],
    ['Il vendra le pré d’ici à Sorbiac, sans délai', 'Il vendra le pré de Sorbiac, sans délai'],
    ['Le berger Paul Merlain a vu le loup là-haut', 'Le berger Paul Merlin a vu le loup là-haut'],
    ['Le berger a vu un étranger blessé', 'Le berger a vu une étrangère blessée'],
    ['Le pré du canal contient 10⁹ graines', 'Le pré du canal contient 10⁶ graines'],
    ['Le pré du canal contient 106 graines', 'Le pré du canal contient 10⁶ graines'],
    ['Le moulin du canal donne 5 mW en hiver', 'Le moulin du canal donne 5 MW en hiver'],
    ['La source du pré a 5 µg de plomb par litre', 'La source du pré a 5 mg de plomb par litre'],
    [
      'Nous voulons un garde là-haut, pas vendre le pré',
      'Nous voulions un garde là-haut, pas vendre le pré',
    ],
  ])('but not one that it allows: %s', (asked, said) => {
    expect(judged(asked, said)).toMatch(/ALTERED|NOT_FOUND/u);
  });
});

describe('slips in several words', () => {
  test.each([
    ['La sourrce du village ne gelle jamais, même en janvier', 'VARIANT', 'two of nine words'],
    ['La sourrce du vilage ne gelle jamais, même en janvier', 'ALTERED', 'three of nine'],
    ['La sourrce du village ne gèlle jamais, meme en janvier', 'VARIANT', 'an accent is no edit'],
  ])('%s: %s, %s', (asked, verdict) => {
    expect(judged(asked, 'La source du village ne gèle jamais, même en janvier')).toBe(verdict);
  });
});

test.each([
  [
    'Le pré du canal mesure 40m2 et vaut 3 M par an',
    'Le pré du canal mesure 40 m² et vaut trois millions par an',
  ],
  ['Le pré coûte 9 € le m² au canton', 'Le pré coûte neuf euros le mètre carré au canton'],
  ['La source a 5 µg/l de plomb l’été', 'La source a cinq microgrammes par litre de plomb l’été'],
  ['Il naît 30 agneaux par km² ici', 'Il naît trente agneaux par kilomètre carré ici'],
  ['On a gagné 3-1, mais le score ment', 'On a gagné 3 à 1, mais le score ment'],
  ['On a gagné trois à un, mais le score ment', 'On a gagné 3-1, mais le score ment'],
  ['Le pré vaut trois virgule deux millions d’euros ici', 'Le pré vaut 3,2 M€ ici'],
  [
    'Le pré vaut 1 250 000 euros ici, dit-on',
    'Le pré vaut un virgule vingt-cinq million d’euros ici, dit-on',
  ],
  ['Le car part à 14:30 du col du Loup', 'Le car part à 14 h 30 du col du Loup'],
  ['Le pain du refuge coûte 2,5 euros l’été', 'Le pain du refuge coûte 2,50 € l’été'],
  ['Il manque 1 brebis au troupeau du col', 'Il manque une brebis au troupeau du col'],
  ['Il manque un agneau sur trois cette nuit', 'Il manque 1 agneau sur trois cette nuit'],
  ['Il gelait à −12 degrés au col du Loup', 'Il gelait à moins douze degrés au col du Loup'],
  ['300 kg de laine ont été vendus', 'Trois cents kilos de laine ont été vendus'],
  ['La laine tondue hier pèse 300 kg', 'La laine tondue hier pèse trois cents kilos'],
  [
    'M Odran a cité l’art. 12 du bail de Mme Vale',
    'M. Odran a cité l’article 12 du bail de Mme Vale',
  ],
  ['Le no 4 de la rue du Port a brûlé cette nuit', 'Le n° 4 de la rue du Port a brûlé cette nuit'],
  [
    'La clé du refuge est sous la troisième pierre',
    'La clef du refuge est sous la troisième pierre',
  ],
])('abbreviations: %s', (asked, said) => {
  expect(judged(asked, said)).toMatch(/VARIANT|VERBATIM/u);
});

test.each([
  ['On a gagné trois à deux, mais le score ment', 'On a gagné 3-1, mais le score ment'],
  ['On a gagné 1-3, mais le score ment', 'On a gagné 3 à 1, mais le score ment'],
  ['Il vend 3-5 agneaux par jour à la foire', 'Il vend 3 ou 5 agneaux par jour à la foire'],
  ['Le pré vaut trois virgule trois millions d’euros ici', 'Le pré vaut 3,2 M€ ici'],
  ['Le car part à 14:03 du col du Loup', 'Le car part à 14 h 30 du col du Loup'],
  ['Il en reste 14 heures 30 sont vendus au col', 'Il en reste 14 : 30 sont vendus au col'],
  ['Le pain du refuge coûte 2,05 € l’été', 'Le pain du refuge coûte 2,50 € l’été'],
])('another number: %s', (asked, said) => {
  expect(judged(asked, said)).toMatch(/ALTERED|NOT_FOUND/u);
});
