import {
  type DocumentNode,
  defaultTypeResolver,
  GraphQLError,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  getVariableValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  locatedError,
  OperationTypeNode,
} from 'graphql';
import { AnswerSize } from '../policy/answer-size.ts';
import { noteCost, priceOperation } from '../policy/cost.ts';
import { HEAVY_COST, MAX_ERRORS } from '../policy/limits.ts';
import type { Pace } from '../read/sql.ts';
import type { FieldInfo } from './field.ts';
import {
  argsOf,
  type FieldPlan,
  findOperation,
  type ObjectPlan,
  type Plan,
  Plans,
  type Variables,
} from './plan.ts';

export interface Request {
  readonly schema: GraphQLSchema;
  /** Those of earlier requests. @default none are kept */
  readonly plans?: Plans | undefined;
  /** A document that was validated against the schema. */
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
  readonly rootValue?: unknown;
  readonly contextValue?: unknown;
  /** Ends the execution when it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** How a heavy operation shares the server with others. */
  readonly pace?: Pace | undefined;
  /** Bounds the answer. @default one that only this request knows */
  readonly size?: AnswerSize | undefined;
  /** Called with the cost before anything runs. What it throws is the only error of the answer. */
  readonly admit?: ((cost: number) => void | Promise<void>) | undefined;
}

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLError[];
  /** The points that the operation may cost; absent if it was not priced. */
  readonly extensions?: { readonly cost: number };
}

/**
 * Executes an operation level by level: a field is resolved for all objects at its place in the
 * query together, then its selection for all of their values. Errors and nulls follow the GraphQL
 * specification (section 6.4.4): a non-nullable field that fails makes its parent null.
 *
 * @throws the reason of the signal when it is aborted.
 */
export function execute(request: Request): Answer | Promise<Answer> {
  const run = prepare(request);
  if (!('plan' in run)) return run;
  const { cost } = run;
  return settle(
    () =>
      then(request.admit?.(cost), () =>
        then(runRoot(run, request.rootValue), (data) => {
          // An abort cancels SQL statements; the fields that failed because of it are not a response.
          run.signal?.throwIfAborted();
          return toAnswer(run, data);
        }),
      ),
    (error) => ({ errors: [error], extensions: { cost } }),
  );
}

/** The result of some work, or of `explain` if it fails with an error for the client. */
function settle<T>(work: () => Maybe<T>, explain: (error: GraphQLError) => T): Maybe<T> {
  const fail = (error: unknown) => {
    if (error instanceof GraphQLError) return explain(error);
    throw error;
  };
  try {
    const done = work();
    return isPromise(done) ? done.catch(fail) : done;
  } catch (error) {
    return fail(error);
  }
}

/** An answer that was made before the request reached the plugins, and what it reflects. */
export interface Executed {
  readonly answer: Answer;
  readonly revision: bigint;
}

/** Errors that prevent an operation from being executed; undefined if there are none. */
export function findRequestErrors(request: Request): Answer | undefined {
  const run = prepare(request);
  return 'plan' in run ? undefined : run;
}

interface Run {
  readonly plan: Plan;
  readonly variables: Variables;
  readonly context: unknown;
  readonly rootValue: unknown;
  readonly signal: AbortSignal | undefined;
  /** Undefined: others need not be let go first. */
  readonly pace: Pace | undefined;
  readonly errors: GraphQLError[];
  readonly cost: number;
  readonly size: AnswerSize;
}

function prepare(request: Request): Run | Answer {
  const { schema, plans = new Plans(), document, operationName } = request;
  try {
    const operation = findOperation(document, operationName);
    const definitions = operation.variableDefinitions ?? [];
    const given = request.variableValues ?? {};
    const { errors, coerced } = getVariableValues(schema, definitions, given, { maxErrors: 10 });
    if (errors) return { errors };
    const plan = plans.find(schema, document, operation, coerced);
    const cost = priceOperation(plan.root, (field) => argsOf(field, coerced));
    if (request.contextValue) noteCost(request.contextValue, cost);
    return {
      plan,
      variables: coerced,
      context: request.contextValue,
      rootValue: request.rootValue,
      signal: request.signal,
      pace: cost >= HEAVY_COST ? request.pace : undefined,
      errors: [],
      cost,
      size: request.size ?? new AnswerSize(),
    };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

function runRoot(run: Run, rootValue: unknown): Maybe<unknown> {
  const { root, operation } = run.plan;
  const isSerial = operation.operation === OperationTypeNode.MUTATION;
  const done = runObjects(run, root, [rootValue], () => undefined, isSerial);
  return then(done, ([data]) => data);
}

function toAnswer({ errors, cost, size }: Run, data: unknown): Answer {
  const plain = data === FAILED ? null : (data as Record<string, unknown>);
  size.checkWhole(plain);
  const extensions = { cost };
  return errors.length > 0 ? { errors, data: plain, extensions } : { data: plain, extensions };
}

/** A path in the response, as a linked list from its end. */
interface Path {
  readonly prev: Path | undefined;
  readonly key: string | number;
}

/** The path of an item of a list. Built only when an error reports it. */
type PathAt = (index: number) => Path | undefined;

type Maybe<T> = T | Promise<T>;

// A value that failed and whose error is recorded. The nearest nullable parent becomes null.
const FAILED = Symbol('failed');

/** What a field threw for one parent. */
class Failure {
  readonly error: unknown;
  constructor(error: unknown) {
    this.error = error;
  }
}

/** The objects of one type at one place of the query, each with all of its fields. */
function runObjects(
  run: Run,
  plan: ObjectPlan,
  parents: readonly unknown[],
  at: PathAt,
  isSerial = false,
): Maybe<unknown[]> {
  if (parents.length === 0) return [];
  const { fields } = plan;
  if (isSerial) return runSerially(run, plan, parents, at);
  if (run.pace) return runInTurns(run, run.pace, plan, parents, at);
  const columns = fields.map((field) => runField(run, field, parents, at));
  return columns.some(isPromise)
    ? Promise.all(columns).then((done) => assemble(fields, parents.length, done))
    : assemble(fields, parents.length, columns as unknown[][]);
}

async function runSerially(
  run: Run,
  { fields }: ObjectPlan,
  parents: readonly unknown[],
  at: PathAt,
): Promise<unknown[]> {
  const columns: unknown[][] = [];
  for (const field of fields) columns.push(await runField(run, field, parents, at));
  return assemble(fields, parents.length, columns);
}

/** The fields of a heavy operation: other requests run between them. */
async function runInTurns(
  run: Run,
  pace: Pace,
  { fields }: ObjectPlan,
  parents: readonly unknown[],
  at: PathAt,
): Promise<unknown[]> {
  const columns: Maybe<unknown[]>[] = [];
  for (const field of fields) {
    const column = runField(run, field, parents, at);
    // It may fail before it is awaited.
    if (isPromise(column)) column.catch(() => {});
    columns.push(column);
    const others = pace.giveWay();
    if (others) await others;
  }
  return assemble(fields, parents.length, await Promise.all(columns));
}

function assemble(
  fields: readonly FieldPlan[],
  count: number,
  columns: readonly (readonly unknown[])[],
): unknown[] {
  const objects: unknown[] = new Array(count);
  // As a key of an ordinary object it would set the prototype.
  const isOrdinary = fields.every(({ key }) => key !== '__proto__');
  for (let row = 0; row < count; row += 1) {
    const object: Record<string, unknown> = isOrdinary ? {} : Object.create(null);
    let isFailed = false;
    for (let index = 0; index < fields.length; index += 1) {
      const value = columns[index]?.[row];
      if (value === FAILED) isFailed = true;
      object[fields[index]?.key ?? ''] = value;
    }
    objects[row] = isFailed ? FAILED : object;
  }
  return objects;
}

/** The values of a field for its parents, complete. */
function runField(
  run: Run,
  plan: FieldPlan,
  parents: readonly unknown[],
  parentAt: PathAt,
): Maybe<unknown[]> {
  run.signal?.throwIfAborted();
  run.size.addField(plan.key, parents.length);
  if (plan.field.name === '__typename') return parents.map(() => plan.parentType.name);
  const at: PathAt = (index) => ({ prev: parentAt(index), key: plan.key });
  return then(resolveField(run, plan, parents, at), (values) =>
    complete(run, plan, plan.type, values, at),
  );
}

function resolveField(
  run: Run,
  plan: FieldPlan,
  parents: readonly unknown[],
  at: PathAt,
): Maybe<readonly unknown[]> {
  const { exposed } = plan.facts;
  if (exposed !== undefined) {
    return parents.map((parent) => (parent as Record<string, unknown>)[exposed]);
  }
  const all = (error: unknown) => parents.map(() => new Failure(error));
  let args: Record<string, unknown>;
  try {
    args = argsOf(plan, run.variables);
  } catch (error) {
    return all(error);
  }
  const { batch } = plan.facts;
  if (batch) {
    try {
      const values = batch(parents as never[], args as never, run.context as never, plan.selection);
      return isPromise(values) ? values.catch(all) : values;
    } catch (error) {
      return all(error);
    }
  }
  const { resolve } = plan.field;
  const { name } = plan.field;
  const info = new Info(run, plan, at);
  const resolveFor = (parent: unknown) => {
    try {
      const value: unknown = resolve
        ? resolve(parent, args, run.context, info)
        : (parent as Record<string, unknown>)[name];
      return isPromise(value) ? value.catch((error: unknown) => new Failure(error)) : value;
    } catch (error) {
      return new Failure(error);
    }
  };
  if (run.pace) return mapInTurns(run, run.pace, parents, resolveFor);
  const values = parents.map(resolveFor);
  return values.some(isPromise) ? Promise.all(values) : values;
}

/** The values of a field of a heavy operation: other requests run between its objects. */
async function mapInTurns(
  { signal }: Run,
  pace: Pace,
  parents: readonly unknown[],
  resolveFor: (parent: unknown) => unknown,
): Promise<unknown[]> {
  const values: unknown[] = [];
  for (const parent of parents) {
    const others = pace.giveWay();
    if (others) await others;
    signal?.throwIfAborted();
    values.push(resolveFor(parent));
  }
  return await Promise.all(values);
}

// A class, because each object literal with a getter has a hidden class of its own, which keeps its
// values until the next full garbage collection.
class Info implements FieldInfo {
  readonly fieldName: string;
  readonly fieldNodes: FieldInfo['fieldNodes'];
  readonly returnType: FieldInfo['returnType'];
  readonly parentType: FieldInfo['parentType'];
  readonly schema: FieldInfo['schema'];
  readonly fragments: FieldInfo['fragments'];
  readonly rootValue: unknown;
  readonly operation: FieldInfo['operation'];
  readonly variableValues: FieldInfo['variableValues'];
  readonly selection: FieldInfo['selection'];
  readonly #at: PathAt;

  constructor({ plan, variables, rootValue }: Run, field: FieldPlan, at: PathAt) {
    this.fieldName = field.field.name;
    this.fieldNodes = field.nodes;
    this.returnType = field.type;
    this.parentType = field.parentType;
    this.schema = plan.schema;
    this.fragments = plan.fragments;
    this.rootValue = rootValue;
    this.operation = plan.operation;
    this.variableValues = variables as FieldInfo['variableValues'];
    this.selection = field.selection;
    this.#at = at;
  }

  get path(): FieldInfo['path'] {
    return { typename: this.parentType.name, ...this.#at(0) } as FieldInfo['path'];
  }
}

/** Completes values of a type: what the response has for each, or FAILED. */
type Complete<Type> = (
  run: Run,
  plan: FieldPlan,
  type: Type,
  values: readonly unknown[],
  at: PathAt,
) => Maybe<unknown[]>;

/** Values, or null where the type allows it. */
const complete: Complete<GraphQLOutputType> = (run, plan, type, values, at) => {
  const isRequired = isNonNullType(type);
  const nullable = isRequired ? type.ofType : type;
  return then(completeNullable(run, plan, nullable, values, at), (done) => {
    for (let index = 0; index < done.length; index += 1) {
      const value = done[index];
      if (isRequired && value === null) done[index] = failNull(run, plan, at(index));
      else if (!isRequired && value === FAILED) done[index] = null;
    }
    return done;
  });
};

/** Values, or null, or FAILED, in a new list. */
const completeNullable: Complete<GraphQLOutputType> = (run, plan, type, values, at) => {
  if (isLeafType(type)) return completeLeaves(run, plan, type, values, at);
  if (values.every(isValue)) return completeValues(run, plan, type, values, at);
  const done: unknown[] = new Array(values.length);
  const kept: number[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (value == null) done[index] = null;
    else if (!isError(value)) kept.push(index);
    else done[index] = failWith(run, plan, value, at(index));
  }
  const given = kept.map((index) => values[index]);
  const completed = completeValues(run, plan, type, given, (index) => at(kept[index] ?? index));
  return then(completed, (all) => {
    for (const [index, value] of all.entries()) done[kept[index] ?? index] = value;
    return done;
  });
};

const completeLeaves: Complete<GraphQLLeafType> = (run, plan, type, values, at) => {
  const done: unknown[] = new Array(values.length);
  const isText = type === GraphQLString || type === GraphQLID;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (value == null) done[index] = null;
    else if (isText && typeof value === 'string') done[index] = value;
    else if (isError(value)) done[index] = failWith(run, plan, value, at(index));
    else done[index] = serialize(run, plan, type, value, at, index);
  }
  run.size.addLeaves(done);
  return done;
};

function serialize(
  run: Run,
  plan: FieldPlan,
  type: GraphQLLeafType,
  value: unknown,
  at: PathAt,
  index: number,
): unknown {
  try {
    const plain = type.serialize(value);
    if (plain != null) return plain;
    throw new Error(`Expected \`${type}.serialize()\` to return a value.`);
  } catch (error) {
    return fail(run, plan, error, at(index));
  }
}

const completeValues: Complete<GraphQLOutputType> = (run, plan, type, values, at) => {
  if (isListType(type)) return completeLists(run, plan, type.ofType, values, at);
  if (isObjectType(type)) {
    const object = plan.objects.get(type.name);
    return object ? runObjects(run, object, values, at) : [];
  }
  return completeAbstract(run, plan, type, values, at);
};

/** The items of all lists are completed together. */
const completeLists: Complete<GraphQLOutputType> = (run, plan, itemType, lists, at) => {
  const done: unknown[] = new Array(lists.length);
  const items: unknown[] = [];
  const ranges: (readonly [from: number, to: number])[] = [];
  let hasPromises = false;
  for (const [index, list] of lists.entries()) {
    const from = items.length;
    if (Array.isArray(list)) {
      for (const item of list) {
        const held = isPromise(item) ? item.catch((error: unknown) => new Failure(error)) : item;
        if (held !== item) hasPromises = true;
        items.push(held);
      }
    } else {
      const place = `"${plan.parentType.name}.${plan.field.name}"`;
      const error = new Error(`Expected a list, but did not find one for field ${place}.`);
      done[index] = fail(run, plan, error, at(index));
    }
    ranges.push([from, items.length]);
  }
  const itemAt: PathAt = (item) => {
    const list = ranges.findIndex(([from, to]) => from <= item && item < to);
    return { prev: at(list), key: item - (ranges[list]?.[0] ?? 0) };
  };
  const settled = hasPromises ? Promise.all(items) : items;
  return then(
    then(settled, (values) => complete(run, plan, itemType, values, itemAt)),
    (completed) => {
      for (const [index, [from, to]] of ranges.entries()) {
        if (done[index] === FAILED) continue;
        const list = completed.slice(from, to);
        done[index] = list.includes(FAILED) ? FAILED : list;
      }
      return done;
    },
  );
};

/** Values of an interface or union are completed together by object type. */
const completeAbstract: Complete<GraphQLOutputType> = (run, plan, type, values, at) => {
  if (!isAbstractType(type)) throw new Error(`${type} is not an output type`);
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const info = new Info(run, plan, at);
  const names = values.map((value) => {
    try {
      const name = resolveType(value, run.context, info, type);
      return isPromise(name) ? name.catch((error: unknown) => new Failure(error)) : name;
    } catch (error) {
      return new Failure(error);
    }
  });
  const settled = names.some(isPromise) ? Promise.all(names) : (names as unknown[]);
  return then(settled, (known) => {
    const done: unknown[] = new Array(values.length);
    const byType = Map.groupBy(known.keys(), (index) => known[index]);
    const parts = Array.from(byType, ([name, indexes]) => {
      const object = typeof name === 'string' ? plan.objects.get(name) : undefined;
      if (!object) {
        const error =
          name instanceof Failure
            ? name.error
            : new Error(`Abstract type "${type}" was resolved to ${String(name)}.`);
        for (const index of indexes) done[index] = fail(run, plan, error, at(index));
        return undefined;
      }
      const group = indexes.map((index) => values[index]);
      const completed = runObjects(run, object, group, (index) => at(indexes[index] ?? 0));
      return then(completed, (all) => {
        for (const [index, value] of all.entries()) done[indexes[index] ?? 0] = value;
      });
    });
    return parts.some(isPromise) ? Promise.all(parts).then(() => done) : done;
  });
};

function fail(run: Run, { nodes }: FieldPlan, error: unknown, path: Path | undefined) {
  if (run.errors.length >= MAX_ERRORS) return FAILED;
  const keys: (string | number)[] = [];
  for (let place = path; place; place = place.prev) keys.unshift(place.key);
  run.errors.push(locatedError(error, [...nodes], keys));
  return FAILED;
}

function failNull(run: Run, plan: FieldPlan, path: Path | undefined) {
  const place = `${plan.parentType.name}.${plan.field.name}`;
  return fail(run, plan, new Error(`Cannot return null for non-nullable field ${place}.`), path);
}

/** For what a field threw, or returned instead of a value. */
function failWith(run: Run, plan: FieldPlan, value: Failure | Error, path: Path | undefined) {
  return fail(run, plan, value instanceof Failure ? value.error : value, path);
}

function isValue(value: unknown): boolean {
  return value != null && !isError(value);
}

function isError(value: unknown): value is Failure | Error {
  return value instanceof Failure || value instanceof Error;
}

function then<A, B>(value: Maybe<A>, work: (value: A) => Maybe<B>): Maybe<B> {
  return isPromise(value) ? value.then(work) : work(value);
}

function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}
