import type { GraphQLSchema } from 'graphql';
import { collectDefinitions, type SourceFile, toDeclaration } from './documents.ts';

/**
 * The plugin `@dixit/sdk/codegen` of GraphQL Code Generator: writes a typed document for each
 * operation of your own, beside the types of `typescript-operations`. Such a document is like those
 * of this package: its dates and other scalars are checked, its deprecated fields are told to
 * `onDeprecated`, and the comment above the operation is its docstring.
 *
 * @throws {Error} for an operation without a name, and for a fragment that is nowhere
 * @example
 * const generates = { 'generated.ts': { plugins: ['typescript-operations', '@dixit/sdk/codegen'] } };
 */
export function plugin(schema: GraphQLSchema, files: readonly SourceFile[]) {
  const { operations, fragments } = collectDefinitions(files);
  return {
    prepend: ["import { TypedDocumentString } from '@dixit/sdk';"],
    content: operations.map((operation) => toDeclaration(operation, schema, fragments)).join('\n'),
  };
}
