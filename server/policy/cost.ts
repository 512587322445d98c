import type { GraphQLError } from 'graphql';
import { clientError } from '../client-error.ts';
import { MAX_BREADTH, MAX_COST, MAX_DEPTH } from './limits.ts';

const REFUSALS = {
  COST: {
    code: 'QUERY_TOO_COMPLEX',
    message:
      `The query could return more than ${MAX_COST} objects. ` +
      'Request smaller pages or fewer nested lists.',
  },
  DEPTH: {
    code: 'QUERY_TOO_DEEP',
    message: `The query nests deeper than ${MAX_DEPTH} levels. Query inner objects by their id.`,
  },
  BREADTH: {
    code: 'QUERY_TOO_COMPLEX',
    message: `The query selects more than ${MAX_BREADTH} fields. Split it into several queries.`,
  },
} as const;

/** The error for a query that exceeds a limit. */
export function costError(kind: keyof typeof REFUSALS, cost?: number): GraphQLError {
  const { code, message } = REFUSALS[kind];
  return clientError(code, message, cost === undefined ? {} : { cost, maximum: MAX_COST });
}

/** @throws QUERY_TOO_COMPLEX if a query could return more objects than the limit. */
export function checkCost(cost: number): void {
  if (cost > MAX_COST) throw costError('COST', cost);
}
