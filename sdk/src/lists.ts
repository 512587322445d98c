import {
  type ArticleFieldsFragment,
  ArticlesDocument,
  type ArticlesQuery,
  type ArticlesQueryVariables,
  type OutletFieldsFragment,
  OutletsDocument,
  type OutletsQuery,
  type OutletsQueryVariables,
  type SpeakerFieldsFragment,
  SpeakersDocument,
  type SpeakersQuery,
  type SpeakersQueryVariables,
  StatementsDocument,
  type StatementsQuery,
  type StatementsQueryVariables,
  type StatementWithArticleFragment,
  type UtteranceFieldsFragment,
  UtterancesDocument,
  type UtterancesQuery,
  type UtterancesQueryVariables,
} from '../generated/operations.ts';
import type { Client } from './client.ts';
import type { RequestOptions } from './client-options.ts';
import type { TypedDocument } from './document.ts';
import { type ConnectionPage, type PageVariables, type Paginator, paginate } from './paginate.ts';

/** The variables of a list's document, and how its pages are fetched. */
export type IterateOptions<Variables> = Omit<Variables, keyof PageVariables> &
  Pick<RequestOptions, 'signal' | 'timeoutMs'> & {
    /**
     * Items per request, 1–100.
     *
     * @default 50
     */
    readonly pageSize?: number | undefined;
  };

/**
 * All articles that match a filter, without their texts.
 *
 * @throws {DixitError} while iterating
 * @example
 * const articles = await iterateArticles(client).toArray({ limit: 100 });
 */
export function iterateArticles(
  client: Client,
  options: IterateOptions<ArticlesQueryVariables> = {},
): Paginator<ArticleFieldsFragment, ArticlesQuery['articles']> {
  return walk(client, ArticlesDocument, options, (result) => result.articles);
}

/**
 * All outlets that match a filter.
 *
 * @throws {DixitError} while iterating
 * @example
 * for await (const { name, domain } of iterateOutlets(client)) console.log(name, domain);
 */
export function iterateOutlets(
  client: Client,
  options: IterateOptions<OutletsQueryVariables> = {},
): Paginator<OutletFieldsFragment, OutletsQuery['outlets']> {
  return walk(client, OutletsDocument, options, (result) => result.outlets);
}

/**
 * All speakers that match a filter.
 *
 * @throws {DixitError} while iterating
 * @example
 * for await (const { name, kind } of iterateSpeakers(client)) console.log(kind, name);
 */
export function iterateSpeakers(
  client: Client,
  options: IterateOptions<SpeakersQueryVariables> = {},
): Paginator<SpeakerFieldsFragment, SpeakersQuery['speakers']> {
  return walk(client, SpeakersDocument, options, (result) => result.speakers);
}

/**
 * All statements that match a filter, with their articles; by default the latest published first.
 *
 * @throws {DixitError} while iterating
 * @example
 * for await (const { text } of iterateStatements(client, { filter: { acts: ['WARN'] } })) {
 *   console.log(text);
 * }
 */
export function iterateStatements(
  client: Client,
  options: IterateOptions<StatementsQueryVariables> = {},
): Paginator<StatementWithArticleFragment, StatementsQuery['statements']> {
  return walk(client, StatementsDocument, options, (result) => result.statements);
}

/**
 * All utterances that match a filter, each with its first report.
 *
 * @throws {DixitError} while iterating
 * @example
 * for await (const { outletCount, firstReport } of iterateUtterances(client)) {
 *   if (outletCount > 1) console.log(firstReport.text);
 * }
 */
export function iterateUtterances(
  client: Client,
  options: IterateOptions<UtterancesQueryVariables> = {},
): Paginator<UtteranceFieldsFragment, UtterancesQuery['utterances']> {
  return walk(client, UtterancesDocument, options, (result) => result.utterances);
}

/**
 * The lists of the register as methods. Each can be iterated item by item or page by page
 * (`pages()`), or collected (`toArray({ limit })`). Failures reject with a `DixitError`.
 */
export interface Lists {
  /** All articles that match a filter, without their texts. */
  articles(
    options?: IterateOptions<ArticlesQueryVariables>,
  ): Paginator<ArticleFieldsFragment, ArticlesQuery['articles']>;
  /** All outlets that match a filter. */
  outlets(
    options?: IterateOptions<OutletsQueryVariables>,
  ): Paginator<OutletFieldsFragment, OutletsQuery['outlets']>;
  /** All speakers that match a filter. */
  speakers(
    options?: IterateOptions<SpeakersQueryVariables>,
  ): Paginator<SpeakerFieldsFragment, SpeakersQuery['speakers']>;
  /** All statements that match a filter, with their articles; by default the latest published first. */
  statements(
    options?: IterateOptions<StatementsQueryVariables>,
  ): Paginator<StatementWithArticleFragment, StatementsQuery['statements']>;
  /** All utterances that match a filter, each with its first report. */
  utterances(
    options?: IterateOptions<UtterancesQueryVariables>,
  ): Paginator<UtteranceFieldsFragment, UtterancesQuery['utterances']>;
}

/**
 * The lists of the register for a client. `createDixit` includes them.
 *
 * @example
 * const { speakers } = createLists(client);
 */
export function createLists(client: Client): Lists {
  return {
    articles: (options) => iterateArticles(client, options),
    outlets: (options) => iterateOutlets(client, options),
    speakers: (options) => iterateSpeakers(client, options),
    statements: (options) => iterateStatements(client, options),
    utterances: (options) => iterateUtterances(client, options),
  };
}

/** Iterates over a list forward, from its beginning. */
function walk<Result, Variables, Page extends ConnectionPage<unknown>>(
  client: Client,
  document: TypedDocument<Result, Variables & PageVariables>,
  { pageSize = 50, signal, timeoutMs, ...variables }: IterateOptions<Variables>,
  selectConnection: (result: Result) => Page,
): Paginator<Page['nodes'][number], Page> {
  const own = { ...variables, first: pageSize } as Variables & PageVariables;
  return paginate(client, document, own, selectConnection, { signal, timeoutMs });
}
