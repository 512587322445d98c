import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_COST, MAX_EXTRACTED_LENGTH } from '../../../server/policy/limits.ts';
import { createTestKey } from '../../support/api-key.ts';
import { priceOf } from '../../support/price.ts';
import { createWriting, type Writing } from './writing.ts';

let writing: Writing;

beforeAll(async () => {
  writing = await createWriting();
});
afterAll(() => writing.server.close());

const TEXT =
  '« Le pont rouvrira lundi », a déclaré Solène Vasquard. La maire a ajouté que les travaux ' +
  'étaient finis. Odile Quintard, elle, n’a pas confirmé que le bac serait supprimé.';

const SEGMENT = '{ exact prefix suffix start end }';
const PROPOSE = `query ($text: String!, $publishedOn: String) {
  proposeStatements(text: $text, publishedOn: $publishedOn) {
    extractor { name version } isSupported
    proposals { kind act isNegated saidOn { edtf } within confidence isConfident rule why
      speaker { id slug } speakerName speakerKind
      source ${SEGMENT} cue ${SEGMENT} content ${SEGMENT} verbatim ${SEGMENT} } } }`;

interface Segment {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

async function propose(text: string, headers = writing.headers) {
  const variables = { text, publishedOn: '2024-03-13' };
  return (await writing.server.query(PROPOSE, variables, headers)).proposeStatements;
}

test('a text becomes statements that a person accepts', async () => {
  const speaker = await writing.speaker('Solène Vasquard');
  const { extractor, isSupported, proposals } = await propose(TEXT);
  expect(isSupported).toBe(true);
  expect(proposals.length).toBeGreaterThanOrEqual(3);
  for (const { source, cue, content, verbatim } of proposals) {
    for (const { start, end, exact } of [source, cue, ...content, ...verbatim].filter(Boolean)) {
      expect(TEXT.slice(start, end)).toBe(exact);
    }
  }
  expect(proposals[0]).toMatchObject({
    kind: 'DIRECT',
    speaker: { id: speaker },
    speakerName: null,
    isNegated: false,
    content: [{ exact: 'Le pont rouvrira lundi' }],
    cue: { exact: 'a déclaré' },
  });
  const why =
    'a reporting verb beside the words (« …, a dit X »); speaker: a name that the register has';
  expect(proposals[0].why).toContain(why);
  expect(proposals).toContainEqual(
    expect.objectContaining({ speaker: null, speakerName: 'Odile Quintard', isNegated: true }),
  );
  const { id: article } = await writing.ingest({
    language: 'fr',
    publishedOn: '2024-03-13',
    title: 'Le pont',
    textKind: 'FULL',
    text: TEXT,
  });
  const quote = ({ exact, prefix, suffix }: Segment) => ({ exact, prefix, suffix });
  const recorded = await writing.propose({
    article,
    // biome-ignore lint/suspicious/noExplicitAny: what PROPOSE selects
    proposals: proposals.map((one: any) => ({
      kind: one.kind,
      act: one.act,
      isNegated: one.isNegated,
      within: one.within,
      saidOn: one.saidOn?.edtf ?? null,
      speaker: one.speaker?.id ?? null,
      source: one.source && quote(one.source),
      cue: one.cue && quote(one.cue),
      content: one.content.map(quote),
      verbatim: one.verbatim.map(quote),
      extraction: {
        extractor: extractor.name,
        version: extractor.version,
        confidence: one.confidence,
        rule: one.rule,
      },
    })),
  });
  expect(recorded).toMatchObject({ __typename: 'Article', id: article });
  const [first] = recorded.statements.nodes;
  expect(await writing.accept({ id: first.id, expectedVersion: 1 })).toMatchObject({
    status: 'CURRENT',
    text: 'Le pont rouvrira lundi',
    provenance: { method: 'CURATED', origin: { extractor: extractor.name, why: proposals[0].why } },
  });
});

test('a text in another language, an empty one and a strange one propose nothing', async () => {
  const english = 'The bridge will reopen on Monday, the mayor said, and she was happy about it.';
  expect(await propose(english)).toMatchObject({ isSupported: false, proposals: [] });
  for (const text of ['', ' \n\n', '«'.repeat(5_000), '1234 5678']) {
    expect((await propose(text)).proposals).toEqual([]);
  }
});

test.each(['a\0b', 'a\uffff', 'a\ud800'])(
  'a text that cannot be stored is refused: %j',
  async (noise) => {
    const text = `${noise} « Le pont tient », a déclaré Solène Vasquard.`;
    const { errors } = await writing.server.ask(PROPOSE, { text }, writing.headers);
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'INVALID_ARGUMENT', argument: 'text' },
    });
  },
);

test('the speaker is null where the text does not decide, with whom it can mean', async () => {
  await writing.speaker('Lise Forestier');
  const CANDIDATES = `query ($text: String!) {
    proposeStatements(text: $text) { proposals { speaker { id } speakerName candidates } } }`;
  const candidatesOf = async (text: string) =>
    (await writing.server.query(CANDIDATES, { text }, writing.headers)).proposeStatements.proposals;
  const said = '« Nous avançons », a-t-elle dit.';
  const [open] = await candidatesOf(`Anne Vidal et Lise Forestier se sont vues. ${said}`);
  expect(open).toMatchObject({ speaker: null, speakerName: null });
  expect(open.candidates.toSorted()).toEqual(['Anne Vidal', 'Lise Forestier']);
  const [decided] = await candidatesOf(`Anne Vidal est venue. ${said}`);
  expect(decided).toEqual({ speaker: null, speakerName: 'Anne Vidal', candidates: [] });
});

test('words whose quotation marks had to be repaired are flagged', async () => {
  const flagged = `query ($text: String!) {
    proposeStatements(text: $text) { proposals { areMarksRepaired } } }`;
  const flagsOf = async (text: string) =>
    (await writing.server.query(flagged, { text }, writing.headers)).proposeStatements.proposals;
  expect(await flagsOf('Solène Vasquard a déclaré : « Le pont tient. Il est neuf.')).toEqual([
    { areMarksRepaired: true },
  ]);
  expect(await flagsOf('Solène Vasquard a déclaré : « Le pont tient. Il est neuf. »')).toEqual([
    { areMarksRepaired: false },
  ]);
});

test('many texts at once are all answered', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => propose(TEXT)));
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
});

test('it needs the scope WRITE, and a valid date', async () => {
  const { server } = writing;
  const reader = await createTestKey(server.database.prisma, { scopes: ['READ'] });
  for (const [headers, code] of [
    [{}, 'UNAUTHENTICATED'],
    [reader, 'FORBIDDEN'],
  ] as const) {
    const { errors } = await server.ask(PROPOSE, { text: TEXT }, headers);
    expect(errors?.[0]?.extensions?.code).toBe(code);
  }
  const dated = { text: TEXT, publishedOn: '2024-13' };
  const { errors } = await server.ask(PROPOSE, dated, writing.headers);
  expect(errors?.[0]).toMatchObject({
    extensions: { code: 'INVALID_ARGUMENT', argument: 'publishedOn' },
  });
});

test('the whole text is priced, and the longest is not too expensive', async () => {
  const priceFor = (length: number) => priceOf(PROPOSE, { text: 'a'.repeat(length) });
  // A character takes 1 to 2 µs.
  expect((await priceFor(95_000)) - (await priceFor(5_000))).toBeGreaterThan(9_000);
  expect(await priceFor(MAX_EXTRACTED_LENGTH)).toBeLessThan(MAX_COST);
});
