import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReader } from '../../server/read/sql.ts';
import { verifyQuotation } from '../../server/search/quotation/verify.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createCorpusFolder } from '../corpus/corpus-folder.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

// Of a sentence that goes on after « dit-elle », the first part only is recorded.
const GOES_ON =
  '« Je quitterai la bergerie du col », dit Odile Sarrant, « le jour où le loup reviendra ».';
const GOES_ON_ELSE =
  '« Je quitterai la vallée du lac », dit Odile Sarrant, « et je vendrai le pré ».';
const ANEW =
  '« Je quitterai le canton du nord », dit Odile Sarrant. « Si le loup revient, il le paiera. »';
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
const SUMMARISED =
  '« Neuf ânes porteront le courrier », dit Odile Sarrant. Ce sera le cas, dit-elle, si on vote.';
const INCISE = '« La dette du canton, dit Odile Sarrant, n’est pas le sujet du jour ».';
const DIVIDED = '« La jetée du canton », dit Odile Sarrant, « sera refaite en juin ».';
const NOT_AN_INCISE =
  '« La grue du canton » et, dit Odile Sarrant. Puis : « elle rouille en juin ».';

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer();
  const articles = [
    GOES_ON,
    GOES_ON_ELSE,
    ANEW,
    ...NARRATED.map(([text]) => text),
    SUMMARISED,
    INCISE,
    DIVIDED,
    NOT_AN_INCISE,
  ].map((text, index) => {
    const quoted = Array.from(text.matchAll(/« (.*?) »/gu), ([, words = '']) => words);
    const content = [DIVIDED, NOT_AN_INCISE].includes(text) ? quoted : quoted.slice(0, 1);
    const [source, cue] = ['Odile Sarrant', 'dit'];
    const statement = {
      ...{ id: 's1', kind: 'DIRECT', speaker: 'odile-sarrant', source, cue, act: 'ASSERT' },
      ...{ content, verbatim: content, within: null },
    };
    const id = `article-${index}`;
    const textKind = text === SUMMARISED ? 'SUMMARY' : 'FULL';
    const facts = { id, language: 'fr', publishedOn: '2024-05-02', title: id, textKind };
    const body = JSON.stringify({ ...facts, text, statements: [statement] });
    return [`articles/${id}.yaml`, body] as const;
  });
  const { folder } = createCorpusFolder(Object.fromEntries(articles), afterAll);
  await loadCorpus(server.database, { folder });
});
afterAll(() => server.close());

test.each([
  ['Je quitterai la bergerie du col', ['CONDITION_OR_CONTRAST_CUT'], 'a condition follows'],
  ['Neuf ânes porteront le courrier', ['CONDITION_OR_CONTRAST_CUT'], 'in a summary'],
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

test.each([
  ['La dette du canton n’est pas le sujet du jour', 'VARIANT', 'without it'],
  ['La dette du canton, dit Odile Sarrant, n’est pas le sujet du jour', 'VERBATIM', 'with it'],
  ['La dette du canton est le sujet du jour', 'ALTERED', 'without a negation too'],
  ['La jetée du canton sera refaite en juin', 'VARIANT', 'between two quotations'],
  ['La jetée du canton, dit Odile Sarrant, sera refaite en juin', 'VARIANT', 'printed so'],
  ['La jetée du canton, dit Luc Odran, sera refaite en juin', 'NOT_FOUND', 'of another speaker'],
  ['La grue du canton et, dit Odile Sarrant. Puis : elle rouille', 'REPORTED_ONLY', 'none'],
])('an incise of the narrator: %s is %s, %s', async (text, expected) => {
  const { verdict, matches } = await verifyQuotation(createReader(server.database), text, null);
  expect(verdict).toBe(expected);
  expect(matches[0]?.cautions).toEqual([]);
});
