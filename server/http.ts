import { createYoga, useExecutionCancellation } from 'graphql-yoga';
import readerDocuments from '../sdk/examples/reader/generated/documents.json' with { type: 'json' };
import documents from '../sdk/generated/documents.json' with { type: 'json' };
import type { Database } from './database/client.ts';
import type { ChangeFeed } from './live/change-feed.ts';
import type { Logger } from './logger.ts';
import { useApiKey } from './plugins/use-api-key.ts';
import { useCors } from './plugins/use-cors.ts';
import { useErrorCodes } from './plugins/use-error-codes.ts';
import { useETags } from './plugins/use-etags.ts';
import { useLive } from './plugins/use-live.ts';
import { usePlayground } from './plugins/use-playground.ts';
import { useQueryLimits } from './plugins/use-query-limits.ts';
import { useReader } from './plugins/use-reader.ts';
import { useReadiness } from './plugins/use-readiness.ts';
import { useRequestId } from './plugins/use-request-id.ts';
import { useRevision } from './plugins/use-revision.ts';
import { useTrustedDocuments } from './plugins/use-trusted-documents.ts';
import { useWarnings } from './plugins/use-warnings.ts';
import { useWellFormedRequests } from './plugins/use-well-formed-requests.ts';
import { maskError } from './policy/errors.ts';
import { MAX_BODY_BYTES } from './policy/limits.ts';
import { schema } from './schema/index.ts';

export interface ServerOptions {
  /** What it reads from and writes to. */
  readonly database: Database;
  readonly logger: Logger;
  /** Whether requests can be answered now; /ready says so. */
  readonly isReady: () => Promise<boolean>;
  /** What tells of changes of the register. */
  readonly feed: ChangeFeed;
}

/**
 * The service as a request listener: the reader page at /, /graphql with the playground, /health,
 * /ready.
 *
 * @example http.createServer(createServer({ database, logger, isReady, feed })).listen(4000)
 */
export function createServer({ database, logger, isReady, feed }: ServerOptions) {
  return createYoga({
    schema,
    context: { database, feed },
    // The policy, in the order a request meets it.
    plugins: [
      useRequestId(),
      useCors(),
      useReadiness(isReady),
      usePlayground(),
      useReader(),
      useWellFormedRequests(),
      useTrustedDocuments({ ...documents, ...readerDocuments }),
      useApiKey(database),
      useQueryLimits(),
      useExecutionCancellation(),
      useRevision(feed),
      useWarnings(),
      useErrorCodes(logger),
      useETags(),
      useLive(feed, logger),
    ],
    healthCheckEndpoint: '/health',
    graphiql: false,
    landingPage: false,
    cors: false,
    maxRequestBodySize: MAX_BODY_BYTES,
    multipart: false,
    batching: false,
    extraParamNames: ['documentId'],
    maskedErrors: { maskError },
    logging: false,
  });
}
