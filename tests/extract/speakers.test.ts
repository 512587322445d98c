import { describe, expect, test } from 'vitest';
import { createExtractor } from '../../server/extract/extractor.ts';
import { loadFrenchLexicon } from '../../server/model/words/french-lexicon.ts';
import { find, person } from './extract-text.ts';

describe('finds the speaker', () => {
  const speakers = (text: string, publishedOn?: string) =>
    find(text, publishedOn).map(({ speaker, speakerName }) => speaker ?? speakerName);

  test('by the office on the date of the article', () => {
    const text = 'Le chef de la diplomatie nordienne a dit que rien n’était signé.';
    expect(speakers(text, '2022-01-14')).toEqual(['ivan-morel']);
    expect(speakers(text.replace('Le chef', 'La cheffe'), '2024-01-14')).toEqual(['lena-kova']);
  });

  test('by the last name, the title and the pronoun', () => {
    const text =
      'La députée Anne Vidal est arrivée. Mme Vidal a dit que tout allait bien. « Nous verrons », a ajouté la députée. Elle a précisé que le vote aurait lieu.';
    expect(speakers(text)).toEqual(['Anne Vidal', 'Anne Vidal', 'Anne Vidal']);
  });

  test('not in what the speaker says', () => {
    const text = 'Paul Renaud est inquiet. Marc Tirel n’a pas compris, dit-il.';
    expect(speakers(text)).toEqual(['Paul Renaud']);
  });

  test('as nobody, with candidates, where two can be meant', () => {
    const [statement] = find(
      'Anne Vidal et Lise Forestier se sont vues. « Nous avançons », a-t-elle dit.',
    );
    expect(statement).toMatchObject({ speaker: null, speakerName: null });
    expect(statement?.candidates.toSorted()).toEqual(['Anne Vidal', 'Lise Forestier']);
  });

  test('as nobody, if the text does not name the bearer of a title', () => {
    expect(speakers('Le garde champêtre affirme que le pont tient.')).toEqual([null]);
  });

  // Text, then whom its statements are given to.
  const DESCRIBED: readonly (readonly [
    name: string,
    text: string,
    expected: readonly (string | null)[],
  ])[] = [
    [
      'a trade, an age and an origin as who was named',
      'Hervé Camblanc n’est pas de cet avis. « On ne bâtit rien ainsi », tranche le cardiologue. Le Danois ajoute que rien ne presse.\n\nLe quinquagénaire estime que la ville a tort.',
      ['Hervé Camblanc', 'Hervé Camblanc', 'Hervé Camblanc'],
    ],
    [
      'an office after who has just spoken',
      '« C’est une farce », a lancé Laure Vandamme. La juge dit que le texte est mort.',
      ['Laure Vandamme', 'Laure Vandamme'],
    ],
    [
      'a part in the events as nobody',
      'Paul Drouet tient le bar. L’expert est passé. « Le mur va tomber », a prévenu l’expert.',
      [null],
    ],
    [
      'somebody else by contrast',
      '« Nous avons gagné », dit Paul Drouet. Le facteur, lui, affirme que rien n’est joué.',
      ['Paul Drouet', null],
    ],
    [
      'somebody by another as nobody',
      'Brigitte Ansoleil a tout vu. La nièce du conseiller affirme que rien n’est joué.',
      [null],
    ],
    [
      'the other of two',
      'Anouk Servane a battu Piotr Walden. « Elle méritait de gagner », concède son rival.',
      ['Piotr Walden'],
    ],
    [
      'the first and the second who were named',
      'Deux élues s’affrontent. Selon Camille Rostand, le texte est bon. Élodie Fauvel dit que non. La première répond que le temps presse. La seconde dit que rien ne presse.',
      ['Camille Rostand', 'Élodie Fauvel', 'Camille Rostand', 'Élodie Fauvel'],
    ],
    [
      'a title before the name',
      'Premier ministre depuis mars, Aurélien Vastel a reçu les syndicats. Le chef du gouvernement a dit que tout allait bien.',
      ['Aurélien Vastel'],
    ],
    [
      'a title beside another',
      'La candidate attaque son adversaire, le maire Gérard Pontivel. L’édile a rappelé que deux écoles ont ouvert.',
      ['Gérard Pontivel'],
    ],
    [
      'a woman with a masculine title',
      'Le procureur, Éliane Vaudrey, a dit que le radar clignotait. La magistrate a demandé pourquoi.',
      ['Éliane Vaudrey', 'Éliane Vaudrey'],
    ],
    [
      'a first name alone',
      'Thomas dort dehors. Sarah, bénévole, le connaît. « Il ne demande rien », explique-t-elle.',
      ['Sarah'],
    ],
    [
      'a body by its kind',
      'Le patron du Parti agrarien, Joseph Tirvel, a été réélu. Le parti a précisé que le vote était public.',
      ['Parti agrarien'],
    ],
    [
      'a body under nouns of another gender',
      'Le groupe Solvarion ferme son usine. L’entreprise affirme que tout est prêt. Elle promet que nul ne sera oublié.',
      ['groupe Solvarion', 'groupe Solvarion'],
    ],
    [
      '« on » where a body has just spoken',
      'Le ministère de la Pêche affirme que tout va bien. On y refuse de donner une date.',
      ['ministère de la Pêche', 'ministère de la Pêche'],
    ],
    [
      'the one of two namesakes who has just spoken',
      'Philippe Castagne dirige l’usine, Jean Castagne le syndicat. « Rien n’est joué », dit Jean Castagne. M. Castagne ajoute que tout est possible.',
      ['Jean Castagne', 'Jean Castagne'],
    ],
    [
      'whose the words before are said to be',
      'La salle est pleine.\n\n« Nous ne sommes pas des mendiants. »\n\nLa phrase est de Nadia Ferrouze, doyenne du piquet.',
      ['Nadia Ferrouze'],
    ],
    [
      'the subject just before by a part in the events, as who speaks',
      'Célestin Amaury tremble. « Je n’ai pas poussé mon frère », répète l’accusé.',
      ['Célestin Amaury'],
    ],
    [
      'by another word of the same family',
      'Lise Forestier, qui élève des chèvres, a tout perdu. Marc Tirel, huissier, est passé hier. Une lettre a suivi. Le maire était absent.\n\n« Je tiendrai », dit l’éleveuse.',
      ['Lise Forestier'],
    ],
    [
      'a body that the sentence before is about, and not who spoke above',
      '« Rien ne presse », a dit Paul Drouet.\n\nLe Conseil des comptes a publié un avis. Il dit que rien n’est prêt.',
      ['Paul Drouet', 'Conseil des comptes'],
    ],
    [
      'a body in what it announces',
      'Le groupe Novélia fermera deux usines, a annoncé lundi l’entreprise.',
      ['groupe Novélia'],
    ],
    [
      'the later of two subjects',
      '« C’est trop tôt », a dit Paul Drouet. Il n’a pas été entendu : Hugo Destrel a signé. « C’est ma responsabilité », a-t-il tranché.',
      ['Paul Drouet', 'Hugo Destrel'],
    ],
    [
      'a place as nobody',
      'Hugo Destrel raconte. L’enfance à Port-Blanc, le père absent. « Ils riaient », dit-il.',
      ['Hugo Destrel'],
    ],
    [
      'the same source again',
      'Selon une source policière, deux suspects ont fui. La même source ajoute que le coffre est vide.',
      ['une source policière', 'une source policière'],
    ],
    [
      'who is named in the next sentence',
      '« La rivière reviendra », a dit la ministre de l’Eau à la tribune. Anne Vidal a ajouté que rien ne pressait.',
      ['Anne Vidal', 'Anne Vidal'],
    ],
    [
      'nobody by a name that comes later, unless it speaks or the title is an office',
      '« Le mur va tomber », prévient l’expert. Paul Drouet hausse les épaules.',
      [null],
    ],
    [
      'a voice that the next sentence names',
      '« Entrez », lance une voix. C’est celle de Paul Drouet. « Il fait froid », dit-il.',
      ['Paul Drouet', 'Paul Drouet'],
    ],
    [
      'this subject again, also without a name',
      'Le ministre Jacques Olmet promet des renforts. Un officier n’y croit pas. « On attend », soupire ce gradé.',
      ['Jacques Olmet', 'Un officier'],
    ],
    [
      'another one than who has just spoken, in a reply',
      'Le maire Gilles Audemar parle au conseiller Yvan Motte. « Lisez le dossier », dit Gilles Audemar. « Je l’ai lu », réplique l’élu.',
      ['Gilles Audemar', 'Yvan Motte'],
    ],
    [
      'who has just been introduced',
      'Selon Inès Caldon, le chiffre est bon. Un calcul que refait Marc Ruffin. « C’est trop », dit l’océanographe.',
      ['Inès Caldon', 'Marc Ruffin'],
    ],
    [
      'who a clause of its own names as no rival of the subject',
      'Étienne Baudry, que Michel Sorel avait recruté, est parti. Il dit que rien ne presse.',
      ['Étienne Baudry'],
    ],
    [
      'a body by the sort of an acronym, and a paper with its article',
      'La CGTM a parlé. Le syndicat dit que rien ne presse. Selon le quotidien Le Phare, tout est perdu. Le journal affirme que le pont est fermé.',
      ['CGTM', 'Le Phare', 'Le Phare'],
    ],
    [
      'no body by the title of the next subject',
      'Selon L’Aviron, la sélectionneuse partira. La sélectionneuse, elle, jure que rien n’est signé.',
      ['L’Aviron', null],
    ],
    [
      'an apposition as nobody else',
      '« Restez chez vous », a répété un agent. Paul Vernet, le boulanger, a baissé son rideau. « J’ai entendu deux coups », dit-il. Selon le commissaire, tout va bien.',
      ['un agent', 'Paul Vernet', null],
    ],
    [
      'a party that is no name',
      'Le député LR Paul Renaud est venu. « C’est faux », dit le maire PS, Jean Vidal. La déléguée CGT dit que rien n’est signé.',
      ['Jean Vidal', null],
    ],
    [
      'who a portrait is about, far from the name',
      'Camille Orsel, 51 ans, est luthière. Elle travaille seule. Elle vit au bord de l’eau. Elle dit que rien ne presse. Camille Orsel a deux fils.\n\nLa grange est froide. Le chat dort.\n\nLa pluie tombe. Les outils sont rangés.\n\nDehors, le vent souffle. La route est fermée.\n\nLe poêle est éteint. « J’ai le temps », assure l’artisane.',
      ['Camille Orsel', 'Camille Orsel'],
    ],
    [
      'in a new paragraph, whose daughter has just spoken',
      '« Poussez », crie Lucienne Vasseur. Sa fille, Odette Vasseur, tient les comptes. « Elle rit », dit-elle.\n\nChaque matin, elle allume le feu. « Le fer n’attend pas », dit-elle.',
      ['Lucienne Vasseur', 'Odette Vasseur', 'Lucienne Vasseur'],
    ],
    [
      'two bodies together',
      'La société Orvane et le syndicat ont signé. Les deux parties saluent « un texte équilibré ».',
      ['société Orvane et syndicat'],
    ],
    [
      'the second of two ministers',
      'Les ministres Alain Rey et Claude Mony se sont opposés. « Jamais », a lancé le second.',
      ['Claude Mony'],
    ],
  ];

  test.each(DESCRIBED)('%s', (_name, text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });

  test('by an office of a place that the register lacks, and by a former office', async () => {
    const own = createExtractor(await loadFrenchLexicon(), [
      person('g', 'Gilles Audemar', {
        roles: [{ title: 'maire', of: 'lourmande', from: '2020-07', to: null }],
      }),
      person('o', 'Octave Brisson', {
        roles: [{ title: 'maire', of: 'lourmande', from: '2008-03', to: '2020-07' }],
      }),
      person('s', 'Sophie Delorge', {
        otherNames: ['Mme Delorge'],
        roles: [{ title: 'capitaine', of: 'Belle-Aurore', from: '2020', to: null }],
      }),
    ]);
    const text =
      'Le maire de Lourmande affirme que rien ne presse. Octave Brisson est là. « Je pars », dit l’ancien maire.\n\nLa Belle-Aurore a coulé. « Trop tard », a dit le capitaine d’une voix égale.';
    const { statements } = own(text, { publishedOn: '2024-03-14' });
    expect(statements.map(({ speaker }) => speaker)).toEqual(['g', 'o', 's']);
  });

  test('by offices before, after and beside an office', async () => {
    const mayor = (of: string, from: string, to: string | null) => ({
      roles: [{ title: 'maire', of, from, to }],
    });
    const own = createExtractor(await loadFrenchLexicon(), [
      person('berthe', 'Berthe Collard', mayor('Sauval', '2020-07', null)),
      person('guy', 'Guy Manteau', mayor('Sauval', '2008-03', '2020-06')),
      person('ugo', 'Ugo Ferrat', mayor('Nérès', '2014-03', null)),
    ]);
    const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
      ['La maire de Sauval dit que c’est trop. Son prédécesseur jure que non.', 'berthe', 'guy'],
      [
        'Le maire de Nérès dit que c’est trop. Son homologue de Sauval jure que non.',
        'ugo',
        'berthe',
      ],
      ['L’ancien maire de Sauval jure que tout était payé.', 'guy'],
      ['« Mon prédécesseur disait que c’était trop », raconte Berthe Collard.', 'berthe', 'guy'],
    ];
    for (const [text, ...expected] of cases) {
      const { statements } = own(text, { publishedOn: '2024-03-14' });
      expect([text, ...statements.map(({ speaker }) => speaker)]).toEqual([text, ...expected]);
    }
  });

  test('one of people by the register', async () => {
    const own = createExtractor(await loadFrenchLexicon(), [
      person('p', 'pêcheur marovien', { kind: 'ANONYMOUS' }),
      person('m', 'mère d’élève de Roquenave', { kind: 'ANONYMOUS' }),
    ]);
    const said = (text: string) =>
      own(text, { publishedOn: '2024-03-14' }).statements.map(({ speaker }) => speaker);
    expect(said('Des pêcheurs sont là en deux jours. « On marche », a dit l’un d’eux.')).toEqual([
      'p',
    ]);
    expect(said('Des mères d’élèves attendent. « On rit », a dit l’une d’elles.')).toEqual(['m']);
  });

  test('by offices and names of the register', async () => {
    const own = createExtractor(await loadFrenchLexicon(), [
      person('reseau', 'Réseau morvanais', { kind: 'INSTITUTION' }),
      person('boulangers', 'fédération des boulangers de Corvance', { kind: 'INSTITUTION' }),
      person('ligue', 'Ligue des Brumes', { kind: 'INSTITUTION', otherNames: ['la Ligue'] }),
      person('corvance', 'Corvance', { kind: 'STATE' }),
      person('vidal', 'Anne Vidal', {
        roles: [{ title: 'secrétaire générale', of: 'ligue', from: null, to: null }],
      }),
      person('renaud', 'Paul Renaud', {
        roles: [{ title: 'directeur', of: 'reseau', from: '2020-01', to: null }],
      }),
      person('kova', 'Lena Kova', {
        roles: [{ title: 'Première ministre', of: 'corvance', from: '2022-01', to: null }],
      }),
      person('brun', 'Rémi Brun'),
    ]);
    const cases: readonly (readonly [text: string, expected: string])[] = [
      ['Le courant est revenu, annonce Réseau morvanais.', 'reseau'],
      ['À Corvance, la fédération des boulangers réclame du blé.', 'boulangers'],
      ['Selon la patronne de la Ligue, rien n’est joué.', 'vidal'],
      ['Réseau morvanais a tardé. « La panne sera longue », prévient son directeur.', 'renaud'],
      ['La Première ministre de Corvance a dit que rien n’était signé.', 'kova'],
      ['La cheffe du gouvernement de Corvance a dit que rien n’était signé.', 'kova'],
      ['Inès Brun est partie. « Nous restons », dit son frère Rémi.', 'brun'],
    ];
    for (const [text, expected] of cases) {
      const { statements } = own(text, { publishedOn: '2024-03-14' });
      expect([text, ...statements.map(({ speaker }) => speaker)]).toEqual([text, expected]);
    }
  });

  test('a building only where it speaks', () => {
    expect(
      speakers('La Tour blanche dément tout accord. La foule entoure la Tour blanche.'),
    ).toEqual(['tour-blanche']);
  });
});
