import { createHash } from 'node:crypto';
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import {
  type ASTNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  stripIgnoredCharacters,
  TokenKind,
  visit,
} from 'graphql';
import { type Fragments, toDocumentMeta } from './document-meta.ts';

// Writes one typed document for each operation, as `typed-document-node` does with
// `documentMode: 'string'`, for three reasons in a file of our own: the standard plugin imports an
// interface from `@graphql-typed-document-node/core`, whose peer dependency would bring `graphql`
// to every consumer; it writes a document for each fragment besides, which nobody can send; and it
// drops the comment above an operation, here the docstring of its document.

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
  const definitions = files.flatMap((file) => file.document?.definitions ?? []);
  const fragments = new Map(
    definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map(byName),
  );
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (manifest) return toManifest(operations, fragments);
  return {
    prepend: [`import { TypedDocumentString } from '${importFrom}';`],
    content: operations.map((operation) => toDeclaration(operation, schema, fragments)).join('\n'),
  };
};

/** The queries by the SHA-256 of their texts, for the server to know them by. */
function toManifest(operations: readonly OperationDefinitionNode[], fragments: Fragments): string {
  const texts = operations.filter(isQuery).map((operation) => toText(operation, fragments));
  return JSON.stringify(Object.fromEntries(texts.map((text) => [sha256(text), text])), null, 2);
}

function byName(node: FragmentDefinitionNode) {
  return [node.name.value, node] as const;
}

function isQuery({ operation }: OperationDefinitionNode): boolean {
  return operation === OperationTypeNode.QUERY;
}

function toText(operation: OperationDefinitionNode, fragments: Fragments): string {
  const parts = [operation, ...fragmentsOf(operation, fragments)];
  return stripIgnoredCharacters(parts.map(print).join('\n'));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function toDeclaration(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  fragments: Fragments,
): string {
  const name = operation.name?.value;
  const comment = commentAbove(operation);
  if (!name || comment.length === 0)
    throw new Error(`Operation ${name} needs a name and a comment above it`);
  const type = `${name}${operation.operation.replace(/^./, (letter) => letter.toUpperCase())}`;
  const text = toText(operation, fragments);
  const meta = {
    hash: isQuery(operation) ? sha256(text) : undefined,
    ...toDocumentMeta(operation, schema, fragments),
  };
  return [
    `/**\n${comment.map((line) => ` *${line}\n`).join('')} */`,
    `export const ${name}Document: TypedDocumentString<${type}, ${type}Variables> =`,
    `  /*#__PURE__*/ new TypedDocumentString(\n    ${JSON.stringify(text)},`,
    `    ${JSON.stringify(meta)},\n  );\n`,
  ].join('\n');
}

/** The fragments that a definition uses, directly or through others, each once. */
function fragmentsOf(root: ASTNode, fragments: Fragments): FragmentDefinitionNode[] {
  const used = new Set<FragmentDefinitionNode>();
  const collect = (node: ASTNode) =>
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment) throw new Error(`There is no fragment ${name.value}`);
        if (used.has(fragment)) return;
        used.add(fragment);
        collect(fragment);
      },
    });
  collect(root);
  return [...used];
}

/** The lines of the comment above an operation, each without its `#`. */
export function commentAbove({ loc }: OperationDefinitionNode): string[] {
  const lines: string[] = [];
  for (let token = loc?.startToken.prev; token?.kind === TokenKind.COMMENT; token = token.prev) {
    if (token.line + lines.length + 1 !== loc?.startToken.line) break;
    lines.unshift(token.value.replaceAll('*/', '*\\/'));
  }
  return lines;
}
