import type { GraphQLError } from 'graphql';
import { clientError } from '../client-error.ts';
import { MAX_ANSWER_BYTES, MAX_BREADTH, MAX_COST, MAX_DEPTH } from './limits.ts';
import {
  BATCH_POINTS,
  BYTES_PER_POINT,
  FIELD_POINTS,
  LEAF_BYTES,
  LEAF_POINTS,
  type Place,
  type Price,
  type PriceOf,
  REQUEST_POINTS,
  VALUE_POINTS,
} from './prices.ts';

/** A field of a planned operation, as far as its price depends on it. */
export interface PricedField<Field> {
  /** Its key in the answer. */
  readonly key: string;
  readonly field: { readonly name: string };
  readonly facts: { readonly batch?: unknown };
  /** By `priceOf`. */
  readonly price: PriceOf;
  readonly isList: boolean;
  /** The selection on its value, by the value's object type; empty for scalars and enums. */
  readonly objects: ReadonlyMap<string, PricedObject<Field>>;
}

export interface PricedObject<Field> {
  readonly type: { readonly name: string };
  readonly fields: readonly Field[];
}

/** The arguments of a field, after coercion. */
type ArgsOf<Field> = (field: Field) => Readonly<Record<string, unknown>>;

/**
 * Prices an operation before it runs, by the table in prices.ts.
 *
 * @returns the points that it may cost
 * @throws QUERY_TOO_COMPLEX if it costs more than the limit, or its answer may be too large
 */
export function priceOperation<Field extends PricedField<Field>>(
  root: PricedObject<Field>,
  argsOf: ArgsOf<Field>,
): number {
  const pricing = createPricing(argsOf);
  const { points, bytes, fields } = pricing.ofObject(root, 1, ROOT);
  const cost = Math.ceil(REQUEST_POINTS + FIELD_POINTS * fields + points + bytes / BYTES_PER_POINT);
  if (cost <= MAX_COST && bytes <= MAX_ANSWER_BYTES) return cost;
  throw tooExpensive(cost, Math.ceil(bytes), pricing.findDearest(root));
}

const costs = new WeakMap<object, number>();

/** Stores the cost of a request. */
export function noteCost(context: object, cost: number): void {
  costs.set(context, cost);
}

/** The cost of the operation that is executed with a context. */
export function costOf(context: object): number {
  return costs.get(context) ?? 0;
}

interface Total {
  points: number;
  bytes: number;
  /** Fields of the document, with fragments expanded. */
  fields: number;
}

const PARTS = ['points', 'bytes', 'fields'] as const;
const NOTHING: Total = { points: 0, bytes: 0, fields: 0 };

const ROOT = { scan: 0, page: 0 };

/** What the price of a field inherits from the list to which it belongs. */
type ListFacts = Pick<Place, 'scan' | 'page'>;

function createPricing<Field extends PricedField<Field>>(argsOf: ArgsOf<Field>) {
  /** The price of the selection on a number of objects. */
  function ofObject({ fields }: PricedObject<Field>, parents: number, list: ListFacts): Total {
    const total: Total = { points: 0, bytes: 2 * parents, fields: 0 };
    for (const field of fields) {
      const { points, bytes, fields: count } = ofField(field, parents, list);
      total.points += points;
      total.bytes += bytes;
      total.fields += count;
    }
    return total;
  }

  function ofField(field: Field, parents: number, list: ListFacts): Total {
    const { once, each, values, bytes: ofValue, list: own } = priceAt(field, parents, list);
    const points = once + each * parents;
    // Names are ASCII.
    const bytes = (field.key.length + 4) * parents;
    if (field.objects.size === 0) {
      return { points: points + LEAF_POINTS * values, bytes: bytes + ofValue * values, fields: 1 };
    }
    const below = ofObjects([...field.objects.values()], values, own);
    return {
      points: points + VALUE_POINTS * values + below.points,
      bytes: bytes + below.bytes,
      fields: 1 + below.fields,
    };
  }

  /**
   * Each object has only one of the types, so the most expensive one counts for all of them. But objects
   * of several types need the SQL statements of each.
   */
  function ofObjects(types: readonly PricedObject<Field>[], count: number, list: ListFacts): Total {
    const below: Total = { points: 0, bytes: 0, fields: 0 };
    const fixed: Total = { points: 0, bytes: 0, fields: 0 };
    const hasSeveral = types.length > 1 && count > 1;
    for (const type of types) {
      const all = ofObject(type, count, list);
      const own = hasSeveral ? ofObject(type, 0, list) : NOTHING;
      for (const part of PARTS) {
        below[part] = Math.max(below[part], all[part] - own[part]);
        fixed[part] += own[part];
      }
    }
    for (const part of PARTS) below[part] += fixed[part];
    return below;
  }

  function priceAt(field: Field, parents: number, list: ListFacts) {
    const price = listed(field, list);
    const { once = field.facts.batch ? BATCH_POINTS : 0, each = 0, bytes = LEAF_BYTES } = price;
    const { rows = field.isList ? 3 : 1, scan = list.scan, page = list.page } = price;
    const { more = field.isList && price.rows === undefined ? 10 : 0 } = price;
    return { once, each, values: rows * parents + more, bytes, list: { scan, page } };
  }

  function listed(field: Field, list: ListFacts): Price {
    const { price } = field;
    if (typeof price !== 'function') return price;
    try {
      return price(argsOf(field), { ...list, selects: (...names) => selectsOne(field, names) });
    } catch {
      // Invalid arguments fail the field when it is executed.
      return {};
    }
  }

  /** The field that accounts for most of the cost: the last on the way down that has half of it. */
  function findDearest(root: PricedObject<Field>): Dearest {
    let dearest: Dearest = { field: root.type.name, path: [], cost: 0 };
    let objects: readonly PricedObject<Field>[] = [root];
    let parents = 1;
    let list: ListFacts = ROOT;
    for (;;) {
      const priced = objects.flatMap(({ type, fields }) =>
        fields.map((field) => {
          const { points, bytes } = ofField(field, parents, list);
          return { type, field, cost: Math.ceil(points + bytes / BYTES_PER_POINT) };
        }),
      );
      const [top] = priced.toSorted((one, other) => other.cost - one.cost);
      if (!top || 2 * top.cost < dearest.cost) return dearest;
      const { type, field, cost } = top;
      dearest = {
        field: `${type.name}.${field.field.name}`,
        path: [...dearest.path, field.key],
        cost,
      };
      objects = [...field.objects.values()];
      ({ values: parents, list } = priceAt(field, parents, list));
    }
  }

  return { ofObject, findDearest };
}

function selectsOne<Field extends PricedField<Field>>(
  { objects }: Field,
  names: readonly string[],
): boolean {
  return [...objects.values()].some(({ fields }) =>
    fields.some(({ field }) => names.includes(field.name)),
  );
}

interface Dearest {
  /** Type and name. */
  readonly field: string;
  /** Its keys in the answer, without the indexes of lists. */
  readonly path: readonly string[];
  readonly cost: number;
}

function tooExpensive(cost: number, bytes: number, dearest: Dearest): GraphQLError {
  const { field, path, cost: fieldCost } = dearest;
  const excess =
    cost > MAX_COST
      ? `The query may cost ${cost} points; the limit is ${MAX_COST}.`
      : `The answer may have ${bytes} bytes; the limit is ${MAX_ANSWER_BYTES}.`;
  return clientError(
    'QUERY_TOO_COMPLEX',
    `${excess} \`${field}\` costs most (${fieldCost}). Request smaller pages, or select it for ` +
      'fewer objects.',
    { cost, maximum: MAX_COST, field, path, fieldCost },
  );
}

const REFUSALS = {
  DEPTH: {
    code: 'QUERY_TOO_DEEP',
    message: `The query nests deeper than ${MAX_DEPTH} levels. Query inner objects by their id.`,
  },
  BREADTH: {
    code: 'QUERY_TOO_COMPLEX',
    message: `The query selects more than ${MAX_BREADTH} fields. Split it into several queries.`,
  },
} as const;

/** The error for a document that nests too deep or selects too much. */
export function shapeError(kind: keyof typeof REFUSALS): GraphQLError {
  const { code, message } = REFUSALS[kind];
  return clientError(code, message);
}
