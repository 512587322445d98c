import { type InputPath, InvalidInputError } from '../corpus/writing/errors.ts';
import { decodeId, type NodeType } from './global-id.ts';

/**
 * The key in an id within a mutation's input.
 *
 * @throws {InvalidInputError} when it is no id, or the id of something else.
 */
export function writtenKey(id: string, type: NodeType, path: InputPath): string {
  const decoded = decodeId(id);
  if (decoded?.type === type) return decoded.key;
  const message = decoded
    ? `This must be the id of a ${type}; it is of type ${decoded.type}.`
    : 'This is not an id. Ids come from the field `id`.';
  throw new InvalidInputError([{ code: 'INVALID_ID', message, path }]);
}
