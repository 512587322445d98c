import type { NodeFixture } from '../generated/fixtures.ts';

type Nodes = ReadonlyMap<string, NodeFixture>;

/** Resolves a root field that the fixtures define; undefined for any other. */
export function resolveRoot(
  field: string,
  typeName: string,
  args: Readonly<Record<string, unknown>>,
  nodes: Nodes,
): unknown {
  const all = (name: string) => [...nodes.values()].filter(({ __typename }) => __typename === name);
  switch (field) {
    case 'Query.node':
      return nodes.get(String(args['id'])) ?? null;
    case 'Query.nodes':
      return (args['ids'] as string[]).map((id) => nodes.get(id) ?? null);
    case 'Query.article':
    case 'Query.speaker':
    case 'Query.statement':
      return all(typeName).find((node) => matchesAll(node, args)) ?? null;
    case 'Query.topics':
      return all('Topic');
    case 'Query.corpus':
      return { __typename: 'Corpus' };
    case 'Query.articles':
    case 'Query.outlets':
    case 'Query.speakers':
    case 'Query.statements':
    case 'Query.utterances':
      return all(typeName.replace(/Connection$/, ''));
    default:
      return undefined;
  }
}

function matchesAll(node: NodeFixture, args: Readonly<Record<string, unknown>>): boolean {
  const given = Object.entries(args).filter(([, value]) => value != null);
  return given.every(([name, value]) => {
    if (name !== 'name') return (node as unknown as Record<string, unknown>)[name] === value;
    if (node.__typename !== 'Speaker') return false;
    return [node.name, ...(node.aliases ?? [])].some((own) => own && plain(own) === plain(value));
  });
}

/** Names are compared ignoring accents, case and spaces. */
function plain(name: unknown): string {
  return String(name)
    .normalize('NFD')
    .replaceAll(/[\p{M}\s]/gu, '')
    .toLowerCase();
}
