import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { commentAbove } from './codegen/documents.ts';

// Writes the lists of the register: for each operation that is named for the connection it asks for
// (`query Statements { statements { nodes … } }`) a function that walks all of its pages, and all of
// them together as methods. The comment above the operation says what is in the list and, under
// `@example`, how it is walked.

interface List {
  /** As its operation: `Statements`. */
  readonly name: string;
  /** As its field: `statements`. */
  readonly field: string;
  /** The type of its items: `StatementWithArticleFragment`. */
  readonly item: string;
  readonly summary: readonly string[];
  readonly example: readonly string[];
}

export const plugin: PluginFunction = (_schema, files) => {
  const lists = files
    .flatMap((file) => file.document?.definitions ?? [])
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .flatMap(toLists)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return {
    prepend: [
      "import type { Client } from '../src/client.ts';",
      "import { type IterateOptions, walk } from '../src/iterate.ts';",
      "import type { Paginator } from '../src/paginate.ts';",
      `import {\n${lists.map(toImports).join('')}} from './operations.ts';`,
    ],
    content: [...lists.map(toFunction), toInterface(lists), toFactory(lists)].join('\n'),
  };
};

/** The list that an operation asks for; none where it is about something else. */
function toLists(operation: OperationDefinitionNode): readonly List[] {
  const name = operation.name?.value ?? '';
  const [root] = fieldsOf(operation.selectionSet);
  const field = root?.name.value;
  const nodes = fieldsOf(root?.selectionSet).find((found) => found.name.value === 'nodes');
  if (field === undefined || nodes === undefined || field !== uncapitalized(name)) return [];
  const [spread] = nodes.selectionSet?.selections ?? [];
  if (spread?.kind !== Kind.FRAGMENT_SPREAD || nodes.selectionSet?.selections.length !== 1) {
    throw new Error(
      `The nodes of ${name} must be one named fragment, so that their type has a name`,
    );
  }
  const comment = commentAbove(operation);
  const example = comment.indexOf(' @example');
  const summary = comment[0]?.replace(/^ One page of (?=\w)/, ' All ');
  if (example < 0 || summary === undefined || summary === comment[0]) {
    throw new Error(`The comment above ${name} must begin with "One page of" and have an @example`);
  }
  return [
    {
      name,
      field,
      item: `${spread.name.value}Fragment`,
      summary: [summary, ...comment.slice(1, example)],
      example: comment.slice(example),
    },
  ];
}

function fieldsOf(selectionSet: SelectionSetNode | undefined): readonly FieldNode[] {
  return selectionSet?.selections.filter((node) => node.kind === Kind.FIELD) ?? [];
}

function uncapitalized(name: string): string {
  return name.replace(/^./, (letter) => letter.toLowerCase());
}

function toImports({ name, item }: List): string {
  return `  type ${item},\n  ${name}Document,\n  type ${name}Query,\n  type ${name}QueryVariables,\n`;
}

function optionsOf({ name }: List): string {
  return `IterateOptions<${name}QueryVariables>`;
}

function paginatorOf({ name, field, item }: List): string {
  return `Paginator<${item}, ${name}Query['${field}']>`;
}

function toFunction(list: List): string {
  const { name, field, summary, example } = list;
  return `${docstring([...summary, '', ' @throws {DixitError} while iterating', ...example])}
export function iterate${name}(
  client: Client,
  options: ${optionsOf(list)} = {},
): ${paginatorOf(list)} {
  return walk(client, ${name}Document, options, (result) => result.${field});
}
`;
}

function toInterface(lists: readonly List[]): string {
  const methods = lists.map(
    (list) =>
      `${docstring(list.summary, '  ')}\n  ${list.field}(options?: ${optionsOf(list)}): ${paginatorOf(list)};\n`,
  );
  const words = [
    ' The lists of the register as methods. Each is walked item by item, page by page (`pages()`), or',
    ' collected (`toArray({ limit })`), and rejects with a `DixitError` while it is walked.',
    '',
    ' @example',
    " const questions = (lists: Lists) => lists.statements({ filter: { acts: ['ASK'] } });",
  ];
  return `${docstring(words)}\nexport interface Lists {\n${methods.join('')}}\n`;
}

function toFactory(lists: readonly List[]): string {
  const methods = lists.map(
    ({ name, field }) => `    ${field}: (options) => iterate${name}(client, options),\n`,
  );
  const words = [
    ' The lists of the register for a client; `createDixit` has them on it.',
    '',
    ' @example',
    ' const { speakers } = createLists(client);',
  ];
  return `${docstring(words)}
export function createLists(client: Client): Lists {
  return {
${methods.join('')}  };
}
`;
}

function docstring(lines: readonly string[], indent = ''): string {
  return ['/**', ...lines.map((line) => ` *${line}`), ' */']
    .map((line) => `${indent}${line}`)
    .join('\n');
}
