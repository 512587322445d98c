import { type GraphQLFieldResolver, getNamedType } from 'graphql';
import type { FieldResolvers, NodeFixture } from '../generated/fixtures.ts';
import { defaultValue } from './default-value.ts';
import { DERIVED } from './derived.ts';
import { filterNodes } from './filters.ts';
import { missing } from './fixture-error.ts';
import { type PageArguments, pageOf } from './page-of.ts';
import { resolveRoot } from './resolve-root.ts';
import { type Order, sortNodes } from './sort-nodes.ts';

type Nodes = ReadonlyMap<string, NodeFixture>;
type ListArguments = PageArguments & { filter?: object | null; orderBy?: Order | null };
type Resolver = (parent: unknown, args: unknown) => unknown;

/** Resolves a field from `resolvers`, the fixture, all fixtures, or the schema, in this order. */
export function createFieldResolver(
  nodes: Nodes,
  resolvers: FieldResolvers,
): GraphQLFieldResolver<unknown, unknown> {
  return async (parent, args, _context, { fieldName, parentType, returnType }) => {
    const field = `${parentType.name}.${fieldName}`;
    const typeName = getNamedType(returnType).name;
    const isRoot = parent == null;
    const resolver = (resolvers as Readonly<Record<string, Resolver | undefined>>)[field];
    const derive = DERIVED[field] as
      | ((parent: unknown, nodes: Nodes, args: unknown) => unknown)
      | undefined;

    const find = () => {
      if (resolver) return resolver(parent ?? null, args);
      const own = (parent as Record<string, unknown> | undefined)?.[fieldName];
      if (own !== undefined) return typeof own === 'function' ? own(args) : own;
      if (isRoot) return resolveRoot(field, typeName, args, nodes);
      return derive?.(parent, nodes, args) ?? defaultValue(returnType, field);
    };
    const value = await find();
    if (value === undefined && isRoot) throw missing(`Define ${field} in \`resolvers\``);
    if (!typeName.endsWith('Connection') || !Array.isArray(value)) return value;

    const { filter, orderBy, ...page } = args as ListArguments;
    const nodeType = typeName.replace(/Connection$/, '');
    // A resolver receives the filter and the order, so its list is used unchanged.
    const all = resolver ? value : sortNodes(filterNodes(value, nodeType, filter, nodes), orderBy);
    return { ...pageOf(all, page), all };
  };
}
