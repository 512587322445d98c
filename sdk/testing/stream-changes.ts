import type { ExecutionResult, GraphQLFieldResolver } from 'graphql';
import type { NodeFixture, StatementFixture } from '../generated/fixtures.ts';
import type { ChangeFeed, RecordedChange } from './change-feed.ts';
import { filterNodes } from './filters.ts';

const LISTED = ['CURRENT', 'CORRECTED'];

interface Asked {
  readonly filter?: { readonly status?: readonly string[] | null | undefined } | null;
  readonly after?: string | null;
}

/**
 * Follows the changes of a register for one client: provides the resolver of the subscription
 * field, and encodes its results as server-sent events with the cursors as ids.
 */
export function createChangeStream(
  feed: ChangeFeed,
  nodes: ReadonlyMap<string, NodeFixture>,
  lastEventId: string | undefined,
) {
  const stop = new AbortController();
  const begin = feed.cursor;
  let cursor = lastEventId ?? begin;

  async function* matching(changes: AsyncIterable<RecordedChange>, filter: Asked['filter']) {
    for await (const change of changes) {
      const { statement, cursor: place, matches = isListed(statement, filter, nodes) } = change;
      // Only the test knows that a statement left the filter: its former state is not kept.
      const isRelevant = change.matches === false || isWatched(statement, filter, nodes);
      if (!isRelevant) continue;
      cursor = place;
      yield { statementChanged: { ...change, matches } };
    }
  }

  const subscribeFieldResolver: GraphQLFieldResolver<unknown, unknown, Asked> = (
    _root,
    { filter, after },
  ) => {
    cursor = lastEventId ?? after ?? begin;
    return matching(feed.follow(cursor, stop.signal), filter);
  };

  function toBody(results: AsyncIterable<ExecutionResult>): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    const iterator = results[Symbol.asyncIterator]();
    return new ReadableStream({
      start: (controller) => controller.enqueue(encoder.encode(`:\n\nid: ${cursor}\n\n`)),
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done) return controller.close();
        const data = JSON.stringify(value);
        controller.enqueue(encoder.encode(`id: ${cursor}\nevent: next\ndata: ${data}\n\n`));
      },
      cancel: () => stop.abort(),
    });
  }

  return { subscribeFieldResolver, toBody };
}

/** Whether a list with this filter contains the statement. */
function isListed(
  statement: StatementFixture | undefined,
  filter: Asked['filter'],
  nodes: ReadonlyMap<string, NodeFixture>,
): boolean {
  return filterNodes(statement ? [statement] : [], 'Statement', filter, nodes).length > 0;
}

/** A subscription ignores the default status filter of lists, so that withdrawals are reported. */
function isWatched(
  statement: StatementFixture | undefined,
  filter: Asked['filter'],
  nodes: ReadonlyMap<string, NodeFixture>,
): boolean {
  const { status } = filter ?? {};
  const given = String(status) === String(LISTED) ? null : status;
  return isListed(statement, { ...filter, status: given }, nodes);
}
