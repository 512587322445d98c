import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { corpusKey, encodeId, type NodeType } from '../../server/model/key.ts';
import { writeLine } from '../../server/sources/jsonl/export-jsonl.ts';
import { importJsonl } from '../../server/sources/jsonl/import-jsonl.ts';
import { FORMAT, type Line, VERSION } from '../../server/sources/jsonl/lines.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createCorpusFolder, PONT, PORT } from '../corpus/corpus-folder.ts';
import { createTestKey } from '../support/api-key.ts';
import type { Random } from '../support/quotation-mutators.ts';
import type { TestServer } from '../support/server.ts';

// A register with some hundred statements, written in all ways: registers by an import, articles by
// `ingestArticle`, a corpus that is loaded, changed and pruned, then corrections, withdrawals,
// redactions and merges.

const ARTICLES = 50;
const SPEAKERS = 14;
const KINDS = ['PERSON', 'PERSON', 'PERSON', 'STATE', 'INSTITUTION', 'ANONYMOUS'] as const;
const ACTS = ['ASSERT', 'DEMAND', 'PROMISE', 'DENY', 'WARN'];
const SAYINGS = [
  'le pont de pierre rouvrira aux camions avant les premières neiges',
  'la digue du vieux port ne sera pas relevée cette année',
  'nous refusons de payer les travaux du tunnel sous la falaise',
  'le marais doit rester ouvert à tous les promeneurs du canton',
];

const idOf = (type: NodeType, n: number) => encodeId(type, keyOf(type, n));
const keyOf = (type: NodeType, n: number) => corpusKey(type, `random-${n}`);
const range = (length: number) => Array.from({ length }, (_, n) => n);

/** Fills the empty register of a server. */
export async function fillRandomly(server: TestServer, random: Random): Promise<void> {
  let cleanUp = () => {};
  const corpus = createCorpusFolder({}, (remove) => {
    cleanUp = remove;
  });
  const file = path.join(corpus.folder, '../registers.jsonl');
  await writeFile(file, registers().map(writeLine).join(''));
  await importJsonl(server.database, { file });
  await loadCorpus(server.database, { folder: corpus.folder });
  const headers = await createTestKey(server.database.prisma, { scopes: ['WRITE', 'ADMIN'] });
  const mutate = async (name: string, input: object) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename
      ... on Node { id } ... on Error { message path } } }`;
    const result = (await server.query(document, { input }, headers))[name];
    if (!('message' in result)) return result;
    throw new Error(`${name} is refused: ${JSON.stringify({ result, input })}`);
  };

  const statements: {
    readonly id: string;
    readonly utterance: { readonly id: string };
    readonly speaker: { readonly id: string } | null;
  }[] = [];
  for (const n of range(ARTICLES)) {
    const article = randomArticle(n, random, () => random.pick(statements)?.utterance.id);
    const { id } = await mutate('ingestArticle', article);
    const document = `query ($id: ID!) {
      article(id: $id) { statements(first: 100) { nodes { id utterance { id } speaker { id } } } } }`;
    statements.push(...(await server.query(document, { id })).article.statements.nodes);
  }
  corpus.edit(PONT, 'act: WARN', 'act: DENY');
  corpus.remove(PORT);
  await loadCorpus(server.database, { folder: corpus.folder, prune: true });
  cleanUp();

  const reason = 'It was a mistake.';
  for (const { id, speaker } of statements) {
    const document = 'query ($id: ID!) { statement(id: $id) { status } }';
    // Statements within the words of a redacted statement are redacted with it.
    if ((await server.query(document, { id })).statement.status !== 'CURRENT') continue;
    const given = { id, expectedVersion: 1, reason };
    const fate = random.below(100);
    const gloss = 'It was read again.';
    const own = statements.filter((one) => one.id !== id && one.speaker?.id === speaker?.id);
    const denies = speaker && own.length > 0 ? [random.pick(own).id] : [];
    if (fate < 8) {
      await mutate('correctStatement', { ...given, ...revisable(random), gloss, denies });
    } else if (fate < 16) await mutate('withdrawStatement', given);
    else if (fate < 20) await mutate('redact', { statements: [{ id }], reason });
  }
  await propose(server, mutate, random);
  // Into a speaker who is merged later, a member of a collective, and a collective.
  for (const [from, into] of [
    [8, 2],
    [2, 1],
    [7, 1],
    [12, 13],
  ] as const) {
    const speakers = { from: idOf('Speaker', from), into: idOf('Speaker', into) };
    await mutate('mergeSpeakers', { ...speakers, reason });
  }
  const { articles } = await server.query('{ articles(first: 3) { nodes { id } } }');
  for (const { id } of articles.nodes) await mutate('redact', { article: id, reason });
}

/** Proposes the beginnings of some texts as statements, and reviews some of the proposals. */
async function propose(
  server: TestServer,
  mutate: (name: string, input: object) => Promise<{ readonly id: string }>,
  random: Random,
): Promise<void> {
  const { articles } = await server.query('{ articles(first: 20) { nodes { id text } } }');
  const extraction = { version: 'test-2', confidence: 0.5, rule: 'beginning' };
  for (const { id: article, text } of articles.nodes) {
    if (!text) continue;
    const said = { kind: 'INDIRECT', act: 'ASSERT', content: [{ exact: text }], extraction };
    await mutate('recordProposals', { article, proposals: [said, said, said] });
  }
  const proposals = await server.database.prisma.statement.findMany({
    where: { status: 'PROPOSED' },
  });
  for (const { key } of proposals) {
    const given = { id: encodeId('Statement', key), expectedVersion: 1, reason: 'It was read.' };
    const fate = random.below(4);
    if (fate === 0) await mutate('acceptProposal', given);
    else if (fate === 1) await mutate('correctStatement', { ...given, gloss: 'It was read.' });
    else if (fate === 2) await mutate('rejectProposal', given);
  }
}

function registers(): Line[] {
  const ids = (type: NodeType, n: number) => {
    const slug = `${type.toLowerCase()}-${(n * 7) % 20}`;
    return { key: keyOf(type, n), slug, corpus: null, corpusHash: null };
  };
  const outlets = range(6).map(
    (n): Line => ({
      type: 'outlet',
      ...ids('Outlet', n),
      // Two names differ only in accents and case.
      name: ['Gazette du Nord', 'écho', 'Echo', 'Zeitung', 'Agence', 'Le Phare'][n] ?? '',
      domain: n % 2 === 0 ? `outlet-${n}.example` : null,
      country: [null, 'FR', 'FR', 'DE', 'RU', null][n] ?? null,
      stateOwned: [null, true, false, false, true, null][n] ?? null,
    }),
  );
  const topics = range(5).map(
    (n): Line => ({
      type: 'topic',
      ...ids('Topic', n),
      labelFr: `Sujet ${n}`,
      labelEn: `Topic ${n}`,
    }),
  );
  const speakers = range(SPEAKERS).map((n): Line => {
    const name = `${['Éva', 'eva', 'Ottar', 'Inès'][n % 4]} Vautrin ${n % 3}${n > 9 ? ' et autres' : ''}`;
    const isCollective = n >= 10;
    const members =
      [
        [1, 2, 3],
        [4, 7, 10],
        [5, 8],
        [6, 11],
      ][n - 10] ?? [];
    const role = (title: string, from: string | null, to: string | null) => ({
      title,
      from,
      to,
      of: n % 2 === 0 ? keyOf('Speaker', 3) : null,
    });
    return {
      type: 'speaker',
      ...ids('Speaker', n),
      name,
      kind: isCollective
        ? 'COLLECTIVE'
        : (([1, 2, 7, 8].includes(n) ? 'PERSON' : KINDS[n % 6]) ?? 'PERSON'),
      wikidataId: n % 3 === 0 ? `Q${n + 1}` : null,
      names: [
        { use: 'NAME', language: null, name },
        { use: 'TRANSLATION', language: 'ru', name: `Вотрен ${n}` },
        ...(n % 2 === 0 ? [{ use: 'ALIAS' as const, language: null, name: `Vautrin-${n}` }] : []),
      ],
      roles: n % 3 === 0 ? [role('ministre', '2020-05', '2022'), role('maire', null, null)] : [],
      members: members.map((member) => keyOf('Speaker', member)),
      mergedInto: null,
      merge: null,
    };
  });
  const counts = { outlets: 6, topics: 5, speakers: SPEAKERS };
  const nothing = { articles: 0, statements: 0, utterances: 0 };
  return [
    { type: 'register', format: FORMAT, version: VERSION, ...counts, ...nothing },
    ...outlets,
    ...topics,
    ...speakers,
    { type: 'end' },
  ];
}

function randomArticle(n: number, random: Random, anyUtterance: () => string | undefined) {
  const { below, pick } = random;
  const printed = range(1 + below(8)).map((place) => randomSentence(place, random, anyUtterance));
  const statements: object[] = [];
  for (const { outer, inner } of printed) {
    const within = statements.push(outer) - 1;
    if (inner) statements.push({ ...inner, within });
  }
  return {
    slug: `random-${n}`,
    url: n % 3 === 0 ? `https://example.org/${n}` : null,
    outlet: pick([null, ...range(6).map((one) => idOf('Outlet', one))]),
    language: pick(['fr', 'fr', 'en']),
    publishedOn: pick([
      '2023',
      '2024',
      '2023-03',
      '2023-03-31',
      '2023-04',
      '2024-02-29',
      '2024-12-30',
    ]),
    title: `Title ${n}`,
    headline: n % 2 === 0 ? `Headline ${n}` : null,
    textKind: pick(['FULL', 'SUMMARY', 'WITHHELD']),
    text: printed.map(({ text }) => text).join('\n'),
    statements,
  };
}

/** A sentence with its statement, sometimes with a nested one. */
function randomSentence(place: number, random: Random, anyUtterance: () => string | undefined) {
  const { below, pick } = random;
  const saying = pick(SAYINGS);
  const lead = `au point ${place}, comme avant, `;
  const quote = { exact: saying, prefix: `${lead}« ` };
  const whole = { exact: `${lead}« ${saying} »` };
  const kind = pick(['DIRECT', 'MIXED', 'INDIRECT']);
  const facts = () => ({
    act: pick(ACTS),
    isNegated: below(6) === 0,
    speaker: pick([null, ...range(SPEAKERS).map((n) => idOf('Speaker', n % 9 ? n : 1))]),
    ...revisable(random),
    occasion: pick([null, 'press conference']),
    gloss: pick([null, 'The bridge stays.']),
    translatedFrom: pick([null, 'ru']),
    extraction: pick([null, null, { version: 'test-1', confidence: below(11) / 10 }]),
  });
  const outer = {
    ...facts(),
    kind,
    cue: { exact: 'annonce que', suffix: ` ${lead}` },
    content: kind === 'DIRECT' ? [quote] : [whole],
    verbatim: kind === 'INDIRECT' ? [] : [quote],
    // A few declare their utterance, the others are grouped.
    utterance: below(20) === 0 ? anyUtterance() : null,
  };
  // Its content begins at the start of the outer one's content, or later.
  const inner = pick([
    { ...facts(), kind: 'DIRECT', content: [quote], verbatim: [quote] },
    { ...facts(), kind: 'MIXED', content: [whole], verbatim: [quote] },
  ]);
  return {
    text: `Une voix annonce que ${whole.exact}.`,
    outer,
    inner: kind === 'INDIRECT' && below(2) === 0 ? inner : undefined,
  };
}

/** The fields that a correction can change. */
function revisable({ below, pick }: Random) {
  return {
    saidOn: pick([null, '2022', '2022-11', '2022-12-31', '2023-01-01', '2023-01']),
    topics: range(5)
      .filter(() => below(4) === 0)
      .map((n) => idOf('Topic', n)),
  };
}
