import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  TokenKind,
  visit,
} from 'graphql';
import { type Fragments, toDocumentMeta } from './document-meta.ts';

/** A file as GraphQL Code Generator passes it to a plugin. */
export interface SourceFile {
  readonly document?: DocumentNode | undefined;
}

/** Collects the operations of the files, and the fragments by name. */
export function collectDefinitions(files: readonly SourceFile[]) {
  const definitions = files.flatMap(({ document }) => document?.definitions ?? []);
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const fragments: Fragments = new Map(
    definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map(byName),
  );
  return { operations, fragments };
}

function byName(node: FragmentDefinitionNode) {
  return [node.name.value, node] as const;
}

/** The text that is sent: the operation and its fragments, without whitespace and comments. */
export function toText(operation: OperationDefinitionNode, fragments: Fragments): string {
  const parts = [operation, ...fragmentsOf(operation, fragments)];
  return stripIgnoredCharacters(parts.map(print).join('\n'));
}

/** The typed document of an operation, with the comment above it as its docstring. */
export function toDeclaration(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  fragments: Fragments,
  hash?: string,
): string {
  const name = operation.name?.value;
  if (!name) throw new Error('Give each operation a name: its document is named after it');
  const type = `${name}${operation.operation.replace(/^./, (letter) => letter.toUpperCase())}`;
  const meta = { hash, ...toDocumentMeta(operation, schema, fragments) };
  const comment = commentAbove(operation).map((line) => ` *${line}\n`);
  return [
    ...(comment.length > 0 ? [`/**\n${comment.join('')} */`] : []),
    `export const ${name}Document: TypedDocumentString<${type}, ${type}Variables> =`,
    `  /*#__PURE__*/ new TypedDocumentString(`,
    `    ${JSON.stringify(toText(operation, fragments))},`,
    `    ${JSON.stringify(meta)},\n  );\n`,
  ].join('\n');
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

/** The fragments that a definition uses, directly or through others, each once. */
function fragmentsOf(root: ASTNode, fragments: Fragments): FragmentDefinitionNode[] {
  const used = new Set<FragmentDefinitionNode>();
  const collect = (node: ASTNode) =>
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment) throw new Error(`The fragment ${name.value} is not defined`);
        if (used.has(fragment)) return;
        used.add(fragment);
        collect(fragment);
      },
    });
  collect(root);
  return [...used];
}
