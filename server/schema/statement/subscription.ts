import type { GraphQLResolveInfo } from 'graphql';
import { clientError } from '../../client-error.ts';
import { encodeChangeCursor } from '../../live/change-cursor.ts';
import { FeedUnavailable } from '../../live/change-feed.ts';
import type { ChangeSubscription } from '../../live/follow-changes.ts';
import { type Change, changeConditionsOf } from '../../live/read-changes.ts';
import { resolvePlace } from '../../live/resume.ts';
import { checkCost } from '../../policy/cost.ts';
import { loadNode } from '../../read/load-node.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Statement } from '../nodes.ts';
import { checkSearchLength } from '../search-argument.ts';
import { StatementFilter } from './list.ts';

const ChangeKind = builder.enumType('StatementChangeKind', {
  description: 'What became of a statement.',
  values: {
    RECORDED: { description: 'It came into the register.' },
    CORRECTED: {
      description:
        'Something about it was corrected, or it stands again after it was withdrawn; `history` ' +
        'says what and why. Or its speaker was merged into another, who is served now; then ' +
        '`mergedInto` of the former one tells why. A change of its article, of names, of members ' +
        'or of which statements report one utterance is none of the statement.',
    },
    WITHDRAWN: { description: 'It was taken back. Its id still answers.' },
    REDACTED: { description: 'Its words were removed for good. Its id still answers.' },
  } as const,
});

const StatementChange = builder.objectRef<Change>('StatementChange').implement({
  description: 'One change of one statement.',
  fields: (t) => ({
    cursor: t.string({
      description:
        'Opaque: `after` it the changes go on, none lost and none twice. Also the `id` of the ' +
        'server-sent event, whether it is asked for or not.',
      resolve: encodeChangeCursor,
    }),
    change: t.expose('change', { type: ChangeKind, description: 'What became of the statement.' }),
    matches: t.exposeBoolean('isListed', {
      description:
        'Whether `statements` with this filter lists the statement as it is now. False: it may have ' +
        'been listed before this change; whoever keeps such a list takes it out.',
    }),
    statement: t.field({
      type: Statement,
      description:
        'The statement as it is now: with this change, and maybe with later ones that are still ' +
        'to be told.',
      resolve: ({ statementId }, _args, context, info) =>
        loadNode('statement', statementId, context, info),
    }),
  }),
});

builder.subscriptionType({
  description:
    'What can be followed, by server-sent events (`Accept: text/event-stream`, by GET or POST): ' +
    'each answer is an `event: next` with an `id`. `event: complete` says that this server stops. ' +
    'After that, or when the connection breaks, ask again with the last `id` in a header ' +
    '`Last-Event-ID`, as `EventSource` does by itself. An `id` may come without an event, for ' +
    'what does not match. A comment comes every 10 seconds at least.',
});

builder.subscriptionField('statementChanged', (t) =>
  t.field({
    type: StatementChange,
    description:
      'The changes of statements, each once, in the order they were committed in, whichever ' +
      'server they were made on. They are kept for 7 days.',
    args: {
      filter: t.arg({
        type: StatementFilter,
        description:
          'Only changes of statements that match, as they are now or were right before the change: ' +
          '`matches` says whether they do. Otherwise than in lists, `status` does not ' +
          'filter unless it says more than its default, so that withdrawals are told. Of former ' +
          'words nothing is known: what changes about a statement is told whatever `search` says ' +
          'when the rest of the filter matched right before the change.',
      }),
      after: t.arg.string({
        description:
          'A `cursor`, or `corpus { changesCursor }`: changes after it, also those of the past. ' +
          'Absent: from now on. A header `Last-Event-ID` goes before it. Older than what is kept, ' +
          'the answer is an error `CURSOR_EXPIRED`: read what you follow anew, and begin from the ' +
          '`changesCursor` of that answer.',
      }),
    },
    complexity: { field: 1, multiplier: 1 },
    subscribe: (_root, args, context, info) => followStatements(args, context, info),
    resolve: (change) => change,
  }),
);

interface FollowArgs {
  readonly filter?: typeof StatementFilter.$inferInput | null | undefined;
  readonly after?: string | null | undefined;
}

/**
 * Begins a subscription; what is wrong with it is said before the stream starts.
 *
 * @throws CURSOR_EXPIRED, INVALID_CURSOR, SERVICE_UNAVAILABLE, and what the filter throws.
 */
async function followStatements(
  { filter, after }: FollowArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<ChangeSubscription> {
  checkCost(context, info);
  checkSearchLength(filter?.search);
  const { database, request, feed } = context;
  const conditions = await changeConditionsOf(database, filter);
  // Who connects again repeats `after` as it was.
  const lastId = request.headers.get('last-event-id');
  const from = await (lastId
    ? resolvePlace(database.pool, lastId, 'Last-Event-ID')
    : resolvePlace(database.pool, after, 'after'));
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
