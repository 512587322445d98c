import { toPage } from '../policy/page.ts';
import { outletConditions } from '../read/filters/outlet.ts';
import { orderOf } from '../read/order.ts';
import { readPages } from '../read/page.ts';
import { builder, exposed, optional } from './builder.ts';
import { filterInput, listArgs, orderInput } from './list-arguments.ts';
import { Outlet, OutletConnection, pageNeeds } from './nodes.ts';

builder.objectFields(Outlet, (t) => ({
  ...exposed(t, {
    slug: ['String', 'Unique readable identifier, for example `agence-nord`.'],
    name: ['String', 'Name as the outlet writes it.'],
    domain: [
      optional('String'),
      'Internet domain without a scheme, for example `agence-nord.example`; null if unknown.',
    ],
    country: [
      optional('String'),
      'Country as an ISO 3166-1 alpha-2 code, for example `FR`; null if unknown.',
    ],
    stateOwned: [optional('Boolean'), 'Whether a state owns it; null if unknown.'],
  }),
}));

const OutletFilter = filterInput(
  'Outlet',
  (t) => ({
    countries: t.stringList({
      description: 'From one of these countries, as ISO 3166-1 alpha-2 codes, for example `FR`.',
    }),
    stateOwned: t.boolean({
      description: 'Whether a state owns it. Outlets for which this is unknown never match.',
    }),
  }),
  { isIdChecked: false },
);

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
