import type { GraphQLSchema } from 'graphql';
import { collectDefinitions, type SourceFile, toDeclaration } from './documents.ts';

/**
 * The GraphQL Code Generator plugin `@dixit/sdk/codegen`: writes a typed document for each of your
 * own operations, next to the types of `typescript-operations`. These documents work like those of
 * this package: dates and other scalars are validated, deprecated fields are reported to
 * `onDeprecated`, and the comment above an operation becomes its docstring.
 *
 * @throws {Error} if an operation has no name, or a fragment is not defined
 * @example
 * const plugins = ['typescript-operations', '@dixit/sdk/codegen'];
 * const generates = { 'generated.ts': { preset: '@dixit/sdk/codegen', plugins } };
 */
export function plugin(schema: GraphQLSchema, files: readonly SourceFile[]) {
  const { operations, fragments } = collectDefinitions(files);
  return {
    prepend: ["import { TypedDocumentString } from '@dixit/sdk';"],
    content: operations.map((operation) => toDeclaration(operation, schema, fragments)).join('\n'),
  };
}
