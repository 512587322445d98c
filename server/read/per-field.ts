import type { GraphQLResolveInfo } from 'graphql';

type Values = Map<unknown, unknown>;

const byContext = new WeakMap<object, Values>();

/**
 * One value for a field in a request's query, however many objects it is resolved on: what the
 * resolvers of siblings share, such as a loader that gathers their ids. Give a purpose where a
 * field has several.
 *
 * Keyed by the executor's list of field nodes, which siblings have in common. The response path
 * would not do: under exclusive types one path may stand for fields with other arguments.
 */
export function perField<T>(
  context: object,
  info: GraphQLResolveInfo,
  make: () => T,
  purpose = '',
): T {
  const ofRequest = valuesOfRequest(context);
  const ofField = once(ofRequest, info.fieldNodes, (): Values => new Map());
  return once(ofField, purpose, make);
}

/** One value for a whole request. */
export function perRequest<T>(context: object, name: string, make: () => T): T {
  return once(valuesOfRequest(context), name, make);
}

function valuesOfRequest(context: object): Values {
  const values = byContext.get(context) ?? new Map();
  byContext.set(context, values);
  return values;
}

function once<T>(values: Values, key: unknown, make: () => T): T {
  if (!values.has(key)) values.set(key, make());
  return values.get(key) as T;
}
