import { pageCost, toPage } from '../policy/page.ts';
import type { Order } from '../read/order.ts';
import { readPage } from '../read/read-page.ts';
import { builder } from './builder.ts';
import { OrderDirection } from './enums.ts';
import { Outlet, OutletConnection } from './nodes.ts';

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

const OutletOrder = builder.inputType('OutletOrder', {
  description: 'An order of outlets.',
  fields: (t) => ({
    field: t.field({ type: OutletOrderField, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which way.' }),
  }),
});

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
          order: outletOrder(args.orderBy?.direction ?? 'ASC'),
          where: async () => ({
            ...(args.filter?.countries && {
              country: { in: args.filter.countries.map((code) => code.toUpperCase()) },
            }),
            ...(args.filter?.stateOwned != null && { stateOwned: args.filter.stateOwned }),
          }),
          context,
          info,
        }),
    },
    OutletConnection,
  ),
);

function outletOrder(direction: Order['direction']): Order {
  return { name: 'NAME', column: 'folded', type: 'text', direction };
}
