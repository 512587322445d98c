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
  description: 'Which outlets. Absent or null does not filter, an empty list matches nothing.',
  fields: (t) => ({
    countries: t.stringList({ description: 'ISO 3166-1 alpha-2 codes, for example `FR`.' }),
    stateOwned: t.boolean({ description: 'Whether a state owns it; unknown matches neither.' }),
  }),
});

const OutletOrderField = builder.enumType('OutletOrderField', {
  description: 'What outlets are sorted by.',
  values: { NAME: { description: 'The name, without regard to accents and case.' } } as const,
});

const OutletOrder = orderInput('OutletOrder', 'outlets', OutletOrderField);

builder.queryField('outlets', (t) =>
  t.connection(
    {
      type: Outlet,
      description: 'Outlets, by name.',
      complexity: pageCost,
      args: {
        filter: t.arg({ type: OutletFilter, description: 'Which of them; all by default.' }),
        orderBy: t.arg({ type: OutletOrder, description: 'By default `NAME`, `ASC`.' }),
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
