import { allOf, type Conditions, oneOf } from '../conditions.ts';
import { sql } from '../sql.ts';

/** A filter of outlets. The schema describes its fields. */
export interface OutletFilter {
  readonly countries?: readonly string[] | null | undefined;
  readonly stateOwned?: boolean | null | undefined;
}

export function outletConditions(filter: OutletFilter | null | undefined): Conditions {
  const { countries, stateOwned } = filter ?? {};
  return {
    where: allOf([
      oneOf(
        'country',
        'text',
        countries?.map((code) => code.toUpperCase()),
      ),
      stateOwned == null ? undefined : (row) => sql`${row}.state_owned = ${stateOwned}`,
    ]),
  };
}
