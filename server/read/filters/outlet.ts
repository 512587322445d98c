/** Which outlets; the fields are described in the schema. */
export interface OutletFilter {
  readonly countries?: readonly string[] | null | undefined;
  readonly stateOwned?: boolean | null | undefined;
}

/** Prisma's condition for a filter. */
export function outletWhere(filter: OutletFilter | null | undefined): object {
  const { countries, stateOwned } = filter ?? {};
  return {
    ...(countries && { country: { in: countries.map((code) => code.toUpperCase()) } }),
    ...(stateOwned != null && { stateOwned }),
  };
}
