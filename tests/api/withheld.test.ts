import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createCorpusFolder } from '../corpus/corpus-folder.ts';
import { rederiveWords } from '../support/derived-words.ts';
import { readEvents } from '../support/event-stream.ts';
import { createTestServer } from '../support/server.ts';
import { createWriting, type Writing } from './writing/writing.ts';

// An attacker has a vocabulary with every word of a hidden text, and must find out which words
// occur and in what order. The same attack on the same text, if it is served, finds all of it.

const BEFORE = words('grolvak', 20);
const AFTER = words('trimbod', 20);
const SECRETS = [...BEFORE, ...AFTER];
const DECOYS = words('plesnuk', 6);
const VOCABULARY = [...SECRETS, ...DECOYS];
const PAIRS = [...pairsOf(BEFORE), ...pairsOf(AFTER)];
const SAID = 'le gué de Brumeval rouvrira lundi';
const EDGES = { start: 'le gué de', end: 'Brumeval rouvrira lundi' };

const ARTICLE = 'articles/2024-04-gue.yaml';
const gue = `id: 2024-04-gue
language: fr
publishedOn: 2024-04-02
title: Balise basse
textKind: FULL
text: |
  ${BEFORE.join(' ')} ${SAID} ${AFTER.join(' ')}
statements:
  - id: s1
    kind: INDIRECT
    speaker: odile-sarrant
    content: [${SAID}]
    act: ASSERT
`;

let writing: Writing;
/** A cursor before all changes. */
let cursor: string;
const corpus = createCorpusFolder({ [ARTICLE]: gue }, afterAll);

beforeAll(async () => {
  writing = await createWriting();
  cursor = (await writing.server.query('{ corpus { changesCursor } }')).corpus.changesCursor;
  await load();
  // Recorded last, so that it comes first unless the other one matches by more than its title.
  const text = 'Le sémaphore est éteint.';
  const content = [{ exact: 'Le sémaphore est éteint' }];
  const statements = [{ kind: 'INDIRECT', act: 'ASSERT', content }];
  await writing.ingest({
    language: 'fr',
    publishedOn: '2024-04-03',
    title: 'Balise',
    textKind: 'FULL',
    text,
    statements,
  });
});
afterAll(() => writing.server.close());

/** Invented words, all with distinct stems. */
function words(root: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) => {
    const letter = (place: number) => 'bdfgklmprvz'.charAt(place % 11);
    return `${letter(n)}${'aou'.charAt(n % 3)}${root}${letter(n + 4)}${'aou'.charAt(n % 2)}k`;
  });
}

function pairsOf(list: readonly string[]): string[] {
  return list.slice(1).map((word, index) => `"${list[index]} ${word}"`);
}

async function load(): Promise<void> {
  await loadCorpus({ prisma: writing.server.database.prisma }, { folder: corpus.folder });
}

async function setTextKind(kind: 'FULL' | 'WITHHELD'): Promise<void> {
  corpus.write(ARTICLE, gue.replace('textKind: FULL', `textKind: ${kind}`));
  await load();
}

async function ask(document: string, variables: Record<string, unknown>) {
  return await writing.server.query(document, variables);
}

async function askStatements(search: string, selection: string) {
  const document = `query ($search: String!) {
    statements(filter: { search: $search }) { ${selection} } }`;
  return (await ask(document, { search })).statements;
}

async function askArticles(search: string) {
  const document = `query ($search: String!) {
    articles(filter: { search: $search }) { totalCount nodes { slug } } }`;
  return (await ask(document, { search })).articles;
}

async function verify(text: string) {
  const document = `query ($text: String!) { verifyQuotation(text: $text) {
    verdict matches { verdict wording similarity wordEdits cautions before after
      found { start end exact prefix suffix } diff { kind text } statement { id } } } }`;
  return (await ask(document, { text })).verifyQuotation;
}

/** Whether a subscription delivers the article's statement before the other one. */
async function isSentChange(search: string): Promise<boolean> {
  const controller = new AbortController();
  const query = `subscription ($search: String!, $after: String!) {
    statementChanged(filter: { search: $search }, after: $after) { statement { text } } }`;
  const response = await writing.server.fetch('http://dixit.test/graphql', {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify({
      query,
      variables: { search: `sémaphore OR ${search}`, after: cursor },
    }),
    signal: controller.signal,
  });
  try {
    for await (const { event, data } of readEvents(response)) {
      if (event) return data.data.statementChanged.statement.text === SAID;
    }
    throw new Error(`The stream ended: ${response.status}`);
  } finally {
    controller.abort();
  }
}

/** Whether a query gives a different response than for words that the text does not contain. */
async function answersUnlike(
  term: string,
  answer: (term: string) => Promise<unknown>,
): Promise<boolean> {
  const plain = async (asked: string) =>
    JSON.stringify(await answer(asked)).replaceAll(asked, 'what was asked about');
  const decoy = term.startsWith('"') ? `"${DECOYS[0]} ${DECOYS[1]}"` : (DECOYS[0] ?? '');
  return (await plain(term)) !== (await plain(decoy));
}

/** All queries whose response could reveal whether the text contains a word or a phrase. */
const DOORS: Readonly<Record<string, (term: string) => Promise<boolean>>> = {
  'articles, counted': async (term) => (await askArticles(term)).totalCount > 0,
  'articles, excluded': async (term) => {
    const { nodes } = await askArticles(`balise -${term}`);
    return nodes.every(({ slug }: { slug: string }) => slug !== '2024-04-gue');
  },
  'articles, ranked': async (term) =>
    (await askArticles(`balise OR ${term}`)).nodes[0].slug === '2024-04-gue',
  'statements, counted': async (term) => (await askStatements(term, 'totalCount')).totalCount > 0,
  'statements, ranked': async (term) =>
    await answersUnlike(term, (one) =>
      askStatements(`Brumeval OR ${one}`, 'edges { rank node { id } }'),
    ),
  'statements, highlighted': async (term) =>
    await answersUnlike(term, (one) =>
      askStatements(`Brumeval OR ${one}`, 'edges { highlights { start end exact isInContent } }'),
    ),
  'statements, excluded with what is said': async (term) =>
    (await askStatements(`Brumeval -"lundi ${term}"`, 'totalCount')).totalCount === 0,
  'statements, in facets': async (term) => {
    const { facets } = await askStatements(term, 'facets { acts { count } speakers { count } }');
    return facets.acts.length > 0 && facets.speakers.length > 0;
  },
  'statements of an article': async (term) => {
    const document = `query ($search: String!) { article(slug: "2024-04-gue") {
      statements(filter: { search: $search }) { totalCount } } }`;
    return (await ask(document, { search: term })).article.statements.totalCount > 0;
  },
  utterances: async (term) => {
    const document = `query ($search: String!) {
      utterances(filter: { search: $search }) { totalCount } }`;
    return (await ask(document, { search: term })).utterances.totalCount > 0;
  },
  timeline: async (term) => {
    const document = `query ($search: String!) {
      timeline(filter: { search: $search }, by: DAY) { count } }`;
    return (await ask(document, { search: term })).timeline.length > 0;
  },
  'live changes': isSentChange,
  'quotations that begin with what is said': async (term) =>
    await answersUnlike(term, (one) => verify(`${EDGES.end} ${one}`)),
  'quotations that end with what is said': async (term) =>
    await answersUnlike(term, (one) => verify(`${one} ${EDGES.start}`)),
};

const PAIR_DOORS = [
  'articles, counted',
  'articles, excluded',
  'articles, ranked',
  'statements, counted',
  'statements, ranked',
  'statements, highlighted',
  'live changes',
];

async function recover(door: string, terms: readonly string[]): Promise<string[]> {
  const isFound = await Promise.all(terms.map((term) => DOORS[door]?.(term)));
  return terms.filter((_, index) => isFound[index]);
}

/** Extends the known text, four words at a time, as long as the responses permit. */
async function walk(known: string, next: readonly string[], isForward: boolean) {
  const found: string[] = [];
  let window = known.split(' ');
  for (const word of next) {
    const longer = isForward ? [...window, word] : [word, ...window];
    const { verdict } = await verify(longer.join(' '));
    if (verdict === 'NOT_FOUND') return found;
    found.push(word);
    window = isForward ? longer.slice(1) : longer.slice(0, -1);
  }
  return found;
}

/** Windows within the hidden text, for an attacker who guesses four words at once. */
async function guessWindows(list: readonly string[]): Promise<string[]> {
  const windows = list.slice(3).map((_, index) => list.slice(index, index + 4).join(' '));
  const found: string[] = [];
  for (const window of windows) {
    const guess = await verify(window);
    if (guess.verdict !== 'NOT_FOUND' || guess.matches.length > 0) found.push(window);
  }
  return found;
}

async function attack() {
  const recovered: Record<string, readonly string[]> = {};
  for (const door of Object.keys(DOORS)) recovered[door] = await recover(door, VOCABULARY);
  for (const door of PAIR_DOORS) recovered[`${door}: pairs`] = await recover(door, PAIRS);
  return {
    ...recovered,
    'walk on': await walk(EDGES.end, AFTER, true),
    'walk back': await walk(EDGES.start, BEFORE.toReversed(), false),
    windows: [...(await guessWindows(BEFORE)), ...(await guessWindows(AFTER))],
  };
}

/** The public words of a withheld article: its statements, title and speakers. */
async function expectServed(): Promise<void> {
  expect((await askArticles('"gué de Brumeval"')).totalCount).toBe(1);
  expect((await askArticles('"balise basse"')).totalCount).toBe(1);
  expect((await askStatements('Brumeval', 'totalCount')).totalCount).toBe(1);
  expect((await askStatements('"balise basse"', 'totalCount')).totalCount).toBe(1);
  expect((await askStatements('Sarrant basse', 'totalCount')).totalCount).toBe(1);
  const [edge] = (await askStatements('rouvrira', 'edges { highlights { exact isInContent } }'))
    .edges;
  expect(edge.highlights).toEqual([{ exact: 'rouvrira', isInContent: true }]);
  const answers = [await verify(SAID), await verify('gué de Brumeval rouvrira')];
  expect(answers.map(({ verdict }) => verdict)).toEqual(['REPORTED_ONLY', 'REPORTED_ONLY']);
}

test('a vocabulary reveals a served text completely, and nothing of a withheld one', async () => {
  const served = await attack();
  await expectServed();
  expect(served).toEqual({
    ...Object.fromEntries(Object.keys(DOORS).map((door) => [door, SECRETS])),
    ...Object.fromEntries(PAIR_DOORS.map((door) => [`${door}: pairs`, PAIRS])),
    // An excluded word can be in the paragraph around a statement.
    'statements, excluded with what is said': [],
    // If a quotation is not found, the words around its closest match are shown.
    'quotations that begin with what is said': expect.arrayContaining([AFTER[0]]),
    'quotations that end with what is said': expect.arrayContaining([BEFORE.at(-1)]),
    'walk on': AFTER,
    'walk back': BEFORE.toReversed(),
    windows: expect.objectContaining({ length: SECRETS.length - 6 }),
  });

  await setTextKind('WITHHELD');
  const withheld = await attack();
  expect(withheld).toEqual(Object.fromEntries(Object.keys(served).map((door) => [door, []])));
  await expectServed();
  const { database } = writing.server;
  await rederiveWords(database);
  await expectServed();
  expect(await recover('articles, counted', VOCABULARY)).toEqual([]);

  await setTextKind('FULL');
  expect(await recover('articles, counted', VOCABULARY)).toEqual(SECRETS);
  expect(await recover('statements, counted', VOCABULARY)).toEqual(SECRETS);
  expect(await walk(EDGES.end, AFTER, true)).toEqual(AFTER);
}, 300_000);

test('no field of a statement contains hidden words', async () => {
  await setTextKind('WITHHELD');
  const answer = await ask(
    `query ($search: String!) { statements(filter: { search: $search }) { nodes {
      text before(words: 100) after(words: 100) deepLink webAnnotation jsonLd
      content { exact prefix suffix } APA: citation(style: APA) CSL: citation(style: CSL_JSON)
      utterance { variants { text diff { text } } }
      article { title text jsonLd wordCount textSha256 } } } }`,
    { search: 'Brumeval' },
  );
  const [statement] = answer.statements.nodes;
  expect(statement).toMatchObject({
    text: SAID,
    before: '',
    after: '',
    article: { text: null, wordCount: 46 },
    content: [{ prefix: '', suffix: '' }],
  });
  const shown = JSON.stringify(answer);
  expect(VOCABULARY.filter((word) => shown.includes(word))).toEqual([]);
  // The index rows contain no hidden words, so that later readers cannot leak any.
  const { rows } = await writing.server.database.pool.query<{ lexeme: string }>(
    `select lexeme from article_search, unnest(document)
      union select lexeme from statement_search, unnest(document)`,
  );
  const stems = new Set(rows.map(({ lexeme }) => lexeme));
  expect(stems.has('brumeval')).toBe(true);
  expect(SECRETS.filter((word) => stems.has(word))).toEqual([]);
});

test('a statement is found by its words, even if the text is withheld', async () => {
  const server = await createTestServer({ seeded: true });
  const { prisma } = server.database;
  const judge = async () => {
    const { statements } = await server.query('{ statements(first: 100) { nodes { text } } }');
    const document = `query ($text: String!) { verifyQuotation(text: $text) {
      verdict matches { wording found { exact } statement { id } } } }`;
    return await Promise.all(
      statements.nodes.map(({ text }: { text: string }) => server.query(document, { text })),
    );
  };
  try {
    // The demo corpus consists of summaries, of which only verbatim words are evidence.
    await prisma.article.updateMany({ data: { textKind: 'FULL' } });
    await rederiveWords(server.database);
    const served = await judge();
    expect(served.length).toBeGreaterThan(50);
    const verdicts = served.map(({ verifyQuotation }) => verifyQuotation.verdict);
    expect(verdicts).not.toContain('NOT_FOUND');
    await prisma.article.updateMany({ data: { textKind: 'WITHHELD' } });
    await rederiveWords(server.database);
    expect(await judge()).toEqual(served);
  } finally {
    await server.close();
  }
});
