import { describe, expect, test } from 'vitest';
import { checkPath, readCheck } from '../../sdk/examples/reader/src/check/check-state.ts';
import { chooseLanguage } from '../../sdk/examples/reader/src/language/choose-language.ts';
import { formatInstant } from '../../sdk/examples/reader/src/language/format-instant.ts';
import { formatPartialDate } from '../../sdk/examples/reader/src/language/partial-date.ts';
import { articlePath, toRoute } from '../../sdk/examples/reader/src/routing/routes.ts';
import {
  readSearch,
  searchPath,
  toFilter,
  toggleFacet,
  toOrder,
} from '../../sdk/examples/reader/src/search/search-state.ts';
import {
  readSpeakerState,
  speakerStatePath,
  toSpeakerFilter,
} from '../../sdk/examples/reader/src/speaker/speaker-state.ts';
import { findEarliest } from '../../sdk/examples/reader/src/utterance/find-earliest.ts';

const search = (query: string) => readSearch(new URLSearchParams(query));

describe('the address of a search', () => {
  test.each([
    '/',
    '/?q=ligne+rouge',
    '/?q=%22a%22+-b&speaker=U3&speaker=U4&act=WARN&sort=oldest&from=2022-01-01&to=2022-01-31',
    '/?outlet=T3&topic=VG&kind=DIRECT&after=abc',
  ])('round-trips: %s', (path) => {
    expect(searchPath(search(path.slice(2)))).toBe(path);
  });

  test('ignores invalid values', () => {
    expect(searchPath(search('sort=up&from=yesterday&q=++&after='))).toBe('/');
    expect(search('act=WARN&act=WARN').chosen.acts).toEqual(['WARN']);
  });

  test('filters by the selected values, and each facet without its own selection', () => {
    const state = search('q=pont&act=WARN&from=2022-01-01');
    const { acts, ...rest } = toFilter(state);
    expect({ acts, ...rest }).toEqual({
      search: 'pont',
      acts: ['WARN'],
      publishedOn: { from: '2022-01-01' },
    });
    expect(toFilter(state, 'acts')).toEqual(rest);
    expect(toFilter(search(''))).toEqual({});
  });

  test('toggles a value, and returns to the first page', () => {
    const on = toggleFacet(search('after=abc'), 'kinds', 'DIRECT');
    expect(searchPath(on)).toBe('/?kind=DIRECT');
    expect(searchPath(toggleFacet(on, 'kinds', 'DIRECT'))).toBe('/');
  });

  test('uses the default order unless another is selected', () => {
    expect(toOrder(search('q=pont'))).toBeUndefined();
    expect(toOrder(search('sort=newest'))).toBeUndefined();
    expect(toOrder(search('q=pont&sort=newest'))).toEqual({
      field: 'PUBLISHED_ON',
      direction: 'DESC',
    });
  });
});

test('a speaker’s period is queried as its bar counts it', () => {
  const query = new URLSearchParams('by=day&on=published&from=2022-01-14&to=2022-01-14');
  const state = readSpeakerState(query);
  expect(toSpeakerFilter(state)).toEqual({
    publishedOn: { from: '2022-01-14', to: '2022-01-14', match: 'WITHIN' },
  });
  expect(speakerStatePath('/speaker/ada', state)).toBe(`/speaker/ada?${query}`);
  expect(toSpeakerFilter(readSpeakerState(new URLSearchParams('from=2022-01-14')))).toEqual({});
  const filterOf = (text: string) => toSpeakerFilter(readSpeakerState(new URLSearchParams(text)));
  const range = { from: '2022-01-01', to: '2022-12-31' };
  const period = new URLSearchParams(range).toString();
  expect(filterOf(period)).toEqual({ datedOn: { ...range, match: 'WITHIN' } });
  expect(filterOf(`${period}&on=said`)).toEqual({ saidOn: { ...range, match: 'WITHIN' } });
});

test('a check is parsed and formatted consistently', () => {
  const path = checkPath({ text: ' « non » ', speaker: 'ada' });
  expect(readCheck(new URL(path, 'http://dixit.test').searchParams)).toEqual({
    text: '« non »',
    speaker: 'ada',
  });
});

test.each([
  ['/', { page: 'search' }],
  ['/search', { page: 'search' }],
  ['/check/', { page: 'check' }],
  ['/statement/abc', { page: 'statement', id: 'abc' }],
  ['/speaker/a%20b', { page: 'speaker', slug: 'a b' }],
  ['/speaker/%E0%A4%A', { page: 'speaker', slug: '%E0%A4%A' }],
  ['/speaker', { page: 'nowhere' }],
  ['/speaker/a/b', { page: 'nowhere' }],
  ['/constructor', { page: 'nowhere' }],
])('%s is a page', (path, route) => {
  expect(toRoute(path)).toEqual(route);
});

test('an article’s URL has the statement in its fragment', () => {
  expect(articlePath('2022 pont', 'a=')).toBe('/article/2022%20pont#a%3D');
});

test.each([
  ['2022', '2022', '2022'],
  ['2022-01', 'janvier 2022', 'January 2022'],
  ['2022-02-01', '1er février 2022', 'February 1, 2022'],
  ['2022-01-14', '14 janvier 2022', 'January 14, 2022'],
  ['0099-01', 'janvier 99', 'January 99'],
  ['unknown', 'unknown', 'unknown'],
])('%s is shown with its precision', (edtf, french, english) => {
  expect([formatPartialDate(edtf, 'fr'), formatPartialDate(edtf, 'en')]).toEqual([french, english]);
});

test('the first day of a month is an ordinal in French, also with a time', () => {
  const noon = new Date(2026, 11, 1, 12, 5).toISOString();
  expect(formatInstant(noon, 'fr')).toBe('1er décembre 2026 à 12:05');
  expect(formatInstant(noon, 'en')).toBe('December 1, 2026 at 12:05 PM');
});

test.each([
  [['2022-01-14', '2022-01-13', '2022-02'], '2022-01-13'],
  [['2022-01-14', '2022-01-14'], undefined],
  [['2022-01', '2022-01-14'], undefined],
  [['2022-01', '2022-02-01'], '2022-01'],
  [['2022-01-14', '2022', '2023'], undefined],
  [['2022-01-14'], undefined],
])('of reports of %s, the earliest is %s', (dates, earliest) => {
  const reports = dates.map((edtf) => ({ id: edtf, article: { publishedOn: { edtf } } }));
  expect(findEarliest(reports)).toBe(earliest);
});

test('the language is the first supported preference', () => {
  expect(chooseLanguage(null, 'de', 'EN-gb', 'fr')).toBe('en');
  expect(chooseLanguage('fr', 'en')).toBe('fr');
  expect(chooseLanguage()).toBe('fr');
});
