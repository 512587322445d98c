import { argumentPath, clientError } from '../client-error.ts';
import { type NodeType, parseId } from '../model/global-id.ts';
import { delegateOf, modelOf, type Readable } from './rows.ts';

// What was merged answers with what it was merged into.
const MERGED: ReadonlySet<NodeType> = new Set(['Speaker', 'Utterance']);

/** The rows that public keys stand for, by key: one SQL statement. Unknown keys are left out. */
export async function findIds(
  database: Readable,
  type: NodeType,
  keys: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  if (keys.length === 0) return new Map();
  const rows = await delegateOf(database, modelOf(type)).findMany({
    where: { key: { in: [...keys] } },
    select: { id: true, key: true, ...(MERGED.has(type) && { mergedIntoId: true }) },
  });
  return new Map(
    rows.map(({ id, key, mergedIntoId }) => [key, (mergedIntoId as bigint | null) ?? id]),
  );
}

/**
 * The rows that the ids in an argument name.
 *
 * @throws INVALID_ID for a value that is not an id of this type, UNKNOWN_ID for an id that names
 * nothing: a filter that silently dropped it would answer another question.
 */
export async function resolveIds(
  database: Readable,
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
  database: Readable,
  type: NodeType,
  id: string,
  path: readonly string[],
): Promise<bigint[]> {
  return await resolve(database, type, [{ id, path }]);
}

async function resolve(
  database: Readable,
  type: NodeType,
  given: readonly { id: string; path: readonly (string | number)[] }[],
): Promise<bigint[]> {
  const keys = given.map(({ id, path }) => parseId(id, type, path));
  const found = await findIds(database, type, keys);
  return given.map(({ path }, index) => {
    const id = found.get(keys[index] ?? '');
    if (id !== undefined) return id;
    const argument = argumentPath(path);
    throw clientError(
      'UNKNOWN_ID',
      `\`${argument}\` is not the id of a ${type} in this register. Use an \`id\` from a response.`,
      { argument },
    );
  });
}
