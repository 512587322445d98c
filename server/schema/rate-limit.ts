import { costOf } from '../policy/cost.ts';
import { builder, exposed } from './builder.ts';

interface RateLimitFacts {
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: Date;
  readonly cost: number;
}

const RateLimit = builder.objectRef<RateLimitFacts>('RateLimit').implement({
  description:
    'Points that the client may use: an API key, or an address without one. Responses report them ' +
    'in `RateLimit-*` headers too.',
  fields: (t) => ({
    ...exposed(t, {
      limit: ['NonNegativeInt', 'Points per minute.'],
      remaining: ['NonNegativeInt', 'Points left until `resetAt`, after this query.'],
      resetAt: ['DateTime', 'When the client has all points again.'],
      cost: ['NonNegativeInt', 'Points of this query.'],
    }),
  }),
});

builder.queryField('rateLimit', (t) =>
  t.field({
    type: RateLimit,
    nullable: true,
    isPersonal: true,
    description: 'Points that the client may use; null if this server does not count points.',
    resolve: (_root, _args, context) => {
      const { balance } = context.visit;
      if (!balance) return null;
      const inMs = balance.resetsAt - performance.now();
      const resetAt = new Date(Date.now() + inMs);
      return {
        limit: balance.limit,
        remaining: Math.floor(balance.remaining),
        resetAt,
        cost: costOf(context),
      };
    },
  }),
);
