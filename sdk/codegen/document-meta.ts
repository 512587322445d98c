import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ScalarName, ScalarShape } from '../src/check-scalars.ts';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isUnionType,
} from './type-guards.ts';

// The scalars that the client validates.
const CHECKED = {
  Date: true,
  DateTime: true,
  LanguageTag: true,
  NonNegativeInt: true,
  Sha256: true,
  URL: true,
} satisfies Record<ScalarName, true>;

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

interface Found {
  readonly optional: boolean;
  readonly inner: ScalarName | Map<string, Found>;
}

/**
 * The metadata that the client needs of an operation: the custom scalars in its result, and the
 * deprecated fields that it selects. A property is undefined if there are none.
 */
export function toDocumentMeta(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  fragments: Fragments,
) {
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation}`);
  const found = new Map<string, Found>();
  const deprecated: Record<string, string> = {};
  collect(operation.selectionSet, root, false, found);
  return {
    scalars: toShape(found),
    deprecated: Object.keys(deprecated).length > 0 ? deprecated : undefined,
  };

  function collect(
    { selections }: SelectionSetNode,
    parent: GraphQLCompositeType,
    optional: boolean,
    into: Map<string, Found>,
  ): void {
    for (const selection of selections) {
      // @skip or @include.
      const maybe = optional || (selection.directives ?? []).length > 0;
      if (selection.kind === Kind.FIELD) collectField(selection, parent, maybe, into);
      else {
        const [type, inner] = toFragment(selection, parent, schema, fragments);
        collect(inner, type, maybe || !applies(type, parent), into);
      }
    }
  }

  function collectField(
    selection: FieldNode,
    parent: GraphQLCompositeType,
    maybe: boolean,
    into: Map<string, Found>,
  ): void {
    const field = isUnionType(parent) ? undefined : parent.getFields()[selection.name.value];
    if (!field) return;
    if (field.deprecationReason)
      deprecated[`${parent.name}.${field.name}`] = field.deprecationReason;
    const type = getNamedType(field.type);
    const key = (selection.alias ?? selection.name).value;
    const known = into.get(key);
    const optional = (maybe || !isNonNullType(field.type)) && (known?.optional ?? true);
    if (isCompositeType(type) && selection.selectionSet) {
      const inner = known?.inner instanceof Map ? known.inner : new Map<string, Found>();
      into.set(key, { optional, inner });
      collect(selection.selectionSet, type, false, inner);
    } else if (isChecked(type.name)) {
      into.set(key, { optional, inner: type.name });
    }
  }

  function applies(type: GraphQLCompositeType, parent: GraphQLCompositeType): boolean {
    return type === parent || (isAbstractType(type) && schema.isSubType(type, parent as never));
  }
}

/** The type and the selections of a fragment inside a selection of `parent`. */
export function toFragment(
  selection: Exclude<SelectionNode, FieldNode>,
  parent: GraphQLCompositeType,
  schema: GraphQLSchema,
  fragments: Fragments,
): readonly [GraphQLCompositeType, SelectionSetNode] {
  const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
  const fragment = isSpread ? fragments.get(selection.name.value) : selection;
  if (!fragment) throw new Error('A fragment of the operation is not defined');
  const on = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
  return [isCompositeType(on) ? on : parent, fragment.selectionSet];
}

/** Keeps only the keys that lead to a validated scalar. */
function toShape(found: ReadonlyMap<string, Found>): ScalarShape | undefined {
  const entries = [...found].flatMap(([key, { optional, inner }]) => {
    const shape = typeof inner === 'string' ? inner : toShape(inner);
    return shape === undefined ? [] : [[optional ? `${key}?` : key, shape] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function isChecked(name: string): name is ScalarName {
  return name in CHECKED;
}
