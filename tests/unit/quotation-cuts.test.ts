import { describe, expect, test } from 'vitest';
import { cautionsOf, judgeDirect } from '../support/judge-quotation.ts';

describe('an excerpt that ends within its clause', () => {
  test.each([
    ['a place', '|Le lait du plateau est gras| sur les hauteurs du canton.'],
    ['a group', '|Les marins auront une retraite| s’ils ont navigué trente ans.'],
    ['a part of its last noun', '|Nous logerons tous les bergers| du versant nord.'],
    ['its object', '|Notre coopérative a vendu hier| la moitié de ses moutons.'],
    ['a manner', '|Mes brebis ont traversé le gué| comme des ivrognes.'],
    ['a cause', '|Le berger a frappé ce chien| parce qu’il avait la rage.'],
    ['a purpose', '|Nous avons caché les fromages| pour nourrir les enfants.'],
    ['a time, of what is not over', '|Le refuge du col sera fermé| lundi.'],
    ['the group that a negation is about', '|Aucun agneau n’a été malade| parmi les vaccinés.'],
    ['how long', '|Le conseil a fermé le col du Loup| pour deux nuits.'],
    ['the total', '|Le sérum a guéri deux brebis| sur cent.'],
    ['a stage', '|Le conseil a vendu le pré communal|, en première lecture.'],
    ['how near it is', '|Le troupeau est au complet|, à neuf brebis près.'],
    ['an adverbial after a comma', '|Le col sera ouvert aux cars|, sous la garde des gendarmes.'],
    ['hours after a comma', '|Le col sera ouvert aux cars|, de midi à seize heures.'],
    ['the rest of a list', 'Il faut |trois choses au berger : un chien|, un bâton et du pain.'],
  ])('has lost %s: %s', (_what, marked) => {
    expect(cautionsOf(marked)).toContain('CONDITION_OR_CONTRAST_CUT');
  });

  test.each([
    ['a measure of what took place', '|La bergerie a perdu neuf brebis| en deux nuits.'],
    ['the date of what took place', '|Le conseil a vendu le pré communal| mardi.'],
    ['a later act', '|Le conseil a vendu le pré communal|, puis fermé le refuge.'],
    [
      'the last of several',
      '|Le conseil a vendu le pré communal|. Enfin, nous bâtirons un refuge.',
    ],
    ['a vow on it', '|Nous ne vendrons pas le pré|, nous l’avons promis.'],
    ['a further place in other words', '|Le canton loge des bergers à Sorbiac| et en montagne.'],
    [
      'what else was not promised',
      '|Le prix du lait est voté|. Nous n’avons rien promis aux gardes.',
    ],
    ['its day', '|Le conseil a vendu le pré communal| le 4 avril.'],
    ['its night', '|Le gel a tué neuf brebis du col| dans la nuit de mardi.'],
    [
      'a denial of the sentence before',
      'On dit le col fermé. C’est faux : |le col a ouvert lundi|.',
    ],
    ['a judgement of what is not so', '|Nous n’avons pas vendu le pré|, c’est heureux.'],
    ['another clause', '|Le conseil a vendu le pré communal| et il a gardé la fontaine.'],
    ['a further object', '|Le conseil a vendu le pré communal| et la vieille fontaine.'],
    ['where it took place', '|Le conseil a vendu le pré communal|, à la mairie de Sorbiac.'],
    ['a relative clause', '|Le conseil a vendu le pré communal|, qui n’a jamais servi.'],
    ['an apposition', '|Le conseil a vendu le pré communal|, un hectare de chardons.'],
    ['a further place', '|Les chiens garderont le col|, le pré et la fontaine.'],
    ['a negation of something else', '|Les chiens garderont le col|, personne ne garde le pré.'],
    ['when it took place', '|Le toit de la bergerie a cédé hier|, quand le vent a tourné.'],
    ['« or » as a noun', '|Le berger a reçu deux prix|, et la médaille d’or l’attend.'],
    [
      'conditions of another kind',
      '|Le conseil a fermé le refuge|, où les conditions de vie étaient dures.',
    ],
    ['who some are', '|Le canton emploie trente bergers| venus de loin.'],
    ['a list of plans', '|La laine sera lavée mardi|, cardée mercredi et vendue jeudi.'],
    ['what was absent from it', '|Les chiens ont été rendus cette nuit| sans rançon.'],
    ['what happened to them', '|Trois juges ont visité la bergerie|, aucun n’est revenu.'],
    ['how long after it took place', '|Les loups sont revenus hier| après dix ans d’absence.'],
    ['what happened at a place', '|Nous avons fêté la tonte à Sorbiac| où vit ma sœur.'],
    ['where one was found', '|Le berger a trouvé une amphore| dans le port de Sorbiac.'],
    ['as many as', '|Neuf brebis sont nées ce matin|, autant que l’an dernier.'],
    ['how many in a place', '|Nous logerons neuf bergers|, dont un à Sorbiac.'],
    ['an opinion of it', '|Le berger garde le pré du haut| et j’en suis ravi.'],
    ['a further number', '|La foire attend trente bergers| et neuf chiens.'],
    ['a regret denied', '|Le conseil a vendu le pré communal|, et je ne regrette rien.'],
    ['the use of what took place', '|Les chiens sont venus lundi à Sorbiac| pour garder le pré.'],
    ['a time of what was planned', '|La foire s’ouvrira lundi à Sorbiac| dans la cour du château.'],
    [
      'how many, in a relative clause',
      '|La foire dure une semaine|, où nous dormons moins de six heures.',
    ],
  ])('may lose %s: %s', (_what, marked) => {
    expect(cautionsOf(marked)).toEqual([]);
  });
});

test('an excerpt that loses the wish it depends on', () => {
  const marked = 'On voudrait |nous faire croire que le loup dort|.';
  expect(cautionsOf(marked)).toContain('CONDITION_OR_CONTRAST_CUT');
});

describe('an excerpt that begins within its sentence', () => {
  test.each([
    ['where', 'En plaine, |les loups sont rares et craintifs|.'],
    ['when', 'L’hiver, |les loups descendent au village|.'],
    ['when, with a date', 'Le 4 mars 2031, |nous fermerons la bergerie|.'],
    ['after what', 'Sitôt les écus versés, |nous fermerons la bergerie|.'],
    ['after what, without a conjunction', 'Le permis obtenu, |nous fermerons la bergerie|.'],
    ['that it is over', 'Longtemps, |nous avons chassé le loup|.'],
    ['who would do so', 'Il faudrait être fou pour |chasser le loup du canton|.'],
    ['how often', 'Deux fois par siècle, |la source du village est à sec|.'],
    ['of how many', 'La plupart |des bergers du canton savent nager|.'],
    ['of how many, further away', 'La moitié de ceux qui gardent le col |savent nager en hiver|.'],
    ['in contrast to whom', 'Les bergers du canton, eux, |savent nager en hiver|.'],
    [
      'a condition without « si »',
      'Le préfet viendrait-il au village, |nous lui montrerions le pré|.',
    ],
    ['whom it takes to believe it', 'À vous lire, |les loups sont rares et craintifs|.'],
    ['which times', 'Il y a des soirs où |les loups sont rares et craintifs|.'],
    ['a demand', 'Que le préfet vienne nous voir et |nous garderons le col|.'],
    ['who said it', 'Le berger, dit le garde, |a vendu ses chiens au loup|.'],
    ['that others decide', 'Le préfet nous a priés de |tuer tous les loups du canton|.'],
    ['that it is rejected', 'Il serait insensé de |tuer tous les loups du canton|.'],
    ['that it was before', 'Hier encore, j’affirmais que |les loups sont rares et craintifs|.'],
    ['that a proof is asked for', 'Démontrez-moi que |les loups sont rares et craintifs|.'],
    ['who believes it', 'J’envie les gens persuadés que |les loups sont rares et craintifs|.'],
  ])('has lost %s: %s', (_what, marked) => {
    expect(cautionsOf(marked)).not.toEqual([]);
  });

  test.each([
    ['when it took place', 'Cet hiver, |les loups ont tué neuf brebis|.'],
    ['when, in the past historic', 'Le soir même, |le berger compta ses brebis|.'],
    ['an address', 'Mes chers amis, |les loups sont rares et craintifs|.'],
    ['a connective', 'Par ailleurs, |les loups sont rares et craintifs|.'],
    ['since when', 'Depuis lundi, |les loups sont rares et craintifs|.'],
    ['this year', 'Cette année, |les loups sont rares et craintifs|.'],
    ['a courtesy', 'Si vous permettez, |les loups sont rares et craintifs|.'],
    ['how new it is', 'Pour la première fois, |une bergère présidera le canton|.'],
    ['that it is regretted', 'Je regrette que |le garde ait quitté le canton|.'],
    ['the present', 'Aujourd’hui, |les loups sont rares et craintifs|.'],
    ['a contrast to what was said', 'En réalité, |les loups sont rares et craintifs|.'],
    ['how it is said', 'Pour être franc, |les loups sont rares et craintifs|.'],
    ['that it is true', 'La vérité, c’est que |les loups sont rares et craintifs|.'],
    ['a negation of something else', 'Je n’ai pas de chien et |je garde le pré toute la nuit|.'],
    ['a contrast', 'Je n’aime pas les loups, mais |les chiens sont doux avec moi|.'],
    ['a decision', 'Nous avons décidé de |tuer tous les loups du canton|.'],
    ['what the speaker holds', 'Je vais vous dire une chose : |les loups sont rares|.'],
    ['the speaker’s conviction', 'Je suis convaincu que |les loups sont rares et craintifs|.'],
    ['an amount before a comma', 'Nous passions près de Sorbiac, |les loups nous suivaient|.'],
  ])('may lose %s: %s', (_what, marked) => {
    expect(cautionsOf(marked)).toEqual([]);
  });
});

describe('an excerpt next to an alternative', () => {
  test.each([
    ['Le berger passera soit lundi, soit |mardi, avec tout son troupeau|.'],
    ['|Le berger a payé neuf cents écus|, ou le double.'],
    ['|Le berger a bien gardé le pré| ; la pluie compte aussi.'],
  ])('has lost it: %s', (marked) => {
    expect(cautionsOf(marked)).toContain('CONDITION_OR_CONTRAST_CUT');
  });

  test('is somebody else’s after « comme disait »', () => {
    const marked = 'Comme disait Paul, |le berger a bien gardé le pré|.';
    expect(cautionsOf(marked)).toContain('RELAYED_WORDS');
  });
});

describe('a gap within a clause', () => {
  test.each([
    ['|Les bergers du plateau {nés ici }toucheront une prime de mille écus|.'],
    ['|La garde du troupeau sera{, pour les plus jeunes,} un métier dangereux|.'],
    ['|Le garde peut{, avec un ordre du juge,} abattre les chiens errants|.'],
  ])('has lost what restricts it: %s', (marked) => {
    expect(cautionsOf(marked)).toContain('CONDITION_OR_CONTRAST_CUT');
  });

  test.each([
    ['|Les chiens dorment la nuit{, loin du col,} avec les brebis du berger|.'],
    ['|Le berger a vendu le pré communal{ en 2019}, et il a gardé la fontaine|.'],
    ['|Les loups mangent moins qu’avant{, ils dorment plus,} et ils quittent le canton|.'],
    ['|Nous avons vendu mille fromages{, soit 3 % de plus qu’hier,} et ouvert une boutique|.'],
    ['|Nous avons vendu mille fromages{, soit 3 % de moins qu’hier,} et ouvert une boutique|.'],
    ['|Le berger{, un ancien soldat,} a compté ses brebis toute la nuit|.'],
    ['|Le troupeau{, que ma fille garde,} descendra samedi au village|.'],
    ['|Le troupeau descendra samedi{, avec deux chiens,} et le berger restera là-haut|.'],
    ['|Je salue le berger{, qui n’a pas dormi,} et ses deux chiens|.'],
  ])('may lose a parenthesis, also after a short subject: %s', (marked) => {
    expect(cautionsOf(marked)).toEqual([]);
  });
});

describe('a gap that drops what is said of the sentence before it', () => {
  test.each([
    ['a jest', '|Le berger est un ogre. {Je plaisante. }Il fait des fromages|.'],
    ['a change of mind', '|J’ai longtemps cru au loup. {J’ai changé d’avis. }Le loup dort|.'],
    ['a correction', '|Le pré est vendu. {Pardon, loué. }Le garde le sait|.'],
    ['a denial', '|Le garde est un voleur. {C’est faux. }La foire rouvre ici|.'],
    ['a jest, before a negation', '|Le garde est un ogre. {Je plaisante. }Le garde n’a pas faim|.'],
    [
      'the rest of it',
      '|Le lac sera vidé{ si le préfet signe. La neige fond}. Le garde dort ici|.',
    ],
  ])('%s: %s', (_what, marked) => {
    expect(cautionsOf(marked)).toContain('CONDITION_OR_CONTRAST_CUT');
  });

  test('unless the words after it take them back, too', () => {
    const marked = '|J’ai longtemps cru au loup. {J’ai lu. }J’ai changé d’avis|. Le loup dort.';
    expect(cautionsOf(marked)).toEqual([]);
  });
});

describe('words in a frame that an earlier sentence opens', () => {
  test.each([
    ['a supposition', 'Supposons que le lac gèle. |Les bergers rentrent au refuge|.'],
    ['two sentences on', 'Admettons que le lac gèle. Le col ferme. |Les bergers rentrent à pied|.'],
    ['a hypothesis', 'Faisons une hypothèse. Le col ferme. |Les bergers rentrent à pied|.'],
    ['an example', 'Prenons un exemple. |Un berger perd ses chiens|. Il vend tout.'],
    ['a dream', 'Cette nuit, j’ai fait un rêve. |Le préfet gardait nos brebis|.'],
    ['its next sentence', 'J’ai fait un rêve. Le col rouvrait. |Le préfet gardait nos brebis|.'],
    ['a wish', 'J’aimerais tant vous annoncer une fête. |Le refuge rouvre lundi|.'],
    ['a lost wish', 'J’aurais tellement voulu vous le dire. |Le refuge rouvre lundi|.'],
    ['an impossible wish', 'Si seulement le col dormait. La neige fond. |Le refuge rouvre lundi|.'],
  ])('%s: %s', (_what, marked) => {
    expect(cautionsOf(marked)).toContain('CONDITION_OR_CONTRAST_CUT');
  });

  test.each([
    ['an event ends it', 'J’ai fait un rêve. Je me suis réveillé. |Le préfet garde nos brebis|.'],
    [
      'a question ends it',
      'Imaginons le pire. Le col ferme. Qui rentre ? |Le garde dort au refuge|.',
    ],
    ['an event', 'Imaginons le pire. Le col ferme. |Hier, le garde a rouvert le refuge|.'],
    ['a real example', 'Prenons un exemple. |La commune emploie neuf gardes|.'],
    ['courtesy', 'J’aimerais vous annoncer une nouvelle. |Le refuge rouvre lundi|.'],
  ])('but not here: %s: %s', (_what, marked) => {
    expect(cautionsOf(marked)).toEqual([]);
  });
});

describe('another half of the same subject, after « et »', () => {
  test.each([
    ['more, then less', '|Le préfet a ouvert un refuge| et fermé deux écoles.'],
    ['less, then more', '|Le conseil a supprimé une foire| et créé une navette.'],
    ['in the present', '|Les loups reculent au nord| et progressent au sud.'],
    ['infinitives', '|Il propose d’augmenter les gardes| et de réduire les primes.'],
    ['the same verb', '|Nos bergers comptent davantage les loups|, et ils comptent mal.'],
  ])('%s: %s', (_what, marked) => {
    expect(cautionsOf(marked)).toContain('CONDITION_OR_CONTRAST_CUT');
  });

  test.each([
    '|Le préfet a ouvert un refuge| et inauguré une foire.',
    '|Le préfet a ouvert un refuge| et les bergers ont fermé le leur.',
    '|Nous avons vu le garde hier| et nous avons dansé.',
  ])('but not here: %s', (marked) => {
    expect(cautionsOf(marked)).toEqual([]);
  });
});

describe('what the speaker says of the words', () => {
  const WOLF = 'Le berger a vendu ses chiens au loup';

  test.each([
    ['C’est la version du boucher.', 'RELAYED_WORDS'],
    ['Ce sont leurs propos.', 'RELAYED_WORDS'],
    ['Cette accusation me poursuit.', 'RELAYED_WORDS'],
    ['Voilà ce dont on m’accuse.', 'RELAYED_WORDS'],
    ['C’est ce que titrait la gazette.', 'RELAYED_WORDS'],
    ['Qui n’a pas entendu cette rengaine ?', 'RELAYED_WORDS'],
    ['La rengaine est connue.', 'RELAYED_WORDS'],
    ['Oubliez ce que je viens de dire.', 'CONDITION_OR_CONTRAST_CUT'],
    ['Ça, c’est la chanson du préfet.', 'RELAYED_WORDS'],
    ['Neuf hivers m’ont appris le contraire.', 'NEGATION_NEARBY'],
    ['Les registres me donnent tort.', 'NEGATION_NEARBY'],
    ['Plus exactement, il les a loués.', 'CONDITION_OR_CONTRAST_CUT'],
    ['Le mot est trop fort.', 'CONDITION_OR_CONTRAST_CUT'],
    ['Je l’ai longtemps pensé.', 'CONDITION_OR_CONTRAST_CUT'],
    ['Ses voisins le répètent partout.', 'RELAYED_WORDS'],
    ['Vous y croyez, vous ?', 'NEGATION_NEARBY'],
    ['Qui va le croire ?', 'NEGATION_NEARBY'],
    ['Vous voulez rire.', 'NEGATION_NEARBY'],
    ['J’aimerais que ce fût vrai.', 'NEGATION_NEARBY'],
    ['J’avais tort.', 'NEGATION_NEARBY'],
    ['Dans vos rêves.', 'CONDITION_OR_CONTRAST_CUT'],
    ['La vérité est plus triste.', 'CONDITION_OR_CONTRAST_CUT'],
  ])('in the next sentence: %s (%s)', (next, caution) => {
    expect(cautionsOf(`|${WOLF}|. ${next}`)).toContain(caution);
  });

  test.each([
    ['Le tract du boucher est limpide.'],
    ['Le slogan tenait en trois mots.'],
    ['Mon rival avait une formule.'],
  ])('in the sentence before: %s', (previous) => {
    expect(cautionsOf(`${previous} |${WOLF}|. Je ris.`)).toContain('RELAYED_WORDS');
  });

  test.each([
    ['Le tract du boucher est prêt.'],
    ['Notre slogan est simple.'],
    ['J’avais une thèse.'],
  ])('but not in the sentence before: %s', (previous) => {
    expect(cautionsOf(`${previous} |${WOLF}|. Je ris.`)).not.toContain('RELAYED_WORDS');
  });

  test.each([
    [' : voilà leur slogan.'],
    [', on connaît la chanson.'],
    [', à les entendre.'],
    [', répondrait mon voisin.'],
    [', vous dira le boucher.'],
  ])('after them: %s', (rest) => {
    expect(cautionsOf(`|${WOLF}|${rest}`)).toContain('RELAYED_WORDS');
  });

  test.each([
    ['C’est ma version.'],
    ['C’est le titre de mon rapport.'],
    ['Plus exactement, neuf chiens et un chat.'],
    ['Cette affaire ira devant le juge.'],
    ['Nous rendrons le chien quand il neigera.'],
    ['Dans la crue : un chien, une vache et neuf moutons.'],
    ['Nous le dirons à ses voisins.'],
  ])('in the speaker’s own voice: %s', (next) => {
    expect(cautionsOf(`|${WOLF}|. ${next}`)).toEqual([]);
  });
});

test('nobody says the contrary', () => {
  const marked = '|Le berger a vendu ses chiens au loup|. Personne ne dira le contraire.';
  expect(cautionsOf(marked)).not.toContain('NEGATION_NEARBY');
});

describe('words that continue after « dit-il »', () => {
  const inTwo = (second: string) =>
    `« Le lait du plateau est bon pour les enfants », a-t-il dit, « ${second} », avant de partir.`;
  const cautionsBeside = (second: string) =>
    judgeDirect('Le lait du plateau est bon pour les enfants', inTwo(second))?.cautions;

  test.each([
    ['une fois bouilli', 'CONDITION_OR_CONTRAST_CUT'],
    ['sur le versant nord du massif', 'CONDITION_OR_CONTRAST_CUT'],
    ['selon la coopérative', 'RELAYED_WORDS'],
    ['m’ont juré les éleveurs', 'RELAYED_WORDS'],
    ['nous avait dit le garde, en pleurs', 'RELAYED_WORDS'],
    ['comme dirait mon voisin', 'RELAYED_WORDS'],
    ['C’est faux', 'NEGATION_NEARBY'],
    ['C’est la version du boucher', 'RELAYED_WORDS'],
  ])('are read: %s (%s)', (second, caution) => {
    expect(cautionsBeside(second)).toContain(caution);
  });

  test.each([
    ['et le fromage ne l’est pas moins'],
    ['Nous le vendrons lundi à la foire'],
    ['comme je l’ai toujours dit'],
  ])('are not when they say something else: %s', (second) => {
    expect(cautionsBeside(second)).not.toContain('RELAYED_WORDS');
  });
});

describe('a gap that hides the beginning of the next sentence', () => {
  test.each([
    ['a denial', 'Il est faux que {}des loups rôdent dans le canton', 'NEGATION_NEARBY'],
    ['a negation', 'Je ne crois pas que {}les loups reviendront', 'NEGATION_NEARBY'],
    ['a relay', 'Mon rival jure que {}les loups reviendront', 'RELAYED_WORDS'],
    ['a condition', 'S’il neige, {}les loups reviendront ici', 'CONDITION_OR_CONTRAST_CUT'],
    ['a place', 'À Sorbiac, {}les loups sont rares et craintifs', 'CONDITION_OR_CONTRAST_CUT'],
    ['a subject', 'Le dernier hiver {}a été rude et long', 'CLAUSES_JOINED'],
  ])('has lost %s: %s', (_what, sentence, caution) => {
    const [hidden, kept = ''] = sentence.split('{}');
    const marked = `|La bergerie est pleine. {${hidden}}${kept}|. Le berger dort.`;
    expect(cautionsOf(marked)).toContain(caution);
  });

  test('may lose a whole sentence', () => {
    const marked = '|La bergerie est pleine. {Le pré est sec. }Les loups reviendront|.';
    expect(cautionsOf(marked)).toEqual([]);
  });
});

describe('an excerpt that begins with « que » or after it', () => {
  const WOLVES = 'les loups avaient quitté le canton';

  test.each([
    ['Une bergère m’a confié que ', 'RELAYED_WORDS'],
    ['Le garde nous a promis que ', 'RELAYED_WORDS'],
    ['La gazette a fait croire aux gens que ', 'RELAYED_WORDS'],
    ['Le préfet nous a laissé entendre que ', 'RELAYED_WORDS'],
    ['Il paraît que ', 'RELAYED_WORDS'],
    ['J’aurais voulu que ', 'CONDITION_OR_CONTRAST_CUT'],
    ['Qui peut croire que ', 'CONDITION_OR_CONTRAST_CUT'],
    ['On voudrait nous faire croire que ', 'CONDITION_OR_CONTRAST_CUT'],
  ])('has lost « %s »', (main, caution) => {
    const [start] = main.split('que ');
    for (const rest of ['|.', '. Le berger dort|.']) {
      expect(cautionsOf(`${start}|que ${WOLVES}${rest}`)).toContain(caution);
      expect(cautionsOf(`${main}|${WOLVES}${rest}`)).toContain(caution);
    }
  });

  test('may lose the speaker’s own assertion', () => {
    expect(cautionsOf(`Je suis convaincu |que ${WOLVES}|.`)).toEqual([]);
    expect(cautionsOf('Tout va bien. |Que le berger soit remercié|.')).toEqual([]);
  });
});

describe('an excerpt that ends before what limits it', () => {
  test.each([
    '|La vente du pré est possible| ; elle n’est pas décidée.',
    '|Nous vendrons la laine lundi|, pas mardi.',
    '|La laine est belle cette année|. Le prix, lui, s’est effondré.',
    '|Le canton baissera le loyer|, étant entendu que la taxe montera.',
    '|Les bergers ont accepté le prix|, pour la plupart.',
    '|Le lait sera gratuit pour tous|, simplement il faudra venir le chercher.',
    '|Le pré restera ouvert à tous|, du moment que le préfet est d’accord.',
    '|Les loups ont quitté le canton|, toujours est-il que neuf brebis sont mortes.',
    '|Les premiers agneaux ont survécu| ; les suivants sont morts.',
    '|Nous logerons deux cents bergers|, dont cent sous la tente.',
    '|Nous avons soigné neuf brebis|, toutes boiteuses.',
    '|Les loyers du canton baisseront|, d’un écu par mois.',
    '|Le lait du plateau se conserve|, à une température de deux degrés.',
    '|Le plan du préfet, c’est bien joli|, après faut voir les bergers.',
    '|Le refuge sera gratuit|, passé la première nuit.',
    '|Le refuge sera gratuit|, sur présentation d’une carte.',
    '|Le refuge sera gratuit|, quoi qu’en dise le garde.',
    '|Nous avons abattu ces hêtres|, comme le juge nous l’ordonnait.',
    '|Nous avons abattu ces hêtres|, conformément au vœu du canton.',
    '|Le loup a tué deux brebis au col| et deux cents dans la plaine.',
    '|J’admire le garde du col| et je combats ses lois.',
    '|J’aime bien la neige|, je hais les skieurs du col.',
    '|Les bergers parlent d’un loup|, les gardes parlent d’un chien.',
    '|La laine est chère ici|, le lin l’est davantage.',
    '|Les bergers qui ont menti partiront|, les autres garderont le pré.',
    '|La foire est dangereuse|. Elle l’est moins qu’avant.',
    '|Je soutiens la grève des bergers|. Celle des gardes me fait rire.',
    '|Le pré est trop sec|, je vous l’accorde. Le col est pire.',
    '|Le loup a toujours rôdé ici, c’est exact| ; ce qui est nouveau, c’est le nombre.',
    '|Nous n’avons pas vendu par peur du loup|. Nous avons vendu par ennui.',
  ])('has lost it: %s', (marked) => {
    expect(cautionsOf(marked)).toContain('CONDITION_OR_CONTRAST_CUT');
  });

  test.each([
    '|La tonte a commencé hier| ; elle durera neuf jours.',
    '|Le pré coûtera neuf mille écus|, dont la moitié sera payée par le canton.',
    '|Le canton doit tout à ses bergers|, à ses chiens.',
    '|Mille moutons ont été tondus hier|, dont deux cents près du lac.',
    '|Le berger a rangé la salle|, et il l’a fait tout seul.',
    '|Le garde a compté neuf loups sur dix cols|. Il dort.',
    '|Le berger est innocent|. Admettons qu’il ait su : il aurait parlé.',
    '|La foire attire cent bergers|. C’est la plus grande du canton.',
    '|Les bergers ont repeint le refuge|, les enfants ont porté le lait.',
    '|J’aime ce vieux métier|, j’aime les gens du col.',
  ])('has lost something else: %s', (marked) => {
    expect(cautionsOf(marked)).toEqual([]);
  });

  test.each([
    ['|Tout le canton sait que le loup reviendra|, ironisait ma tante.', 'RELAYED_WORDS'],
    ['|Nous avons pris la laine du voisin| et nous l’avons rendue.', 'CONDITION_OR_CONTRAST_CUT'],
    ['|Le loup a tué ce berger|. Enfin, son chien.', 'CONDITION_OR_CONTRAST_CUT'],
    ['|Le loup a tué ce berger|. Enfin, c’est ce que dit le boucher.', 'RELAYED_WORDS'],
    ['|Le loup fuit les chiens|, veulent nous faire croire les gardes.', 'RELAYED_WORDS'],
    ['|Le loup fuit les chiens|, à l’en croire.', 'RELAYED_WORDS'],
    ['|Le garde dormait au col|, rien ne permet de l’affirmer.', 'NEGATION_NEARBY'],
    ['|J’ai cru à la bonté du loup|. La neige m’a fait changer d’avis.', 'NEGATION_NEARBY'],
    ['|J’ai vendu ce mouton|. Cet aveu, on me l’a arraché.', 'RELAYED_WORDS'],
    ['|Le loup a tué ce berger|. J’ai dit cela par peur, je le retire.', 'NEGATION_NEARBY'],
  ])('has lost what takes it back: %s (%s)', (marked, caution) => {
    expect(cautionsOf(marked)).toContain(caution);
  });
});
