import { ComplexityErrorKind, complexityFromQuery } from '@pothos/plugin-complexity';
import { type GraphQLResolveInfo, Kind } from 'graphql';
import { limitError, MAX_BREADTH, MAX_COST, MAX_DEPTH } from './builder.ts';
import type { Context } from './context.ts';

/**
 * The limits on a query, before a subscription begins: the schema's own look at them comes with
 * each event, when the stream has started.
 *
 * @throws QUERY_TOO_COMPLEX, QUERY_TOO_DEEP
 */
export function checkCost(context: Context, info: GraphQLResolveInfo): void {
  const definitions = [info.operation, ...Object.values(info.fragments)];
  const { complexity, depth, breadth } = complexityFromQuery(
    { kind: Kind.DOCUMENT, definitions },
    { schema: info.schema, ctx: context, variables: context.params.variables ?? {} },
  );
  if (depth > MAX_DEPTH) throw limitError(ComplexityErrorKind.Depth, complexity);
  if (breadth > MAX_BREADTH) throw limitError(ComplexityErrorKind.Breadth, complexity);
  if (complexity > MAX_COST) throw limitError(ComplexityErrorKind.Complexity, complexity);
}
