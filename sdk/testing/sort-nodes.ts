import type { NodeFixture } from '../generated/fixtures.ts';

export interface Order {
  readonly field: string;
  readonly direction: string;
}

/** Sorts nodes, those without a value last; without an order, keeps the order given. */
export function sortNodes(
  nodes: readonly NodeFixture[],
  order: Order | null | undefined,
): readonly NodeFixture[] {
  if (!order) return nodes;
  const sign = order.direction === 'DESC' ? -1 : 1;
  return [...nodes].sort((a, b) => {
    const [left, right] = [sortKey(a, order.field), sortKey(b, order.field)];
    if (left === right) return 0;
    if (left === undefined || right === undefined) return left === undefined ? 1 : -1;
    return left < right ? -sign : sign;
  });
}

function sortKey(node: NodeFixture, field: string): string | number | undefined {
  switch (field) {
    case 'PUBLISHED_ON':
      if (node.__typename === 'Statement') return node.article?.publishedOn?.earliest;
      return node.__typename === 'Article' ? node.publishedOn?.earliest : undefined;
    case 'SAID_ON':
      return 'saidOn' in node ? node.saidOn?.earliest : undefined;
    case 'DATED_ON': {
      const report = node.__typename === 'Utterance' ? node.firstReport : node;
      return sortKey(node, 'SAID_ON') ?? (report && sortKey(report, 'PUBLISHED_ON'));
    }
    case 'RECORDED_AT':
      if (node.__typename === 'Statement') return node.provenance?.recordedAt;
      return node.__typename === 'Article' ? node.recordedAt : undefined;
    case 'POSITION':
      return node.__typename === 'Statement' ? node.content?.[0]?.start : undefined;
    case 'NAME':
      return 'name' in node ? node.name?.toLowerCase() : undefined;
    default:
      return undefined;
  }
}
