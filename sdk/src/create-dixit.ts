import type {
  ArticleFieldsFragment,
  ArticlesQuery,
  ArticlesQueryVariables,
  OutletFieldsFragment,
  OutletsQuery,
  OutletsQueryVariables,
  SpeakerFieldsFragment,
  SpeakersQuery,
  SpeakersQueryVariables,
  StatementsQuery,
  StatementsQueryVariables,
  StatementWithArticleFragment,
  UtteranceFieldsFragment,
  UtterancesQuery,
  UtterancesQueryVariables,
} from '../generated/operations.ts';
import { type Client, createClient } from './client.ts';
import type { ClientOptions, RequestArguments } from './client-options.ts';
import type { TypedDocument } from './document.ts';
import {
  type IterateOptions,
  iterateArticles,
  iterateOutlets,
  iterateSpeakers,
  iterateStatements,
  iterateUtterances,
} from './iterate.ts';
import type { Paginator } from './paginate.ts';
import { type SubscribeOptions, type Subscription, subscribe } from './subscribe.ts';

/**
 * A client with the lists of the register as methods. Each is walked item by item, page by page
 * (`pages()`), or collected (`toArray({ limit })`), and rejects with a `DixitError` while it is
 * walked.
 *
 * @example
 * const questions = (dixit: Dixit) => dixit.statements({ filter: { acts: ['ASK'] } });
 */
export interface Dixit extends Client {
  /** All articles that a filter leaves, without their texts. */
  articles(
    options?: IterateOptions<ArticlesQueryVariables>,
  ): Paginator<ArticleFieldsFragment, ArticlesQuery['articles']>;
  /** All outlets that a filter leaves. */
  outlets(
    options?: IterateOptions<OutletsQueryVariables>,
  ): Paginator<OutletFieldsFragment, OutletsQuery['outlets']>;
  /** All speakers that a filter leaves. */
  speakers(
    options?: IterateOptions<SpeakersQueryVariables>,
  ): Paginator<SpeakerFieldsFragment, SpeakersQuery['speakers']>;
  /** All statements that a filter leaves, with their articles. */
  statements(
    options?: IterateOptions<StatementsQueryVariables>,
  ): Paginator<StatementWithArticleFragment, StatementsQuery['statements']>;
  /** Follows a subscription, such as `StatementChangedDocument`, across broken connections. */
  subscribe<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...args: RequestArguments<Variables, SubscribeOptions>
  ): Subscription<Result>;
  /** All utterances that a filter leaves, each with its first report. */
  utterances(
    options?: IterateOptions<UtterancesQueryVariables>,
  ): Paginator<UtteranceFieldsFragment, UtterancesQuery['utterances']>;
}

/**
 * Makes a client with everything on it. A page that counts its bytes takes `createClient`, and the
 * functions it needs: a bundler leaves out the rest.
 *
 * @throws {TypeError} where there is neither `options.fetch` nor a global `fetch`
 * @example
 * const dixit = createDixit({ url: 'http://127.0.0.1:4000/graphql' });
 * for await (const { text } of dixit.statements({ filter: { acts: ['WARN'] } })) console.log(text);
 */
export function createDixit(options: ClientOptions): Dixit {
  const client = createClient(options);
  return {
    ...client,
    articles: (options) => iterateArticles(client, options),
    outlets: (options) => iterateOutlets(client, options),
    speakers: (options) => iterateSpeakers(client, options),
    statements: (options) => iterateStatements(client, options),
    subscribe: (document, ...args) => subscribe(client, document, ...args),
    utterances: (options) => iterateUtterances(client, options),
  };
}
