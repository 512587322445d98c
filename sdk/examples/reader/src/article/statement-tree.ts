/** A statement with the statements reported within it. */
export interface Branch<Statement> {
  readonly statement: Statement;
  readonly reported: readonly Branch<Statement>[];
}

interface Nestable {
  readonly id: string;
  readonly within: { readonly id: string } | null;
}

/** Nests each statement under its enclosing statement, in the order given. */
export function toTree<Statement extends Nestable>(
  statements: readonly Statement[],
): Branch<Statement>[] {
  const known = new Set(statements.map(({ id }) => id));
  const children = Map.groupBy(statements, ({ within }) =>
    within && known.has(within.id) ? within.id : undefined,
  );
  const branches = (parent: string | undefined): Branch<Statement>[] =>
    (children.get(parent) ?? []).map((statement) => ({
      statement,
      reported: branches(statement.id),
    }));
  return branches(undefined);
}
