export * from '../generated/operations.ts';
export type { ScalarName, ScalarShape } from './check-scalars.ts';
export { type Client, createClient } from './client.ts';
export type {
  ClientOptions,
  HeadersLike,
  PerRequest,
  RequestArguments,
  RequestOptions,
  Warning,
} from './client-options.ts';
export { createDixit, type Dixit } from './create-dixit.ts';
export {
  type DocumentMeta,
  type ResultOf,
  type TypedDocument,
  TypedDocumentString,
  type VariablesOf,
} from './document.ts';
export {
  DixitAbortedError,
  type DixitBaseError,
  type DixitError,
  type DixitErrorKind,
  DixitGraphQLError,
  DixitHttpError,
  DixitNetworkError,
  DixitPaginationError,
  DixitRateLimitError,
  DixitTimeoutError,
  DixitUnexpectedContentError,
  type ErrorFacts,
  type GraphQLErrorEntry,
  type GraphQLErrorFacts,
  isDixitError,
  type ResponseFacts,
} from './errors.ts';
export type { Deprecation, Hooks, RequestFacts, ResponseReport, RetryPlan } from './hooks.ts';
export {
  createLists,
  type IterateOptions,
  iterateArticles,
  iterateOutlets,
  iterateSpeakers,
  iterateStatements,
  iterateUtterances,
  type Lists,
} from './lists.ts';
export {
  type ConnectionPage,
  type PageVariables,
  type PaginateOptions,
  type Paginator,
  paginate,
} from './paginate.ts';
export type { ByteStream, CancelSignal, FetchInit, FetchLike, ResponseLike } from './platform.ts';
export type { RetryOptions } from './retry.ts';
export type {
  IsoDate,
  IsoDateTime,
  JsonValue,
  LanguageTag,
  Sha256,
  UrlString,
} from './scalars.ts';
export { type SubscribeOptions, type Subscription, subscribe } from './subscribe.ts';
export type { SendOptions } from './transport.ts';
