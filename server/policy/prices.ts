import { isCommonWord } from '../model/words/common-words.ts';
import { countWords } from '../model/words/words.ts';
import type { SearchedType } from '../read/compile-search.ts';
import { parseSearch, type SearchTerm } from '../read/parse-search.ts';
import { rankedLimitOf, rankingEffort } from '../search/ranking-effort.ts';
import {
  DEFAULT_PAGE_SIZE,
  MAX_CONTEXT_WORDS,
  MAX_NODE_IDS,
  MAX_PAGE_SIZE,
  MAX_QUOTATION_LENGTH,
  MAX_SEARCH_LENGTH,
} from './limits.ts';

/**
 * What a field may cost, in points. A point is at most 10 µs of CPU, of the server and Postgres
 * together, in a register of 3,000 statements; `tests/bench/cost.ts` measures it.
 */
export interface Price {
  /** For the field, regardless of the number of parents: its SQL statements. @default 0 */
  readonly once?: number;
  /** For each parent. @default 0 */
  readonly each?: number;
  /** Values for each parent. Their selection is priced for each. @default 1, for a list 3 */
  readonly rows?: number;
  /** Further values in all: one of the lists may be long. @default 0, for a list 10 */
  readonly more?: number;
  /** Bytes of a value without a selection, as JSON. @default 40 */
  readonly bytes?: number;
  /** For going through a whole list once, for its counts and facets. @default the parent's */
  readonly scan?: number;
  /** Rows of a page. @default the parent's */
  readonly page?: number;
}

/** Arguments of a field after coercion, or none if they are invalid. */
type Args = Readonly<Record<string, unknown>>;

/** What a price depends on besides the arguments. */
export interface Place {
  /** Points for going through the list to which the field belongs. */
  readonly scan: number;
  /** Rows of its page. */
  readonly page: number;
  /** Whether the query selects one of the fields from the value. */
  selects(...fields: readonly string[]): boolean;
}

/** A price, or how it follows from the arguments. */
export type PriceOf = Price | ((args: Args, place: Place) => Price);

/** Points for each value that has a selection: a row of a table, read and sent. */
export const VALUE_POINTS = 0.5;

/** Points for each value without a selection. */
export const LEAF_POINTS = 0.1;

/** Points for a request, and for each field of its document: it is parsed, validated, planned. */
export const REQUEST_POINTS = 20;
export const FIELD_POINTS = 0.4;

/** Points for a request that the plugins answer: one that fails, or a mutation. */
const PLUGIN_POINTS = 80;

// A document has at most 1,000 tokens, so that longer ones consist of long names and values.
const MAX_READ_CHARACTERS = 4_000;

/** Points for parsing and validating a document that is not known, and may turn out to be invalid. */
export function readingPoints(text: string): number {
  return REQUEST_POINTS + Math.min(text.length, MAX_READ_CHARACTERS) / 4;
}

/** What a request costs at least that the plugins answer. They may have to read its document again. */
export function pluginPoints(text: string): number {
  return PLUGIN_POINTS + readingPoints(text);
}

/** Points for reading a page of past changes for a subscription: up to 2,000 are examined. */
export const PAST_CHANGES_POINTS = 1_000;

/** Points for a request that is not a GraphQL request, or whose document is not known. */
export const MALFORMED_POINTS = pluginPoints('');

/** Bytes of a request that cost nothing, and those of the rest that cost a point. */
export const FREE_BYTES = 1_000;
export const REQUEST_BYTES_PER_POINT = 15;

/**
 * What a request costs besides its operation, by the bytes of its address and body. They are parsed
 * up to twice, and written as JSON again for the cache: nested lists take most.
 */
export function sizePoints(bytes: number): number {
  return Math.max(bytes - FREE_BYTES, 0) / REQUEST_BYTES_PER_POINT;
}

/** Points for each SQL statement of a field that is resolved in batches. */
export const BATCH_POINTS = 10;

/** Bytes of the answer that cost a point. */
export const BYTES_PER_POINT = 1_500;

/** Bytes of a value without a selection, unless the table has another figure. */
export const LEAF_BYTES = 40;

/** Points for a search of one word, and for going through a list without a search. */
const SCAN = 120;

const TEXT_BYTES = 20_000;

/** A list of pages. Its filter may search. */
function list({ filter, ...args }: Args): Price {
  const scan = SCAN + matchPoints(filter);
  return { once: 20 + filterPoints(filter), page: pageSize(args), scan };
}

/** A list of pages in which a search ranks its matches, if a page is selected. */
function rankedList(type: SearchedType): PriceOf {
  return (args, { selects }) => {
    const price = list(args);
    const search = searchOf(args['filter']);
    if (search === undefined || !selects('nodes', 'edges', 'pageInfo')) return price;
    const lexemes = expectedLexemes(search);
    const found = Math.min(expectedMatches(search, type), rankedLimitOf(lexemes, type));
    // Postgres ranks the rows of the page once more.
    const effort = (found + (price.page ?? 0)) * rankingEffort(lexemes, type);
    const once = (price.once ?? 0) + matchPoints(args['filter']) + effort / MICROSECONDS_PER_POINT;
    return { ...price, once };
  };
}

const MICROSECONDS_PER_POINT = 10;

/** The rows that a search may find: those of any alternative, or all if it only excludes words. */
function expectedMatches(search: string, type: SearchedType): number {
  const { all, ofWord } = MATCHES[type];
  const found = parseSearch(search).map((terms) => (onlyExcludes(terms) ? all : ofWord));
  return Math.min(
    all,
    found.reduce((sum, count) => sum + count, 0),
  );
}

/**
 * Rows of a register, and those with one word. Words in more statements are common words, which are
 * searched in phrases only; an article has more words.
 */
const MATCHES: Readonly<Record<SearchedType, { readonly all: number; readonly ofWord: number }>> = {
  Statement: { all: 3_000, ofWord: 1_000 },
  Article: { all: 1_000, ofWord: 1_000 },
};

function expectedLexemes(search: string): number {
  const lexemes = parseSearch(search)
    .flat()
    .flatMap(({ words }) =>
      // Common words have many places, so that a long text stores them under several lexemes. Other
      // words stand for their relatives too.
      words.map((word) => (words.length > 1 && isCommonWord(word) ? 8 : 4)),
    );
  return lexemes.reduce((sum, count) => sum + count, 0);
}

const statements = rankedList('Statement');

/**
 * The number of rows of a page, within its limits: other pages are rejected, not read. A negative price
 * would pay for other fields.
 */
function pageSize({ first, last }: Args): number {
  const rows = Number(first ?? last ?? DEFAULT_PAGE_SIZE);
  return Math.min(Math.max(rows, 1), MAX_PAGE_SIZE);
}

function searchOf(filter: unknown): string | undefined {
  const { search } = (filter ?? {}) as { readonly search?: string | null };
  // A longer search is rejected before it runs.
  return search == null || search.length > 2 * MAX_SEARCH_LENGTH ? undefined : search;
}

/** For the ids of a filter, which are looked up, and the words of its search, which are compiled. */
function filterPoints(filter: unknown): number {
  let points = 0;
  for (const value of Object.values((filter ?? {}) as Args)) {
    if (Array.isArray(value)) points += value.length / 2;
  }
  const search = searchOf(filter);
  return search === undefined ? points : points + 220 + 50 * countWords(search);
}

/** For matching the search of a filter in a list. */
function matchPoints(filter: unknown): number {
  const search = searchOf(filter);
  if (search === undefined) return 0;
  // Without a word to look up in the index, each row is compared.
  const excluding = parseSearch(search).some(onlyExcludes) ? 800 : 0;
  return 80 + excluding + 4 * expectedLexemes(search);
}

function onlyExcludes(terms: readonly SearchTerm[]): boolean {
  return terms.every(({ isNegated }) => isNegated);
}

const length = (text: unknown) => Math.min(String(text ?? '').length, MAX_QUOTATION_LENGTH);

/** Marked gaps and insertions of a quotation: its pieces are placed one by one. */
const countGaps = (text: string) => text.match(/…|\.{3}|\[/g)?.length ?? 0;

const top: PriceOf = (args) => ({ each: 2, rows: pageSize(args) });

/** The number of periods of a register's timeline, by the length of the period. */
const PERIODS: Readonly<Record<string, number>> = { DAY: 2_000, WEEK: 500, MONTH: 150, YEAR: 30 };

/** A timeline: all statements are counted. `rows` is what each further parent may add. */
const timeline: PriceOf = ({ by, filter }) => ({
  once: 3 * SCAN + 4 * matchPoints(filter) + filterPoints(filter),
  each: 4,
  rows: 30,
  more: PERIODS[String(by)] ?? 0,
  scan: 2 * SCAN + 3 * matchPoints(filter),
});

/** The values of a timeline's periods are few, because the periods share the statements. */
const split: PriceOf = (args, { scan }) => ({
  once: scan,
  rows: Math.min(pageSize(args), 3),
  more: MAX_PAGE_SIZE,
});

const contextWords: PriceOf = ({ words }) => {
  const count = Math.min(Math.max(Number(words), 0), MAX_CONTEXT_WORDS);
  return { once: 30, each: 2 + count / 5, bytes: 10 * count };
};

/**
 * The prices of fields by type and name, or of all fields of a type. Fields that are not listed cost
 * what their type suggests: a scalar is a value of 40 bytes, an object one value, a list three values
 * for each parent and ten more. Lists without pages can be longer than their price allows; the size of
 * an answer is also bounded while it is made.
 */
export const PRICES: Readonly<Record<string, PriceOf>> = {
  'Query.statements': statements,
  'Article.statements': statements,
  'Speaker.statements': statements,
  'Utterance.reports': statements,
  'Query.articles': rankedList('Article'),
  'Query.outlets': list,
  'Query.utterances': (args) => {
    const price = list(args);
    // The reports of each utterance are searched.
    return { ...price, once: (price.once ?? 0) + 5 * matchPoints((args as Args)['filter']) };
  },
  'Query.speakers': (args) => {
    const search = searchOf((args as Args)['filter']);
    const names = search === undefined ? 0 : 3_500 + 500 * Math.min(countWords(search), 12);
    return { ...list(args), once: 20 + names };
  },
  'Speaker.articles': (args) => ({ once: 20, each: 10, page: pageSize(args), scan: SCAN }),
  'Speaker.positions': (args) => ({ once: 30, each: 10, page: pageSize(args), scan: SCAN }),

  'Query.node': { once: 20 },
  'Query.article': { once: 20 },
  'Query.speaker': { once: 40 },
  'Query.statement': { once: 20 },
  'Query.nodes': ({ ids }) => ({
    once: 60,
    rows: Math.min(Array.isArray(ids) ? ids.length : 0, MAX_NODE_IDS),
  }),
  'Query.topics': { once: 20, rows: 50 },
  'Query.corpus': { once: 10 },
  ...Object.fromEntries(
    ['article', 'statement', 'speaker', 'outlet', 'topic', 'utterance'].map((noun) => [
      `Corpus.${noun}Count`,
      { once: SCAN },
    ]),
  ),

  'SearchedCorpus.articleCount': { once: SCAN },
  'SearchedCorpus.statementCount': { once: SCAN },

  // 1 MB/s, and the speakers that the text names.
  'Query.proposeStatements': ({ text }) => ({ once: 1_000 + 0.15 * String(text ?? '').length }),
  'StatementProposals.proposals': { rows: 40 },
  'Query.verifyQuotation': ({ text }) => ({
    once: 3_000 + 2 * length(text) + 120 * countGaps(String(text ?? '')),
  }),
  'QuotationVerdict.matches': { rows: 20 },
  'QuotationMatch.before': { each: 4, bytes: 200 },
  'QuotationMatch.after': { each: 4, bytes: 200 },
  'QuotationMatch.found': { each: 2, rows: 2 },
  'QuotationMatch.diff': { rows: 8, more: 100 },

  'Query.timeline': timeline,
  'Speaker.timeline': timeline,
  'TimelinePeriodCount.topics': split,
  'TimelinePeriodCount.acts': split,

  ...Object.fromEntries(
    ['Statement', 'Article', 'Speaker', 'Outlet', 'Utterance'].flatMap((type) => [
      [`${type}Connection.totalCount`, counted],
      [`${type}Connection.totalCountIsExact`, { each: 1 }],
      [`${type}Connection.edges`, pageRows],
      [`${type}Connection.nodes`, pageRows],
      [`${type}Connection.pageInfo`, pageEnds],
      [`${type}Edge.cursor`, { each: 0.4, bytes: 80 }],
    ]),
  ),
  'PageInfo.startCursor': { bytes: 80 },
  'PageInfo.endCursor': { bytes: 80 },
  'StatementConnection.facets': (_args, { scan }) => ({ once: 3 * scan, each: scan / 4 }),
  // Hundreds of spellings are looked up. Other searches are counted: spellings, fewer words, synonyms.
  'StatementConnection.suggestions': (_args, { scan }) => ({
    once: 3_000 + 15 * scan,
    each: scan,
    rows: 5,
  }),
  'StatementFacets.speakers': top,
  'StatementFacets.outlets': top,
  'StatementFacets.topics': top,
  'StatementFacets.kinds': top,
  'StatementFacets.acts': top,
  'StatementEdge.highlights': { once: 20, each: 15, rows: 5 },

  'Article.text': { each: 4, bytes: TEXT_BYTES },
  'Article.title': { bytes: 100 },
  'Article.headline': { bytes: 100 },
  'Article.url': { bytes: 120 },
  'Article.textSha256': { bytes: 70 },
  'Article.jsonLd': { each: 8, bytes: TEXT_BYTES + 1_000 },
  'Article.speakers': { once: 20, rows: 10, more: 20 },
  'Speaker.name': ({ language }) => (language == null ? {} : { once: 10, each: 2 }),
  'Speaker.aliases': { once: 10, each: 2, bytes: 100 },
  'Speaker.topics': { once: 40, each: 2, rows: 10, more: 40 },
  'Speaker.roles': { once: 10, rows: 2, more: 10 },
  'Speaker.members': { once: 10, rows: 1, more: 20 },
  'Speaker.memberOf': { once: 10, rows: 1, more: 20 },

  'Statement.text': { each: 1, bytes: 400 },
  'Statement.gloss': { bytes: 200 },
  'Statement.occasion': { bytes: 80 },
  'Statement.source': { once: 15 },
  'Statement.cue': { once: 15 },
  'Statement.content': { once: 15, rows: 2, more: 5 },
  'Statement.verbatim': { once: 15, rows: 2, more: 5 },
  'Statement.relayed': { once: 20, rows: 1, more: 5 },
  'Statement.topics': { once: 10, rows: 2, more: 5 },
  'Statement.reported': { once: 10, rows: 0.5, more: 10 },
  'Statement.denies': { once: 10, rows: 0.2, more: 10 },
  'Statement.deniedBy': { once: 10, rows: 0.2, more: 10 },
  'Statement.history': { once: 10, rows: 0.5, more: 10 },
  'Statement.before': contextWords,
  'Statement.after': contextWords,
  'Statement.citation': { once: 20, each: 14, bytes: 800 },
  'Statement.deepLink': { once: 40, each: 12, bytes: 400 },
  'Statement.webAnnotation': { once: 40, each: 10, bytes: 1_200 },
  'Statement.jsonLd': { once: 20, each: 10, bytes: 1_500 },
  'Segment.exact': { bytes: 250 },
  'Segment.prefix': { once: 20, bytes: 40 },
  'Segment.suffix': { once: 20, bytes: 40 },
  'Correction.text': { each: 1, bytes: 400 },
  'Correction.reason': { bytes: 200 },
  'Correction.replaced': { each: 2, bytes: 2_000 },
  'Redaction.reason': { bytes: 200 },

  'Utterance.datedOn': { each: 2 },
  'Utterance.variants': { once: 20, each: 6, rows: 2, more: 20 },
  'Variant.text': { bytes: 400 },
  'Variant.diff': { each: 2, rows: 4, more: 50 },
  'Variant.similarity': { each: 2 },
  'Variant.statements': { rows: 1.5, more: 10 },

  // Introspection reads no rows. `fields` and `inputFields` are long for few types.
  '__Schema.types': { rows: 100 },
  '__Schema.directives': { rows: 8 },
  '__Type.fields': { rows: 5, more: 40 },
  '__Type.inputFields': { rows: 1.5, more: 20 },
  '__Type.enumValues': { rows: 1.5, more: 12 },
  '__Type.interfaces': { rows: 0.3, more: 5 },
  '__Type.possibleTypes': { rows: 0.2, more: 8 },
  '__Type.ofType': { rows: 0.5 },
  '__Field.args': { rows: 0.5, more: 10 },
  '__Type.description': { bytes: 200 },
  '__Field.description': { bytes: 200 },

  'Mutation.*': written,
};

function pageRows(_args: Args, { page }: Place): Price {
  // The rows are read, besides the values that are made of them.
  return { rows: page, each: 1.5 * page };
}

/** The rows of the page are read, even if only its ends are selected. */
function pageEnds(_args: Args, { page }: Place): Price {
  return { each: page };
}

function counted(_args: Args, { scan }: Place): Price {
  return { once: scan, each: scan / 10 };
}

/** A write derives rows from what it is given. */
function written({ input }: Args): Price {
  return { once: 400 + (JSON.stringify(input ?? null) ?? '').length / 10 };
}

/** The price of a field of a type. */
export function priceOf(type: string, field: string): PriceOf {
  return PRICES[`${type}.${field}`] ?? PRICES[`${type}.*`] ?? {};
}
