import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
} from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { execute, refuse } from '../executor/execute.ts';
import { encodeChangeCursor } from '../live/change-cursor.ts';
import type { ChangeFeed } from '../live/change-feed.ts';
import { type StreamedResult, toEventStream, toRefusalStream } from '../live/event-stream.ts';
import { ChangesExpired } from '../live/follow-changes.ts';
import type { Change } from '../live/read-changes.ts';
import type { Logger } from '../logger.ts';
import { completeErrors } from '../policy/errors.ts';
import { requestIdOf } from '../policy/request-id.ts';
import { beginAt, withRevision } from '../policy/request-revision.ts';
import type { Context } from '../schema/context.ts';

// The place of the change that a result reports; a symbol's value stays when results are copied.
const ID = Symbol('id');

type ChangeResult = ExecutionResult & { readonly [ID]?: string };

/** Answers subscriptions with server-sent events that can be resumed after any of them. */
export function useLive(feed: ChangeFeed, logger: Logger): Plugin {
  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(executeOneByOne);
    },
    onResultProcess({ request, result, resultProcessor, setResultProcessor }) {
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
      // The client takes no event stream: it gets a 406, and nobody would end the subscription.
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
            signal: request.signal,
            fetchAPI,
          }),
        'text/event-stream',
      );
    },
  };
}

/**
 * Whether a result only says what is wrong with the request. A client without a valid key, or one
 * that shall try again, needs the status.
 */
function isRefusal(result: unknown): result is ExecutionResult {
  const { data, errors } = result as ExecutionResult;
  const statuses = errors?.map(({ extensions }) => (extensions['http'] as Http)?.status ?? 400);
  return !data && statuses?.every((status) => status !== 401 && status < 500) === true;
}

type Http = { readonly status?: number } | undefined;

/**
 * Executes the operation for each change with a context of its own: what resolvers keep for a
 * request, such as rows by id, must not outlive the change they were read for.
 */
async function executeOneByOne(args: ExecutionArgs) {
  const refusal = refuse(args);
  if (refusal) return refusal;
  const source = await createSourceEventStream(args);
  if (!isAsyncIterable(source)) return source;
  const changes = (source as AsyncIterable<Change>)[Symbol.asyncIterator]();
  const results: AsyncIterableIterator<ChangeResult> = {
    async next() {
      const { done, value } = await changes.next();
      if (done) return { done, value: undefined };
      const contextValue: Context = { ...(args.contextValue as Context) };
      const { known } = contextValue.feed;
      beginAt(contextValue, known);
      const { request } = contextValue;
      const event = { ...args, rootValue: value, contextValue, signal: request.signal };
      const result = await execute(event);
      return { value: { ...withRevision(result, known), [ID]: encodeChangeCursor(value) } };
    },
    async return() {
      await changes.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}

// If a change could not be read because the database was unavailable, the stream ends. A client
// that got an error would continue after the change; one that resumes receives it.
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
  // The client has left in the middle of an event.
  if (error instanceof Error && error.name === 'AbortError') return true;
  return error instanceof GraphQLError
    ? isExpected(error.originalError)
    : error instanceof ChangesExpired;
}

// Without what is meant for HTTP, as Yoga leaves it out of other answers.
function stringify({ data, errors, extensions }: ExecutionResult): string {
  const shown = errors?.map((error) => {
    const { http: _, ...rest } = error.extensions;
    return { ...error.toJSON(), extensions: rest };
  });
  return JSON.stringify({ ...(shown && { errors: shown }), data, extensions });
}
