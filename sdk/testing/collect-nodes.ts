import type { NodeFixture } from '../generated/fixtures.ts';

/** All nodes among the fixtures and the objects they refer to, by id, in order of appearance. */
export function collectNodes(given: readonly NodeFixture[]): ReadonlyMap<string, NodeFixture> {
  const nodes = new Map<string, NodeFixture>();
  const seen = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (isNode(value)) {
      if (nodes.has(value.id)) {
        throw new Error(`Two fixtures have the id ${value.id}: give one of them a different id`);
      }
      nodes.set(value.id, value);
    }
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(given);
  return nodes;
}

function isNode(value: object): value is NodeFixture {
  return '__typename' in value && 'id' in value && typeof value.id === 'string';
}
