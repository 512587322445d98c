import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isCommonWord } from '../../server/model/words/common-words.ts';
import { foldWord } from '../../server/model/words/fold.ts';
import { countEdits } from '../../server/model/words/nearest-name.ts';
import { createReader, type Reader } from '../../server/read/sql.ts';
import { verifyQuotation } from '../../server/search/quotation/verify.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createRandom, type Random } from '../support/quotation-mutators.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

// Quotations with a word that their speaker did not say, drawn from the other articles, and true
// quotations with damaged typography or spelling. The second half of the articles was not looked at
// while the verdicts were written; its figures are the published ones.

const FOLDERS = ['../fixtures/eval', '../fixtures/utterances'];

interface Quotation {
  readonly words: readonly string[];
  readonly article: number;
  readonly isHeldOut: boolean;
}

let server: TestServer;
let reader: Reader;
let quotations: readonly Quotation[];
let vocabulary: readonly { readonly word: string; readonly article: number }[];

beforeAll(async () => {
  server = await createTestServer({ seeded: true });
  reader = createReader(server.database);
  for (const folder of FOLDERS) {
    const path = fileURLToPath(new URL(folder, import.meta.url));
    await loadCorpus(server.database, { folder: path });
  }
  const articles = await server.database.prisma.article.findMany({
    where: { statements: { some: {} }, text: { not: null } },
    include: { statements: { include: { segments: { where: { role: 'VERBATIM' } } } } },
    orderBy: { slug: 'asc' },
  });
  quotations = articles.flatMap(({ statements }, article) =>
    statements
      .flatMap(({ segments }) => segments.map(({ exact }) => exact.split(/\s+/u)))
      // With fewer words, one edit is more than a variant can have.
      .filter((words) => words.filter((word) => /\p{L}/u.test(word)).length >= 6)
      .map((words) => ({ words, article, isHeldOut: article % 2 === 1 })),
  );
  vocabulary = articles.flatMap(({ text }, article) =>
    (text?.match(/\p{L}+/gu) ?? []).map((word) => ({ word: word.toLowerCase(), article })),
  );
});
afterAll(() => server.close());

const isContent = (word: string) => /^\p{L}{3,}$/u.test(word) && !isCommonWord(foldWord(word));

/** Words of other articles, other than the given one. */
function otherWords({ article }: Quotation, word: string): string[] {
  const plain = foldWord(word).plain;
  const others = vocabulary.filter((one) => one.article !== article);
  return others.map((one) => one.word).filter((other) => foldWord(other).plain !== plain);
}

type Change = (quotation: Quotation, random: Random) => readonly string[] | null;

function replaceOne(
  isOne: (word: string) => boolean,
  pick: (words: readonly string[], word: string, random: Random) => string | undefined,
): Change {
  return (quotation, random) => {
    const { words } = quotation;
    const places = words.flatMap((word, index) => (isOne(word) ? [index] : []));
    if (places.length === 0) return null;
    const at = random.pick(places);
    const word = words[at] ?? '';
    const other = pick(otherWords(quotation, word), word, random);
    return other === undefined ? null : words.with(at, other);
  };
}

const isCommon = (word: string) => /^\p{L}+$/u.test(word) && isCommonWord(foldWord(word));

const DOCTORED: Readonly<Record<string, Change>> = {
  'another word': replaceOne(isContent, (words, _word, random) =>
    random.pick(words.filter(isContent)),
  ),
  'a word that looks alike': replaceOne(isContent, (words, word) => {
    const like = words.filter((other) => isContent(other) && countEdits(other, word) <= 2);
    return like[0];
  }),
  'another form or a derived word': replaceOne(isContent, (words, word, random) => {
    const like = words.filter(
      (other) => other.slice(0, 4) === word.toLowerCase().slice(0, 4) && !isAgreement(word, other),
    );
    return like.length > 0 ? random.pick(like) : undefined;
  }),
  'another small word': replaceOne(isCommon, (words, _word, random) =>
    random.pick(words.filter(isCommon)),
  ),
  'a word added': (quotation, random) =>
    quotation.words.toSpliced(
      1 + random.below(quotation.words.length - 1),
      0,
      random.pick(otherWords(quotation, '').filter(isContent)),
    ),
  'a word left out': ({ words }, random) => {
    const places = words.flatMap((word, index) =>
      isContent(word) && index > 0 && index < words.length - 1 ? [index] : [],
    );
    return places.length === 0 ? null : words.toSpliced(random.pick(places), 1);
  },
  'two words exchanged': ({ words }, random) => {
    const places = words.flatMap((word, index) => (isContent(word) ? [index] : []));
    const [one, other] = [random.pick(places), random.pick(places)];
    if (one === undefined || other === undefined || words[one] === words[other]) return null;
    return words.with(one, words[other] ?? '').with(other, words[one] ?? '');
  },
};

/** Whether the endings differ by gender and number only, which is no other word. */
function isAgreement(one: string, other: string): boolean {
  const stem = (word: string) => foldWord(word).plain.replace(/e?s?$/u, '');
  return stem(one) === stem(other);
}

const letters = (words: readonly string[], random: Random, change: (word: string) => string) => {
  const places = words.flatMap((word, index) => (/^\p{L}{6,}$/u.test(word) ? [index] : []));
  if (places.length === 0) return null;
  const at = random.pick(places);
  return words.with(at, change(words[at] ?? ''));
};

const DAMAGED: Readonly<Record<string, Change>> = {
  'a letter left out': ({ words }, random) =>
    letters(words, random, (word) => word.slice(0, 2) + word.slice(3)),
  'a letter doubled': ({ words }, random) =>
    letters(words, random, (word) => word.slice(0, 3) + word.slice(2)),
  'two letters exchanged': ({ words }, random) =>
    letters(words, random, (word) => word.slice(0, 2) + word[3] + word[2] + word.slice(4)),
  'accents left out of a word': ({ words }, random) => {
    const places = words.flatMap((word, index) => (/[àâçéèêëîïôûù]/u.test(word) ? [index] : []));
    if (places.length === 0) return null;
    const at = random.pick(places);
    return words.with(at, (words[at] ?? '').normalize('NFD').replace(/\p{M}/gu, ''));
  },
  'a comma left out': ({ words }) => {
    const at = words.findIndex((word, index) => word.endsWith(',') && index < words.length - 1);
    return at === -1 ? null : words.with(at, (words[at] ?? '').slice(0, -1));
  },
  'divided at the end of a line': ({ words }, random) =>
    letters(words, random, (word) => `${word.slice(0, 3)}-\n${word.slice(3)}`),
  'in capitals': ({ words }) => words.map((word) => word.toUpperCase()),
};

const FAVOURABLE: ReadonlySet<string> = new Set(['VERBATIM', 'EXCERPT', 'ELIDED', 'VARIANT']);

async function verdictsOn(changes: Readonly<Record<string, Change>>, isHeldOut: boolean) {
  const random = createRandom(20_261_130);
  const asked = quotations
    .filter((quotation) => quotation.isHeldOut === isHeldOut)
    .flatMap((quotation) =>
      Object.entries(changes).flatMap(([name, change]) => {
        const words = change(quotation, random);
        return words ? [{ name, text: words.join(' '), original: quotation.words.join(' ') }] : [];
      }),
    );
  const answers = [];
  for (const one of asked) {
    const { verdict, matches } = await verifyQuotation(reader, one.text, null);
    const isFavourable = FAVOURABLE.has(verdict);
    answers.push({ ...one, verdict, isFavourable, cautions: matches[0]?.cautions ?? [] });
  }
  return answers;
}

function report(title: string, count: number, wrong: readonly object[]): void {
  process.stderr.write(`${title}: ${wrong.length} of ${count}\n`);
  if (process.env['SHOW_VERDICTS']) {
    for (const one of wrong) process.stderr.write(`${JSON.stringify(one)}\n`);
  }
}

test('the text of every statement is found, unless the register wrote it', async () => {
  const statements = await server.database.prisma.statement.findMany({
    where: { article: { textKind: { not: 'SUMMARY' } } },
    include: { segments: { where: { role: 'CONTENT' }, orderBy: { start: 'asc' } } },
  });
  const texts = statements.map(({ segments }) => segments.map(({ exact }) => exact).join(' […] '));
  const missed: string[] = [];
  for (const text of texts) {
    const { verdict } = await verifyQuotation(reader, text, null);
    if (verdict === 'NOT_FOUND') missed.push(text);
  }
  expect(texts.length).toBeGreaterThan(100);
  expect(missed).toEqual([]);
});

describe.each([
  ['the known half', false],
  ['the held-out half', true],
])('%s', (half, isHeldOut) => {
  test('doctored quotations are not answered favourably without a caution', async () => {
    const answers = await verdictsOn(DOCTORED, isHeldOut);
    const wrong = answers.filter(({ isFavourable, cautions }) => isFavourable && !cautions.length);
    report(`doctored quotations, ${half}`, answers.length, wrong);
    expect(answers.length).toBeGreaterThan(150);
    expect(wrong.length).toBeLessThanOrEqual(answers.length * 0.02);
  });

  test('damaged quotations are found', async () => {
    const answers = await verdictsOn(DAMAGED, isHeldOut);
    const missed = answers.filter(({ isFavourable }) => !isFavourable);
    report(`damaged quotations not found, ${half}`, answers.length, missed);
    expect(answers.length).toBeGreaterThan(150);
    expect(missed.length).toBeLessThanOrEqual(answers.length * 0.05);
  });
});
