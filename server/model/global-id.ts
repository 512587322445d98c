import { argumentPath, clientError } from '../client-error.ts';

/** The types whose objects have an id of their own. */
export const NODE_TYPES = [
  'Article',
  'Outlet',
  'Speaker',
  'Statement',
  'Topic',
  'Utterance',
] as const;

export type NodeType = (typeof NODE_TYPES)[number];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The opaque id of an object: its type and its public key in base64url. */
export function encodeId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`, 'utf8').toString('base64url');
}

/** The type and the key in an id; undefined if it is not a valid id. */
export function decodeId(id: string): { type: NodeType; key: string } | undefined {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const [type, key = ''] = text.split(':', 2);
  const known = NODE_TYPES.find((name) => name === type);
  if (!known || !UUID.test(key) || encodeId(known, key) !== id) return undefined;
  return { type: known, key };
}

/**
 * The key in an id of the given type.
 *
 * @throws INVALID_ID if it is not an id, or the id of a different type.
 */
export function parseId(id: string, type: NodeType, path: readonly (string | number)[]): string {
  const decoded = decodeId(id);
  const where = argumentPath(path);
  if (!decoded) {
    throw clientError('INVALID_ID', `\`${where}\` is not an id. Use a value of the field \`id\`.`, {
      argument: where,
    });
  }
  if (decoded.type !== type) {
    throw clientError(
      'INVALID_ID',
      `\`${where}\` is an id of type ${decoded.type}. Give an id of type ${type}.`,
      { argument: where },
    );
  }
  return decoded.key;
}
