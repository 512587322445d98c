import type { GraphQLField, GraphQLResolveInfo } from 'graphql';

/** What a query selects from the value of a field, merged over all of its aliases. */
export interface Selection {
  /** Columns and parts that the selected fields of an object type read from its rows. */
  needs(type: string): readonly string[];
  /** The selection below a field of the value; undefined if the query does not select that field. */
  under(field: string): Selection | undefined;
}

/**
 * Resolves a field for all objects at one place of a query together, so that the number of SQL
 * statements depends on the query and never on the data.
 *
 * @returns a value for each parent, in the order of the parents; an Error fails its parent only.
 */
export type Batch<Parent, Args, Context, Value> = (
  parents: readonly Parent[],
  args: Args,
  context: Context,
  selection: Selection,
) => readonly (Value | Error)[] | Promise<readonly (Value | Error)[]>;

/** What a field reads from its parent's row. It can depend on the selection. */
export type Needs = readonly string[] | ((selection: Selection) => readonly string[]);

/** What the executor reads from `extensions.dixit` of a field. */
export interface FieldFacts {
  readonly batch?: Batch<never, never, never, unknown> | undefined;
  readonly needs?: Needs | undefined;
  /** Whether its value depends on who asks: the answer must not be kept for others. */
  readonly isPersonal?: boolean | undefined;
  /** The property of the parent that is its value. */
  readonly exposed?: string | undefined;
}

/** The facts of a field that was made with them. */
export function factsOf({
  extensions,
}: Pick<GraphQLField<unknown, unknown>, 'extensions'>): FieldFacts {
  return (extensions['dixit'] as FieldFacts | undefined) ?? NO_FACTS;
}

const NO_FACTS: FieldFacts = {};

/** GraphQL's info with the selection. `path` is the first parent's. */
export interface FieldInfo extends GraphQLResolveInfo {
  readonly selection: Selection;
}
