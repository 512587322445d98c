import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { scalars } from './codegen/scalars.ts';

// Writes the types of `@dixit/sdk/testing`: a fixture for each object type, as plain data in which
// every field is optional and a connection is the list of its nodes; and a resolver for each field.

export const plugin: PluginFunction = (schema) => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const objects = types.filter(isObjectType).filter((type) => !isPlumbing(type, schema));
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => type != null);
  const abstract = types.filter((type) => isInterfaceType(type) || isUnionType(type));
  return {
    prepend: [
      "import type { IsoDate, IsoDateTime, JsonValue, LanguageTag, Sha256, UrlString } from '../src/scalars.ts';",
    ],
    content: [
      ...types.filter(isEnumType).map((type) => {
        const values = type.getValues().map(({ name }) => `'${name}'`);
        return `type ${type.name}Value = ${values.join(' | ')};\n`;
      }),
      ...types
        .filter(isInputObjectType)
        .map(
          (type) =>
            `interface ${type.name}Value ${braces(inputs(Object.values(type.getFields())))}\n`,
        ),
      ...objects.map(toFixture),
      ...abstract.map((type) => {
        const names = schema.getPossibleTypes(type).map(({ name }) => `${name}Fixture`);
        return `${docstring(`Any fixture of ${type.name}.`)}export type ${type.name}Fixture = ${names.join(' | ')};\n`;
      }),
      docstring(
        'Functions that resolve fields instead of the fixtures. Each receives the parent fixture (`null` for the fields of Query and Mutation) and the arguments.',
        "@example\nconst resolvers: FieldResolvers = { 'Statement.citation': ({ text }, { style }) => style + text };",
      ) +
        `export interface FieldResolvers ${braces([
          ...roots.flatMap((type) => toResolvers(type, 'null')),
          ...objects.flatMap((type) => toResolvers(type, `${type.name}Fixture`)),
        ])}`,
    ].join('\n'),
  };
};

/** Root types and the parts of connections: built by the register, never given as fixtures. */
function isPlumbing(type: GraphQLObjectType, schema: GraphQLSchema): boolean {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots.includes(type) || /(Connection|Edge|^PageInfo)$/.test(type.name);
}

function toFixture(type: GraphQLObjectType): string {
  const isNode = type.getInterfaces().some(({ name }) => name === 'Node');
  const fields = Object.values(type.getFields()).map((field) => {
    const mark = isNode && field.name === 'id' ? '' : '?';
    const end = mark && ' | undefined';
    return `${docstring(field.description)}readonly ${field.name}${mark}: ${output(field.type)}${end};`;
  });
  return `${docstring(type.description)}export interface ${type.name}Fixture ${braces([
    `readonly __typename: '${type.name}';`,
    ...fields,
  ])}\n`;
}

function toResolvers(type: GraphQLObjectType, parent: string): string[] {
  return Object.values(type.getFields()).map((field: GraphQLField<unknown, unknown>) => {
    const args = `{ ${inputs(field.args).join(' ')} }`;
    return `readonly '${type.name}.${field.name}'?: ((parent: ${parent}, args: ${args}) => ${output(field.type)}) | undefined;`;
  });
}

function inputs(fields: readonly Pick<GraphQLInputField, 'name' | 'type' | 'defaultValue'>[]) {
  return fields.map(({ name, type, defaultValue }) => {
    const always = isNonNullType(type) || defaultValue !== undefined;
    return `readonly ${name}${always ? '' : '?'}: ${input(type)}${always ? '' : ' | undefined'};`;
  });
}

function input(type: GraphQLInputType): string {
  if (isNonNullType(type)) return input(type.ofType).replace(/ \| null$/, '');
  if (isListType(type)) return `readonly (${input(type.ofType)})[] | null`;
  return `${isScalarType(type) ? scalar(type.name, 'input') : `${type.name}Value`} | null`;
}

function output(type: GraphQLOutputType): string {
  if (isNonNullType(type)) return output(type.ofType).replace(/ \| null$/, '');
  if (isListType(type)) return `readonly (${output(type.ofType)})[] | null`;
  if (isScalarType(type)) return `${scalar(type.name, 'output')} | null`;
  if (isEnumType(type)) return `${type.name}Value | null`;
  const [, node] = /^(\w+)Connection$/.exec(type.name) ?? [];
  return node ? `readonly ${node}Fixture[] | null` : `${type.name}Fixture | null`;
}

function scalar(name: string, side: 'input' | 'output'): string {
  const builtIn = { String: 'string', Int: 'number', Float: 'number', Boolean: 'boolean' };
  const known: Readonly<Record<string, string | Record<typeof side, string>>> = {
    ...builtIn,
    ...scalars,
  };
  const found = known[name];
  if (!found)
    throw new Error(`Add the TypeScript type of the scalar ${name} to codegen/scalars.ts`);
  return (typeof found === 'string' ? found : found[side]).replace(/^.*#/, '');
}

function braces(lines: readonly string[]): string {
  return `{\n${lines.join('\n').replaceAll(/^/gm, '  ')}\n}`;
}

function docstring(...parts: readonly (string | null | undefined)[]): string {
  const lines = parts.flatMap((part) => part?.replaceAll('*/', '*\\/').split('\n') ?? []);
  return lines.length === 0 ? '' : `/**\n${lines.map((line) => ` * ${line}\n`).join('')} */\n`;
}
