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

// Functions besides the methods of `Dixit`: a bundler leaves out the ones that are not called, with
// their documents.

const DEFAULT_PAGE_SIZE = 50;

/**
 * What an iteration is about: the document's own variables, and how it is to be fetched.
 *
 * @example
 * const options: IterateOptions<StatementsQueryVariables> = { filter: { acts: ['ASK'] }, pageSize: 100 };
 */
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
 * All statements that a filter leaves, with their articles.
 *
 * @throws {DixitError} while iterating
 * @example
 * for await (const statement of iterateStatements(client, { filter: { acts: ['THREATEN'] } })) {
 *   console.log(statement.speaker?.name, statement.text);
 * }
 */
export function iterateStatements(
  client: Client,
  options: IterateOptions<StatementsQueryVariables> = {},
): Paginator<StatementWithArticleFragment, StatementsQuery['statements']> {
  return walk(client, StatementsDocument, options, (result) => result.statements);
}

/**
 * All articles that a filter leaves, without their texts.
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
 * All speakers that a filter leaves.
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
 * All outlets.
 *
 * @throws {DixitError} while iterating
 * @example
 * for await (const outlet of iterateOutlets(client)) console.log(outlet.name, outlet.domain);
 */
export function iterateOutlets(
  client: Client,
  options: IterateOptions<OutletsQueryVariables> = {},
): Paginator<OutletFieldsFragment, OutletsQuery['outlets']> {
  return walk(client, OutletsDocument, options, (result) => result.outlets);
}

/**
 * All utterances that a filter leaves, each with its first report.
 *
 * @throws {DixitError} while iterating
 * @example
 * for await (const utterance of iterateUtterances(client)) {
 *   if (utterance.outletCount > 1) console.log(utterance.firstReport.text);
 * }
 */
export function iterateUtterances(
  client: Client,
  options: IterateOptions<UtterancesQueryVariables> = {},
): Paginator<UtteranceFieldsFragment, UtterancesQuery['utterances']> {
  return walk(client, UtterancesDocument, options, (result) => result.utterances);
}

function walk<Result, Variables, Page extends ConnectionPage<unknown>>(
  client: Client,
  document: TypedDocument<Result, Variables & PageVariables>,
  { pageSize = DEFAULT_PAGE_SIZE, signal, timeoutMs, ...variables }: IterateOptions<Variables>,
  selectConnection: (result: Result) => Page,
) {
  const own = { ...variables, first: pageSize } as Variables & PageVariables;
  return paginate(client, document, own, selectConnection, { signal, timeoutMs });
}
