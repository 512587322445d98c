import { argumentPath, clientError } from '../client-error.ts';
import { type NodeType, parseId } from '../model/key.ts';
import { tableOf } from './columns.ts';
import { oneOrAny, type Reader, raw, sql } from './sql.ts';
import { ifVisible } from './visibility.ts';

// Types whose objects can be merged. A merged object resolves to the one it was merged into.
const MERGED: ReadonlySet<NodeType> = new Set(['Speaker', 'Utterance']);

// Types with rows that only some callers see, and that come and go without a new revision.
const WITH_PROPOSALS: ReadonlySet<NodeType> = new Set(['Statement', 'Utterance']);

/**
 * The row ids of public keys, by key, in one SQL statement. Keys that are unknown to the caller are
 * left out.
 */
export async function findIds(
  reader: Reader,
  type: NodeType,
  keys: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  if (keys.length === 0) return new Map();
  const read = () => readIds(reader, type, keys);
  return WITH_PROPOSALS.has(type) ? await read() : await rememberOne(reader, type, keys, read);
}

/** Remembers the look-up of a single key. Longer lists seldom repeat. */
async function rememberOne<Found extends object>(
  reader: Reader,
  what: string,
  [key, ...others]: readonly string[],
  read: () => Promise<Found>,
): Promise<Found> {
  if (others.length > 0) return await read();
  return await reader.remember(`${what} ${key}`, read);
}

async function readIds(
  reader: Reader,
  type: NodeType,
  keys: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  const id = raw(MERGED.has(type) ? 'coalesce(merged_into_id, id)' : 'id');
  const rows = await reader.query<{ readonly id: bigint; readonly key: string }>(sql`/* readIds */
    select ${id} as id, key from ${tableOf(type)} r
     where key = ${oneOrAny('uuid', keys)} and ${ifVisible(reader, type)}`);
  return new Map(rows.map((row) => [row.key, row.id]));
}

/**
 * The row ids of the ids in an argument, in the order of the list; undefined without a list.
 *
 * @throws INVALID_ID for a value that is not an id of this type, UNKNOWN_ID for an id that does not
 * exist. Ignoring the id would change the meaning of the filter.
 */
export async function resolveIds(
  reader: Reader,
  type: NodeType,
  ids: readonly string[] | null | undefined,
  path: readonly string[],
): Promise<bigint[] | undefined> {
  return ids ? await resolve(reader, type, toGiven(ids, path)) : undefined;
}

/** `resolveIds` for an argument with one id. */
export function resolveId(
  reader: Reader,
  type: NodeType,
  id: string,
  path: readonly string[],
): Promise<bigint>;
export function resolveId(
  reader: Reader,
  type: NodeType,
  id: string | null | undefined,
  path: readonly string[],
): Promise<bigint | undefined>;
export async function resolveId(
  reader: Reader,
  type: NodeType,
  id: string | null | undefined,
  path: readonly string[],
): Promise<bigint | undefined> {
  return id == null ? undefined : (await resolve(reader, type, [{ id, path }]))[0];
}

/** An id in an argument, and its path. */
interface Given {
  readonly id: string;
  readonly path: readonly (string | number)[];
}

function toGiven(ids: readonly string[], path: readonly string[]): Given[] {
  return ids.map((id, index) => ({ id, path: [...path, index] }));
}

async function resolve(reader: Reader, type: NodeType, given: readonly Given[]): Promise<bigint[]> {
  const keys = given.map(({ id, path }) => parseId(id, type, path));
  return identify(type, given, keys, await findIds(reader, type, keys));
}

function identify(
  type: NodeType,
  given: readonly Given[],
  keys: readonly string[],
  found: ReadonlyMap<string | null, bigint>,
): bigint[] {
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

/** The speakers in an argument, and the collectives that they are members of. */
export async function resolveSpeakers(
  reader: Reader,
  ids: readonly string[] | null | undefined,
  path: readonly string[],
): Promise<bigint[] | undefined> {
  if (!ids?.length) return ids ? [] : undefined;
  const given = toGiven(ids, path);
  const keys = given.map(({ id, path }) => parseId(id, 'Speaker', path));
  const rows = await rememberOne(reader, 'Speaker and collectives', keys, () =>
    findSpeakersAndCollectives(reader, keys),
  );
  identify('Speaker', given, keys, new Map(rows.map(({ key, id }) => [key, id])));
  return [...new Set(rows.map(({ id }) => id))];
}

/** Speakers by their keys, and, without a key, the collectives that they are members of. */
function findSpeakersAndCollectives(reader: Reader, keys: readonly string[]) {
  return reader.query<{ readonly key: string | null; readonly id: bigint }>(
    sql`/* findSpeakersAndCollectives */
    with recursive named as (
      select key, coalesce(merged_into_id, id) as id from speaker where key = ${oneOrAny('uuid', keys)}),
    reach (id) as (
      select id from named
      union
      select m.collective_id from speaker_member m join reach r on m.member_id = r.id)
    select n.key, r.id from reach r left join named n on n.id = r.id`,
  );
}
