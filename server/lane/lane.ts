import { isUtf8 } from 'node:buffer';
import { GraphQLError, type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Database } from '../database/client.ts';
import { type Executed, execute } from '../executor/execute.ts';
import { findOperation, type Plans } from '../executor/plan.ts';
import type { ChangeFeed } from '../live/change-feed.ts';
import { AnswerSize } from '../policy/answer-size.ts';
import { COMMON_HEADERS } from '../policy/cors.ts';
import { rulesFor } from '../policy/document-limits.ts';
import { encodeBetween } from '../policy/encode-json.ts';
import { type Caching, cacheHeaders, matchesETag, toETag } from '../policy/etag.ts';
import { identifyCaller } from '../policy/identify-caller.ts';
import { MAX_BODY_BYTES } from '../policy/limits.ts';
import { readingPoints } from '../policy/prices.ts';
import { chooseRequestId, REQUEST_ID_HEADER } from '../policy/request-id.ts';
import { REVISION_HEADER, setRevisionBefore, waitForRevision } from '../policy/request-revision.ts';
import { hasScope } from '../policy/require-scope.ts';
import { type DocumentPolicy, textOfDocument } from '../policy/trusted-documents.ts';
import type { Visit } from '../policy/visit.ts';
import { Lookups } from '../read/lookups.ts';
import { createReader } from '../read/sql.ts';
import { AnswerCache, type CachedAnswer } from './answer-cache.ts';
import { Documents } from './documents.ts';

/** A request, from a socket or from `fetch`. */
export interface LaneRequest {
  readonly method: string;
  /** The path with the parameters. */
  readonly url: string;
  readonly headers: HeaderSource;
  readonly body: Uint8Array | undefined;
  readonly signal: AbortSignal;
  readonly visit: Visit;
}

export interface HeaderSource {
  get(name: string): string | null;
  has(name: string): boolean;
}

export interface LaneAnswer {
  readonly status: 200 | 304;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
}

export interface LaneOptions {
  readonly schema: GraphQLSchema;
  readonly plans: Plans;
  readonly database: Database;
  readonly feed: ChangeFeed;
  readonly documents: DocumentPolicy;
  /** @default true */
  readonly hasIntrospection?: boolean | undefined;
  /** How long a CDN may serve an answer to a trusted document. @default 0 */
  readonly cdnSeconds?: number | undefined;
}

/**
 * Answers a request; undefined if the plugins must answer it, and its result if they must only
 * explain its errors.
 */
export type Lane = (request: LaneRequest) => Promise<LaneAnswer | Executed | undefined>;

/** Points for an answer that is made already. */
const CACHED_COST = 1;

/**
 * The fast lane: answers successful queries without the HTTP framework, from the cache or by
 * executing the query. It never answers with an error: what is not a plain query is left to the
 * plugins, and so are the errors of a query, which they explain without executing it again.
 *
 * A request that cannot be executed rejects, for example for an invalid key. If a policy refused it,
 * `visit.refused` is the reason.
 */
export function createLane(options: LaneOptions): Lane {
  const { schema, plans, database, feed, documents: trusted, cdnSeconds = 0 } = options;
  const documents = new Documents(schema, rulesFor(options));
  const cache = new AnswerCache();
  const lookups = new Lookups();

  async function run(asked: Asked, size: AnswerSize, signal: AbortSignal): Promise<Executed> {
    const { document, operationName, variables, revision, seesProposals, visit } = asked;
    const answer = await visit.run({ isWrite: false, signal }, (running) => {
      const reader = createReader(database, {
        signal: running.signal,
        seesProposals,
        onText: visit.texts.add,
        pace: visit,
        lookups: lookups.at(feed.restores, revision),
      });
      const contextValue = { database, feed, reader, visit, apiKey: null, idempotencyKey: null };
      setRevisionBefore(contextValue, revision);
      const request = { schema, plans, document, operationName, variableValues: variables };
      return execute({ ...request, contextValue, pace: visit, size, ...running });
    });
    return { answer, revision };
  }

  return async (request) => {
    const { visit } = request;
    const contentType = answerType(request.headers.get('accept'));
    if (!contentType || request.headers.has('idempotency-key')) return undefined;
    const parameters = readParameters(request);
    visit.bytes = request.url.length + (request.body?.length ?? 0);
    const text = parameters && textOfDocument(parameters, trusted);
    if (!parameters || text === undefined) return undefined;
    let seesProposals: boolean;
    try {
      seesProposals = hasScope(await identifyCaller(database, request.headers, visit), 'WRITE');
    } catch (error) {
      if (error instanceof GraphQLError) return undefined;
      throw error;
    }
    const isTrusted = parameters.query === undefined;
    if (!isTrusted && !documents.has(text)) await visit.pay(readingPoints(text));
    const known = documents.find(text);
    if (!known || known.isPersonal) return undefined;
    if (!isQuery(known.document, parameters.operationName)) return undefined;
    const revision = await waitForRevision(feed, request.headers);
    const { operationName, variables } = parameters;
    const name = operationName ?? '';
    const what = `${known.id} ${name} ${JSON.stringify(variables ?? {})}`;
    const key = `${feed.restores} ${what}`;
    const { document } = known;
    const asked = { document, operationName, variables, revision, seesProposals, visit };
    await visit.pay(CACHED_COST);
    let failed: Executed | undefined;
    const make = async (signal: AbortSignal): Promise<CachedAnswer | undefined> => {
      const size = new AnswerSize();
      const executed = await run(asked, size, signal);
      const { data, errors, extensions } = executed.answer;
      if (!errors && data && extensions) {
        const facts = { revision, cost: extensions.cost };
        if (!size.isLong) return { ...facts, data: JSON.stringify(data) };
        return { ...facts, ...encodeBetween(BEFORE_DATA, data, afterData(facts)) };
      }
      failed = executed;
      return undefined;
    };
    // Proposals change without a new revision.
    const found = seesProposals
      ? await make(request.signal)
      : (cache.find(key, revision) ?? (await cache.make(key, revision, request.signal, make)));
    return found ? toAnswer(request, found, contentType, { isTrusted, cdnSeconds }) : failed;
  };
}

interface Asked extends Pick<Parameters, 'operationName' | 'variables'> {
  /** The first request for the answer, whose client pays for it. */
  readonly visit: Visit;
  readonly document: NonNullable<ReturnType<Documents['find']>>['document'];
  readonly revision: bigint;
  readonly seesProposals: boolean;
}

/** The content type of the response, by the first type that the client accepts. */
function answerType(accept: string | null): string | undefined {
  if (accept && /text\/|multipart\//.test(accept)) return undefined;
  const [first = ''] = (accept ?? '*/*').split(',', 1);
  const type = first.split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'application/graphql-response+json') return `${type}; charset=utf-8`;
  const isJson = type === 'application/json' || type === '*/*';
  return isJson ? 'application/json; charset=utf-8' : undefined;
}

interface Parameters {
  readonly query?: string | undefined;
  readonly documentId?: string | undefined;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

function readParameters({ method, url, headers, body }: LaneRequest): Parameters | undefined {
  if (method === 'GET') return readAddress(url);
  const type = headers.get('content-type');
  if (method !== 'POST' || !body || body.length > MAX_BODY_BYTES) return undefined;
  if (!type || !/^application\/json(?:; *charset=utf-8)?$/i.test(type) || !isUtf8(body)) {
    return undefined;
  }
  return toParameters(parseJson(Buffer.from(body.buffer, body.byteOffset, body.length).toString()));
}

function readAddress(url: string): Parameters | undefined {
  const at = url.indexOf('?');
  if (at < 0) return undefined;
  const given = [...new URLSearchParams(url.slice(at))];
  const byName = Object.fromEntries(given);
  // A repeated parameter: the plugins use its first value.
  if (Object.keys(byName).length !== given.length) return undefined;
  const { variables: text } = byName;
  const variables = text ? parseJson(text) : null;
  return variables === undefined ? undefined : toParameters({ ...byName, variables });
}

// A number in an object or a list that may exceed JavaScript's range, such as 1e400.
const LARGE_NUMBER = /(?:"\s*:|[[,])\s*-?(?:\d+(?:\.\d+)?[eE]\+?\d{2}|\d{300})/;

/**
 * Undefined for invalid JSON, and for numbers that would parse as Infinity, which serialises as
 * null.
 */
function parseJson(text: string): unknown {
  if (LARGE_NUMBER.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toParameters(given: unknown): Parameters | undefined {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined;
  const { query, documentId, operationName, variables, extensions } = given as Record<
    string,
    unknown
  >;
  const isPlain =
    extensions == null &&
    [query, documentId, operationName].every((one) => one == null || typeof one === 'string') &&
    (variables == null || (typeof variables === 'object' && !Array.isArray(variables)));
  if (!isPlain) return undefined;
  return {
    query: (query as string | null) ?? undefined,
    documentId: (documentId as string | null) ?? undefined,
    operationName: (operationName as string | null) || undefined,
    variables: (variables as Record<string, unknown> | null) ?? undefined,
  };
}

function isQuery(document: Asked['document'], operationName: string | undefined): boolean {
  try {
    return findOperation(document, operationName).operation === OperationTypeNode.QUERY;
  } catch {
    return false;
  }
}

const BEFORE_DATA = '{"data":';

function afterData({ cost, revision }: Pick<CachedAnswer, 'cost' | 'revision'>): string {
  return `,"extensions":{"cost":${cost},"revision":${revision}}}`;
}

function toAnswer(
  request: LaneRequest,
  found: CachedAnswer,
  contentType: string,
  caching: Omit<Caching, 'revision'>,
): LaneAnswer {
  const { revision, data } = found;
  const { headers: given } = request;
  const headers: Record<string, string> = {
    ...COMMON_HEADERS,
    ...(!(request.method === 'GET' && caching.cdnSeconds > 0) && request.visit.headers),
    [REVISION_HEADER]: String(revision),
    [REQUEST_ID_HEADER]: chooseRequestId(given.get(REQUEST_ID_HEADER)),
    'content-type': contentType,
  };
  const body = found.body ?? BEFORE_DATA + data + afterData(found);
  if (request.method !== 'GET') return { status: 200, headers, body };
  const etag = toETag(data);
  Object.assign(headers, cacheHeaders(given, etag, { ...caching, revision }), { etag });
  if (!matchesETag(given.get('if-none-match'), etag)) return { status: 200, headers, body };
  delete headers['content-type'];
  return { status: 304, headers, body: undefined };
}
