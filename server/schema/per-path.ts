import type { GraphQLResolveInfo, ResponsePath } from 'graphql';
import type { Context } from '../context.ts';

const byContext = new WeakMap<Context, Map<string, unknown>>();

/**
 * One value for a place in a request's query, however many objects are resolved there: what
 * resolvers of siblings share, such as a loader that gathers their ids.
 */
export function perPath<T>(context: Context, info: GraphQLResolveInfo, make: () => T): T {
  return perRequest(context, `${info.parentType.name} ${pathWithoutIndices(info.path)}`, make);
}

/** One value for a whole request. */
export function perRequest<T>(context: Context, name: string, make: () => T): T {
  const values = byContext.get(context) ?? new Map<string, unknown>();
  byContext.set(context, values);
  if (!values.has(name)) values.set(name, make());
  return values.get(name) as T;
}

function pathWithoutIndices(path: ResponsePath | undefined): string {
  if (!path) return '';
  const before = pathWithoutIndices(path.prev);
  return typeof path.key === 'number' ? before : `${before}.${path.key}`;
}
