// UTF-16 code units that are encoded at a time.
const PIECE = 16_384;

/**
 * A value as JSON in UTF-8, between two texts. As one string, a long answer would be held three times
 * while it is encoded.
 */
export function encodeBetween(before: string, value: unknown, after: string): EncodedAnswer {
  const [start, end] = [Buffer.byteLength(before), bytesOf(value)];
  const body = Buffer.allocUnsafeSlow(start + end + Buffer.byteLength(after));
  let at = body.write(before);
  writeJson(value, (piece) => {
    at += body.write(piece, at);
  });
  body.write(after, at);
  return { body, data: body.subarray(start, at) };
}

interface EncodedAnswer {
  readonly body: Uint8Array<ArrayBuffer>;
  /** The value in it. */
  readonly data: Uint8Array<ArrayBuffer>;
}

/** The bytes of a value as JSON in UTF-8. */
export function bytesOf(value: unknown): number {
  let bytes = 0;
  writeJson(value, (piece) => {
    bytes += Buffer.byteLength(piece);
  });
  return bytes;
}

/** Writes a value as `JSON.stringify` would, in pieces. */
function writeJson(value: unknown, write: (piece: string) => void): void {
  let piece = '';
  const add = (text: string) => {
    piece += text;
    if (piece.length < PIECE) return;
    write(piece);
    piece = '';
  };
  addJson(value, add);
  write(piece);
}

function addJson(value: unknown, add: (piece: string) => void): void {
  if (unitsOf(value, PIECE) <= PIECE) add(JSON.stringify(value) ?? 'null');
  else if (typeof value === 'string') addLong(value, add);
  else if (Array.isArray(value)) addItems('[', value.entries(), add);
  else addItems('{', Object.entries(value as object), add);
}

function addItems(
  open: '[' | '{',
  items: Iterable<readonly [string | number, unknown]>,
  add: (piece: string) => void,
): void {
  let separator: string = open;
  for (const [key, item] of items) {
    if (open === '{' && item === undefined) continue;
    add(open === '{' ? `${separator}${JSON.stringify(key)}:` : separator);
    addJson(item, add);
    separator = ',';
  }
  add(open === '{' ? '}' : ']');
}

function addLong(text: string, add: (piece: string) => void): void {
  add('"');
  for (let start = 0; start < text.length; ) {
    const end = start + PIECE;
    // A surrogate without its other half would be escaped.
    const next = isHighSurrogate(text.charCodeAt(end - 1)) ? end + 1 : end;
    add(JSON.stringify(text.slice(start, next)).slice(1, -1));
    start = next;
  }
  add('"');
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

/** The UTF-16 code units of a value, counted until they exceed the limit. */
export function unitsOf(value: unknown, limit = Number.POSITIVE_INFINITY): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  let units = 2;
  if (Array.isArray(value)) {
    for (let n = 0; n < value.length && units <= limit; n += 1) units += unitsOf(value[n], limit);
    return units;
  }
  for (const [key, item] of Object.entries(value)) units += key.length + unitsOf(item, limit);
  return units;
}
