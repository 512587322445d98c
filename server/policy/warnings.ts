import type { ExecutionResult } from 'graphql';

/** Something that a mutation did although it looks wrong. */
export interface Warning {
  /** The field of the answer, then the place in its arguments: `['m', 'input', 'source']`. */
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
}

const byContext = new WeakMap<object, Warning[]>();

/** Adds to what the answer of a request warns about. */
export function addWarnings(context: object, warnings: readonly Warning[]): void {
  if (warnings.length === 0) return;
  byContext.set(context, [...(byContext.get(context) ?? []), ...warnings]);
}

/** The result with the warnings of its request in `extensions.warnings`; as it is without any. */
export function withWarnings(result: ExecutionResult, context: object): ExecutionResult {
  const warnings = byContext.get(context);
  return warnings ? { ...result, extensions: { ...result.extensions, warnings } } : result;
}
