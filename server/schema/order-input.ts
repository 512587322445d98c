import type { EnumRef } from '@pothos/core';
import { type BuilderTypes, builder } from './builder.ts';
import { OrderDirection } from './enums.ts';

/** The input type for a list's order: a field and a direction. */
export function orderInput<Field extends string>(
  name: string,
  plural: string,
  fields: EnumRef<BuilderTypes, Field>,
) {
  return builder.inputType(name, {
    description: `Sort order of ${plural}.`,
    fields: (t) => ({
      field: t.field({ type: fields, required: true, description: 'Field to sort by.' }),
      direction: t.field({ type: OrderDirection, required: true, description: 'Sort direction.' }),
    }),
  });
}
