import { describe, expect, test } from 'vitest';
import { explainStored } from '../../server/extract/explain.ts';
import { brief, find } from './extract-text.ts';

describe('reads', () => {
  // Text, then what is proposed.
  const CASES: readonly (readonly [name: string, text: string, ...expected: string[]])[] = [
    [
      'a quotation with its incise',
      '« La porte reste ouverte », a déclaré Lena Kova.',
      'DIRECT | lena-kova | Lena Kova | a déclaré | La porte reste ouverte',
    ],
    [
      'straight marks and an inversion with -t-',
      'Lena Kova est arrivée lundi. "Nous verrons", a-t-elle répondu.',
      'DIRECT | lena-kova | elle | répondu | Nous verrons',
    ],
    [
      'an incise between the marks',
      '« Nous irons, assure Paul Renaud, jusqu’au bout. »',
      'DIRECT | Paul Renaud | Paul Renaud | assure | Nous irons + jusqu’au bout.',
    ],
    [
      'three levels',
      '« Il m’a dit : “On parle de ‘ligne rouge’” », raconte Anne Vidal.',
      'DIRECT | Anne Vidal | Anne Vidal | raconte | Il m’a dit : “On parle de ‘ligne rouge’”',
      'DIRECT | - | Il | a dit | On parle de ‘ligne rouge’',
      'DIRECT | - | On | parle | ligne rouge',
    ],
    [
      'a mark that closes two quotations',
      'Selon Paul Renaud, « le texte parle de « mesures ».',
      'DIRECT | Paul Renaud | Paul Renaud | Selon | le texte parle de « mesures',
      'DIRECT | texte | le texte | parle | mesures',
    ],
    [
      'a quotation over two paragraphs',
      '« Premier point.\n\n« Second point », a conclu Anne Vidal.',
      'DIRECT | Anne Vidal | Anne Vidal | a conclu | Premier point. + Second point',
    ],
    [
      'parataxis without marks',
      'La réunion aura bien lieu, assure le négociateur Paul Renaud.',
      'INDIRECT | Paul Renaud | le négociateur Paul Renaud | assure | La réunion aura bien lieu',
    ],
    [
      'clauses with que',
      'Anne Vidal affirme que l’accord tient et que rien n’a changé, mais le texte dit le contraire.',
      'INDIRECT | Anne Vidal | Anne Vidal | affirme | l’accord tient + rien n’a changé',
    ],
    [
      'an infinitive',
      'Ostvik promet d’évacuer la zone et de rouvrir le port.',
      'INDIRECT | nordie | Ostvik | promet | évacuer la zone + rouvrir le port',
    ],
    [
      'a noun',
      'Le syndicat a exigé un retrait immédiat, lors d’une réunion houleuse.',
      'INDIRECT | syndicat | Le syndicat | a exigé | un retrait immédiat',
    ],
    [
      'an island',
      'Anne Vidal juge le projet « inacceptable en l’état ».',
      'MIXED | Anne Vidal | Anne Vidal | juge | le projet « inacceptable en l’état »',
    ],
    [
      'an island that is everything',
      'Paul Renaud s’est dit « serein ».',
      'DIRECT | Paul Renaud | Paul Renaud | s’est dit | serein',
    ],
    [
      'a quotation that a colon announces after any deed',
      'Anne Vidal s’avance vers les micros : « Nous dirons la vérité. » Puis, vers le maire : « Toute. »',
      'DIRECT | Anne Vidal | Anne Vidal | s’avance | Nous dirons la vérité.',
      'DIRECT | Anne Vidal | - | - | Toute.',
    ],
    [
      'a quotation before the sentence that introduces who says it',
      '« Un bruit sourd, puis plus rien. » Devant sa maison, Anne Vidal raconte la nuit.',
      'DIRECT | Anne Vidal | - | - | Un bruit sourd, puis plus rien.',
    ],
    [
      'a quotation that is signed in brackets or on the next line',
      '« On ferme » (Paul Renaud, boulanger).\n\n« Les clés, je les entends encore. »\n\nAnne Vidal, gardienne',
      'DIRECT | Paul Renaud | Paul Renaud | - | On ferme',
      'DIRECT | Anne Vidal | Anne Vidal | - | Les clés, je les entends encore.',
    ],
    [
      'a heading that quotes what is reported below',
      '« La nuit sera longue »\n\n« La nuit sera longue, nous le savons », dit Paul Renaud.',
      'DIRECT | Paul Renaud | - | - | La nuit sera longue',
      'DIRECT | Paul Renaud | Paul Renaud | dit | La nuit sera longue, nous le savons',
    ],
    [
      'any verb directly after a quotation',
      '« Ils découvrent la campagne », cingle le député Paul Renaud.',
      'DIRECT | Paul Renaud | le député Paul Renaud | cingle | Ils découvrent la campagne',
    ],
    [
      'passives, and what one can read',
      'Il a été rappelé par Paul Renaud que le port reste fermé. Dans le rapport, on peut lire : « Rien n’a été fait. »',
      'INDIRECT | Paul Renaud | Paul Renaud | a été rappelé | le port reste fermé',
      'DIRECT | rapport | le rapport | peut lire | Rien n’a été fait.',
    ],
    [
      'words that are ascribed to somebody',
      '« Prenez votre temps » : le mot, prêté à Paul Renaud, a fait le tour de la ville.',
      'DIRECT | Paul Renaud | Paul Renaud | - | Prenez votre temps',
    ],
    [
      'words that are presented after them',
      '« Les enfants d’abord », telle est la devise de la directrice Anne Vidal.',
      'DIRECT | Anne Vidal | la directrice Anne Vidal | - | Les enfants d’abord',
    ],
    [
      'words that somebody is said to have repeated',
      '« Je repars » : Paul Renaud l’a dit et répété.',
      'DIRECT | Paul Renaud | Paul Renaud | - | Je repars',
    ],
    [
      'a name before several quotations, and one with a quotation beside it',
      'Anne Vidal : « On a mal joué », « on n’a pas d’excuse ». Le capitaine Paul Renaud, « dégoûté », promet : « On se reprendra. »',
      'DIRECT | Anne Vidal | Anne Vidal | - | On a mal joué + on n’a pas d’excuse',
      'DIRECT | Paul Renaud | Le capitaine Paul Renaud | promet | On se reprendra.',
    ],
    [
      'a speaker named after what is done before a colon',
      'Même tonalité chez Paul Renaud, cordonnier : « Je tiens six mois. »',
      'DIRECT | Paul Renaud | Paul Renaud | - | Je tiens six mois.',
    ],
    [
      'a quotation after the incise that ends with a deed',
      '« Je dormais peu », raconte Anne Vidal, avant d’éclater de rire : « Ne le dites pas ! »',
      'DIRECT | Anne Vidal | Anne Vidal | raconte | Je dormais peu',
      'DIRECT | Anne Vidal | - | - | Ne le dites pas !',
    ],
    [
      'an apposition that ends the incise, and what is said after it',
      '« Il y a urgence, insiste Anne Vidal, sa directrice. Les équipes sont à bout. »',
      'DIRECT | Anne Vidal | Anne Vidal | insiste | Il y a urgence + Les équipes sont à bout.',
    ],
    [
      'islands of a relative clause',
      'La route est coupée, précise la préfecture, qui « invite à la prudence » et « déconseille tout trajet ».',
      'INDIRECT | préfecture | la préfecture | précise | La route est coupée',
      'DIRECT | préfecture | la préfecture | - | invite à la prudence + déconseille tout trajet',
    ],
    [
      'what is said without end',
      '« Je repars », n’a cessé de répéter Anne Vidal.',
      'DIRECT | Anne Vidal | Anne Vidal | n’a cessé de répéter | Je repars',
    ],
    [
      'questions of readers, and numbered ones to somebody who is named above',
      'Anne Vidal, trois questions à la ministre\n\n1. Pourquoi partir ?\n\nJe n’ai plus la force.\n\n2. Et après ?\n\nJe vais dormir.',
      'DIRECT | Anne Vidal | - | - | Je n’ai plus la force.',
      'DIRECT | Anne Vidal | - | - | Je vais dormir.',
    ],
    [
      'an answer to a question in the same paragraph',
      '« Un seul tir », affirme Paul Renaud. L’avocate Anne Vidal l’interpelle : « Pouvez-vous exclure un accident ? » « Je ne peux rien exclure. »',
      'DIRECT | Paul Renaud | Paul Renaud | affirme | Un seul tir',
      'DIRECT | Anne Vidal | L’avocate Anne Vidal | interpelle | Pouvez-vous exclure un accident ?',
      'DIRECT | Paul Renaud | - | - | Je ne peux rien exclure.',
    ],
    [
      'reports in an answer of several paragraphs',
      'Entretien avec Anne Vidal\n\nVous partez ?\n\nOui. J’ai dit au maire que tout était prêt.\n\nOn verra.',
      'DIRECT | Anne Vidal | - | - | Oui. J’ai dit au maire que tout était prêt. + On verra.',
      'INDIRECT | Anne Vidal | J’ | ai dit | tout était prêt',
    ],
    [
      'turns without labels among labelled ones',
      'Le juge. – Vous y étiez ?\n\nAnne Vidal. – Oui.\n\n– Seule ?\n\n– Avec mon frère.',
      'DIRECT | - | Le juge | - | Vous y étiez ?',
      'DIRECT | Anne Vidal | Anne Vidal | - | Oui.',
      'DIRECT | - | - | - | Seule ?',
      'DIRECT | Anne Vidal | - | - | Avec mon frère.',
    ],
    [
      'a name after the domain of an office',
      '« Non », a dit la ministre de la Santé Anne Vidal.',
      'DIRECT | Anne Vidal | la ministre de la Santé Anne Vidal | a dit | Non',
    ],
    [
      'titles that stand for each other, and nouns for anybody',
      'L’entraîneur Paul Renaud est arrivé en retard. Le technicien a refusé de parler. « On verra », lâche le quinquagénaire.',
      'INDIRECT | Paul Renaud | Le technicien | a refusé | parler',
      'DIRECT | Paul Renaud | le quinquagénaire | lâche | On verra',
    ],
    [
      'a person before a body for a pronoun',
      'Tribunal de Varle.\n\nÀ la barre, Paul Renaud, 58 ans, reconnaît les faits. « J’ai eu peur », souffle-t-il.',
      'INDIRECT | Paul Renaud | Paul Renaud | reconnaît | les faits',
      'DIRECT | Paul Renaud | il | souffle | J’ai eu peur',
    ],
    [
      'selon and d’après',
      'Selon l’émissaire Paul Renaud, rien n’est signé. Deux villages sont tombés, d’après Ostvik.',
      'INDIRECT | Paul Renaud | l’émissaire Paul Renaud | Selon | rien n’est signé',
      'INDIRECT | nordie | Ostvik | d’après | Deux villages sont tombés',
    ],
    [
      'an anonymous source',
      'De source diplomatique, un vote suivra.',
      'INDIRECT | source diplomatique | source diplomatique | De | un vote suivra',
    ],
    [
      'a point of view',
      'Pour l’économiste Anne Rieux, la mesure est inefficace.',
      'INDIRECT | Anne Rieux | l’économiste Anne Rieux | Pour | la mesure est inefficace',
    ],
    [
      'a borrowed conditional',
      'Le convoi aurait franchi la frontière.',
      'INDIRECT | - | - | - | Le convoi aurait franchi la frontière',
    ],
    [
      'a question',
      'Anne Vidal a demandé si la liste était close.',
      'INDIRECT | Anne Vidal | Anne Vidal | a demandé | si la liste était close',
    ],
    [
      'a relay',
      '« Nous sommes prêts », a déclaré Lena Kova, citée par l’agence Nord.',
      'MIXED | agence Nord | l’agence Nord | citée par | « Nous sommes prêts », a déclaré Lena Kova',
      'DIRECT | lena-kova | Lena Kova | a déclaré | Nous sommes prêts',
    ],
    [
      'a headline',
      'Anne Vidal : « Il faut parler »',
      'DIRECT | Anne Vidal | Anne Vidal | - | Il faut parler',
    ],
    [
      'a noun as a cue',
      'Réaction de Paul Renaud : « Bien reçu. »',
      'DIRECT | Paul Renaud | Paul Renaud | Réaction | Bien reçu.',
    ],
    [
      'a list',
      'Anne Vidal exige :\n– un calendrier ;\n– un traité.',
      'INDIRECT | Anne Vidal | Anne Vidal | exige | un calendrier + un traité',
    ],
    [
      'a gap',
      '« Nous voulons (…) des garanties », a-t-elle dit.',
      'DIRECT | - | elle | dit | Nous voulons + des garanties',
    ],
    [
      'an elided que',
      'Paul Renaud dit qu’« aucune option n’est exclue ».',
      'DIRECT | Paul Renaud | Paul Renaud | dit | aucune option n’est exclue',
    ],
    [
      'two verbs with one subject',
      'Anne Vidal a parlé d’« acharnement » et dénoncé un « mépris » des usagers.',
      'DIRECT | Anne Vidal | Anne Vidal | a parlé | acharnement',
      'MIXED | Anne Vidal | Anne Vidal | dénoncé | un « mépris » des usagers',
    ],
    [
      '« et de conclure »',
      '« Non », a dit Anne Vidal. Et d’ajouter : « Jamais. »',
      'DIRECT | Anne Vidal | Anne Vidal | a dit | Non',
      'DIRECT | Anne Vidal | Anne Vidal | ajouter | Jamais.',
    ],
    [
      'a verb that is not one of saying, before a quotation',
      'Le préfet Paul Renaud hausse le ton : « Assez ! »',
      'DIRECT | Paul Renaud | Le préfet Paul Renaud | hausse | Assez !',
    ],
    [
      'a stand before a colon',
      'Anne Vidal n’en démord pas : la digue cédera.',
      'INDIRECT | Anne Vidal | Anne Vidal | n’en démord pas | la digue cédera',
    ],
    [
      'a noun with a possessive before a colon',
      'Anne Vidal a vu les toits. Son constat : ils ne tiendront pas.',
      'INDIRECT | Anne Vidal | Son | constat | ils ne tiendront pas',
    ],
    [
      'a quotation before its speaker',
      '« Nous n’avons rien vu venir. » Anne Vidal en parle peu. « Je dormais », raconte-t-elle.',
      'DIRECT | Anne Vidal | - | - | Nous n’avons rien vu venir.',
      'DIRECT | Anne Vidal | elle | raconte | Je dormais',
    ],
    [
      '« comme l’a rappelé »',
      'Comme l’a rappelé Paul Renaud, le contrat court jusqu’en 2031.',
      'INDIRECT | Paul Renaud | Paul Renaud | a rappelé | le contrat court jusqu’en 2031',
    ],
    [
      'what stands between a frame and its clause',
      'De l’aveu de Paul Renaud, directeur du site, les lits manquent.',
      'INDIRECT | Paul Renaud | Paul Renaud | De l’aveu de | les lits manquent',
    ],
    [
      '« pour qui »',
      'Le vote a divisé Paul Renaud et la juge Anne Vidal, pour qui « rien ne presse ».',
      'DIRECT | Anne Vidal | la juge Anne Vidal | pour | rien ne presse',
    ],
    [
      'coordinated participles',
      'Anne Vidal a confirmé la visite, rejeté tout report et invité les élus à attendre.',
      'INDIRECT | Anne Vidal | Anne Vidal | a confirmé | la visite',
      'INDIRECT | Anne Vidal | Anne Vidal | rejeté | tout report',
      'INDIRECT | Anne Vidal | Anne Vidal | invité | attendre',
    ],
    [
      'a participle in apposition, which is not coordinated',
      'Anne Vidal a quitté la salle, accusée d’avoir menti.',
    ],
    [
      'who is told',
      'Le groupe Ondra a informé les salariés que le site fermerait.',
      'INDIRECT | groupe Ondra | Le groupe Ondra | a informé | le site fermerait',
    ],
    [
      'a document that one reads',
      '« Rien ne le prouve », peut-on lire dans le jugement.',
      'DIRECT | jugement | le jugement | peut-on lire | Rien ne le prouve',
    ],
    [
      'an interview without a header',
      [
        'Anne Vidal publie un essai sur les digues.',
        'Vous dites que tout cédera ?',
        'Oui. Je l’écris.',
        'Que répondez-vous au maire ?',
        'Rien. Nous verrons.',
      ].join('\n\n'),
      'DIRECT | Anne Vidal | - | - | Oui. Je l’écris.',
      'DIRECT | Anne Vidal | - | - | Rien. Nous verrons.',
    ],
    [
      'a refusal',
      'Anne Vidal n’a pas souhaité réagir.',
      'INDIRECT | Anne Vidal | Anne Vidal | n’a pas souhaité | réagir',
    ],
    [
      'an adverb before « que », and « mais que »',
      'Anne Vidal estimait pourtant qu’il restait du temps, mais que rien n’était prêt.',
      'INDIRECT | Anne Vidal | Anne Vidal | estimait | il restait du temps + rien n’était prêt',
    ],
    [
      'who is accused',
      'Anne Vidal reproche à la direction d’avoir menti.',
      'INDIRECT | Anne Vidal | Anne Vidal | reproche | la direction d’avoir menti',
    ],
    [
      'a number after a day',
      'Le procureur Paul Renaud a requis jeudi trois ans de prison.',
      'INDIRECT | Paul Renaud | Le procureur Paul Renaud | a requis | trois ans de prison',
    ],
    [
      'who retells',
      '« Nous partons », a lancé Anne Vidal, rapporte Radio Cadrille.',
      'MIXED | Radio Cadrille | Radio Cadrille | rapporte | « Nous partons », a lancé Anne Vidal',
      'DIRECT | Anne Vidal | Anne Vidal | a lancé | Nous partons',
    ],
    [
      'a word of somebody',
      'Tout est parti d’un mot d’Anne Vidal : « Le sentier est mortel. »',
      'DIRECT | Anne Vidal | Anne Vidal | - | Le sentier est mortel.',
    ],
    [
      'a caption above the words',
      'Anne Vidal, 58 ans, glaciologue\n\n« Je marche sur la glace depuis trente ans. »',
      'DIRECT | Anne Vidal | Anne Vidal | - | Je marche sur la glace depuis trente ans.',
    ],
    [
      'a subject with a pronoun beside it',
      'La préfète Anne Vidal, elle, a demandé un contrôle vétérinaire.',
      'INDIRECT | Anne Vidal | La préfète Anne Vidal | a demandé | un contrôle vétérinaire',
    ],
    [
      'words without their first mark',
      'Le bac partira à l’aube », a promis Paul Renaud.',
      'DIRECT | Paul Renaud | Paul Renaud | a promis | Le bac partira à l’aube',
    ],
    [
      'German marks',
      '„Niemals“, a répondu le capitaine Otto Grenz. Et rien ne bouge.',
      'DIRECT | Otto Grenz | le capitaine Otto Grenz | a répondu | Niemals',
    ],
    [
      'an incise after a connective',
      '« Mais enfin, s’écria Anne Vidal. C’est mon champ ! »',
      'DIRECT | Anne Vidal | Anne Vidal | s’écria | Mais enfin + C’est mon champ !',
    ],
    [
      'a speaker after an aside, a time and a place',
      '« On ferme », a lâché, sous les huées, quelques minutes plus tard Paul Renaud.',
      'DIRECT | Paul Renaud | Paul Renaud | a lâché | On ferme',
    ],
    [
      'a speaker after whom the words were said to',
      '« C’est prêt », réagit auprès de l’agence le cabinet de Lena Kova.',
      'DIRECT | cabinet de Lena Kova | le cabinet de Lena Kova | réagit | C’est prêt',
    ],
    [
      'who speaks, without the place',
      '« C’est prêt », a plaidé la ministre de la Pêche à l’ouverture de la séance.',
      'DIRECT | - | la ministre de la Pêche | a plaidé | C’est prêt',
    ],
    [
      'a subject after a clause without a verb',
      'Le brouhaha durant, la présidente de séance, Anne Vidal, a proposé de conclure.',
      'INDIRECT | Anne Vidal | la présidente de séance, Anne Vidal | a proposé | conclure',
    ],
    [
      'quotations in a list of verbs',
      'Paul Renaud dénonce « un abandon », évoque « une honte » et promet « la guerre ».',
      'DIRECT | Paul Renaud | Paul Renaud | dénonce | un abandon',
      'DIRECT | Paul Renaud | Paul Renaud | évoque | une honte',
      'DIRECT | Paul Renaud | Paul Renaud | promet | la guerre',
    ],
    [
      'a heading before a frame',
      'Fermeture du lycée : « Une erreur », pour Paul Renaud.',
      'DIRECT | Paul Renaud | Paul Renaud | pour | Une erreur',
    ],
    [
      'a sentence of prison with its share',
      'Paul Renaud a requis dix-huit mois de prison, dont six ferme.',
      'INDIRECT | Paul Renaud | Paul Renaud | a requis | dix-huit mois de prison, dont six ferme',
    ],
    [
      'a frame of the second clause only',
      'Il pleut, mais selon Paul Renaud, rien n’est perdu.',
      'INDIRECT | Paul Renaud | Paul Renaud | selon | rien n’est perdu',
    ],
    [
      'what is denied, without who had announced it',
      'Anne Vidal dément la rupture de la digue, annoncée par la radio.',
      'INDIRECT | Anne Vidal | Anne Vidal | dément | la rupture de la digue',
    ],
    [
      'some of them',
      'Trois d’entre elles ont réclamé l’annulation de la course.',
      'INDIRECT | Trois d’entre elles | Trois d’entre elles | ont réclamé | l’annulation de la course',
    ],
    [
      '« sommes » as « être »',
      '« Nous ne sommes qu’au début », a dit Paul Renaud.',
      'DIRECT | Paul Renaud | Paul Renaud | a dit | Nous ne sommes qu’au début',
    ],
    [
      'a subject with a relative clause',
      'L’association qu’elle préside réclame un remboursement.',
      'INDIRECT | association | L’association | réclame | un remboursement',
    ],
  ];

  test.each(CASES)('%s', (_name, text, ...expected) => {
    expect(find(text).map(brief)).toEqual(expected);
  });
});

describe('leaves alone', () => {
  test.each([
    [
      'scare quotes, titles and nicknames',
      'L’« opération spéciale » a fait de Jean « Jeannot » Petit l’auteur de « Demain la paix ».',
    ],
    [
      'verbs in other senses',
      'Le voilier lance une fusée ; la vigie note l’heure et rappelle la chaloupe.',
    ],
    [
      'fears and nicknames',
      'Il partira, craint Paul Renaud. Les marins que l’on appelle « les loups » dorment.',
    ],
    ['what will be said', 'Le ministre Paul Renaud devrait annoncer demain que le pont ferme.'],
    ['what would be said', 'S’il disait que tout va bien, personne ne le croirait.'],
    [
      'other conditionals',
      'Si le vote échouait, Paul Renaud partirait. Pourriez-vous venir ? Il faudrait signer.',
    ],
    [
      'phrases that are not sources',
      'Selon le calendrier, la pêche ouvre lundi. Pour Paul Renaud, le train part à midi.',
    ],
    ['the outlet’s own voice', 'Nous demandons seulement que la loi soit lue.'],
    [
      'hypotheses without « si »',
      'Sans elle, le refuge aurait fermé. L’éteindre reviendrait à le perdre. ' +
        'Quand bien même le refuge fermerait, les chiens seraient nourris.',
    ],
  ])('%s', (_name, text) => {
    expect(find(text)).toEqual([]);
  });
});

test('says what a speaker does', () => {
  const acts = (text: string) =>
    find(text).map(({ act, isNegated }) => `${act}${isNegated ? ' negated' : ''}`);
  expect(acts('Anne Vidal a promis de revenir.')).toEqual(['PROMISE']);
  expect(acts('Anne Vidal menace de partir.')).toEqual(['THREATEN']);
  expect(acts('Anne Vidal n’a pas confirmé que la base fermerait.')).toEqual(['ASSERT negated']);
  expect(acts('Anne Vidal n’exclut pas de partir.')).toEqual(['REFUSE negated']);
  expect(acts('« Qui a signé ? », demande Anne Vidal.')).toEqual(['ASK']);
  expect(acts('« Nous ne signerons pas », a dit Anne Vidal.')).toEqual(['REFUSE']);
});

test('reads when it was said', () => {
  const dates = (text: string, publishedOn: string) =>
    find(text, publishedOn).map(({ saidOn }) => saidOn);
  expect(dates('Anne Vidal a déclaré mardi que le pont tenait.', '2024-03-14')).toEqual([
    '2024-03-12',
  ]);
  expect(dates('Anne Vidal a déclaré mardi que le pont tenait.', '2024-03')).toEqual(['2024-03']);
  expect(dates('Anne Vidal a déclaré en janvier que le pont tenait.', '2024-03-14')).toEqual([
    '2024-01',
  ]);
  expect(dates('Anne Vidal a déclaré que le pont tenait.', '2024-03-14')).toEqual([null]);
});

test('every place is exact, also in decomposed text and beside emoji', () => {
  const text =
    '😀 « L’e\u0301te\u0301 sera long 🌊 », a dit Anne Vidal. « Oui, a-t-elle ajouté, très. »';
  const statements = find(text);
  expect(statements.length).toBeGreaterThan(0);
  for (const { source, cue, content, verbatim } of statements) {
    for (const segment of [source, cue, ...content, ...verbatim]) {
      expect(segment === null || text.slice(segment.start, segment.end) === segment.exact).toBe(
        true,
      );
    }
  }
});

test('says why, and is less sure where it guessed', () => {
  const [named, pronoun] = find(
    '« Non », a dit Anne Vidal. Le mur est tombé. Elle assure que le pont tient.',
  );
  expect(named?.rule).toBe('incise/name');
  expect(pronoun?.rule).toBe('that-clause/pronoun');
  expect(pronoun?.confidence).toBeLessThan(named?.confidence ?? 0);
});

test('the same text gives the same proposals', () => {
  const text = 'Anne Vidal juge le projet « utile ». Elle dit que non.'.repeat(20);
  expect(find(text)).toEqual(find(text));
});

test('a stored rule is explained if the extractor has it', () => {
  expect(explainStored('frame/document')).toBe('a phrase such as « selon X »; speaker: a document');
  for (const rule of ['frame', 'frame/former-rule', 'toString/name', 'frame/name/again', '']) {
    expect(explainStored(rule)).toBeNull();
  }
});
