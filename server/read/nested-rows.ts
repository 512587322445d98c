/** Where the columns of one of the objects of a row are. */
interface ObjectShape {
  /** The object that refers to it: its place in the shape. Absent for the row itself. */
  readonly holder?: number;
  readonly name: string;
  /** The column with its key; null in a row without the object. */
  readonly key: number;
  readonly columns: { readonly index: number; readonly name: string }[];
}

type RowShape = readonly ObjectShape[];
type Values = readonly unknown[];

// The names of the columns of a prepared statement are one list.
const shapes = new WeakMap<readonly string[], RowShape>();

/**
 * Makes rows of the values of their columns. A column `article.slug` is the property `slug` of the
 * object `article`, which is null if `article.key` is. An object comes after the one that refers to
 * it.
 */
export function toRows<Row extends object>(
  names: readonly string[],
  rows: readonly Values[],
): Row[] {
  const shape = shapeOf(names);
  return rows.map((values) => toRow(shape, values) as Row);
}

function shapeOf(names: readonly string[]): RowShape {
  const known = shapes.get(names);
  if (known) return known;
  const shape = createShape(names);
  shapes.set(names, shape);
  return shape;
}

function createShape(names: readonly string[]): RowShape {
  const shape: ObjectShape[] = [{ name: '', key: -1, columns: [] }];
  const places = new Map([['', 0]]);
  for (const [index, full] of names.entries()) {
    const [name, path] = splitPath(full);
    const place = places.get(path) ?? addObject(path);
    shape[place]?.columns.push({ index, name });
  }
  return shape;

  function addObject(path: string): number {
    const [name, before] = splitPath(path);
    const holder = places.get(before) ?? 0;
    places.set(path, shape.length);
    return shape.push({ holder, name, key: names.indexOf(`${path}.key`), columns: [] }) - 1;
  }
}

/** The last name of a path, and what precedes it. */
function splitPath(path: string): readonly [name: string, before: string] {
  const dot = path.lastIndexOf('.');
  return [path.slice(dot + 1), path.slice(0, Math.max(dot, 0))];
}

function toRow(shape: RowShape, values: Values): object | undefined {
  const objects: (Record<string, unknown> | undefined)[] = [];
  for (const { holder, name, key, columns } of shape) {
    const outer = holder === undefined ? undefined : objects[holder];
    const isAbsent = holder !== undefined && (!outer || values[key] === null);
    const object: Record<string, unknown> | undefined = isAbsent ? undefined : {};
    if (object) for (const column of columns) object[column.name] = values[column.index];
    if (outer) outer[name] = object ?? null;
    objects.push(object);
  }
  return objects[0];
}
