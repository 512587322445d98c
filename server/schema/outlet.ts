import { pageCost, toPage } from '../policy/page.ts';
import { outletWhere } from '../read/filters/outlet.ts';
import { orderOf } from '../read/order.ts';
import { readPage } from '../read/read-page.ts';
import { builder } from './builder.ts';
import { Outlet, OutletConnection } from './nodes.ts';
import { orderInput } from './order-input.ts';

builder.prismaObjectFields(Outlet, (t) => ({
  slug: t.exposeString('slug'),
  name: t.exposeString('name'),
  domain: t.exposeString('domain', { nullable: true }),
  country: t.exposeString('country', { nullable: true }),
  stateOwned: t.exposeBoolean('stateOwned', { nullable: true }),
}));

const OutletFilter = builder.inputType('OutletFilter', {
  description:
    'Filter for outlets. Absent and null fields do not filter; an empty list matches nothing. ' +
    'All fields must match; within a list, any value may match.',
  fields: (t) => ({
    countries: t.stringList({
      description: 'From one of these countries, as ISO 3166-1 alpha-2 codes, for example `FR`.',
    }),
    stateOwned: t.boolean({
      description: 'Whether a state owns it. Outlets for which this is not known never match.',
    }),
  }),
});

const OutletOrderField = builder.enumType('OutletOrderField', {
  description: 'Fields that outlets can be sorted by.',
  values: { NAME: { description: 'Name, ignoring accents and case.' } } as const,
});

const OutletOrder = orderInput('OutletOrder', 'outlets', OutletOrderField);

builder.queryField('outlets', (t) =>
  t.connection(
    {
      type: Outlet,
      description: 'Outlets, by default ordered by name.',
      complexity: pageCost,
      args: {
        filter: t.arg({ type: OutletFilter, description: 'Filter for the results.' }),
        orderBy: t.arg({ type: OutletOrder, description: 'Sort order; `NAME` `ASC` by default.' }),
      },
      resolve: (_root, args, context, info) =>
        readPage('outlet', {
          page: toPage(args),
          order: orderOf('outlet', args.orderBy ?? { field: 'NAME', direction: 'ASC' }),
          where: async () => outletWhere(args.filter),
          context,
          info,
        }),
    },
    OutletConnection,
  ),
);
