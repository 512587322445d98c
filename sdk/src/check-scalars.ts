/**
 * Maps response keys to the custom scalars of a result: each value is the name of a scalar, or the
 * shape of an object or of the items of a list. A key that ends in `?` may be null or missing.
 *
 * @example
 * const shape: ScalarShape = { article: { 'url?': 'URL', publishedOn: { earliest: 'Date' } } };
 */
export interface ScalarShape {
  readonly [key: string]: ScalarShape | ScalarName;
}

/** A scalar that the client validates. */
export type ScalarName = keyof typeof PATTERNS;

const PATTERNS = {
  Date: /^\d{4}-\d\d-\d\d$/,
  DateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  LanguageTag: /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i,
  NonNegativeInt: /^\d+$/,
  Sha256: /^[\da-f]{64}$/,
  URL: /^https?:\/\/\S+$/i,
};

/** Yields each problem with the scalars of a result. The messages do not contain values. */
export function* findFaults(
  value: unknown,
  shape: ScalarShape | ScalarName,
  path = 'data',
): Generator<string, void> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (item !== null) yield* findFaults(item, shape, `${path}.${index}`);
    }
  } else if (typeof shape === 'string') {
    if (!isScalar(shape, value)) yield `an invalid ${shape} at ${path}`;
  } else {
    for (const [key, inner] of Object.entries(shape)) {
      const name = key.replace('?', '');
      const found: unknown = Object(value)[name];
      if (found != null) yield* findFaults(found, inner, `${path}.${name}`);
      else if (name === key) yield `no value at ${path}.${name}`;
    }
  }
}

function isScalar(name: ScalarName, value: unknown): boolean {
  const isOfType = (typeof value === 'number') === (name === 'NonNegativeInt');
  const text = String(value);
  if (!isOfType || !PATTERNS[name].test(text)) return false;
  if (!name.startsWith('Date')) return true;
  // Some engines parse 30 February as 2 March.
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(Date.parse(text)) && day.getUTCDate() === Number(text.slice(8, 10));
}
