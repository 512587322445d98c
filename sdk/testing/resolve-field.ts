import { type GraphQLFieldResolver, getNamedType } from 'graphql';
import type { FieldAnswers, NodeFixture } from '../generated/fixtures.ts';
import { defaultValue } from './default-value.ts';
import { DERIVED } from './derived.ts';
import { filterNodes } from './filters.ts';
import { missing } from './fixture-error.ts';
import { type PageArguments, pageOf } from './page-of.ts';
import { resolveRoot } from './resolve-root.ts';
import { type Order, sortNodes } from './sort-nodes.ts';

type Nodes = ReadonlyMap<string, NodeFixture>;
type ListArguments = PageArguments & { filter?: object | null; orderBy?: Order | null };
type Answer = (parent: unknown, args: unknown) => unknown;

/** Answers a field: by its answer, else by the fixture, else by all fixtures, else by the schema. */
export function createFieldResolver(
  nodes: Nodes,
  answers: FieldAnswers,
): GraphQLFieldResolver<unknown, unknown> {
  return async (parent, args, _context, { fieldName, parentType, returnType }) => {
    const field = `${parentType.name}.${fieldName}`;
    const typeName = getNamedType(returnType).name;
    const isRoot = parent == null;
    const answer = (answers as Readonly<Record<string, Answer | undefined>>)[field];
    const derive = DERIVED[field] as ((parent: unknown, nodes: Nodes) => unknown) | undefined;

    const find = () => {
      if (answer) return answer(parent ?? null, args);
      const own = (parent as Record<string, unknown> | undefined)?.[fieldName];
      if (own !== undefined) return typeof own === 'function' ? own(args) : own;
      if (isRoot) return resolveRoot(field, typeName, args, nodes);
      return derive?.(parent, nodes) ?? defaultValue(returnType, field);
    };
    const value = await find();
    if (value === undefined && isRoot) throw missing(`Answer ${field} in \`answers\``);
    if (!typeName.endsWith('Connection') || !Array.isArray(value)) return value;

    const { filter, orderBy, ...page } = args as ListArguments;
    const nodeType = typeName.replace(/Connection$/, '');
    // Who answers a field by a function has seen the filter.
    const left = answer ? value : filterNodes(value, nodeType, filter, nodes);
    const all = answer ? left : sortNodes(left, orderBy);
    return { ...pageOf(all, page), all };
  };
}
