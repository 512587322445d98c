import { toPage } from '../policy/page.ts';
import { outletConditions } from '../read/filters/outlet.ts';
import { orderOf } from '../read/order.ts';
import { readPages } from '../read/page.ts';
import { builder } from './builder.ts';
import { listArgs, orderInput } from './list-arguments.ts';
import { Outlet, OutletConnection, pageNeeds } from './nodes.ts';

builder.objectFields(Outlet, (t) => ({
  slug: t.exposeString('slug', {
    description: 'Unique readable identifier, for example `agence-nord`.',
  }),
  name: t.exposeString('name', { description: 'Name as the outlet writes it.' }),
  domain: t.exposeString('domain', {
    nullable: true,
    description:
      'Internet domain without a scheme, for example `agence-nord.example`; null if unknown.',
  }),
  country: t.exposeString('country', {
    nullable: true,
    description: 'Country as an ISO 3166-1 alpha-2 code, for example `FR`; null if unknown.',
  }),
  stateOwned: t.exposeBoolean('stateOwned', {
    nullable: true,
    description: 'Whether a state owns it; null if unknown.',
  }),
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
      description: 'Whether a state owns it. Outlets for which this is unknown never match.',
    }),
  }),
});

const OutletOrder = orderInput('Outlet', {
  NAME: 'Name, ignoring accents and case.',
});

builder.queryField('outlets', (t) =>
  t.batch({
    type: OutletConnection,
    description: 'Outlets, by default ordered by name.',
    args: listArgs(OutletFilter, OutletOrder, 'Sort order; `NAME` `ASC` by default.'),
    resolve: (_root, { filter, orderBy, ...args }, { reader }, selection) =>
      readPages(reader, {
        type: 'Outlet',
        page: toPage(args),
        order: orderOf('Outlet', orderBy ?? { field: 'NAME', direction: 'ASC' }),
        conditions: outletConditions(filter),
        needs: pageNeeds(selection, 'Outlet'),
      }),
  }),
);
