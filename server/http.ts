import type { RequestListener } from 'node:http';
import type { DocumentNode } from 'graphql';
import { createYoga } from 'graphql-yoga';
import readerDocuments from '../sdk/examples/reader/generated/documents.json' with { type: 'json' };
import documents from '../sdk/generated/documents.json' with { type: 'json' };
import type { Database } from './database/client.ts';
import { Plans } from './executor/plan.ts';
import { createHealth, fetchWithHealth, listenerWithHealth } from './lane/health.ts';
import { createLane } from './lane/lane.ts';
import { refuseUnadmitted, refuseUnread } from './lane/refuse.ts';
import { type Fetch, fetchWithLane, type Listener, listenerWithLane } from './lane/serve.ts';
import type { ChangeFeed } from './live/change-feed.ts';
import type { Logger } from './logger.ts';
import { useAdmission } from './plugins/use-admission.ts';
import { useApiKey } from './plugins/use-api-key.ts';
import { useCors } from './plugins/use-cors.ts';
import { useErrorCodes } from './plugins/use-error-codes.ts';
import { useETags } from './plugins/use-etags.ts';
import { useExecutor } from './plugins/use-executor.ts';
import { useLive } from './plugins/use-live.ts';
import { usePlayground } from './plugins/use-playground.ts';
import { useQueryLimits } from './plugins/use-query-limits.ts';
import { useReader } from './plugins/use-reader.ts';
import { useRequestId } from './plugins/use-request-id.ts';
import { useRevision } from './plugins/use-revision.ts';
import { useTrustedDocuments } from './plugins/use-trusted-documents.ts';
import { useWarnings } from './plugins/use-warnings.ts';
import { useWellFormedRequests } from './plugins/use-well-formed-requests.ts';
import { Admission, type AdmissionOptions } from './policy/admission.ts';
import { DocumentCache } from './policy/document-cache.ts';
import { maskError } from './policy/errors.ts';
import { MAX_BODY_BYTES, OTHER_DOCUMENTS } from './policy/limits.ts';
import type { TrustedDocuments } from './policy/trusted-documents.ts';
import { clientAt, Visit } from './policy/visit.ts';
import type { ServerContext } from './schema/context.ts';
import { schema } from './schema/index.ts';

export interface ServerOptions {
  /** The database of the register. */
  readonly database: Database;
  readonly logger: Logger;
  /** Whether requests can be answered now, as reported by /ready. */
  readonly isReady: () => Promise<boolean>;
  /** The feed of changes of the register. */
  readonly feed: ChangeFeed;
  /** Whether queries may take the fast lane. @default true */
  readonly hasLane?: boolean | undefined;
  /** How long a CDN may serve an answer to a trusted document. @default 0 */
  readonly cdnSeconds?: number | undefined;
  /** Whether documents are accepted that are neither of the SDK nor of the reader. @default true */
  readonly acceptsAnyDocument?: boolean | undefined;
  /** @default true */
  readonly hasPlayground?: boolean | undefined;
  /** @default true */
  readonly hasIntrospection?: boolean | undefined;
  /** @default ADMISSION */
  readonly admission?: Partial<AdmissionOptions> | undefined;
}

/** The service without a port. */
export interface DixitServer {
  /** For `http.createServer`. */
  readonly listener: RequestListener;
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  dispose(): Promise<void>;
}

const DOCUMENTS: TrustedDocuments = new Map(Object.entries({ ...documents, ...readerDocuments }));

/**
 * The service: the reader page at /, /graphql with the playground, /health, /ready. Queries that
 * succeed are answered by the fast lane (lane/), everything else by Yoga with its plugins.
 *
 * @example http.createServer(createServer({ database, logger, isReady, feed }).listener).listen(4000)
 */
export function createServer(options: ServerOptions): DixitServer {
  const { database, hasLane = true, acceptsAnyDocument = true } = options;
  const admission = new Admission(database, options.admission);
  const plans = new Plans();
  const yoga = createPipeline(options, { plans, admission });
  const toYoga: Listener = (request, response, context) => void yoga(request, response, context);
  const fetchYoga: Fetch = async (input, init, context) =>
    (await yoga.fetch(input as string, init, context)) as Response;
  const documents = { known: DOCUMENTS, acceptsOthers: acceptsAnyDocument };
  const lane = hasLane ? createLane({ ...options, schema, plans, documents }) : undefined;
  const health = createHealth(options.isReady);
  const listener = listenerWithHealth(health, listenerWithLane(lane, refuseUnadmitted(toYoga)));
  const fetch = fetchWithHealth(health, lane ? fetchWithLane(lane, fetchYoga) : fetchYoga);
  return {
    listener: refuseUnread(admission, listener),
    fetch: (input, init = {}) =>
      fetch(input, init, { visit: new Visit(admission, clientAt('local')) }),
    dispose: async () => await yoga.dispose(),
  };
}

function createPipeline(
  options: ServerOptions,
  own: { readonly plans: Plans; readonly admission: Admission },
) {
  const { database, logger, feed, cdnSeconds = 0 } = options;
  const { acceptsAnyDocument = true, hasPlayground = true } = options;
  return createYoga<ServerContext>({
    schema,
    context: { database, feed },
    // The policies, in the order in which they apply to a request.
    plugins: [
      useRequestId(),
      useCors(),
      useAdmission(cdnSeconds),
      usePlayground(hasPlayground),
      useReader(),
      useWellFormedRequests(),
      useTrustedDocuments({ known: DOCUMENTS, acceptsOthers: acceptsAnyDocument }),
      useApiKey(database),
      useQueryLimits(options),
      useExecutor(own.plans),
      useRevision(feed),
      useWarnings(),
      useErrorCodes(logger),
      useETags(cdnSeconds),
      useLive(feed, logger, own),
    ],
    graphiql: false,
    landingPage: false,
    cors: false,
    maxRequestBodySize: MAX_BODY_BYTES,
    parserAndValidationCache: {
      documentCache: new DocumentCache<DocumentNode>(
        OTHER_DOCUMENTS,
        ({ tokenCount }) => tokenCount ?? 0,
      ),
      // Texts that cannot be parsed are seldom sent again.
      errorCache: { get: () => undefined, set: () => {} },
    },
    multipart: false,
    batching: false,
    extraParamNames: ['documentId'],
    maskedErrors: { maskError },
    logging: false,
  });
}
