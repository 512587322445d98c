import { clientError } from '../../client-error.ts';
import { encodeChangeCursor } from '../../live/change-cursor.ts';
import { FeedUnavailable, TooManySubscriptions } from '../../live/change-feed.ts';
import type { ChangeSubscription } from '../../live/follow-changes.ts';
import { type Change, changeConditionsOf } from '../../live/read-changes.ts';
import { resolvePlace } from '../../live/resume.ts';
import { costOf } from '../../policy/cost.ts';
import { MAX_SUBSCRIPTIONS_OF_CLIENT } from '../../policy/limits.ts';
import { PAST_CHANGES_POINTS } from '../../policy/prices.ts';
import { builder, enumOf } from '../builder.ts';
import type { Context } from '../context.ts';
import { checkSearchLength } from '../list-arguments.ts';
import { byId } from '../nodes.ts';
import { StatementFilter } from './list.ts';

const ChangeKind = enumOf('StatementChangeKind', 'Kind of change of a statement.', {
  RECORDED: 'It was recorded.',
  CORRECTED:
    'It was corrected, or restored after a withdrawal; see `history`. Also sent when its ' +
    'speaker was merged into another, which is then its `speaker`. Changes to its article, ' +
    'to names, to members and to the grouping into utterances are not sent.',
  WITHDRAWN: 'It was withdrawn. Its id still resolves.',
  REDACTED: 'Its words were permanently removed. Its id still resolves.',
});

const StatementChange = builder.objectRef<Change>('StatementChange').implement({
  description: 'A change of a statement.',
  fields: (t) => ({
    cursor: t.string({
      description:
        'Opaque cursor. Pass it as `after` to resume after this change without losing or ' +
        'repeating any. It is also the `id` of the server-sent event, even if it is not ' +
        'selected.',
      resolve: encodeChangeCursor,
    }),
    change: t.expose('change', { type: ChangeKind, description: 'Kind of change.' }),
    matches: t.exposeBoolean('isListed', {
      description:
        'Whether `statements` with this filter lists the statement as it is now. If false, it ' +
        'may have been listed before the change and should be removed from such a list.',
    }),
    statement: t.batch({
      description:
        'The statement as it is now. It may already include later changes that have not been ' +
        'delivered yet.',
      ...byId('Statement', 'statementId'),
    }),
  }),
});

builder.subscriptionType({
  description:
    'Subscriptions, delivered as server-sent events (`Accept: text/event-stream`, by GET or ' +
    'POST). Each result is an `event: next` with an `id`. `event: complete` means that the ' +
    'server is stopping. After it, or after a broken connection, reconnect with the last `id` in ' +
    'the `Last-Event-ID` header, as `EventSource` does automatically. An `id` can arrive without ' +
    'an event, for changes that do not match. A comment is sent at least every 10 seconds as a ' +
    'keep-alive.',
});

builder.subscriptionField('statementChanged', (t) =>
  t.field({
    type: StatementChange,
    description:
      'Changes of statements, each delivered once, in commit order, whichever server made them. ' +
      'Changes are kept for 7 days.',
    args: {
      filter: t.arg({
        type: StatementFilter,
        description:
          'Only changes of statements that match now or matched directly before the change; ' +
          '`matches` says whether they match now. Unlike in lists, `status` does not filter by ' +
          'default, so that withdrawals are delivered. Former words cannot be searched: if the ' +
          'rest of the filter matched before the change, the change is delivered even if ' +
          '`search` does not match.',
      }),
      after: t.arg.string({
        description:
          'Cursor to start after: a `cursor`, or `corpus { changesCursor }`. Past changes after ' +
          'it are included. If omitted, only new changes are delivered. A `Last-Event-ID` header ' +
          'takes precedence. If the changes after it are no longer kept, the error is ' +
          '`CURSOR_EXPIRED`: load the data again and start from the `changesCursor` of that ' +
          'response.',
      }),
    },
    subscribe: (_root, args, context) => followStatements(args, context),
    resolve: (change) => change,
  }),
);

interface FollowArgs {
  readonly filter?: typeof StatementFilter.$inferInput | null | undefined;
  readonly after?: string | null | undefined;
}

/**
 * Starts a subscription. Errors are reported before the stream starts.
 *
 * @throws CURSOR_EXPIRED, INVALID_CURSOR, SERVICE_UNAVAILABLE, RATE_LIMITED, and the errors of the
 * filter.
 */
async function followStatements(
  { filter, after }: FollowArgs,
  context: Context,
): Promise<ChangeSubscription> {
  const { database, reader, request, feed, visit } = context;
  checkSearchLength(filter?.search);
  const conditions = await changeConditionsOf(reader, filter);
  // A client that reconnects repeats the original `after`.
  const lastId = request.headers.get('last-event-id');
  const from = await (lastId
    ? resolvePlace(database.pool, lastId, 'Last-Event-ID')
    : resolvePlace(database.pool, after, 'after'));
  try {
    const points = { page: PAST_CHANGES_POINTS, change: costOf(context) };
    const payForPast = (what: 'page' | 'change', signal: AbortSignal) =>
      visit.payWhenPossible(points[what], signal);
    return feed.follow({ request, from, conditions, client: visit.client, payForPast });
  } catch (error) {
    if (error instanceof TooManySubscriptions) {
      throw clientError(
        'RATE_LIMITED',
        `You have ${MAX_SUBSCRIPTIONS_OF_CLIENT} open subscriptions. Close one of them first.`,
        { retryAfter: 60 },
      );
    }
    if (!(error instanceof FeedUnavailable)) throw error;
    throw clientError(
      'SERVICE_UNAVAILABLE',
      error.isClosed
        ? 'This server is stopping. Connect again.'
        : 'This server has reached its limit of subscriptions. Try again in a few seconds.',
    );
  }
}
