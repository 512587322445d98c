import type { FieldResolvers, NodeFixture, StatementChangeFixture } from '../generated/fixtures.ts';
import type { ClientOptions } from '../src/client-options.ts';
import { createDixit, type Dixit } from '../src/create-dixit.ts';
import type { FetchLike } from '../src/platform.ts';
import { createChangeFeed } from './change-feed.ts';
import { collectNodes } from './collect-nodes.ts';
import { executeRequest } from './execute-request.ts';
import { failWith, toResponse, wait } from './fail-with.ts';
import type { Failure } from './failure.ts';
import { createFieldResolver } from './resolve-field.ts';
import { createChangeStream } from './stream-changes.ts';

/** Options of `createTestRegister`. */
export interface TestRegisterOptions {
  /**
   * Fixtures, in the default order of lists. Objects that they refer to, such as the speaker of a
   * statement, are added automatically.
   *
   * @default []
   */
  readonly nodes?: readonly NodeFixture[] | undefined;
  /**
   * Functions that resolve fields instead of the fixtures: for mutations, `Query.verifyQuotation`,
   * fields that depend on their arguments, and partial errors.
   *
   * @default {}
   */
  readonly resolvers?: FieldResolvers | undefined;
  /**
   * Delay of each response, in milliseconds.
   *
   * @default 0
   */
  readonly latencyMs?: number | undefined;
  /**
   * Options of the client. By default, requests are not retried and not sent by hash, so that a
   * test sees each request once.
   *
   * @default { retry: false, trustedDocuments: false }
   */
  readonly client?: Omit<ClientOptions, 'url' | 'fetch'> | undefined;
}

/** One request as the register received it. */
export interface TestRequest {
  /** Name of the operation in the document, if it has one. */
  readonly operationName: string | undefined;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** A register of fixtures, for clients in the same process. */
export interface TestRegister {
  /** A client of this register. */
  readonly dixit: Dixit;
  /** For clients with other options: `createClient({ url, fetch: register.fetch })`. */
  readonly fetch: FetchLike;
  /** All requests so far, in order, including failed ones. */
  readonly requests: readonly TestRequest[];
  /**
   * Makes the next request fail. Each further call makes one more request fail.
   *
   * @example
   * register.failNext({ code: 'RATE_LIMITED' });
   */
  failNext(failure: Failure): void;
  /**
   * Emits a change to subscribers of `StatementChangedDocument` whose filter matches the statement,
   * including those that subscribe later with an earlier cursor. By default, `matches` says whether
   * a list with the subscriber's filter contains the statement. With `matches: false`, for a
   * statement that no longer matches, all subscribers receive the change.
   *
   * @example
   * register.emitChange({ change: 'CORRECTED', statement });
   */
  emitChange(change: Omit<StatementChangeFixture, '__typename' | 'cursor'>): void;
}

/**
 * Creates a register of fixtures that runs in-process, without a server, a database or a network.
 * It uses the published schema and the register's rules for filters, order and pages, and rejects
 * invalid documents as a server does.
 *
 * @throws {Error} if two fixtures have the same id
 * @example
 * const register = createTestRegister({ nodes: [buildStatement({ text: 'Nous verrons.' })] });
 * const [statement] = await register.dixit.statements().toArray({ limit: 1 });
 */
export function createTestRegister({
  nodes = [],
  resolvers = {},
  latencyMs = 0,
  client = { retry: false, trustedDocuments: false },
}: TestRegisterOptions = {}): TestRegister {
  const all = collectNodes(nodes);
  const feed = createChangeFeed();
  const cursor = { 'Corpus.changesCursor': () => feed.cursor };
  const fieldResolver = createFieldResolver(all, { ...cursor, ...resolvers });
  const requests: TestRequest[] = [];
  const failures: Failure[] = [];

  const fetch: FetchLike = async (_url, { headers, body, signal }) => {
    if (body === undefined)
      return failWith({ code: 'PERSISTED_QUERY_NOT_FOUND', status: 404 }, signal);
    const { query, variables, operationName } = JSON.parse(body);
    requests.push({
      operationName: operationName ?? /^\s*\w+\s+(\w+)/.exec(query)?.[1],
      query,
      variables: variables ?? {},
      headers,
    });
    const failure = failures.shift();
    if (latencyMs > 0) await wait(latencyMs, signal);
    signal?.throwIfAborted();
    if (failure) return failWith(failure, signal);
    const stream =
      headers['accept'] === 'text/event-stream'
        ? createChangeStream(feed, all, headers['last-event-id'])
        : undefined;
    const result = await executeRequest(
      { query, variables, operationName },
      { fieldResolver, subscribeFieldResolver: stream?.subscribeFieldResolver },
    );
    if ('status' in result) return toResponse(result.status, result.body);
    return new Response(stream?.toBody(result), {
      headers: { 'content-type': 'text/event-stream' },
    });
  };

  return {
    dixit: createDixit({ ...client, url: 'http://dixit.test/graphql', fetch }),
    fetch,
    requests,
    failNext(failure) {
      failures.push(failure);
    },
    emitChange: feed.record,
  };
}
