import { createHash } from 'node:crypto';
import { argumentPath, clientError } from '../client-error.ts';

// Chosen at random once. It never changes, because global ids are derived from these keys.
const NAMESPACE = Buffer.from('6b0f2c1e6a3d4d0c9a5b3f7e21c48d96', 'hex');

/**
 * The public key of an object of a corpus: the same ids give the same key on every installation
 * (UUID version 5).
 *
 * - Statement: article id, statement id.
 * - Declared utterance: `'declared'`, its key in the corpus.
 * - Own utterance of a statement: `'alone'`, article id, statement id; if the statement has no id
 *   in a corpus: `'alone'`, its public key.
 *
 * @example corpusKey('Statement', '2022-01-14-moscou-ligne-rouge', 's1')
 */
export function corpusKey(type: NodeType, ...ids: readonly string[]): string {
  // JSON keeps ('a', 'b-c') and ('a-b', 'c') apart.
  const name = JSON.stringify([type, ...ids]);
  const hash = createHash('sha1').update(NAMESPACE).update(name, 'utf8').digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return [...parts, hex.slice(20, 32)].join('-');
}

/** The types whose objects have an id of their own. */
const NODE_TYPES = ['Article', 'Outlet', 'Speaker', 'Statement', 'Topic', 'Utterance'] as const;

export type NodeType = (typeof NODE_TYPES)[number];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

// Pages encode dozens of ids: one buffer for all is three times as fast as one for each.
const scratch = Buffer.alloc(256);

/** The opaque id of an object: its type and its public key in base64url. */
export function encodeId(type: string, key: string): string {
  const length = scratch.write(`${type}:${key}`);
  return scratch.toString('base64url', 0, length);
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
  if (!decoded) throw notAnId(where);
  if (decoded.type === type) return decoded.key;
  const message = `\`${where}\` is an id of type ${decoded.type}. Give an id of type ${type}.`;
  throw clientError('INVALID_ID', message, { argument: where });
}

/** The error for an argument that is not an id. */
export function notAnId(argument: string) {
  const message = `\`${argument}\` is not an id. Use a value of the field \`id\`.`;
  return clientError('INVALID_ID', message, { argument });
}
