import type { FieldAnswers, NodeFixture, StatementChangeFixture } from '../generated/fixtures.ts';
import type { ClientOptions } from '../src/client-options.ts';
import { createDixit, type Dixit } from '../src/create-dixit.ts';
import type { FetchLike } from '../src/platform.ts';
import { answerRequest } from './answer-request.ts';
import { createChangeFeed } from './change-feed.ts';
import { collectNodes } from './collect-nodes.ts';
import { failWith, toResponse, wait } from './fail-with.ts';
import type { Failure } from './failure.ts';
import { createFieldResolver } from './resolve-field.ts';
import { createChangeStream } from './stream-changes.ts';

/**
 * What a test register consists of.
 *
 * @example
 * const options: TestRegisterOptions = { nodes: [buildStatement({ text: 'Non.' })] };
 */
export interface TestRegisterOptions {
  /**
   * The fixtures, in the order in which lists without an order have them. What they refer to is in
   * the register too: the speaker of a statement need not be given again.
   *
   * @default []
   */
  readonly nodes?: readonly NodeFixture[] | undefined;
  /**
   * Functions that answer fields in place of the fixtures: mutations, `Query.verifyQuotation`,
   * fields that depend on their arguments, and errors in the middle of an answer.
   *
   * @default {}
   */
  readonly answers?: FieldAnswers | undefined;
  /**
   * How long each answer takes, in milliseconds.
   *
   * @default 0
   */
  readonly latencyMs?: number | undefined;
  /**
   * What the client is made with. Without it no request is tried again, and none goes by its hash,
   * so that a test sees each one once.
   *
   * @default { retry: false, trustedDocuments: false }
   */
  readonly client?: Omit<ClientOptions, 'url' | 'fetch'> | undefined;
}

/**
 * One request as the register saw it.
 *
 * @example
 * const names = register.requests.map(({ operationName }: TestRequest) => operationName);
 */
export interface TestRequest {
  /** The name of the operation in the document, where it has one. */
  readonly operationName: string | undefined;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * A register of fixtures, with clients in the same process.
 *
 * @example
 * const seen = (register: TestRegister) => register.requests.length;
 */
export interface TestRegister {
  /** A client of this register. */
  readonly dixit: Dixit;
  /** For clients with options of their own: `createClient({ url, fetch: register.fetch })`. */
  readonly fetch: FetchLike;
  /** Every request so far, in order, also the failed ones. */
  readonly requests: readonly TestRequest[];
  /**
   * Lets the next request fail; called several times, the requests after it too.
   *
   * @example
   * register.failNext({ code: 'RATE_LIMITED' });
   */
  failNext(failure: Failure): void;
  /**
   * Tells a change to those who follow `StatementChangedDocument` and whose filter the statement
   * meets; also to those who come later and begin from before it. `matches` is whether a list with
   * their filter has the statement. A given `matches: false`, for one that has left the filter, is
   * told to all.
   *
   * @example
   * register.tellChange({ change: 'CORRECTED', statement });
   */
  tellChange(change: Omit<StatementChangeFixture, '__typename' | 'cursor'>): void;
}

/**
 * Makes a register of fixtures that answers in-process, with the published schema and its rules of
 * filters, orders and pages: no server, no database, no network. A document that the schema does
 * not allow is refused as a server would refuse it.
 *
 * @throws {Error} where two fixtures have the same id
 * @example
 * const register = createTestRegister({ nodes: [buildStatement({ text: 'Nous verrons.' })] });
 * const [statement] = await register.dixit.statements().toArray({ limit: 1 });
 */
export function createTestRegister({
  nodes = [],
  answers = {},
  latencyMs = 0,
  client = { retry: false, trustedDocuments: false },
}: TestRegisterOptions = {}): TestRegister {
  const all = collectNodes(nodes);
  const feed = createChangeFeed();
  const cursor = { 'Corpus.changesCursor': () => feed.cursor };
  const fieldResolver = createFieldResolver(all, { ...cursor, ...answers });
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
    const answer = await answerRequest(
      { query, variables, operationName },
      { fieldResolver, subscribeFieldResolver: stream?.subscribeFieldResolver },
    );
    if ('status' in answer) return toResponse(answer.status, answer.body);
    return new Response(stream?.toBody(answer), {
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
    tellChange: feed.record,
  };
}
