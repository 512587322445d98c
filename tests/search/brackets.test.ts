import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReader } from '../../server/read/sql.ts';
import { verifyQuotation } from '../../server/search/quotation/verify.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createCorpusFolder } from '../corpus/corpus-folder.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

const RIVALS =
  'Luc Odran et Paul Vale se sont battus. « Il a frappé le premier », dit Odile Sarrant.';
const ALONE =
  'Odile Sarrant a vu Luc Odran au port. « Il a quitté la salle avant nous », dit-elle.';
const FAMILY = 'Ma fille a vendu la bergerie à son cousin. Il la détruit depuis neuf ans.';
const GUARD =
  '« Le garde a salué le fils du maire, puis il est parti sans payer », dit Odile Sarrant.';
const LATER = `Le berger se tait. « Lui voulait noyer le chien du village », dit Odile Sarrant. ${'Il neige sur le col et sur le pré. '.repeat(8)}Le maire dort.`;
const FIELD =
  'Après le champ du bas, on a bêché la prairie du garde. « Ce pré sera vendu avec le col », dit Odile Sarrant.';
const DAYS =
  'Le maire a écrit lundi et jeudi. « Nous vendrons ce pré au maire », dit Odile Sarrant.';
const AFTER = '« Elle a quitté le canton sans un mot », dit Odile Sarrant de la bergère.';
// Of a sentence that goes on after « dit-elle », the first part only is recorded.
const GOES_ON =
  '« Je quitterai la bergerie du col », dit Odile Sarrant, « le jour où le loup reviendra ».';
const GOES_ON_ELSE =
  '« Je quitterai la vallée du lac », dit Odile Sarrant, « et je vendrai le pré ».';
const ANEW =
  '« Je quitterai le canton du nord », dit Odile Sarrant. « Si le loup revient, il le paiera. »';
const COUPLE = '« Le maire a vu le préfet lundi. Il a menti au col », dit Odile Sarrant.';
const ELSEWHERE =
  '« Elle a volé un agneau au col », dit Odile Sarrant. « J’ai dîné avec Zoé Vale », dit Paul Odran.';
const BY_ANOTHER =
  '“J’ai frappé le chien”, a dit Zoé Vale. « Elle a vendu la laine du col », dit Odile Sarrant.';
const OUR_GUARD =
  '« Notre garde n’est pas malhonnête », dit Odile Sarrant. Luc Odran a dîné au refuge.';
const NAMED_AFTER =
  '« Ce gamin a gardé neuf chiens », dit Odile Sarrant à propos du jeune Ilan Vale.';
const INTRODUCED =
  'Ivo Cassel garde le col. Il pleut. « Il a mordu dans la pomme du verger », dit Odile Sarrant.';
const INTRODUCED_ELSE =
  'Ivo Cassel garde le col. Il pleut. « Le directeur est venu. Il a mordu mon chien blanc », dit Odile Sarrant.';
const CLIENT =
  '« Le client a suivi le garde jusqu’au gué. Il a caché le fusil », dit Odile Sarrant.';
const NURSE = '« L’infirmière a parlé à l’avocate. Elle a pleuré sur le quai », dit Odile Sarrant.';
const COOK =
  'Le notaire attendait le cuisinier. « Il a signé la vente du gué », dit Odile Sarrant.';
const STRIKE = '« La grève a commencé au col. Cela finira par coûter cher », dit Odile Sarrant.';
const LODGE = '« La commune ferme la grange. Elle date du siècle dernier », dit Odile Sarrant.';
// Each begins with other words, by which it is asked for.
const NARRATED = [
  [
    '« Je vendrai ce troupeau au cirque », dit Odile Sarrant, avant de préciser qu’elle plaisantait.',
    1,
  ],
  ['« Le préfet danse avec les ours », dit Odile Sarrant, ironique.', 1],
  ['Sur le ton de la boutade, Odile Sarrant dit : « Les chèvres voteront toutes pour moi ».', 1],
  ['« La neige a emporté la chapelle », dit Odile Sarrant, avant de se rétracter.', 1],
  ['« Nos voisins ont tous payé leur part », dit Odile Sarrant, avant de nuancer ses propos.', 1],
  [
    '« Ces gardes dorment dans la grange », dit Odile Sarrant, des mots qu’elle a retirés depuis.',
    1,
  ],
  ['« Mon chien parle aux vaches le soir », dit Odile Sarrant. Elle plaisantait, bien sûr.', 1],
  [
    '« Quatre loups ont traversé la place », dit Odile Sarrant, avant de reconnaître une erreur.',
    1,
  ],
  [
    '« Trois tunnels perceront le massif », dit Odile Sarrant. Ce sera le cas, dit-elle, si on vote.',
    1,
  ],
  ['« Douze bergers dormiront au fort », dit Odile Sarrant. Sous réserve d’un accord.', 1],
  ['« Huit éleveurs quitteront la foire », dit Odile Sarrant. En cas de crue, le pont fermera.', 0],
  ['« Ma cousine a repeint le clocher », dit Odile Sarrant, avant de quitter la salle.', 0],
  ['« Notre source coule sous le moulin », dit Odile Sarrant, avant de corriger les copies.', 0],
  ['Sans ironie, Odile Sarrant dit : « Chaque berger mérite une médaille ».', 0],
  ['« Cette vigne donne un vin clair », dit Odile Sarrant. Le garde a ironisé sur la vigne.', 0],
  [
    '« Deux ruches ont brûlé au verger », dit Odile Sarrant. Elle a plaisanté : « Le miel sera cuit. »',
    0,
  ],
  [
    '« Aucun facteur ne monte ici en mai », dit Odile Sarrant, qui n’est pas revenue sur ses propos.',
    0,
  ],
] as const;

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer();
  const spoken = `Odile Sarrant le dit à tous. « ${FAMILY} »`;
  const articles = [
    RIVALS,
    ALONE,
    spoken,
    GUARD,
    LATER,
    AFTER,
    FIELD,
    DAYS,
    GOES_ON,
    GOES_ON_ELSE,
    ANEW,
    COUPLE,
    ELSEWHERE,
    BY_ANOTHER,
    OUR_GUARD,
    NAMED_AFTER,
    INTRODUCED,
    INTRODUCED_ELSE,
    CLIENT,
    NURSE,
    COOK,
    LODGE,
    STRIKE,
    ...NARRATED.map(([text]) => text),
  ].map((text, index) => {
    const [, words = ''] = /« (.*?) »/u.exec(text) ?? [];
    const [source, cue] = ['Odile Sarrant', 'dit'];
    const statement = {
      ...{ id: 's1', kind: 'DIRECT', speaker: 'odile-sarrant', source, cue, act: 'ASSERT' },
      ...{ content: [words], verbatim: [words], within: null },
    };
    const id = `article-${index}`;
    const facts = { id, language: 'fr', publishedOn: '2024-05-02', title: id, textKind: 'FULL' };
    const body = JSON.stringify({ ...facts, text, statements: [statement] });
    return [`articles/${id}.yaml`, body] as const;
  });
  const { folder } = createCorpusFolder(Object.fromEntries(articles), afterAll);
  await loadCorpus(server.database, { folder });
});
afterAll(() => server.close());

test.each([
  ['Il [Luc Odran] a frappé le premier', ['WORDS_INSERTED'], 'one of two'],
  ['Il [Luc Odran] a quitté la salle avant nous', [], 'the only one beside the speaker'],
  ['Il la [ma fille] détruit depuis neuf ans', ['WORDS_INSERTED'], 'another noun is nearer'],
  ['Il la [la bergerie] détruit depuis neuf ans', [], 'the nearest noun'],
  [
    'Le garde a salué le fils du maire, puis il [le maire] est parti sans payer',
    ['WORDS_INSERTED'],
    'a complement after a subject',
  ],
  [
    'Le garde a salué le fils du maire, puis il [le garde] est parti sans payer',
    ['WORDS_INSERTED'],
    'a subject before an object',
  ],
  ['[Le maire] est parti sans payer', ['WORDS_INSERTED'], 'for a pronoun before'],
  ['Ce pré [la prairie du garde] sera vendu avec le col', [], 'the only one'],
  ['Ce pré [le champ du bas] sera vendu avec le col', ['WORDS_INSERTED'], 'another is nearer'],
  ['Nous vendrons ce pré [jeudi] au maire', ['WORDS_INSERTED'], 'one of two days'],
  ['Lui [le maire] voulait noyer le chien du village', ['WORDS_INSERTED'], 'named much later'],
  ['Elle [la bergère] a quitté le canton sans un mot', [], 'named just after'],
  ['Il [le préfet] a menti au col', ['WORDS_INSERTED'], 'an object after a subject'],
  ['Elle [Zoé Vale] a volé un agneau au col', ['WORDS_INSERTED'], 'of a later quotation'],
  ['Elle [Zoé Vale] a vendu la laine du col', ['WORDS_INSERTED'], 'who speaks before'],
  ['Notre garde [Luc Odran] n’est pas malhonnête', ['WORDS_INSERTED'], 'named after the words'],
  ['Ce gamin [Ilan Vale] a gardé neuf chiens', [], 'the one whom the words are about'],
  ['Il [Ivo Cassel] a mordu dans la pomme du verger', [], 'the only one introduced'],
  ['Il [Ivo Cassel] a mordu mon chien blanc', ['WORDS_INSERTED'], 'a person is nearer'],
  ['Il [le garde] a caché le fusil', ['WORDS_INSERTED'], 'an object after a person'],
  ['Elle [l’infirmière] a pleuré sur le quai', ['WORDS_INSERTED'], 'a person is spoken to'],
  ['Il [le notaire] a signé la vente du gué', ['WORDS_INSERTED'], 'the narrator names two'],
  ['Elle [la grange] date du siècle dernier', [], 'no person among them'],
  ['Cela [la grève] finira par coûter cher', ['WORDS_INSERTED'], 'no single noun'],
  ['Il [Paul Vale] a quitté la salle avant nous', ['WORDS_INSERTED'], 'not in the article'],
])('%s: %j, %s', async (text, cautions) => {
  const { verdict, matches } = await verifyQuotation(createReader(server.database), text, null);
  expect(verdict).toBe('ELIDED');
  expect(matches[0]?.cautions).toEqual(cautions);
});

test.each([
  ['Je quitterai la bergerie du col', ['CONDITION_OR_CONTRAST_CUT'], 'a condition follows'],
  ['quitterai la bergerie du col', ['CONDITION_OR_CONTRAST_CUT'], 'of an excerpt as well'],
  ['Je quitterai la vallée du lac', [], 'something else follows'],
  ['Je quitterai le canton du nord', [], 'a new sentence follows'],
])('words whose sentence the article quotes further: %j, %s, %s', async (text, cautions) => {
  const { matches } = await verifyQuotation(createReader(server.database), text, null);
  expect(matches[0]?.cautions).toEqual(cautions);
});

test.each(NARRATED)('what the narrator says of the words: %s', async (article, isTakenBack) => {
  const [, text = ''] = /« (.*?) »/u.exec(article) ?? [];
  const { verdict, matches } = await verifyQuotation(createReader(server.database), text, null);
  expect(verdict).toBe('VERBATIM');
  expect(matches[0]?.cautions).toEqual(isTakenBack ? ['CONDITION_OR_CONTRAST_CUT'] : []);
});
