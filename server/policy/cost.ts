import { ComplexityErrorKind, complexityFromQuery } from '@pothos/plugin-complexity';
import { type GraphQLError, type GraphQLResolveInfo, Kind } from 'graphql';
import type { YogaInitialContext } from 'graphql-yoga';
import { clientError } from '../client-error.ts';
import { MAX_BREADTH, MAX_COST, MAX_DEPTH } from './limits.ts';

const REFUSALS = {
  [ComplexityErrorKind.Complexity]: {
    code: 'QUERY_TOO_COMPLEX',
    message:
      `The query could return more than ${MAX_COST} objects. ` +
      'Request smaller pages or fewer nested lists.',
  },
  [ComplexityErrorKind.Depth]: {
    code: 'QUERY_TOO_DEEP',
    message: `The query nests deeper than ${MAX_DEPTH} levels. Query inner objects by their id.`,
  },
  [ComplexityErrorKind.Breadth]: {
    code: 'QUERY_TOO_COMPLEX',
    message: `The query selects more than ${MAX_BREADTH} fields. Split it into several queries.`,
  },
} as const;

/** What a query over a limit is refused with. */
export function costError(kind: ComplexityErrorKind, cost: number): GraphQLError {
  const { code, message } = REFUSALS[kind];
  const isCost = kind === ComplexityErrorKind.Complexity;
  return clientError(code, message, isCost ? { cost, maximum: MAX_COST } : {});
}

/**
 * The limits on a query, before a subscription begins: the schema's own look at them comes with
 * each event, when the stream has started.
 *
 * @throws QUERY_TOO_COMPLEX, QUERY_TOO_DEEP
 */
export function checkCost(
  context: Pick<YogaInitialContext, 'params'>,
  info: GraphQLResolveInfo,
): void {
  const { schema, operation, fragments } = info;
  const { complexity, depth, breadth } = complexityFromQuery(
    { kind: Kind.DOCUMENT, definitions: [operation, ...Object.values(fragments)] },
    { schema, ctx: context, variables: context.params.variables ?? {} },
  );
  if (depth > MAX_DEPTH) throw costError(ComplexityErrorKind.Depth, complexity);
  if (breadth > MAX_BREADTH) throw costError(ComplexityErrorKind.Breadth, complexity);
  if (complexity > MAX_COST) throw costError(ComplexityErrorKind.Complexity, complexity);
}
