import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReader, type Reader } from '../../server/read/sql.ts';
import { verifyQuotation } from '../../server/search/quotation/verify.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createRandom, MUTATORS, type Random } from '../support/quotation-mutators.ts';
import {
  type OracleCorpus,
  type OracleStatement,
  oracleVerdict,
  ROWS,
} from '../support/quotation-oracle.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

const EVAL = fileURLToPath(new URL('../fixtures/eval', import.meta.url));
const MUTATIONS = 1_000;

let server: TestServer;
let reader: Reader;
let corpus: OracleCorpus;
let quotations: { readonly text: string; readonly statement: OracleStatement }[];

beforeAll(async () => {
  server = await createTestServer({ seeded: true });
  reader = createReader(server.database);
  await loadCorpus(server.database, { folder: EVAL });
  corpus = await readOracleCorpus();
  quotations = corpus.statements.flatMap((statement) =>
    statement.verbatim.map((text) => ({ text, statement })),
  );
});
afterAll(() => server.close());

async function readOracleCorpus(): Promise<OracleCorpus> {
  const { prisma } = server.database;
  const members = await prisma.speakerMember.findMany();
  const statements = await prisma.statement.findMany({
    include: { segments: { orderBy: { position: 'asc' } } },
    orderBy: { key: 'asc' },
  });
  const articles = await prisma.article.findMany({
    include: { statements: { include: { segments: { where: { role: 'CONTENT' } } } } },
  });
  return {
    statements: statements.map(({ segments, speakerId }) => ({
      verbatim: segments.filter(({ role }) => role === 'VERBATIM').map(({ exact }) => exact),
      content: segments.filter(({ role }) => role === 'CONTENT').map(({ exact }) => exact),
      saidBy: new Set(
        speakerId === null
          ? []
          : [
              speakerId,
              ...members.filter((m) => m.collectiveId === speakerId).map((m) => m.memberId),
            ],
      ),
    })),
    articles: articles.map((article) => ({
      text: article.text ?? '',
      content: article.statements.flatMap(({ segments }) => segments),
    })),
  };
}

const JOINTS = [' ', '. ', ', ', ' (…) ', ' [...] ', '… ', ' [et] '];

const WITHOUT_MUTATOR = ['join two quotations', 'change the speaker', "the article's words"];

function mutateBy(name: string, text: string, { content }: OracleStatement, random: Random) {
  if (name === 'change the speaker') return text;
  if (name === 'join two quotations') {
    return text + random.pick(JOINTS) + random.pick(quotations).text;
  }
  const mutator = MUTATORS[name] ?? MUTATORS['cut out a run'];
  return mutator?.((MUTATORS[name] ? text : random.pick(content)).split(/\s+/u), random);
}

/** A mutation of a real quotation, and the speaker to check. */
function mutate(random: Random, speakers: readonly bigint[]) {
  const name = random.pick([...Object.keys(MUTATORS), ...WITHOUT_MUTATOR]);
  // Few quotations have numbers or conditions, so quotations are drawn until one does.
  for (;;) {
    const { text, statement } = random.pick(quotations);
    const mutated = mutateBy(name, text, statement, random);
    if (!mutated || !/[\p{L}\p{N}]/u.test(mutated)) continue;
    const [own] = statement.saidBy;
    const others = random.pick(speakers);
    const speaker = name === 'change the speaker' ? others : random.pick([null, null, own ?? null]);
    return { name, original: text, text: mutated, speaker };
  }
}

async function inBatches<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < list.length; from += 8) {
    results.push(...(await Promise.all(list.slice(from, from + 8).map(work))));
  }
  return results;
}

/** The figures, and with SHOW_VERDICTS the individual verdicts. */
function report(figures: object, cases: readonly object[]): void {
  const lines = process.env['SHOW_VERDICTS'] ? [figures, ...cases] : [figures];
  const toText = (one: object) =>
    JSON.stringify(one, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
  process.stderr.write(`${lines.map(toText).join('\n')}\n`);
}

test(`${MUTATIONS} mutations: no verdict is better than the oracle’s`, async () => {
  const random = createRandom(20_261_122);
  const speakers = (await server.database.prisma.speaker.findMany({ orderBy: { key: 'asc' } })).map(
    ({ id }) => id,
  );
  const mutations = Array.from({ length: MUTATIONS }, () => mutate(random, speakers));
  const verdicts = await inBatches(mutations, ({ text, speaker }) =>
    verifyQuotation(reader, text, speaker === null ? null : [speaker]),
  );
  const answers = mutations.map((mutation, index) => ({
    ...mutation,
    truth: oracleVerdict(corpus, mutation.text, mutation.speaker),
    verdict: verdicts[index]?.verdict ?? 'VERBATIM',
  }));
  const byRank = (sign: number) =>
    answers.filter(
      ({ verdict, truth }) => Math.sign(ROWS.indexOf(verdict) - ROWS.indexOf(truth)) === sign,
    );
  // The oracle's ALTERED ignores the order of words.
  const stricter = byRank(1).filter(({ truth }) => truth !== 'ALTERED');
  report({ mutations: MUTATIONS, better: byRank(-1).length, stricter: stricter.length }, stricter);
  expect(byRank(-1)).toEqual([]);
  // Stricter than the oracle, which has no dictionary, if an insertion or a gap negates, or if « ? » or
  // half of an elided word changed.
  expect(stricter.length).toBeLessThan(MUTATIONS / 8);
  const given = new Set(answers.map(({ verdict }) => verdict));
  expect([...given].toSorted()).toEqual([...ROWS].toSorted());
});

const TYPOGRAPHY: Record<string, (text: string) => string> = {
  'guillemets around, no-break spaces': (text) =>
    `«\u00a0${text.replace(/ (?=[?!:;])/gu, '\u202f').replaceAll("'", '’')}\u00a0»`,
  'straight marks': (text) => `"${text.replaceAll('’', "'").replace(/[«»“”]/gu, '"')}"`,
  decomposed: (text) => text.normalize('NFD'),
  capitals: (text) => text.toUpperCase(),
  ligatures: (text) => text.replaceAll('oe', 'œ').replaceAll('fi', 'ﬁ').replaceAll('ae', 'æ'),
  'no ligatures': (text) => text.replaceAll('œ', 'oe').replaceAll('Œ', 'OE').replaceAll('æ', 'ae'),
  dashes: (text) => text.replaceAll('-', '‑').replaceAll('–', '—'),
  spaces: (text) => `  ${text.replaceAll(' ', '\u202f\n ')}\t`,
  'no space before signs': (text) => text.replace(/\s+(?=[?!:;])/gu, ''),
  'other apostrophes': (text) => text.replace(/['’]/gu, 'ʼ'),
  'characters that nobody sees': (text) => text.replace(/(\p{L})(?=\p{L})/gu, '$1\u200b\ufe0f'),
  'soft hyphens': (text) => text.replace(/(\p{L}{3})(?=\p{L}{3})/gu, '$1\u00ad'),
};

test('whole quotations with other typography are VERBATIM', async () => {
  const changed = quotations.flatMap(({ text }) =>
    Object.entries(TYPOGRAPHY).map(([name, change]) => ({ name, text: change(text) })),
  );
  const verdicts = await inBatches(changed, ({ text }) => verifyQuotation(reader, text, null));
  const wrong = changed.filter((_one, index) => verdicts[index]?.verdict !== 'VERBATIM');
  report({ quotations: changed.length, notVerbatim: wrong.length }, wrong);
  expect(changed.length).toBeGreaterThan(1_000);
  expect(wrong).toEqual([]);
});
