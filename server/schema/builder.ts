import SchemaBuilder, {
  type FieldRef,
  type InputFieldBuilder,
  type ShapeFromTypeParam,
  type TypeParam,
} from '@pothos/core';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from './context.ts';
import './executor-plugin.ts';

export interface SchemaTypes {
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: Date; Output: Date };
    DateTime: { Input: Date; Output: Date };
    JSON: { Input: unknown; Output: unknown };
    LanguageTag: { Input: string; Output: string };
    NonNegativeInt: { Input: number; Output: number };
    Sha256: { Input: string; Output: string };
    URL: { Input: string; Output: string };
  };
}

export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ErrorsPlugin, RelayPlugin, 'executor'],
  defaultFieldNullability: false,
  errors: { directResult: true },
  relay: {
    cursorType: 'String',
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    edgesFieldOptions: {
      nullable: false,
      description: 'Items of the page with their cursors.',
    },
    nodeFieldOptions: { nullable: false, description: 'The item.' },
    nodesOnConnection: {
      description: 'Items of the page without cursors.',
    },
    cursorFieldOptions: { description: 'Position of the item, for `after` and `before`.' },
    nodeTypeOptions: { description: 'An object with a permanent id.' },
    idFieldOptions: {
      description: 'Opaque and permanent: reloads, corrections and resets do not change it.',
    },
    pageInfoTypeOptions: { description: 'Position of a page in its list.' },
    pageInfoFieldOptions: {
      description: 'Position of the page in its list.',
    },
    hasNextPageFieldOptions: { description: 'Whether there are items after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether there are items before this page.' },
    startCursorFieldOptions: {
      description: 'Cursor of the first item; null if the page is empty.',
    },
    endCursorFieldOptions: { description: 'Cursor of the last item; null if the page is empty.' },
    firstArgOptions: {
      description: 'Number of items to return from the start, 1–100; 20 by default.',
    },
    lastArgOptions: { description: 'Number of items to return from the end, 1–100.' },
    afterArgOptions: { description: 'Cursor to start after.' },
    beforeArgOptions: { description: 'Cursor to end before.' },
  },
});

/** The builder's types with Pothos's defaults filled in, for helpers that take its refs. */
export type BuilderTypes = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;

/** The builder of the fields of an input. */
export type InputFields = InputFieldBuilder<BuilderTypes, 'InputObject'>;

/** The type of a field that can be null. */
class Optional<Type> {
  readonly type: Type;

  constructor(type: Type) {
    this.type = type;
  }
}

export function optional<const Type extends TypeParam<BuilderTypes>>(type: Type): Optional<Type> {
  return new Optional(type);
}

type Exposed = readonly [type: unknown, description: string];

type ShapeOf<Type> =
  Type extends Optional<infer Known extends TypeParam<BuilderTypes>>
    ? ShapeFromTypeParam<BuilderTypes, Known, false> | null
    : Type extends TypeParam<BuilderTypes>
      ? ShapeFromTypeParam<BuilderTypes, Type, false>
      : never;

/** The fields whose values are properties of the same name: their types and descriptions. */
export function exposed<Shape, const Fields extends Readonly<Record<string, Exposed>>>(
  t: PothosSchemaTypes.ObjectFieldBuilder<BuilderTypes, Shape>,
  fields: Fields & {
    // A property that is missing, or has values of another type, is an error of the compiler.
    readonly [Name in keyof Fields]: Shape extends Readonly<Record<Name, ShapeOf<Fields[Name][0]>>>
      ? Exposed
      : never;
  },
) {
  const refs = Object.entries<Exposed>(fields).map(([name, [type, description]]) => {
    const typed = type instanceof Optional ? { type: type.type, nullable: true } : { type };
    return [name, t.expose(name as never, { ...typed, description } as never)];
  });
  return Object.fromEntries(refs) as {
    [Name in keyof Fields]: FieldRef<BuilderTypes, ShapeOf<Fields[Name][0]>>;
  };
}

/** An enum type, with its values described. */
export function enumOf<const Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
) {
  const described = Object.entries<string>(values).map(([value, about]) => [
    value,
    { description: about },
  ]);
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(described) as Record<Value, { readonly description: string }>,
  });
}

builder.queryType({
  description:
    'Queries read the register and never change it. They require no API key, but an invalid key ' +
    'is rejected.',
});

builder.mutationType({
  description:
    'Mutations change the register and require an API key: `Authorization: Bearer dixit_…`. Each ' +
    'mutation is one transaction; the mutations of a request run in order. With an ' +
    '`Idempotency-Key` header, a request can be repeated for 24 hours without repeating its ' +
    'changes. Only successful mutations are remembered, so a failed one can be retried with the ' +
    'same key.',
});
