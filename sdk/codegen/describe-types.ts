import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { toFragment } from './document-meta.ts';
import { collectDefinitions, type SourceFile } from './documents.ts';
import { getNamedType, isAbstractType, isCompositeType, isUnionType } from './type-guards.ts';

// `typescript-operations` describes inputs and enums, but not the fields of results. This reads the
// types that it wrote along with the selections that they come from.

/** The selections that one object of a result comes from, with their types. */
type Scope = readonly (readonly [GraphQLCompositeType, SelectionSetNode])[];

/** One pair of braces in the written types. */
interface Level {
  readonly scope: Scope;
  /** The possible values of `__typename`; empty if it is not selected. */
  typenames: readonly string[];
  /** The scope of the braces after the latest property. */
  inner: Scope;
}

interface Found {
  readonly field: GraphQLField<unknown, unknown>;
  readonly selectionSet: SelectionSetNode | undefined;
}

const TOKEN = new RegExp(
  [
    /\/\*[\s\S]*?\*\//,
    /\btype (?<declared>\w+) =/,
    /(?<property> ?\b(?:readonly )?(?<key>\w+)\??:)(?=\s+(?<typenames>(?:'\w+'(?: \| )?)*))/,
    /'[^'\n]*'/,
    /[{}]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** Adds the schema's descriptions to the result types that `typescript-operations` wrote. */
export function describeTypes(
  written: string,
  schema: GraphQLSchema,
  files: readonly SourceFile[],
): string {
  const { operations, fragments } = collectDefinitions(files);
  const roots = collectRoots();
  let levels: Level[] = [];

  return written.replace(TOKEN, (token: string, ...rest) => {
    const { declared, property, key, typenames } = rest.at(-1);
    const level = levels.at(-1);
    if (declared) levels = [{ scope: [], typenames: [], inner: roots.get(toKey(declared)) ?? [] }];
    if (token === '{') levels.push({ scope: level?.inner ?? [], typenames: [], inner: [] });
    if (token === '}') levels.pop();
    if (!property || !level) return token;

    if (key === '__typename') level.typenames = typenames.match(/\w+/g) ?? [];
    const found = findFields(level, key);
    level.inner = found.flatMap(({ field, selectionSet }) => {
      const type = getNamedType(field.type);
      return selectionSet && isCompositeType(type) ? [[type, selectionSet] as const] : [];
    });
    const docstring = toDocstring(found, '  '.repeat(levels.length - 1));
    return docstring ? docstring + property.trimStart() : token;
  });

  function collectRoots(): ReadonlyMap<string, Scope> {
    const found = new Map<string, Scope>();
    for (const { name, operation, selectionSet } of operations) {
      const root = schema.getRootType(operation);
      if (root && name) found.set(toKey(name.value + operation), [[root, selectionSet]]);
    }
    for (const [name, { typeCondition, selectionSet }] of fragments) {
      const type = schema.getType(typeCondition.name.value);
      if (!isCompositeType(type)) continue;
      found.set(toKey(`${name}Fragment`), [[type, selectionSet]]);
      // A fragment on an abstract type is written as one type for each possible type.
      for (const possible of isAbstractType(type) ? schema.getPossibleTypes(type) : []) {
        found.set(toKey(`${name}${possible.name}Fragment`), [[possible, selectionSet]]);
      }
    }
    return found;
  }

  /** The fields that a property may come from: several if the type of the object is not known. */
  function findFields({ scope, typenames }: Omit<Level, 'inner'>, key: string): readonly Found[] {
    return scope.flatMap(([type, { selections }]) => {
      const known = typenames.length > 0 || isAbstractType(type) ? typenames : [type.name];
      const owners = known.length > 0 ? known.filter(isA(type)) : [type.name];
      if (owners.length === 0) return [];
      return selections.flatMap((selection) => {
        if (selection.kind !== Kind.FIELD) {
          const inner = toFragment(selection, type, schema, fragments);
          return findFields({ scope: [inner], typenames: known }, key);
        }
        if ((selection.alias ?? selection.name).value !== key) return [];
        return owners.flatMap((owner) => {
          const field = fieldsOf(owner)[selection.name.value];
          return field ? [{ field, selectionSet: selection.selectionSet }] : [];
        });
      });
    });
  }

  function fieldsOf(owner: string): Readonly<Record<string, Found['field']>> {
    const type = schema.getType(owner);
    return isCompositeType(type) && !isUnionType(type) ? type.getFields() : {};
  }

  function isA(type: GraphQLCompositeType): (name: string) => boolean {
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    return (name) => possible.some((one) => one.name === name);
  }
}

/** The generator writes names in a case of its own. */
function toKey(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

/** The docstring of a property, if the fields that it may come from agree. */
function toDocstring(found: readonly Found[], indent: string): string {
  const [text, ...others] = new Set(found.map(toText));
  if (!text || others.length > 0) return '';
  const lines = text.replaceAll('*/', '*\\/').split('\n');
  const comment =
    lines.length === 1
      ? ` ${text} `
      : `\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} `;
  return `\n${indent}/**${comment}*/\n${indent}`;
}

function toText({ field: { description, deprecationReason } }: Found): string {
  const deprecated = deprecationReason ? `@deprecated ${deprecationReason}` : undefined;
  return [description, deprecated].filter((part) => part).join('\n');
}
