import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Database } from '../database/client.ts';
import { type Caller, identifyCaller } from '../policy/identify-caller.ts';
import { pluginPoints } from '../policy/prices.ts';
import { hasScope } from '../policy/require-scope.ts';
import { firstOf } from '../policy/time-limit.ts';
import { createReader } from '../read/sql.ts';
import type { RequestFacts, ServerContext } from '../schema/context.ts';

/**
 * Adds the caller to the context, with a reader of what the caller may see, and rejects requests
 * with an invalid key and those of callers who have used up their points.
 */
export function useApiKey(database: Database): Plugin<RequestFacts> {
  const callers = new WeakMap<Request, Caller>();
  return {
    async onParams({ request, params, context, setResult }) {
      try {
        const { visit } = context as unknown as ServerContext;
        callers.set(request, await identifyCaller(database, request.headers, visit));
        await visit.pay(pluginPoints(String(params.query ?? '')));
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        setResult({ errors: [error] });
      }
    },
    onContextBuilding({ context, extendContext }) {
      const { request, visit } = context;
      const caller = callers.get(request) ?? { apiKey: null, idempotencyKey: null };
      const seesProposals = hasScope(caller, 'WRITE');
      const signal = firstOf(request.signal, visit.signal);
      const options = { signal, seesProposals, onText: visit.texts.add, pace: visit };
      const reader = createReader(database, options);
      extendContext({ ...caller, reader });
    },
  };
}
