import { createHash } from 'node:crypto';
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { collectDefinitions, commentAbove, toDeclaration, toText } from './codegen/documents.ts';

// Writes one typed document for each operation, as `typed-document-node` does with `documentMode:
// 'string'`. There are three reasons for a separate plugin. The standard one imports an interface
// from `@graphql-typed-document-node/core`, whose peer dependency would bring `graphql` to every
// consumer. It also writes a document for each fragment, which cannot be sent. And it drops the
// comment above an operation, which becomes the docstring here.
//
// Unlike the plugin in the package, this one also writes the hashes: the server knows the
// operations written with it.

export interface DocumentsConfig {
  /**
   * Module that the generated file imports the document class from.
   *
   * @default '../src/document.ts'
   */
  readonly importFrom?: string;
  /** Whether to write the server's manifest, a map of hashes to texts, instead of documents. */
  readonly manifest?: boolean;
}

export const plugin: PluginFunction<DocumentsConfig> = (schema, files, config) => {
  const { importFrom = '../src/document.ts', manifest } = config;
  const { operations, fragments } = collectDefinitions(files);
  const hashOf = (operation: OperationDefinitionNode) => sha256(toText(operation, fragments));
  if (manifest) {
    const texts = operations
      .filter(isQuery)
      .map((query) => [hashOf(query), toText(query, fragments)]);
    return JSON.stringify(Object.fromEntries(texts), null, 2);
  }
  const declarations = operations.map((operation) => {
    if (commentAbove(operation).length === 0)
      throw new Error(`Add a comment above the operation ${operation.name?.value}`);
    const hash = isQuery(operation) ? hashOf(operation) : undefined;
    return toDeclaration(operation, schema, fragments, hash);
  });
  return {
    prepend: [`import { TypedDocumentString } from '${importFrom}';`],
    content: declarations.join('\n'),
  };
};

function isQuery({ operation }: OperationDefinitionNode): boolean {
  return operation === OperationTypeNode.QUERY;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
