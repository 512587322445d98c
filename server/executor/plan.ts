import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isIntrospectionType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
import { type PricedField, type PricedObject, shapeError } from '../policy/cost.ts';
import { MAX_BREADTH, MAX_DEPTH, MAX_PLANNED_FIELDS } from '../policy/limits.ts';
import { priceOf } from '../policy/prices.ts';
import { type FieldFacts, factsOf, type Selection } from './field.ts';

/** Values of variables after coercion. */
export type Variables = Readonly<Record<string, unknown>>;

/** A document and what is derived from it once. */
interface Prepared {
  readonly operations: ReadonlyMap<string, OperationDefinitionNode>;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Variables that decide what is selected: those of `@skip` and `@include`. */
  readonly switches: readonly string[];
}

/** How to execute one operation, regardless of the values of its other variables. */
export interface Plan {
  /** Number of its fields, at all levels. */
  readonly size: number;
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly root: ObjectPlan;
}

/** The fields selected on an object type at one place. */
export interface ObjectPlan extends PricedObject<FieldPlan> {
  readonly type: GraphQLObjectType;
  readonly fields: readonly FieldPlan[];
}

export interface FieldPlan extends PricedField<FieldPlan> {
  /** Key in the response: the alias, or the field's name. */
  readonly key: string;
  readonly parentType: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly facts: FieldFacts;
  readonly nodes: readonly FieldNode[];
  readonly type: GraphQLOutputType;
  readonly isList: boolean;
  /** The selection on its value, by the value's object type; empty for scalars and enums. */
  readonly objects: ReadonlyMap<string, ObjectPlan>;
  readonly selection: Selection;
  /** Its arguments, if they do not depend on variables. */
  readonly constantArgs: Record<string, unknown> | undefined;
}

const prepared = new WeakMap<DocumentNode, Prepared>();

// Plans kept per document, one for each combination of switches. Further combinations are planned
// on every request.
const MAX_PLANS = 16;

// Fields of the schema's own types: the query that GraphiQL sends has about 200.
const MAX_INTROSPECTED = 2_000;

/** The named operation of a document, or its only one if no name is given. */
export function findOperation(
  document: DocumentNode,
  name: string | null | undefined,
): OperationDefinitionNode {
  const { operations } = prepare(document);
  if (name == null) {
    if (operations.size > 1) {
      throw new GraphQLError('Must provide operation name if query contains multiple operations.');
    }
    const [only] = operations.values();
    if (only) return only;
    throw new GraphQLError('Must provide an operation.');
  }
  const found = operations.get(name);
  if (found) return found;
  throw new GraphQLError(`Unknown operation named "${name}".`);
}

/** The plans of a server's operations. Those that were not used for longest are forgotten. */
export class Plans {
  readonly #byDocument = new WeakMap<DocumentNode, Map<string, Plan>>();
  /** The least recently used first, each with what forgets it. */
  readonly #kept = new Map<Plan, () => void>();
  #fields = 0;

  /**
   * Plans an operation of a validated document.
   *
   * @throws QUERY_TOO_DEEP, QUERY_TOO_COMPLEX
   */
  find(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): Plan {
    const { fragments, switches } = prepare(document);
    const key = JSON.stringify([operation.name?.value, ...switches.map((name) => variables[name])]);
    const plans = this.#byDocument.get(document) ?? new Map<string, Plan>();
    this.#byDocument.set(document, plans);
    const known = plans.get(key);
    const plan = known ?? createPlan(schema, operation, fragments, variables);
    if (known) this.#noteUse(known);
    else if (plans.size < MAX_PLANS) this.#keep(plan, key, plans);
    return plan;
  }

  #noteUse(plan: Plan): void {
    const forget = this.#kept.get(plan);
    if (!forget) return;
    this.#kept.delete(plan);
    this.#kept.set(plan, forget);
  }

  #keep(plan: Plan, key: string, plans: Map<string, Plan>): void {
    plans.set(key, plan);
    this.#kept.set(plan, () => plans.delete(key));
    this.#fields += plan.size;
    for (const [oldest, forget] of this.#kept) {
      if (this.#fields <= MAX_PLANNED_FIELDS) return;
      forget();
      this.#kept.delete(oldest);
      this.#fields -= oldest.size;
    }
  }
}

function prepare(document: DocumentNode): Prepared {
  const known = prepared.get(document);
  if (known) return known;
  const operations = new Map<string, OperationDefinitionNode>();
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      operations.set(definition.name?.value ?? '', definition);
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments[definition.name.value] = definition;
    }
  }
  const made = { operations, fragments, switches: findSwitches(document) };
  prepared.set(document, made);
  return made;
}

function findSwitches(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: args = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}

function createPlan(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  variables: Variables,
): Plan {
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) {
    const message = `Schema is not configured to execute ${operation.operation} operation.`;
    throw new GraphQLError(message, { nodes: operation });
  }
  let breadth = 0;
  let introspected = 0;
  let size = 0;
  const root = planObject(rootType, [operation.selectionSet], 1);
  return { size, schema, operation, fragments, root };

  // Limits are checked during planning, because fragments can expand to far more than the document.
  function planObject(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    depth: number,
  ): ObjectPlan {
    const found = new Map<string, FieldNode[]>();
    const visited = new Set<string>();
    for (const set of sets) collect(type, set, found, visited);
    size += found.size;
    if (isIntrospectionType(type)) {
      // Introspection reads no rows, but nested fragments can expand to very large plans.
      introspected += found.size;
      if (introspected > MAX_INTROSPECTED) throw shapeError('BREADTH');
    } else {
      breadth += found.size;
      if (depth > MAX_DEPTH) throw shapeError('DEPTH');
      if (breadth > MAX_BREADTH) throw shapeError('BREADTH');
    }
    const fields = Array.from(found).flatMap(
      ([key, nodes]) => planField(type, key, nodes, depth) ?? [],
    );
    return { type, fields };
  }

  function planField(
    parentType: GraphQLObjectType,
    key: string,
    nodes: readonly FieldNode[],
    depth: number,
  ): FieldPlan | undefined {
    const [node] = nodes;
    const field = node && fieldOf(parentType, node.name.value);
    // Unknown fields fail validation.
    if (!field) return undefined;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const named = getNamedType(field.type);
    const types = isObjectType(named)
      ? [named]
      : isAbstractType(named)
        ? schema.getPossibleTypes(named)
        : [];
    const objects = types.length > 0 ? planObjects(types, sets, depth + 1) : NO_OBJECTS;
    return {
      key,
      parentType,
      field,
      facts: factsOf(field),
      price: priceOf(parentType.name, field.name),
      nodes,
      type: field.type,
      isList: isListType(getNullableType(field.type)),
      objects,
      selection: objects === NO_OBJECTS ? NO_SELECTION : selectionOf([...objects.values()]),
      constantArgs: constantArgs(field, node),
    };
  }

  // An object has only one of the types, so the type with the most fields counts.
  function planObjects(
    types: readonly GraphQLObjectType[],
    sets: readonly SelectionSetNode[],
    depth: number,
  ): ReadonlyMap<string, ObjectPlan> {
    const before = breadth;
    let widest = before;
    const objects = new Map<string, ObjectPlan>();
    for (const type of sets.length > 0 ? types : []) {
      breadth = before;
      objects.set(type.name, planObject(type, sets, depth));
      widest = Math.max(widest, breadth);
    }
    breadth = widest;
    return objects;
  }

  function fieldOf(type: GraphQLObjectType, name: string) {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    if (type === schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return type.getFields()[name];
  }

  function collect(
    type: GraphQLObjectType,
    { selections }: SelectionSetNode,
    found: Map<string, FieldNode[]>,
    visited: Set<string>,
  ): void {
    for (const selection of selections) {
      if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] === false)
        continue;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        found.set(key, [...(found.get(key) ?? []), selection]);
        continue;
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(selection.typeCondition?.name.value, type))
          collect(type, selection.selectionSet, found, visited);
        continue;
      }
      const name = selection.name.value;
      const fragment = fragments[name];
      if (!fragment || visited.has(name)) continue;
      visited.add(name);
      if (applies(fragment.typeCondition.name.value, type))
        collect(type, fragment.selectionSet, found, visited);
    }
  }

  function applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const abstract = schema.getType(condition);
    return isAbstractType(abstract) && schema.isSubType(abstract, type);
  }
}

function constantArgs(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): Record<string, unknown> | undefined {
  let hasVariable = false;
  for (const argument of node.arguments ?? []) {
    visit(argument, {
      Variable() {
        hasVariable = true;
      },
    });
  }
  return hasVariable ? undefined : getArgumentValues(field, node);
}

function selectionOf(objects: readonly ObjectPlan[]): Selection {
  const needed = new Map<string, readonly string[]>();
  const below = new Map<string, Selection | undefined>();
  return {
    needs(type) {
      const known = needed.get(type);
      if (known) return known;
      const fields = objects.flatMap((one) => (one.type.name === type ? one.fields : []));
      const needs = fields.flatMap(({ facts, selection }) =>
        typeof facts.needs === 'function' ? facts.needs(selection) : (facts.needs ?? []),
      );
      const unique = [...new Set(needs)].sort();
      needed.set(type, unique);
      return unique;
    },
    under(name) {
      if (below.has(name)) return below.get(name);
      const fields = objects.flatMap((one) =>
        one.fields.filter(({ field }) => field.name === name),
      );
      const found =
        fields.length > 0
          ? selectionOf(fields.flatMap((field) => [...field.objects.values()]))
          : undefined;
      below.set(name, found);
      return found;
    },
  };
}

// Most fields have no selection.
const NO_OBJECTS: ReadonlyMap<string, ObjectPlan> = new Map();
const NO_SELECTION: Selection = { needs: () => [], under: () => undefined };

/**
 * Arguments of a field, with the schema's defaults for undefined variables. @throws GraphQLError
 */
export function argsOf(
  { constantArgs, field, nodes }: FieldPlan,
  variables: Variables,
): Record<string, unknown> {
  if (constantArgs) return constantArgs;
  const [node] = nodes;
  return node ? getArgumentValues(field, node, variables) : {};
}
