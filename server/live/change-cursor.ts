/**
 * A place among the changes of the register: right after the change with this position in this
 * revision. Position 0 is before the first change of the revision.
 */
export interface ChangePlace {
  readonly revision: bigint;
  readonly position: number;
  /**
   * The key of the revision that was seen last, or its beginning. Another revision of this number
   * has another key: writes were lost in a failover. Undefined: not known.
   */
  readonly key?: string | undefined;
}

/** After everything that was committed up to a revision. */
export function placeAfter(revision: bigint, key?: string): ChangePlace {
  return { revision: revision + 1n, position: 0, key };
}

/** The last revision of which a subscriber at a place has seen something. */
export function seenAt({ revision, position }: ChangePlace): bigint {
  return position > 0 ? revision : revision - 1n;
}

/** Whether the revision that a subscriber has seen was lost, and now has this key. */
export function isLost({ key }: ChangePlace, current: string | null): boolean {
  return key !== undefined && current !== null && !current.startsWith(key);
}

const KEY_LENGTH = 8;
const KEY = /^[\da-f]{8}$/;

export function encodeChangeCursor({ revision, position, key }: ChangePlace): string {
  const parts = ['CHANGE', `${revision}`, position, ...(key ? [key.slice(0, KEY_LENGTH)] : [])];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Parses a cursor; undefined if it is not a cursor of changes. */
export function parseChangeCursor(text: string): ChangePlace | undefined {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts) || parts.length < 3 || parts.length > 4) return undefined;
  const [kind, revision, position, key] = parts;
  if (kind !== 'CHANGE' || typeof revision !== 'string' || !/^\d{1,18}$/.test(revision))
    return undefined;
  if (!Number.isInteger(position) || position < 0 || position >= 2 ** 31) return undefined;
  if (key !== undefined && !(typeof key === 'string' && KEY.test(key))) return undefined;
  return { revision: BigInt(revision), position, key };
}
