import { argumentPath, clientError } from '../client-error.ts';
import type { Database } from '../database/client.ts';
import { type NodeType, parseId } from '../model/global-id.ts';

interface KeyedRow {
  readonly id: bigint;
  readonly key: string;
  readonly mergedIntoId?: bigint | null;
}

/**
 * The rows that ids in a filter name; what was merged answers with what it was merged into.
 *
 * @throws INVALID_ID for what is no id of this type, UNKNOWN_ID for an id of nothing: a filter
 * that silently dropped it would answer another question.
 */
export async function resolveIds(
  database: Database,
  type: NodeType,
  ids: readonly string[],
  path: readonly string[],
): Promise<bigint[]> {
  return await resolve(
    database,
    type,
    ids.map((id, index) => ({ id, path: [...path, index] })),
  );
}

/** `resolveIds` for an argument that takes one id. */
export async function resolveId(
  database: Database,
  type: NodeType,
  id: string,
  path: readonly string[],
): Promise<bigint[]> {
  return await resolve(database, type, [{ id, path }]);
}

async function resolve(
  database: Database,
  type: NodeType,
  given: readonly { id: string; path: readonly (string | number)[] }[],
): Promise<bigint[]> {
  const keys = given.map(({ id, path }) => parseId(id, type, path));
  if (keys.length === 0) return [];
  const rows = new Map((await findByKeys(database, type, keys)).map((row) => [row.key, row]));
  return given.map(({ path }, index) => {
    const row = rows.get(keys[index] ?? '');
    if (!row) throw unknownId(type, path);
    return row.mergedIntoId ?? row.id;
  });
}

function unknownId(type: NodeType, path: readonly (string | number)[]) {
  const argument = argumentPath(path);
  return clientError(
    'UNKNOWN_ID',
    `\`${argument}\` names no ${type} of this register. Take ids from its answers.`,
    { argument },
  );
}

async function findByKeys(
  { prisma }: Database,
  type: NodeType,
  keys: string[],
): Promise<KeyedRow[]> {
  const where = { key: { in: keys } };
  const select = { id: true, key: true } as const;
  switch (type) {
    case 'Article':
      return await prisma.article.findMany({ where, select });
    case 'Outlet':
      return await prisma.outlet.findMany({ where, select });
    case 'Speaker':
      return await prisma.speaker.findMany({ where, select: { ...select, mergedIntoId: true } });
    case 'Statement':
      return await prisma.statement.findMany({ where, select });
    case 'Topic':
      return await prisma.topic.findMany({ where, select });
    case 'Utterance':
      return await prisma.utterance.findMany({ where, select: { ...select, mergedIntoId: true } });
  }
}
