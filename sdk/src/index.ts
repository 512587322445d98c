export * from '../generated/operations.ts';
export {
  type Client,
  type ClientOptions,
  createClient,
  type HeadersLike,
  type PerRequest,
  type RequestArguments,
  type RequestOptions,
} from './client.ts';
export { createDixit, type Dixit } from './create-dixit.ts';
export {
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
  DixitTimeoutError,
  DixitUnexpectedContentError,
  type GraphQLErrorEntry,
  isDixitError,
} from './errors.ts';
export {
  type IterateOptions,
  iterateArticles,
  iterateOutlets,
  iterateSpeakers,
  iterateStatements,
  iterateUtterances,
} from './iterate.ts';
export {
  type ConnectionPage,
  type PageVariables,
  type PaginateOptions,
  type Paginator,
  paginate,
} from './paginate.ts';
export type { CancelSignal, FetchInit, FetchLike, ResponseLike } from './platform.ts';
export type {
  IsoDate,
  IsoDateTime,
  JsonValue,
  LanguageTag,
  Sha256,
  UrlString,
} from './scalars.ts';
