/**
 * A place among the changes of the register: right after the change with this position in this
 * revision. Position 0 is before the first change of the revision.
 */
export interface ChangePlace {
  readonly revision: bigint;
  readonly position: number;
}

/** After everything that was committed up to a revision. */
export function placeAfter(revision: bigint): ChangePlace {
  return { revision: revision + 1n, position: 0 };
}

export function encodeChangeCursor({ revision, position }: ChangePlace): string {
  return Buffer.from(JSON.stringify(['CHANGE', `${revision}`, position])).toString('base64url');
}

/** Parses a cursor; undefined if it is not a cursor of changes. */
export function parseChangeCursor(text: string): ChangePlace | undefined {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts) || parts.length !== 3 || parts[0] !== 'CHANGE') return undefined;
  const [, revision, position] = parts;
  if (typeof revision !== 'string' || !/^\d{1,18}$/.test(revision)) return undefined;
  if (!Number.isInteger(position) || position < 0 || position >= 2 ** 31) return undefined;
  return { revision: BigInt(revision), position };
}
