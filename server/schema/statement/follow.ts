import type { GraphQLError, GraphQLResolveInfo } from 'graphql';
import { clientError } from '../../client-error.ts';
import type { Database } from '../../database/client.ts';
import { type ChangePlace, parseChangeCursor, placeAfter } from '../../live/change-cursor.ts';
import { FeedUnavailable } from '../../live/change-feed.ts';
import type { ChangeSubscription } from '../../live/follow-changes.ts';
import type { ChangeConditions } from '../../live/read-changes.ts';
import { readKept } from '../../live/read-kept.ts';
import { checkCost } from '../../policy/cost.ts';
import { resolveIds } from '../../read/resolve-ids.ts';
import type { Context } from '../context.ts';
import { STANDING, type StatementFilterInput, statementConditions } from './filter.ts';

interface FollowArgs {
  readonly filter?: StatementFilterInput | null | undefined;
  readonly after?: string | null | undefined;
}

/**
 * Begins a subscription; what is wrong with it is said before the stream starts.
 *
 * @throws CURSOR_EXPIRED, INVALID_CURSOR, SERVICE_UNAVAILABLE, and what the filter throws.
 */
export async function followStatements(
  { filter, after }: FollowArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<ChangeSubscription> {
  checkCost(context, info);
  const { database, request, feed } = context;
  const conditions = await changeConditions(database, filter);
  // Who connects again repeats `after` as it was.
  const lastId = request.headers.get('last-event-id');
  const from = await (lastId
    ? resolveCursor(database, lastId, 'Last-Event-ID')
    : resolveCursor(database, after, 'after'));
  try {
    return feed.follow({ request, from, conditions });
  } catch (error) {
    if (!(error instanceof FeedUnavailable)) throw error;
    throw clientError(
      'SERVICE_UNAVAILABLE',
      'This server takes no more subscriptions at the moment. Try again in a few seconds.',
    );
  }
}

/** What a change may change is looked at twice, so it is not among Prisma's conditions. */
async function changeConditions(
  database: Database,
  filter: StatementFilterInput | null | undefined,
): Promise<ChangeConditions> {
  const { speakers, topics, status = [...STANDING], ...rest } = filter ?? {};
  // A status that was not given, or as good as not: withdrawals are to be told.
  const isDefault =
    status?.length === STANDING.length && STANDING.every((one) => status.includes(one));
  const told = { ...rest, status: isDefault ? null : status };
  return {
    ...(await statementConditions(database, told)),
    speakers: speakers
      ? await resolveIds(database, 'Speaker', speakers, ['filter', 'speakers'])
      : undefined,
    topics: topics ? await resolveIds(database, 'Topic', topics, ['filter', 'topics']) : undefined,
    listed: status ?? undefined,
  };
}

async function resolveCursor(
  { pool }: Database,
  text: string | null | undefined,
  argument: string,
): Promise<ChangePlace> {
  const { revision, keptFrom } = await readKept(pool);
  const now = placeAfter(revision);
  if (text == null) return now;
  const place = parseChangeCursor(text);
  const isAhead =
    place && (place.revision > now.revision || (place.revision === now.revision && place.position));
  if (!place || isAhead) {
    throw clientError(
      'INVALID_CURSOR',
      `\`${argument}\` is not a cursor of this register's changes. Take it from ` +
        '`statementChanged { cursor }` or from `corpus { changesCursor }`.',
      { argument },
    );
  }
  if (place.revision < keptFrom) throw expired(argument);
  return place;
}

function expired(argument: string): GraphQLError {
  return clientError(
    'CURSOR_EXPIRED',
    'Changes after this cursor are not kept any more. Read what you follow anew, and begin from ' +
      'the `corpus { changesCursor }` of that answer.',
    { argument },
  );
}
