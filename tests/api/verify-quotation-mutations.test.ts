import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCorpus } from '../../server/corpus/loading/load-corpus.ts';
import { verifyQuotation } from '../../server/search/quotation/verify.ts';
import {
  type OracleCorpus,
  type OracleStatement,
  oracleVerdict,
  ROWS,
} from '../support/quotation-oracle.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

const EVAL = fileURLToPath(new URL('../fixtures/eval', import.meta.url));
const MUTATIONS = 2_000;

let server: TestServer;
let corpus: OracleCorpus;
let quotations: { readonly text: string; readonly statement: OracleStatement }[];

beforeAll(async () => {
  server = await createTestServer({ seeded: true });
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

/** Mulberry32: the same numbers in every run. */
function createRandom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  return { below, pick };
}

type Random = ReturnType<typeof createRandom>;

const splice = (words: readonly string[], at: number, count: number, ...added: string[]) =>
  words.toSpliced(at, count, ...added).join(' ');
const VOCABULARY = 'hier bien toujours la paix vraiment européenne très leur demain ne pas'.split(
  ' ',
);
const HEAD = /^(ne|n['’].+)$/iu;
const HALF = /^(ne|n['’].+|pas|jamais|rien|plus|aucune?|sans|ni)$/iu;

const MUTATORS: Record<string, (words: string[], random: Random) => string | null> = {
  'swap two words': (words, random) => {
    if (words.length < 2) return null;
    const at = random.below(words.length - 1);
    return splice(words, at, 2, words[at + 1] ?? '', words[at] ?? '');
  },
  'swap distant words': (words, random) => {
    if (words.length < 4) return null;
    const [one, other] = [random.below(words.length), random.below(words.length)];
    return words
      .with(one, words[other] ?? '')
      .with(other, words[one] ?? '')
      .join(' ');
  },
  'drop a word': (words, random) => splice(words, random.below(words.length), 1),
  'add a word': (words, random) =>
    splice(words, random.below(words.length + 1), 0, random.pick(VOCABULARY)),
  'change a word': (words, random) =>
    splice(words, random.below(words.length), 1, random.pick(VOCABULARY)),
  'drop a ne': (words) => {
    const at = words.findIndex((word) => HEAD.test(word));
    if (at === -1) return null;
    const rest = (words[at] ?? '').replace(/^(ne|n['’])/iu, '');
    return rest ? splice(words, at, 1, rest) : splice(words, at, 1);
  },
  'drop a negation': (words) =>
    words.some((word) => HALF.test(word))
      ? words
          .map((word) => word.replace(/^n['’](?=.)/iu, ''))
          .filter((word) => !HALF.test(word))
          .join(' ')
      : null,
  'wrap a negation in brackets': (words) =>
    words.some((word) => HALF.test(word))
      ? words.map((word) => (HALF.test(word) ? `[${word}]` : word)).join(' ')
      : null,
  'insert a negation in brackets': (words, random) =>
    splice(words, random.below(words.length + 1), 0, random.pick(['[ne]', '[pas]', '[jamais]'])),
  'disguise a negation': (words, random) => {
    const disguised = [
      'p\u0430s',
      'n\u0435',
      'pas\ufe0f',
      'p\u202aas',
      'p\u0336as',
      '\uff50\uff41\uff53',
    ];
    return splice(words, random.below(words.length + 1), 0, random.pick(disguised));
  },
  'change a number': (words, random) => {
    const at = words.findIndex((word) => /\d/u.test(word));
    if (at === -1) return null;
    const number = (words[at] ?? '').replace(/\d/u, (digit) => String((Number(digit) + 1) % 10));
    return splice(words, at, 1, random.pick([number, '']));
  },
  'leave out a restriction': (words) => {
    const head = words.findIndex((word) => HEAD.test(word));
    const at = words.findIndex((word, index) => index > head && word === 'que');
    return head === -1 || at === -1 ? null : splice(words, at, 1);
  },
  'leave out a marked stretch': (words, random) => {
    if (words.length < 7) return null;
    const from = 2 + random.below(words.length - 5);
    return splice(words, from, 1 + random.below(words.length - from), '(…)');
  },
  'leave out a stretch unmarked': (words, random) => {
    if (words.length < 6) return null;
    return splice(words, 1 + random.below(words.length - 3), 2);
  },
  'cut out a run': (words, random) => {
    const from = random.below(words.length);
    return words.slice(from, from + 2 + random.below(8)).join(' ');
  },
};

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

/** One mutation of a real quotation, and whom it is asked about. */
function mutate(random: Random, speakers: readonly bigint[]) {
  for (;;) {
    const { text, statement } = random.pick(quotations);
    const names = [...Object.keys(MUTATORS), ...WITHOUT_MUTATOR];
    const name = random.pick(names);
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

/** The figures, and with SHOW_VERDICTS set what they are made of. */
function report(figures: object, cases: readonly object[]): void {
  const lines = process.env['SHOW_VERDICTS'] ? [figures, ...cases] : [figures];
  const toText = (one: object) =>
    JSON.stringify(one, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
  process.stderr.write(`${lines.map(toText).join('\n')}\n`);
}

test(`${MUTATIONS} mutations: no verdict is better than the table by brute force`, async () => {
  const random = createRandom(20_261_122);
  const speakers = (await server.database.prisma.speaker.findMany({ orderBy: { key: 'asc' } })).map(
    ({ id }) => id,
  );
  const mutations = Array.from({ length: MUTATIONS }, () => mutate(random, speakers));
  const verdicts = await inBatches(mutations, ({ text, speaker }) =>
    verifyQuotation(text, speaker),
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
  const stricter = byRank(1);
  report({ mutations: MUTATIONS, better: byRank(-1).length, stricter: stricter.length }, stricter);
  expect(byRank(-1)).toEqual([]);
  // Stricter than the table where an insertion or a gap denies, and where « ? » or half an elided
  // word is what changed.
  expect(stricter.length).toBeLessThan(MUTATIONS / 10);
  const given = new Set(answers.map(({ verdict }) => verdict));
  expect([...given].toSorted()).toEqual([...ROWS].toSorted());
}, 180_000);

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
  const verdicts = await inBatches(changed, ({ text }) => verifyQuotation(text, null));
  const wrong = changed.filter((_one, index) => verdicts[index]?.verdict !== 'VERBATIM');
  report({ quotations: changed.length, notVerbatim: wrong.length }, wrong);
  expect(changed.length).toBeGreaterThan(1_000);
  expect(wrong).toEqual([]);
}, 180_000);
