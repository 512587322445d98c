import { expect, test } from 'vitest';
import type { StoredArticle } from '../../server/register/stored-article.ts';
import { markWithdrawn, planArticle } from '../../server/sources/yaml/plan-article.ts';
import {
  CORPUS,
  correct,
  createTestArticle,
  createTestStatement,
  notMerged,
  TEXT,
  toStored,
} from './stored-article.ts';

const loaded = toStored();
const LONGER = `Hier. ${TEXT}`;
const inLonger = (exact = 'oui') => createTestStatement('s1', exact, { text: LONGER });
const longer = createTestArticle({
  text: LONGER,
  statements: [inLonger(), { ...inLonger('non'), id: 's2' }],
});
const titled = createTestArticle({ title: 'Le viaduc' });
const glossed = createTestArticle({
  statements: [
    createTestStatement('s1', 'oui', { gloss: 'Yes.' }),
    createTestStatement('s2', 'non'),
  ],
});
const withdrawn: StoredArticle = {
  ...loaded,
  status: 'WITHDRAWN',
  corpusHash: markWithdrawn(loaded.corpusHash),
};

function plan(article = createTestArticle(), stored: StoredArticle | null = loaded, prune = false) {
  const result = planArticle(article, stored, { corpus: CORPUS, prune, ...notMerged });
  return { ...result, actions: result.statements.map(({ action }) => action).join(' ') };
}

test.each([
  ['new', createTestArticle(), null, 'add', 'add add'],
  ['as loaded', createTestArticle(), loaded, 'same', 'same same'],
  ['another title', titled, loaded, 'update', 'same same'],
  ['another statement', glossed, loaded, 'same', 'update same'],
  ['corrected', createTestArticle(), { ...loaded, title: 'Corrected' }, 'keep', 'same same'],
  [
    'corrected, and the file follows',
    titled,
    { ...loaded, title: 'Le viaduc' },
    'adopt',
    'same same',
  ],
  [
    'equal, from another corpus',
    createTestArticle(),
    { ...loaded, corpus: 'x' },
    'same',
    'same same',
  ],
  ['missing statements', createTestArticle({ statements: [] }), loaded, 'same', 'missing missing'],
  [
    'withdrawn in the register',
    createTestArticle(),
    { ...loaded, status: 'WITHDRAWN' as const },
    'keep',
    '',
  ],
])('%s', (_, article, stored, action, actions) => {
  const expected = { action, actions, isRestored: false, changesText: false, conflict: null };
  expect(plan(article, stored)).toMatchObject(expected);
});

test('an article that a load withdrew is restored', () => {
  expect(plan(createTestArticle(), withdrawn)).toMatchObject({ action: 'same', isRestored: true });
  expect(plan(titled, withdrawn)).toMatchObject({ action: 'update', isRestored: true });
});

test('missing statements are withdrawn with prune', () => {
  const [first] = createTestArticle().statements;
  const article = createTestArticle({ statements: first ? [first] : [] });
  expect(plan(article, loaded, true).actions).toBe('same withdraw');
});

test('if the text changes, statements are placed again, and corrected ones move', () => {
  expect(plan(longer)).toMatchObject({ changesText: true, actions: 'move move', moved: [] });
  const corrected = plan(longer, correct(loaded, 's2', { gloss: 'Corrected.' }));
  expect(corrected).toMatchObject({ action: 'update', actions: 'move keep' });
  expect(corrected.moved.map(({ id }) => id)).toEqual([2n]);
});

const elsewhere = { ...loaded, corpus: 'x' };
const rewritten = TEXT.replace('puis non', 'jamais non');
test.each([
  [
    'changed in both',
    titled,
    { ...loaded, title: 'Corrected' },
    /^corrected .* changed/,
    ['title'],
  ],
  ['from another corpus', glossed, elsewhere, /^the corpus "x" recorded it first/, ['statements']],
  ['of the API', titled, { ...loaded, corpus: null }, /^the API recorded it first/, ['title']],
  [
    'from another corpus, another title',
    titled,
    elsewhere,
    /^the corpus "x" recorded it first/,
    ['title'],
  ],
  [
    'withdrawn in the register',
    titled,
    { ...loaded, status: 'WITHDRAWN' as const },
    /^withdrawn in the register/,
    ['title'],
  ],
  [
    'a corrected text',
    glossed,
    { ...loaded, text: LONGER },
    /^its text was corrected/,
    ['text', 'statements'],
  ],
  [
    'a text that changes under a correction',
    createTestArticle({
      text: rewritten,
      statements: [
        createTestStatement('s1', 'oui', { text: rewritten }),
        createTestStatement('s2', 'non', { text: rewritten }),
      ],
    }),
    correct(loaded, 's2', {
      gloss: 'Corrected.',
      segments: (loaded.statements[1]?.segments ?? []).map((one) => ({
        ...one,
        start: TEXT.indexOf('puis'),
        exact: 'puis non',
      })),
    }),
    /^its text changed in the file under/,
    ['text'],
  ],
  ['changed and withdrawn', titled, { ...withdrawn, title: 'Corrected' }, /^corrected/, ['title']],
  [
    'a circle of both',
    createTestArticle({
      statements: [
        createTestStatement('s1', 'oui', { within: 's2' }),
        createTestStatement('s2', 'non'),
      ],
    }),
    correct(loaded, 's2', { within: { slug: 's1' } }),
    /within itself$/,
    ['statements'],
  ],
])('a conflict: %s', (_, article, stored, reason, fields) => {
  const { action, conflict } = plan(article, stored);
  expect(action).toBe('conflict');
  expect(conflict?.reason).toMatch(reason);
  expect(conflict?.fields).toEqual(fields);
});

test('a conflict about the title does not affect the statements', () => {
  expect(plan({ ...glossed, title: 'Le viaduc' }, { ...loaded, title: 'Corrected' })).toMatchObject(
    {
      action: 'conflict',
      actions: 'update same',
    },
  );
});
