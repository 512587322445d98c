import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { DATABASE_LIMITS } from '../../server/database/client.ts';
import { KEPT_DAYS } from '../../server/live/expire-changes.ts';
import { TRUSTED_MS } from '../../server/live/revision-listener.ts';
import { ADMISSION } from '../../server/policy/admission.ts';
import * as limits from '../../server/policy/limits.ts';
import { BLOCKS } from '../../server/policy/points.ts';
import * as prices from '../../server/policy/prices.ts';
import {
  FREE_TURN_MS,
  POINTS_PER_MS,
  SITE_CLIENTS,
  WRONG_KEY_POINTS,
} from '../../server/policy/visit.ts';
import { CONNECTION_LIMITS, DRAIN_MS } from '../../server/process/listen.ts';
import { EXACT_COUNT_LIMIT } from '../../server/read/count.ts';
import { IDLE_MS } from '../../server/register/change.ts';
import { MAX_LINKED } from '../../server/register/utterances/group-utterances.ts';
import { MAX_WORDS } from '../../server/search/name-similarity.ts';
import { RANKED_LIMIT } from '../../server/search/ranking-effort.ts';
import { MAX_STATEMENTS } from '../../server/sources/api/record.ts';

// The numbers that the guides name are those of the code.

const read = (file: string) =>
  readFileSync(path.join(import.meta.dirname, '../../server', file), 'utf8');
const GUIDES = { operations: read('OPERATIONS.md'), api: read('API.md') };

const numbersOf = (text: string): number[] =>
  Array.from(text.matchAll(/\d[\d,]*(?:\.\d+)?/g), ([number]) =>
    Number(number.replaceAll(',', '')),
  );

/** The rows of the tables below a heading, by what they are about. */
function rowsOf(guide: string, heading: string): Map<string, string> {
  const level = heading.slice(0, heading.indexOf(' ') + 1);
  const [, section = ''] = guide.split(`\n${heading}\n`);
  const rows = section.split(`\n${level}`)[0]?.matchAll(/^\| (.+?) \| (.+) \|$/gm) ?? [];
  return new Map(
    Array.from(rows, ([row, what = '']): [string, string] => [what, row]).filter(
      ([what]) => !/^-+$/.test(what) && what !== 'what' && what !== 'example' && what[0] !== '`',
    ),
  );
}

const seconds = (ms: number) => ms / 1_000;
const { light, heavy, write } = ADMISSION.gates;
const { documents, characters, tokens } = limits.LANE_DOCUMENTS;
const UNAVAILABLE = 503;

const OF_OPERATIONS: Readonly<Record<string, readonly number[]>> = {
  'connections of clients': [CONNECTION_LIMITS.connections],
  'headers of a request; the whole request': [
    seconds(CONNECTION_LIMITS.headersMs),
    seconds(CONNECTION_LIMITS.requestMs),
  ],
  'a connection without traffic': [seconds(CONNECTION_LIMITS.idleMs)],
  'light queries at a time; waiting': [
    light.running,
    light.waiting,
    light.waitingOfClient,
    seconds(light.patienceMs),
    UNAVAILABLE,
  ],
  'queries that cost 2,000 points or more at a time; waiting': [
    limits.HEAVY_COST,
    4,
    heavy.waiting,
    heavy.waitingOfClient,
    seconds(heavy.patienceMs),
    UNAVAILABLE,
  ],
  'mutations at a time; waiting': [
    write.running,
    write.waiting,
    write.waitingOfClient,
    seconds(write.patienceMs),
    UNAVAILABLE,
  ],
  'connections to the database': [DATABASE_LIMITS.poolSize],
  'a request; one with mutations': [
    seconds(ADMISSION.queryMs),
    seconds(ADMISSION.mutationsMs),
    UNAVAILABLE,
  ],
  'a database statement of a query': [
    seconds(DATABASE_LIMITS.statementTimeoutMs),
    UNAVAILABLE,
    limits.HEAVY_COST,
  ],
  'a writer’s transaction without a statement': [seconds(IDLE_MS)],
  'wait for a free connection': [seconds(DATABASE_LIMITS.connectionTimeoutMs), UNAVAILABLE],
  subscriptions: [limits.MAX_SUBSCRIPTIONS, UNAVAILABLE, limits.MAX_SUBSCRIPTIONS_OF_CLIENT, 429],
  'changes kept for resuming subscriptions': [KEPT_DAYS],
  'an exact `totalCount`': [EXACT_COUNT_LIMIT],
  'exact facets and timelines': [EXACT_COUNT_LIMIT, EXACT_COUNT_LIMIT],
  'a search sorted by rank': [RANKED_LIMIT],
  'statements that a write groups again': [MAX_LINKED, MAX_LINKED],
  'documents kept parsed': [documents, characters / 1e6, tokens, limits.MAX_PLANNED_FIELDS],
  'requests that read more than 500,000 characters of texts': [
    limits.LARGE_TEXT,
    limits.MAX_LARGE_REQUESTS,
  ],
  'half-sent requests, and answers and events that clients do not accept': [
    limits.MAX_HELD_BYTES / 1e6,
  ],
};

const { DOCUMENT_LIMITS } = limits;

const OF_API: Readonly<Record<string, readonly number[]>> = {
  'items per page': [1, limits.MAX_PAGE_SIZE, limits.DEFAULT_PAGE_SIZE],
  'the [cost](#cost) of an operation': [limits.MAX_COST],
  'an answer': [limits.MAX_ANSWER_BYTES / 1e6, limits.MAX_ANSWER_VALUES],
  'texts read for an answer': [limits.MAX_READ_TEXT / 1e6],
  nesting: [limits.MAX_DEPTH],
  'a document': [
    DOCUMENT_LIMITS.tokens,
    DOCUMENT_LIMITS.fields,
    DOCUMENT_LIMITS.aliases,
    DOCUMENT_LIMITS.directives,
    DOCUMENT_LIMITS.directivesOfOne,
    Math.floor(Math.sqrt(DOCUMENT_LIMITS.pairs)),
  ],
  'errors in an answer': [limits.MAX_VALIDATION_ERRORS, limits.MAX_ERRORS],
  'ids in `nodes`': [limits.MAX_NODE_IDS],
  'a request’s body': [limits.MAX_BODY_BYTES / 1e3],
  'statements of one `ingestArticle`': [MAX_STATEMENTS],
  'a search': [limits.MAX_SEARCH_LENGTH, MAX_WORDS],
  'a quotation to check': [limits.MAX_QUOTATION_LENGTH],
  'a database statement of a query': [seconds(DATABASE_LIMITS.statementTimeoutMs)],
};

// Their numbers are no limits of the code, or none that it names.
const OTHERS = [
  'the same without further filters, in a register whose ids span 32,768 or more',
  'requests of a connection',
];

describe.each([
  ['OPERATIONS.md', rowsOf(GUIDES.operations, '## Limits'), OF_OPERATIONS],
  ['API.md', rowsOf(GUIDES.api.split('\n### Cost\n')[0] ?? '', '## Limits'), OF_API],
])('the table of limits in %s', (_, found, expected) => {
  const rows = new Map(Array.from(found, ([what, row]) => [what.replaceAll("'", '’'), row]));

  test('has rows for these limits only', () => {
    const named = [...rows.keys()].filter((what) => !OTHERS.includes(what));
    expect(named).toEqual(Object.keys(expected));
  });

  test.each(Object.entries(expected))('%s', (what, numbers) => {
    // Without the names of fields and files.
    const row = rows.get(what)?.replace(/`[^`]*`|\(#\w+\)/g, '') ?? '';
    expect(numbersOf(row)).toEqual(numbers);
  });
});

test.each([
  ['address', ADMISSION.anonymousPoints, GUIDES.operations, /An address has ([\d,]+) per minute/],
  ['address', ADMISSION.anonymousPoints, GUIDES.operations, /\| `DIXIT_POINTS` \| `(\d+)` \|/],
  ['address', ADMISSION.anonymousPoints, GUIDES.api, /An address may use ([\d,]+) points per/],
  ['key', ADMISSION.keyPoints, GUIDES.operations, /per minute .*an API key ([\d,]+)/],
  ['key', ADMISSION.keyPoints, GUIDES.operations, /the key may use; ([\d,]+) by default/],
  ['key', ADMISSION.keyPoints, GUIDES.api, /an API key ([\d,]+) or as/],
  [
    'wrong keys',
    (ADMISSION.anonymousPoints ?? 0) / WRONG_KEY_POINTS,
    GUIDES.operations,
    /more than ([\d,]+) invalid keys in a minute/,
  ],
  ['site', SITE_CLIENTS, GUIDES.api, /bits may use ([\d,]+) times the points of one/],
  ['site', SITE_CLIENTS, GUIDES.operations, /bits may use ([\d,]+) times the points of one/],
  ['bytes', prices.REQUEST_BYTES_PER_POINT, GUIDES.api, /Each ([\d,]+) bytes of a\s+request/],
  ['bytes', prices.FREE_BYTES, GUIDES.api, /request beyond the first ([\d,]+) cost another point/],
  [
    'malformed',
    prices.MALFORMED_POINTS,
    GUIDES.api,
    /unknown document costs at least ([\d,]+) points/,
  ],
  [
    'a long write',
    POINTS_PER_MS,
    GUIDES.api,
    /longer than a\s+second costs another ([\d,]+) points/,
  ],
  ['cost', limits.MAX_COST, GUIDES.operations, /A request costs at most ([\d,]+) points/],
  ['cost', limits.MAX_COST, GUIDES.api, /may cost more than ([\d,]+) points/],
  ['answer', limits.MAX_ANSWER_BYTES / 1e6, GUIDES.api, /an answer of more than\s([\d,]+) MB/],
  ['documents', limits.MAX_COST / 2, GUIDES.api, /cost less than ([\d,]+) points with pages/],
  [
    'a statement',
    seconds(DATABASE_LIMITS.statementTimeoutMs),
    GUIDES.operations,
    /a statement ran longer than (\d+) seconds/,
  ],
  ['stop', seconds(DRAIN_MS), GUIDES.operations, /requests have ([\d,]+) seconds to complete/],
  [
    'idle',
    seconds(CONNECTION_LIMITS.keepAliveMs),
    GUIDES.operations,
    /`Keep-Alive: timeout=(\d+)`/,
  ],
  ['idle', seconds(CONNECTION_LIMITS.keepAliveMs), GUIDES.operations, /for the (\d+) seconds that/],
  ['kept answers', seconds(TRUSTED_MS), GUIDES.operations, /by themselves, within (\d+) seconds/],
  ['kept answers', seconds(TRUSTED_MS), GUIDES.operations, /is detected within (\d+) seconds/],
  ['changes', KEPT_DAYS, GUIDES.api, /Changes are kept for (\d+) days/],
  ['changes', KEPT_DAYS, GUIDES.operations, /was away for more than (\d+) days/],
  // For live changes, a server has a connection of its own.
  [
    'connections',
    DATABASE_LIMITS.poolSize + DATABASE_LIMITS.controlSize + 1,
    GUIDES.operations,
    /each server uses up to (\d+)/,
  ],
])('%s: %s', (_, value, guide, sentence) => {
  expect(numbersOf(sentence.exec(guide)?.[1] ?? '')).toEqual([value]);
});

test('the default of DIXIT_POINTS is that of a server', () => {
  expect(readConfig({}).anonymousPoints).toBe(ADMISSION.anonymousPoints);
});

test('words stand for the right numbers', () => {
  expect([FREE_TURN_MS, BLOCKS, DATABASE_LIMITS.controlSize]).toEqual([1_000, 20, 2]);
  expect(GUIDES.operations).toContain('leases a twentieth of a client');
  expect(GUIDES.operations).toContain('two for cancelling and counting');
});

test('kinds of work need fewer connections than there are, all of them together', () => {
  // A light operation has two statements at a time; live changes read and deliver two each.
  const live = 2 + 2;
  const most = 2 * light.running + heavy.running + write.running + live;
  expect(most).toBeLessThan(DATABASE_LIMITS.poolSize);
});

describe('the prices in API.md', () => {
  const place = { scan: 120, page: 20, selects: () => true };
  const of = (field: string, args: object = {}): prices.Price => {
    const price = prices.priceOf(...(field.split('.') as [string, string]));
    return typeof price === 'function' ? price(args as never, place) : price;
  };
  const once = (field: string, args?: object) => of(field, args).once ?? 0;
  const each = (field: string) => of(field).each ?? 0;
  const verdict = (text: string) => once('Query.verifyQuotation', { text });
  const named = (search: string) => once('Query.speakers', { filter: { search } });
  const count = once('StatementConnection.totalCount');
  const counted = count + each('StatementConnection.totalCount');

  const PRICES: Readonly<Record<string, readonly number[]>> = {
    'a request': [prices.REQUEST_POINTS, prices.FIELD_POINTS],
    'a row of a page': [each('StatementConnection.nodes') / place.page + prices.VALUE_POINTS],
    'an object; a scalar': [prices.VALUE_POINTS, prices.LEAF_POINTS],
    '1,500 bytes of the answer': [
      prices.BYTES_PER_POINT,
      1,
      of('Statement.text').bytes ?? 0,
      (of('Article.text').bytes ?? 0) / 1e3,
    ],
    '`totalCount`': [count, 100],
    '`facets`': [
      (once('StatementConnection.facets') + each('StatementConnection.facets')) / place.scan,
    ],
    '`suggestions`': [
      once('StatementConnection.suggestions') - 12 * place.scan,
      Math.round((13 * place.scan) / counted),
    ],
    'a `timeline`': [
      once('Query.timeline'),
      of('Query.timeline', { by: 'YEAR' }).more ?? 0,
      of('Query.timeline', { by: 'DAY' }).more ?? 0,
    ],
    'a search for speakers': [
      named('Odran') - 20 - (named('Odran Velde') - named('Odran')),
      named('Odran Velde') - named('Odran'),
    ],
    '`verifyQuotation`': [verdict(''), verdict('a') - verdict(''), verdict('[') - verdict('a')],
    '`highlights`, `citation`, `deepLink`, `jsonLd`, `webAnnotation`': [
      Math.min(each('Statement.jsonLd'), each('Statement.webAnnotation')),
      Math.max(each('StatementEdge.highlights'), each('Statement.citation')),
    ],
    'a mutation': [Math.floor(once('Mutation.redact')), 1, 10],
  };

  const rows = new Map(
    Array.from(
      (GUIDES.api.split('\n### Cost\n')[1] ?? '').matchAll(/^\| (.+?) \| (.+) \|$/gm),
      ([, what = '', points = '']) => [what, points],
    ),
  );

  test.each(Object.entries(PRICES))('%s', (what, numbers) => {
    const names = what.startsWith('1,500') ? what : '';
    expect(numbersOf(`${names} ${rows.get(what) ?? ''}`)).toEqual(numbers);
  });
});
