import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createCorpusFolder } from '../corpus/corpus-folder.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

// The speakers are in the corpus folder; the articles here are invented as well.

const article = (id: string, textKind: string, text: string, statements: string) => `id: ${id}
url: https://quotidien.example/${id}
outlet: le-quotidien
language: fr
publishedOn: 2024-05-02
title: ${id}
headline: null
textKind: ${textKind}
text: |
  ${text}
statements:
${statements}`;

const statement = (id: string, facts: Readonly<Record<string, unknown>>) =>
  `  - ${JSON.stringify({
    id,
    act: 'ASSERT',
    negated: false,
    saidOn: null,
    occasion: null,
    topics: [],
    gloss: 'An invented statement.',
    utterance: null,
    within: null,
    source: null,
    cue: null,
    ...facts,
  })}`;

const SAID = 'Les digues du fleuve tiendront encore un siècle';
const RELAYED = `La Valdorie nous écrit que « ${SAID} » et je le crois sur parole`;
const REPORTED = 'Mes voisins assurent que la halle rouvrira ses douze portes au printemps';
const SWORN = 'les écluses du canal resteront fermées tout le printemps';
const WRITTEN = `le bureau nous jure que « ${SWORN} » par manque de crédits`;
const LETTER = `La Valdorie a écrit : « ${WRITTEN} ». Voilà ce que je retiens de sa lettre`;
const SUMMED = 'la ministre promet de reconstruire le viaduc sans hausse des impôts';

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer();
  const corpus = createCorpusFolder(
    {
      'articles/digues.yaml': article(
        'digues',
        'FULL',
        `« ${RELAYED} », a dit Odile Sarrant. « ${REPORTED} », a-t-elle ajouté. « ${LETTER} », dit-elle.`,
        [
          statement('s1', {
            kind: 'DIRECT',
            speaker: 'odile-sarrant',
            content: [RELAYED],
            verbatim: [RELAYED],
          }),
          statement('s2', {
            kind: 'DIRECT',
            speaker: 'valdorie',
            content: [SAID],
            verbatim: [SAID],
            within: 's1',
          }),
          statement('s3', {
            kind: 'DIRECT',
            speaker: 'odile-sarrant',
            content: [REPORTED],
            verbatim: [REPORTED],
          }),
          statement('s4', {
            kind: 'INDIRECT',
            speaker: null,
            content: ['la halle rouvrira ses douze portes au printemps'],
            verbatim: [],
            within: 's3',
          }),
          ...(
            [
              ['s5', 'odile-sarrant', LETTER, null],
              ['s6', 'valdorie', WRITTEN, 's5'],
              ['s7', 'conseil', SWORN, 's6'],
            ] as const
          ).map(([id, speaker, words, within]) =>
            statement(id, { kind: 'DIRECT', speaker, content: [words], verbatim: [words], within }),
          ),
        ].join('\n'),
      ),
      'articles/viaduc.yaml': article(
        'viaduc',
        'SUMMARY',
        `Ce jour-là, ${SUMMED}, « quoi qu'il en coûte aux actionnaires ».`,
        statement('s1', {
          kind: 'MIXED',
          speaker: 'odile-sarrant',
          content: [`${SUMMED}, « quoi qu'il en coûte aux actionnaires »`],
          verbatim: ["quoi qu'il en coûte aux actionnaires"],
        }),
      ),
    },
    afterAll,
  );
  await loadCorpus(server.database, { folder: corpus.folder });
});
afterAll(() => server.close());

const VERIFY = `query ($text: String!, $speakerName: String) {
  verifyQuotation(text: $text, speakerName: $speakerName) {
    verdict matches { verdict wording cautions statement { speaker { slug } text } diff { kind text } }
  }
}`;

async function verify(text: string, speakerName: string | null = null) {
  return (await server.query(VERIFY, { text, speakerName })).verifyQuotation;
}

const OUTER = 'Odile Sarrant';

describe('words that a speaker quotes', () => {
  test('belong to the one who is quoted', async () => {
    for (const text of [SAID, 'digues du fleuve tiendront encore']) {
      const { verdict, matches } = await verify(text, OUTER);
      expect(verdict).toBe('OTHER_SPEAKER');
      expect(matches).toHaveLength(1);
      expect(matches[0]).toMatchObject({
        cautions: expect.arrayContaining(['RELAYED_WORDS']),
        statement: { speaker: { slug: 'valdorie' } },
      });
    }
  });

  test('do not prove a changed quotation either', async () => {
    const { verdict } = await verify(SAID.replace('siècle', 'hiver'), OUTER);
    expect(verdict).toBe('NOT_FOUND');
  });

  test('are the speaker’s together with own words', async () => {
    const { verdict, matches } = await verify(`écrit que ${SAID} et je le crois`, OUTER);
    expect(verdict).toBe('EXCERPT');
    expect(matches[0]).toMatchObject({
      cautions: expect.arrayContaining(['RELAYED_WORDS']),
      statement: { speaker: { slug: 'odile-sarrant' } },
    });
    expect((await verify('et je le crois sur parole', OUTER)).verdict).toBe('EXCERPT');
  });

  test('belong to the innermost speaker who said all of them', async () => {
    for (const [text, slug] of [
      [SWORN, 'conseil'],
      [WRITTEN, 'valdorie'],
      [`jure que « ${SWORN} » par manque`, 'valdorie'],
      ['Voilà ce que je retiens', 'odile-sarrant'],
    ] as const) {
      const { matches } = await verify(text);
      expect(
        matches.map(
          ({ statement: one }: { statement: { speaker: { slug: string } } }) => one.speaker.slug,
        ),
      ).toEqual([slug]);
    }
    // She is a member of the one, not of the other.
    expect((await verify(SWORN, OUTER)).matches[0].cautions).toContain('THROUGH_COLLECTIVE');
    expect((await verify(WRITTEN, OUTER)).verdict).toBe('OTHER_SPEAKER');
  });

  test('in a report without quotation marks are the reporting speaker’s', async () => {
    const { verdict, matches } = await verify('la halle rouvrira ses douze portes', OUTER);
    expect(verdict).toBe('EXCERPT');
    // By the words before and by the statement within: it is one caution.
    const { cautions } = matches[0];
    expect(cautions).toContain('RELAYED_WORDS');
    expect(cautions).toHaveLength(new Set(cautions).size);
  });
});

describe("the register's own words", () => {
  test('are not found, and named as such', async () => {
    const { verdict, matches } = await verify(SUMMED);
    expect(verdict).toBe('NOT_FOUND');
    expect(matches[0]).toMatchObject({
      verdict: 'NOT_FOUND',
      wording: 'NOT_FOUND',
      cautions: ['REGISTER_WORDS'],
      statement: { speaker: { slug: 'odile-sarrant' } },
    });
  });

  test('outside any statement are not found either', async () => {
    const { verdict, matches } = await verify('Ce jour-là, la ministre promet');
    expect(verdict).toBe('NOT_FOUND');
    expect(matches[0].cautions).toEqual(['REGISTER_WORDS']);
  });

  test('do not hide the quotation among them', async () => {
    expect((await verify("quoi qu'il en coûte aux actionnaires", OUTER)).verdict).toBe('VERBATIM');
  });
});

describe('a name', () => {
  test('that is unknown gets the words of others', async () => {
    const { verdict, matches } = await verify('et je le crois sur parole', 'Personne Telle');
    expect(verdict).toBe('OTHER_SPEAKER');
    expect(matches[0]).toMatchObject({ verdict: 'OTHER_SPEAKER', wording: 'EXCERPT' });
    expect((await verify('rien de ce qui est imprimé ici', 'Personne Telle')).verdict).toBe(
      'NOT_FOUND',
    );
  });

  test('and an id are one too many', async () => {
    const { errors } = await server.ask(
      '{ verifyQuotation(text: "oui", speaker: "x", speakerName: "y") { verdict } }',
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_ARGUMENT',
      argument: 'speakerName',
    });
  });
});

test('the text of every statement of the register is found', async () => {
  const { statements } = await server.query(
    '{ statements(first: 100) { nodes { text article { textKind } } } }',
  );
  const printed = statements.nodes.filter(
    ({ article }: { article: { textKind: string } }) => article.textKind !== 'SUMMARY',
  );
  expect(printed.length).toBeGreaterThan(3);
  for (const { text } of printed) expect((await verify(text)).verdict).not.toBe('NOT_FOUND');
});
