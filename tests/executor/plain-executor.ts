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

// The oracle for the executor: graphql-js resolves the same fields object by object, in batches of
// one parent, with all data that any field can need.

const plain = buildSchema(printSchema(schema));

for (const [name, type] of Object.entries(plain.getTypeMap())) {
  const ours = schema.getType(name);
  if (!isScalarType(type) || !isScalarType(ours) || isSpecifiedScalarType(type)) continue;
  const { serialize, parseValue, parseLiteral } = ours;
  Object.assign(type, { serialize, parseValue, parseLiteral });
}

// Needs with too many references to join. The referenced rows are read separately.
const FAR: Readonly<Record<string, readonly string[]>> = {
  Speaker: ['mergedInto.mergedInto.id'],
  Utterance: ['mergedInto.mergedInto.id'],
};
const inProgress = new Set<string>();

const EVERYTHING: Selection = {
  needs(typeName) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) return [];
    if (inProgress.has(typeName)) return ['within.within.within'];
    inProgress.add(typeName);
    const needs = Object.values(type.getFields()).flatMap(({ extensions }) => {
      const facts = extensions['dixit'] as FieldFacts | undefined;
      return typeof facts?.needs === 'function' ? facts.needs(EVERYTHING) : (facts?.needs ?? []);
    });
    inProgress.delete(typeName);
    return [...new Set([...needs, ...(FAR[typeName] ?? [])])];
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

/** Executes a document with graphql-js. */
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
