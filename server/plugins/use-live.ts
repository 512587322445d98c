import type { ServerResponse } from 'node:http';
import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
} from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { isStillValid } from '../access/check-api-key.ts';
import { execute as executeEvent, findRequestErrors } from '../executor/execute.ts';
import type { Plans } from '../executor/plan.ts';
import { encodeChangeCursor } from '../live/change-cursor.ts';
import type { ChangeFeed } from '../live/change-feed.ts';
import { type StreamedResult, toEventStream, toRefusalStream } from '../live/event-stream.ts';
import { ChangesExpired } from '../live/follow-changes.ts';
import type { Change } from '../live/read-changes.ts';
import type { Logger } from '../logger.ts';
import type { Admission } from '../policy/admission.ts';
import { costOf } from '../policy/cost.ts';
import { completeErrors } from '../policy/errors.ts';
import { QUERY_MS } from '../policy/limits.ts';
import { requestIdOf } from '../policy/request-id.ts';
import { setRevisionBefore, withRevision } from '../policy/request-revision.ts';
import { withinTime } from '../policy/time-limit.ts';
import { createReader } from '../read/sql.ts';
import { createTurns } from '../read/turns.ts';
import type { Context, ServerContext } from '../schema/context.ts';
import { createPacer } from './live/pacer.ts';
import { shareResults } from './live/share-results.ts';

// The id of the change that a result reports. Symbol properties survive when results are copied.
const ID = Symbol('id');

// Requests need the pool's other connections.
const MAX_CONCURRENT_EVENTS = 2;

// How long events wait for requests.
const QUIET_MS = 50;

type ChangeResult = ExecutionResult & { readonly [ID]?: string };

/** Responds to subscriptions with server-sent events, from each of which a client can resume. */
export function useLive(
  feed: ChangeFeed,
  logger: Logger,
  { plans, admission }: { readonly plans: Plans; readonly admission: Admission },
): Plugin<object, ServerContext> {
  const giveWay = createPacer(() => admission.whenQuiet(QUIET_MS));
  const subscribe = createSubscriber(plans, giveWay);
  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(subscribe);
    },
    onResultProcess({ request, result, resultProcessor, setResultProcessor, serverContext }) {
      if (isRefusal(result) && request.headers.get('accept') === 'text/event-stream') {
        const refusal = completeErrors(result, request, logger);
        setResultProcessor(
          (_, fetchAPI) => toRefusalStream(stringify(refusal), fetchAPI),
          'text/event-stream',
        );
        return;
      }
      if (!isAsyncIterable(result)) return;
      const subscription = feed.subscriptionOf(request);
      // A client that does not accept event streams gets a 406, so the subscription is ended here.
      if (!resultProcessor) return void subscription?.return();
      const finish = (one: ChangeResult) => completeErrors(one, request, logger);
      const results = withIds(result as AsyncIterable<ChangeResult>, finish, (error) => {
        logger.error({ err: error, requestId: requestIdOf(request) }, 'Ended a subscription');
      });
      const toId = (place: Parameters<typeof encodeChangeCursor>[0] | undefined) =>
        place && encodeChangeCursor(place);
      setResultProcessor(
        (_, fetchAPI) =>
          toEventStream(results, {
            firstId: toId(subscription?.from),
            idleId: () => toId(subscription?.idleAt),
            stringify,
            onWaiting: countUnsent(serverContext),
            signal: request.signal,
            fetchAPI,
          }),
        'text/event-stream',
      );
    },
  };
}

/** Counts what a client does not read; undefined without a socket. */
function countUnsent(serverContext: ServerContext): ((bytes: number) => void) | undefined {
  const { visit, res } = serverContext as ServerContext & { readonly res?: ServerResponse };
  return res && visit.slowClients.follow(res, visit.client);
}

/**
 * Whether a result only has errors about the request. Clients need its HTTP status if their key is
 * invalid, or to decide whether to retry.
 */
function isRefusal(result: unknown): result is ExecutionResult {
  const { data, errors } = result as ExecutionResult;
  const statuses = errors?.map(({ extensions }) => (extensions['http'] as Http)?.status ?? 400);
  return !data && statuses?.every((status) => status !== 401 && status < 500) === true;
}

type Http = { readonly status?: number } | undefined;

/**
 * Executes the operation for each change, once for all subscribers who get the same result. Each
 * execution has a new context, because data that resolvers cache for a request, such as rows by id,
 * is valid for one change only.
 */
function createSubscriber(plans: Plans, giveWay: () => Promise<void>) {
  const share = shareResults<ChangeResult>((result) => stringify(result).length);
  const enter = createTurns(() => MAX_CONCURRENT_EVENTS);

  async function execute(args: ExecutionArgs, change: Change): Promise<ChangeResult> {
    const context = args.contextValue as Context;
    const { known } = context.feed;
    const { operationName, variableValues } = args;
    const { seesProposals } = context.reader;
    const parts = [change, operationName, variableValues, seesProposals];
    return await share({ document: args.document, revision: known, parts }, () =>
      enter(() =>
        withinTime(new AbortController().signal, QUERY_MS, async (signal) => {
          const texts = context.visit.startTexts();
          const options = { signal, seesProposals, onText: texts.add };
          const reader = createReader(context.database, options);
          const contextValue: Context = { ...context, reader };
          setRevisionBefore(contextValue, known);
          try {
            const event = { ...args, plans, rootValue: change, contextValue, signal };
            const result = await executeEvent(event);
            return { ...withRevision(result, known), [ID]: encodeChangeCursor(change) };
          } finally {
            texts.release();
          }
        }),
      ),
    );
  }

  return async (args: ExecutionArgs) => {
    const refusal = findRequestErrors({ ...args, plans });
    if (refusal) return refusal;
    const context = args.contextValue as Context;
    try {
      await context.visit.pay(costOf(context));
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
    const source = await startInTime(args);
    if (!isAsyncIterable(source)) return source;
    const changes = (source as AsyncIterable<Change>)[Symbol.asyncIterator]();
    const results: AsyncIterableIterator<ChangeResult> = {
      async next() {
        const { done, value } = await changes.next();
        if (done || !(await mayContinue(args))) return { done: true, value: undefined };
        await giveWay();
        return { value: await execute(args, value) };
      },
      async return() {
        await changes.return?.();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]: () => results,
    };
    return results;
  };
}

/**
 * Starts a subscription, which reads what its filter names, in the time of a query: a frozen database
 * answers nothing.
 */
async function startInTime(args: ExecutionArgs) {
  const { request, visit } = args.contextValue as Context;
  const starting = createSourceEventStream(args);
  try {
    return await visit.run({ isWrite: false, signal: request.signal }, () => starting);
  } catch (error) {
    // If it starts later, nobody follows it; that it fails is told already.
    starting
      .then(async (late) => {
        if (isAsyncIterable(late)) await late[Symbol.asyncIterator]().return?.();
      })
      .catch(() => {});
    throw error;
  }
}

// Only keys that may write see more than everybody does.
async function mayContinue({ contextValue }: ExecutionArgs): Promise<boolean> {
  const { apiKey, database, reader } = contextValue as Context;
  return !apiKey || !reader.seesProposals || (await isStillValid(database.pool, apiKey));
}

// If a change could not be read because the database was unavailable, the stream ends, and a client
// that resumes receives the change. If it got an error instead, it would continue after the change.
function withIds(
  source: AsyncIterable<ChangeResult>,
  finish: (result: ChangeResult) => ChangeResult,
  onFailure: (error: unknown) => void,
): AsyncIterator<StreamedResult, undefined> {
  const results = source[Symbol.asyncIterator]();
  return {
    async next() {
      try {
        const { done, value } = await results.next();
        if (done) return { done, value: undefined };
        // Yoga makes a result of an error of the source, and would make another of each further one.
        if (value[ID] === undefined) throw value.errors?.[0] ?? new Error('A result has no id.');
        const result = finish(value);
        if (result.errors?.some(isPassing)) throw new Error('A change could not be read.');
        return { value: { result, id: value[ID] } };
      } catch (error) {
        if (!isExpected(error)) onFailure(error);
        throw error;
      }
    },
    async return() {
      await results.return?.();
      return { done: true, value: undefined };
    },
  };
}

function isPassing({ extensions }: GraphQLError): boolean {
  return (extensions['http'] as Http)?.status === 503;
}

function isExpected(error: unknown): boolean {
  // The client disconnected during an event.
  if (error instanceof Error && error.name === 'AbortError') return true;
  return error instanceof GraphQLError
    ? isExpected(error.originalError)
    : error instanceof ChangesExpired;
}

const texts = new WeakMap<ExecutionResult, string>();

/** The text of a result. Results without errors are shared by many subscribers. */
function stringify(result: ExecutionResult): string {
  const known = texts.get(result);
  if (known !== undefined) return known;
  const { data, errors, extensions } = result;
  // Omits the `http` extensions, as Yoga does in other responses.
  const shown = errors?.map((error) => {
    const { http: _, ...rest } = error.extensions;
    return { ...error.toJSON(), extensions: rest };
  });
  const text = JSON.stringify({ ...(shown && { errors: shown }), data, extensions });
  texts.set(result, text);
  return text;
}
