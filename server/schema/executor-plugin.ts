import SchemaBuilder, {
  BasePlugin,
  type FieldKind,
  type FieldNullability,
  type InputFieldMap,
  type InputShapeFromFields,
  type PothosOutputFieldConfig,
  RootFieldBuilder,
  type SchemaTypes,
  type ShapeFromTypeParam,
  type TypeParam,
} from '@pothos/core';
import type { Batch, FieldFacts, Needs } from '../executor/field.ts';

// The options of fields for the executor: batch resolvers and needs.

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      executor: ExecutorPlugin<Types>;
    }

    export interface FieldOptions<
      Types extends SchemaTypes = SchemaTypes,
      ParentShape = unknown,
      Type extends TypeParam<Types> = TypeParam<Types>,
      Nullable extends FieldNullability<Type> = FieldNullability<Type>,
      Args extends InputFieldMap = InputFieldMap,
      ResolveShape = unknown,
      ResolveReturnShape = unknown,
    > {
      /** Columns and parts of the parent's row that it reads. Exposed fields need their column. */
      needs?: Needs;
      /** Whether its value depends on who asks. No answer that contains it is kept for others. */
      isPersonal?: boolean;
    }

    export interface RootFieldBuilder<
      Types extends SchemaTypes,
      ParentShape,
      Kind extends FieldKind = FieldKind,
    > {
      /** A field that is resolved together for all parents at one place of a query. */
      batch<
        Type extends TypeParam<Types>,
        Nullable extends FieldNullability<Type> = Types['DefaultFieldNullability'],
        Args extends InputFieldMap = Record<never, never>,
      >(options: {
        readonly type: Type;
        readonly nullable?: Nullable;
        readonly description: string;
        readonly args?: Args;
        readonly needs?: Needs;
        readonly resolve: Batch<
          ParentShape,
          InputShapeFromFields<Args>,
          Types['Context'],
          ShapeFromTypeParam<Types, Type, Nullable>
        >;
      }): FieldRef<Types, ShapeFromTypeParam<Types, Type, Nullable>, Kind>;
    }
  }
}

class ExecutorPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>) {
    const { extensions, pothosOptions } = config;
    const { batch } = pothosOptions as { batch?: FieldFacts['batch'] };
    const exposed = extensions?.['pothosExposedField'] as string | undefined;
    const dixit: FieldFacts = {
      batch,
      exposed,
      isPersonal: pothosOptions.isPersonal,
      needs: batch ? withId(pothosOptions.needs) : (pothosOptions.needs ?? exposedNeeds(exposed)),
    };
    return { ...config, extensions: { ...extensions, dixit } };
  }
}

/** A field that is resolved in batches tells its parents apart by id. */
function withId(needs: Needs = []): Needs {
  if (typeof needs === 'function') return (selection) => ['id', ...needs(selection)];
  return ['id', ...needs];
}

function exposedNeeds(exposed: string | undefined): Needs | undefined {
  return exposed === undefined ? undefined : [exposed];
}

SchemaBuilder.registerPlugin('executor', ExecutorPlugin);

const fields = RootFieldBuilder.prototype as PothosSchemaTypes.RootFieldBuilder<
  SchemaTypes,
  unknown
>;

fields.batch = function batch({ resolve, ...options }) {
  return this.field({ ...options, batch: resolve, resolve: refuse } as never) as never;
};

function refuse(): never {
  throw new Error('The field is resolved in batches, by the executor.');
}
