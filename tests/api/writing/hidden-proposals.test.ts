import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestKey } from '../../support/api-key.ts';
import { ARTICLE, createWriting, type Writing } from './writing.ts';

// What answers to readers show of proposals: nothing, even where they could change them.

let writing: Writing;
let readers: Record<string, string>;

beforeAll(async () => {
  writing = await createWriting();
  readers = await createTestKey(writing.server.database.prisma, { scopes: ['READ'] });
});
afterAll(() => writing.server.close());

const EXTRACTION = { version: '1', confidence: 0.75 };

/** An article about a place, with a statement that quotes another one. */
async function write(place: string) {
  const inner = `la digue de ${place} cédera avant novembre prochain`;
  const outer = `Le port souffre et ${inner}`;
  const text = `Mercredi, Solène Vasquard a dit : « ${outer} ».`;
  const { id } = await writing.ingest({ ...ARTICLE, title: `La digue de ${place}`, text });
  const quote = (exact: string) => ({
    ...{ kind: 'DIRECT', act: 'WARN', extraction: EXTRACTION },
    ...{ content: [{ exact }], verbatim: [{ exact }] },
  });
  return { article: id as string, outer: quote(outer), inner: quote(inner) };
}

async function propose(article: string, ...proposals: object[]): Promise<Proposed[]> {
  const answer = await writing.propose({ article, proposals });
  return answer.statements.nodes;
}

interface Proposed {
  readonly id: string;
  readonly text: string;
}

/** What readers see. */
async function read(document: string, variables: Record<string, unknown>) {
  return await writing.server.query(document, variables, readers);
}

async function verify(text: string) {
  const { verifyQuotation } = await read(
    `query ($text: String!) { verifyQuotation(text: $text) {
      verdict matches { wording cautions statement { id } article { id } } } }`,
    { text },
  );
  return verifyQuotation;
}

test('words of an article that are only proposed are still its own in verdicts', async () => {
  const { article, inner } = await write('Vaumort');
  const words = inner.content[0]?.exact ?? '';
  const before = await verify(words);
  expect(before).toMatchObject({ verdict: 'REPORTED_ONLY' });
  const [proposal] = await propose(article, inner);
  expect(await verify(words)).toEqual(before);
  await writing.reject({ id: proposal?.id, expectedVersion: 1, reason: 'Non.' });
  expect(await verify(words)).toEqual(before);
});

test('a proposal within a statement does not take words from it in verdicts', async () => {
  const { article, outer, inner } = await write('Belcastre');
  const [one, other] = [await writing.speaker('Solène Roch'), await writing.speaker('Le maire')];
  const nested = { ...inner, speaker: other, within: 0 };
  const proposals = await propose(article, { ...outer, speaker: one }, nested);
  const [first] = proposals.filter(({ text }) => text === outer.content[0]?.exact);
  await writing.accept({ id: first?.id, expectedVersion: 1 });
  expect(await verify(inner.content[0]?.exact ?? '')).toMatchObject({
    verdict: 'EXCERPT',
    matches: [{ cautions: [], statement: { id: first?.id } }],
  });
});
