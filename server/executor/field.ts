import type { GraphQLResolveInfo } from 'graphql';

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
  /** The property of the parent that is its value. */
  readonly exposed?: string | undefined;
}

/** GraphQL's info with the selection. `path` is the first parent's. */
export interface FieldInfo extends GraphQLResolveInfo {
  readonly selection: Selection;
}
