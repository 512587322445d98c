import { describe, expect, test } from 'vitest';
import { judge } from '../support/judge-quotation.ts';

const judged = (text: string, words: string) => judge(text, `Il a dit : « ${words} »`);

describe('marks that are moved', () => {
  test.each([
    ['Le berger, dit le garde, est un voleur.', 'Le berger dit : le garde est un voleur.'],
    ['Le berger, dit le garde, est un voleur.', 'Le berger dit, le garde est un voleur.'],
    ['Le berger, dit le garde, est un voleur.', 'Le berger dit : « Le garde est un voleur. »'],
    ['Le garde boit. Parfois, le berger dort.', 'Le garde boit parfois. Le berger dort.'],
    ['Le garde boit. Parfois, le berger dort.', 'Le garde boit parfois, le berger dort.'],
    ['Je n’ai rien vu. Au pré, le loup dort.', 'Je n’ai rien vu au pré. Le loup dort.'],
    ['J’ai vu le garde et le berger voler.', 'J’ai vu le garde. Et le berger voler.'],
  ])('say something else: %s → %s', (words, text) => {
    expect(judged(text, words)?.verdict).toBe('ALTERED');
  });

  test.each([
    ['Les bergers qui boivent seront punis.', 'Les bergers, qui boivent, seront punis.'],
    ['Les bergers, qui boivent, seront punis.', 'Les bergers qui boivent seront punis.'],
    ['Le garde menteur a vendu le chien roux.', 'Le garde, menteur, a vendu le chien roux.'],
    ['Le garde menteur a vendu le chien roux.', 'Le garde menteur a vendu le chien, roux.'],
    ['Aucun loup en hiver, et deux en été.', 'Aucun loup, en hiver et deux en été.'],
    ['Le garde ment à son chien depuis lundi.', 'Le garde : ment à son chien depuis lundi.'],
    ['Le garde a vu Paul, Odran et le berger.', 'Le garde a vu Paul Odran et le berger.'],
    ['Le garde a vu Paul Odran et le berger.', 'Le garde a vu Paul, Odran et le berger.'],
    ['Il ne dit pas que le loup est mort hier.', 'Il ne dit pas, que le loup est mort hier.'],
    ['Nous ne dormons pas, comme nos chiens.', 'Nous ne dormons pas comme nos chiens.'],
    ['Je ne pars pas parce que le loup hurle.', 'Je ne pars pas, parce que le loup hurle.'],
    ['Je ne garde pas le pré pour le vendre.', 'Je ne garde pas le pré, pour le vendre.'],
    ['Le garde a vu ; le berger a tiré deux fois.', 'Le garde a vu le berger a tiré deux fois.'],
    [
      'Le loup partira. Quand la neige fondra, nous le verrons.',
      'Le loup partira quand la neige fondra',
    ],
    [
      'Le loup partira. Quand la neige fondra, nous le verrons.',
      'Le loup partira, quand la neige fondra, nous le verrons.',
    ],
    ['Trayez, les bergers, avant la nuit de gel.', 'Trayez les bergers, avant la nuit de gel.'],
    ['Le loup a dévoré son chien aussi hier.', 'Le loup a dévoré, son chien aussi, hier.'],
    ['Le garde, dit le berger, ment chaque soir.', 'Le garde dit le berger ment chaque soir.'],
    ['Les brebis, malades, ont quitté le pré hier.', 'Les brebis malades ont quitté le pré hier.'],
    ['Nous l’avons vu tondre sa brebis ce soir.', 'Nous l’avons vu, tondre sa brebis ce soir.'],
    ['Le garde dort. Le berger boit du lait.', 'Le garde dort, le berger boit du lait'],
    ['Les brebis toussent. La grange fume.', 'Les brebis toussent : la grange fume.'],
    ['La dette a doublé. Plus exactement, elle court.', 'La dette a doublé plus exactement'],
    [
      'Alors que le loup hurle ! Nous dormons au pré.',
      'Alors que le loup hurle, nous dormons au pré',
    ],
  ])('may do so: %s → %s', (words, text) => {
    expect(judged(text, words)?.cautions).toContain('CLAUSES_JOINED');
  });

  test.each([
    ['Le garde dort, le berger boit du lait.', 'Le garde dort ; le berger boit du lait.'],
    ['Demain les loups du col seront loin.', 'Demain, les loups du col seront loin.'],
    ['Le garde dort tant que le berger boit.', 'Le garde dort, tant que le berger boit.'],
    ['Ce soir, au col, le loup dort sous la neige.', 'Ce soir, au col le loup dort sous la neige.'],
    ['Le garde dort, et le berger boit, lui.', 'Le garde dort et le berger boit lui.'],
  ])('say the same: %s → %s', (words, text) => {
    expect(judged(text, words)).toMatchObject({ verdict: 'VARIANT', cautions: [] });
  });
});
