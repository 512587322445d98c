import { buildSchema, Kind, parse } from 'graphql';
import { assert, describe, expect, expectTypeOf, test } from 'vitest';
import { toDocumentMeta } from '../../sdk/codegen/document-meta.ts';
import { findFaults, type ScalarName } from '../../sdk/src/check-scalars.ts';
import * as sdk from '../../sdk/src/index.ts';
import { caught } from './caught.ts';
import { sendJson, startFaultServer } from './fault-server.ts';

describe('an answer of a server', () => {
  const Day = new sdk.TypedDocumentString<unknown>('query Day { day }', {
    scalars: { articles: { published: { earliest: 'Date' }, 'said?': 'DateTime' } },
  });
  const ask = async (articles: unknown) => {
    const { url } = await startFaultServer((response) =>
      sendJson(response, { data: { articles } }),
    );
    return sdk.createClient({ url }).request(Day);
  };

  test('with valid dates is returned unchanged', async () => {
    const articles = [
      { published: { earliest: '2024-02-29' }, said: null },
      { published: { earliest: '0987-12-31' }, said: '2022-01-14T09:30:00.000Z' },
      { published: { earliest: '2022-01-14' } },
    ];
    expect(await ask(articles)).toEqual({ articles });
  });

  test.each<[string, unknown, string]>([
    ['malformed', { earliest: 'soon' }, 'an invalid Date at data.articles.0.published.earliest'],
    ['of no such day', { earliest: '2023-02-29' }, 'an invalid Date'],
    ['a number', { earliest: 1_642_118_400_000 }, 'an invalid Date'],
    ['missing', {}, 'no value at data.articles.0.published.earliest'],
    ['null', { earliest: null }, 'no value at data.articles.0.published.earliest'],
    ['missing with what holds it', null, 'no value at data.articles.0.published'],
    ['in a text', 'soon', 'no value at'],
  ])('with a date that is %s is a typed error, never now', async (_name, published, message) => {
    const error = await caught('unexpected-content', ask([{ published }]));
    expect(error).toMatchObject({ code: 'MALFORMED_SCALAR', retryable: false, status: 200 });
    expect(error.message).toContain(message);
    expect(error.message).not.toMatch(/soon|02-29|1642/);
  });
});

test.each<[ScalarName, readonly unknown[], readonly unknown[]]>([
  [
    'Date',
    ['2022-01-14', '2024-02-29', '9999-12-31'],
    [
      '2022-1-14',
      '2022-13-01',
      '2022-04-31',
      '2022-01-14T00:00:00Z',
      '',
      20220114,
      {},
      '２０２２-01-14',
    ],
  ],
  [
    'DateTime',
    ['2022-01-14T09:30:00Z', '2022-01-14T09:30:00.123456Z'],
    ['2022-01-14', '2022-01-14T25:00:00Z', '2022-02-30T09:30:00Z', '2022-01-14T09:30:00', 'now'],
  ],
  [
    'URL',
    ['https://agence-nord.example/a?b=c#:~:text=d', 'http://münchen.example/ü'],
    ['javascript:alert(1)', '/a', 'https://', 'https://a b', 'data:text/html,x', 7],
  ],
  ['LanguageTag', ['fr', 'pt-BR', 'zh-Hans-CN'], ['', 'f', 'fr_FR', 7]],
  ['NonNegativeInt', [0, 30, 2_147_483_647], [-1, 1.5, '30', '', true]],
  ['Sha256', ['a'.repeat(64)], ['a'.repeat(63), 'A'.repeat(64), 'g'.repeat(64), 7]],
])('%s', (name, good, bad) => {
  const faultsOf = (value: unknown) => [...findFaults({ value }, { value: name })];
  for (const value of good) expect(faultsOf(value), String(value)).toEqual([]);
  for (const value of bad) {
    expect(faultsOf(value), String(value)).toEqual([`an invalid ${name} at data.value`]);
  }
});

test('enum values that a newer server adds are returned unchanged', async () => {
  const statement = { speaker: { kind: 'PARLIAMENT' } };
  const { url } = await startFaultServer((response) => sendJson(response, { data: statement }));
  const Kinds = new sdk.TypedDocumentString<{ speaker: { kind: sdk.SpeakerKind } }>(
    '{ speaker { kind } }',
  );
  const { speaker } = await sdk.createClient({ url }).request(Kinds);
  expect(speaker.kind).toBe('PARLIAMENT');
  expectTypeOf<'%future added value'>().toExtend<sdk.SpeakerKind>();
});

test('dates in results have template literal types; dates in variables are strings', () => {
  type Article = sdk.ArticleFieldsFragment;
  expectTypeOf<Article['publishedOn']['earliest']>().toEqualTypeOf<sdk.IsoDate>();
  expectTypeOf<Article['url']>().toEqualTypeOf<sdk.UrlString | null>();
  expectTypeOf<'soon'>().not.toExtend<sdk.IsoDate>();
  expectTypeOf<string>().toExtend<NonNullable<sdk.DateRange['from']>>();
});

describe('the generated code of a document', () => {
  const schema = buildSchema(`
    scalar Date
    scalar JSON
    interface Node { id: ID! }
    type Day implements Node { id: ID! on: Date! until: Date also: [Date!]! next: Day raw: JSON }
    type Other implements Node { id: ID! on: Date! }
    union Both = Day | Other
    type Query { day: Day! days: [Day!]! node: Node both: [Both!]! }
  `);
  const shapeOf = (source: string) => {
    const [operation, ...rest] = parse(source).definitions;
    assert(operation?.kind === Kind.OPERATION_DEFINITION);
    const fragments = rest.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    );
    return toDocumentMeta(operation, schema, new Map(fragments)).scalars;
  };

  test.each<[string, string, unknown]>([
    ['nothing to check', '{ day { id raw } }', undefined],
    ['nullable', '{ day { on until } }', { day: { on: 'Date', 'until?': 'Date' } }],
    ['lists', '{ days { also } }', { days: { also: 'Date' } }],
    ['aliases', '{ a: day { b: on } }', { a: { b: 'Date' } }],
    [
      'conditions',
      'query($x: Boolean!) { day { on @include(if: $x) } }',
      { day: { 'on?': 'Date' } },
    ],
    [
      'asked twice',
      'query($x: Boolean!) { day { on @skip(if: $x) } day { on } }',
      { day: { on: 'Date' } },
    ],
    ['one type of several', '{ node { ... on Day { on } } }', { 'node?': { 'on?': 'Date' } }],
    [
      'all types',
      '{ day { ... on Node { id } ...F } } fragment F on Day { on }',
      { day: { on: 'Date' } },
    ],
    ['a union', '{ both { __typename ... on Other { on } } }', { both: { 'on?': 'Date' } }],
    ['deep', '{ day { next { next { on } } } }', { day: { 'next?': { 'next?': { on: 'Date' } } } }],
  ])('%s', (_name, source, expected) => {
    expect(shapeOf(source)).toEqual(expected);
  });
});
