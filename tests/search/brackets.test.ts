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

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer();
  const articles = [RIVALS, ALONE].map((text, index) => {
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
  ['Il [Paul Vale] a quitté la salle avant nous', ['WORDS_INSERTED'], 'not in the article'],
])('%s: %j, %s', async (text, cautions) => {
  const { verdict, matches } = await verifyQuotation(createReader(server.database), text, null);
  expect(verdict).toBe('ELIDED');
  expect(matches[0]?.cautions).toEqual(cautions);
});
