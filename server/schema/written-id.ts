import { decodeId, type NodeType } from '../model/global-id.ts';
import { type InputPath, InvalidInputError } from '../register/errors.ts';
import type { KeyOf } from '../sources/api/references.ts';

/** The key in an id within a mutation's input. */
export const keyOf: KeyOf = (id, type) => {
  const decoded = decodeId(id);
  if (decoded?.type === type) return decoded.key;
  throw new RangeError(
    decoded
      ? `This is an id of type ${decoded.type}. Give an id of type ${type}.`
      : 'This is not an id. Use a value of the field `id`.',
  );
};

/**
 * The key in the id of the object of a mutation.
 *
 * @throws {InvalidInputError} if it is not an id, or the id of another type
 */
export function writtenKey(id: string, type: NodeType, path: InputPath): string {
  try {
    return keyOf(id, type);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InvalidInputError([{ code: 'INVALID_ID', message: error.message, path }]);
  }
}
