import { createHash } from 'node:crypto';
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { collectDefinitions, commentAbove, toDeclaration, toText } from './codegen/documents.ts';

// Writes one typed document for each operation, as `typed-document-node` does with
// `documentMode: 'string'`, for three reasons with a plugin of our own: the standard one imports an
// interface from `@graphql-typed-document-node/core`, whose peer dependency would bring `graphql`
// to every consumer; it writes a document for each fragment besides, which nobody can send; and it
// drops the comment above an operation, here the docstring of its document.
//
// Otherwise than the plugin in the package it writes the hashes too: what is written with this one
// the server knows.

export interface DocumentsConfig {
  /**
   * Where the documents' class comes from, as the generated file names it.
   *
   * @default '../src/document.ts'
   */
  readonly importFrom?: string;
  /** Whether to write, instead of documents, what a server knows them by: texts by their hashes. */
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
      throw new Error(`The operation ${operation.name?.value} needs a comment above it`);
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
