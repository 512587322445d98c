import { describe, expect, test } from 'vitest';
import { judgeStatement } from '../../server/search/quotation/judge-statement.ts';
import { readSegment } from '../../server/search/quotation/printed-statement.ts';
import { readQuotation } from '../../server/search/quotation/quotation.ts';
import { isRefused, judge, lexicon, verdictOf } from '../support/judge-quotation.ts';

describe('an accent left out', () => {
  test.each([
    ['Le gardien brulé a quitté la tour interdite', 'Le gardien brûlé a quitté la tour interdite'],
    ['Le conseil a menace les ouvriers grévistes', 'Le conseil a menacé les ouvriers grévistes'],
    ['La grève a dure trois mois, sans trêve', 'La grève a duré trois mois, sans trêve'],
    ['Il connait le coût du théâtre de la cité', 'Il connaît le coût du théâtre de la cité'],
    ['Les gens réunis la où il pleut sont las', 'Les gens réunis là où il pleut sont las'],
    ['Elle est prête a partir pour la forêt', 'Elle est prête à partir pour la forêt'],
    ['Le phare du detroit éclaire à peine le port', 'Le phare du détroit éclaire à peine le port'],
    ['Est-ce la le métier du garde forestier ?', 'Est-ce là le métier du garde forestier ?'],
    ['Le garde menace dort pres du toit', 'Le garde menacé dort près du toit'],
  ])('is spelling: %s', (asked, said) => {
    expect(verdictOf(asked, `Il dit « ${said} ».`)).toBe('VARIANT');
  });

  test.each([
    ['Le garde menace dort près du théâtre', 'Le garde menacé dort près du théâtre'],
    // The only accent may have been left out on purpose.
    ['Le garde menace dort sous le toit', 'Le garde menacé dort sous le toit'],
    ['La tache du berger est immense ici', 'La tâche du berger est immense ici'],
    ['Le mage interne parle à la forêt', 'Le mage interné parle à la forêt'],
    ['Le moine est juge à midi par ses frères', 'Le moine est jugé à midi par ses frères'],
    ['La tour ou il dort a été rasée', 'La tour où il dort a été rasée'],
    ['Que le duc fut aimé de ses sœurs à la cour', 'Que le duc fût aimé de ses sœurs à la cour'],
  ])('makes another word: %s', (asked, said) => {
    expect(verdictOf(asked, `Il dit « ${said} ».`)).toBe('ALTERED');
  });
});

// Each is decided by one rule, without which no other example changes.
describe('a spelling that changes nothing', () => {
  test.each([
    ['Je crois qu’on partira demain à la fête', 'Je crois que l’on partira demain à la fête'],
    ['Nous avons besoin de amis fidèles à la foire', 'Nous avons besoin d’amis fidèles à la foire'],
    [
      'Il a pris une boite de thé à la foire du bourg',
      'Il a pris une boîte de thé à la foire du bourg',
    ],
  ])('%s', (asked, said) => {
    expect(verdictOf(asked, `Il dit « ${said} ».`)).toBe('VARIANT');
  });

  test('but a name is not the misspelling of another word', () => {
    const said = 'Nous attendons la marée à la pointe du cap demain';
    expect(isRefused(said.replace('marée', 'Marec'), `Il dit « ${said} ».`)).toBe(true);
  });
});

describe('units', () => {
  const SAID = [
    'Le chalut pèse 70 kilogrammes et traîne 3 mètres de corde au fond du lac',
    'Le phare consomme 15 kilowatts et éclaire à 20 kilomètres au large du cap',
    'Le pont a coûté 4,5 milliards de dollars et deux milliards et demi d’euros de frais',
    'Le moulin tourne à 40 km/h par 12 °C depuis la foire de printemps',
    'La digue ouvre à 7 h 45 et protège un tiers des jardins du bourg',
    'Une nasse vaut 90 euros au marché et 2 millions d’euros en tout',
  ].map((one) => `« ${one} »`);
  const article = `Il dit ${SAID.join(', ')}.`;

  test.each([
    'Le chalut pèse 70 kg et traîne 3 m de corde au fond du lac',
    'Le chalut pèse 70kg et traîne trois mètres de corde au fond du lac',
    'Le phare consomme 15 kW et éclaire à 20km au large du cap',
    'Le pont a coûté 4,5 Md$ et 2,5 Md€ de frais',
    'Le moulin tourne à 40 kilomètres-heure par 12 degrés depuis la foire de printemps',
    'Le moulin tourne à 40 kilomètres/heure par 12 ºC depuis la foire de printemps',
    'La digue ouvre à 7h45 et protège 1/3 des jardins du bourg',
    'Une nasse vaut 90 € au marché et 2 M€ en tout',
  ])('in another spelling: %s', (text) => {
    expect(verdictOf(text, article)).toBe('VARIANT');
  });

  test.each([
    'Le chalut pèse 70 g et traîne 3 m de corde au fond du lac',
    'Le chalut pèse 70 kg et traîne 3 mm de corde au fond du lac',
    'Le phare consomme 15 kWh et éclaire à 20 km au large du cap',
    'Le phare consomme 15 mW et éclaire à 20 km au large du cap',
    'Le phare consomme 15 MW et éclaire à 20 km au large du cap',
    'Le pont a coûté 4,5 Md€ et 2,5 Md€ de frais',
    'Le pont a coûté 4,5 M$ et 2,5 Md€ de frais',
    'Le moulin tourne à 40 km par 12 °C depuis la foire de printemps',
    'Le moulin tourne à 40 km/h par 12 °F depuis la foire de printemps',
    'La digue ouvre à 7h54 et protège 1/3 des jardins du bourg',
    'La digue ouvre à 7h45 et protège 1/4 des jardins du bourg',
    'Une nasse vaut 90 $ au marché et 2 M€ en tout',
    'Une nasse vaut 90 k€ au marché et 2 M€ en tout',
  ])('another unit: %s', (text) => {
    expect(isRefused(text, article)).toBe(true);
  });

  test('« … » for a full stop leaves nothing out', () => {
    const said = 'Il dit « Fermer le bac du village ? Pourquoi pas. Au bourg, ce serait idiot ».';
    const text = 'Fermer le bac du village ? Pourquoi pas… Au bourg, ce serait idiot';
    expect(judge(text, said)).toMatchObject({ verdict: 'ELIDED', cautions: [] });
  });
});

describe('the table, on one statement', () => {
  const article =
    'Le ministre a dit : « Nous ne voulons pas de la guerre, mais la porte reste ouverte à tous ' +
    "ceux qui veulent parler. » Il parle de « ligne rouge ». Un accord « n'est pas loin du tout ».";

  test.each([
    ['nous ne voulons pas de la guerre mais', 'VARIANT', 'a comma dropped, no word'],
    ['“LIGNE ROUGE”', 'VERBATIM', 'typography'],
    ['ligne', 'NOT_FOUND', 'too short'],
    ['la porte reste ouverte', 'EXCERPT', 'four words'],
    ['la porte reste', 'NOT_FOUND', 'three words'],
    ['la porte reste ouvert', 'ALTERED', 'half a word'],
    ['est pas loin du tout', 'NOT_FOUND', "the other half of n'est"],
    ['voulons pas de la guerre, mais la porte', 'EXCERPT', 'ne is seen before it'],
    ['la guerre, mais la porte (…) ceux qui veulent', 'ELIDED', 'gap'],
    ['Nous ne voulons pas (…) ceux qui veulent', 'ALTERED', 'what is negated left out'],
    ['ceux qui veulent […] Nous ne voulons pas', 'NOT_FOUND', 'not in order'],
    ['Nous ne voulons pas (…) qui veulent', 'NOT_FOUND', 'a piece of two words'],
    ['mais la porte [du dialogue] reste ouverte à tous', 'ELIDED', 'insertion'],
    ['mais la porte [ne] reste ouverte à tous', 'ALTERED', 'a denial inserted'],
    ['mais la porte du dialogue reste ouverte à tous', 'ALTERED', 'without brackets'],
    ['Nous ne voulons pas de la guerre, mais la porte reste ouverte à chacun', 'ALTERED', 'one'],
    ['Nous ne voulons pas de la guere, mais la porte reste ouverte à tous', 'VARIANT', 'spelling'],
    ['Nous voulons de la guerre, mais la porte reste ouverte à tous ceux', 'ALTERED', 'denial'],
    ['Nous ne voulons plus de la guerre, mais la porte reste ouverte', 'ALTERED', 'plus'],
    ['a dit : « Nous ne voulons', 'REPORTED_ONLY', 'partly the article’s'],
    ['Il parle de ligne rouge', 'REPORTED_ONLY', 'the article’s words around it'],
    ['tout à fait autre chose que cela', 'NOT_FOUND', 'nothing'],
    ['…', 'NOT_FOUND', 'no word'],
  ])('%s: %s (%s)', (text, verdict) => {
    expect(verdictOf(text, article)).toBe(verdict);
  });

  test('the whole content in parts, with its gaps', () => {
    const content = [
      readSegment({ start: 0, end: 15, exact: 'Les cent hommes' }),
      readSegment({ start: 40, end: 59, exact: 'seraient à la porte' }),
    ];
    const answer = (text: string) =>
      judgeStatement(readQuotation(text, lexicon), { verbatim: [], content }, lexicon);
    expect(answer('les cent hommes […] seraient à la porte')).toMatchObject({
      verdict: 'REPORTED_ONLY',
      found: [
        { start: 0, end: 15 },
        { start: 40, end: 59 },
      ],
      diff: [{ text: 'Les cent hommes' }, { text: 'seraient à la porte' }],
    });
    expect(answer('les cent hommes seraient à la porte')).toBeNull();
    expect(answer('seraient à la porte […] les cent hommes')).toBeNull();
    expect(answer('les hommes […] seraient à la porte')).toBeNull();
    expect(answer('les cent hommes […]')).toBeNull();
  });

  test('a gap that removes one half of a negation', () => {
    const said = 'Il a dit « je crois que nous ne voulons surtout pas cette guerre affreuse ».';
    expect(isRefused('je crois que nous (…) voulons surtout pas cette', said)).toBe(true);
    expect(isRefused('que nous ne voulons surtout (…) cette guerre affreuse', said)).toBe(true);
    expect(verdictOf('je crois que nous (…) cette guerre affreuse', said)).toBe('ALTERED');
  });

  test('a word moved across a negation is not a variant', () => {
    const said = 'Elle a dit « demain nous pourrons partir vite mais pas rester ici avec vous ».';
    const text = 'demain nous pourrons rester vite mais pas partir ici avec vous';
    expect(isRefused(text, said)).toBe(true);
  });

  test('« possible » is not « impossible »', () => {
    const said = 'Elle a dit « un accord est possible avant la fin du mois ».';
    expect(isRefused('un accord est impossible avant la fin du mois', said)).toBe(true);
    expect(verdictOf('un accord est probable avant la fin du mois', said)).toBe('ALTERED');
    expect(verdictOf('un acord est possible avant la fin du mois', said)).toBe('VARIANT');
  });

  test('a question mark is part of the words', () => {
    const said = 'Elle a dit « vous partez ? ».';
    expect(isRefused('Vous partez.', said)).toBe(true);
    expect(verdictOf('Vous partez ?', said)).toBe('VERBATIM');
  });

  test('a quotation broken by its speech clause shows the break', () => {
    const said = '« Nous irons », a-t-il dit, « jusqu’au bout de cette affaire ».';
    const finding = judge('Nous irons jusqu’au bout de cette affaire', said);
    expect(finding).toMatchObject({
      verdict: 'VARIANT',
      diff: [
        { kind: 'EQUAL', text: 'Nous irons' },
        { kind: 'MISSING', text: '[…]' },
        { kind: 'EQUAL', text: 'jusqu’au bout de cette affaire' },
      ],
    });
    expect(finding?.found.map(({ start, end }) => said.slice(start, end))).toEqual([
      'Nous irons',
      'jusqu’au bout de cette affaire',
    ]);
  });

  test('printed words keep their own brackets', () => {
    const said = 'Il a dit « nous voulons des garanties [écrites] et signées (…) sans délai ».';
    expect(
      verdictOf('nous voulons des garanties [écrites] et signées (...) sans délai', said),
    ).toBe('VERBATIM');
    expect(verdictOf('nous voulons des garanties écrites et signées', said)).not.toBe('EXCERPT');
  });

  test('the diff reads from the printed words to those asked about', () => {
    const said = 'Il a dit « nous attendons une réponse écrite des alliés avant mardi ».';
    expect(judge('nous attendons une réponse orale des alliés avant mardi', said)).toMatchObject({
      verdict: 'ALTERED',
      edits: 1,
      similarity: 8 / 9,
      diff: [
        { kind: 'EQUAL', text: 'nous attendons une réponse' },
        { kind: 'MISSING', text: 'écrite' },
        { kind: 'ADDED', text: 'orale' },
        { kind: 'EQUAL', text: 'des alliés avant mardi' },
      ],
    });
  });
});

describe('false positives', () => {
  const peace =
    'Il a dit « Nous voulons vivre en paix avec tous nos voisins du Nord et du Sud, dès demain ».';
  const variant = (word: string) =>
    `Nous voulons ${word} vivre en paix avec tous nos voisins du Nord et du Sud, dès demain`;

  test.each([
    ['a Cyrillic letter', 'p\u0430s'],
    ['a selector of variants', 'pas\ufe0f'],
    ['a joiner of graphemes', 'p\u034fas'],
    ['a mark of direction', 'p\u202aas'],
    ['a filler', '\u3164pas'],
    ['full width', '\uff50\uff41\uff53'],
    ['small capitals', '\u1d18\u1d00\ua731'],
    ['mathematical letters', '\u{1d429}\u{1d41a}\u{1d42c}'],
    ['a stroke through it', 'pa\u0336s'],
    ['an accent', 'pàs'],
  ])('a negation disguised by %s', (_, word) => {
    expect(isRefused(variant(word), peace)).toBe(true);
    expect(isRefused(`Nous voulons vivre [${word}] en paix avec tous`, peace)).toBe(true);
  });

  test('invisible characters are ignored', () => {
    const text = variant('').replaceAll('oi', 'o\u200b\u034f\ufe0fi');
    expect(verdictOf(text, peace)).toBe('VERBATIM');
  });

  test('« ne … que » without its « que »', () => {
    const said = 'Il a dit « je crois que nous ne voulons que la paix avec tous nos voisins ».';
    const [before, after] = ['je crois que nous ne voulons', 'la paix avec tous nos voisins'];
    expect(verdictOf(`${before} que ${after}`, said)).toBe('VERBATIM');
    for (const between of [' ', ' (…) ', ' [même] ', ' pas ']) {
      expect(isRefused(before + between + after, said)).toBe(true);
    }
  });

  test('an English negation', () => {
    const said = 'He said “We don’t want any war with the neighbours of the north this year”.';
    const quoted = said.replace('“', '«').replace('”', '»');
    expect(isRefused('We do want any war with the neighbours of the north this year', quoted)).toBe(
      true,
    );
  });

  test("an elision printed with a space: « n' est »", () => {
    const said = "Il a dit « ce traité n' est venu que trop tard pour nous ».";
    expect(isRefused('est venu que trop tard', said)).toBe(true);
  });

  test('a gap that leaves out printed brackets', () => {
    const said =
      'Il a dit « le peuple de Kervalnec [ne] voudrait [pas] la guerre une autre fois ».';
    expect(verdictOf('le peuple de Kervalnec (…) la guerre une autre', said)).toBe('ALTERED');
    expect(judge('le peuple de Kervalnec (…) une autre fois', said)).toMatchObject({
      verdict: 'ELIDED',
      cautions: ['NEGATION_LEFT_OUT'],
    });
  });

  test('a question without its mark', () => {
    const said = 'Il a dit « Voulons-nous tous la guerre avec le Nord ? Jamais. Nous partons ».';
    expect(judge('Voulons-nous tous la guerre', said)?.cautions).toContain('QUESTION_CUT_OFF');
    expect(judge('tous la guerre avec le Nord', said)?.cautions).toContain('QUESTION_CUT_OFF');
    expect(judge('tous la guerre avec le Nord ?', said)?.cautions).not.toContain(
      'QUESTION_CUT_OFF',
    );
    expect(judge('Jamais. Nous partons', said)).toBeNull();
  });
});

test.each([
  ['Le chômage des jeunes recule partout, sauf dans le bassin de la Bel-\nmare', 'VARIANT'],
  ['LE CHÔMAGE DES JEUNES RECULE PAR-\nTOUT, SAUF DANS LE BASSIN DE LA BELMARE', 'VERBATIM'],
  ['Le chômage des jeunes recule partout, sauf dansle bassin de la Belmare', 'VARIANT'],
  ['Le chômage des jeunes recule par tout, sauf dans le bassin de la Belmare', 'VARIANT'],
  ['Le chômage des jeunes recule pas tout, sauf dans le bassin de la Belmare', 'ALTERED'],
])('words divided or run together: %j', (text, verdict) => {
  const said = 'Le chômage des jeunes recule partout, sauf dans le bassin de la Belmare';
  expect(verdictOf(text, `Il a dit « ${said} ».`)).toBe(verdict);
});

describe('two spellings of one word are one word', () => {
  const printed =
    'Il a dit « L’État paiera les Églises. À nous d’agir », puis « les élèves seront prioritaires » ' +
    'et « l’O.N.P. refusera ce plan, car 2,5 % des 1 500 quais du gou\u00adverne\u00adment manquent ».';

  test.each([
    ["L'Etat paiera les Eglises. A nous d'agir", 'VERBATIM'],
    ['LES ELEVES SERONT PRIORITAIRES', 'VERBATIM'],
    ['les eleves seront prioritaires', 'VARIANT'],
    ['l’ONP refusera ce plan', 'EXCERPT'],
    ['l’O.N.P refusera ce plan', 'EXCERPT'],
    ['2.5 % des 1500 quais du gouvernement', 'EXCERPT'],
    ["2,5 pour cent des 1'500 quais du gouvernement", 'EXCERPT'],
    ['2,5 p. 100 des 1 500 quais du gouvernement', 'EXCERPT'],
    ['25 % des 1 500 quais du gouvernement', 'ALTERED'],
    ['2,5 ‰ des 1 500 quais du gouvernement', 'ALTERED'],
    ['2,5 % des 1.500 quais du gouvernement', 'EXCERPT'],
    ['2,5 % des 1.501 quais du gouvernement', 'ALTERED'],
    ['% des 1 500 quais du gouvernement manquent', 'ALTERED'],
  ])('%s: %s', (text, verdict) => {
    expect(verdictOf(text, printed)).toBe(verdict);
  });

  test('capitals without accents can be negations and numbers', () => {
    const said = 'Elle a dit « nous ne serons guère plus de vingt et unième à la fin du mois ».';
    const capitals = 'NOUS NE SERONS GUERE PLUS DE VINGT ET UNIEME A LA FIN DU MOIS';
    expect(verdictOf(capitals, said)).toBe('VERBATIM');
    expect(isRefused(capitals.replace('GUERE ', ''), said)).toBe(true);
    expect(isRefused(capitals.replace(' ET UNIEME', ''), said)).toBe(true);
  });

  test('a missing accent does not hide a moved word', () => {
    const said =
      'Elle a dit « Élise précède Annette au second tour de ce scrutin si attendu dans la région ».';
    const moved = 'Annette précède Elise au second tour de ce scrutin si attendu dans la région';
    expect(isRefused(moved, said)).toBe(true);
  });
});

describe('agreement', () => {
  const said =
    'Il a dit « Nos jeunes voisins nous ont sauvées, une étudiante blessée et trois habitants, puis ' +
    'ils ont rendu les clés prises par la police ».';
  const isVariant = (from: string, to: string) => {
    const words = said.slice(said.indexOf('«') + 1, said.indexOf('»'));
    expect(words).toContain(from);
    return verdictOf(words.replace(from, to), said) === 'VARIANT';
  };

  test.each([
    ['sauvées', 'sauvés'],
    ['jeunes voisins', 'jeunes voisin'],
    ['trois habitants', 'trois habitant'],
    ['étudiante blessée', 'étudiante blessé'],
    ['rendu', 'rendus'],
    ['prises', 'prise'],
  ])('that another word forces can be misspelled: %s, %s', (from, to) => {
    expect(isVariant(from, to)).toBe(true);
  });

  test.each([
    ['jeunes voisins', 'jeunes voisines'],
    ['trois habitants', 'trois habitantes'],
    ['une étudiante', 'un étudiant'],
    ['une étudiante', 'une étudiant'],
    ['rendu', 'rend'],
  ])('of a noun says who is meant: %s, %s', (from, to) => {
    expect(isVariant(from, to)).toBe(false);
  });
});

describe('what people and machines do to words', () => {
  test.each([
    [
      'un cessez le feu immédiat au dessus du fleuve',
      'un cessez-le-feu immédiat au-dessus du fleuve',
    ],
    [
      'un porte-voix et des mots-clés pour la foule',
      'un porte voix et des mots clés pour la foule',
    ],
    [
      'les armees etrangeres ont brule le marche couvert',
      'les armées étrangères ont brûlé le marché couvert',
    ],
    [
      'le stade aura 22 000 places au lieu de 15 000 avant la fin de mai',
      'le stade aura vingt-deux mille places au lieu de quinze mille avant la fin de mai',
    ],
    [
      'les prernières lignes du vil1age sont tombées hier',
      'les premières lignes du village sont tombées hier',
    ],
    [
      'l une des parties demande une expertise avant mardi',
      "l'une des parties demande une expertise avant mardi",
    ],
    [
      'une amende de 40  000 euros pour  chaque navire',
      'une amende de 40 000 euros pour chaque navire',
    ],
    ['nous irons tous au [sic] port du roi demain', 'nous irons tous au port du roi demain'],
    [
      'Mr Vannier viendra demain avec toute son équipe',
      'M. Vannier viendra demain avec toute son équipe',
    ],
  ])('does not hide them: %s', (text, words) => {
    expect(['VERBATIM', 'EXCERPT', 'ELIDED', 'VARIANT']).toContain(verdictOf(text, `« ${words} »`));
  });

  test.each([
    [
      'le juge entend une partie avocats et témoins compris',
      'le juge entend une partie et avocats et témoins compris',
    ],
    ['le parti parle des femmes du nord et du sud', 'le parti parle de femmes du nord et du sud'],
    [
      'the senator died about the public funds until March',
      'the senator lied about the public funds until March',
    ],
  ])('is not changing a small word, or a word of another language: %s', (text, words) => {
    expect(isRefused(text, `« ${words} »`)).toBe(true);
  });
});

describe('two segments joined without a mark', () => {
  test.each([
    ['« Nous partons demain », a dit Odile. « Nous reviendrons au mois de juin ».', 'VARIANT'],
    ['« Nous partons demain. » Elle ajoute : « Nous reviendrons au mois de juin ».', 'VARIANT'],
    ['« Nous partons demain » et, plus tard, « Nous reviendrons au mois de juin ».', 'ALTERED'],
  ])('%s', (article, verdict) => {
    const text = 'Nous partons demain. Nous reviendrons au mois de juin.';
    expect(verdictOf(text, article)).toBe(verdict);
  });

  test('are two sentences, or one with the words between them', () => {
    const said =
      'Il veut « une paix durable et juste » plutôt que « la guerre sans fin » de son rival.';
    expect(isRefused('une paix durable et juste la guerre sans fin', said)).toBe(true);
    const voted =
      '« Je voterai la nouvelle loi sur les retraites », dit-elle. Elle lutte, « contre la peine de mort ».';
    expect(
      isRefused('Je voterai la nouvelle loi sur les retraites contre la peine de mort', voted),
    ).toBe(true);
  });
});

test('a number in brackets for another one', () => {
  const said = 'Il a dit « le procureur a requis huit ans de prison pour le notaire ».';
  expect(verdictOf('le procureur a requis [8] ans de prison pour', said)).toBe('ELIDED');
  expect(isRefused('le procureur a requis [dix] ans de prison pour', said)).toBe(true);
  expect(isRefused('le procureur a requis [vingt] huit ans de prison', said)).toBe(true);
  expect(
    verdictOf('le procureur a requis huit ans de prison [en 2024] pour le notaire', said),
  ).toBe('ELIDED');
});

describe('a caution', () => {
  test.each([
    ["Lorsqu'un accord sera signé, les ports du Sud seront ouverts.", 'CONDITION_OR_CONTRAST_CUT'],
    ["Jusqu'à la signature, les ports du Sud seront ouverts.", 'CONDITION_OR_CONTRAST_CUT'],
    ['Seuls les ports du Sud seront ouverts.', 'CONDITION_OR_CONTRAST_CUT'],
    ['Peut-être que les ports du Sud seront ouverts.', 'CONDITION_OR_CONTRAST_CUT'],
    ['les ports du Sud seront ouverts huit ans et six mois.', 'CONDITION_OR_CONTRAST_CUT'],
    ['Il est faux de dire que les ports du Sud seront ouverts.', 'NEGATION_NEARBY'],
  ])('for what was cut off before the words: %s', (words, caution) => {
    const text = /les ports du Sud seront ouverts(?: huit ans)?/u.exec(words)?.[0] ?? '';
    expect(judge(text, `« ${words} »`)?.cautions).toContain(caution);
  });
});

describe('a gap does not make one sentence of two', () => {
  const said =
    'Elle a dit « Le conseil de la ville respecte les lois de la région. Le vieux promoteur M. ' +
    'Varne, de la rive droite, a détourné nos fonds publics ; les habitants du port ont porté ' +
    'plainte au tribunal de Corvenne ».';

  test.each([
    ['le conseil de la ville (…) a détourné nos fonds publics', 'ALTERED'],
    ['le conseil de la ville respecte (…) a détourné nos fonds publics', 'ALTERED'],
    ['respecte les lois de la région (…) a détourné nos fonds publics', 'ALTERED'],
    ['le vieux promoteur (…) ont porté plainte au tribunal', 'ALTERED'],
    ['respecte les lois de la région. (…) a détourné nos fonds publics', 'ELIDED'],
    ['respecte les lois (…). A détourné nos fonds publics', 'ELIDED'],
    ['le conseil de la ville respecte (…) Le vieux promoteur M. Varne', 'ELIDED'],
    ['Le vieux promoteur (…) a détourné nos fonds publics', 'ELIDED'],
    ['Le vieux promoteur (…) de la rive droite, a détourné', 'ELIDED'],
  ])('%s: %s', (text, verdict) => {
    expect(verdictOf(text, said)).toBe(verdict);
  });
});

test('of a quotation with a gap, only the quoted words are similar', () => {
  const said = 'Elle dit « Le maire reste ici. Le préfet de la région part bientôt en voyage ».';
  expect(judge('le maire reste (…) part bientôt en voyage', said)).toMatchObject({
    verdict: 'ALTERED',
    similarity: expect.closeTo(7 / 13),
    edits: 0,
  });
});

describe('a condition after a gap', () => {
  const said =
    'Il a dit « Nous rouvrirons le port avant la fête, et nous paierons la moitié des travaux, ' +
    'promis, si la région nous aide. Le maire le sait. Si elle refuse notre projet, il partira ».';

  test.each([
    ['Nous rouvrirons le port (…) si la région nous aide', true],
    ['nous paierons la moitié (…) si la région nous aide', true],
    ['nous paierons la moitié des travaux (…) si la région nous aide', false],
    ['si la région nous aide. (…) Si elle refuse notre projet, il partira', false],
  ])('can belong to the words left out: %s (%s)', (text, isCautioned) => {
    const finding = judge(text, said);
    expect(finding?.verdict).toBe('ELIDED');
    expect(finding?.cautions.includes('CONDITION_OR_CONTRAST_CUT')).toBe(isCautioned);
  });
});

test.each([
  ['Nos adversaires disent partout que', true],
  ["On raconte au marché qu'ici", true],
  ['Je pense que', false],
  ["J'ai dit que", false],
  ['Elle le dit :', true],
  ['Je le dis :', false],
])('what others are reported to say is not the speaker’s own: %s (%s)', (before, isRelayed) => {
  const said = `Il a dit « ${before} la rivière du village est polluée depuis vingt ans ».`;
  const finding = judge('la rivière du village est polluée depuis vingt ans', said);
  expect(finding?.verdict).toBe('EXCERPT');
  expect(finding?.cautions.includes('RELAYED_WORDS')).toBe(isRelayed);
});
