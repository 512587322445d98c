import type { InputObjectRef } from '@pothos/core';
import { type BuilderTypes, builder, enumOf } from './builder.ts';
import { OrderDirection } from './enums.ts';

/** The input type for a list's order: a field and a direction. */
export function orderInput<const Field extends string>(
  type: string,
  fields: Readonly<Record<Field, string>>,
  hint = '',
) {
  const plural = `${type.toLowerCase()}s`;
  const about = `Fields that ${plural} can be sorted by.${hint}`;
  const field = enumOf(`${type}OrderField`, about, fields);
  return builder.inputType(`${type}Order`, {
    description: `Sort order of ${plural}.`,
    fields: (t) => ({
      field: t.field({ type: field, required: true, description: 'Field to sort by.' }),
      direction: t.field({ type: OrderDirection, required: true, description: 'Sort direction.' }),
    }),
  });
}

/** How lists break ties, for descriptions of their orders. */
export const BY_RECORDING = ' Ties are broken by the order of recording.';

/** The arguments of a list: filter, order and page. */
export function listArgs<Filter, Order>(
  filter: InputObjectRef<BuilderTypes, Filter>,
  order: InputObjectRef<BuilderTypes, Order>,
  orderDescription: string,
) {
  return builder.args((t) => ({
    filter: t.field({ type: filter, description: 'Filter for the results.' }),
    orderBy: t.field({ type: order, description: orderDescription }),
    ...t.connectionArgs(),
  }));
}
