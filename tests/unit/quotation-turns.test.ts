import { describe, expect, test } from 'vitest';
import { cautionsOf } from '../support/judge-quotation.ts';

// Of each sentence, the words between | are quoted.

describe('what the speaker says next turns the words without « mais »', () => {
  test.each([
    ['what is so instead', '|Ce n’est pas un col|, c’est un gouffre à brebis.'],
    ['what is so, in the next sentence', '|Ce n’est pas un col de mai|. C’est un gouffre.'],
    ['what we do instead', '|On ne ferme pas le refuge|, on le déplace.'],
    ['an acquittal', '|Le garde a été condamné à Sorbiac|. Il a été blanchi depuis.'],
    ['what came of it', '|Le garde a été condamné à Sorbiac|. Finalement, le juge a cédé.'],
    ['a reversal in appeal', '|Le garde a été condamné|, puis, en appel, relaxé.'],
    ['what I say instead', '|Je ne dis pas que le garde boit|, je dis qu’il dort.'],
    ['what somebody is instead', '|Notre berger n’est pas méchant|, il est distrait.'],
    ['a slip put right', '|Tous les gardes du col boivent|. Pardon, quelques-uns.'],
    ['what was meant instead', '|Le refuge ferme lundi|. Je veux dire mardi.'],
    ['a group named late', '|Les skieurs ont raison de crier|. Enfin, ceux qui ont payé.'],
    ['a reversal', '|Le garde a été condamné à Sorbiac|, puis relaxé en appel.'],
    ['a retreat', '|Le garde a tout avoué à Sorbiac|, avant de se rétracter.'],
    ['a manner', '|Nos gardes ont tiré après deux sommations| et en l’air.'],
    ['its own words asked back', '|Le refuge sera prêt en mai|. En mai de quelle année, qui sait.'],
    ['the end of a concession', '|Je comprends la peur des bergers|. Je n’excuse pas les pièges.'],
    ['no promise', '|Le lait n’augmentera pas en mai|. Je ne peux rien promettre pour juin.'],
    ['the answer after another', '|A-t-il bu ? Jamais. A-t-il dormi au col ?| Souvent.'],
    ['the question of an answer', 'A-t-il bu ? |Jamais. A-t-il dormi au col ? Souvent.|'],
    ['a former habit', '|Jadis, les loups dormaient au col|. Les skieurs y campent.'],
    ['a former belief', '|Je pensais que le garde buvait|. Son verre est vide depuis neuf ans.'],
    ['a long belief', '|J’ai longtemps cru que le loup fuyait l’homme|. J’ai une morsure au bras.'],
    ['a former state', '|J’étais contre la vente du pré|, je la défends.'],
    ['what was changed since', '|Cette source donnait la fièvre|. Elle a été captée au printemps.'],
    ['a wish', '|Nous voulions garder le refuge|. Nous avons vendu jusqu’aux lits.'],
    ['a promise', '|On nous avait promis un chien|, on a reçu une cloche.'],
    ['a chance', '|J’aurais pu tirer sur le loup|, je l’ai regardé boire.'],
    ['the opinion of others', '|Les gardes pensent que le col est perdu|. Moi, j’y monte en mai.'],
    ['a reproach', '|On nous reproche de tondre trop tôt|. La laine se moque des dates.'],
    ['hearsay', '|Il paraît que nous vendons le lac|. Je l’apprends de vous.'],
    ['an incise', '|Le loup est parti, disait-on en avril|. Regardez mes brebis.'],
    ['the view of some', '|Certains y voient un chien|. Pour ma part, j’y vois un loup.'],
    ['a concession', '|Certes, le lait a tourné|. Le fromage sera meilleur.'],
    ['a partial approval', '|Je partage l’objectif du préfet|. Sa loi tuera les bergers.'],
    ['appearances', '|En théorie, le col ouvre en mai|. La neige fait ce qu’elle veut.'],
    ['an act undone', '|Oui, j’ai pris la cloche du garde|. Je l’ai rendue à midi.'],
    ['a loss made good', '|Neuf brebis ont disparu|. Elles ont toutes été retrouvées.'],
    ['a wall rebuilt', '|Le refuge sera démoli| et reconstruit plus bas.'],
    ['a need', '|Je suis prêt à vendre|. Il me faut deux signatures.'],
    ['a requirement', '|Le col sera ouvert en mai|. Deux chaînes sont obligatoires.'],
    ['work left', '|Le plan du refuge est fini|. J’ai encore neuf murs à dessiner.'],
    ['a warning', '|La neige a fondu|. Prudence au passage du gué.'],
    ['an image', '|Je mordrais bien le préfet|. C’est une image.'],
    ['an open question', '|Nous gardons les chiens|. Pour les loups, on verra.'],
    ['own former words', '|Je ne vendrai jamais ce pré|. Je le disais encore hier.'],
    ['a denial without a verb', '|Le garde est un voleur|. Pure invention.'],
    ['a denial of all of it', '|Le garde est un voleur|. Il n’en est rien.'],
    ['a mocking question', '|Le garde est un saint|. Vraiment ?'],
    ['an ellipsis', '|La foire du col est finie|. La fête, non.'],
    ['an alternative', '|Ce mur est une tour romaine|. Ou une étable.'],
    ['a period', '|Le refuge du col est gratuit|. Le premier mois.'],
    ['a point of view', '|La neige est sans danger|. Vue de la vallée.'],
    [
      'what a part of all met with',
      '|Tous les bergers sont rentrés au col|. Deux étaient blessés.',
    ],
    ['another name for it', '|Il n’y aura pas de taxe ici|. Il y aura une redevance.'],
    [
      'what others say as well',
      '|Notre canton a inventé ce fromage|. Les voisins disent la même chose.',
    ],
    ['an excuse', '|J’ai menti au garde du col|. J’avais neuf ans.'],
    ['mockery', '|Les gardes sont nos amis|, et moi je suis préfet.'],
    ['a convention', '|Il est de bon ton de dire que le lait est cher|. Le prix a baissé.'],
    ['what was meant', '|Le refuge du col est gratuit|. Je parle des bergers.'],
    ['a second chance', '|On pourrait vendre le pré du col|. On pourrait aussi rire.'],
    ['a noun that is taken up', '|Le car du col part à l’heure|, l’heure qu’il voudra.'],
    ['an echo', '|Ce berger avait tout pour réussir|. Avait.'],
    ['a second finding', '|Le garde note que le pré est sec|. Il note aussi que le lac est plein.'],
    ['another place', '|La digue du lac tient bien en amont|. En aval, le garde prie.'],
    ['another day', '|Aujourd’hui, le vent est tombé|. Demain, nous aurons la neige.'],
    ['the main clause', '|Quand le garde jurait que le loup dormait|, je riais.'],
    ['« all the same »', '|Le juge m’a prié de me taire|. Je parlerai quand même.'],
    ['a general mistake', '|Chacun sait que le loup est parti|. Chacun se trompe.'],
  ])('%s: %s', (_what, marked) => {
    expect(cautionsOf(marked)).toContain('CONDITION_OR_CONTRAST_CUT');
  });

  test.each([
    ['gossip', '|Les bergers sont tous des ivrognes|. On entend cela à chaque foire.'],
    ['a quotation', '|Les gardes sont tous des ivrognes|. Je cite ma tante.'],
    ['a source', '|Le garde du col est un ivrogne|. Dixit ma tante.'],
    ['a caricature', '|Les gardes sont tous des ivrognes|. Cette caricature m’ennuie.'],
  ])('%s: %s', (_what, marked) => {
    expect(cautionsOf(marked)).toContain('RELAYED_WORDS');
  });

  test.each([
    '|Jadis, les loups dormaient au col|. Mon père les comptait.',
    '|Le conseil a ouvert un refuge en mai|. En juin, la foire a commencé.',
    '|Cette source donnait la fièvre|. Les brebis y buvaient.',
    '|On nous a promis un chien neuf|. Le préfet l’a répété à la foire.',
    '|Le garde a annoncé que le col ouvrira|. Les cars sont prêts.',
    '|J’ai pris la cloche du garde|. Je la garde chez moi.',
    '|Neuf brebis ont disparu|. Elles paissaient au bord du lac.',
    '|Je suis prêt à vendre le pré|. Le notaire attend dehors.',
    '|Le conseil a fermé le refuge|. Il reste quatre murs.',
    '|Je ne vendrai jamais ce pré|. Ma mère y est née.',
    '|Je ne vendrai jamais ce pré|. Le juge l’a lu dans son arrêt.',
    '|J’exerce ici depuis neuf ans, j’ai mené dix expulsions| et je les compte toutes.',
  ])('but not here: %s', (marked) => {
    expect(cautionsOf(marked)).toEqual([]);
  });
});

describe('an excerpt that ends on the subject of the next clause', () => {
  test.each([
    '|Le garde a menti ; le berger|, lui, se tait.',
    '|Le garde a menti ; le berger, lui|, se tait.',
    '|Nous vendrons le pré, le refuge| et la source resteront à tous.',
    '|J’estime le garde ; le préfet|, c’est une autre histoire.',
  ])('%s', (marked) => {
    expect(cautionsOf(marked)).toContain('CONDITION_OR_CONTRAST_CUT');
  });

  test('but not inside a series of objects', () => {
    expect(cautionsOf('|Nous aimons le garde, le berger| et le préfet.')).toEqual([]);
  });
});

describe('what limits an act or a plan beside a comma', () => {
  test.each([
    '|La loi du col sera appliquée|, avec modération.',
    '|Le refuge du col ouvrira en mai|, avec neuf mois de retard.',
    '|La prime sera versée aux bergers|, plafonnée à neuf écus.',
    '|Le permis de pêche est gratuit|, valable neuf jours.',
    '|La laine du col a doublé|, passant de une à deux balles.',
    '|Les gardes ont le col|, à nous la vallée.',
    '|J’ai signé cet aveu|, on m’a tenu la main.',
    '|Le garde du col a vieilli|, de peu.',
    '|La fièvre a baissé au col|, chez les agneaux.',
    '|Le loup rôde au col|, qu’ils disent.',
    '|Le loup rôde au col|, bon gré mal gré.',
    '|J’ai vu ce loup au col|, dans un film.',
    'À ce qu’on raconte, |le loup rôde au col|.',
    'Dans mon roman, |le loup a mangé le garde|.',
    '|Je voterai {, la rage au ventre,} pour le garde du col|.',
    '|Le col compte neuf bergers, {dont deux du pays,} et nous les aimons|.',
    '|Nous voterons ce budget|, la mort dans l’âme.',
    '|Le conseil a refusé le permis|, avant de l’accorder en mai.',
    '|J’ai brûlé les plans du refuge|, après les avoir copiés.',
    '|Le col sera ouvert en avril|, neige permettant.',
    '|Nous tuerons un loup cette année|, un seul.',
    '|La laine du col monte| – celle du lin s’effondre.',
    '|Le garde défend cette idée|, je la combats.',
    '|Nous avons perdu, pardon|, égaré neuf brebis.',
    'Contraint par le juge, |je vendrai ce pré du col|.',
    'Il fut un temps où |le loup dormait au col|.',
    'À contrecœur, |j’ai vendu ce pré du col|.',
    'Par dépit, |j’ai vendu ce pré du col|.',
    'Menacé par le garde, |j’ai vendu ce pré du col|.',
    'Ben voyons, |les gardes sont tous des poètes|, et moi je suis préfet.',
    'Mettons que le loup revienne : |sonnez la cloche du refuge|.',
    '|Le refuge du col ouvrira en mai|. Ce sera le cas, dit le garde, si la neige fond.',
    '|Le refuge du col ouvrira en mai|. Cela se fera la nuit et en silence, à la seule condition d’un vote.',
    '|Le refuge du col ouvrira en mai|. Une seule réserve : l’avis des gardes.',
  ])('is missed: %s', (marked) => {
    expect(cautionsOf(marked)).toEqual(
      expect.arrayContaining([expect.stringMatching(/CONDITION_OR_CONTRAST_CUT|RELAYED_WORDS/u)]),
    );
  });

  test.each([
    'À Sorbiac, |j’ai vendu ce pré du col|.',
    'Par deux fois, |j’ai vendu ce pré du col|.',
    'Né au bord du lac, |j’ai vendu ce pré du col|.',
    '|La laine du col a été vendue|, filée par ma tante.',
    '|Nous n’avons pas vendu le col|, comme le réclamait le garde.',
    'Voilà la vérité : |le loup dort au col|.',
    '|Le loup dort au col|. Voilà la vérité.',
    '|Le loup dort au col|, comme prévu.',
    '|Le loup dort au col|. Lisez la carte.',
    '|Le loup dort au col|. Personne ne l’ignore.',
    '|Le loup dort au col|. Hier, je l’ai redit au garde.',
    '|Le loup dort au col|, point final.',
    '|Le refuge du col ouvrira en mai|. C’est une joie pour les bergers, surtout en été.',
    '|Le refuge du col ouvrira en mai|. Ce refuge sera le plus haut du pays, quand il sera fini.',
  ])('or is not: %s', (marked) => {
    expect(cautionsOf(marked)).toEqual([]);
  });
});

describe('a gap that leaves out whom the words after it speak of', () => {
  test.each([
    '|Le garde a salué le berger, {le berger a salué le préfet,} et le préfet a ri|.',
    '|Le garde a tondu le pré. {Le préfet l’a vendu.} Il en est fier|.',
    '|Les bergers ont défilé, {les gardes ont brûlé le refuge,} et le préfet les a félicités|.',
    '|Nous avons soigné les chiens {et chassé les loups} qui dormaient au col|.',
    '|Les brebis dorment au pré {et les béliers} au refuge depuis mai|.',
  ])('has a caution: %s', (marked) => {
    expect(cautionsOf(marked)).toContain('CLAUSES_JOINED');
  });

  test.each([
    '|Le garde a tondu le pré. {Je l’ai vu faire.} Il en est fier|.',
    '|Nous avons vendu les brebis. {Ma sœur garde le chien.} La bergerie sera vendue en mai|.',
    '|La besace contient un couteau, {des pommes,} une corde et un sifflet|.',
  ])('has none: %s', (marked) => {
    expect(cautionsOf(marked)).toEqual([]);
  });
});
