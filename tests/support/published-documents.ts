import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, parse, typeFromAST, valueFromASTUntyped } from 'graphql';
import readerDocuments from '../../sdk/examples/reader/generated/documents.json' with {
  type: 'json',
};
import documents from '../../sdk/generated/documents.json' with { type: 'json' };
import { EXAMPLES, WRITING_EXAMPLES } from '../../server/plugins/playground/examples.ts';
import { schema } from '../../server/schema/index.ts';

/** A document that users are given, with variables for its largest answer. */
export interface PublishedDocument {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const PROJECT = path.join(import.meta.dirname, '../..');

/** All documents of the SDK, the reader page, the playground and the guides, with pages of 100. */
export function publishedDocuments(): readonly PublishedDocument[] {
  const texts = [
    ...Object.values(documents),
    ...Object.values(readerDocuments),
    ...[...EXAMPLES, ...WRITING_EXAMPLES].map(({ query }) => query),
    ...['README.md', 'server/API.md', 'sdk/README.md'].flatMap(readDocuments),
  ];
  return texts.flatMap((text) => {
    // The outermost page too, if its size is fixed.
    const query = text.replace(/\b(first|last): *\d+/, '$1: 100');
    const variables = largestVariables(query);
    // Inputs of mutations are not made here.
    return 'input' in variables ? [] : [{ name: nameOf(query), query, variables }];
  });
}

function readDocuments(file: string): readonly string[] {
  const text = readFileSync(path.join(PROJECT, file), 'utf8');
  return Array.from(text.matchAll(/^```graphql\n(.*?)^```/gms), ([, document = '']) => document);
}

function nameOf(query: string): string {
  return /\b(?:query|mutation|subscription) (\w+)/.exec(query)?.[1] ?? query.slice(0, 40);
}

function largestVariables(query: string): Record<string, unknown> {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return {};
  const definitions = operation.variableDefinitions ?? [];
  return Object.fromEntries(
    definitions.flatMap(({ variable, type, defaultValue }) => {
      const name = variable.name.value;
      const typeName = String(typeFromAST(schema, type as never));
      const value = largestValue(name, typeName.replace('!', ''));
      if (value !== undefined) return [[name, value]];
      if (defaultValue) return [[name, valueFromASTUntyped(defaultValue)]];
      return typeName.endsWith('!') ? [[name, 'x']] : [];
    }),
  );
}

const SEARCH = 'garanties "ligne rouge"';

function largestValue(name: string, type: string): unknown {
  if (name === 'first') return 100;
  if (name === 'text') return 'Ils ont promis que la ligne rouge serait respectée. '.repeat(5);
  if (name === 'search') return SEARCH;
  if (type === 'StatementFilter' || type === 'ArticleFilter') return { search: SEARCH };
  if (type === 'SpeakerFilter') return { search: 'Sergueï Lavrov' };
  if (type === 'UtteranceFilter') return { search: SEARCH };
  if (name === 'ids') return Array.from({ length: 100 }, () => 'x');
  if (name === 'language') return 'fr';
  if (name === 'by') return 'DAY';
  if (name === 'style') return 'APA';
  if (name === 'on') return 'DATED_ON';
  if (name === 'facetSize') return 10;
  if (name === 'minReports') return 2;
  // Within a page of 100.
  if (name === 'reports') return 10;
  return undefined;
}
