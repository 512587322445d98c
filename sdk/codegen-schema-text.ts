import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import {
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  stripIgnoredCharacters,
  visit,
} from 'graphql';

// Writes the schema as a module, for test registers that run without a file system. Descriptions
// are omitted, since only people read them.

export const plugin: PluginFunction = (schema) => {
  const bare = visit(parse(printSchema(lexicographicSortSchema(schema))), {
    StringValue: (_node, key) => (key === 'description' ? null : undefined),
  });
  return `export const schemaText =\n  ${JSON.stringify(stripIgnoredCharacters(print(bare)))};\n`;
};
