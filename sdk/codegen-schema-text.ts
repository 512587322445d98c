import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import {
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  stripIgnoredCharacters,
  visit,
} from 'graphql';

// Writes the schema as a module, for clients that answer in-process wherever they run: without a
// file system, and without the descriptions, which only people read.

export const plugin: PluginFunction = (schema) => {
  const bare = visit(parse(printSchema(lexicographicSortSchema(schema))), {
    StringValue: (_node, key) => (key === 'description' ? null : undefined),
  });
  return `export const schemaText =\n  ${JSON.stringify(stripIgnoredCharacters(print(bare)))};\n`;
};
