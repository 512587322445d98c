import {
  buildSchema,
  type DocumentNode,
  defaultTypeResolver,
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  isAbstractType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  printSchema,
} from 'graphql';
import type { FieldFacts, Selection } from '../../server/executor/field.ts';
import { schema } from '../../server/schema/index.ts';

// The oracle of the executor: graphql-js resolves the same fields object by object, each batch of
// one parent, and with everything read that any field may need.

const plain = buildSchema(printSchema(schema));

for (const [name, type] of Object.entries(plain.getTypeMap())) {
  const ours = schema.getType(name);
  if (!isScalarType(type) || !isScalarType(ours) || isSpecifiedScalarType(type)) continue;
  const { serialize, parseValue, parseLiteral } = ours;
  Object.assign(type, { serialize, parseValue, parseLiteral });
}

const EVERYTHING: Selection = {
  needs(typeName) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) return [];
    const fields = Object.values(type.getFields());
    const needs = fields.flatMap(({ extensions }) => {
      const facts = extensions['dixit'] as FieldFacts | undefined;
      return typeof facts?.needs === 'function' ? facts.needs(EVERYTHING) : (facts?.needs ?? []);
    });
    return [...new Set(needs)];
  },
  under: () => EVERYTHING,
};

const fieldResolver: GraphQLFieldResolver<unknown, unknown> = async (
  parent,
  args,
  context,
  info,
) => {
  const type = schema.getType(info.parentType.name);
  const field = isObjectType(type) ? type.getFields()[info.fieldName] : undefined;
  const facts = field?.extensions['dixit'] as FieldFacts | undefined;
  if (facts?.batch) {
    const [value] = await facts.batch(
      [parent] as never[],
      args as never,
      context as never,
      EVERYTHING,
    );
    return value;
  }
  if (!field?.resolve) return (parent as Record<string, unknown>)[info.fieldName];
  return field.resolve(parent, args, context, { ...info, schema });
};

/** Executes a document of the schema by graphql-js. */
export async function executePlainly(
  document: DocumentNode,
  variableValues: Record<string, unknown>,
  contextValue: unknown,
): Promise<ExecutionResult> {
  return await execute({
    schema: plain,
    document,
    variableValues,
    contextValue,
    fieldResolver,
    typeResolver(value, context, info, abstract) {
      const ours = schema.getType(abstract.name);
      const resolve = (isAbstractType(ours) && ours.resolveType) || defaultTypeResolver;
      return resolve(value, context, { ...info, schema }, abstract);
    },
  });
}
