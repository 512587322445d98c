import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import {
  type ASTNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  TokenKind,
  visit,
} from 'graphql';

// Writes one typed document for each operation, as `typed-document-node` does with
// `documentMode: 'string'`, for three reasons in a file of our own: the standard plugin imports an
// interface from `@graphql-typed-document-node/core`, whose peer dependency would bring `graphql`
// to every consumer; it writes a document for each fragment besides, which nobody can send; and it
// drops the comment above an operation, here the docstring of its document.

/** Where the documents' class comes from, as the generated file names it. */
export interface DocumentsConfig {
  /** @default '../src/document.ts' */
  readonly importFrom?: string;
}

export const plugin: PluginFunction<DocumentsConfig> = (_schema, files, config) => {
  const { importFrom = '../src/document.ts' } = config;
  const definitions = files.flatMap((file) => file.document?.definitions ?? []);
  const fragments = new Map(
    definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map(byName),
  );
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return {
    prepend: [`import { TypedDocumentString } from '${importFrom}';`],
    content: operations.map((operation) => toDeclaration(operation, fragments)).join('\n'),
  };
};

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function byName(node: FragmentDefinitionNode) {
  return [node.name.value, node] as const;
}

function toDeclaration(operation: OperationDefinitionNode, fragments: Fragments): string {
  const name = operation.name?.value;
  const comment = commentAbove(operation);
  if (!name || comment.length === 0)
    throw new Error(`Operation ${name} needs a name and a comment above it`);
  const type = `${name}${operation.operation.replace(/^./, (letter) => letter.toUpperCase())}`;
  const parts = [operation, ...fragmentsOf(operation, fragments)];
  const text = stripIgnoredCharacters(parts.map(print).join('\n'));
  return [
    `/**\n${comment.map((line) => ` *${line}\n`).join('')} */`,
    `export const ${name}Document: TypedDocumentString<${type}, ${type}Variables> =`,
    `  /*#__PURE__*/ new TypedDocumentString(\n    ${JSON.stringify(text)},\n  );\n`,
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

function commentAbove({ loc }: OperationDefinitionNode): string[] {
  const lines: string[] = [];
  for (let token = loc?.startToken.prev; token?.kind === TokenKind.COMMENT; token = token.prev) {
    if (token.line + lines.length + 1 !== loc?.startToken.line) break;
    lines.unshift(token.value.replaceAll('*/', '*\\/'));
  }
  return lines;
}
