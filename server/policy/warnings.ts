import type { ExecutionResult } from 'graphql';

/** A warning about a mutation that was carried out but looks wrong. */
export interface Warning {
  /**
   * The key of the mutation in the response, then the path in its arguments: `['m', 'input',
   * 'source']`.
   */
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
}

const byContext = new WeakMap<object, Warning[]>();

/** Adds warnings to the response of a request. */
export function addWarnings(context: object, warnings: readonly Warning[]): void {
  if (warnings.length === 0) return;
  byContext.set(context, [...(byContext.get(context) ?? []), ...warnings]);
}

/** Adds the warnings of the request to `extensions.warnings`, if there are any. */
export function withWarnings(result: ExecutionResult, context: object): ExecutionResult {
  const warnings = byContext.get(context);
  return warnings ? { ...result, extensions: { ...result.extensions, warnings } } : result;
}
